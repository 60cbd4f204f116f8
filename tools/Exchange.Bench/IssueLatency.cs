using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Bench;

/// <summary>Measures one issuance after another from the request to FINAL, as the brand's system sees it.</summary>
/// <remarks>
/// Requests begin at random moments within a block, because a till does not wait for one. The floor is the chain's own
/// pace: an ideal relayer still waits for the next block, half an interval in the mean.
/// </remarks>
internal static class IssueLatency
{
    private const double BlockMilliseconds = 1_000;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static async Task<int> RunAsync(
        Uri api, string clientsFile, int count, TextWriter output, CancellationToken stop)
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
        List<double> milliseconds = [];
        for (var i = 0; i < count; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * BlockMilliseconds), stop);
            var clock = Stopwatch.StartNew();
            await IssueAsync(http, brand.Brand!.ToUpperInvariant(), account, $"bench-{run}-{i}", stop);
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        }

        Print(output, milliseconds, seed);
        return 0;
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

    private static void Print(TextWriter output, List<double> milliseconds, int seed)
    {
        milliseconds.Sort();
        double At(double share) => milliseconds[Math.Min(milliseconds.Count - 1, (int)(share * milliseconds.Count))];
        var median = At(0.5);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
             mutation to FINAL, {milliseconds.Count} issuances one after another, seed {seed}
               median {median:F0} ms   p90 {At(0.9):F0} ms   p99 {At(0.99):F0} ms   max {milliseconds[^1]:F0} ms
               floor {BlockMilliseconds / 2:F0} ms (half a block)   median/floor {median / (BlockMilliseconds / 2):F2}
             """));
    }

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
