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
public sealed class Edge<T>
{
    private readonly Func<T, string> _cursorOf;

    /// <summary>Makes an element of a page.</summary>
    /// <param name="cursor">The place in the list.</param>
    /// <param name="node">The element.</param>
    public Edge(string cursor, T node)
        : this(node, _ => cursor)
    {
    }

    // Most requests ask for no cursors but the last.
    internal Edge(T node, Func<T, string> cursorOf) => (Node, _cursorOf) = (node, cursorOf);

    /// <summary>The place in the list, opaque to the reader.</summary>
    public string Cursor => field ??= _cursorOf(Node);

    /// <summary>The element.</summary>
    public T Node { get; }
}

/// <summary>Says whether a page has neighbours, and the cursors of its ends.</summary>
public sealed class ConnectionPageInfo
{
    private readonly Func<CancellationToken, ValueTask<bool>> _hasNextPage;
    private readonly Func<CancellationToken, ValueTask<bool>> _hasPreviousPage;
    private readonly Func<string?> _startCursor;
    private readonly Func<string?> _endCursor;

    /// <summary>Says what is known of a page, and how the rest is found out.</summary>
    /// <param name="hasNextPage">Finds out whether elements follow the page; called when a request asks.</param>
    /// <param name="hasPreviousPage">Finds out whether elements precede the page; called when a request asks.</param>
    /// <param name="startCursor">The first element's cursor; null on an empty page.</param>
    /// <param name="endCursor">The last element's cursor; null on an empty page.</param>
    public ConnectionPageInfo(
        Func<CancellationToken, ValueTask<bool>> hasNextPage,
        Func<CancellationToken, ValueTask<bool>> hasPreviousPage,
        string? startCursor,
        string? endCursor)
        : this(hasNextPage, hasPreviousPage, () => startCursor, () => endCursor)
    {
    }

    /// <summary>Says what is known of a page.</summary>
    /// <param name="hasNextPage">Whether elements follow the page.</param>
    /// <param name="hasPreviousPage">Whether elements precede the page.</param>
    /// <param name="startCursor">The first element's cursor; null on an empty page.</param>
    /// <param name="endCursor">The last element's cursor; null on an empty page.</param>
    public ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
        : this(
            _ => ValueTask.FromResult(hasNextPage),
            _ => ValueTask.FromResult(hasPreviousPage),
            startCursor,
            endCursor)
    {
    }

    internal ConnectionPageInfo(
        Func<CancellationToken, ValueTask<bool>> hasNextPage,
        Func<CancellationToken, ValueTask<bool>> hasPreviousPage,
        Func<string?> startCursor,
        Func<string?> endCursor) =>
        (_hasNextPage, _hasPreviousPage, _startCursor, _endCursor) =
            (hasNextPage, hasPreviousPage, startCursor, endCursor);

    /// <summary>The first element's cursor; null on an empty page.</summary>
    public string? StartCursor => _startCursor();

    /// <summary>The last element's cursor; null on an empty page.</summary>
    public string? EndCursor => _endCursor();

    /// <summary>Finds out whether elements follow the page, which may cost a query.</summary>
    /// <param name="stop">Stops the query.</param>
    /// <returns>True when the list goes on after the page.</returns>
    public ValueTask<bool> HasNextPageAsync(CancellationToken stop) => _hasNextPage(stop);

    /// <summary>Finds out whether elements precede the page, which may cost a query.</summary>
    /// <param name="stop">Stops the query.</param>
    /// <returns>True when the list begins before the page.</returns>
    public ValueTask<bool> HasPreviousPageAsync(CancellationToken stop) => _hasPreviousPage(stop);
}

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
    /// <param name="hasAtOrBefore">
    /// Says whether a row stands at <see cref="PagingArguments.After"/> or before it; without it, one does.
    /// </param>
    /// <param name="hasAtOrAfter">
    /// Says whether a row stands at <see cref="PagingArguments.Before"/> or after it; without it, one does.
    /// </param>
    /// <returns>The page, in the list's order.</returns>
    public static Connection<T> FromRows<T>(
        IReadOnlyList<T> fetched,
        PagingArguments paging,
        Func<T, string> cursorOf,
        Func<CancellationToken, ValueTask<int>> countTotal,
        Func<CancellationToken, ValueTask<bool>>? hasAtOrBefore = null,
        Func<CancellationToken, ValueTask<bool>>? hasAtOrAfter = null)
    {
        var rows = fetched.Take(paging.PageSize).ToList();
        if (paging.IsBackward)
        {
            rows.Reverse();
        }

        // With both, `last` counts from the end of what `first` left (Relay, Cursor Connections, §4.4).
        var cut = paging is { First: not null, Last: { } last } ? Math.Max(rows.Count - last, 0) : 0;
        Edge<T>[] edges = [.. rows.Skip(cut).Select(row => new Edge<T>(row, cursorOf))];

        var goesOn = fetched.Count > paging.PageSize;
        var info = new ConnectionPageInfo(
            hasNextPage: Neighbour(goesOn && !paging.IsBackward, paging.Before, hasAtOrAfter),
            hasPreviousPage: Neighbour((goesOn && paging.IsBackward) || cut > 0, paging.After, hasAtOrBefore),
            startCursor: () => edges.FirstOrDefault()?.Cursor,
            endCursor: () => edges.LastOrDefault()?.Cursor);
        return new Connection<T>(edges, info, countTotal);
    }

    private static Func<CancellationToken, ValueTask<bool>> Neighbour(
        bool isKnown,
        string? cursor,
        Func<CancellationToken, ValueTask<bool>>? ask) =>
        isKnown || cursor is null || ask is null ? _ => ValueTask.FromResult(isKnown || cursor is not null) : ask;
}
