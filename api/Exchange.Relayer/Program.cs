using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Relayer;
using Npgsql;

var builder = WebApplication.CreateSlimBuilder(args);
var settings = RelayerSettings.From(builder.Configuration);

builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(NpgsqlDataSource.Create(settings.Database));
builder.Services.AddSingleton<ISigner>(new LocalSigner(Hex.Decode(File.ReadAllText(settings.KeyFile).Trim())));
builder.Services.AddSingleton(new EthClient(new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, settings.Rpc));
builder.Services.AddSingleton<Outbox>();
builder.Services.AddSingleton<Lane>();
builder.Services.AddHostedService(services => services.GetRequiredService<Lane>());

var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok());
app.MapGet("/health/ready", (Lane lane) => lane.IsWorking ? Results.Ok() : Results.StatusCode(503));
await app.RunAsync();

return 0;

namespace Exchange.Relayer
{
    /// <summary>Where the relayer finds its chain, its database and its key.</summary>
    internal sealed record RelayerSettings(string Database, Uri Rpc, string KeyFile, Address Forwarder)
    {
        public static RelayerSettings From(IConfiguration configuration) => new(
            Required(configuration, "Exchange:Database"),
            new Uri(Required(configuration, "Exchange:Rpc")),
            Required(configuration, "Exchange:RelayerKey"),
            DeployedForwarder(Required(configuration, "Exchange:Deployment")));

        private static string Required(IConfiguration configuration, string key) =>
            configuration[key] ?? throw new InvalidOperationException($"{key.Replace(":", "__")} is not set.");

        private static Address DeployedForwarder(string file)
        {
            using var deployment = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(file));
            return Address.Parse(
                deployment.RootElement.GetProperty(
                    "contracts").GetProperty(nameof(Bindings.Forwarder)).GetString() ?? "");
        }
    }
}
