using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Identity;

/// <summary>Issues and describes access tokens: ES256, short-lived, for this API only (RFC 9068, RFC 8725).</summary>
internal sealed class Tokens(TokenKeys keys, string issuer, TimeProvider clock)
{
    public const string Audience = "exchange-api";
    public const string TokenType = "at+jwt";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public string Issuer => issuer;

    /// <summary>What a token must be for us to believe it.</summary>
    public TokenValidationParameters Validation => new()
    {
        ValidIssuer = issuer,
        ValidAudience = Audience,
        ValidTypes = [TokenType],
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        // By its name or not at all: a token that names no key, or a foreign one, has none to be checked with.
        IssuerSigningKeyResolver = (_, _, kid, _) => keys.Valid.Where(key => key.KeyId == kid),
        TryAllIssuerSigningKeys = false,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = TimeSpan.FromSeconds(5),
        NameClaimType = ClaimNames.Client,
        RoleClaimType = ClaimNames.Role,
    };

    public (string Token, int ExpiresInSeconds) Issue(Caller caller)
    {
        var now = clock.GetUtcNow();
        var claims = caller.Claims();
        claims["jti"] = Guid.NewGuid().ToString();
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = Audience,
            TokenType = TokenType,
            Claims = claims,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = now.Add(Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.EcdsaSha256),
        });
        return (token, (int)Lifetime.TotalSeconds);
    }

    /// <summary>The keys whose signatures count, as a JSON Web Key Set (RFC 7517).</summary>
    public object Jwks() => new { keys = keys.Valid.Select(JwkOf).ToArray() };

    private static object JwkOf(ECDsaSecurityKey key)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new
        {
            kty = "EC",
            crv = "P-256",
            use = "sig",
            alg = SecurityAlgorithms.EcdsaSha256,
            kid = key.KeyId,
            x = Base64UrlEncoder.Encode(point.X),
            y = Base64UrlEncoder.Encode(point.Y),
        };
    }
}

/// <summary>
/// <c>POST /connect/token</c> and the metadata beside it (OAuth 2.0 client credentials, RFC 6749 §4.4; RFC 8414).
/// </summary>
internal static class TokenEndpoints
{
    private static readonly string[] Grants = ["client_credentials"];
    private static readonly string[] Authentications = ["client_secret_post", "client_secret_basic"];

    public static void MapTokens(this WebApplication app)
    {
        app.MapPost("/connect/token", IssueAsync).DisableAntiforgery();
        app.MapGet("/.well-known/jwks.json", (Tokens tokens) => Results.Json(tokens.Jwks()));
        app.MapGet("/.well-known/openid-configuration", Metadata);
        app.MapGet("/.well-known/oauth-authorization-server", Metadata);
    }

    private static IResult Metadata(Tokens tokens) => Results.Json(new
    {
        issuer = tokens.Issuer,
        token_endpoint = $"{tokens.Issuer}/connect/token",
        jwks_uri = $"{tokens.Issuer}/.well-known/jwks.json",
        grant_types_supported = Grants,
        token_endpoint_auth_methods_supported = Authentications,
        response_types_supported = Array.Empty<string>(),
    });

    private static async Task<IResult> IssueAsync(
        HttpRequest request, Data.AppContext app, Tokens tokens, TimeProvider clock, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return Refuse(400, "invalid_request", "Send application/x-www-form-urlencoded.");
        }

        var form = await request.ReadFormAsync(stop);
        if (form["grant_type"] != "client_credentials")
        {
            return Refuse(400, "unsupported_grant_type", "Only client_credentials is offered.");
        }

        var (id, secret) = Credentials(request, form);
        var client = await app.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.ClientId == id, stop);

        // Compared also for an unknown client, so that the time taken does not tell which ids exist.
        var (hash, nobodys, now) = (ClientSeed.HashSecret(secret), new byte[32], clock.GetUtcNow());
        var matches = CryptographicOperations.FixedTimeEquals(hash, client?.SecretHash ?? nobodys)
            | (CryptographicOperations.FixedTimeEquals(hash, client?.PreviousSecretHash ?? nobodys)
                & client?.PreviousUntil > now);
        if (client is not { RevokedAt: null } || !matches)
        {
            return Refuse(401, "invalid_client", "Unknown client or wrong secret.");
        }

        await app.ApiClients.Where(c => c.ClientId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastUsedAt, now), stop);
        var (token, expiresIn) = tokens.Issue(new Caller(
            client.ClientId, client.Role, client.Brand, client.Account, Scopes.FromColumn(client.Scopes)));
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = expiresIn });
    }

    private static (string Id, string Secret) Credentials(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return (form["client_id"].ToString(), form["client_secret"].ToString());
        }

        Span<byte> decoded = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), decoded, out var length))
        {
            return ("", "");
        }

        var pair = Encoding.UTF8.GetString(decoded[..length]).Split(':', 2);
        return pair.Length == 2 ? (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])) : ("", "");
    }

    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}

/// <summary>Answers 401 where a token came and was not believed: without one, a field that needs one says so.</summary>
internal static class TokenRefusal
{
    public static void UseTokenRefusal(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/graphql")
            && context.Request.Headers.Authorization.Count > 0
            && context.User.Identity is not { IsAuthenticated: true },
        refused => refused.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            const string Message = "The token is none of ours, is over, or was revoked. Get a new one.";
            var error = new { message = Message, extensions = new { code = "AUTH_NOT_AUTHENTICATED" } };
            await context.Response.WriteAsJsonAsync(new { errors = new[] { error } }, context.RequestAborted);
        }));
}
