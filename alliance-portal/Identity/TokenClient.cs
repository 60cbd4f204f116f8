using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Portal.Identity;

/// <summary>Gets access tokens from the API by client credentials.</summary>
internal sealed class TokenClient(HttpClient http, TimeProvider time, ILogger<TokenClient> log)
{
    public async Task<TokenOutcome> RequestAsync(string clientId, string secret, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = secret,
        });

        try
        {
            using var response = await http.PostAsync("connect/token", form, stop);
            if ((int)response.StatusCode is >= 400 and < 500)
            {
                log.TokenRefused(clientId, (int)response.StatusCode);
                return new TokenOutcome.Refused();
            }

            response.EnsureSuccessStatusCode();
            var grant = await response.Content.ReadFromJsonAsync<Grant>(stop);
            return grant is null
                ? new TokenOutcome.Unreachable()
                : new TokenOutcome.Granted(new Token(
                    grant.AccessToken, time.GetUtcNow().AddSeconds(grant.ExpiresIn)));
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException)
        {
            log.ApiUnreachable(fault.Message);
            return new TokenOutcome.Unreachable();
        }
        catch (OperationCanceledException fault) when (!stop.IsCancellationRequested)
        {
            log.ApiUnreachable(fault.Message);
            return new TokenOutcome.Unreachable();
        }
    }

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] long ExpiresIn);
}

/// <summary>A bearer token and the moment it ends.</summary>
internal sealed record Token(string Access, DateTimeOffset ExpiresAt)
{
    /// <summary>A token about to end is renewed first: the answer may take longer than it has left.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    public bool IsGoodAt(DateTimeOffset now) => now + Margin < ExpiresAt;
}

/// <summary>What asking for a token came to.</summary>
internal abstract record TokenOutcome
{
    public sealed record Granted(Token Token) : TokenOutcome;

    public sealed record Refused : TokenOutcome;

    public sealed record Unreachable : TokenOutcome;
}
