using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>The keys of one row type, each compiled once, and the order that a query says of itself.</summary>
/// <param name="place">The field they are for, as messages name it.</param>
internal sealed class RowKeys<T>(string place)
{
    private readonly ConcurrentDictionary<string, RowKey<T>> _keys = new();

    /// <summary>The key that a selector reads; members of the row, or of its members, make keys.</summary>
    public RowKey<T> Of(LambdaExpression selector)
    {
        var names = new Stack<string>();
        var at = selector.Body;
        for (; at is MemberExpression { Member: PropertyInfo property, Expression: { } owner }; at = owner)
        {
            names.Push(property.Name);
        }

        if (at != selector.Parameters[0] || names.Count == 0 || !KeyText.Knows(selector.ReturnType))
        {
            throw Fault(
                $"orders by {selector}; the key of a page is a member of its rows, of a type such as long or string");
        }

        return _keys.GetOrAdd(string.Join('.', names), path => RowKey<T>.Of(selector, path));
    }

    /// <summary>Takes a query apart: the rows without their order, and that order.</summary>
    /// <remarks>No two rows have all of the order's keys in common: that is the resolver's to promise.</remarks>
    public (IQueryable<T> Rows, RowOrder<T> Order) Split(IQueryable<T> query)
    {
        var (expression, keys) = Split(query.Expression);
        return keys.Count > 0
            ? (query.Provider.CreateQuery<T>(expression), new RowOrder<T>(keys))
            : throw Fault("has no order; a page is cut from a query that ends in OrderBy of a unique key");
    }

    private (Expression Rows, List<OrderedKey<T>> Keys) Split(Expression query)
    {
        if (query is not MethodCallExpression { Object: null, Arguments: [var source, ..] } call
            || !typeof(IQueryable<T>).IsAssignableFrom(source.Type))
        {
            return (query, []);
        }

        // An order by a comparer of its own has a third argument, and is none that a page can be cut by.
        var isOrder = call.Method.DeclaringType == typeof(Queryable) && call.Arguments.Count == 2;
        switch (isOrder ? call.Method.Name : null)
        {
            case nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending):
                var (rows, keys) = Split(source);
                return (rows, [.. keys, KeyOf(call)]);
            case nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending):
                // An order put on another one leaves nothing of it.
                return (Split(source).Rows, [KeyOf(call)]);
            default:
                return SplitBelow(call, source);
        }
    }

    // What keeps rows in their order lets one look for it below: Where, and marks of providers such as AsNoTracking.
    private (Expression Rows, List<OrderedKey<T>> Keys) SplitBelow(MethodCallExpression call, Expression source)
    {
        var keepsOrder = call.Method.DeclaringType != typeof(Queryable) || call.Method.Name == nameof(Queryable.Where);
        var (rows, keys) = keepsOrder ? Split(source) : (source, []);
        return keys.Count == 0
            ? (call, keys)
            : (call.Update(null, [rows, .. call.Arguments.Skip(1)]), keys);
    }

    private OrderedKey<T> KeyOf(MethodCallExpression order)
    {
        var selector = (LambdaExpression)((UnaryExpression)order.Arguments[1]).Operand;
        return new(Of(selector), order.Method.Name.EndsWith("Descending", StringComparison.Ordinal));
    }

    private InvalidOperationException Fault(string what) => new($"{place}: its query {what}.");
}
