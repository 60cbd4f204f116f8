using System.Buffers.Binary;
using System.Numerics;

namespace Exchange.Indexer.Sync;

/// <summary>Takes numbers of up to 256 bits apart into the digits of base 10,000 that PostgreSQL keeps.</summary>
internal static class Decimals
{
    /// <summary>More digits no number of 256 bits has.</summary>
    public const int DigitsMax = 20;

    private const int Bytes = 32;
    private const int Limbs = Bytes / sizeof(uint);

    // Two digits at a time: a constant below 2^32, so that the division is a multiplication.
    private const uint TwoDigits = 100_000_000;
    private const uint Digit = 10_000;

    /// <summary>Writes the digits, the lowest first, and answers how many there are; zero has none.</summary>
    /// <exception cref="ArgumentException">The number is below zero or wider than 256 bits.</exception>
    public static int Of(BigInteger number, Span<short> digits)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        bytes.Clear();
        if (number.Sign < 0 || !number.TryWriteBytes(bytes, out _, isUnsigned: true))
        {
            throw new ArgumentException("A wide number has 256 bits and no sign.", nameof(number));
        }

        Span<uint> limbs = stackalloc uint[Limbs];
        for (int i = 0; i < Limbs; i++)
        {
            limbs[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        int count = 0;
        for (int top = Limbs - 1; top >= 0;)
        {
            if (limbs[top] == 0)
            {
                top--;
                continue;
            }

            ulong rest = 0;
            for (int i = top; i >= 0; i--)
            {
                ulong part = (rest << 32) | limbs[i];
                ulong quotient = part / TwoDigits;
                rest = part - (quotient * TwoDigits);
                limbs[i] = (uint)quotient;
            }

            digits[count++] = (short)(rest % Digit);
            digits[count++] = (short)(rest / Digit);
        }

        while (count > 0 && digits[count - 1] == 0)
        {
            count--;
        }

        return count;
    }
}
