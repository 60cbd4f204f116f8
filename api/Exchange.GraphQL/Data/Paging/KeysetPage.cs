using Exchange.GraphQL.Types.Pagination;

namespace Exchange.GraphQL.Data.Paging;

/// <summary>Reads a page by comparing keys, never by counting rows: its last page costs what its first does.</summary>
internal static class KeysetPage
{
    /// <summary>Reads one row more than the page holds; what else may be asked is read when it is selected.</summary>
    /// <param name="rows">The whole list, in no order.</param>
    /// <param name="order">Its order.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="needsRows">False when only the list's length is asked for: then no rows are read.</param>
    /// <param name="stop">Stops the query.</param>
    /// <returns>The page, in the list's order.</returns>
    public static async ValueTask<Connection<T>> Read<T>(
        IQueryable<T> rows, RowOrder<T> order, PagingArguments paging, bool needsRows, CancellationToken stop)
    {
        var after = paging.After is null ? null : order.Read(paging.After);
        var before = paging.Before is null ? null : order.Read(paging.Before);
        var between = after is null ? rows : rows.Where(order.Beyond(after, isAfter: true, orAt: false));
        between = before is null ? between : between.Where(order.Beyond(before, isAfter: false, orAt: false));
        var walked = order.Apply(between, isReversed: paging.IsBackward);

        return Connection.FromRows(
            needsRows ? await AsyncRows.ToList(walked.Take(paging.RowsToFetch), stop) : [],
            paging,
            order.CursorOf,
            cancel => AsyncRows.Count(rows, cancel),
            cancel => AsyncRows.Any(rows.Where(order.Beyond(after!, isAfter: false, orAt: true)), cancel),
            cancel => AsyncRows.Any(rows.Where(order.Beyond(before!, isAfter: true, orAt: true)), cancel));
    }
}
