using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A bound of the server: no place carries more directives than anyone needs.</summary>
internal sealed class MaxDirectivesPerLocation : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        var directives = node switch
        {
            OperationDefinitionNode operation => operation.Directives,
            FragmentDefinitionNode fragment => fragment.Directives,
            VariableDefinitionNode variable => variable.Directives,
            ISelectionNode selection => selection.Directives,
            _ => [],
        };
        var limit = context.Options.MaxDirectivesPerLocation;
        if (directives.Count > limit)
        {
            context.ReportLimit("directives in one place", limit, directives.Count, node);
        }
    }
}
