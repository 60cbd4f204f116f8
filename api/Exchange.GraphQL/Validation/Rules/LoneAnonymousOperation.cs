using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</remarks>
internal sealed class LoneAnonymousOperation : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is OperationDefinitionNode { Name: null } operation
            && context.Document.Definitions.OfType<OperationDefinitionNode>().Count() > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", operation);
        }
    }
}
