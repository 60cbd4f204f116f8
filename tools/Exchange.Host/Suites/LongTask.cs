using Exchange.Host.Building;
using Exchange.Host.Processes;

namespace Exchange.Host.Suites;

/// <summary>
/// Runs a long task in front of its caller, who sees it work; stopped with everything it started.
/// </summary>
internal sealed class LongTask(SourceTree tree, Progress progress)
{
    private readonly Build _build = new(tree, progress);

    /// <summary>A task of <c>contracts/tasks</c>, on what it needs to be compiled.</summary>
    public async Task<int> OfContractsAsync(string task, IReadOnlyList<string> options, CancellationToken stop)
    {
        await _build.NodePackagesAsync(stop);
        await _build.ContractsAsync(stop);
        return await RunAsync(tree["contracts", "tasks", $"{task}.js"], options, stop);
    }

    /// <summary>Our Ethereum client or our GraphQL engine against what others make of the same cases.</summary>
    public async Task<int> AgainstOthersAsync(string suite, IReadOnlyList<string> options, CancellationToken stop)
    {
        await _build.NodePackagesAsync(stop);
        await _build.SolutionAsync(stop);
        return await RunAsync(tree["tests", suite, "soak.js"], options, stop);
    }

    /// <summary>The indexer under crashes, reorgs and hostile nodes.</summary>
    public async Task<int> OfFaultsAsync(IReadOnlyList<string> options, CancellationToken stop)
    {
        await _build.NodePackagesAsync(stop);
        await _build.ContractsAsync(stop);
        await _build.SolutionAsync(stop);
        return await Tool.ShowAsync(["dotnet", tree.Assembly("Exchange.Faults"), .. options], tree.Root, null, stop);
    }

    private Task<int> RunAsync(string script, IReadOnlyList<string> options, CancellationToken stop) =>
        Tool.ShowAsync([tree.Node, script, .. options], tree.Root, null, stop);
}
