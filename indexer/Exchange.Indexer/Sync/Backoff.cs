namespace Exchange.Indexer.Sync;

/// <summary>How long to wait after the n-th fault in a row: doubling, bounded, and never in step with others.</summary>
internal static class Backoff
{
    private const double FirstMilliseconds = 50;
    private const double LongestMilliseconds = 2_000;

    /// <summary>Waits when there were already so many faults before.</summary>
    public static Task WaitAsync(int faultsBefore, TimeProvider time, CancellationToken stop)
    {
        double longest = Math.Min(FirstMilliseconds * Math.Pow(2, faultsBefore), LongestMilliseconds);
        double jittered = longest * (0.5 + (0.5 * Random.Shared.NextDouble()));
        return Task.Delay(TimeSpan.FromMilliseconds(jittered), time, stop);
    }
}
