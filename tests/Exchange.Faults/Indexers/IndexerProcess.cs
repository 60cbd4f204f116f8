using System.Globalization;
using Exchange.Host;
using Exchange.Host.Processes;
using Exchange.TestBed;

namespace Exchange.Faults.Indexers;

/// <summary>The indexer as it ships, in a process of its own: it can be killed and frozen.</summary>
internal sealed class IndexerProcess : IIndexer
{
    private readonly ChildProcess _child;

    private IndexerProcess(ChildProcess child) => _child = child;

    /// <inheritdoc/>
    public bool HasExited => _child.HasExited;

    /// <inheritdoc/>
    public string Tail => _child.Tail();

    /// <summary>Starts one between a node and a database.</summary>
    public static async Task<IndexerProcess> StartAsync(Uri node, string database, string deploymentFile)
    {
        string folder = Scratch.NewFolder("indexer");
        ChildProcess child = await ChildProcess.StartAsync(new ChildCommand(
            "indexer", ["dotnet", SourceTree.Find().Assembly("Exchange.Indexer")], folder,
            Path.Combine(folder, "indexer.log"))
        {
            Environment = new Dictionary<string, string>
            {
                ["Exchange__Rpc"] = node.ToString(),
                ["Exchange__Database"] = database,
                ["Exchange__Deployment"] = deploymentFile,
                // Deeper than any reorg of a campaign.
                ["Exchange__Finality"] = "100",
                ["Exchange__PollMilliseconds"] = "20",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                // A process that lives for a second does not earn back what better code costs to make.
                ["DOTNET_TieredPGO"] = "0",
            },
        });
        return new IndexerProcess(child);
    }

    /// <summary>The most memory it ever had, in bytes, as the kernel counts it.</summary>
    public long PeakMemoryBytes => 1_024 * long.Parse(
        File.ReadLines($"/proc/{_child.Pid}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    /// <summary>Ends it as kill -9 does.</summary>
    public void Crash() => _child.Crash();

    /// <summary>Holds it still in whatever it does.</summary>
    public void Freeze() => _child.Signal(ProcessSignal.Stop);

    /// <summary>Lets it go on.</summary>
    public void Thaw() => _child.Signal(ProcessSignal.Continue);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _child.Crash();
        return _child.DisposeAsync();
    }
}
