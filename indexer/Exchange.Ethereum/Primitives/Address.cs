using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.Primitives;

/// <summary>
/// The 20 bytes that name an account or a contract. Its text carries the checksum of EIP-55; reading accepts all
/// lower case or the exact checksum, since any other mixture is a typing error.
/// </summary>
[JsonConverter(typeof(AddressJsonConverter))]
public readonly struct Address : IEquatable<Address>, IComparable<Address>
{
    /// <summary>Bytes of an address.</summary>
    public const int Length = 20;

    private readonly Bytes20 _bytes;

    private Address(ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes);

    /// <summary>The address of nobody.</summary>
    public static Address Zero => default;

    /// <summary>Takes exactly 20 bytes.</summary>
    public static Address From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Length
            ? new Address(bytes)
            : throw new ArgumentException($"An address has {Length} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Reads <c>0x</c> and 40 digits: all lower case, or with their EIP-55 checksum.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static Address Parse(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Hex.Decode(text, bytes);
        var address = new Address(bytes);
        if (text.ContainsAnyInRange('A', 'F'))
        {
            int wrong = text.CommonPrefixLength(address.ToString());
            if (wrong < text.Length)
            {
                throw new HexException("The address does not have its EIP-55 checksum", wrong);
            }
        }

        return address;
    }

    /// <summary>As <see cref="Parse"/>, answering false where that throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Address address)
    {
        try
        {
            address = Parse(text);
            return true;
        }
        catch (HexException)
        {
            address = default;
            return false;
        }
    }

    /// <summary>The bytes in place, for as long as the variable they were asked of lives.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> AsSpan() => _bytes;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => AsSpan().ToArray();

    /// <summary>The text with its checksum: upper case where the hash of the digits has its bit set.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[2 + (2 * Length)];
        "0x".CopyTo(text);
        Span<char> digits = text[2..];
        Convert.TryToHexStringLower(AsSpan(), digits, out _);

        Span<byte> ascii = stackalloc byte[digits.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            ascii[i] = (byte)digits[i];
        }

        Hash hash = Keccak256.Hash(ascii);
        ReadOnlySpan<byte> nibbles = hash.AsSpan();
        for (int i = 0; i < digits.Length; i++)
        {
            int nibble = i % 2 == 0 ? nibbles[i / 2] >> 4 : nibbles[i / 2] & 0x0f;
            if (nibble >= 8)
            {
                digits[i] = char.ToUpperInvariant(digits[i]);
            }
        }

        return new string(text);
    }

    /// <inheritdoc/>
    public bool Equals(Address other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Address other && Equals(other);

    /// <summary>Mixes all bytes: an address from outside may have been ground to collide in its first ones.</summary>
    public override int GetHashCode()
    {
        HashCode code = default;
        code.AddBytes(AsSpan());
        return code.ToHashCode();
    }

    /// <summary>Orders by bytes, as a database orders <c>bytea</c>.</summary>
    public int CompareTo(Address other) => AsSpan().SequenceCompareTo(other.AsSpan());

    /// <summary>Whether the bytes are the same.</summary>
    public static bool operator ==(Address left, Address right) => left.Equals(right);

    /// <summary>Whether any byte differs.</summary>
    public static bool operator !=(Address left, Address right) => !left.Equals(right);

    /// <summary>Whether it comes before the other, by bytes.</summary>
    public static bool operator <(Address left, Address right) => left.CompareTo(right) < 0;

    /// <summary>Whether it comes after the other, by bytes.</summary>
    public static bool operator >(Address left, Address right) => left.CompareTo(right) > 0;

    /// <summary>Whether it is the same or comes before.</summary>
    public static bool operator <=(Address left, Address right) => left.CompareTo(right) <= 0;

    /// <summary>Whether it is the same or comes after.</summary>
    public static bool operator >=(Address left, Address right) => left.CompareTo(right) >= 0;

    [InlineArray(Length)]
    private struct Bytes20
    {
        private byte _first;
    }
}
