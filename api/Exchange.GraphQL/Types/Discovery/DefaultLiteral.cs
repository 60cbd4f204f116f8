using System.Collections;
using System.Globalization;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Writes a C# default value as the literal that the schema shows.</summary>
internal static class DefaultLiteral
{
    public static IValueNode Of(object value, GraphQLType type) => (value, type.Nullable) switch
    {
        (IEnumerable items, ListType list) when value is not string =>
            new ListValueNode(default, [.. items.Cast<object>().Select(item => Of(item, list.OfType))]),
        (_, EnumType @enum) when @enum.FindRuntime(value) is { } found => new EnumValueNode(default, found.Name),
        // A default parameter of an enum comes as its number.
        (_, EnumType @enum) when @enum.Values is [var first, ..] && first.Value is Enum =>
            Of(Enum.ToObject(first.Value.GetType(), value), type),
        (_, ScalarType scalar) => Leaf(scalar.CoerceResult(value)),
        _ => throw new SchemaException($"A default of C# type {value.GetType()} cannot be written as a {type}."),
    };

    private static IValueNode Leaf(object value) => value switch
    {
        string text => new StringValueNode(default, text, block: false),
        bool boolean => new BooleanValueNode(default, boolean),
        int or long => new IntValueNode(default, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        double number => new FloatValueNode(default, number.ToString("R", CultureInfo.InvariantCulture)),
        _ => throw new SchemaException($"A default of C# type {value.GetType()} cannot be written as a literal."),
    };
}
