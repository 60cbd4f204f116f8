using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>An authenticator with one passkey, as honest or as odd as a test wants it.</summary>
internal sealed class Passkey : IDisposable
{
    internal const string Origin = "https://exchange.example";
    internal const string RelyingPartyId = "exchange.example";

    // User present and verified.
    internal const byte Flags = 0x05;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal byte[] PublicKey => PublicKeyOf(_key);

    internal static byte[] PublicKeyOf(ECDsa key)
    {
        ECPoint point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0x04, .. point.X!, .. point.Y!];
    }

    internal static string ClientData(string challenge, string origin = Origin, string more = "") =>
        $$"""{"type":"webauthn.get","challenge":"{{challenge}}","origin":"{{origin}}","crossOrigin":false{{more}}}""";

    internal static byte[] Data(
        byte flags = Flags, string relyingPartyId = RelyingPartyId, uint signCount = 0, byte[]? more = null) =>
    [
        .. SHA256.HashData(Encoding.UTF8.GetBytes(relyingPartyId)),
        flags,
        (byte)(signCount >> 24), (byte)(signCount >> 16), (byte)(signCount >> 8), (byte)signCount,
        .. more ?? [],
    ];

    internal WebAuthnAssertion Sign(string clientData, byte[]? data = null) =>
        Sign(Encoding.UTF8.GetBytes(clientData), data);

    internal WebAuthnAssertion Sign(byte[] clientData, byte[]? data = null)
    {
        data ??= Data();
        return new WebAuthnAssertion(
            data,
            clientData,
            _key.SignData(
                [.. data, .. SHA256.HashData(clientData)],
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence));
    }

    public void Dispose() => _key.Dispose();
}
