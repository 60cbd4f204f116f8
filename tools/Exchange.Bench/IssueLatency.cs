using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Bench;

/// <summary>Measures one issuance after another from the request to FINAL, as the brand's system sees it.</summary>
/// <remarks>
/// Requests begin at random moments within a second, because a till does not wait for the chain. The floor is an empty
/// transaction sent straight to the node and waited for, alternating with ours: what no relayer could undercut.
/// </remarks>
internal static class IssueLatency
{
    private const double PauseMillisecondsMax = 1_000;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(
        Uri api, Uri rpc, string clientsFile, int count, TextWriter output, CancellationToken stop)
    {
        var clients = JsonSerializer.Deserialize<Client[]>(await File.ReadAllTextAsync(clientsFile, stop), Web)!;
        var brand = clients.First(c => c.Role == "brand");
        var account = clients.First(c => c.Account is not null).Account!;
        using var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await TokenAsync(http, brand, stop));
        http.DefaultRequestHeaders.Add("Prefer", "wait=10");

        // A seed is printed, so that a strange run can be repeated.
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var run = Guid.NewGuid().ToString("N")[..8];
        using var node = new HttpClient();
        var bare = await BareChain.OpenAsync(node, rpc, stop);
        var (floor, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < count; i++)
        {
            await PauseAsync(random, stop);
            floor.Add(await TimeAsync(() => bare.SendAsync(stop)));
            await PauseAsync(random, stop);
            ours.Add(await TimeAsync(
                () => IssueAsync(http, brand.Brand!.ToUpperInvariant(), account, $"bench-{run}-{i}", stop)));
        }

        await output.WriteLineAsync($"mutation to FINAL, {count} issuances one after another, seed {seed}");
        Print(output, "issuance", ours);
        Print(output, "floor: bare transaction", floor);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"  issuance / floor          median {At(ours, 0.5) / At(floor, 0.5):F2}   "
            + $"p99 {At(ours, 0.99) / At(floor, 0.99):F2}"));
        return 0;
    }

    private static Task PauseAsync(Random random, CancellationToken stop) =>
        Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * PauseMillisecondsMax), stop);

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task IssueAsync(
        HttpClient http, string programme, string account, string reference, CancellationToken stop)
    {
        const string Mutation =
            """
            mutation ($input: IssuePointsInput!) {
              issuePoints(input: $input) { operation { status } errors { ... on Error { code message } } }
            }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new
            {
                query = Mutation,
                variables = new { input = new { programme, account, amount = 1, reason = "COMPENSATION", reference } },
            }),
            Headers = { { "Idempotency-Key", reference } },
        };
        using var response = await http.SendAsync(request, stop);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        if (answer["data"]?["issuePoints"]?["operation"]?["status"]?.GetValue<string>() != "FINAL")
        {
            throw new InvalidOperationException($"An issuance did not become FINAL: {answer.ToJsonString()}");
        }
    }

    private static void Print(TextWriter output, string what, List<double> milliseconds) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-25} median {At(milliseconds, 0.5):F0} ms   p90 {At(milliseconds, 0.9):F0} ms   "
            + $"p99 {At(milliseconds, 0.99):F0} ms   max {milliseconds.Max():F0} ms"));

    /// <summary>The value below or at which that share of all values lies (nearest rank).</summary>
    private static double At(List<double> values, double share) =>
        values.Order().ElementAt((int)Math.Ceiling(share * values.Count) - 1);

    private static async Task<string> TokenAsync(HttpClient http, Client client, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client.ClientId,
            ["client_secret"] = client.Secret,
        });
        using var response = await http.PostAsync("connect/token", form, stop);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString()!;
    }

    private sealed record Client(string ClientId, string Secret, string Role, string? Brand, string? Account);
}
