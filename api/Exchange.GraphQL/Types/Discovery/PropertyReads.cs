using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Compiles the reading of a property off its object, and its way into the response.</summary>
internal static class PropertyReads
{
    public static Func<object, object?> Compile(PropertyInfo property, Type parentType)
    {
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Convert(Read(parent, property, parentType), typeof(object));
        return Expression.Lambda<Func<object, object?>>(value, parent).Compile();
    }

    /// <summary>
    /// Writes the property without boxing it; null when its scalar is not one that JSON has by itself.
    /// </summary>
    public static LeafWriter? CompileLeaf(PropertyInfo property, Type parentType, GraphQLType type)
    {
        var bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var json = Expression.Parameter(typeof(Utf8JsonWriter));
        var name = Expression.Parameter(typeof(JsonEncodedText));
        var parent = Expression.Parameter(typeof(object));
        var value = Expression.Variable(property.PropertyType);
        var isNullable = !property.PropertyType.IsValueType || bare != property.PropertyType;
        if (Write(type.Nullable, json, name, Expression.Convert(value, bare)) is not { } call)
        {
            return null;
        }

        var write = Expression.Block(call, Expression.Constant(true));
        var body = Expression.Block(
            [value],
            Expression.Assign(value, Read(parent, property, parentType)),
            isNullable
                ? Expression.Condition(
                    Expression.Equal(value, Expression.Constant(null, property.PropertyType)),
                    Expression.Constant(false),
                    write)
                : write);
        return Expression.Lambda<LeafWriter>(body, json, name, parent).Compile();
    }

    private static MemberExpression Read(ParameterExpression parent, PropertyInfo property, Type parentType) =>
        Expression.Property(Expression.Convert(parent, parentType), property);

    private static MethodCallExpression? Write(
        GraphQLType type,
        ParameterExpression json,
        ParameterExpression name,
        UnaryExpression value)
    {
        if (type is EnumType @enum && value.Type.IsEnum)
        {
            var output = Activator.CreateInstance(typeof(EnumOutput<>).MakeGenericType(value.Type), @enum)!;
            return Expression.Call(Expression.Constant(output), nameof(EnumOutput<>.Write), [], json, name, value);
        }

        return LeafMethod(value.Type, type) is { } method ? Expression.Call(method, json, name, value) : null;
    }

    // Only where the scalar takes the C# type as it is: another pairing is refused, or changed, by the scalar itself.
    private static MethodInfo? LeafMethod(Type type, GraphQLType scalar)
    {
        var isOwn = BuiltInScalars.ByRuntimeType.TryGetValue(type, out var own) && ReferenceEquals(own, scalar);
        var isTextId = type == typeof(string) && ReferenceEquals(scalar, BuiltInScalars.ID);
        return isOwn || isTextId
            ? typeof(LeafOutput).GetMethod(
                nameof(LeafOutput.Write), [typeof(Utf8JsonWriter), typeof(JsonEncodedText), type])
            : null;
    }
}
