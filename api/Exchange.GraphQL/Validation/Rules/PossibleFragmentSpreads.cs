using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A fragment stands only where a value could be of its type.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</remarks>
internal sealed class PossibleFragmentSpreads
    : ValidationRule, IEnters<InlineFragmentNode>, IEnters<FragmentSpreadNode>
{
    public void Enter(InlineFragmentNode node, ValidationContext context) =>
        Check(node, context.Position.OutputType?.Named, context);

    public void Enter(FragmentSpreadNode node, ValidationContext context)
    {
        if (context.Fragment(node.Name.Value) is { } fragment)
        {
            Check(node, context.Schema.FindType(fragment.TypeCondition.Name.Value), context);
        }
    }

    private static void Check(ISyntaxNode node, NamedType? type, ValidationContext context)
    {
        if (type is { IsComposite: true } && context.Position.ParentType is { } parent
            && !Overlap(context.Schema, type, parent))
        {
            context.Report(
                $"This fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                node);
        }
    }

    private static bool Overlap(Schema schema, NamedType a, NamedType b) =>
        ReferenceEquals(a, b) || schema.PossibleTypes(a).Any(type => schema.IsPossible(b, type));
}
