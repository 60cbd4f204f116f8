using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Types.Pagination;

/// <summary>Reads what a request asks of a connection, and refuses pages that are no pages or too large.</summary>
internal static class PageSizes
{
    public static PagingArguments Read(ResolverContext context, PagingOptions bounds)
    {
        var first = context.ArgumentValue<int?>("first");
        var last = context.ArgumentValue<int?>("last");
        var largest = bounds.MaxPageSizeOf?.Invoke(context.Request.User) ?? bounds.MaxPageSize;
        Check("first", first, largest);
        Check("last", last, largest);
        return new PagingArguments(
            First: first is null && last is null ? bounds.DefaultPageSize : first,
            After: context.ArgumentValue<string?>("after"),
            Last: last,
            Before: context.ArgumentValue<string?>("before"));
    }

    private static void Check(string name, int? asked, int largest)
    {
        if (asked is < 0)
        {
            throw new GraphQLException(Refusal($"`{name}` is {asked}; it must not be negative.", asked.Value, 0));
        }

        if (asked > largest)
        {
            throw new GraphQLException(Refusal(
                $"`{name}` asks for {asked} items; a page holds at most {largest}.",
                asked.Value,
                largest));
        }
    }

    private static GraphQLError Refusal(string message, int asked, int bound) => ErrorBuilder.New()
        .SetMessage(message)
        .SetCode(asked < 0 ? ErrorCodes.PageTooSmall : ErrorCodes.PageTooLarge)
        .SetExtension("requestedItems", asked)
        .SetExtension(asked < 0 ? "minimumItems" : "maxAllowedItems", bound)
        .Build();
}
