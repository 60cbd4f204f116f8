using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used</remarks>
internal sealed class NoUnusedFragments : ValidationRule, ILeaves<DocumentNode>
{
    public void Leave(DocumentNode node, ValidationContext context)
    {
        foreach (var definition in node.Definitions)
        {
            // Two of one name are used together: which of them is meant is another rule's business.
            if (definition is FragmentDefinitionNode fragment
                && !context.Fragments.IsUsed(context.Fragments.Find(fragment.Name.Value)!))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
