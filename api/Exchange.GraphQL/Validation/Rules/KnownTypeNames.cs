using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>Every type that is referred to is in the schema.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</remarks>
internal sealed class KnownTypeNames : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is NamedTypeNode named && context.Schema.FindType(named.Name.Value) is null)
        {
            context.Report($"Unknown type \"{named.Name.Value}\".", named);
        }
    }
}
