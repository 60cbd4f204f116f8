using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A finite double (§3.5.2).</summary>
internal sealed class FloatType() : ScalarType("Float")
{
    public override Type RuntimeType => typeof(double);

    internal override object CoerceLiteral(IValueNode literal)
    {
        var text = SyntaxPrinter.Print(literal);
        return literal is IntValueNode or FloatValueNode
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number
                : throw new FormatException($"Float cannot represent non numeric value: {Excerpt.Of(text)}");
    }

    internal override object CoerceValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException("Float cannot represent a value that is no finite number.");

    internal override object CoerceResult(object value) => value switch
    {
        double number when double.IsFinite(number) => value,
        _ when NumericResult.Of(value) is { } number && double.IsFinite(number) => number,
        _ => throw new FormatException($"Float cannot represent a {value.GetType().Name} of this value."),
    };
}
