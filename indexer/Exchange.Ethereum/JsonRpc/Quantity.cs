using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>Integers as JSON-RPC writes them: <c>0x</c> and hex digits without leading zeros.</summary>
public static class Quantity
{
    // 256 bits.
    private const int DigitsMax = 64;

    /// <summary>Writes a number that is not negative.</summary>
    public static string Encode(BigInteger value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);

        // The framework puts a zero in front where the first digit would read as a sign.
        string digits = value.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
        return digits.Length == 0 ? "0x0" : "0x" + digits;
    }

    /// <summary>Reads a number of at most 256 bits; tolerates the leading zeros that some nodes write.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    public static BigInteger Parse(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("0x") || text.Length is 2 or > 2 + DigitsMax)
        {
            throw new HexException($"Expected 0x and 1 to {DigitsMax} digits", 0);
        }

        Span<char> digits = stackalloc char[1 + DigitsMax];
        digits[0] = '0'; // Or the first digit would read as a sign.
        text[2..].CopyTo(digits[1..]);
        digits = digits[..(text.Length - 1)];
        return BigInteger.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new HexException("Not a hex number", 2);
    }

    /// <summary>Reads UTF-8 text of a number of at most 63 bits without making a string of it.</summary>
    /// <exception cref="HexException">The text is anything else.</exception>
    internal static long ParseLong(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.StartsWith("0x"u8) || utf8.Length is 2 or > 2 + DigitsMax)
        {
            throw new HexException($"Expected 0x and 1 to {DigitsMax} digits", 0);
        }

        int first = utf8[2..].IndexOfAnyExcept((byte)'0');
        if (first < 0)
        {
            return 0;
        }

        ReadOnlySpan<byte> digits = utf8[(2 + first)..];
        if (digits.Length > 16)
        {
            throw new HexException("The quantity exceeds 63 bits", 2);
        }

        return !ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value)
            ? throw new HexException("Not a hex number", 2)
            : value <= long.MaxValue ? (long)value : throw new HexException("The quantity exceeds 63 bits", 2);
    }
}

/// <summary>A quantity that fits into 63 bits.</summary>
internal sealed class QuantityJsonConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        BigInteger value = HexJson.Read(ref reader, Quantity.Parse);
        return value <= long.MaxValue ? (long)value : throw new JsonException("The quantity exceeds 63 bits.");
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Quantity.Encode(value));
}

/// <summary>A quantity that fits into 31 bits: a position within a block.</summary>
internal sealed class IndexJsonConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        BigInteger value = HexJson.Read(ref reader, Quantity.Parse);
        return value <= int.MaxValue ? (int)value : throw new JsonException("The quantity exceeds 31 bits.");
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Quantity.Encode(value));
}

/// <summary>A quantity of up to 256 bits.</summary>
internal sealed class BigQuantityJsonConverter : JsonConverter<BigInteger>
{
    public override BigInteger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, Quantity.Parse);

    public override void Write(Utf8JsonWriter writer, BigInteger value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Quantity.Encode(value));
}
