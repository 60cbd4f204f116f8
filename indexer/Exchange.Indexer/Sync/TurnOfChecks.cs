using System.Numerics;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The amounts that one turn of the rolling check found conserved. The keys are every asset that ever moved: days of
/// maturity and vouchers add to them without end, and a series for each would drown a monitor. So the largest stand by
/// name and all others as one number: as many as can be watched, and their sum leaves nothing out.
/// </summary>
internal sealed class TurnOfChecks(TimeProvider time)
{
    /// <summary>How many stand by name.</summary>
    public const int NamedMax = 500;

    private readonly long _started = time.GetTimestamp();
    private readonly PriorityQueue<(string Key, BigInteger Amount), BigInteger> _named = new();

    /// <summary>How long it took until every key had its turn.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>The largest amounts by key, in the order of the keys.</summary>
    public IEnumerable<(string Key, BigInteger Amount)> Named =>
        _named.UnorderedItems.Select(item => item.Element).OrderBy(element => element.Key, StringComparer.Ordinal);

    /// <summary>All other amounts together.</summary>
    public BigInteger Others { get; private set; }

    /// <summary>Every key had its turn; from now on it may be read from any thread.</summary>
    public void End() => Took = time.GetElapsedTime(_started);

    /// <summary>Adds what was found of a key.</summary>
    public void Add(string key, BigInteger amount)
    {
        _named.Enqueue((key, amount), amount);
        if (_named.Count > NamedMax)
        {
            Others += _named.Dequeue().Amount;
        }
    }
}
