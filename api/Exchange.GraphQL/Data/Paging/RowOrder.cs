using System.Buffers.Binary;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>One key of an order, and its direction.</summary>
internal readonly record struct OrderedKey<T>(RowKey<T> Key, bool IsDescending);

/// <summary>
/// A total order of rows: no two of them have all keys in common, because the query's own ordering is part of it.
/// </summary>
internal sealed class RowOrder<T>(IReadOnlyList<OrderedKey<T>> keys)
{
    /// <summary>Tells this order from every other one of the same rows: in cursors.</summary>
    private uint Mark => _mark ??= MarkOf(keys);

    private readonly Type[] _types = [.. keys.Select(key => key.Key.ValueType)];

    private uint? _mark;

    /// <summary>The order that begins with these keys; a key that comes again decides nothing and is left.</summary>
    public RowOrder<T> StartingWith(IEnumerable<OrderedKey<T>> first) =>
        new([.. first.Concat(keys).DistinctBy(key => key.Key.Path)]);

    /// <summary>Puts rows in this order, or in the opposite one.</summary>
    public IQueryable<T> Apply(IQueryable<T> rows, bool isReversed)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            rows = keys[i].Key.Order(rows, i == 0, keys[i].IsDescending != isReversed);
        }

        return rows;
    }

    public string CursorOf(T row) => Cursor.Write(Mark, keys.Select(key => key.Key.Read(row)));

    /// <summary>The values of a cursor's keys; a cursor of another order is refused.</summary>
    public object?[] Read(string cursor) => Cursor.Read(cursor, Mark, _types);

    /// <summary>The rows after a place, or those before it; with <paramref name="orAt"/> also the one at it.</summary>
    public Expression<Func<T, bool>> Beyond(object?[] place, bool isAfter, bool orAt)
    {
        var row = Expression.Parameter(typeof(T), "row");

        // a ≥ x and (a > x or (b ≥ y and (b > y or …))): an index on (a, b, …) starts at the first comparison.
        Expression? rest = null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var larger = keys[i].IsDescending != isAfter;
            rest = rest is null
                ? keys[i].Key.Beyond(row, place[i], larger, orAt)
                : Expression.AndAlso(
                    keys[i].Key.Beyond(row, place[i], larger, orSame: true),
                    Expression.OrElse(keys[i].Key.Beyond(row, place[i], larger, orSame: false), rest));
        }

        return Expression.Lambda<Func<T, bool>>(rest!, row);
    }

    private static uint MarkOf(IReadOnlyList<OrderedKey<T>> keys)
    {
        var text = string.Join(',', keys.Select(key => (key.IsDescending ? "-" : "+") + key.Key.Path));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(T).FullName}:{text}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
