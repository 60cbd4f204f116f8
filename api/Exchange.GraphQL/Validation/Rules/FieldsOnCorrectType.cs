using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A selected field is a field of the type it is selected on.</summary>
/// <remarks>
/// https://spec.graphql.org/September2025/#sec-Field-Selections. Names nothing similar: a schema is no oracle.
/// </remarks>
internal sealed class FieldsOnCorrectType : ValidationRule, IEnters<FieldNode>
{
    public void Enter(FieldNode node, ValidationContext context)
    {
        if (context.Position is { ParentType: { } parent, Field: null })
        {
            context.Report($"Cannot query field \"{node.Name.Value}\" on type \"{parent.Name}\".", node);
        }
    }
}
