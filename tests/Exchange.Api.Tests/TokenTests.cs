using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Only a token of ours, unaltered and in its time, opens anything.</summary>
[Collection(DemoExchange.Name)]
public sealed class TokenTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_token_nothing_is_answered() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(token: null));

    [Fact]
    public async Task An_expired_token_is_refused() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(Forge(expiresIn: -60)));

    [Fact]
    public async Task The_same_forgery_in_its_time_is_believed_so_that_the_others_fail_for_their_reason() =>
        Assert.Null(await CodeAsync(Forge(expiresIn: 60)));

    [Theory]
    [InlineData("aud", "someone-else")]
    [InlineData("iss", "http://someone.else")]
    public async Task A_token_for_or_from_someone_else_is_refused(string claim, string value) =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(Forge(60, claim, value)));

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(Forge(60, algorithm: "none")));

    [Fact]
    public async Task An_identity_token_is_no_access_token() =>
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync(Forge(60, type: "JWT")));

    [Fact]
    public async Task A_psychic_signature_is_refused()
    {
        var parts = Forge(60).Split('.');
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await CodeAsync($"{parts[0]}.{parts[1]}.{Base64Url(new byte[64])}"));
    }

    [Theory]
    [InlineData("lanmu", "wrong")]
    [InlineData("nobody", "wrong")]
    public async Task Wrong_credentials_get_no_token_and_the_same_answer(string id, string secret)
    {
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret,
        });
        using var response = await http.PostAsync("connect/token", form, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(
            """{"error":"invalid_client","error_description":"Unknown client or wrong secret."}""",
            await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The error code of a query with this token; null when it was answered.</summary>
    private async Task<string?> CodeAsync(string? token)
    {
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };
        http.DefaultRequestHeaders.Authorization =
            token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await new TestApiClient(http).SendAsync("{ brands { totalCount } }", stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return json["errors"]?[0]!["extensions"]!["code"]!.GetValue<string>();
    }

    /// <summary>A token made with the API's own key, right in everything but what the test changes.</summary>
    private string Forge(
        int expiresIn, string? claim = null, string? value = null, string algorithm = "ES256", string type = "at+jwt")
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(demo.Exchange.KeysFolder, "jwt.pem")));
        var kid = Base64Url(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..12]);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = demo.Exchange.Api.ToString().TrimEnd('/'),
            ["aud"] = "exchange-api",
            ["iat"] = now - 120,
            ["nbf"] = now - 120,
            ["exp"] = now + expiresIn,
            ["client_id"] = "deloran",
            ["sub"] = "deloran",
            ["role"] = "auditor",
        };
        if (claim is not null)
        {
            claims[claim] = value;
        }

        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = type, ["kid"] = kid };
        var signed = $"{Base64Url(Encoding.UTF8.GetBytes(header.ToJsonString()))}."
            + Base64Url(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        var signature = algorithm == "none" ? "" : Base64Url(
            key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256));
        return $"{signed}.{signature}";
    }

    private static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
