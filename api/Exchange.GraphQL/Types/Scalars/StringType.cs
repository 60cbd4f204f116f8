using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>Text (§3.5.3).</summary>
internal sealed class StringType() : ScalarType("String")
{
    public override Type RuntimeType => typeof(string);

    internal override object CoerceLiteral(IValueNode literal) => literal is StringValueNode text
        ? text.Value
        : throw new FormatException($"String cannot represent a non string value: {Excerpt.Of(literal)}");

    internal override object CoerceValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new FormatException($"String cannot represent a non string value: {Excerpt.Of(value)}");

    internal override object CoerceResult(object value) => value switch
    {
        string => value,
        bool truth => truth ? "true" : "false",
        _ when NumericResult.Of(value) is { } number && double.IsFinite(number) =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"String cannot represent a {value.GetType().Name}."),
    };
}
