using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// Two selections with one response name that may meet in one object can be merged into one answer.
/// </summary>
/// <remarks>
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging. <see cref="FieldMerging"/> judges the document
/// in linear time; only where it finds a conflict are fields compared in pairs, each pair of fragments once, to tell
/// which. Both together stop at a budget, so that no document can make it take long.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged
    : ValidationRule, IEnters<InlineFragmentNode>, IEnters<SelectionSetNode>, ILeaves<DocumentNode>
{
    /// <summary>How many conflicts are told of one place: an error grows with each.</summary>
    private const int ConflictsMax = 50;

    private readonly List<(SelectionSetNode Set, NamedType? Parent)> _sets = [];
    private readonly Dictionary<SelectionSetNode, Selected> _selected = [];
    private readonly Dictionary<(Selected, string), bool> _fieldsWithFragment = [];
    private readonly Dictionary<(string, string), bool> _fragmentPairs = [];
    private SelectionSetNode? _inlined;
    private MergeBudget _budget = new(0);

    public void Enter(InlineFragmentNode node, ValidationContext context) => _inlined = node.SelectionSet;

    // What stands in an inline fragment is told with what stands around it, and not again.
    public void Enter(SelectionSetNode node, ValidationContext context)
    {
        if (!ReferenceEquals(node, _inlined))
        {
            _sets.Add((node, context.Position.ParentType));
        }
    }

    public void Leave(DocumentNode node, ValidationContext context)
    {
        _budget = new MergeBudget(context.Options.MaxMergeComparisons);
        if (HasConflict(node, context))
        {
            foreach (var (set, parent) in _sets.TakeWhile(_ => !_budget.IsSpent))
            {
                Explain(set, parent, context);
            }
        }

        if (_budget.IsSpent)
        {
            context.ReportLimit("comparisons of fields with one name", _budget.Limit, _budget.Spent, node);
        }
    }

    // What a fragment selects is judged where an operation or another fragment uses it.
    private bool HasConflict(DocumentNode document, ValidationContext context)
    {
        var merging = new FieldMerging(context, _budget);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                merging.Judge(operation.SelectionSet, DocumentWalker.RootOf(context.Schema, operation.Operation));
            }
        }

        foreach (var fragment in context.Fragments.Components.Reverse().SelectMany(component => component))
        {
            if (!context.Fragments.IsUsed(fragment) && !merging.HasJudged(fragment.SelectionSet))
            {
                merging.Judge(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));
            }
        }

        return merging.HasConflict;
    }

    private void Explain(SelectionSetNode selectionSet, NamedType? parent, ValidationContext context)
    {
        var conflicts = new List<Conflict>();
        Within(SelectedIn(selectionSet, parent, context), conflicts, context);
        foreach (var conflict in conflicts)
        {
            context.Report(
                $"Fields \"{conflict.ResponseName}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Concat(conflict.Second));
        }
    }

    private bool IsDone(List<Conflict> conflicts) => _budget.IsSpent || conflicts.Count >= ConflictsMax;

    private void Within(Selected selected, List<Conflict> conflicts, ValidationContext context)
    {
        foreach (var (name, fields) in selected.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count && !IsDone(conflicts); j++)
                {
                    Compare(name, fields[i], fields[j], areExclusive: false, conflicts, context);
                }
            }
        }

        for (var i = 0; i < selected.Fragments.Count; i++)
        {
            FieldsWithFragment(selected, selected.Fragments[i], areExclusive: false, conflicts, context);
            for (var j = i + 1; j < selected.Fragments.Count && !IsDone(conflicts); j++)
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
        _budget.Spend(1, context);
        if (IsKnown(_fieldsWithFragment, (selected, fragmentName), areExclusive)
            || IsDone(conflicts)
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
        _budget.Spend(1, context);
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (first == second
            || IsKnown(_fragmentPairs, pair, areExclusive)
            || IsDone(conflicts)
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
                    if (IsDone(conflicts))
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
        SelectedField first,
        SelectedField second,
        bool areExclusive,
        List<Conflict> conflicts,
        ValidationContext context)
    {
        _budget.Spend(1, context);
        // Two object types never meet in one object: then only the shape of the answer has to agree.
        areExclusive |= first.Excludes(second);
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

    private static string? ReasonOf(SelectedField first, SelectedField second, bool areExclusive)
    {
        var (one, two) = (first.Node, second.Node);
        if (!areExclusive && one.Name.Value != two.Name.Value)
        {
            return $"\"{one.Name.Value}\" and \"{two.Name.Value}\" are different fields";
        }

        if (!areExclusive && !first.HasSameArguments(second))
        {
            return "they have differing arguments";
        }

        return first.HasSameShape(second)
            ? null
            : $"they return conflicting types \"{first.Definition?.Type}\" and \"{second.Definition?.Type}\"";
    }

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

                    fields.Add(new SelectedField(
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

    /// <summary>What a selection holds itself: fields by response name, and the fragments it spreads.</summary>
    private sealed class Selected(
        OrderedDictionary<string, List<SelectedField>> fields,
        List<string> fragments)
    {
        public OrderedDictionary<string, List<SelectedField>> Fields { get; } = fields;

        public List<string> Fragments { get; } = fragments;
    }

    private sealed record Conflict(
        string ResponseName,
        string Reason,
        IReadOnlyList<FieldNode> First,
        IReadOnlyList<FieldNode> Second);
}
