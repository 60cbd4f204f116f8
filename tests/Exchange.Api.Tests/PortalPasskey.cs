using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Api.Tests;

/// <summary>What browser and authenticator say in the place of what is so.</summary>
internal sealed record Lie
{
    public static readonly Lie None = new();

    public string? Type { get; init; }
    public string? Challenge { get; init; }
    public string? Origin { get; init; }

    /// <summary>Members of the client data behind the others, with a comma in front.</summary>
    public string More { get; init; } = ",\"crossOrigin\":false";
    public string? RelyingPartyId { get; init; }
    public byte? Flags { get; init; }
    public uint? Count { get; init; }

    /// <summary>The key as COSE writes it, when a passkey is made.</summary>
    public byte[]? CoseKey { get; init; }
    public byte[]? CredentialId { get; init; }
    public string? UserHandle { get; init; }

    /// <summary>Changes what is sent, after everything was signed.</summary>
    public Action<JsonObject>? After { get; init; }
}

/// <summary>
/// A browser with one passkey of a page: makes it for what <c>begin…</c> asked, and answers with it, honest but for
/// what a test has it say.
/// </summary>
internal sealed class PortalPasskey(string origin) : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte HasCredential = 0x40;
    private string? _userHandle;

    /// <summary>The key, which signs whatever it is told to.</summary>
    public TestPasskey Key { get; } = new(origin);

    public byte[] CredentialId { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>How often it has signed; 0 for a passkey that does not count.</summary>
    public uint Count { get; set; }

    /// <summary>The public key, x and y.</summary>
    public byte[] Point => Key.Signer(Address.From(new byte[Address.Length]))[Address.Length..(Address.Length + 64)];

    /// <summary>The key as COSE writes it: EC2, ES256, P-256, x, y (RFC 9053, 7.1.1).</summary>
    public byte[] CoseKey => Cose(algorithm: [0x26], curve: 0x01, Point);

    public static byte[] Cose(byte[] algorithm, byte curve, byte[] point) =>
    [
        0xa5, 0x01, 0x02, 0x03, .. algorithm, 0x20, curve,
        0x21, 0x58, (byte)(point.Length / 2), .. point[..(point.Length / 2)],
        0x22, 0x58, (byte)(point.Length / 2), .. point[(point.Length / 2)..],
    ];

    /// <summary>navigator.credentials.create.</summary>
    public string Create(string options, Lie? lie = null)
    {
        var (asked, said) = (JsonNode.Parse(options)!, lie ?? Lie.None);
        _userHandle = asked["user"]!["id"]!.GetValue<string>();
        var id = said.CredentialId ?? CredentialId;
        byte[] data =
        [
            .. Data(said, PresentAndVerified | HasCredential), .. new byte[16], (byte)(id.Length >> 8),
            (byte)id.Length, .. id, .. said.CoseKey ?? CoseKey,
        ];
        return Send(id, said, new JsonObject
        {
            ["clientDataJSON"] = Text(ClientData("webauthn.create", asked, said)),
            ["attestationObject"] = Text(
            [
                0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8,
                0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data,
            ]),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>navigator.credentials.get.</summary>
    public string Get(string options, Lie? lie = null)
    {
        var (asked, said) = (JsonNode.Parse(options)!, lie ?? Lie.None);
        Count += Count > 0 ? 1u : 0;
        var (data, clientData) = (Data(said, PresentAndVerified), ClientData("webauthn.get", asked, said));
        var signature = P256Signature.From(
            Key.Answer(clientData, data).Encode().AsSpan(0, P256Signature.Length)).ToDer();
        return Send(said.CredentialId ?? CredentialId, said, new JsonObject
        {
            ["clientDataJSON"] = Text(clientData),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(signature),
            ["userHandle"] = said.UserHandle ?? _userHandle,
        });
    }

    public void Dispose() => Key.Dispose();

    private static string Send(byte[] id, Lie said, JsonObject response)
    {
        var credential = new JsonObject
        {
            ["id"] = Text(id),
            ["rawId"] = Text(id),
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        };
        said.After?.Invoke(credential);
        return credential.ToJsonString();
    }

    private byte[] Data(Lie said, byte flags)
    {
        var data = Key.Data(said.Flags ?? flags, said.RelyingPartyId);
        BinaryPrimitives.WriteUInt32BigEndian(data.AsSpan(33), said.Count ?? Count);
        return data;
    }

    private byte[] ClientData(string type, JsonNode asked, Lie said) => Encoding.UTF8.GetBytes(
        $"{{\"type\":{Quoted(said.Type ?? type)},"
        + $"\"challenge\":{Quoted(said.Challenge ?? asked["challenge"]!.GetValue<string>())},"
        + $"\"origin\":{Quoted(said.Origin ?? Key.Origin)}{said.More}}}");

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
