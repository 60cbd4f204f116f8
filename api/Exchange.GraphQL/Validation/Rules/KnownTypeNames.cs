using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every type that is referred to is in the schema.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</remarks>
internal sealed class KnownTypeNames : ValidationRule, IEnters<NamedTypeNode>
{
    public void Enter(NamedTypeNode node, ValidationContext context)
    {
        if (context.Schema.FindType(node.Name.Value) is null)
        {
            context.Report($"Unknown type \"{node.Name.Value}\".", node);
        }
    }
}
