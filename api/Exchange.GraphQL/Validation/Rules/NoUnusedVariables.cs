using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every variable of an operation is used.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variables-Used</remarks>
internal sealed class NoUnusedVariables : ValidationRule, ILeaves<DocumentNode>
{
    public void Leave(DocumentNode node, ValidationContext context)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.Count == 0)
            {
                continue;
            }

            var used = context.Variables.Of(operation).Select(kind => kind.Name).ToHashSet();
            foreach (var definition in operation.VariableDefinitions)
            {
                if (!used.Contains(definition.Variable.Name.Value))
                {
                    context.Report($"Variable \"${definition.Variable.Name.Value}\" is never used.", definition);
                }
            }
        }
    }
}
