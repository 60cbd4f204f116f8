using System.Linq.Expressions;
using System.Reflection;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;

namespace Exchange.GraphQL.Data.Filters;

/// <summary>A member of rows that requests compare with values; the values become parameters of the query.</summary>
internal abstract class FilterField
{
    /// <summary>Turns what the schema's types made of a request's value into a value or array of the member.</summary>
    public abstract object? Convert(FilterOperation operation, object? value);

    public abstract Expression Compile(Expression row, FilterOperation operation, object? value);

    public static FilterField Of(PropertyInfo property, NamedType type) => (FilterField)Activator.CreateInstance(
        typeof(FilterField<>).MakeGenericType(property.PropertyType),
        BindingFlags.DoNotWrapExceptions | BindingFlags.Public | BindingFlags.Instance,
        null,
        [property, type],
        null)!;
}

/// <summary>A member with values of one C# type.</summary>
internal sealed class FilterField<TValue> : FilterField
{
    private readonly PropertyInfo _property;
    private readonly Func<object?, object?> _toValue;
    private readonly Func<object?, object?> _toArray;

    public FilterField(PropertyInfo property, NamedType type)
    {
        _property = property;
        _toValue = RuntimeConversion.To(typeof(TValue), type, property.Place());
        _toArray = RuntimeConversion.To(typeof(TValue[]), new ListType(type), property.Place());

        // A type without == is found out now, not by a request.
        try
        {
            Expression.Equal(Expression.Default(typeof(TValue)), Expression.Default(typeof(TValue)));
        }
        catch (InvalidOperationException fault)
        {
            throw new SchemaException($"{property.Place()}: nothing can be filtered by it. {fault.Message}");
        }
    }

    public override object? Convert(FilterOperation operation, object? value) =>
        FilterOperations.TakesList(operation) ? _toArray(InUtc(value)) : _toValue(InUtc(value));

    public override Expression Compile(Expression row, FilterOperation operation, object? value)
    {
        var member = Expression.Property(row, _property);
        return operation switch
        {
            FilterOperation.In => IsIn(member, (TValue[])value!),
            FilterOperation.Nin => Expression.Not(IsIn(member, (TValue[])value!)),
            FilterOperation.Contains => Text(member, nameof(string.Contains), (TValue)value!),
            FilterOperation.StartsWith => Text(member, nameof(string.StartsWith), (TValue)value!),
            FilterOperation.EndsWith => Text(member, nameof(string.EndsWith), (TValue)value!),
            // A member that is never null is equal to no null.
            _ when value is null && default(TValue) is not null =>
                Expression.Constant(operation == FilterOperation.Neq),
            _ => Expression.MakeBinary(BinaryOf(operation), member, Captured<TValue>.Of((TValue)value!)),
        };
    }

    private static ExpressionType BinaryOf(FilterOperation operation) => operation switch
    {
        FilterOperation.Eq => ExpressionType.Equal,
        FilterOperation.Neq => ExpressionType.NotEqual,
        FilterOperation.Gt => ExpressionType.GreaterThan,
        FilterOperation.Gte => ExpressionType.GreaterThanOrEqual,
        FilterOperation.Lt => ExpressionType.LessThan,
        FilterOperation.Lte => ExpressionType.LessThanOrEqual,
        _ => throw new ArgumentException($"{operation} compares no two values.", nameof(operation)),
    };

    private static MethodCallExpression IsIn(Expression member, TValue[] values) => Expression.Call(
        typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], Captured<TValue[]>.Of(values), member);

    // The provider escapes what is a wildcard to it. A missing text contains nothing.
    private static BinaryExpression Text(MemberExpression member, string method, TValue value) => Expression.AndAlso(
        Expression.NotEqual(member, Expression.Constant(null, typeof(string))),
        Expression.Call(member, typeof(string).GetMethod(method, [typeof(string)])!, Captured<TValue>.Of(value)));

    // The same moment in every offset; databases that keep moments take them in UTC.
    private static object? InUtc(object? value) => value switch
    {
        DateTimeOffset moment => moment.ToUniversalTime(),
        object?[] many => Array.ConvertAll(many, InUtc),
        _ => value,
    };
}
