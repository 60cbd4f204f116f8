using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</remarks>
internal sealed class LoneAnonymousOperation : ValidationRule, IEnters<DocumentNode>
{
    public void Enter(DocumentNode node, ValidationContext context)
    {
        var operations = node.Definitions.OfType<OperationDefinitionNode>().ToList();
        if (operations.Count > 1)
        {
            foreach (var operation in operations.Where(operation => operation.Name is null))
            {
                context.Report("This anonymous operation must be the only defined operation.", operation);
            }
        }
    }
}
