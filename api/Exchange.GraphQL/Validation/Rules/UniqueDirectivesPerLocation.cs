using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>One place carries a directive once, unless it is repeatable.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-Per-Location</remarks>
internal sealed class UniqueDirectivesPerLocation : ValidationRule, IEnters<DirectivePlace>
{
    public void Enter(DirectivePlace node, ValidationContext context)
    {
        if (node.Directives.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>();
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                context.Report(
                    $"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}
