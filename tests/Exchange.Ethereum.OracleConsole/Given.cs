using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>
/// Reads what a case gives, each thing by its shape; anything else is refused with <c>bad-input</c>, or with the kind
/// that the op has for it.
/// </summary>
internal static class Given
{
    internal const string BadInput = "bad-input";

    /// <summary>A member that must be there; of one given twice the last counts.</summary>
    internal static JsonElement Member(this JsonElement given, string name, string kind = BadInput) =>
        given.Optional(name, kind) ?? throw new Refusal(kind, $"The member '{name}' is missing.");

    /// <summary>A member that may be left out; null is not leaving out.</summary>
    internal static JsonElement? Optional(this JsonElement given, string name, string kind = BadInput)
    {
        try
        {
            return given.Of(JsonValueKind.Object, kind).TryGetProperty(name, out JsonElement member) ? member : null;
        }
        catch (InvalidOperationException e)
        {
            // The framework's answer to a lone surrogate in the name of some member.
            throw new Refusal(kind, e.Message);
        }
    }

    /// <summary>Well-formed text.</summary>
    internal static string Text(this JsonElement given, string kind = BadInput)
    {
        try
        {
            return given.Of(JsonValueKind.String, kind).GetString()!;
        }
        catch (InvalidOperationException e)
        {
            // The framework's answer to a lone surrogate.
            throw new Refusal(kind, e.Message);
        }
    }

    /// <summary>Hex, of a certain number of bytes if one is asked for.</summary>
    internal static byte[] Bytes(this JsonElement given, string kind = BadInput, int? length = null)
    {
        try
        {
            byte[] bytes = Hex.Decode(given.Text(kind));
            return length is null || bytes.Length == length
                ? bytes
                : throw new Refusal(kind, $"{bytes.Length} bytes, not {length}.");
        }
        catch (HexException e)
        {
            throw new Refusal(kind, e.Message);
        }
    }

    /// <summary>Hex of 32 bytes.</summary>
    internal static Hash Word(this JsonElement given, string kind = BadInput) =>
        Hash.From(given.Bytes(kind, Hash.Length));

    /// <summary>An address in lower case or with its exact checksum.</summary>
    internal static Address Account(this JsonElement given, string kind = BadInput)
    {
        try
        {
            return Address.Parse(given.Text(kind));
        }
        catch (HexException e)
        {
            throw new Refusal(kind, e.Message);
        }
    }

    /// <summary>The names of the members, each once.</summary>
    internal static string[] Names(this JsonElement given, string kind = BadInput)
    {
        try
        {
            return [.. given.Of(JsonValueKind.Object, kind).EnumerateObject().Select(member => member.Name).Distinct()];
        }
        catch (InvalidOperationException e)
        {
            // The framework's answer to a lone surrogate.
            throw new Refusal(kind, e.Message);
        }
    }

    /// <summary>true or false.</summary>
    internal static bool Flag(this JsonElement given, string kind = BadInput) => given.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new Refusal(kind, $"Expected true or false, got {given.ValueKind}."),
    };

    /// <summary>A JSON array.</summary>
    internal static IReadOnlyList<JsonElement> List(this JsonElement given, string kind = BadInput) =>
        [.. given.Of(JsonValueKind.Array, kind).EnumerateArray()];

    /// <summary>An integer as decimal text in its shortest form; 79 characters hold 256 bits and a sign.</summary>
    internal static BigInteger Integer(this JsonElement given, string kind = BadInput)
    {
        string text = given.Text(kind);
        return text.Length <= 79
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == text
                ? value
                : throw new Refusal(kind, "Expected an integer in decimal digits.");
    }

    /// <summary>An integer from 0 to <paramref name="max"/>.</summary>
    internal static BigInteger UInt(this JsonElement given, BigInteger max, string kind = BadInput)
    {
        BigInteger value = given.Integer(kind);
        return value.Sign >= 0 && value <= max ? value : throw new Refusal(kind, $"{value} is not 0 to {max}.");
    }

    /// <summary>Any JSON of one kind.</summary>
    internal static JsonElement Of(this JsonElement given, JsonValueKind expected, string kind = BadInput) =>
        given.ValueKind == expected ? given : throw new Refusal(kind, $"Expected {expected}, got {given.ValueKind}.");
}
