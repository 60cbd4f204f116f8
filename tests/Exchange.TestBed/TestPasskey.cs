using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.TestBed;

/// <summary>An authenticator with one passkey of a page: honest, but for what a test has it say.</summary>
public sealed class TestPasskey(string origin) : IDisposable
{
    /// <summary>User present and verified.</summary>
    public const byte Flags = 0x05;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Origin { get; } = origin;

    /// <summary>The domain, as browsers take it from the page's origin.</summary>
    public string RelyingPartyId { get; } = new Uri(origin).Host;

    /// <summary>The account's signer on chain: verifier, x, y, and the hash of the domain.</summary>
    public byte[] Signer(Address verifier)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [.. verifier.ToArray(), .. point.X!, .. point.Y!, .. HashOf(RelyingPartyId)];
    }

    /// <summary>What this passkey honestly answers to a digest, as the contracts take it.</summary>
    public byte[] Sign(Hash digest) => Answer(ClientData(digest)).Encode();

    /// <summary>What a browser says of a digest that this page asked for.</summary>
    public string ClientData(Hash digest) =>
        $$"""{"type":"webauthn.get","challenge":"{{ChallengeOf(digest)}}","origin":"{{Origin}}","crossOrigin":false}""";

    public static string ChallengeOf(Hash digest) => WebAuthnExpectation.ChallengeOf(digest.AsSpan());

    /// <summary>What an authenticator says of itself.</summary>
    public byte[] Data(byte flags = Flags, string? relyingPartyId = null, params byte[] more) =>
        [.. HashOf(relyingPartyId ?? RelyingPartyId), flags, 0, 0, 0, 0, .. more];

    /// <summary>Signs whatever it is told to say.</summary>
    public TestAssertion Answer(string clientData, byte[]? data = null) =>
        Answer(Encoding.UTF8.GetBytes(clientData), data);

    public TestAssertion Answer(byte[] clientData, byte[]? data = null)
    {
        data ??= Data();
        var signature = P256Signature.FromDer(key.SignData(
            [.. data, .. SHA256.HashData(clientData)], HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence)).ToLowS();
        return new TestAssertion(
            signature.R, signature.S, IndexOf(clientData, "\"challenge\""), IndexOf(clientData, "\"type\""), data,
            clientData);
    }

    public void Dispose() => key.Dispose();

    private static byte[] HashOf(string relyingPartyId) => SHA256.HashData(Encoding.UTF8.GetBytes(relyingPartyId));

    private static BigInteger IndexOf(byte[] clientData, string member) =>
        Math.Max(0, clientData.AsSpan().IndexOf(Encoding.UTF8.GetBytes(member)));
}

/// <summary>A passkey's answer in the parts that PasskeyVerifier takes.</summary>
public sealed record TestAssertion(
    BigInteger R, BigInteger S, BigInteger ChallengeIndex, BigInteger TypeIndex, byte[] AuthenticatorData,
    byte[] ClientDataJson)
{
    /// <summary>abi.encode of all of them, in their order.</summary>
    public byte[] Encode()
    {
        var writer = new AbiWriter(headWords: 6);
        writer.WriteBigUInt(R, 256);
        writer.WriteBigUInt(S, 256);
        writer.WriteBigUInt(ChallengeIndex, 256);
        writer.WriteBigUInt(TypeIndex, 256);
        writer.WriteBytes(AuthenticatorData);
        writer.WriteBytes(ClientDataJson);
        return writer.ToArray();
    }
}
