using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A fragment is on an object, an interface or a union.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types</remarks>
internal sealed class FragmentsOnCompositeTypes
    : ValidationRule, IEnters<FragmentDefinitionNode>, IEnters<InlineFragmentNode>
{
    public void Enter(FragmentDefinitionNode node, ValidationContext context) => Check(node.TypeCondition, context);

    public void Enter(InlineFragmentNode node, ValidationContext context) => Check(node.TypeCondition, context);

    private static void Check(NamedTypeNode? condition, ValidationContext context)
    {
        if (condition is not null && context.Schema.FindType(condition.Name.Value) is { IsComposite: false })
        {
            context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }
}
