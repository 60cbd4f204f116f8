using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-spread-target-defined</remarks>
internal sealed class KnownFragmentNames : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is FragmentSpreadNode spread && context.Fragment(spread.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{spread.Name.Value}\".", spread.Name);
        }
    }
}
