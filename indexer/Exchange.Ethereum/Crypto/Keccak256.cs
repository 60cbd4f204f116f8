using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>
/// Keccak-256 as Ethereum uses it: the sponge of Keccak-f[1600] with the original padding 0x01, which
/// SHA3-256 (FIPS 202) later changed to 0x06.
/// </summary>
public static class Keccak256
{
    // Rate of the sponge: 1600 bits of state less twice the 256 bits of output.
    private const int RateBytes = 136;

    private static ReadOnlySpan<ulong> RoundConstants =>
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
        0x000000000000808b, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
        0x000000000000008a, 0x0000000000000088, 0x0000000080008009, 0x000000008000000a,
        0x000000008000808b, 0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
        0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>The hash of <paramref name="data"/>.</summary>
    public static Hash Hash(ReadOnlySpan<byte> data)
    {
        Span<ulong> state = stackalloc ulong[25];
        state.Clear();
        for (; data.Length >= RateBytes; data = data[RateBytes..])
        {
            Absorb(state, data[..RateBytes]);
        }

        Span<byte> last = stackalloc byte[RateBytes];
        last.Clear();
        data.CopyTo(last);
        last[data.Length] = 0x01;
        last[RateBytes - 1] |= 0x80;
        Absorb(state, last);

        Span<byte> hash = stackalloc byte[Primitives.Hash.Length];
        for (int lane = 0; lane < 4; lane++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash[(8 * lane)..], state[lane]);
        }

        return Primitives.Hash.From(hash);
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (int lane = 0; lane < RateBytes / 8; lane++)
        {
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * lane)..]);
        }

        Permute(state);
    }

    // Written out lane by lane, so that the lanes live in registers and no loop or table stands between them.
    private static void Permute(Span<ulong> s)
    {
        s = s[..25]; // Lets the compiler drop the bounds checks.
        (ulong a0, ulong a1, ulong a2, ulong a3, ulong a4) = (s[0], s[1], s[2], s[3], s[4]);
        (ulong a5, ulong a6, ulong a7, ulong a8, ulong a9) = (s[5], s[6], s[7], s[8], s[9]);
        (ulong a10, ulong a11, ulong a12, ulong a13, ulong a14) = (s[10], s[11], s[12], s[13], s[14]);
        (ulong a15, ulong a16, ulong a17, ulong a18, ulong a19) = (s[15], s[16], s[17], s[18], s[19]);
        (ulong a20, ulong a21, ulong a22, ulong a23, ulong a24) = (s[20], s[21], s[22], s[23], s[24]);
        foreach (ulong constant in RoundConstants)
        {
            // θ: every lane takes the parity of two neighbouring columns.
            ulong c0 = a0 ^ a5 ^ a10 ^ a15 ^ a20;
            ulong c1 = a1 ^ a6 ^ a11 ^ a16 ^ a21;
            ulong c2 = a2 ^ a7 ^ a12 ^ a17 ^ a22;
            ulong c3 = a3 ^ a8 ^ a13 ^ a18 ^ a23;
            ulong c4 = a4 ^ a9 ^ a14 ^ a19 ^ a24;
            ulong d0 = c4 ^ BitOperations.RotateLeft(c1, 1);
            ulong d1 = c0 ^ BitOperations.RotateLeft(c2, 1);
            ulong d2 = c1 ^ BitOperations.RotateLeft(c3, 1);
            ulong d3 = c2 ^ BitOperations.RotateLeft(c4, 1);
            ulong d4 = c3 ^ BitOperations.RotateLeft(c0, 1);

            // ρ and π: every lane turns and goes to another place.
            ulong b0 = a0 ^ d0;
            ulong b1 = BitOperations.RotateLeft(a6 ^ d1, 44);
            ulong b2 = BitOperations.RotateLeft(a12 ^ d2, 43);
            ulong b3 = BitOperations.RotateLeft(a18 ^ d3, 21);
            ulong b4 = BitOperations.RotateLeft(a24 ^ d4, 14);
            ulong b5 = BitOperations.RotateLeft(a3 ^ d3, 28);
            ulong b6 = BitOperations.RotateLeft(a9 ^ d4, 20);
            ulong b7 = BitOperations.RotateLeft(a10 ^ d0, 3);
            ulong b8 = BitOperations.RotateLeft(a16 ^ d1, 45);
            ulong b9 = BitOperations.RotateLeft(a22 ^ d2, 61);
            ulong b10 = BitOperations.RotateLeft(a1 ^ d1, 1);
            ulong b11 = BitOperations.RotateLeft(a7 ^ d2, 6);
            ulong b12 = BitOperations.RotateLeft(a13 ^ d3, 25);
            ulong b13 = BitOperations.RotateLeft(a19 ^ d4, 8);
            ulong b14 = BitOperations.RotateLeft(a20 ^ d0, 18);
            ulong b15 = BitOperations.RotateLeft(a4 ^ d4, 27);
            ulong b16 = BitOperations.RotateLeft(a5 ^ d0, 36);
            ulong b17 = BitOperations.RotateLeft(a11 ^ d1, 10);
            ulong b18 = BitOperations.RotateLeft(a17 ^ d2, 15);
            ulong b19 = BitOperations.RotateLeft(a23 ^ d3, 56);
            ulong b20 = BitOperations.RotateLeft(a2 ^ d2, 62);
            ulong b21 = BitOperations.RotateLeft(a8 ^ d3, 55);
            ulong b22 = BitOperations.RotateLeft(a14 ^ d4, 39);
            ulong b23 = BitOperations.RotateLeft(a15 ^ d0, 41);
            ulong b24 = BitOperations.RotateLeft(a21 ^ d1, 2);

            // χ, the only step that is not linear, and ι, which breaks the symmetry of the rounds.
            (a0, a1, a2, a3, a4) =
                (Chi(b0, b1, b2) ^ constant, Chi(b1, b2, b3), Chi(b2, b3, b4), Chi(b3, b4, b0), Chi(b4, b0, b1));
            (a5, a6, a7, a8, a9) =
                (Chi(b5, b6, b7), Chi(b6, b7, b8), Chi(b7, b8, b9), Chi(b8, b9, b5), Chi(b9, b5, b6));
            (a10, a11, a12, a13, a14) =
                (Chi(b10, b11, b12), Chi(b11, b12, b13), Chi(b12, b13, b14), Chi(b13, b14, b10), Chi(b14, b10, b11));
            (a15, a16, a17, a18, a19) =
                (Chi(b15, b16, b17), Chi(b16, b17, b18), Chi(b17, b18, b19), Chi(b18, b19, b15), Chi(b19, b15, b16));
            (a20, a21, a22, a23, a24) =
                (Chi(b20, b21, b22), Chi(b21, b22, b23), Chi(b22, b23, b24), Chi(b23, b24, b20), Chi(b24, b20, b21));
        }

        (s[0], s[1], s[2], s[3], s[4]) = (a0, a1, a2, a3, a4);
        (s[5], s[6], s[7], s[8], s[9]) = (a5, a6, a7, a8, a9);
        (s[10], s[11], s[12], s[13], s[14]) = (a10, a11, a12, a13, a14);
        (s[15], s[16], s[17], s[18], s[19]) = (a15, a16, a17, a18, a19);
        (s[20], s[21], s[22], s[23], s[24]) = (a20, a21, a22, a23, a24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Chi(ulong lane, ulong next, ulong afterNext) => lane ^ (~next & afterNext);
}
