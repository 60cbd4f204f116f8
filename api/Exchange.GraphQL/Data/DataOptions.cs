namespace Exchange.GraphQL.Data;

/// <summary>What a request may ask of filters, orders and <c>nodes</c>; every refusal names both numbers.</summary>
public sealed class DataOptions
{
    /// <summary>The conditions of one <c>where</c>: comparisons, and the groups of <c>and</c> and <c>or</c>.</summary>
    public int MaxFilterConditions { get; set; } = 50;

    /// <summary>How deep filters may stand inside each other, by <c>and</c> and <c>or</c>; one alone is 1.</summary>
    public int MaxFilterDepth { get; set; } = 6;

    /// <summary>The values of one <c>in</c> or <c>nin</c>.</summary>
    public int MaxFilterListSize { get; set; } = 100;

    /// <summary>The members of one <c>order</c>.</summary>
    public int MaxSortFields { get; set; } = 8;

    /// <summary>The ids of one <c>nodes</c>.</summary>
    public int MaxNodes { get; set; } = 50;
}
