using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The 2,048-bit filter over addresses and topics of a block's logs (Yellow Paper, 4.3.1): a clear bit proves
/// absence, so a header tells what its logs may be and, bit by bit, whether any were kept back.
/// </summary>
internal sealed class Bloom
{
    /// <summary>Bytes of the filter.</summary>
    public const int Length = 256;

    private readonly byte[] _bits = new byte[Length];

    /// <summary>Whether the filter of a header may contain a value.</summary>
    public static bool MayContain(ReadOnlySpan<byte> filter, ReadOnlySpan<byte> value)
    {
        Span<int> bits = stackalloc int[3];
        BitsOf(value, bits);
        foreach (int bit in bits)
        {
            if ((filter[IndexOf(bit)] & MaskOf(bit)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a log's address and topics.</summary>
    public void Add(Log log)
    {
        Add(log.Address.AsSpan());
        foreach (var topic in log.Topics)
        {
            Add(topic.AsSpan());
        }
    }

    /// <summary>Whether it is bit for bit the filter of a header.</summary>
    public bool Is(ReadOnlySpan<byte> filter) => filter.SequenceEqual(_bits);

    private void Add(ReadOnlySpan<byte> value)
    {
        Span<int> bits = stackalloc int[3];
        BitsOf(value, bits);
        foreach (int bit in bits)
        {
            _bits[IndexOf(bit)] |= MaskOf(bit);
        }
    }

    // The low 11 bits of each of the first three pairs of bytes of the Keccak-256 hash.
    private static void BitsOf(ReadOnlySpan<byte> value, Span<int> bits)
    {
        var hash = Keccak256.Hash(value);
        ReadOnlySpan<byte> bytes = hash.AsSpan();
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((bytes[2 * i] << 8) | bytes[(2 * i) + 1]) & 0x7ff;
        }
    }

    // Bit 0 is the lowest bit of the last byte.
    private static int IndexOf(int bit) => Length - 1 - (bit >> 3);

    private static byte MaskOf(int bit) => (byte)(1 << (bit & 7));
}
