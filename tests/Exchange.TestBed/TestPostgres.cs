using Exchange.Host;
using Exchange.Host.Databases;
using Exchange.Host.Processes;
using Npgsql;

namespace Exchange.TestBed;

/// <summary>
/// A real PostgreSQL server for tests; it forgets what a crash would lose, and ends with the process.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private static readonly Lazy<Task<TestPostgres>> SharedServer = new(() => StartAsync());
    private readonly string folder;
    private PostgresServer server;

    private TestPostgres(string folder, PostgresServer server) => (this.folder, this.server) = (folder, server);

    /// <summary>The one server of this process, started at first use.</summary>
    public static Task<TestPostgres> SharedAsync() => SharedServer.Value;

    /// <summary>A server of one's own, for tests that stop it; everything else shares one.</summary>
    public static async Task<TestPostgres> StartAsync(CancellationToken stop = default)
    {
        var folder = Scratch.NewFolder("postgres");
        return new TestPostgres(folder, await StartAsync(folder, port: 0, stop));
    }

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port => server.Port;

    public string ConnectionString(string database) => server.ConnectionString(database);

    public Task EnsureDatabaseAsync(string name, CancellationToken stop = default) =>
        server.EnsureDatabaseAsync(name, stop);

    /// <summary>Shuts the server down; connections are refused until <see cref="StartAgainAsync"/>.</summary>
    public Task StopAsync() => server.Child.StopAsync();

    /// <summary>Ends the server at once, by its immediate shutdown: at the start it recovers from its log.</summary>
    public Task CrashAsync(CancellationToken stop = default)
    {
        server.Child.Signal(ProcessSignal.Quit);
        return server.Child.Exited.WaitAsync(stop);
    }

    /// <summary>Starts it on the same port with the same data.</summary>
    public async Task StartAgainAsync(CancellationToken stop = default)
    {
        var port = server.Port;
        await server.DisposeAsync();
        server = await StartAsync(folder, port, stop);
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return server.DisposeAsync();
    }

    private static async Task<PostgresServer> StartAsync(string folder, int port, CancellationToken stop)
    {
        var log = Path.Combine(Scratch.Folder, Path.GetFileName(folder) + ".log");
        var options = new PostgresOptions(folder, log, Password: "test") { Durable = false, Port = port };
        var server = await PostgresServer.StartAsync(SourceTree.Find(), options, stop);
        Scratch.EndFirst(server.Child);
        return server;
    }
}
