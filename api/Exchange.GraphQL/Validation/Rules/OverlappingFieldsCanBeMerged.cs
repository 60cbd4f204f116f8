using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// Two selections with one response name that may meet in one object can be merged into one answer.
/// </summary>
/// <remarks>
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging. Compares pairs, each pair of fragments once,
/// and
/// stops at a budget of comparisons, so that no document can make it take long.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private readonly Dictionary<SelectionSetNode, Selected> _selected = [];
    private readonly Dictionary<(Selected, string), bool> _fieldsWithFragment = [];
    private readonly Dictionary<(string, string), bool> _fragmentPairs = [];
    private int _comparisons;

    public override void Enter(ISyntaxNode node, ValidationContext context)
    {
        if (node is not SelectionSetNode selectionSet || IsSpent(context))
        {
            return;
        }

        var conflicts = new List<Conflict>();
        Within(SelectedIn(selectionSet, context.Position.ParentType, context), conflicts, context);
        foreach (var conflict in conflicts)
        {
            context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Concat(conflict.Second));
        }

        if (IsSpent(context))
        {
            context.ReportLimit(
                "comparisons of fields with one name",
                context.Options.MaxMergeComparisons,
                _comparisons,
                selectionSet);
        }
    }

    private bool IsSpent(ValidationContext context) => _comparisons > context.Options.MaxMergeComparisons;

    private void Within(Selected selected, List<Conflict> conflicts, ValidationContext context)
    {
        foreach (var (name, fields) in selected.Fields)
        {
            for (var i = 0; i < fields.Count && !IsSpent(context); i++)
            {
                for (var j = i + 1; j < fields.Count && !IsSpent(context); j++)
                {
                    Compare(name, fields[i], fields[j], areExclusive: false, conflicts, context);
                }
            }
        }

        for (var i = 0; i < selected.Fragments.Count; i++)
        {
            FieldsWithFragment(selected, selected.Fragments[i], areExclusive: false, conflicts, context);
            for (var j = i + 1; j < selected.Fragments.Count && !IsSpent(context); j++)
            {
                FragmentWithFragment(
                    selected.Fragments[i], selected.Fragments[j], areExclusive: false, conflicts, context);
            }
        }
    }

    private void FieldsWithFragment(
        Selected selected,
        string fragmentName,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        _comparisons++;
        if (IsKnown(_fieldsWithFragment, (selected, fragmentName), areExclusive)
            || IsSpent(context)
            || context.Fragment(fragmentName) is not { } fragment)
        {
            return;
        }

        var other = SelectedIn(fragment, context);
        if (ReferenceEquals(selected, other))
        {
            return;
        }

        Between(selected, other, areExclusive, conflicts, context);
        foreach (var inner in other.Fragments)
        {
            FieldsWithFragment(selected, inner, areExclusive, conflicts, context);
        }
    }

    private void FragmentWithFragment(
        string first,
        string second,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        _comparisons++;
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (first == second
            || IsKnown(_fragmentPairs, pair, areExclusive)
            || IsSpent(context)
            || context.Fragment(first) is not { } one
            || context.Fragment(second) is not { } two)
        {
            return;
        }

        var (inFirst, inSecond) = (SelectedIn(one, context), SelectedIn(two, context));
        Between(inFirst, inSecond, areExclusive, conflicts, context);
        foreach (var inner in inSecond.Fragments)
        {
            FragmentWithFragment(first, inner, areExclusive, conflicts, context);
        }

        foreach (var inner in inFirst.Fragments)
        {
            FragmentWithFragment(inner, second, areExclusive, conflicts, context);
        }
    }

    // What was found free of conflict without exclusion is so with it, but not the other way round.
    private static bool IsKnown<TKey>(Dictionary<TKey, bool> seen, TKey key, bool areExclusive)
        where TKey : notnull
    {
        if (seen.TryGetValue(key, out var seenExclusive) && (areExclusive || !seenExclusive))
        {
            return true;
        }

        seen[key] = areExclusive;
        return false;
    }

    private void Between(
        Selected first,
        Selected second,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        foreach (var (name, fields) in first.Fields)
        {
            foreach (var field in fields)
            {
                foreach (var other in second.Fields.GetValueOrDefault(name, []))
                {
                    if (IsSpent(context))
                    {
                        return;
                    }

                    Compare(name, field, other, areExclusive, conflicts, context);
                }
            }
        }
    }

    private void Compare(
        string name,
        Selection first,
        Selection second,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        _comparisons++;
        // Two object types never meet in one object: then only the shape of the answer has to agree.
        areExclusive |= !ReferenceEquals(first.Parent, second.Parent)
            && first.Parent is ObjectType && second.Parent is ObjectType;
        if (ReasonOf(first, second, areExclusive) is { } reason)
        {
            conflicts.Add(new Conflict(name, reason, [first.Node], [second.Node]));
            return;
        }

        if (first.Node.SelectionSet is not { } firstSet || second.Node.SelectionSet is not { } secondSet)
        {
            return;
        }

        var inner = new List<Conflict>();
        BetweenWithFragments(
            SelectedIn(firstSet, first.Definition?.Type.Named, context),
            SelectedIn(secondSet, second.Definition?.Type.Named, context),
            areExclusive,
            inner,
            context);
        if (inner.Count > 0)
        {
            conflicts.Add(new Conflict(
                name,
                string.Join(
                    " and ", inner.Select(one => $"subfields \"{one.ResponseName}\" conflict because {one.Reason}")),
                [first.Node, .. inner.SelectMany(one => one.First)],
                [second.Node, .. inner.SelectMany(one => one.Second)]));
        }
    }

    private void BetweenWithFragments(
        Selected first,
        Selected second,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        Between(first, second, areExclusive, conflicts, context);
        foreach (var fragment in second.Fragments)
        {
            FieldsWithFragment(first, fragment, areExclusive, conflicts, context);
        }

        foreach (var fragment in first.Fragments)
        {
            FieldsWithFragment(second, fragment, areExclusive, conflicts, context);
        }

        foreach (var one in first.Fragments)
        {
            foreach (var two in second.Fragments)
            {
                FragmentWithFragment(one, two, areExclusive, conflicts, context);
            }
        }
    }

    private static string? ReasonOf(Selection first, Selection second, bool areExclusive)
    {
        var (one, two) = (first.Node, second.Node);
        if (!areExclusive && one.Name.Value != two.Name.Value)
        {
            return $"\"{one.Name.Value}\" and \"{two.Name.Value}\" are different fields";
        }

        if (!areExclusive && !HaveSameArguments(one, two))
        {
            return "they have differing arguments";
        }

        return first.Definition is { Type: var a } && second.Definition is { Type: var b } && !HaveSameShape(a, b)
            ? $"they return conflicting types \"{a}\" and \"{b}\""
            : null;
    }

    private static bool HaveSameArguments(FieldNode first, FieldNode second) =>
        first.Arguments.Count == second.Arguments.Count
        && first.Arguments.All(argument => second.Arguments
            .FirstOrDefault(other => other.Name.Value == argument.Name.Value) is { } same
            && Comparable(argument.Value) == Comparable(same.Value));

    // The order of an input object's fields means nothing.
    private static string Comparable(IValueNode value) => value switch
    {
        ListValueNode list => $"[{string.Join(',', list.Items.Select(Comparable))}]",
        ObjectValueNode fields => $"{{{string.Join(',', fields.Fields
            .OrderBy(field => field.Name.Value, StringComparer.Ordinal)
            .Select(field => $"{field.Name.Value}:{Comparable(field.Value)}"))}}}",
        _ => SyntaxPrinter.Print(value),
    };

    private static bool HaveSameShape(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType a, ListType b) => HaveSameShape(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => false,
        (NonNullType a, NonNullType b) => HaveSameShape(a.OfType, b.OfType),
        (NonNullType, _) or (_, NonNullType) => false,
        _ => (!first.Named.IsLeaf && !second.Named.IsLeaf) || ReferenceEquals(first, second),
    };

    private Selected SelectedIn(FragmentDefinitionNode fragment, ValidationContext context) =>
        SelectedIn(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value), context);

    private Selected SelectedIn(SelectionSetNode selectionSet, NamedType? parent, ValidationContext context)
    {
        if (!_selected.TryGetValue(selectionSet, out var selected))
        {
            selected = new Selected([], []);
            _selected[selectionSet] = selected;
            Gather(selectionSet, parent, selected, context);
        }

        return selected;
    }

    private static void Gather(
        SelectionSetNode selectionSet,
        NamedType? parent,
        Selected selected,
        ValidationContext context)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!selected.Fields.TryGetValue(field.ResponseName, out var fields))
                    {
                        selected.Fields.Add(field.ResponseName, fields = []);
                    }

                    fields.Add(new Selection(
                        parent, field, DocumentWalker.FieldOf(context.Schema, parent, field.Name.Value)));
                    break;
                case FragmentSpreadNode spread when !selected.Fragments.Contains(spread.Name.Value):
                    selected.Fragments.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition
                        ? context.Schema.FindType(condition.Name.Value)
                        : parent;
                    Gather(inline.SelectionSet, type, selected, context);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A field as it was selected, on which type.</summary>
    private sealed record Selection(NamedType? Parent, FieldNode Node, OutputField? Definition);

    /// <summary>What a selection holds itself: fields by response name, and the fragments it spreads.</summary>
    private sealed class Selected(
        OrderedDictionary<string, List<Selection>> fields,
        List<string> fragments)
    {
        public OrderedDictionary<string, List<Selection>> Fields { get; } = fields;

        public List<string> Fragments { get; } = fragments;
    }

    private sealed record Conflict(
        string ResponseName,
        string Reason,
        IReadOnlyList<FieldNode> First,
        IReadOnlyList<FieldNode> Second);
}
