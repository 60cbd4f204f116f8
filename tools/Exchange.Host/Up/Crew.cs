using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>
/// Everything a run started, in that order: it ends in the opposite one, and one death is noticed at once.
/// </summary>
internal sealed class Crew : IAsyncDisposable
{
    private readonly List<(ChildProcess Child, string? Url)> members = [];
    private readonly TaskCompletionSource<ChildProcess> death = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first that ended although nobody asked it to.</summary>
    public Task<ChildProcess> Death => death.Task;

    public IReadOnlyList<RunningPart> Parts =>
        [.. members.Select(member => new RunningPart(member.Child.Name, member.Child.Pid, member.Url))];

    public void Add(ChildProcess child, string? url)
    {
        members.Add((child, url));
        _ = WatchAsync(child);
    }

    /// <summary>
    /// Does one step of a start, and gives it up when the run is stopped or something it started dies.
    /// </summary>
    public async Task<T> WhileAllLiveAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var work = step(either.Token);
        if (await Task.WhenAny(work, Death) != work)
        {
            await either.CancelAsync();
            // What the step says of its own end matters no more: the death explains it.
            await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw Obituary(await Death);
        }

        return await work;
    }

    /// <summary>Says who died, how, and its last words.</summary>
    public static HostException Obituary(ChildProcess child) => new(
        $"the {child.Name} ended by itself (exit {child.ExitCode}); its log is {child.LogFile} and ends:\n"
        + Indent(child.Tail()));

    public async ValueTask DisposeAsync()
    {
        foreach (var (child, _) in Enumerable.Reverse(members))
        {
            await child.DisposeAsync();
        }
    }

    private static string Indent(string lines) => "    " + lines.Replace("\n", "\n    ", StringComparison.Ordinal);

    private async Task WatchAsync(ChildProcess child)
    {
        await child.Exited;
        if (child.Died)
        {
            death.TrySetResult(child);
        }
    }
}
