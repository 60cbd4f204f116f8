using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A variable has an input type.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</remarks>
internal sealed class VariablesAreInputTypes : ValidationRule, IEnters<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node, ValidationContext context)
    {
        if (TypeReferences.Resolve(context.Schema, node.Type) is { IsInput: false } type)
        {
            context.Report(
                $"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{type}\".", node.Type);
        }
    }
}
