using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A bound of the server: one request does not ask the same thing under ever more names.</summary>
internal sealed class MaxAliases : ValidationRule
{
    private int _aliases;

    public override void Enter(ISyntaxNode node, ValidationContext context) =>
        _aliases += node is FieldNode { Alias: not null } ? 1 : 0;

    public override void Leave(ISyntaxNode node, ValidationContext context)
    {
        if (node is DocumentNode && _aliases > context.Options.MaxAliases)
        {
            context.ReportLimit("aliases", context.Options.MaxAliases, _aliases, node);
        }
    }
}
