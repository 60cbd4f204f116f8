using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A bound of the server: one request does not ask the same thing under ever more names.</summary>
internal sealed class MaxAliases : ValidationRule, IEnters<FieldNode>, ILeaves<DocumentNode>
{
    private int _aliases;

    public void Enter(FieldNode node, ValidationContext context) => _aliases += node.Alias is null ? 0 : 1;

    public void Leave(DocumentNode node, ValidationContext context)
    {
        if (_aliases > context.Options.MaxAliases)
        {
            context.ReportLimit("aliases", context.Options.MaxAliases, _aliases, node);
        }
    }
}
