using System.Buffers.Binary;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// An integer modulo p = 2^256 − 2^32 − 977, the field of secp256k1, always kept below p, in four limbs of 64 bits,
/// lowest first.
/// </summary>
internal readonly struct FieldElement(ulong l0, ulong l1, ulong l2, ulong l3) : IEquatable<FieldElement>
{
    // 2^256 modulo p: what a carry out of the top limb is worth.
    private const ulong Fold = 0x1_0000_03d1;

    private readonly ulong _l0 = l0;
    private readonly ulong _l1 = l1;
    private readonly ulong _l2 = l2;
    private readonly ulong _l3 = l3;

    internal static FieldElement Zero => default;

    internal static FieldElement One => new(1, 0, 0, 0);

    internal bool IsZero => (_l0 | _l1 | _l2 | _l3) == 0;

    internal bool IsOdd => (_l0 & 1) == 1;

    /// <summary>Takes 32 bytes, highest first, of a number below p.</summary>
    internal static FieldElement From(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes));

    internal void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteUInt64BigEndian(into, _l3);
        BinaryPrimitives.WriteUInt64BigEndian(into[8..], _l2);
        BinaryPrimitives.WriteUInt64BigEndian(into[16..], _l1);
        BinaryPrimitives.WriteUInt64BigEndian(into[24..], _l0);
    }

    public static FieldElement operator +(in FieldElement a, in FieldElement b)
    {
        UInt128 sum = (UInt128)a._l0 + b._l0;
        ulong r0 = (ulong)sum;
        sum = (sum >> 64) + a._l1 + b._l1;
        ulong r1 = (ulong)sum;
        sum = (sum >> 64) + a._l2 + b._l2;
        ulong r2 = (ulong)sum;
        sum = (sum >> 64) + a._l3 + b._l3;
        return Reduce(r0, r1, r2, (ulong)sum, (ulong)(sum >> 64));
    }

    // p − b, which is p itself for zero; the sum reduces it.
    public static FieldElement operator -(in FieldElement a, in FieldElement b) => a + Negate(b);

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        Span<ulong> left = [a._l0, a._l1, a._l2, a._l3];
        Span<ulong> right = [b._l0, b._l1, b._l2, b._l3];
        Span<ulong> product = stackalloc ulong[8];
        product.Clear();
        for (int i = 0; i < 4; i++)
        {
            ulong carry = 0;
            for (int j = 0; j < 4; j++)
            {
                // Cannot overflow: (2^64 − 1)² + 2 (2^64 − 1) = 2^128 − 1.
                UInt128 sum = ((UInt128)left[i] * right[j]) + product[i + j] + carry;
                product[i + j] = (ulong)sum;
                carry = (ulong)(sum >> 64);
            }

            product[i + 4] = carry;
        }

        // The upper half counts 2^256 ≡ Fold each.
        ulong over = 0;
        for (int i = 0; i < 4; i++)
        {
            UInt128 sum = ((UInt128)product[i + 4] * Fold) + product[i] + over;
            product[i] = (ulong)sum;
            over = (ulong)(sum >> 64);
        }

        return Reduce(product[0], product[1], product[2], product[3], over);
    }

    internal FieldElement Square() => this * this;

    /// <summary>1 / this, by Fermat's p − 2.</summary>
    internal FieldElement Invert() => Power(0xffff_fffe_ffff_fc2d, ulong.MaxValue, ulong.MaxValue);

    /// <summary>A root, if there is one: p ≡ 3 modulo 4, so it can only be the power (p + 1) / 4.</summary>
    internal FieldElement? SquareRoot()
    {
        FieldElement root = Power(0xffff_ffff_bfff_ff0c, ulong.MaxValue, ulong.MaxValue >> 2);
        return root.Square().Equals(this) ? root : null;
    }

    public bool Equals(FieldElement other) =>
        _l0 == other._l0 && _l1 == other._l1 && _l2 == other._l2 && _l3 == other._l3;

    public override bool Equals(object? obj) => obj is FieldElement other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_l0, _l1, _l2, _l3);

    // The exponent's two middle limbs are the same in both uses.
    private FieldElement Power(ulong lowest, ulong middle, ulong highest)
    {
        FieldElement result = One;
        foreach (ulong limb in (ReadOnlySpan<ulong>)[highest, middle, middle, lowest])
        {
            for (int bit = 63; bit >= 0; bit--)
            {
                result = result.Square();
                if ((limb >> bit & 1) == 1)
                {
                    result *= this;
                }
            }
        }

        return result;
    }

    private static FieldElement Negate(in FieldElement a)
    {
        // p − a without a borrow out, since a < p; ~a = 2^256 − 1 − a, and p = 2^256 − Fold.
        UInt128 difference = (UInt128)~a._l0 - (Fold - 1);
        ulong r0 = (ulong)difference;
        ulong borrow = (ulong)(difference >> 64) & 1;
        ulong r1 = ~a._l1 - borrow;
        borrow &= a._l1 == ulong.MaxValue ? 1UL : 0;
        ulong r2 = ~a._l2 - borrow;
        borrow &= a._l2 == ulong.MaxValue ? 1UL : 0;
        return new FieldElement(r0, r1, r2, ~a._l3 - borrow);
    }

    // Brings over · 2^256 + r below p, for any over below 2^64.
    private static FieldElement Reduce(ulong r0, ulong r1, ulong r2, ulong r3, ulong over)
    {
        while (over != 0)
        {
            UInt128 sum = ((UInt128)over * Fold) + r0;
            r0 = (ulong)sum;
            sum = (sum >> 64) + r1;
            r1 = (ulong)sum;
            sum = (sum >> 64) + r2;
            r2 = (ulong)sum;
            sum = (sum >> 64) + r3;
            r3 = (ulong)sum;
            over = (ulong)(sum >> 64);
        }

        bool isBelow = (r1 & r2 & r3) != ulong.MaxValue || r0 < unchecked(0 - Fold);
        return isBelow ? new FieldElement(r0, r1, r2, r3) : new FieldElement(r0 + Fold, 0, 0, 0);
    }
}
