using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Exchange.Ethereum.Primitives;

/// <summary>32 bytes that name something: a block, a transaction, a topic, a digest. Its text is lower case.</summary>
[JsonConverter(typeof(HashJsonConverter))]
public readonly struct Hash : IEquatable<Hash>, IComparable<Hash>
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = 32;

    private readonly Bytes32 _bytes;

    private Hash(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>32 zero bytes.</summary>
    public static Hash Zero => default;

    /// <summary>Takes exactly 32 bytes.</summary>
    public static Hash From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Hash(bytes)
            : throw new ArgumentException($"A hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads <c>0x</c> and 64 digits of any case.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static Hash Parse(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Hex.Decode(text, bytes);
        return new Hash(bytes);
    }

    /// <summary>As <see cref="Parse"/>, answering false where that throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Hash hash)
    {
        try
        {
            hash = Parse(text);
            return true;
        }
        catch (HexException)
        {
            hash = default;
            return false;
        }
    }

    /// <summary>The bytes in place, for as long as the variable they were asked of lives.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> AsSpan() => _bytes;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => AsSpan().ToArray();

    /// <inheritdoc/>
    public override string ToString() => Hex.Encode(AsSpan());

    /// <inheritdoc/>
    public bool Equals(Hash other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <summary>Mixes all bytes: topics from outside need not be hashes, and may have been chosen to collide.</summary>
    public override int GetHashCode()
    {
        HashCode code = default;
        code.AddBytes(AsSpan());
        return code.ToHashCode();
    }

    /// <summary>Orders by bytes, as a database orders <c>bytea</c>.</summary>
    public int CompareTo(Hash other) => AsSpan().SequenceCompareTo(other.AsSpan());

    /// <summary>Whether the bytes are the same.</summary>
    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    /// <summary>Whether any byte differs.</summary>
    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);

    /// <summary>Whether it comes before the other, by bytes.</summary>
    public static bool operator <(Hash left, Hash right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after the other, by bytes.</summary>
    public static bool operator >(Hash left, Hash right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is the same or comes before.</summary>
    public static bool operator <=(Hash left, Hash right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is the same or comes after.</summary>
    public static bool operator >=(Hash left, Hash right) => left.CompareTo(right) >= 0;

    [InlineArray(Length)]
    private struct Bytes32
    {
        private byte _first;
    }
}
