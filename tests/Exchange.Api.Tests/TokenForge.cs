using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.TestBed;

namespace Exchange.Api.Tests;

/// <summary>Makes tokens with the API's own key, right in everything but what a test changes.</summary>
internal sealed class TokenForge : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();
    private readonly string _issuer;

    public TokenForge(TestExchange exchange)
    {
        _key.ImportFromPem(File.ReadAllText(Path.Combine(exchange.KeysFolder, "jwt.pem")));
        _issuer = exchange.Api.ToString().TrimEnd('/');
    }

    public ECDsa Key => _key;

    public string Kid => Base64Url(SHA256.HashData(_key.ExportSubjectPublicKeyInfo())[..12]);

    public JsonObject Header => new() { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = Kid };

    /// <summary>An auditor's, made two minutes ago and good for one more.</summary>
    public JsonObject Claims
    {
        get
        {
            var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
            return new JsonObject
            {
                ["iss"] = _issuer,
                ["aud"] = "exchange-api",
                ["iat"] = now - 120,
                ["nbf"] = now - 120,
                ["exp"] = now + 60,
                ["client_id"] = "deloran",
                ["sub"] = "deloran",
                ["role"] = "auditor",
            };
        }
    }

    /// <summary>A signed token of which one member of header or claims is another; null takes it away.</summary>
    public string With(string? header = null, string? claim = null, JsonNode? value = null)
    {
        var (head, claims) = (Header, Claims);
        Put(head, header);
        Put(claims, claim);
        return Sign(head.ToJsonString(), claims.ToJsonString());

        void Put(JsonObject target, string? name)
        {
            if (name is not null && value is null)
            {
                target.Remove(name);
            }
            else if (name is not null)
            {
                target[name] = value;
            }
        }
    }

    /// <summary>A token of these texts, signed by our key or by another's way.</summary>
    public string Sign(string header, string claims, Func<byte[], byte[]>? sign = null)
    {
        var signed = $"{Base64Url(Encoding.UTF8.GetBytes(header))}.{Base64Url(Encoding.UTF8.GetBytes(claims))}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return $"{signed}.{Base64Url(sign?.Invoke(bytes) ?? _key.SignData(bytes, HashAlgorithmName.SHA256))}";
    }

    public void Dispose() => _key.Dispose();

    public static string Base64Url(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
