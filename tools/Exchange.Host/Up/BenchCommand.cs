using System.Globalization;
using Exchange.Host.Building;
using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>Measures the exchange that runs here through its public API, and parts of it by themselves.</summary>
internal sealed class BenchCommand(SourceTree tree, TextWriter output)
{
    private const string Project = "Exchange.Bench";
    private const int CountUsual = 100;

    public async Task<int> RunAsync(string? count, CancellationToken stop)
    {
        var issuances = count is null ? CountUsual
            : int.TryParse(count, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw new HostException($"bench takes a number of issuances, not {count}");
        var run = RunRecord.Current(tree);
        if (run is not { Ready: true })
        {
            throw new HostException("nothing runs to be measured: ./exchange up, then this in another terminal");
        }

        var result = await Tool.RunAsync(
            [
                "dotnet", tree.Assembly(Project), "issue",
                "--api", run.Parts.Single(part => part.Name == Addresses.Api).Url!,
                "--rpc", run.Parts.Single(part => part.Name == "anvil").Url!,
                "--clients", new DemoClients(tree, new Keys(tree)).File,
                "--count", issuances.ToString(CultureInfo.InvariantCulture),
            ],
            tree.Root,
            null,
            stop);
        await output.WriteAsync(result.Output);
        return result.ExitCode;
    }

    /// <summary>
    /// Measures one part beside its peers or its floors; nothing needs to run for it. Options go to the part's bench as
    /// they are.
    /// </summary>
    public async Task<int> RunPartAsync(
        string part, IReadOnlyList<string> options, Progress progress, CancellationToken stop)
    {
        var build = new Build(tree, progress);
        await build.NodePackagesAsync(stop);
        await build.ContractsAsync(stop);
        await (part == "indexer" ? build.SolutionAsync(stop) : build.ServicesAsync(stop)); // It uses a test's chain.
        var program = await build.PublishedAsync(Project, stop);
        string[] where = options is ["--rpc", ..] ? [] : ["--root", tree.Root, "--node", tree.Node];
        return await Tool.ShowAsync(
            ["dotnet", program, part, .. where, .. options], tree.Root, null, stop);
    }
}
