namespace Exchange.GraphQL.Language;

/// <summary>
/// What a document may cost before it is refused; nothing a client sends is read without these bounds.
/// </summary>
public sealed record ParserOptions
{
    /// <summary>Bounds wide enough for schemas and for tools; servers use narrower ones.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The most tokens a document may have.</summary>
    public int MaxAllowedTokens { get; init; } = int.MaxValue;

    /// <summary>The most fields a document may select, fragments counted once.</summary>
    public int MaxAllowedFields { get; init; } = int.MaxValue;

    /// <summary>The most nodes a document may have: names, fields, values and whatever else the tree holds.</summary>
    public int MaxAllowedNodes { get; init; } = int.MaxValue;

    /// <summary>
    /// How deep selections, values and types may nest. Above 500 it is taken for 500, so that no stack overflows.
    /// </summary>
    public int MaxAllowedRecursionDepth { get; init; } = 200;
}
