namespace Exchange.GraphQL.Types;

/// <summary>How long a field's list may be, as <c>@listSize</c> says it.</summary>
public sealed record ListSize
{
    /// <summary>The length when no slicing argument is given; null when it is not known.</summary>
    public int? AssumedSize { get; init; }

    /// <summary>The arguments whose values say how long the list may be; of several, the largest.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>The length when none of the slicing arguments is given; null when it is the assumed one.</summary>
    public int? SlicingArgumentDefaultValue { get; init; }

    /// <summary>
    /// The fields of the value whose lists have that length; empty when the field's own value is the list.
    /// </summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];

    /// <summary>Whether a request must give exactly one of the slicing arguments.</summary>
    public bool RequireOneSlicingArgument { get; init; }
}
