namespace Exchange.GraphQL.Types.Pagination;

/// <summary>One page of a longer list, as the connections convention has it.</summary>
/// <remarks>A field that returns it takes <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</remarks>
/// <typeparam name="T">The element.</typeparam>
public sealed class Connection<T>
{
    private readonly Func<CancellationToken, ValueTask<int>> _countTotal;

    /// <summary>Makes a page whose total is counted only when a request asks for it.</summary>
    /// <param name="edges">The page's elements with their cursors, in the list's order.</param>
    /// <param name="info">Where the page stands in the list.</param>
    /// <param name="countTotal">Counts the whole list.</param>
    public Connection(
        IReadOnlyList<Edge<T>> edges,
        ConnectionPageInfo info,
        Func<CancellationToken, ValueTask<int>> countTotal)
    {
        Edges = edges;
        PageInfo = info;
        _countTotal = countTotal;
    }

    /// <summary>Makes a page whose total is known.</summary>
    /// <param name="edges">The page's elements with their cursors, in the list's order.</param>
    /// <param name="info">Where the page stands in the list.</param>
    /// <param name="totalCount">The length of the whole list.</param>
    public Connection(IReadOnlyList<Edge<T>> edges, ConnectionPageInfo info, int totalCount)
        : this(edges, info, _ => ValueTask.FromResult(totalCount))
    {
    }

    /// <summary>The page's elements with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges { get; }

    /// <summary>The page's elements.</summary>
    public IEnumerable<T> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Where the page stands in the list.</summary>
    public ConnectionPageInfo PageInfo { get; }

    /// <summary>Counts the whole list, which may cost a query.</summary>
    /// <param name="stop">Stops the count.</param>
    /// <returns>The length of the whole list.</returns>
    public ValueTask<int> TotalCountAsync(CancellationToken stop) => _countTotal(stop);
}

/// <summary>One element of a page, with the cursor that stands for its place in the list.</summary>
/// <typeparam name="T">The element.</typeparam>
/// <param name="Cursor">The place in the list, opaque to the reader.</param>
/// <param name="Node">The element.</param>
public sealed record Edge<T>(string Cursor, T Node);

/// <summary>Says whether a page has neighbours, and the cursors of its ends.</summary>
/// <param name="HasNextPage">Whether elements follow the page.</param>
/// <param name="HasPreviousPage">Whether elements precede the page.</param>
/// <param name="StartCursor">The first element's cursor; null on an empty page.</param>
/// <param name="EndCursor">The last element's cursor; null on an empty page.</param>
[GraphQLName("PageInfo")]
[GraphQLDescription("Whether a page has neighbours, and the cursors of its ends.")]
public sealed record ConnectionPageInfo(
    bool HasNextPage,
    bool HasPreviousPage,
    string? StartCursor,
    string? EndCursor);

/// <summary>Makes connections from what a keyset query fetched.</summary>
public static class Connection
{
    /// <summary>Makes a page from rows of which one more was fetched than the page holds.</summary>
    /// <remarks>
    /// Fetch <see cref="PagingArguments.RowsToFetch"/> rows in the order in which the page is walked: forwards in the
    /// list's order, backwards in the opposite one. The surplus row, if there is one, says that the list goes on.
    /// </remarks>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="fetched">The rows, at most <see cref="PagingArguments.RowsToFetch"/>.</param>
    /// <param name="paging">What the request asked for.</param>
    /// <param name="cursorOf">Gives a row's cursor.</param>
    /// <param name="countTotal">Counts the whole list; called only when a request asks for the total.</param>
    /// <returns>The page, in the list's order.</returns>
    public static Connection<T> FromRows<T>(
        IReadOnlyList<T> fetched,
        PagingArguments paging,
        Func<T, string> cursorOf,
        Func<CancellationToken, ValueTask<int>> countTotal)
    {
        var goesOn = fetched.Count > paging.PageSize;
        var rows = fetched.Take(paging.PageSize);
        var inOrder = paging.IsBackward ? rows.Reverse() : rows;
        Edge<T>[] edges = [.. inOrder.Select(row => new Edge<T>(cursorOf(row), row))];
        var info = new ConnectionPageInfo(
            HasNextPage: paging.IsBackward ? paging.Before is not null : goesOn,
            HasPreviousPage: paging.IsBackward ? goesOn : paging.After is not null,
            StartCursor: edges.FirstOrDefault()?.Cursor,
            EndCursor: edges.LastOrDefault()?.Cursor);

        return new Connection<T>(edges, info, countTotal);
    }
}
