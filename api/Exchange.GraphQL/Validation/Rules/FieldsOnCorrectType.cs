using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A selected field is a field of the type it is selected on.</summary>
/// <remarks>
/// https://spec.graphql.org/September2025/#sec-Field-Selections. Names nothing similar: a schema is no oracle.
/// </remarks>
internal sealed class FieldsOnCorrectType : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is FieldNode field && context.Position is { ParentType: { } parent, Field: null })
        {
            context.Report($"Cannot query field \"{field.Name.Value}\" on type \"{parent.Name}\".", field);
        }
    }
}
