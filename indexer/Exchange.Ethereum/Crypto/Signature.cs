using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// A recoverable ECDSA signature over secp256k1 in its only form: 1 ≤ r &lt; n, 1 ≤ s ≤ n/2 (EIP-2, so that nobody
/// can turn a signature into a second one) and v 27 or 28.
/// </summary>
public sealed record Signature
{
    /// <summary>Bytes of r, s and v together.</summary>
    public const int Length = 65;

    /// <summary>Takes the three numbers; v may also be written as 0 or 1.</summary>
    /// <exception cref="SignatureException">One of them is out of its range.</exception>
    public Signature(BigInteger r, BigInteger s, int v)
    {
        if (r.Sign <= 0 || r >= Secp256k1.Order)
        {
            throw new SignatureException("r is not between 1 and n − 1.");
        }

        if (s.Sign <= 0 || s > Secp256k1.HalfOrder)
        {
            throw new SignatureException("s is not between 1 and n/2.");
        }

        R = r;
        S = s;
        V = v switch
        {
            0 or 27 => 27,
            1 or 28 => 28,
            _ => throw new SignatureException($"v is {v}, neither 0, 1, 27 nor 28."),
        };
    }

    /// <summary>The x coordinate of the signature's point.</summary>
    public BigInteger R { get; }

    /// <summary>The lower of the two numbers that go with r.</summary>
    public BigInteger S { get; }

    /// <summary>27 or 28: which of the two points with x = r was meant.</summary>
    public int V { get; }

    /// <summary>0 or 1: <see cref="V"/> as typed transactions carry it.</summary>
    public int YParity => V - 27;

    /// <summary>Takes r, s and v from 65 bytes.</summary>
    /// <exception cref="SignatureException">They are not 65, or one number is out of its range.</exception>
    public static Signature From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Signature(
                new BigInteger(bytes[..32], isUnsigned: true, isBigEndian: true),
                new BigInteger(bytes[32..64], isUnsigned: true, isBigEndian: true),
                bytes[64])
            : throw new SignatureException($"A signature has {Length} bytes, not {bytes.Length}.");

    /// <summary>Reads r, s and v from hex.</summary>
    /// <exception cref="HexException">The text is no hex.</exception>
    /// <exception cref="SignatureException">It is no signature.</exception>
    public static Signature Parse(ReadOnlySpan<char> text) => From(Hex.Decode(text));

    /// <summary>r, s and v: the 65 bytes that contracts and wallets pass around.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        Secp256k1.WriteScalar(R, bytes.AsSpan(0, 32));
        Secp256k1.WriteScalar(S, bytes.AsSpan(32, 32));
        bytes[64] = (byte)V;
        return bytes;
    }

    /// <summary>The 65 bytes as hex.</summary>
    public override string ToString() => Hex.Encode(ToArray());
}
