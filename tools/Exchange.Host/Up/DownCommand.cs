using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>Ends the run of this checkout from another terminal, and on request removes what it kept.</summary>
internal sealed class DownCommand(SourceTree tree, Progress progress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task<int> RunAsync(bool reset, CancellationToken stop)
    {
        var run = RunRecord.Current(tree);
        if (run is null)
        {
            progress.Say("Nothing runs from this checkout");
        }
        else
        {
            await EndAsync(run, stop);
        }

        if (reset && Directory.Exists(tree.Data))
        {
            progress.Say($"Removing {tree.Data}: keys, database, chain, demo sign-ins and logs");
            Directory.Delete(tree.Data, recursive: true);
        }

        return 0;
    }

    private async Task EndAsync(RunRecord run, CancellationToken stop)
    {
        progress.Say($"Ending process {run.Pid} and what it started");
        Kill.Send(run.Pid, ProcessSignal.Terminate);
        var until = DateTime.UtcNow + Patience;
        while (run.IsAlive())
        {
            if (DateTime.UtcNow > until)
            {
                throw new HostException($"process {run.Pid} still runs after {Patience.TotalSeconds} s");
            }

            await Task.Delay(Pause, stop);
        }

        progress.Say("Everything has ended");
    }
}
