using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>What authenticators and browsers write, each with what reads it.</summary>
internal static class DeviceSpecimens
{
    private const string Origin = "https://exchange.example";
    private const string RelyingPartyId = "exchange.example";

    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    internal static Specimen Signature(Random random) => new(
        Key.SignHash(SHA256.HashData([(byte)random.Next(256)]), DSASignatureFormat.Rfc3279DerSequence),
        mutant =>
        {
            P256Signature read = P256Signature.FromDer(mutant);
            byte[] both = [.. DerOf(read.R), .. DerOf(read.S)];
            AbiSpecimens.Require([0x30, (byte)both.Length, .. both], mutant);
        });

    // Nothing but what was signed may be believed: a mutant of the client data is refused, sooner or later.
    internal static Specimen ClientData(Random random)
    {
        string challenge = WebAuthnExpectation.ChallengeOf(BitConverter.GetBytes(random.Next()));
        byte[] clientData = Encoding.UTF8.GetBytes(
            $$"""
            {"type":"webauthn.get","challenge":"{{challenge}}","origin":"{{Origin}}","crossOrigin":false,
            "more":[{"a":"\u00e9\ud83d\ude00"},1.5e3,null]}
            """);
        byte[] data = [.. SHA256.HashData(Encoding.UTF8.GetBytes(RelyingPartyId)), 0x05, 0, 0, 0, 0];
        byte[] signature = Key.SignData(
            [.. data, .. SHA256.HashData(clientData)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        ECPoint point = Key.ExportParameters(includePrivateParameters: false).Q;
        byte[] publicKey = [0x04, .. point.X!, .. point.Y!];
        var expected = new WebAuthnExpectation(challenge, Origin, RelyingPartyId, RequireUserVerification: true);
        return new Specimen(clientData, mutant =>
        {
            new WebAuthnAssertion(data, mutant, signature).Verify(publicKey, expected);
            AbiSpecimens.Require(clientData, mutant);
        }, IsJson: true);
    }

    private static byte[] DerOf(BigInteger number)
    {
        byte[] digits = number.ToByteArray(isBigEndian: true);
        return [0x02, (byte)digits.Length, .. digits];
    }
}
