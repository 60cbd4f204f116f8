using System.Diagnostics;
using Exchange.Host.Building;

namespace Exchange.Host.Suites;

/// <summary>
/// Runs a task of <c>contracts/tasks</c> in front of its caller, who sees it work; stopped with everything it started.
/// </summary>
internal sealed class ContractTask(SourceTree tree, Progress progress)
{
    public async Task<int> RunAsync(string task, IReadOnlyList<string> options, CancellationToken stop)
    {
        var build = new Build(tree, progress);
        await build.NodePackagesAsync(stop);
        await build.ContractsAsync(stop);
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(tree.Node, [tree["contracts", "tasks", $"{task}.js"], .. options])
            {
                WorkingDirectory = tree.Root,
            },
        };
        process.Start();
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }
}
