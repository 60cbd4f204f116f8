using System.Text.Json;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>True or false (§3.5.4).</summary>
internal sealed class BooleanType() : ScalarType("Boolean")
{
    public override Type RuntimeType => typeof(bool);

    internal override object CoerceLiteral(IValueNode literal) => literal is BooleanValueNode boolean
        ? boolean.Value
        : throw new FormatException($"Boolean cannot represent a non boolean value: {Excerpt.Of(literal)}");

    internal override object CoerceValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"Boolean cannot represent a non boolean value: {Excerpt.Of(value)}"),
    };

    internal override object CoerceResult(object value) => value switch
    {
        bool => value,
        not string when NumericResult.Of(value) is { } number && double.IsFinite(number) => number != 0,
        _ => throw new FormatException($"Boolean cannot represent a {value.GetType().Name}."),
    };
}
