using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every variable of an operation is used.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variables-Used</remarks>
internal sealed class NoUnusedVariables : ValidationRule
{
    public override void Leave(ISyntaxNode node, ValidationContext context)
    {
        if (node is not OperationDefinitionNode { VariableDefinitions.Count: > 0 } operation)
        {
            return;
        }

        var used = context.UsesOf(operation).Select(use => use.Node.Name.Value).ToHashSet();
        foreach (var definition in operation.VariableDefinitions)
        {
            if (!used.Contains(definition.Variable.Name.Value))
            {
                context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used.", definition);
            }
        }
    }
}
