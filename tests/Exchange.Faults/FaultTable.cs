using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Exchange.Faults.Life;
using Exchange.Faults.Rounds;

namespace Exchange.Faults;

/// <summary>What a campaign did and found, by kind of fault. Safe to add to from any lane.</summary>
internal sealed class FaultTable
{
    private readonly ConcurrentQueue<Outcome> _outcomes = new();
    private readonly ConcurrentQueue<string> _failures = new();

    /// <summary>What went wrong, each with the seed that shows it again.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>What happened on the chains of all rounds.</summary>
    public EventTally Events { get; } = new();

    /// <summary>How many rounds ended.</summary>
    public int Runs => _outcomes.Count;

    /// <summary>Takes in a round.</summary>
    public void Add(Outcome outcome) => _outcomes.Enqueue(outcome);

    /// <summary>Takes in a round that found something.</summary>
    public void AddFailure(Outcome outcome, string story)
    {
        _outcomes.Enqueue(outcome);
        _failures.Enqueue(story);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder page = new();
        Row(page, "fault", "runs", "injected", "lost", "doubled");
        foreach (var kind in _outcomes.GroupBy(o => o.Fault).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Row(page, kind.Key, kind);
        }

        Row(page, "all", _outcomes);
        page.AppendLine().Append(Events).AppendLine();
        foreach (string failure in _failures)
        {
            page.AppendLine(failure);
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, string name, IEnumerable<Outcome> outcomes)
    {
        Outcome[] all = [.. outcomes];
        Row(page, name, Text(all.Length), Text(all.Sum(o => o.Injected)), Text(all.Sum(o => (long)o.Lost)),
            Text(all.Sum(o => (long)o.Doubled)));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(
        StringBuilder page, string fault, string runs, string injected, string lost, string doubled) =>
        page.AppendLine(CultureInfo.InvariantCulture, $"{fault,-44} {runs,6} {injected,9} {lost,6} {doubled,8}");
}
