using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Types.Pagination;

/// <summary>Reads what a request asks of a connection, and refuses pages that are no pages or too large.</summary>
internal static class PageSizes
{
    public static PagingArguments Read(ResolverContext context, PagingOptions bounds)
    {
        var first = context.ArgumentValue<int?>("first");
        var last = context.ArgumentValue<int?>("last");
        Check("first", first, bounds);
        Check("last", last, bounds);
        return new PagingArguments(
            First: first is null && last is null ? bounds.DefaultPageSize : first,
            After: context.ArgumentValue<string?>("after"),
            Last: last,
            Before: context.ArgumentValue<string?>("before"));
    }

    private static void Check(string name, int? asked, PagingOptions bounds)
    {
        if (asked is < 0)
        {
            throw new GraphQLException(Refusal($"`{name}` is {asked}; it must not be negative.", asked.Value, 0));
        }

        if (asked > bounds.MaxPageSize)
        {
            throw new GraphQLException(Refusal(
                $"`{name}` asks for {asked} items; a page holds at most {bounds.MaxPageSize}.",
                asked.Value,
                bounds.MaxPageSize));
        }
    }

    private static GraphQLError Refusal(string message, int asked, int bound) => ErrorBuilder.New()
        .SetMessage(message)
        .SetCode(asked < 0 ? ErrorCodes.PageTooSmall : ErrorCodes.PageTooLarge)
        .SetExtension("requestedItems", asked)
        .SetExtension(asked < 0 ? "minimumItems" : "maxAllowedItems", bound)
        .Build();
}
