using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// The filter of 2,048 bits over the addresses and topics of logs (Yellow Paper, 4.3.1). A clear bit proves absence;
/// all bits set prove nothing.
/// </summary>
[JsonConverter(typeof(BloomJsonConverter))]
public sealed class Bloom : IEquatable<Bloom>
{
    /// <summary>Bytes of a filter.</summary>
    public const int Length = 256;

    private readonly byte[] _bits;

    private Bloom(byte[] bits) => _bits = bits;

    /// <summary>The filter of no log at all.</summary>
    public static Bloom Empty { get; } = new(new byte[Length]);

    /// <summary>Takes exactly 256 bytes, the highest bit first.</summary>
    /// <exception cref="BlockException">They are not 256.</exception>
    public static Bloom From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Bloom(bytes.ToArray())
            : throw new BlockException($"A filter has {Length} bytes, not {bytes.Length}.");

    /// <summary>The filter of these logs: every address and every topic is in it.</summary>
    public static Bloom Of(IEnumerable<ReceiptLog> logs)
    {
        Bloom bloom = new(new byte[Length]);
        foreach (ReceiptLog log in logs)
        {
            bloom.Add(log.Address.AsSpan());
            foreach (Hash topic in log.Topics)
            {
                bloom.Add(topic.AsSpan());
            }
        }

        return bloom;
    }

    /// <summary>This filter and an address in it.</summary>
    public Bloom With(Address address) => WithEntry(address.AsSpan());

    /// <summary>This filter and a topic in it.</summary>
    public Bloom With(Hash topic) => WithEntry(topic.AsSpan());

    /// <summary>False when no log of these can be this address's; true when one may be.</summary>
    public bool MayContain(Address address) => HasBitsOf(address.AsSpan());

    /// <summary>False when no log of these can have this topic; true when one may.</summary>
    public bool MayContain(Hash topic) => HasBitsOf(topic.AsSpan());

    /// <summary>The filter of both one's logs and the other's: a block's is the union of its receipts'.</summary>
    public Bloom Union(Bloom other)
    {
        byte[] bits = ToArray();
        for (int i = 0; i < Length; i++)
        {
            bits[i] |= other._bits[i];
        }

        return new Bloom(bits);
    }

    /// <summary>The 256 bytes, the highest bit first.</summary>
    public ReadOnlySpan<byte> AsSpan() => _bits;

    /// <summary>A copy of the 256 bytes.</summary>
    public byte[] ToArray() => [.. _bits];

    /// <summary>The 256 bytes as hex.</summary>
    public override string ToString() => Hex.Encode(_bits);

    /// <inheritdoc/>
    public bool Equals(Bloom? other) => other is not null && _bits.AsSpan().SequenceEqual(other._bits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bloom);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode code = default;
        code.AddBytes(_bits);
        return code.ToHashCode();
    }

    private Bloom WithEntry(ReadOnlySpan<byte> entry)
    {
        Bloom bloom = new(ToArray());
        bloom.Add(entry);
        return bloom;
    }

    private void Add(ReadOnlySpan<byte> entry)
    {
        Hash hash = Keccak256.Hash(entry);
        for (int i = 0; i < 3; i++)
        {
            int bit = BitOf(hash.AsSpan(), i);
            _bits[ByteOf(bit)] |= MaskOf(bit);
        }
    }

    private bool HasBitsOf(ReadOnlySpan<byte> entry)
    {
        Hash hash = Keccak256.Hash(entry);
        for (int i = 0; i < 3; i++)
        {
            int bit = BitOf(hash.AsSpan(), i);
            if ((_bits[ByteOf(bit)] & MaskOf(bit)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The low 11 bits of each of the hash's first three pairs of bytes.
    private static int BitOf(ReadOnlySpan<byte> hash, int pair) =>
        ((hash[2 * pair] << 8) | hash[(2 * pair) + 1]) & ((8 * Length) - 1);

    // Bit 0 is the lowest bit of the last byte.
    private static int ByteOf(int bit) => Length - 1 - (bit / 8);

    private static byte MaskOf(int bit) => (byte)(1 << (bit % 8));
}

/// <summary>A filter in JSON is its 256 bytes as hex.</summary>
internal sealed class BloomJsonConverter : JsonConverter<Bloom>
{
    private static readonly BytesJsonConverter Bytes = new();

    public override Bloom Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        byte[] bytes = Bytes.Read(ref reader, typeof(byte[]), options);
        return bytes.Length == Bloom.Length
            ? Bloom.From(bytes)
            : throw new JsonException($"A filter has {Bloom.Length} bytes, not {bytes.Length}.");
    }

    public override void Write(Utf8JsonWriter writer, Bloom value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
