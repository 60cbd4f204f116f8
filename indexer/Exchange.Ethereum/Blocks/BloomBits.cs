using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// The three bits of a filter that an address or a topic sets (Yellow Paper, 4.3.1). They cost a hash, so whoever meets
/// the same entry again and again keeps them.
/// </summary>
public readonly struct BloomBits : IEquatable<BloomBits>
{
    private readonly ushort _first;
    private readonly ushort _second;
    private readonly ushort _third;

    private BloomBits(ReadOnlySpan<byte> entry)
    {
        Hash hash = Keccak256.Hash(entry);
        ReadOnlySpan<byte> bytes = hash.AsSpan();
        (_first, _second, _third) = (BitOf(bytes), BitOf(bytes[2..]), BitOf(bytes[4..]));
    }

    /// <summary>The bits of an address.</summary>
    public static BloomBits Of(Address address) => new(address.AsSpan());

    /// <summary>The bits of a topic.</summary>
    public static BloomBits Of(Hash topic) => new(topic.AsSpan());

    /// <summary>False when no log under these 256 bytes can have this entry; true when one may.</summary>
    public bool AreIn(ReadOnlySpan<byte> filter) =>
        (filter[ByteOf(_first)] & MaskOf(_first)) != 0
        && (filter[ByteOf(_second)] & MaskOf(_second)) != 0
        && (filter[ByteOf(_third)] & MaskOf(_third)) != 0;

    /// <summary>Sets the bits in 256 bytes.</summary>
    public void AddTo(Span<byte> filter)
    {
        filter[ByteOf(_first)] |= MaskOf(_first);
        filter[ByteOf(_second)] |= MaskOf(_second);
        filter[ByteOf(_third)] |= MaskOf(_third);
    }

    /// <inheritdoc/>
    public bool Equals(BloomBits other) =>
        (_first, _second, _third) == (other._first, other._second, other._third);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BloomBits other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, _second, _third);

    /// <summary>Whether the bits are the same.</summary>
    public static bool operator ==(BloomBits left, BloomBits right) => left.Equals(right);

    /// <summary>Whether any bit differs.</summary>
    public static bool operator !=(BloomBits left, BloomBits right) => !left.Equals(right);

    // The low 11 bits of a pair of the hash's bytes.
    private static ushort BitOf(ReadOnlySpan<byte> pair) =>
        (ushort)(((pair[0] << 8) | pair[1]) & ((8 * Bloom.Length) - 1));

    // Bit 0 is the lowest bit of the last byte.
    private static int ByteOf(int bit) => Bloom.Length - 1 - (bit / 8);

    private static byte MaskOf(int bit) => (byte)(1 << (bit % 8));
}
