using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A signed 32-bit integer (§3.5.1); in JSON a number that is one, however it is written.</summary>
internal sealed class IntType() : ScalarType("Int")
{
    public override Type RuntimeType => typeof(int);

    internal override object CoerceLiteral(IValueNode literal)
    {
        var text = SyntaxPrinter.Print(literal);
        if (literal is not IntValueNode)
        {
            throw new FormatException($"Int cannot represent non-integer value: {Excerpt.Of(text)}");
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(text)}");
    }

    internal override object CoerceValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        // 1.0 and 1e2 are integers too (§3.5.1, Input Coercion).
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var real) && real == Math.Floor(real)
            && real is >= int.MinValue and <= int.MaxValue)
        {
            return (int)real;
        }

        throw new FormatException(value.ValueKind == JsonValueKind.Number
            ? $"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(value)}"
            : $"Int cannot represent non-integer value: {Excerpt.Of(value)}");
    }

    internal override object CoerceResult(object value) => value switch
    {
        int => value,
        _ when NumericResult.Of(value) is { } number and >= int.MinValue and <= int.MaxValue
            && number == Math.Floor(number) => (int)number,
        _ => throw new FormatException($"Int cannot represent a {value.GetType().Name} of this value."),
    };
}
