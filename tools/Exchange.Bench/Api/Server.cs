using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Exchange.Host;
using Exchange.Host.Processes;
using Exchange.Host.Up;

namespace Exchange.Bench.Api;

/// <summary>A server of its own process, and where it is: the API as it ships, or the floor.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Client = "bench";

    private readonly ChildProcess _child;

    private Server(ChildProcess child, Uri at) => (_child, At) = (child, at);

    public Uri At { get; }

    public Process Process => Process.GetProcessById(_child.Pid);

    /// <summary>The most memory it had at once.</summary>
    public long PeakBytes
    {
        get
        {
            string line = File.ReadLines($"/proc/{_child.Pid}/status")
                .First(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1_024 * long.Parse(
                line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Starts the API over tables that are filled, with tokens, costs and limits as they always are.</summary>
    public static async Task<Server> StartApiAsync(
        SourceTree tree, string folder, string deployment, string database, CancellationToken stop)
    {
        string clients = Path.Combine(folder, "clients.json");
        await File.WriteAllTextAsync(
            clients,
            JsonSerializer.Serialize(new[] { new { clientId = Client, secret = Client, role = "auditor" } }),
            stop);
        return await StartAsync(
            "api", tree, folder, ["dotnet", tree.Assembly("Exchange.Api")],
            new Dictionary<string, string>
            {
                // No question needs the node.
                ["Exchange__Rpc"] = "http://127.0.0.1:9",
                ["Exchange__Database"] = database,
                ["Exchange__Deployment"] = deployment,
                ["Exchange__Finality"] = "instant",
                ["Exchange__PortalOrigin"] = "http://localhost:9",
                ["Exchange__SigningOrigin"] = "http://127.0.0.1:9",
                ["Exchange__Keys"] = Path.Combine(folder, "keys"),
                ["Exchange__DemoClients"] = clients,
            },
            stop);
    }

    public static Task<Server> StartFloorAsync(
        SourceTree tree, string folder, string database, CancellationToken stop) => StartAsync(
        "floor", tree, folder, ["dotnet", typeof(Server).Assembly.Location, "api", "floor", database], [], stop);

    /// <summary>A token with which everything may be read.</summary>
    public async Task<string> TokenAsync(CancellationToken stop)
    {
        using HttpClient http = new() { BaseAddress = At };
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = Client, ["client_secret"] = Client,
        });
        using HttpResponseMessage answer = await http.PostAsync("connect/token", form, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString()!;
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();

    private static async Task<Server> StartAsync(
        string name, SourceTree tree, string folder, string[] command, Dictionary<string, string> settings,
        CancellationToken stop)
    {
        Uri at = new($"http://127.0.0.1:{Ports.Free()}");
        settings["ASPNETCORE_URLS"] = at.ToString();
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        // What the API's project sets, on both sides: one heap, and no spinning, as where a machine is shared.
        settings["DOTNET_gcServer"] = "0";
        settings["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        string log = Path.Combine(folder, $"{name}.log");
        Server server = new(
            await ChildProcess.StartAsync(
                new ChildCommand(name, command, tree["api", "Exchange.Api"], log) { Environment = settings }),
            at);
        await Health.WaitAsync(name, at, stop);
        return server;
    }
}
