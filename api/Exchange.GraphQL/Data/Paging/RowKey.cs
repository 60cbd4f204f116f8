using System.Linq.Expressions;
using System.Reflection;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>A member of rows by which lists are ordered; null is larger than every value, as in PostgreSQL.</summary>
internal abstract class RowKey<T>
{
    /// <summary>The members' C# names, from the row on: what makes two keys the same.</summary>
    public required string Path { get; init; }

    public abstract Type ValueType { get; }

    /// <summary>The row's value, as a cursor keeps it.</summary>
    public abstract object? Read(T row);

    /// <summary>Orders rows by this key, after the order they have when that is one.</summary>
    public abstract IOrderedQueryable<T> Order(IQueryable<T> rows, bool isFirst, bool descending);

    /// <summary>The rows whose key is larger than a value, or smaller, or also the same.</summary>
    public abstract Expression Beyond(ParameterExpression row, object? value, bool larger, bool orSame);

    /// <summary>Makes the key that a selector of members reads; <paramref name="path"/> names them.</summary>
    public static RowKey<T> Of(LambdaExpression selector, string path)
    {
        var member = (PropertyInfo)((MemberExpression)selector.Body).Member;
        var isNullable = member.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(member.PropertyType) is not null
            : new NullabilityInfoContext().Create(member).ReadState != NullabilityState.NotNull;
        return (RowKey<T>)Activator.CreateInstance(
            typeof(RowKey<,>).MakeGenericType(typeof(T), member.PropertyType), selector, isNullable, path)!;
    }
}

/// <summary>A key with values of one type; its expressions are those of its selector.</summary>
internal sealed class RowKey<T, TValue> : RowKey<T>
{
    private static readonly MethodInfo _compareTexts =
        typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private readonly Expression<Func<T, TValue>> _selector;
    private readonly Expression<Func<T, bool>>? _isNull;
    private readonly Func<T, TValue> _read;

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public RowKey(Expression<Func<T, TValue>> selector, bool isNullable, string path)
    {
        Path = path;
        _selector = selector;
        _isNull = isNullable ? Expression.Lambda<Func<T, bool>>(IsNull(selector.Body), selector.Parameters) : null;
        _read = selector.Compile();
    }

    public override Type ValueType => typeof(TValue);

    public override object? Read(T row) => _read(row);

    public override IOrderedQueryable<T> Order(IQueryable<T> rows, bool isFirst, bool descending)
    {
        // Where databases put nulls is theirs to choose; saying it makes it the same everywhere.
        if (_isNull is not null)
        {
            rows = OrderBy(rows, _isNull, isFirst, descending);
            isFirst = false;
        }

        return OrderBy(rows, _selector, isFirst, descending);
    }

    public override Expression Beyond(ParameterExpression row, object? value, bool larger, bool orSame)
    {
        var key = new Substitution(_selector.Parameters[0], row).Visit(_selector.Body);
        if (value is null)
        {
            return larger
                ? orSame ? IsNull(key) : Expression.Constant(false)
                : orSame ? Expression.Constant(true) : Expression.Not(IsNull(key));
        }

        var beyond = Compare(key, Captured<TValue>.Of((TValue)value), larger, orSame);
        return (_isNull, larger) switch
        {
            (null, _) => beyond,
            (_, true) => Expression.OrElse(IsNull(key), beyond),
            // Databases compare nothing with null; C# compares texts.
            (_, false) => Expression.AndAlso(Expression.Not(IsNull(key)), beyond),
        };
    }

    private static BinaryExpression Compare(Expression key, Expression value, bool larger, bool orSame)
    {
        // Texts have no operators; every provider of queries knows this comparison in their place.
        var (left, right) = typeof(TValue) == typeof(string)
            ? (Expression.Call(_compareTexts, key, value), (Expression)Expression.Constant(0))
            : (key, value);
        return (larger, orSame) switch
        {
            (true, true) => Expression.GreaterThanOrEqual(left, right),
            (true, false) => Expression.GreaterThan(left, right),
            (false, true) => Expression.LessThanOrEqual(left, right),
            (false, false) => Expression.LessThan(left, right),
        };
    }

    private static IOrderedQueryable<T> OrderBy<TKey>(
        IQueryable<T> rows, Expression<Func<T, TKey>> key, bool isFirst, bool descending) =>
        (isFirst, descending) switch
        {
            (true, false) => rows.OrderBy(key),
            (true, true) => rows.OrderByDescending(key),
            (false, false) => ((IOrderedQueryable<T>)rows).ThenBy(key),
            (false, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(key),
        };

    private static BinaryExpression IsNull(Expression key) =>
        Expression.Equal(key, Expression.Constant(null, key.Type));

    private sealed class Substitution(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : base.VisitParameter(node);
    }
}
