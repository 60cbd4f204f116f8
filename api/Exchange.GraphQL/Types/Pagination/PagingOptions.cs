using System.Security.Claims;

namespace Exchange.GraphQL.Types.Pagination;

/// <summary>The page sizes of connections.</summary>
public sealed record PagingOptions
{
    /// <summary>The page size when a request names none.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>The largest page a request may ask for.</summary>
    public int MaxPageSize { get; init; } = 50;

    /// <summary>
    /// The largest page of some callers; null, from the function too, leaves <see cref="MaxPageSize"/>. A field that
    /// sets a size of its own keeps it for all.
    /// </summary>
    public Func<ClaimsPrincipal, int?>? MaxPageSizeOf { get; init; }
}
