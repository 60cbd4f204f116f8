using System.Globalization;
using Exchange.Ethereum.Primitives;
using Exchange.Host;
using Exchange.Host.Processes;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Faults;

/// <summary>
/// The indexer as it ships, in a process of its own: it can be killed, frozen and asked where its rows stand, and
/// nothing of it is known but its settings and its tables.
/// </summary>
internal sealed class IndexerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private readonly ChildProcess _child;

    private IndexerProcess(ChildProcess child) => _child = child;

    /// <summary>Whether it ended.</summary>
    public bool HasExited => _child.HasExited;

    /// <summary>Its last words.</summary>
    public string Tail => _child.Tail();

    /// <summary>Starts one between a node and a database.</summary>
    /// <param name="finality">As the setting: <c>instant</c> or a depth.</param>
    public static async Task<IndexerProcess> StartAsync(
        Uri node, string database, string deploymentFile, string finality = "100")
    {
        SourceTree tree = SourceTree.Find();
        string folder = Scratch.NewFolder("indexer");
        ChildProcess child = await ChildProcess.StartAsync(new ChildCommand(
            "indexer", ["dotnet", tree.Assembly("Exchange.Indexer")], folder, Path.Combine(folder, "indexer.log"))
        {
            Environment = new Dictionary<string, string>
            {
                ["Exchange__Rpc"] = node.ToString(),
                ["Exchange__Database"] = database,
                ["Exchange__Deployment"] = deploymentFile,
                ["Exchange__Finality"] = finality,
                ["Exchange__PollMilliseconds"] = "20",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                // A process that lives for a second does not earn back what better code costs to make.
                ["DOTNET_TieredPGO"] = "0",
            },
        });
        return new IndexerProcess(child);
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public void Crash() => _child.Crash();

    /// <summary>Holds it still in whatever it does, or lets it go on.</summary>
    public void Freeze() => _child.Signal(ProcessSignal.Stop);

    /// <summary>Lets it go on.</summary>
    public void Thaw() => _child.Signal(ProcessSignal.Continue);

    /// <summary>Waits until it ends by itself or by somebody else's signal.</summary>
    public Task ExitedAsync(CancellationToken stop) => _child.Exited.WaitAsync(Patience, stop);

    /// <summary>Waits until the rows stand at this very block.</summary>
    /// <exception cref="FaultFoundException">It ended, or took far too long.</exception>
    public async Task UntilAtAsync(long number, Hash hash, string database, CancellationToken stop)
    {
        DateTime until = DateTime.UtcNow + Patience;
        string at = "nowhere";
        while (true)
        {
            try
            {
                await using NpgsqlConnection connection = new(database);
                await connection.OpenAsync(stop);
                while (true)
                {
                    at = await ReadCheckpointAsync(connection, stop);
                    if (at == string.Create(CultureInfo.InvariantCulture, $"{number} {hash}"))
                    {
                        return;
                    }

                    if (HasExited || DateTime.UtcNow > until)
                    {
                        throw new FaultFoundException(
                            $"{(HasExited ? "the indexer ended" : $"after {Patience} the indexer still stood")} at"
                            + $" {at} instead of {number} {hash}: {Tail}");
                    }

                    await Task.Delay(Glance, stop);
                }
            }
            catch (NpgsqlException fault) when (DateTime.UtcNow <= until && !HasExited)
            {
                // The server restarts, or the schema is not there yet: that is what we wait for.
                at = fault.Message;
                await Task.Delay(Glance, stop);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _child.Crash();
        return _child.DisposeAsync();
    }

    private static async Task<string> ReadCheckpointAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select number || ' 0x' || encode(hash, 'hex') from chain.checkpoint", connection);
        return await command.ExecuteScalarAsync(stop) as string ?? "no checkpoint";
    }
}

/// <summary>What a campaign looks for: the indexer did something it must never do.</summary>
public sealed class FaultFoundException(string message) : Exception(message);
