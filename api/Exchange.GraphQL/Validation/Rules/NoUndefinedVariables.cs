using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses is its own.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</remarks>
internal sealed class NoUndefinedVariables : ValidationRule
{
    public override void Leave(ISyntaxNode node, ValidationContext context)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var defined = operation.VariableDefinitions.Select(one => one.Variable.Name.Value).ToHashSet();
        var of = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
        foreach (var use in context.UsesOf(operation).Where(use => !defined.Contains(use.Node.Name.Value)))
        {
            context.Report($"Variable \"${use.Node.Name.Value}\" is not defined{of}.", use.Node, operation);
        }
    }
}
