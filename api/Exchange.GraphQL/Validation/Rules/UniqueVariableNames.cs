using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation share a name.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Variable-Uniqueness</remarks>
internal sealed class UniqueVariableNames : ValidationRule, IEnters<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (node.VariableDefinitions.Count < 2)
        {
            return;
        }

        foreach (var same in node.VariableDefinitions
            .Select(definition => definition.Variable.Name)
            .GroupBy(name => name.Value)
            .Where(group => group.Skip(1).Any()))
        {
            context.Report($"There can be only one variable named \"${same.Key}\".", same);
        }
    }
}
