using System.Collections.Concurrent;
using System.Diagnostics;

namespace Exchange.Host.Processes;

/// <summary>Starts every long-lived child from one thread that lives as long as this process.</summary>
/// <remarks>
/// Linux ends a child that asked for it (<c>prctl(PR_SET_PDEATHSIG)</c>) when the <em>thread</em> that forked it ends.
/// A pool thread may retire at any time; this one never does, so children outlive neither us nor a kill -9 of us.
/// </remarks>
internal static class Nursery
{
    private static readonly BlockingCollection<(Process Child, TaskCompletionSource Started)> Waiting = Open();

    public static Task StartAsync(Process child)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Waiting.Add((child, started));
        return started.Task;
    }

    private static BlockingCollection<(Process Child, TaskCompletionSource Started)> Open()
    {
        var waiting = new BlockingCollection<(Process Child, TaskCompletionSource Started)>();
        var thread = new Thread(() =>
        {
            foreach (var (child, started) in waiting.GetConsumingEnumerable())
            {
                try
                {
                    child.Start();
                    started.SetResult();
                }
                catch (Exception refusal)
                {
                    // The caller hears it; the thread has to live on for the children it already has.
                    started.SetException(refusal);
                }
            }
        })
        {
            IsBackground = true,
            Name = "nursery",
        };
        thread.Start();
        return waiting;
    }
}
