namespace Exchange.GraphQL.Validation;

/// <summary>What a valid operation may still cost before it is refused.</summary>
public sealed record ValidationOptions
{
    /// <summary>No bounds but the specification's rules.</summary>
    public static ValidationOptions Unbounded { get; } = new()
    {
        MaxExecutionDepth = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxMutationRootFields = int.MaxValue,
        MaxDirectivesPerLocation = int.MaxValue,
        MaxIntrospectionOfTypeDepth = int.MaxValue,
        MaxIntrospectionListDepth = int.MaxValue,
        MaxAllowedFragmentVisits = int.MaxValue,
        MaxErrors = 1_000,
        PreparationTimeout = TimeSpan.MaxValue,
    };

    /// <summary>How deep fields may nest; introspection has bounds of its own.</summary>
    public int MaxExecutionDepth { get; init; } = 12;

    /// <summary>The most fields that may stand under another name.</summary>
    public int MaxAliases { get; init; } = 50;

    /// <summary>The most root fields of a query.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>The most root fields of a mutation.</summary>
    public int MaxMutationRootFields { get; init; } = 5;

    /// <summary>The most directives in one place.</summary>
    public int MaxDirectivesPerLocation { get; init; } = 4;

    /// <summary>How deep <c>ofType</c> may nest in introspection.</summary>
    public int MaxIntrospectionOfTypeDepth { get; init; } = 16;

    /// <summary>
    /// At how many lists of introspection (fields, interfaces, …) inside each other a request is refused.
    /// </summary>
    public int MaxIntrospectionListDepth { get; init; } = 3;

    /// <summary>How many fields the merge rule may look at and compare in a document.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>How often operations may bring in fragments that other operations bring in too.</summary>
    public int MaxAllowedFragmentVisits { get; init; } = 10_000;

    /// <summary>How long parsing and validating one document may take together.</summary>
    public TimeSpan PreparationTimeout { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>After how many errors validation stops.</summary>
    public int MaxErrors { get; init; } = 10;
}
