using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>A selection set, and when it is in the response.</summary>
internal readonly record struct Selected(SelectionSetNode Set, Condition When);

/// <summary>The fields of one object that share a response name.</summary>
internal sealed class MergedField(OutputField definition, FieldNode node)
{
    private readonly List<(FieldNode Node, Condition When)> _nodes = [];

    public OutputField Definition { get; } = definition;

    /// <summary>The first of them; the arguments of all are the same (§5.3.2).</summary>
    public FieldNode Node { get; } = node;

    /// <summary>Of which conditions one must hold for the field to be there; null when it always is.</summary>
    public IReadOnlyList<Condition>? AnyOf => _nodes.Exists(one => one.When.IsAlways)
        ? null
        : [.. _nodes.Select(one => one.When).DistinctBy(when => when.Key)];

    /// <summary>What is selected of its value; a condition that all of it shares is the field's own already.</summary>
    public IReadOnlyList<Selected> Selections
    {
        get
        {
            var isShared = _nodes.TrueForAll(one => one.When.Key == _nodes[0].When.Key);
            return
            [
                .. _nodes
                    .Where(one => one.Node.SelectionSet is not null)
                    .Select(one => new Selected(one.Node.SelectionSet!, isShared ? Condition.Always : one.When)),
            ];
        }
    }

    public void Add(FieldNode node, Condition when) => _nodes.Add((node, when));
}

/// <summary>
/// Merges selections as execution does (§6.3.2), but for all variables at once: every field with its conditions.
/// </summary>
internal sealed class SelectionMerger(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    int maxSelections)
{
    private readonly Dictionary<SelectionSetNode, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private int _selections;

    /// <summary>
    /// The fields that these selections ask of that type; introspection, which costs nothing, is left out.
    /// </summary>
    /// <exception cref="GraphQLException">More selections were looked at than the budget allows.</exception>
    public IEnumerable<MergedField> Merge(IReadOnlyList<Selected> selections, ObjectType type)
    {
        var merged = new OrderedDictionary<string, MergedField>();
        var visited = new Dictionary<string, string>();
        foreach (var (set, when) in selections)
        {
            Merge(set, when, type, merged, visited);
        }

        return merged.Values;
    }

    /// <summary>Tells the same selections of the same type from others.</summary>
    public string KeyOf(IReadOnlyList<Selected> selections, ObjectType type) =>
        string.Join(' ', selections.Select(one => NumberOf(one.Set) + one.When.Key)) + ' ' + type.Name;

    private string NumberOf(SelectionSetNode set)
    {
        if (!_numbers.TryGetValue(set, out var number))
        {
            _numbers[set] = number = _numbers.Count;
        }

        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Merge(
        SelectionSetNode set,
        Condition around,
        ObjectType type,
        OrderedDictionary<string, MergedField> merged,
        Dictionary<string, string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (++_selections > maxSelections)
            {
                throw TooMany();
            }

            if (around.And(selection.Directives) is not { } when)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when type.Fields.TryGetValue(field.Name.Value, out var definition):
                    if (!merged.TryGetValue(field.ResponseName, out var group))
                    {
                        merged.Add(field.ResponseName, group = new MergedField(definition, field));
                    }

                    group.Add(field, when);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Merge(inline.SelectionSet, when, type, merged, visited);
                    break;
                case FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition, type):
                    Merge(fragment, when, type, merged, visited);
                    break;
                default:
                    break;
            }
        }
    }

    private void Merge(
        FragmentDefinitionNode fragment,
        Condition when,
        ObjectType type,
        OrderedDictionary<string, MergedField> merged,
        Dictionary<string, string> visited)
    {
        // Met again under another condition, a fragment counts as always there: never too cheap, and looked at but
        // twice.
        var isNew = visited.TryAdd(fragment.Name.Value, when.Key);
        if (!isNew && visited[fragment.Name.Value] is var known && (known.Length == 0 || known == when.Key))
        {
            return;
        }

        visited[fragment.Name.Value] = isNew ? when.Key : "";
        Merge(fragment.SelectionSet, isNew ? when : Condition.Always, type, merged, visited);
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || (schema.FindType(condition.Name.Value) is { } named && schema.IsPossible(named, type));

    private GraphQLException TooMany() => new(ErrorBuilder.New()
        .SetMessage(
            $"The operation's fragments merge into {_selections} selections or more; at most {maxSelections} are "
            + "looked at.")
        .SetCode(ErrorCodes.OperationTooLarge)
        .SetExtension("limit", maxSelections)
        .SetExtension("actual", _selections)
        .Build());
}
