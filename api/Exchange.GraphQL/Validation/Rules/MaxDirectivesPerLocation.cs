using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A bound of the server: no place carries more directives than anyone needs.</summary>
internal sealed class MaxDirectivesPerLocation : ValidationRule, IEnters<DirectivePlace>
{
    public void Enter(DirectivePlace node, ValidationContext context)
    {
        var limit = context.Options.MaxDirectivesPerLocation;
        if (node.Directives.Count > limit)
        {
            context.ReportLimit("directives in one place", limit, node.Directives.Count, node.Owner);
        }
    }
}
