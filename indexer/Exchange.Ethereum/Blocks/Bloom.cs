using System.Text.Json;
using System.Text.Json.Serialization;
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
            BloomBits.Of(log.Address).AddTo(bloom._bits);
            foreach (Hash topic in log.Topics)
            {
                BloomBits.Of(topic).AddTo(bloom._bits);
            }
        }

        return bloom;
    }

    /// <summary>This filter and an address in it.</summary>
    public Bloom With(Address address) => WithEntry(BloomBits.Of(address));

    /// <summary>This filter and a topic in it.</summary>
    public Bloom With(Hash topic) => WithEntry(BloomBits.Of(topic));

    /// <summary>False when no log of these can be this address's; true when one may be.</summary>
    public bool MayContain(Address address) => BloomBits.Of(address).AreIn(_bits);

    /// <summary>False when no log of these can have this topic; true when one may.</summary>
    public bool MayContain(Hash topic) => BloomBits.Of(topic).AreIn(_bits);

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

    private Bloom WithEntry(BloomBits entry)
    {
        Bloom bloom = new(ToArray());
        entry.AddTo(bloom._bits);
        return bloom;
    }
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
