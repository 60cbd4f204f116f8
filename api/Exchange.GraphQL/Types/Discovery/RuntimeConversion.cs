using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Prepares, at start-up, the step from a coerced value to what a C# member takes; requests run delegates only.
/// </summary>
internal static class RuntimeConversion
{
    private static readonly MethodInfo _listOf = typeof(RuntimeConversion).GetMethod(
        nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<object?, object?> To(Type type, GraphQLType graphQLType, string place)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return graphQLType.Nullable switch
        {
            ListType list => ToList(bare, list, place),
            ScalarType scalar when !bare.IsAssignableFrom(scalar.RuntimeType) => ToScalar(bare, scalar, place),
            _ => value => value,
        };
    }

    private static Func<object?, object?> ToList(Type type, ListType list, string place)
    {
        var item = type.IsArray ? type.GetElementType() : type.GenericTypeArguments.SingleOrDefault();
        var array = item?.MakeArrayType();
        var constructor = item is null ? null : type.GetConstructor([typeof(IEnumerable<>).MakeGenericType(item)]);
        if (item is null || (!type.IsAssignableFrom(array) && constructor is null))
        {
            throw new SchemaException($"{place}: a list argument is an array or List<T>, not {type}.");
        }

        var items = Expression.Parameter(array!);
        Expression made = type.IsAssignableFrom(array) ? items : Expression.New(constructor!, items);
        var make = Expression.Lambda(Expression.Convert(made, typeof(object)), items).Compile();
        return (Func<object?, object?>)_listOf
            .MakeGenericMethod(item)
            .Invoke(null, [To(item, list.OfType, place), make])!;
    }

    private static Func<object?, object?> ListOf<T>(Func<object?, object?> convertItem, Func<T[], object> make) =>
        value => value is object?[] items ? make(Array.ConvertAll(items, item => (T)convertItem(item)!)) : null;

    private static Func<object?, object?> ToScalar(Type type, ScalarType scalar, string place)
    {
        if (type == typeof(DateTime))
        {
            return value => ((DateTimeOffset?)value)?.UtcDateTime;
        }

        // An ID is text to the client and what its owner likes in C#; text of another form is refused like any scalar.
        if (type == typeof(Guid))
        {
            return value => value is null ? null
                : Guid.TryParse((string)value, CultureInfo.InvariantCulture, out var guid) ? guid
                : throw Refusal(scalar, value, type);
        }

        return type.IsPrimitive
            ? value => value is null ? null : ToPrimitive(value, type, scalar)
            : throw new SchemaException($"{place}: {scalar.Name} does not give a {type}.");
    }

    private static object ToPrimitive(object value, Type type, ScalarType scalar)
    {
        try
        {
            return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
        {
            throw Refusal(scalar, value, type);
        }
    }

    private static FormatException Refusal(ScalarType scalar, object value, Type type) =>
        new($"{scalar.Name} cannot represent {Excerpt.Of($"{value}")} here: it stands for a {type.Name}.");
}
