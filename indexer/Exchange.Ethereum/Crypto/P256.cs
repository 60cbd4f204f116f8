using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// The curve of passkeys and of the precompile P256VERIFY (FIPS 186-5; SEC 2, section 2.4.2; EIP-7951). Verification is
/// the framework's ECDsa; the arithmetic here is about public numbers only.
/// </summary>
public static class P256
{
    /// <summary>Bytes of an uncompressed public key: 0x04, x and y (SEC 1, section 2.3.3).</summary>
    public const int PublicKeyLength = 65;

    private const byte Uncompressed = 0x04;

    /// <summary>n, the number of points and so the bound of r and s.</summary>
    internal static readonly BigInteger Order =
        Number("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");

    internal static readonly BigInteger HalfOrder = Order / 2;

    private static readonly BigInteger Prime =
        Number("0ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");

    private static readonly BigInteger B =
        Number("05ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b");

    /// <summary>Whether these 65 bytes are a public key: uncompressed, coordinates below p, on the curve.</summary>
    public static bool IsPublicKey(ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.Length != PublicKeyLength || publicKey[0] != Uncompressed)
        {
            return false;
        }

        var x = new BigInteger(publicKey[1..33], isUnsigned: true, isBigEndian: true);
        var y = new BigInteger(publicKey[33..], isUnsigned: true, isBigEndian: true);

        // y² = x³ − 3x + b; infinity has no such form.
        return x < Prime && y < Prime && BigInteger.Remainder((y * y) - (x * x * x) + (3 * x) - B, Prime).IsZero;
    }

    /// <summary>
    /// Whether the key signed the digest. A high s is good, as for the precompile: who must not see one signature twice
    /// asks for <see cref="P256Signature.IsLowS"/>.
    /// </summary>
    /// <param name="digest">What was signed, usually a SHA-256.</param>
    /// <param name="signature">The signature; one with r or s outside of 1 to n − 1 is nobody's.</param>
    /// <param name="publicKey">65 bytes: 0x04, x and y.</param>
    /// <exception cref="ArgumentException">The key is none: ask <see cref="IsPublicKey"/> first.</exception>
    public static bool Verify(Hash digest, P256Signature signature, ReadOnlySpan<byte> publicKey)
    {
        if (!IsPublicKey(publicKey))
        {
            throw new ArgumentException("Not a public key of P-256.", nameof(publicKey));
        }

        if (!signature.IsInRange)
        {
            return false;
        }

        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = publicKey[1..33].ToArray(), Y = publicKey[33..].ToArray() },
        });
        return key.VerifyHash(
            digest.AsSpan(), signature.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static BigInteger Number(string digits) =>
        BigInteger.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
