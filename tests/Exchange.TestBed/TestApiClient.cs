using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.TestBed;

/// <summary>One client of a running API, as a partner's system would be: a token, and GraphQL over HTTP.</summary>
public sealed class TestApiClient(HttpClient http)
{
    public HttpClient Http => http;

    /// <summary>Gets a token for these credentials and speaks with it from then on.</summary>
    public static async Task<TestApiClient> SignInAsync(Uri api, string clientId, string secret, CancellationToken stop)
    {
        var http = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret,
        });
        using var answer = await http.PostAsync("connect/token", form, stop);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("access_token").GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new TestApiClient(http);
    }

    /// <summary>Sends a request and gives status, headers and body as they came.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string query, object? variables = null, string? key = null, int wait = 0, CancellationToken stop = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (wait > 0)
        {
            request.Headers.Add("Prefer", $"wait={wait}");
        }

        return await http.SendAsync(request, stop);
    }

    /// <summary>Runs a query that must succeed and gives its data.</summary>
    public async Task<JsonNode> QueryAsync(string query, object? variables = null, CancellationToken stop = default)
    {
        using var response = await SendAsync(query, variables, stop: stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        return json["errors"] is null
            ? json["data"]!
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {json.ToJsonString()}");
    }

    /// <summary>Runs a mutation, waits for its end and gives its payload: operation or errors.</summary>
    public async Task<JsonNode> MutateAsync(
        string field, object input, string? key = null, int wait = 10, CancellationToken stop = default)
    {
        var type = char.ToUpperInvariant(field[0]) + field[1..] + "Input";
        using var response = await SendAsync(
            $$"""
              mutation ($input: {{type}}!) {
                {{field}}(input: $input) {
                  operation {
                    id kind status intentHash transactionHash refusal { code message arguments { name value } }
                  }
                  errors { ... on Error { code message } ... on RefusalError { arguments { name value } } }
                }
              }
              """,
            new { input }, key ?? Guid.NewGuid().ToString(), wait, stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop))!;
        return json["data"]?[field]
            ?? throw new InvalidOperationException($"{(int)response.StatusCode}: {json.ToJsonString()}");
    }
}
