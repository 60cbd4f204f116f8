using System.Linq.Expressions;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Data.Filters;

/// <summary>What a request's <c>where</c> says, read and checked by its types, not yet by its size.</summary>
internal abstract record Condition
{
    /// <summary>The condition as a query has it; one that passes the server's bounds is refused.</summary>
    public Expression<Func<T, bool>> Compile<T>(DataOptions options)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var count = 0;
        return Expression.Lambda<Func<T, bool>>(Build(this, 1), row);

        Expression Build(Condition condition, int depth)
        {
            Bound(++count, options.MaxFilterConditions, "conditions");
            Bound(depth, options.MaxFilterDepth, "levels");
            return condition switch
            {
                Comparison one => CompileOne(one),
                Group { IsAny: true } any => Members(any, depth).Aggregate(Expression.OrElse),
                Group all => Members(all, depth)
                    .DefaultIfEmpty(Expression.Constant(true))
                    .Aggregate(Expression.AndAlso),
                _ => throw new InvalidOperationException($"No condition is a {condition.GetType()}."),
            };
        }

        // A level is a filter inside a filter.
        IEnumerable<Expression> Members(Group group, int depth) =>
            group.Members.Select(member => Build(member, member is Group { IsAny: false } ? depth + 1 : depth));

        Expression CompileOne(Comparison one)
        {
            if (one.Value is Array values)
            {
                Bound(values.Length, options.MaxFilterListSize, "values");
            }

            return one.Field.Compile(row, one.Operation, one.Value);
        }
    }

    private static void Bound(int asked, int bound, string what)
    {
        if (asked > bound)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"`where` has {asked} {what} or more; the server takes {bound}.")
                .SetCode(ErrorCodes.FilterTooLarge)
                .SetExtension(what, asked)
                .SetExtension($"maxAllowed{char.ToUpperInvariant(what[0])}{what[1..]}", bound)
                .Build());
        }
    }
}

/// <summary>All of some conditions, or any of them; any of none is never made.</summary>
internal sealed record Group(IReadOnlyList<Condition> Members, bool IsAny) : Condition;

/// <summary>One member of a row compared with a value of the request.</summary>
internal sealed record Comparison(FilterField Field, FilterOperation Operation, object? Value) : Condition;
