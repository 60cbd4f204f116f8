using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Demo;

/// <summary>One client of the public API: its token, its queries, and mutations that are sent at most once.</summary>
internal sealed class ApiClient(HttpClient http, DemoClient identity)
{
    private string? _token;

    /// <summary>How many mutations had an effect, and were not answered from an earlier run.</summary>
    public int Effects { get; private set; }

    public DemoClient Identity => identity;

    /// <summary>Runs a query and gives its data.</summary>
    public async Task<JsonNode> QueryAsync(string query, object? variables, CancellationToken stop) =>
        await SendAsync(query, variables, idempotencyKey: null, stop);

    /// <summary>Runs a mutation, waits until it is FINAL, and gives its operation.</summary>
    /// <param name="field">The mutation's name.</param>
    /// <param name="input">Its input object.</param>
    /// <param name="key">The idempotency key: the same key again is answered from the first time.</param>
    public async Task<JsonNode> MutateAsync(string field, object input, string key, CancellationToken stop)
    {
        var payload = await RequestAsync(
            field, input, "operation { id status intentHash refusal { code message } }", key, stop);
        return await FinalAsync(payload["operation"]!, field, stop);
    }

    /// <summary>Runs a mutation and gives what is selected of its payload, as soon as it is answered.</summary>
    public async Task<JsonNode> RequestAsync(
        string field, object input, string selection, string key, CancellationToken stop)
    {
        var inputType = char.ToUpperInvariant(field[0]) + field[1..] + "Input";
        var data = await SendAsync(
            $$"""
              mutation ($input: {{inputType}}!) {
                {{field}}(input: $input) {
                  {{selection}}
                  errors { ... on Error { code message } }
                }
              }
              """,
            new { input }, key, stop);
        var payload = data[field]!;
        if (payload["errors"] is JsonArray { Count: > 0 } errors)
        {
            throw new DemoException($"{field} was refused: {errors[0]!["code"]} — {errors[0]!["message"]}");
        }

        return payload;
    }

    private async Task<JsonNode> FinalAsync(JsonNode operation, string field, CancellationToken stop)
    {
        const int SecondsMax = 60;
        for (var waited = 0; waited < SecondsMax * 4; waited++)
        {
            switch (operation["status"]!.GetValue<string>())
            {
                case "FINAL":
                    return operation;
                case "FAILED":
                    throw new DemoException($"{field} failed: {operation["refusal"]?.ToJsonString()}");
            }

            await Task.Delay(250, stop);
            var data = await QueryAsync(
                "query ($id: UUID!) { operation(id: $id) { id status intentHash refusal { code message } } }",
                new { id = operation["id"]!.GetValue<string>() }, stop);
            operation = data["operation"]!;
        }

        throw new DemoException(
            $"{field} was accepted but not final within {SecondsMax} s; ./exchange status tells why.");
    }

    private async Task<JsonNode> SendAsync(
        string query, object? variables, string? idempotencyKey, CancellationToken stop)
    {
        _token ??= await TokenAsync(stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
        };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
            request.Headers.Add("Prefer", "wait=10");
        }

        using var response = await http.SendAsync(request, stop);
        if (idempotencyKey is not null && !response.Headers.Contains("Idempotency-Replayed"))
        {
            Effects++;
        }

        var answer = await response.Content.ReadAsStringAsync(stop);
        var json = JsonNode.Parse(answer);
        return json?["errors"] is null && json?["data"] is { } data
            ? data
            : throw new DemoException($"The API answered {(int)response.StatusCode}: {answer}");
    }

    private async Task<string> TokenAsync(CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = identity.ClientId,
            ["client_secret"] = identity.Secret,
        });
        using var response = await http.PostAsync("connect/token", form, stop);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
        return response.IsSuccessStatusCode
            ? answer.GetProperty("access_token").GetString()!
            : throw new DemoException($"No token for {identity.ClientId}: {answer}");
    }
}

/// <summary>A client as the host wrote it down.</summary>
internal sealed record DemoClient(string ClientId, string Secret, string Role, string? Brand, string? Account);

/// <summary>The demo could not go on; the message says why.</summary>
internal sealed class DemoException(string message) : Exception(message);
