using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.SandboxPsp;

/// <summary>The public API as the payment provider sees it; whatever it is told by a key, it is told once.</summary>
internal sealed class ProviderClient(HttpClient http, SandboxSettings settings)
{
    private string? _token;

    /// <summary>Runs a query and gives its data.</summary>
    public Task<JsonNode> QueryAsync(string query, CancellationToken stop) =>
        SendAsync(query, variables: null, key: null, stop);

    /// <summary>Runs a mutation, once for a key; answers why it was refused, or null.</summary>
    public async Task<string?> MutateAsync(string field, object input, string key, CancellationToken stop)
    {
        var type = char.ToUpperInvariant(field[0]) + field[1..] + "Input";
        var data = await SendAsync(
            $$"""
              mutation ($input: {{type}}!) { {{field}}(input: $input) { errors { ... on Error { code message } } } }
              """,
            new { input }, key, stop);
        return data[field]?["errors"]?[0] is { } error ? $"{error["code"]}: {error["message"]}" : null;
    }

    private async Task<JsonNode> SendAsync(string query, object? variables, string? key, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await TokenAsync(stop)) },
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request, stop);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            // It is over, or the API began anew: the next round comes with another.
            _token = null;
        }

        response.EnsureSuccessStatusCode();
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(stop));
        return json?["errors"] is null && json?["data"] is { } data
            ? data
            : throw new HttpRequestException($"The API did not answer: {json?["errors"]?.ToJsonString()}");
    }

    private async Task<string> TokenAsync(CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.Secret,
        });
        using var response = await http.PostAsync("connect/token", form, stop);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
        return answer.GetProperty("access_token").GetString()!;
    }
}
