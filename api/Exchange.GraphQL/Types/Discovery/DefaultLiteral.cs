using System.Collections;
using System.Globalization;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Writes a C# default value as the literal that the schema shows.</summary>
internal static class DefaultLiteral
{
    public static IValueNode Of(object? value, GraphQLType type, string place) => (value, type.Nullable) switch
    {
        (null, _) => new NullValueNode(default),
        (IEnumerable items, ListType list) when value is not string =>
            new ListValueNode(default, [.. items.Cast<object?>().Select(item => Of(item, list.OfType, place))]),
        (_, EnumType @enum) when @enum.FindRuntime(value) is { } found => new EnumValueNode(default, found.Name),
        // A default parameter of an enum comes as its number.
        (_, EnumType @enum) when @enum.Values is [var first, ..] && first.Value is Enum =>
            Of(Enum.ToObject(first.Value.GetType(), value), type, place),
        (_, ScalarType scalar) => Leaf(scalar, value, place),
        (_, ListType list) => Of(value, list.OfType, place),
        _ => throw new SchemaException($"{place}: a default of {value.GetType()} cannot be written as a {type}."),
    };

    private static IValueNode Leaf(ScalarType scalar, object value, string place)
    {
        try
        {
            return Leaf(scalar.CoerceResult(value))
                ?? throw new SchemaException($"{place}: a default of {value.GetType()} has no literal.");
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            throw new SchemaException($"{place}: the default is no {scalar.Name}. {exception.Message}");
        }
    }

    private static IValueNode? Leaf(object value) => value switch
    {
        string text => new StringValueNode(default, text, block: false),
        bool boolean => new BooleanValueNode(default, boolean),
        int or long => new IntValueNode(default, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        double number => new FloatValueNode(default, number.ToString("R", CultureInfo.InvariantCulture)),
        _ => null,
    };
}
