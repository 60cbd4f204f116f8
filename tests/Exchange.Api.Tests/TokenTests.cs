using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Only a token of ours, unaltered and in its time, opens anything.</summary>
[Collection(DemoExchange.Name)]
public sealed class TokenTests(DemoExchange demo)
{
    private static readonly Dictionary<string, Func<TokenForge, string>> Bad = new()
    {
        // What it is signed with.
        ["no algorithm"] = f => f.With(header: "alg"),
        ["none"] = f => f.Sign(Headed(f, "alg", "none"), Json(f.Claims), _ => []),
        ["None"] = f => f.Sign(Headed(f, "alg", "None"), Json(f.Claims), _ => []),
        ["NONE"] = f => f.Sign(Headed(f, "alg", "NONE"), Json(f.Claims), _ => []),
        ["none, signed all the same"] = f => f.With(header: "alg", value: "none"),
        ["HS256 with the public key's PEM as its secret"] = f => f.Sign(
            Headed(f, "alg", "HS256"), Json(f.Claims),
            data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(f.Key.ExportSubjectPublicKeyInfoPem()), data)),
        ["HS256 with the public key's DER as its secret"] = f => f.Sign(
            Headed(f, "alg", "HS256"), Json(f.Claims),
            data => HMACSHA256.HashData(f.Key.ExportSubjectPublicKeyInfo(), data)),
        ["HS256 with the key's name as its secret"] = f => f.Sign(
            Headed(f, "alg", "HS256"), Json(f.Claims),
            data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(f.Kid), data)),
        ["HS256 with an empty secret"] = f => f.Sign(
            Headed(f, "alg", "HS256"), Json(f.Claims), data => HMACSHA256.HashData(Array.Empty<byte>(), data)),
        ["RS256 by name"] = f => f.With(header: "alg", value: "RS256"),
        ["ES384 by name"] = f => f.With(header: "alg", value: "ES384"),
        ["ES256K by name"] = f => f.With(header: "alg", value: "ES256K"),
        ["algorithm in lower case"] = f => f.With(header: "alg", value: "es256"),
        ["algorithm that is a number"] = f => f.With(header: "alg", value: 256),
        ["algorithm that is a list"] = f => f.With(header: "alg", value: new JsonArray("ES256")),

        // Whose key.
        ["another's key under our name"] = f => f.Sign(Json(f.Header), Json(f.Claims), Others),
        ["no key's name"] = f => f.With(header: "kid"),
        ["an unknown key's name"] = f => f.With(header: "kid", value: "nobody"),
        ["a path for a name"] = f => f.With(header: "kid", value: "../../jwt.pem"),
        ["SQL for a name"] = f => f.With(header: "kid", value: "' or 1=1 --"),
        ["a name of 10,000 characters"] = f => f.With(header: "kid", value: new string('k', 10_000)),
        ["a key brought along"] = f => f.Sign(WithJwk(f), Json(f.Claims), Others),
        ["a key to be fetched"] = f => f.Sign(
            Headed(f, "jku", "http://127.0.0.1:1/jwks.json", "kid", "theirs"), Json(f.Claims), Others),
        ["a certificate to be fetched"] = f => f.Sign(
            Headed(f, "x5u", "http://127.0.0.1:1/x.pem", "kid", "theirs"), Json(f.Claims), Others),

        // What kind of token.
        ["an identity token"] = f => f.With(header: "typ", value: "JWT"),
        ["no type"] = f => f.With(header: "typ"),
        ["a logout token"] = f => f.With(header: "typ", value: "logout+jwt"),

        // For whom, from whom, when.
        ["for someone else"] = f => f.With(claim: "aud", value: "someone-else"),
        ["for nobody"] = f => f.With(claim: "aud"),
        ["for others only"] = f => f.With(claim: "aud", value: new JsonArray("a", "b")),
        ["for us in capitals"] = f => f.With(claim: "aud", value: "EXCHANGE-API"),
        ["from someone else"] = f => f.With(claim: "iss", value: "http://someone.else"),
        ["from nobody"] = f => f.With(claim: "iss"),
        ["from us, and a slash more"] = f => f.With(claim: "iss", value: f.Claims["iss"] + "/"),
        ["over"] = f => f.With(claim: "exp", value: Now(-60)),
        ["over by six seconds"] = f => f.With(claim: "exp", value: Now(-6)),
        ["never over"] = f => f.With(claim: "exp"),
        ["over before the first second"] = f => f.With(claim: "exp", value: -1),
        ["over, as a text"] = f => f.With(claim: "exp", value: "tomorrow"),
        ["over in a list"] = f => f.With(claim: "exp", value: new JsonArray(Now(600))),
        ["not yet"] = f => f.With(claim: "nbf", value: Now(600)),

        // What it says.
        ["no role"] = f => f.With(claim: "role"),
        ["an unknown role"] = f => f.With(claim: "role", value: "admin"),
        ["a role in capitals"] = f => f.With(claim: "role", value: "AUDITOR"),
        ["two roles"] = f => f.With(claim: "role", value: new JsonArray("auditor", "operator")),
        ["an empty role"] = f => f.With(claim: "role", value: ""),
        ["a brand without its name"] = f => f.With(claim: "role", value: "brand"),
        ["no client"] = f => f.With(claim: "client_id"),
        ["an unknown client"] = f => f.With(claim: "client_id", value: "nobody"),
        ["a session that is none"] = f => f.With(claim: "sid", value: "1"),
        ["a session of no person"] = f => f.With(claim: "sid", value: $"{Guid.NewGuid()}"),
        ["a person without a session"] = f => f.With(claim: "client_id", value: $"person:{Guid.NewGuid()}"),
        ["a person's session that is not there"] = f => f.Sign(
            Json(f.Header), Json(f.Claims)
                .Replace("\"deloran\"", $"\"person:{Guid.NewGuid()}\"", StringComparison.Ordinal)
                .Replace("}", $",\"sid\":\"{Guid.NewGuid()}\"}}", StringComparison.Ordinal)),
        ["an account that is none"] = f => f.With(claim: "account", value: "0x12"),

        // What was done to it.
        ["another's claims"] = f => Parts(f, claims: Encoding.UTF8.GetBytes(
            Json(f.Claims).Replace("auditor", "operator", StringComparison.Ordinal))),
        ["another header"] = f => Parts(f, header: Encoding.UTF8.GetBytes(Json(f.Header) + " ")),
        ["a signature of zeros"] = f => Parts(f, signature: new byte[64]),
        ["no signature"] = f => Parts(f, signature: []),
        ["half a signature"] = f => Parts(f, signature: new byte[32]),
        ["a signature in DER"] = f => f.Sign(
            Json(f.Header), Json(f.Claims),
            data => f.Key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        ["a signature and a byte"] = f => f.Sign(
            Json(f.Header), Json(f.Claims), data => [.. f.Key.SignData(data, HashAlgorithmName.SHA256), 0]),
        ["two parts"] = f => f.With()[..f.With().LastIndexOf('.')],
        ["four parts"] = f => f.With() + ".e30",
        ["five parts, as if it were encrypted"] = f => f.With() + ".e30.e30",
        ["one word"] = _ => "token",
        ["dots"] = _ => "..",
        ["claims that are no object"] = f => f.Sign(Json(f.Header), "[1]"),
        ["claims that are no JSON"] = f => f.Sign(Json(f.Header), "{"),
        ["a header that is no JSON"] = f => f.Sign("{", Json(f.Claims)),
        ["padding"] = f => f.With() + "==",
        ["60,000 characters"] = f => f.With(claim: "sub", value: new string('s', 20_000)) + new string('A', 1_000),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> BadNames => [.. Bad.Keys];

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        var (status, body) = await AskAsync(null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(body));
    }

    [Fact]
    public async Task The_forgery_itself_is_believed_so_that_the_others_fail_for_their_reason()
    {
        using var forge = new TokenForge(demo.Exchange);

        Assert.Null(CodeOf((await AskAsync($"Bearer {forge.With()}")).Body));
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task A_token_that_is_not_ours_opens_nothing(string name)
    {
        using var forge = new TokenForge(demo.Exchange);
        var token = Bad[name](forge);

        var (status, body) = await AskAsync($"Bearer {token}");

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"The token is none of ours, is over, or was revoked. Get a new one.\","
            + "\"extensions\":{\"code\":\"AUTH_NOT_AUTHENTICATED\"}}]}",
            body);
    }

    [Fact]
    public void The_cases_are_60_at_least() => Assert.True(Bad.Count >= 60, $"{Bad.Count}");

    [Theory]
    [InlineData("Basic bGFubXU6eA==")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Digest x")]
    public async Task A_header_of_another_kind_opens_nothing(string header) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(header)).Status);

    [Fact]
    public async Task A_token_in_the_address_is_not_read()
    {
        using var forge = new TokenForge(demo.Exchange);
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };
        var body = await http.GetStringAsync(
            new Uri($"graphql?query={{brands{{totalCount}}}}&access_token={forge.With()}", UriKind.Relative), Stop);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", CodeOf(body));
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

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string? authorization)
    {
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };
        if (authorization is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await new TestApiClient(http).SendAsync("{ brands { totalCount } }", stop: Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    private static string? CodeOf(string body) =>
        JsonNode.Parse(body)!["errors"]?[0]!["extensions"]!["code"]!.GetValue<string>();

    private static string Json(JsonObject value) => value.ToJsonString();

    private static string Headed(TokenForge forge, params string[] pairs)
    {
        var header = forge.Header;
        foreach (var pair in pairs.Chunk(2))
        {
            header[pair[0]] = pair[1];
        }

        return header.ToJsonString();
    }

    private static string WithJwk(TokenForge forge)
    {
        var header = forge.Header;
        var point = Other.ExportParameters(includePrivateParameters: false).Q;
        header.Remove("kid");
        header["jwk"] = new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["x"] = TokenForge.Base64Url(point.X!),
            ["y"] = TokenForge.Base64Url(point.Y!),
        };
        return header.ToJsonString();
    }

    private static readonly ECDsa Other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static byte[] Others(byte[] data) => Other.SignData(data, HashAlgorithmName.SHA256);

    private static long Now(int seconds) => DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds;

    /// <summary>A good token, one part of which is exchanged after it was signed.</summary>
    private static string Parts(
        TokenForge forge, byte[]? header = null, byte[]? claims = null, byte[]? signature = null)
    {
        var parts = forge.With().Split('.');
        var others = new[] { header, claims, signature };
        return string.Join('.', parts.Zip(others, (part, other) => other is null ? part : TokenForge.Base64Url(other)));
    }
}
