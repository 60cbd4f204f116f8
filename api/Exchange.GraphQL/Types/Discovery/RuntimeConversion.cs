using System.Globalization;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Prepares, at start-up, the step from a coerced value to what a C# member takes.</summary>
internal static class RuntimeConversion
{
    public static Func<object?, object?> To(Type type, GraphQLType graphQLType, string place)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return graphQLType.Nullable switch
        {
            ListType list => ToList(bare, list, place),
            ScalarType scalar when !bare.IsAssignableFrom(scalar.RuntimeType) => ToScalar(bare, place),
            _ => value => value,
        };
    }

    private static Func<object?, object?> ToList(Type type, ListType list, string place)
    {
        var item = type.IsArray ? type.GetElementType()! : type.GenericTypeArguments.SingleOrDefault();
        if (item is null)
        {
            throw new SchemaException($"{place}: a list argument is an array or List<T>, not {type}.");
        }

        var convertItem = To(item, list.OfType, place);
        object? ToArray(object? value)
        {
            if (value is not object?[] items)
            {
                return null;
            }

            var array = Array.CreateInstance(item, items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                array.SetValue(convertItem(items[i]), i);
            }

            return array;
        }

        if (type.IsAssignableFrom(item.MakeArrayType()))
        {
            return ToArray;
        }

        return type.GetConstructor([typeof(IEnumerable<>).MakeGenericType(item)]) is { } fromItems
            ? value => value is null ? null : fromItems.Invoke([ToArray(value)])
            : throw new SchemaException($"{place}: a list argument is an array or List<T>, not {type}.");
    }

    private static Func<object?, object?> ToScalar(Type type, string place)
    {
        if (type == typeof(DateTime))
        {
            return value => ((DateTimeOffset?)value)?.UtcDateTime;
        }

        // An ID is text to the client and what its owner likes in C#; text of another form is refused like any scalar.
        if (type == typeof(Guid))
        {
            return value => value is string text ? Guid.Parse(text, CultureInfo.InvariantCulture) : value;
        }

        return type.IsPrimitive
            ? value => value is null ? null : Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
            : throw new SchemaException($"{place}: the scalar does not give a {type}.");
    }
}
