namespace Exchange.GraphQL.Tests.Sample;

/// <summary>Where resolvers wait for each other, to show that they run side by side.</summary>
internal sealed class MeetingPoint
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    public Task Arrive(int expected, CancellationToken stop)
    {
        if (Interlocked.Increment(ref _arrived) == expected)
        {
            _all.SetResult();
        }

        return _all.Task.WaitAsync(stop);
    }
}

/// <summary>A scoped service that is not safe for threads, as a DbContext is not.</summary>
internal sealed class TurnCounter
{
    public int Turns { get; set; }
}
