using System.Buffers.Binary;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>Spoils bytes a little: in places decoders look at, with values they might stumble over.</summary>
internal static class Mutator
{
    private const int MutationsMax = 3;
    private const int Word = 32;

    private static readonly byte[] Telling =
        [0, 1, 0x1f, 0x20, 0x7f, 0x80, 0x81, 0xb7, 0xb8, 0xbf, 0xc0, 0xf7, 0xf8, 0xff, (byte)'"', (byte)'[', (byte)'{'];

    internal static byte[] Mutate(byte[] data, Random random)
    {
        byte[] mutant = [.. data];
        for (int left = random.Next(1, MutationsMax + 1); left > 0; left--)
        {
            mutant = Once(mutant, random);
        }

        return mutant;
    }

    private static byte[] Once(byte[] data, Random random)
    {
        int at = random.Next(data.Length + 1);
        int other = random.Next(data.Length + 1);
        (int from, int to) = (Math.Min(at, other), Math.Max(at, other));
        switch (at == data.Length ? 7 : random.Next(9))
        {
            case 0 or 1:
                data[at] ^= (byte)(1 << random.Next(8));
                return data;
            case 2 or 3:
                data[at] = Telling[random.Next(Telling.Length)];
                return data;
            case 4:
                return WithNumber(data, at - (at % Word), random);
            case 5:
                return data[..at];
            case 6:
                return [.. data[..from], .. data[to..]];
            case 7:
                return [.. data[..at], .. new byte[random.Next(1, Word + 1)], .. data[at..]];
            default:
                return [.. data[..at], .. data[from..to], .. data[at..]];
        }
    }

    // The last eight bytes of a word are where offsets and lengths stand.
    private static byte[] WithNumber(byte[] data, int word, Random random)
    {
        if (word + Word <= data.Length)
        {
            ulong[] numbers = [0, 1, Word, (ulong)data.Length, int.MaxValue, uint.MaxValue, ulong.MaxValue, 1UL << 63];
            BinaryPrimitives.WriteUInt64BigEndian(data.AsSpan(word + 24), numbers[random.Next(numbers.Length)]);
        }

        return data;
    }
}
