using System.Globalization;
using Exchange.Host.Building;
using Exchange.Host.Chains;
using Exchange.Host.Databases;
using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>
/// Starts the whole exchange from what the checkout holds and stays in front of it: when it ends, everything it
/// started has ended, and nothing else.
/// </summary>
internal sealed class UpCommand(SourceTree tree, Progress progress)
{
    private const long DiskBytesMin = 1_000_000_000;
    private const string DatabaseName = "exchange";
    private readonly Keys keys = new(tree);

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var at = Addresses.FromEnvironment(Environment.GetEnvironmentVariable);
        using var only = RequireOnly();
        RequireDisk();
        at.RequireFree(Ports.IsTaken);
        RunRecord.OfThisProcess(ready: false, []).Write(tree);
        try
        {
            return await RunAsync(at, stop);
        }
        finally
        {
            File.Delete(RunRecord.FileOf(tree));
        }
    }

    private async Task<int> RunAsync(Addresses at, CancellationToken stop)
    {
        progress.Say("Starting the points exchange (for development, on this machine only)");

        var build = new Build(tree, progress);
        await build.NodePackagesAsync(stop);
        await build.ContractsAsync(stop);
        await build.ServicesAsync(stop);

        await using var crew = new Crew();
        try
        {
            await StartAsync(crew, at, stop);
            RunRecord.OfThisProcess(ready: true, crew.Parts).Write(tree);
            Welcome(at);
            await crew.Death.WaitAsync(stop);
            throw Crew.Obituary(await crew.Death);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            progress.Say("Stopping");
        }
        finally
        {
            await crew.DisposeAsync();
        }

        progress.Say("Stopped; the data stays in .data (./exchange down --reset removes it)");
        return 0;
    }

    private async Task StartAsync(Crew crew, Addresses at, CancellationToken stop)
    {
        var clients = new DemoClients(tree, keys);
        var demo = new Demo(tree, clients);
        var database = await StartDatabaseAsync(crew, at, stop);
        await StartChainAsync(crew, at, stop);
        await StepAsync(crew, "demo sign-ins", async ending =>
        {
            clients.Write(await demo.MembersAsync(ending));
            return "written to .data/demo";
        }, stop);

        var services = Service.All(tree, at, keys, clients, database);
        foreach (var service in services)
        {
            await StartServiceAsync(crew, service, at, stop);
        }

        foreach (var service in services)
        {
            await StepAsync(crew, service.Part, async ending =>
            {
                await Health.WaitAsync(service.Part, at.Url(service.Part), ending);
                return $"ready at {at.Url(service.Part)}";
            }, stop);
        }

        await StepAsync(crew, "demo data", ending => demo.LoadAsync(at.Url(Addresses.Api), ending), stop);
    }

    private async Task<string> StartDatabaseAsync(Crew crew, Addresses at, CancellationToken stop)
    {
        var connection = "";
        await StepAsync(crew, "PostgreSQL", async ending =>
        {
            var options = new PostgresOptions(
                Path.Combine(tree.Data, "postgres"),
                Path.Combine(tree.Data, "logs", "postgres.log"),
                keys.Secret("database")) { Port = at[Addresses.Database] };
            var server = await PostgresServer.StartAsync(tree, options, ending);
            Add(crew, server.Child, null);
            await server.EnsureDatabaseAsync(DatabaseName, ending);
            connection = server.ConnectionString(DatabaseName);
            SecretFile.Write(Path.Combine(keys.Folder, "database.connection"), connection);
            return string.Create(CultureInfo.InvariantCulture, $"{server.Version} on port {server.Port}");
        }, stop);
        return connection;
    }

    private async Task StartChainAsync(Crew crew, Addresses at, CancellationToken stop)
    {
        Uri? rpc = null;
        await StepAsync(crew, "chain", async ending =>
        {
            var options = new AnvilOptions(Path.Combine(tree.Data, "logs", "chain.log"))
            {
                Port = at[Addresses.Chain],
                Mining = Mining.EverySecond,
                StateFile = Path.Combine(tree.Data, "chain", "state.json"),
            };
            var chain = await Anvil.StartAsync(tree, options, ending);
            rpc = chain.Url;
            Add(crew, chain.Child, chain.Url.ToString());
            return $"block {await chain.BlockNumberAsync(ending)}, one every second";
        }, stop);
        await StepAsync(crew, "contracts on chain", async ending =>
        {
            var deployer = new DeploymentKeys(
                keys.PrivateKey("deployer"), [keys.AddressOf("operator"), keys.AddressOf("second-operator")],
                keys.AddressOf("psp"), keys.AddressOf("relayer"));
            var file = Path.Combine(tree.Data, "deployment.json");
            var deployment = await Deployment.EnsureAsync(tree, rpc!, deployer, file, ending);
            return deployment.ToString();
        }, stop);
    }

    private async Task StartServiceAsync(Crew crew, Service service, Addresses at, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var url = at.Url(service.Part);
        Add(crew, await ChildProcess.StartAsync(service.Command(tree, url)), url.ToString());
    }

    private Task StepAsync(
        Crew crew, string name, Func<CancellationToken, Task<string>> step, CancellationToken stop) =>
        progress.StepAsync(name, () => crew.WhileAllLiveAsync(step, stop));

    // The record grows with the crew, so that `status` and `down` know a run that is still starting.
    private void Add(Crew crew, ChildProcess child, string? url)
    {
        crew.Add(child, url);
        RunRecord.OfThisProcess(ready: false, crew.Parts).Write(tree);
    }

    private FileStream RequireOnly()
    {
        Directory.CreateDirectory(tree.Data);
        try
        {
            return new FileStream(
                Path.Combine(tree.Data, "run.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            var pid = RunRecord.Current(tree)?.Pid.ToString(CultureInfo.InvariantCulture) ?? "just starting";
            throw new HostException(
                $"the exchange already runs from this checkout (process {pid}): ./exchange status, ./exchange down");
        }
    }

    private void RequireDisk()
    {
        var free = new DriveInfo(tree.Data).AvailableFreeSpace;
        if (free < DiskBytesMin)
        {
            throw new HostException(string.Create(
                CultureInfo.InvariantCulture,
                $"only {free / 1e6:0} MB free where {tree.Data} is; {DiskBytesMin / 1e6:0} MB are needed"));
        }
    }

    private void Welcome(Addresses at)
    {
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"Ready in {progress.Elapsed.TotalSeconds:0.0} s"));
        progress.Say("");
        progress.Say($"  Start here        {at.Url(Addresses.Portal)}");
        progress.Say($"  GraphQL           {at.Url(Addresses.Api)}graphql");
        progress.Say($"  Chain (JSON-RPC)  {at.Url(Addresses.Chain)}");
        progress.Say("");
        progress.Say("  Enter with one click as Lin Wei or Chen Yu (members), Lanmu Mart or Qinghe Beauty (staff),");
        progress.Say("  or Deloran & Co. (auditor). Ids and secrets for scripts: ./exchange status --json");
        progress.Say("  Ctrl-C, or ./exchange down in another terminal, stops everything");
    }
}
