using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>The schema has the kind of operation that the document asks for.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Operation-Type-Existence</remarks>
internal sealed class KnownOperationTypes : ValidationRule, IEnters<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        if (DocumentWalker.RootOf(context.Schema, node.Operation) is null)
        {
            var kind = node.Operation.ToString().ToLowerInvariant();
            context.Report($"The schema has no {kind} type, so that no {kind} can be run.", node);
        }
    }
}
