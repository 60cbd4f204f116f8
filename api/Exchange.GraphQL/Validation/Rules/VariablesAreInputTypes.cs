using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A variable has an input type.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</remarks>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is VariableDefinitionNode variable
            && TypeReferences.Resolve(context.Schema, variable.Type) is { IsInput: false } type)
        {
            context.Report(
                $"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
        }
    }
}
