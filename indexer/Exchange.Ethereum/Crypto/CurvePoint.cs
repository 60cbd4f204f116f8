using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// A point of y² = x³ + 7 in Jacobian coordinates (x = X/Z², y = Y/Z³), so that adding needs no division; Z = 0 is the
/// point at infinity. Formulas: hyperelliptic.org/EFD, dbl-2009-l and add-1998-cmo-2.
/// </summary>
internal readonly struct CurvePoint
{
    private static readonly CurvePoint Generator = From(
        Convert.FromHexString("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"),
        Convert.FromHexString("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"));

    private static readonly FieldElement Seven = new(7, 0, 0, 0);

    private readonly FieldElement _x;
    private readonly FieldElement _y;
    private readonly FieldElement _z;

    private CurvePoint(FieldElement x, FieldElement y, FieldElement z)
    {
        _x = x;
        _y = y;
        _z = z;
    }

    internal bool IsInfinity => _z.IsZero;

    /// <summary>Takes the coordinates of a point known to be on the curve.</summary>
    internal static CurvePoint From(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y) =>
        new(FieldElement.From(x), FieldElement.From(y), FieldElement.One);

    /// <summary>The point with this x below n and a y of this parity; null if x belongs to no point.</summary>
    internal static CurvePoint? FromX(BigInteger x, bool isOdd)
    {
        Span<byte> bytes = stackalloc byte[32];
        Secp256k1.WriteScalar(x, bytes);
        FieldElement fx = FieldElement.From(bytes);
        if (((fx.Square() * fx) + Seven).SquareRoot() is not { } y)
        {
            return null;
        }

        return new CurvePoint(fx, y.IsOdd == isOdd ? y : FieldElement.Zero - y, FieldElement.One);
    }

    /// <summary>a G + b P, walking both factors' bits together (Shamir's trick).</summary>
    internal static CurvePoint MultiplyAdd(BigInteger ofGenerator, BigInteger ofPoint, CurvePoint point)
    {
        Span<byte> a = stackalloc byte[32];
        Span<byte> b = stackalloc byte[32];
        Secp256k1.WriteScalar(ofGenerator, a);
        Secp256k1.WriteScalar(ofPoint, b);

        CurvePoint both = Generator.Add(point);
        CurvePoint sum = default;
        for (int bit = 0; bit < 256; bit++)
        {
            sum = sum.Double();
            int shift = 7 - (bit % 8);
            sum = ((a[bit / 8] >> shift) & 1, (b[bit / 8] >> shift) & 1) switch
            {
                (1, 1) => sum.Add(both),
                (1, 0) => sum.Add(Generator),
                (0, 1) => sum.Add(point),
                _ => sum,
            };
        }

        return sum;
    }

    /// <summary>x, and whether y is odd.</summary>
    internal (BigInteger X, bool IsOdd) ToAffine()
    {
        Span<byte> bytes = stackalloc byte[64];
        Write(bytes);
        return (new BigInteger(bytes[..32], isUnsigned: true, isBigEndian: true), (bytes[63] & 1) == 1);
    }

    /// <summary>The address of this public key: the last 20 bytes of the hash of x and y (Yellow Paper, F.1).</summary>
    internal Address ToAddress()
    {
        Span<byte> bytes = stackalloc byte[64];
        Write(bytes);
        Hash hash = Keccak256.Hash(bytes);
        return Address.From(hash.AsSpan()[12..]);
    }

    /// <summary>x and y, 32 bytes each.</summary>
    internal void Write(Span<byte> into)
    {
        FieldElement inverse = _z.Invert();
        FieldElement square = inverse.Square();
        (_x * square).Write(into);
        (_y * square * inverse).Write(into[32..]);
    }

    private CurvePoint Double()
    {
        FieldElement a = _x.Square();
        FieldElement b = _y.Square();
        FieldElement c = b.Square();
        FieldElement d = (_x + b).Square() - a - c;
        d += d;
        FieldElement e = a + a + a;
        FieldElement x = e.Square() - d - d;
        FieldElement c2 = c + c;
        FieldElement c4 = c2 + c2;
        FieldElement y = (e * (d - x)) - c4 - c4;
        FieldElement yz = _y * _z;
        return new CurvePoint(x, y, yz + yz);
    }

    private CurvePoint Add(in CurvePoint other)
    {
        if (IsInfinity)
        {
            return other;
        }

        if (other.IsInfinity)
        {
            return this;
        }

        FieldElement z1 = _z.Square();
        FieldElement z2 = other._z.Square();
        FieldElement u1 = _x * z2;
        FieldElement s1 = _y * z2 * other._z;
        FieldElement h = (other._x * z1) - u1;
        FieldElement r = (other._y * z1 * _z) - s1;
        if (h.IsZero)
        {
            return r.IsZero ? Double() : default;
        }

        FieldElement hh = h.Square();
        FieldElement hhh = h * hh;
        FieldElement v = u1 * hh;
        FieldElement x = r.Square() - hhh - v - v;
        FieldElement y = (r * (v - x)) - (s1 * hhh);
        return new CurvePoint(x, y, h * _z * other._z);
    }
}
