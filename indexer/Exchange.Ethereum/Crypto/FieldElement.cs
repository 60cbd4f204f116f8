using System.Buffers.Binary;
using System.Runtime.CompilerServices;

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
        ulong carry = 0;
        ulong r0 = MultiplyAdd(1, a._l0, b._l0, ref carry);
        ulong r1 = MultiplyAdd(1, a._l1, b._l1, ref carry);
        ulong r2 = MultiplyAdd(1, a._l2, b._l2, ref carry);
        ulong r3 = MultiplyAdd(1, a._l3, b._l3, ref carry);
        return Reduce(r0, r1, r2, r3, carry);
    }

    // p − b, which is p itself for zero; the sum reduces it.
    public static FieldElement operator -(in FieldElement a, in FieldElement b) => a + Negate(b);

    public static FieldElement operator *(in FieldElement a, in FieldElement b)
    {
        (ulong p0, ulong p1, ulong p2, ulong p3, ulong p4) = Row(a._l0, b, 0, 0, 0, 0);
        (p1, p2, p3, p4, ulong p5) = Row(a._l1, b, p1, p2, p3, p4);
        (p2, p3, p4, p5, ulong p6) = Row(a._l2, b, p2, p3, p4, p5);
        (p3, p4, p5, p6, ulong p7) = Row(a._l3, b, p3, p4, p5, p6);

        // The upper half counts 2^256 ≡ Fold each.
        (p0, p1, p2, p3, ulong over) = Row(Fold, new FieldElement(p4, p5, p6, p7), p0, p1, p2, p3);
        return Reduce(p0, p1, p2, p3, over);
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

    private static bool Carry(ref ulong limb, ulong carry)
    {
        limb += carry;
        return limb < carry;
    }

    // factor · b + r, in five limbs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong R0, ulong R1, ulong R2, ulong R3, ulong R4) Row(
        ulong factor, in FieldElement b, ulong r0, ulong r1, ulong r2, ulong r3)
    {
        ulong carry = 0;
        r0 = MultiplyAdd(factor, b._l0, r0, ref carry);
        r1 = MultiplyAdd(factor, b._l1, r1, ref carry);
        r2 = MultiplyAdd(factor, b._l2, r2, ref carry);
        r3 = MultiplyAdd(factor, b._l3, r3, ref carry);
        return (r0, r1, r2, r3, carry);
    }

    // Cannot overflow: (2^64 − 1)² + 2 (2^64 − 1) = 2^128 − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MultiplyAdd(ulong a, ulong b, ulong addend, ref ulong carry)
    {
        ulong high = Math.BigMul(a, b, out ulong low);
        low += addend;
        high += low < addend ? 1UL : 0;
        low += carry;
        high += low < carry ? 1UL : 0;
        carry = high;
        return low;
    }

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
        ulong r0 = ~a._l0 - (Fold - 1);
        ulong borrow = ~a._l0 < Fold - 1 ? 1UL : 0;
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
            ulong carry = 0;
            r0 = MultiplyAdd(over, Fold, r0, ref carry);
            over = Carry(ref r1, carry) && Carry(ref r2, 1) && Carry(ref r3, 1) ? 1UL : 0;
        }

        bool isBelow = (r1 & r2 & r3) != ulong.MaxValue || r0 < unchecked(0 - Fold);
        return isBelow ? new FieldElement(r0, r1, r2, r3) : new FieldElement(r0 + Fold, 0, 0, 0);
    }
}
