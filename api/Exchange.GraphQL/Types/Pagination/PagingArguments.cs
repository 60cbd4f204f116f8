namespace Exchange.GraphQL.Types.Pagination;

/// <summary>
/// What a request asked of a connection, within the server's bounds: <see cref="PageSize"/> is never above them.
/// </summary>
/// <remarks>As a resolver's parameter it stands for the arguments <c>first after last before</c>.</remarks>
/// <param name="First">How many elements from the start; null when the page is walked backwards.</param>
/// <param name="After">Only elements after this cursor.</param>
/// <param name="Last">
/// How many elements from the end; with <paramref name="First"/>, from the end of those; else null when the page is
/// walked forwards.
/// </param>
/// <param name="Before">Only elements before this cursor.</param>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before)
{
    /// <summary>Whether the page is taken from the end of the list.</summary>
    public bool IsBackward => First is null && Last is not null;

    /// <summary>How many elements the page may hold.</summary>
    public int PageSize => First ?? Last ?? 0;

    /// <summary>How many rows to fetch: one more than the page holds, to learn whether the list goes on.</summary>
    public int RowsToFetch => PageSize + 1;
}
