using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Where a walk through a document stands in the schema; null wherever the schema knows nothing of the name.
/// </summary>
internal sealed record TypePosition
{
    /// <summary>The composite type whose fields are selected here.</summary>
    public NamedType? ParentType { get; init; }

    /// <summary>The type of the field, operation or fragment that is open.</summary>
    public GraphQLType? OutputType { get; init; }

    /// <summary>The field that is open.</summary>
    public OutputField? Field { get; init; }

    /// <summary>The directive that is open.</summary>
    public DirectiveType? Directive { get; init; }

    /// <summary>Whether a directive is open that the schema does not have.</summary>
    public bool IsInUnknownDirective { get; init; }

    /// <summary>The argument or input field that is open.</summary>
    public InputValue? Argument { get; init; }

    /// <summary>The type that a value here must have.</summary>
    public GraphQLType? InputType { get; init; }

    /// <summary>The type that the list or input object around must have.</summary>
    public GraphQLType? ParentInputType { get; init; }

    /// <summary>Whether the place has a default, so that a nullable variable may stand there.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The @oneOf input object of which the place is a member.</summary>
    public InputObjectType? OneOfParent { get; init; }
}
