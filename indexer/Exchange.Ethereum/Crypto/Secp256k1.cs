using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// The curve of Ethereum's signatures (SEC 2, section 2.4.1). Secrets are handled by the framework's ECDsa alone; the
/// arithmetic here sees only what is public anyway, and so need not run in constant time.
/// </summary>
public static class Secp256k1
{
    /// <summary>n, the number of points and so the bound of r and s.</summary>
    internal static readonly BigInteger Order = BigInteger.Parse(
        "0fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
        NumberStyles.AllowHexSpecifier,
        CultureInfo.InvariantCulture);

    internal static readonly BigInteger HalfOrder = Order / 2;

    internal static ECCurve Curve { get; } = ECCurve.CreateFromValue("1.3.132.0.10");

    /// <summary>Whose signature it is (SEC 1, section 4.1.6).</summary>
    /// <exception cref="SignatureException">No key can have made it: r is the x of no point.</exception>
    public static Address Recover(Hash digest, Signature signature) => RecoverPoint(digest, signature).ToAddress();

    /// <summary>Whether it is <paramref name="signer"/>'s signature, false if it is someone else's.</summary>
    /// <exception cref="SignatureException">No key can have made it.</exception>
    public static bool Verify(Hash digest, Signature signature, Address signer) =>
        Recover(digest, signature) == signer;

    internal static CurvePoint RecoverPoint(Hash digest, Signature signature)
    {
        CurvePoint point = CurvePoint.FromX(signature.R, isOdd: signature.YParity == 1)
            ?? throw new SignatureException("r is not on the curve.");

        // Q = r⁻¹ (s R − z G)
        BigInteger inverse = Invert(signature.R);
        BigInteger ofGenerator = Modulo(-ScalarOf(digest) * inverse);
        BigInteger ofPoint = Modulo(signature.S * inverse);
        CurvePoint key = CurvePoint.MultiplyAdd(ofGenerator, ofPoint, point);
        return key.IsInfinity ? throw new SignatureException("The signature recovers to no key.") : key;
    }

    /// <summary>Gives a fresh r and s their lower s and their v; null if no v could describe the point.</summary>
    internal static Signature? Complete(Hash digest, BigInteger r, BigInteger s, CurvePoint publicKey)
    {
        BigInteger low = s > HalfOrder ? Order - s : s;

        // R = s⁻¹ (z G + r Q), the equation by which anyone verifies; the parity of its y is what v tells.
        BigInteger inverse = Invert(low);
        CurvePoint point = CurvePoint.MultiplyAdd(
            Modulo(ScalarOf(digest) * inverse), Modulo(r * inverse), publicKey);
        (BigInteger x, bool isOdd) = point.ToAffine();
        return x == r ? new Signature(r, low, isOdd ? 1 : 0) : null;
    }

    internal static bool IsPrivateKey(ReadOnlySpan<byte> bytes)
    {
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        return !number.IsZero && number < Order;
    }

    internal static void WriteScalar(BigInteger value, Span<byte> into)
    {
        into.Clear();
        int length = value.GetByteCount(isUnsigned: true);
        value.TryWriteBytes(into[^length..], out _, isUnsigned: true, isBigEndian: true);
    }

    private static BigInteger ScalarOf(Hash digest) => new(digest.AsSpan(), isUnsigned: true, isBigEndian: true);

    // Fermat: n is prime.
    private static BigInteger Invert(BigInteger value) => BigInteger.ModPow(value, Order - 2, Order);

    private static BigInteger Modulo(BigInteger value)
    {
        var rest = BigInteger.Remainder(value, Order);
        return rest.Sign < 0 ? rest + Order : rest;
    }
}
