using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// A bound of the server: one request does not ask for ever more at the root; mutations less than queries.
/// </summary>
internal sealed class MaxRootFields : ValidationRule
{
    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var names = new HashSet<string>();
        Gather(operation.SelectionSet, names, [], context);
        var limit = operation.Operation == OperationType.Mutation
            ? context.Options.MaxMutationRootFields
            : context.Options.MaxRootFields;
        if (names.Count > limit)
        {
            context.ReportLimit("root fields", limit, names.Count, operation);
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
                    && context.Fragment(spread.Name.Value) is { } fragment:
                    Gather(fragment.SelectionSet, names, visited, context);
                    break;
                default:
                    break;
            }
        }
    }
}
