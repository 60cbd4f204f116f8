using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Relayer;
using Npgsql;

var builder = WebApplication.CreateSlimBuilder(args);
var settings = RelayerSettings.From(builder.Configuration);

builder.Services.AddSingleton(NpgsqlDataSource.Create(settings.Database));
builder.Services.AddSingleton(new EthClient(new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, settings.Rpc));
foreach (var (index, key) in settings.Keys.Index())
{
    // One lane each; AddHostedService would take one service of a type only.
    builder.Services.AddSingleton<IHostedService>(
        services => settings.LaneOf(services, key, new LaneShare(index, settings.Keys.Count)));
}

var app = builder.Build();
var lanes = app.Services.GetServices<IHostedService>().OfType<LaneService>().ToArray();
app.MapGet("/health/live", () => Results.Ok());
app.MapGet("/health/ready", () => lanes.All(lane => lane.IsWorking) ? Results.Ok() : Results.StatusCode(503));
app.MapGet("/metrics", (NpgsqlDataSource database, CancellationToken stop) => Metrics.ReadAsync(database, lanes, stop));
await app.RunAsync();

return 0;

namespace Exchange.Relayer
{
    /// <summary>Where the relayer finds its chain, its database and its keys, of which each has a lane.</summary>
    internal sealed record RelayerSettings(
        string Database, Uri Rpc, IReadOnlyList<ISigner> Keys, Address Forwarder)
    {
        private const int LanesMax = 8;

        // Known by this as long as the process lives: a lease it lost sight of is its own.
        private readonly string _holder = $"{Environment.MachineName} {Environment.ProcessId} {Guid.NewGuid():N}";

        public static RelayerSettings From(IConfiguration configuration) => new(
            Required(configuration, "Exchange:Database"),
            new Uri(Required(configuration, "Exchange:Rpc")),
            ReadKeys(Required(configuration, "Exchange:RelayerKey")),
            DeployedForwarder(Required(configuration, "Exchange:Deployment")));

        public LaneService LaneOf(IServiceProvider services, ISigner key, LaneShare share)
        {
            var log = services.GetRequiredService<ILogger<LaneService>>();
            var chain = new ForwarderChain(services.GetRequiredService<EthClient>(), key, Forwarder);
            var store = new LaneStore(services.GetRequiredService<NpgsqlDataSource>(), key.Address, share, _holder);
            return new LaneService(key.Address, chain, store, new Lane(store, chain, log), Database, log);
        }

        private static string Required(IConfiguration configuration, string key) =>
            configuration[key] ?? throw new InvalidOperationException($"{key.Replace(":", "__")} is not set.");

        private static List<ISigner> ReadKeys(string file)
        {
            List<ISigner> keys =
            [
                .. File.ReadLines(file).Where(line => line.Trim().Length > 0)
                    .Select(line => new LocalSigner(Hex.Decode(line.Trim()))),
            ];
            return keys.Count is >= 1 and <= LanesMax
                ? keys
                : throw new InvalidOperationException($"{file} holds {keys.Count} keys, not 1 to {LanesMax}.");
        }

        private static Address DeployedForwarder(string file)
        {
            using var deployment = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            return Address.Parse(
                deployment.RootElement.GetProperty(
                    "contracts").GetProperty(nameof(Bindings.Forwarder)).GetString() ?? "");
        }
    }
}
