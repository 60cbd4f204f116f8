using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>An opaque key (§3.5.5): strings and integers in, a string out.</summary>
internal sealed class IdType() : ScalarType("ID")
{
    // A decimal holds 28 digits exactly.
    private const int RealLengthMax = 28;

    public override Type RuntimeType => typeof(string);

    internal override object CoerceLiteral(IValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new FormatException(
            $"ID cannot represent a non-string and non-integer value: {Excerpt.Of(literal)}"),
    };

    internal override object CoerceValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when IntegerOf(value) is { } digits => digits,
        _ => throw new FormatException("ID cannot represent a value that is neither a string nor an integer."),
    };

    internal override object CoerceResult(object value) => value switch
    {
        string => value,
        Guid guid => guid.ToString(),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"ID cannot represent a {value.GetType().Name}."),
    };

    // Integers of any size, and what JSON writes as 7.0 or 7e2 without leaving the integers (§3.5, Input Coercion).
    private static string? IntegerOf(JsonElement value)
    {
        var text = value.GetRawText();
        if (!text.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return text == "-0" ? "0" : text;
        }

        return text.Length <= RealLengthMax && value.TryGetDecimal(out var real) && decimal.IsInteger(real)
            ? decimal.Truncate(real).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
