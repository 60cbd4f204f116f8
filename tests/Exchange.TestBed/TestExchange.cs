using System.Text.Json;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Host;
using Exchange.Host.Chains;
using Exchange.Host.Processes;
using Exchange.Host.Up;
using Npgsql;

namespace Exchange.TestBed;

/// <summary>
/// The whole exchange for one test class alone: its own chain and database, and the services as they ship.
/// </summary>
public sealed class TestExchange : IAsyncDisposable
{
    private readonly Dictionary<string, ChildProcess> running = [];
    private readonly Dictionary<string, Service> plan;
    private readonly SourceTree tree;
    private readonly Addresses addresses;
    private readonly DemoClients clients;
    private readonly Keys keys;
    private readonly TestDatabase? ownDatabase;

    private TestExchange(
        SourceTree tree, TestChain chain, TestDatabase? database, TestPostgres? postgres, string connectionString)
    {
        this.tree = tree;
        (Chain, Postgres, ConnectionString, ownDatabase) = (chain, postgres, connectionString, database);
        keys = new Keys(tree);
        clients = new DemoClients(tree, keys);
        addresses = new Addresses(
            new[] { Addresses.Portal, Addresses.Api, Addresses.Indexer, Addresses.Relayer, Addresses.Psp }
                .ToDictionary(part => part, _ => Ports.Free())
                .Append(new(Addresses.Chain, chain.Url.Port))
                .ToDictionary());
        plan = Service.All(tree, addresses, keys, clients, connectionString).ToDictionary(service => service.Part);
    }

    public TestChain Chain { get; }

    /// <summary>The server, when the test asked for one of its own to stop and start.</summary>
    public TestPostgres? Postgres { get; }

    public string ConnectionString { get; }

    public async Task<NpgsqlConnection> OpenDatabaseAsync(CancellationToken stop = default)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stop);
        return connection;
    }

    public Uri Api => addresses.Url(Addresses.Api);

    public Uri Portal => addresses.Url(Addresses.Portal);

    /// <summary>Where people sign in with passkeys.</summary>
    public string PortalOrigin => addresses.PortalOrigin;

    /// <summary>Where members sign with passkeys.</summary>
    public string SigningOrigin => addresses.SigningOrigin;

    public string KeysFolder => keys.Folder;

    /// <summary>The demo members' signing keys, as the members themselves have them.</summary>
    public IReadOnlyDictionary<string, LocalSigner> Members { get; private set; } =
        new Dictionary<string, LocalSigner>();

    /// <summary>Starts chain, database, indexer, relayer and API, and the portal where pages are looked at.</summary>
    /// <param name="adjust">Changes what a service is told, such as the way to its neighbours.</param>
    public static async Task<TestExchange> StartAsync(
        bool ownPostgres = false,
        bool withPortal = false,
        Mining mining = Mining.Instant,
        Func<TestChain, string, Dictionary<string, string>, Task>? adjust = null,
        CancellationToken stop = default)
    {
        var chain = await TestChain.StartAsync(mining, stop);
        var postgres = ownPostgres ? await TestPostgres.StartAsync(stop) : null;
        var database = ownPostgres ? null : await TestDatabase.CreateAsync(stop);
        if (postgres is not null)
        {
            await postgres.EnsureDatabaseAsync("exchange", stop);
        }

        var tree = SourceTree.Find().KeepingIn(Scratch.NewFolder("exchange"));
        var exchange = new TestExchange(
            tree, chain, database, postgres, database?.ConnectionString ?? postgres!.ConnectionString("exchange"));
        await exchange.PrepareAsync(stop);
        foreach (var (part, service) in adjust is null ? [] : exchange.plan.ToArray())
        {
            var settings = service.Settings.ToDictionary();
            await adjust!(chain, part, settings);
            exchange.plan[part] = service with { Settings = settings };
        }

        string[] parts = [Addresses.Indexer, Addresses.Api, Addresses.Relayer];
        foreach (var part in withPortal ? [.. parts, Addresses.Portal] : parts)
        {
            await exchange.StartServiceAsync(part);
        }

        await exchange.ReadyAsync(stop);
        return exchange;
    }

    /// <summary>Waits until every service that runs says it is ready.</summary>
    public async Task ReadyAsync(CancellationToken stop = default)
    {
        foreach (var (part, process) in running)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The {part} ended with {process.ExitCode}: {process.Tail()}");
            }

            await Health.WaitAsync(part, addresses.Url(part), stop);
        }
    }

    /// <summary>Tells the demo's story through the public API, as <c>./exchange up</c> does.</summary>
    public Task LoadDemoAsync(CancellationToken stop = default) => DemoAsync(
        ["load", "--api", Api.ToString(), "--clients", clients.File, "--keys", clients.MembersFile], stop);

    public Task<TestApiClient> SignInAsync(string clientId, CancellationToken stop = default) =>
        TestApiClient.SignInAsync(Api, clientId, keys.Secret($"client-{clientId}"), stop);

    /// <summary>Ends a service as a crash would, and starts it again at once.</summary>
    public async Task KillAndRestartAsync(string part)
    {
        Crash(part);
        await RestartAsync(part);
    }

    /// <summary>Ends a service as a crash would.</summary>
    public void Crash(string part) => running[part].Crash();

    /// <summary>Starts a service that has ended.</summary>
    public async Task RestartAsync(string part)
    {
        await running[part].DisposeAsync();
        await StartServiceAsync(part);
    }

    /// <summary>Starts a second process of a service with the same settings; whoever asks for it ends it.</summary>
    public Task<ChildProcess> StartBesideAsync(string part) => ChildProcess.StartAsync(
        plan[part].Command(tree, new Uri($"http://127.0.0.1:{Ports.Free()}")) with
        {
            LogFile = Path.Combine(tree.Data, "logs", $"{part}-{Ports.Free()}.log"),
        });

    /// <summary>Sends a signal to a service, such as the one to stand still.</summary>
    public void Signal(string part, ProcessSignal signal) => running[part].Signal(signal);

    public async ValueTask DisposeAsync()
    {
        foreach (var process in running.Values.Reverse())
        {
            process.Crash();
            await process.DisposeAsync();
        }

        await Chain.DisposeAsync();
        if (ownDatabase is not null)
        {
            await ownDatabase.DisposeAsync();
        }

        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
        }
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(keys.Folder);
        await File.WriteAllTextAsync(Path.Combine(keys.Folder, "operator.key"), TestKey.Operator.Secret, stop);
        await File.WriteAllTextAsync(Path.Combine(keys.Folder, "psp.key"), TestKey.Psp.Secret, stop);
        await File.WriteAllTextAsync(keys.RelayerFile, TestKey.Relayer.Secret, stop);
        File.Copy(Chain.DeploymentFile, Path.Combine(tree.Data, "deployment.json"));
        var addressesOfMembers = JsonSerializer.Deserialize<Dictionary<string, string>>(
            await DemoAsync(["keys", "--out", clients.MembersFile], stop))!;
        clients.Write(addressesOfMembers);
        var secrets = JsonSerializer.Deserialize<Dictionary<string, string>>(
            await File.ReadAllTextAsync(clients.MembersFile, stop))!;
        Members = secrets.ToDictionary(s => s.Key, s => new LocalSigner(Hex.Decode(s.Value)));
    }

    private async Task StartServiceAsync(string part) =>
        running[part] = await ChildProcess.StartAsync(plan[part].Command(tree, addresses.Url(part)));

    private Task<string> DemoAsync(string[] arguments, CancellationToken stop) => Tool.RequireAsync(
        $"Exchange.Demo {arguments[0]}",
        ["dotnet", tree.Assembly("Exchange.Demo"), .. arguments],
        tree.Root,
        null,
        stop);
}
