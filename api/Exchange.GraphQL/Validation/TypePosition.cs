using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Where a walk through a document stands in the schema; null wherever the schema knows nothing of the name.
/// </summary>
/// <remarks>Only the walk sets it, and sets back what it found when it leaves a node.</remarks>
internal sealed class TypePosition
{
    /// <summary>The composite type whose fields are selected here.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The type of the field, operation or fragment that is open.</summary>
    public GraphQLType? OutputType { get; set; }

    /// <summary>The field that is open.</summary>
    public OutputField? Field { get; set; }

    /// <summary>The directive that is open.</summary>
    public DirectiveType? Directive { get; set; }

    /// <summary>Whether a directive is open, be it known or not.</summary>
    public bool IsInDirective { get; set; }

    /// <summary>The argument that is open.</summary>
    public InputValue? Argument { get; set; }

    /// <summary>The type that a value here must have.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The type that the list or input object around must have.</summary>
    public GraphQLType? ParentInputType { get; set; }

    /// <summary>Whether the place has a default, so that a nullable variable may stand there.</summary>
    public bool HasDefault { get; set; }

    /// <summary>The @oneOf input object of which the place is a member.</summary>
    public InputObjectType? OneOfParent { get; set; }
}
