using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A spread names a fragment of the document.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-spread-target-defined</remarks>
internal sealed class KnownFragmentNames : ValidationRule, IEnters<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node, ValidationContext context)
    {
        if (context.Fragment(node.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{node.Name.Value}\".", node.Name);
        }
    }
}
