using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A directive is of the schema, and stands where it may.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Directives-Are-Defined</remarks>
internal sealed class KnownDirectives : ValidationRule, IEnters<DirectivePlace>
{
    public void Enter(DirectivePlace node, ValidationContext context)
    {
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is not { } definition)
            {
                context.Report($"Unknown directive \"@{name}\".", directive);
            }
            else if (!definition.Locations.Contains(node.Name))
            {
                context.Report($"Directive \"@{name}\" may not be used on {node.Name}.", directive);
            }
        }
    }
}
