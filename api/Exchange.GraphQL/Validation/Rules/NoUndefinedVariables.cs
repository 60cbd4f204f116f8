using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses is its own.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</remarks>
internal sealed class NoUndefinedVariables : ValidationRule, ILeaves<DocumentNode>
{
    public void Leave(DocumentNode node, ValidationContext context)
    {
        foreach (var operation in node.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.VariableDefinitions.Select(one => one.Variable.Name.Value).ToHashSet();
            var of = operation.Name is null ? "" : $" by operation \"{operation.Name.Value}\"";
            foreach (var kind in context.Variables.Of(operation).Where(kind => !defined.Contains(kind.Name)))
            {
                foreach (var use in context.Variables.UsesOf(operation, kind))
                {
                    context.Report($"Variable \"${kind.Name}\" is not defined{of}.", use, operation);
                }
            }
        }
    }
}
