using Exchange.GraphQL.Language;

namespace Exchange.Api.Operations;

/// <summary>Which root fields a request's operation asks for, fragments included.</summary>
internal static class RootFieldNames
{
    /// <summary>
    /// The mutation's root fields by their schema names; null when the operation to run is no mutation.
    /// </summary>
    public static List<string>? OfMutation(DocumentNode document, string? operationName)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>()
            .Where(o => operationName is null || o.Name?.Value == operationName).ToList();
        if (operations is not [{ Operation: GraphQL.Language.OperationType.Mutation } mutation])
        {
            return null;
        }

        var fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .GroupBy(f => f.Name.Value).ToDictionary(f => f.Key, f => f.First());
        List<string> names = [];
        Collect(mutation.SelectionSet, fragments, [], names);
        return names;
    }

    private static void Collect(
        SelectionSetNode selections, Dictionary<string, FragmentDefinitionNode> fragments, HashSet<string> entered,
        List<string> names)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    names.Add(field.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, fragments, entered, names);
                    break;

                // A fragment that spreads itself is invalid; the engine says so, and here it ends the walk.
                case FragmentSpreadNode spread when entered.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Collect(fragment.SelectionSet, fragments, entered, names);
                    break;
            }
        }
    }
}
