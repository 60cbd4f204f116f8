namespace Exchange.Portal.Shared;

/// <summary>One page of a list in the API, and the cursor that asks for the next one.</summary>
public sealed record Connection<T>(IReadOnlyList<T> Nodes, PageInfo PageInfo);

/// <summary>Whether there is more, and where it begins.</summary>
public sealed record PageInfo(bool HasNextPage, string? EndCursor);
