using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// scrypt, which makes every guess of a password cost memory (RFC 7914). Parameters are bounded before anything is
/// allocated.
/// </summary>
public static class Scrypt
{
    /// <summary>The highest n.</summary>
    public const int CostMax = 1 << 20;

    /// <summary>The highest r, and the highest p.</summary>
    public const int FactorMax = 64;

    /// <summary>Bytes it may take: 128 r (n + p + 2) must not be above.</summary>
    public const long MemoryBytesMax = int.MaxValue;

    // Words of a block of Salsa20, and of four lanes of it.
    private const int SalsaWords = 16;

    /// <summary>Whether these parameters are within the bounds: n a power of two from 2 to 2^20, r and p 1 to 64, and
    /// the memory they take.</summary>
    public static bool IsWithinBounds(long n, long r, long p) =>
        n is >= 2 and <= CostMax && (n & (n - 1)) == 0
        && r is >= 1 and <= FactorMax && p is >= 1 and <= FactorMax
        && 128 * r * (n + p + 2) <= MemoryBytesMax;

    /// <summary>Derives a key (RFC 7914, section 6).</summary>
    /// <param name="password">The password's bytes.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="n">Cost: a power of two, 2 to 2^20.</param>
    /// <param name="r">Size of a block in 128 bytes, 1 to 64.</param>
    /// <param name="p">How often it is done, 1 to 64.</param>
    /// <param name="length">Bytes of the key.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its bounds, or all together take too much
    /// memory.</exception>
    public static byte[] DeriveKey(
        ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int n, int r, int p, int length)
    {
        if (!IsWithinBounds(n, r, p))
        {
            throw new ArgumentOutOfRangeException(nameof(n), $"scrypt is bounded, also for n {n}, r {r} and p {p}.");
        }

        int blockLength = 128 * r;
        byte[] blocks = Rfc2898DeriveBytes.Pbkdf2(password, salt, 1, HashAlgorithmName.SHA256, p * blockLength);
        uint[] memory = new uint[(long)n * blockLength / sizeof(uint)];
        for (int i = 0; i < p; i++)
        {
            Mix(blocks.AsSpan(i * blockLength, blockLength), memory, n);
        }

        byte[] key = Rfc2898DeriveBytes.Pbkdf2(password, blocks, 1, HashAlgorithmName.SHA256, length);
        CryptographicOperations.ZeroMemory(blocks);
        memory.AsSpan().Clear();
        return key;
    }

    // scryptROMix (section 5): fill the memory with a chain of blocks, then walk it where the blocks themselves point.
    private static void Mix(Span<byte> block, Span<uint> memory, int n)
    {
        uint[] x = new uint[block.Length / sizeof(uint)];
        uint[] y = new uint[x.Length];
        ReadLanes(block, x);
        for (int i = 0; i < n; i++)
        {
            x.CopyTo(memory.Slice(i * x.Length, x.Length));
            MixBlock(x, y);
            (x, y) = (y, x);
        }

        for (int i = 0; i < n; i++)
        {
            // Integerify: the first word of the last 64 bytes, which the order of lanes leaves in its place.
            int j = (int)(x[^SalsaWords] & (uint)(n - 1));
            Xor(x, memory.Slice(j * x.Length, x.Length));
            MixBlock(x, y);
            (x, y) = (y, x);
        }

        WriteLanes(x, block);
    }

    // scryptBlockMix (section 4): Salsa20/8 over each part and the one before; even parts first, then the odd ones.
    private static void MixBlock(ReadOnlySpan<uint> from, Span<uint> into)
    {
        ReadOnlySpan<Vector128<uint>> parts = MemoryMarshal.Cast<uint, Vector128<uint>>(from);
        Span<Vector128<uint>> mixed = MemoryMarshal.Cast<uint, Vector128<uint>>(into);
        int count = parts.Length / 4;
        ReadOnlySpan<Vector128<uint>> last = parts[^4..];
        (Vector128<uint> a, Vector128<uint> b, Vector128<uint> c, Vector128<uint> d) =
            (last[0], last[1], last[2], last[3]);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<Vector128<uint>> part = parts.Slice(4 * i, 4);
            Salsa(ref a, ref b, ref c, ref d, part);
            Span<Vector128<uint>> place = mixed.Slice(4 * ((i / 2) + (i % 2 == 0 ? 0 : count / 2)), 4);
            (place[0], place[1], place[2], place[3]) = (a, b, c, d);
        }
    }

    // Salsa20/8 (section 3) of the sum with a part. Each vector is a diagonal of the 4 by 4 words, so that one step
    // works on four columns at once; turning three of them makes rows of columns and back.
    private static void Salsa(
        ref Vector128<uint> a, ref Vector128<uint> b, ref Vector128<uint> c, ref Vector128<uint> d,
        ReadOnlySpan<Vector128<uint>> part)
    {
        (Vector128<uint> a0, Vector128<uint> b0, Vector128<uint> c0, Vector128<uint> d0) =
            (a ^ part[0], b ^ part[1], c ^ part[2], d ^ part[3]);
        (a, b, c, d) = (a0, b0, c0, d0);
        for (int round = 0; round < 8; round++)
        {
            b ^= Rotate(a + d, 7);
            c ^= Rotate(b + a, 9);
            d ^= Rotate(c + b, 13);
            a ^= Rotate(d + c, 18);

            Vector128<uint> turned = Vector128.Shuffle(b, Vector128.Create(3u, 0, 1, 2));
            b = Vector128.Shuffle(d, Vector128.Create(1u, 2, 3, 0));
            c = Vector128.Shuffle(c, Vector128.Create(2u, 3, 0, 1));
            d = turned;
        }

        (a, b, c, d) = (a + a0, b + b0, c + c0, d + d0);
    }

    private static Vector128<uint> Rotate(Vector128<uint> value, int bits) => (value << bits) | (value >>> (32 - bits));

    // The word at row 4k and column k begins the first diagonal, and so on: word 5i mod 16 within a, 5i + 4 within b …
    private static void ReadLanes(ReadOnlySpan<byte> block, Span<uint> lanes)
    {
        for (int i = 0; i < lanes.Length; i++)
        {
            lanes[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(sizeof(uint) * PlaceOf(i))..]);
        }
    }

    private static void WriteLanes(ReadOnlySpan<uint> lanes, Span<byte> block)
    {
        for (int i = 0; i < lanes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(block[(sizeof(uint) * PlaceOf(i))..], lanes[i]);
        }
    }

    private static int PlaceOf(int lane)
    {
        int within = lane % SalsaWords;
        return lane - within + (((5 * (within % 4)) + (4 * (within / 4))) % SalsaWords);
    }

    private static void Xor(Span<uint> into, ReadOnlySpan<uint> with)
    {
        Span<Vector128<uint>> sum = MemoryMarshal.Cast<uint, Vector128<uint>>(into);
        ReadOnlySpan<Vector128<uint>> other = MemoryMarshal.Cast<uint, Vector128<uint>>(with);
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] ^= other[i];
        }
    }
}
