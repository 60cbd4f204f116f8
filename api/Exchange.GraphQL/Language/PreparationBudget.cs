namespace Exchange.GraphQL.Language;

/// <summary>The time that parsing and validating one document may take together.</summary>
/// <param name="limit">The time.</param>
/// <param name="clock">The clock it is measured by.</param>
internal sealed class PreparationBudget(TimeSpan limit, TimeProvider clock)
{
    /// <summary>How many tokens or nodes are read before the clock is asked, and then again.</summary>
    public const int StepsBetweenChecks = 4_096;

    private readonly long _start = clock.GetTimestamp();

    /// <summary>Whether more time has gone by.</summary>
    public bool IsSpent => clock.GetElapsedTime(_start) > limit;

    /// <summary>The limit in milliseconds.</summary>
    public int Limit => (int)Math.Min(int.MaxValue, limit.TotalMilliseconds);

    /// <summary>What has gone by in milliseconds, rounded up.</summary>
    public int Actual => (int)Math.Ceiling(clock.GetElapsedTime(_start).TotalMilliseconds);

    /// <summary>Why the document is refused.</summary>
    public string Reason => $"Reading the document has taken {Actual} ms; at most {Limit} ms are allowed.";
}
