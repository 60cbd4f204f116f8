using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// A bound of the server: one request does not ask for ever more at the root; mutations less than queries.
/// </summary>
internal sealed class MaxRootFields : ValidationRule, IEnters<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node, ValidationContext context)
    {
        var names = new HashSet<string>();
        Gather(node.SelectionSet, names, [], context);
        var limit = node.Operation == OperationType.Mutation
            ? context.Options.MaxMutationRootFields
            : context.Options.MaxRootFields;
        if (names.Count > limit)
        {
            context.ReportLimit("root fields", limit, names.Count, node);
        }
    }

    private static void Gather(
        SelectionSetNode selectionSet,
        HashSet<string> names,
        HashSet<string> visited,
        ValidationContext context)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    names.Add(field.ResponseName);
                    break;
                case InlineFragmentNode inline:
                    Gather(inline.SelectionSet, names, visited, context);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && context.Fragment(spread.Name.Value) is { } fragment && context.VisitFragment(spread):
                    Gather(fragment.SelectionSet, names, visited, context);
                    break;
                default:
                    break;
            }
        }
    }
}
