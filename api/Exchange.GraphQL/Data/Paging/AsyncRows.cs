namespace Exchange.GraphQL.Data.Paging;

/// <summary>
/// Runs queries: asynchronously where the provider can, which it says by its rows being an
/// <see cref="IAsyncEnumerable{T}"/>; else in memory.
/// </summary>
internal static class AsyncRows
{
    public static async ValueTask<List<T>> ToList<T>(IQueryable<T> query, CancellationToken stop)
    {
        if (query is not IAsyncEnumerable<T> rows)
        {
            return [.. query];
        }

        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(stop))
        {
            list.Add(row);
        }

        return list;
    }

    public static async ValueTask<bool> Any<T>(IQueryable<T> query, CancellationToken stop) =>
        (await ToList(query.Select(_ => 1).Take(1), stop)).Count > 0;

    /// <summary>Counts in the database, by one group of all rows: a query that gives rows can be awaited.</summary>
    public static async ValueTask<int> Count<T>(IQueryable<T> query, CancellationToken stop) =>
        (await ToList(query.GroupBy(_ => 1).Select(all => all.Count()), stop)).SingleOrDefault();
}
