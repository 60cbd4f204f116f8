using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Data;

/// <summary>
/// The order of a list by one or two numbers of its rows; a page is cut by comparing keys, never by counting.
/// </summary>
/// <param name="Major">The first number of a row's key.</param>
/// <param name="Minor">The second one; a constant where the first is unique.</param>
/// <param name="Descending">Whether the list begins with the largest key.</param>
internal sealed record Keyset<T>(
    Expression<Func<T, long>> Major, Expression<Func<T, int>> Minor, bool Descending)
{
    private readonly Func<T, long> _major = Major.Compile();
    private readonly Func<T, int> _minor = Minor.Compile();

    public static Keyset<T> NewestFirst(Expression<Func<T, long>> major, Expression<Func<T, int>>? minor = null) =>
        new(major, minor ?? (_ => 0), Descending: true);

    public static Keyset<T> OldestFirst(Expression<Func<T, long>> major, Expression<Func<T, int>>? minor = null) =>
        new(major, minor ?? (_ => 0), Descending: false);

    /// <summary>Reads the page of <paramref name="source"/> that <paramref name="paging"/> asks for.</summary>
    public async Task<Connection<T>> PageAsync(IQueryable<T> source, PagingArguments paging, CancellationToken stop)
    {
        var page = source;
        page = paging.After is { } after ? page.Where(Beyond(Decode(after), larger: !Descending)) : page;
        page = paging.Before is { } before ? page.Where(Beyond(Decode(before), larger: Descending)) : page;
        page = Descending != paging.IsBackward
            ? page.OrderByDescending(Major).ThenByDescending(Minor)
            : page.OrderBy(Major).ThenBy(Minor);
        var rows = await page.Take(paging.RowsToFetch).ToListAsync(stop);
        return Connection.FromRows(rows, paging, Encode, async cancel => await source.CountAsync(cancel));
    }

    /// <summary>The rows whose key is larger, or smaller, than <paramref name="position"/>.</summary>
    private Expression<Func<T, bool>> Beyond((long Major, int Minor) position, bool larger)
    {
        var row = Major.Parameters[0];
        var major = Major.Body;
        var minor = new Replace(Minor.Parameters[0], row).Visit(Minor.Body);
        var (a, b) = (Expression.Constant(position.Major), Expression.Constant(position.Minor));
        return Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(
                larger ? Expression.GreaterThan(major, a) : Expression.LessThan(major, a),
                Expression.AndAlso(
                    Expression.Equal(major, a),
                    larger ? Expression.GreaterThan(minor, b) : Expression.LessThan(minor, b))),
            row);
    }

    private string Encode(T row) => Base64UrlEncoder.Encode(
        string.Create(CultureInfo.InvariantCulture, $"{_major(row)}.{_minor(row)}"));

    private static (long Major, int Minor) Decode(string cursor)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(cursor)).Split('.');
            if (parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var major)
                && int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minor))
            {
                return (major, minor);
            }
        }
        catch (FormatException)
        {
            // Not one of ours: refused below like every other.
        }

        throw new GraphQLException("The cursor is not one this list gave out.", "CURSOR_INVALID");
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : base.VisitParameter(node);
    }
}
