using System.Buffers.Binary;
using System.Numerics;
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

    // The walk of the step ρ and π over the lanes: where each lane goes, and by how much it turns.
    private static ReadOnlySpan<byte> LaneOf =>
        [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    private static ReadOnlySpan<byte> TurnOf =>
        [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];

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

    private static void Permute(Span<ulong> a)
    {
        a = a[..25]; // Lets the compiler drop the bounds checks below.
        foreach (ulong constant in RoundConstants)
        {
            // θ: every lane takes the parity of two neighbouring columns.
            ulong c0 = a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20];
            ulong c1 = a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21];
            ulong c2 = a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22];
            ulong c3 = a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23];
            ulong c4 = a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24];
            ulong d0 = c4 ^ BitOperations.RotateLeft(c1, 1);
            ulong d1 = c0 ^ BitOperations.RotateLeft(c2, 1);
            ulong d2 = c1 ^ BitOperations.RotateLeft(c3, 1);
            ulong d3 = c2 ^ BitOperations.RotateLeft(c4, 1);
            ulong d4 = c3 ^ BitOperations.RotateLeft(c0, 1);
            for (int row = 0; row < 25; row += 5)
            {
                a[row] ^= d0;
                a[row + 1] ^= d1;
                a[row + 2] ^= d2;
                a[row + 3] ^= d3;
                a[row + 4] ^= d4;
            }

            // ρ and π: the lanes turn and change places along one cycle.
            ulong carried = a[1];
            for (int step = 0; step < 24; step++)
            {
                ref ulong lane = ref a[LaneOf[step]];
                (lane, carried) = (BitOperations.RotateLeft(carried, TurnOf[step]), lane);
            }

            // χ: the only step that is not linear.
            for (int row = 0; row < 25; row += 5)
            {
                (ulong a0, ulong a1) = (a[row], a[row + 1]);
                a[row] = a0 ^ (~a1 & a[row + 2]);
                a[row + 1] = a1 ^ (~a[row + 2] & a[row + 3]);
                a[row + 2] ^= ~a[row + 3] & a[row + 4];
                a[row + 3] ^= ~a[row + 4] & a0;
                a[row + 4] ^= ~a0 & a1;
            }

            // ι: breaks the symmetry of the rounds.
            a[0] ^= constant;
        }
    }
}
