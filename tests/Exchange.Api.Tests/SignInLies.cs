using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Api.Tests;

/// <summary>What else a browser could answer when it is asked for a passkey; none of it lets anybody in.</summary>
internal static class SignInLies
{
    private static readonly Dictionary<string, Func<PortalPasskey, Lie>> OfBoth = new()
    {
        ["another origin"] = _ => new Lie { Origin = "https://evil.example" },
        ["another port"] = key => new Lie { Origin = key.Key.Origin + "0" },
        ["another scheme"] = key => new Lie
        {
            Origin = key.Key.Origin.Replace("http:", "https:", StringComparison.Ordinal),
        },
        ["a path behind the origin"] = key => new Lie { Origin = key.Key.Origin + "/" },
        ["the origin in capitals"] = key => new Lie { Origin = key.Key.Origin.ToUpperInvariant() },
        ["the signing page's origin"] = key => new Lie
        {
            Origin = key.Key.Origin.Replace("portal.", "sign.", StringComparison.Ordinal),
        },
        ["no origin"] = _ => new Lie { Origin = "" },
        ["another domain"] = _ => new Lie { RelyingPartyId = "evil.example" },
        ["the parent domain"] = _ => new Lie { RelyingPartyId = "localhost" },
        ["the signing page's domain"] = _ => new Lie { RelyingPartyId = "sign.localhost" },
        ["inside another page"] = _ => new Lie { More = ",\"crossOrigin\":true" },
        ["inside a page that it names"] = _ => new Lie
        {
            More = ",\"crossOrigin\":true,\"topOrigin\":\"https://evil.example\"",
        },
        ["a page around it that it does not admit"] = _ => new Lie { More = ",\"topOrigin\":\"https://evil.example\"" },
        ["a challenge of nobody"] = _ => new Lie { Challenge = TestPasskey.ChallengeOf(Hash.Zero) },
        ["no challenge"] = _ => new Lie { Challenge = "" },
        ["a payment"] = _ => new Lie { Type = "payment.get" },
        ["no bytes of client data"] = _ => After(response => response["clientDataJSON"] = ""),
        ["client data that are no JSON"] = _ => After(response => response["clientDataJSON"] = "eA"),
        ["client data that are no text"] = _ => After(response => response["clientDataJSON"] = 1),
        ["no response"] = _ => new Lie { After = credential => credential.Remove("response") },
        ["another kind of credential"] = _ => new Lie { After = credential => credential["type"] = "password" },
        ["an id that is no base 64"] = _ => new Lie { After = credential => credential["id"] = "#" },
        ["no id"] = _ => new Lie { After = credential => credential.Remove("id") },
    };

    /// <summary>Of a passkey that is used.</summary>
    public static IReadOnlyDictionary<string, Func<PortalPasskey, Lie>> OfUse { get; } =
        new Dictionary<string, Func<PortalPasskey, Lie>>(OfBoth)
        {
            ["nobody is there"] = _ => new Lie { Flags = 0x04 },
            ["somebody whom the device does not know"] = _ => new Lie { Flags = 0x01 },
            ["backed up, and cannot be"] = _ => new Lie { Flags = 0x15 },
            ["can be backed up, and could not before"] = _ => new Lie { Flags = 0x0d },
            ["a credential where there is none"] = _ => new Lie { Flags = 0x45 },
            ["extensions where there are none"] = _ => new Lie { Flags = 0x85 },
            ["a passkey that was made"] = _ => new Lie { Type = "webauthn.create" },
            ["another's signature"] = key => After(response => response["signature"] = OthersSignature(key)),
            ["no signature"] = _ => After(response => response["signature"] = ""),
            ["a signature for other data"] = _ => After(response =>
            {
                var data = Base64Url.DecodeFromChars(response["authenticatorData"]!.GetValue<string>());
                response["authenticatorData"] = Base64Url.EncodeToString([.. data[..^1], 1]);
            }),
            ["an unknown credential"] = _ => new Lie { CredentialId = RandomNumberGenerator.GetBytes(32) },
            ["nobody"] = _ => After(response => response.AsObject().Remove("userHandle")),
            ["somebody else"] = _ => new Lie { UserHandle = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw" },
            ["17,000 characters"] = _ => new Lie { After = credential => credential["more"] = new string('x', 17_000) },
        };

    /// <summary>Of a passkey that is made.</summary>
    public static IReadOnlyDictionary<string, Func<PortalPasskey, Lie>> OfMaking { get; } =
        new Dictionary<string, Func<PortalPasskey, Lie>>(OfBoth)
        {
            ["nobody is there"] = _ => new Lie { Flags = 0x44 },
            ["somebody whom the device does not know"] = _ => new Lie { Flags = 0x41 },
            ["backed up, and cannot be"] = _ => new Lie { Flags = 0x55 },
            ["no credential"] = _ => new Lie { Flags = 0x05 },
            ["a passkey that was used"] = _ => new Lie { Type = "webauthn.get" },
            ["RS256"] = key => new Lie { CoseKey = PortalPasskey.Cose([0x39, 0x01, 0x00], 0x01, key.Point) },
            ["ES384 by name"] = key => new Lie { CoseKey = PortalPasskey.Cose([0x38, 0x22], 0x01, key.Point) },
            ["ES384"] = _ => new Lie { CoseKey = PortalPasskey.Cose([0x38, 0x22], 0x02, PointOfP384()) },
            ["EdDSA"] = key => new Lie
            {
                CoseKey = [0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20, .. key.Point[..32]],
            },
            ["ES256K"] = key => new Lie { CoseKey = PortalPasskey.Cose([0x38, 0x2e], 0x08, key.Point) },
            ["a point off the curve"] = key => new Lie
            {
                CoseKey = PortalPasskey.Cose([0x26], 0x01, [.. key.Point[..63], (byte)(key.Point[63] ^ 1)]),
            },
            ["a key that is no key"] = _ => new Lie { CoseKey = [0xa0] },
            ["a credential without an id"] = _ => new Lie { CredentialId = [] },
            ["a credential of 1,024 bytes"] = _ => new Lie { CredentialId = new byte[1_024] },
            ["another credential's id"] = _ => new Lie { After = credential => credential["id"] = "AAAA" },
            ["no attestation"] = _ => After(response => response["attestationObject"] = ""),
            ["an attestation that is none"] = _ => After(response => response["attestationObject"] = "oA"),
        };

    private static Lie After(Action<JsonNode> change) =>
        new() { After = credential => change(credential["response"]!) };

    private static string OthersSignature(PortalPasskey key)
    {
        using var another = new PortalPasskey(key.Key.Origin);
        return JsonNode.Parse(another.Get("{\"challenge\":\"\"}"))!["response"]!["signature"]!.GetValue<string>();
    }

    private static byte[] PointOfP384()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [.. point.X!, .. point.Y!];
    }
}
