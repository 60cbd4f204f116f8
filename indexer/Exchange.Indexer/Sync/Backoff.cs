namespace Exchange.Indexer.Sync;

/// <summary>How long to wait after the n-th fault in a row: doubling, bounded, and never in step with others.</summary>
internal sealed class Backoff(TimeProvider time)
{
    private const double FirstMilliseconds = 50;
    private const double LongestMilliseconds = 2_000;

    private int _faults;

    /// <summary>The fault is over.</summary>
    public void Reset() => _faults = 0;

    /// <summary>Waits after one more fault.</summary>
    public Task WaitAsync(CancellationToken stop)
    {
        double longest = Math.Min(FirstMilliseconds * Math.Pow(2, _faults), LongestMilliseconds);
        _faults++;
        double jittered = longest * (0.5 + (0.5 * Random.Shared.NextDouble()));
        return Task.Delay(TimeSpan.FromMilliseconds(jittered), time, stop);
    }
}
