using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// A bound of the server: fields do not nest deeper than anyone needs; introspection has its own bound.
/// </summary>
/// <remarks>A fragment's depth is found once, so that fragments of fragments cost no more than their text.</remarks>
internal sealed class MaxExecutionDepth : ValidationRule, IEnters<OperationDefinitionNode>
{
    private readonly Dictionary<string, int> _depths = [];

    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        var depth = DepthOf(node.SelectionSet, context);
        if (depth > context.Options.MaxExecutionDepth)
        {
            context.ReportLimit("levels of fields", context.Options.MaxExecutionDepth, depth, node);
        }
    }

    private int DepthOf(SelectionSetNode selectionSet, ValidationContext context) =>
        selectionSet.Selections.Max(selection => selection switch
        {
            FieldNode { SelectionSet: { } inner } field when !IsIntrospection(field) => 1 + DepthOf(inner, context),
            FieldNode => 1,
            InlineFragmentNode inline => DepthOf(inline.SelectionSet, context),
            FragmentSpreadNode spread => DepthOf(spread.Name.Value, context),
            _ => 0,
        });

    private int DepthOf(string fragmentName, ValidationContext context)
    {
        if (_depths.TryGetValue(fragmentName, out var known) || context.Fragment(fragmentName) is not { } fragment)
        {
            return known;
        }

        // A cycle, which another rule refuses, ends here.
        _depths[fragmentName] = 0;
        return _depths[fragmentName] = DepthOf(fragment.SelectionSet, context);
    }

    private static bool IsIntrospection(FieldNode field) => field.Name.Value.StartsWith("__", StringComparison.Ordinal);
}
