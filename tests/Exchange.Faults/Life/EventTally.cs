using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Exchange.Ethereum.Abi;

namespace Exchange.Faults.Life;

/// <summary>
/// How often every kind of event happened, on whatever branch: what a campaign's chains were made of, so that nobody
/// believes a kind to be covered that was never drawn. Safe to add to from any lane.
/// </summary>
internal sealed class EventTally
{
    private readonly ConcurrentDictionary<string, long> _times = new();

    /// <summary>How often a kind happened, by <c>Contract.Event</c>.</summary>
    public IReadOnlyDictionary<string, long> Times => _times;

    /// <summary>Takes in what happened.</summary>
    public void Add(IEnumerable<(string Contract, IEvent Event)> happened)
    {
        foreach ((string contract, IEvent each) in happened)
        {
            _times.AddOrUpdate($"{contract}.{each.GetType().Name}", 1, (_, times) => times + 1);
        }
    }

    /// <summary>Takes in another tally.</summary>
    public void Add(EventTally other)
    {
        foreach ((string kind, long times) in other._times)
        {
            _times.AddOrUpdate(kind, times, (_, before) => before + times);
        }
    }

    /// <summary>One line per contract.</summary>
    public override string ToString()
    {
        StringBuilder page = new();
        foreach (var contract in Contracts())
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"{contract.Key}: {string.Join(", ", contract)}");
        }

        return page.ToString();
    }

    private IEnumerable<IGrouping<string, string>> Contracts() =>
        from kind in _times
        orderby kind.Key
        let name = kind.Key.Split('.')
        group string.Create(CultureInfo.InvariantCulture, $"{name[1]} {kind.Value}") by name[0];
}
