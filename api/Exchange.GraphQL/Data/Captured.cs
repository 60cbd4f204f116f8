using System.Linq.Expressions;

namespace Exchange.GraphQL.Data;

/// <summary>
/// A value of a request inside an expression: a member of an object, as a lambda's captured variable is, so that a
/// provider makes it a parameter and compiles the query once for all values.
/// </summary>
internal sealed class Captured<T>(T value)
{
    public T Value { get; } = value;

    public static Expression Of(T value) =>
        Expression.Property(Expression.Constant(new Captured<T>(value)), nameof(Value));
}
