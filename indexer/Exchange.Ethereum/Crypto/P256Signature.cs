using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// An ECDSA signature over P-256: r and s, which need not be in range until someone verifies. Every one has a twin with
/// n − s, as good as itself; chains that must see it once take the lower.
/// </summary>
public sealed record P256Signature
{
    /// <summary>Bytes of r and s together.</summary>
    public const int Length = 64;

    // 0x30, its length, and twice 0x02, a length and 1 to 33 bytes: lengths never need their long form.
    private const int DerLengthMax = 72;
    private const byte DerSequence = 0x30;
    private const byte DerInteger = 0x02;

    private P256Signature(BigInteger r, BigInteger s)
    {
        R = r;
        S = s;
    }

    /// <summary>The x coordinate of the signature's point, modulo n.</summary>
    public BigInteger R { get; }

    /// <summary>The number that goes with r.</summary>
    public BigInteger S { get; }

    /// <summary>Whether r and s are between 1 and n − 1; nobody's signature is outside (FIPS 186-5, 6.4.2).</summary>
    public bool IsInRange => !R.IsZero && R < P256.Order && !S.IsZero && S < P256.Order;

    /// <summary>Whether s is at most n/2, as contracts require it.</summary>
    public bool IsLowS => S <= P256.HalfOrder;

    /// <summary>Takes r and s, 32 bytes each.</summary>
    /// <exception cref="SignatureException">They are not 64 bytes.</exception>
    public static P256Signature From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new P256Signature(NumberOf(bytes[..32]), NumberOf(bytes[32..]))
            : throw new SignatureException($"A signature has {Length} bytes, not {bytes.Length}.");

    /// <summary>
    /// Reads r and s as authenticators write them (WebAuthn, 6.5.5): a DER sequence of two integers (X.690, 8.3 and
    /// 10.1), each as short as possible and not negative, and nothing after.
    /// </summary>
    /// <exception cref="SignatureException">The bytes are anything else, or an integer does not fit into 256
    /// bits.</exception>
    public static P256Signature FromDer(ReadOnlySpan<byte> der)
    {
        if (der.Length is < 2 or > DerLengthMax || der[0] != DerSequence || der[1] != der.Length - 2)
        {
            throw new SignatureException("Not a DER sequence of its length.");
        }

        ReadOnlySpan<byte> rest = der[2..];
        BigInteger r = ReadInteger(ref rest);
        BigInteger s = ReadInteger(ref rest);
        return rest.IsEmpty
            ? new P256Signature(r, s)
            : throw new SignatureException("Bytes follow the two integers.");
    }

    /// <summary>The same signature with the lower of the two s: what a contract takes.</summary>
    public P256Signature ToLowS() => IsLowS || S >= P256.Order ? this : new P256Signature(R, P256.Order - S);

    /// <summary>r and s, 32 bytes each.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        Secp256k1.WriteScalar(R, bytes.AsSpan(0, 32));
        Secp256k1.WriteScalar(S, bytes.AsSpan(32));
        return bytes;
    }

    /// <summary>r and s as authenticators write them: the only bytes from which <see cref="FromDer"/> reads
    /// them.</summary>
    public byte[] ToDer()
    {
        byte[] r = R.ToByteArray(isBigEndian: true);
        byte[] s = S.ToByteArray(isBigEndian: true);
        return
        [
            DerSequence, (byte)(4 + r.Length + s.Length),
            DerInteger, (byte)r.Length, .. r,
            DerInteger, (byte)s.Length, .. s,
        ];
    }

    /// <summary>The 64 bytes as hex.</summary>
    public override string ToString() => Hex.Encode(ToArray());

    private static BigInteger ReadInteger(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3 || rest[0] != DerInteger || rest[1] == 0 || rest[1] > rest.Length - 2)
        {
            throw new SignatureException("Expected a DER integer.");
        }

        ReadOnlySpan<byte> digits = rest.Slice(2, rest[1]);
        rest = rest[(2 + digits.Length)..];

        // The first bit is the sign, so a zero byte stands before a number that has it set, and before no other.
        if (digits[0] >= 0x80 || (digits is [0, < 0x80, ..]))
        {
            throw new SignatureException("A DER integer is negative, or could be shorter.");
        }

        BigInteger number = NumberOf(digits);
        return number.GetBitLength() <= 256
            ? number
            : throw new SignatureException("A DER integer does not fit into 256 bits.");
    }

    private static BigInteger NumberOf(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
