using System.Runtime.CompilerServices;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Says whether all fields merge that may meet in one answer (§5.3.2), without comparing them in pairs: fields with
/// one response name are compared with the first of them, and what they select is merged and judged as one. Every
/// selection set alone and every such group is judged once.
/// </summary>
internal sealed class FieldMerging(ValidationContext context, MergeBudget budget)
{
    private readonly HashSet<SelectionSetNode> _judgedSets = [];
    private readonly HashSet<Group> _judgedGroups = [];
    private readonly Dictionary<SelectionSetNode, Part> _exits = [];
    private readonly HashSet<SelectionSetNode> _gathered = [];

    /// <summary>Whether a conflict was found.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Whether a fragment's set was judged, alone or with what stands beside its spread.</summary>
    public bool HasJudged(SelectionSetNode selectionSet) => _gathered.Contains(selectionSet);

    private bool IsDone => HasConflict || budget.IsSpent;

    public void Judge(SelectionSetNode selectionSet, NamedType? parent) =>
        Judge([new Part(selectionSet, parent)], isShapeOnly: false, depth: 0);

    // Circles of fragments, which another rule refuses, end at the depth.
    private void Judge(List<Part> parts, bool isShapeOnly, int depth)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i] = WithoutDetour(parts[i]);
        }

        var first = parts.Count > 0 ? parts[0] : default;
        var isAlone = parts.TrueForAll(part => part.Set == first.Set);
        if (IsDone || depth > Parser.DeepestNesting || parts.Count == 0 || (isAlone && !_judgedSets.Add(first.Set)))
        {
            return;
        }

        if (isAlone && IsPlain(first.Set))
        {
            JudgeApart(first, depth);
            return;
        }

        var byName = new Dictionary<string, List<SelectedField>>();
        var seen = new HashSet<object>();
        foreach (var part in parts)
        {
            if (seen.Add(part.Set))
            {
                Gather(part, byName, seen);
            }
        }

        foreach (var fields in byName.Values)
        {
            JudgeGroup(fields, isShapeOnly && !isAlone, depth);
        }
    }

    // A set that holds nothing but a fragment is that fragment: operations that share it share what was found.
    private Part WithoutDetour(Part part)
    {
        Part? entrance = null;
        while (part.Set.Selections is [FragmentSpreadNode spread]
            && context.Fragment(spread.Name.Value) is { } fragment
            && !IsDone)
        {
            budget.Spend(1, context);
            part = new Part(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value));
            if (_exits.TryGetValue(part.Set, out var exit))
            {
                return exit;
            }

            // Until the way out is known, a circle that leads back ends here.
            entrance ??= part;
            _exits[part.Set] = part;
        }

        if (entrance is { } known)
        {
            _exits[known.Set] = part;
        }

        return part;
    }

    /// <summary>Whether there are only fields, few of them and no two under one name: the common case.</summary>
    private bool IsPlain(SelectionSetNode set)
    {
        var selections = set.Selections;
        if (selections.Count > 12)
        {
            return false;
        }

        for (var i = 0; i < selections.Count; i++)
        {
            if (selections[i] is not FieldNode field)
            {
                return false;
            }

            for (var j = 0; j < i; j++)
            {
                if (((FieldNode)selections[j]).ResponseName == field.ResponseName)
                {
                    return false;
                }
            }
        }

        budget.Spend(selections.Count, context);
        return true;
    }

    private void JudgeApart(Part part, int depth)
    {
        foreach (var selection in part.Set.Selections)
        {
            if (selection is FieldNode { SelectionSet: { } inner } field)
            {
                var type = DocumentWalker.FieldOf(context.Schema, part.Parent, field.Name.Value)?.Type.Named;
                Judge([new Part(inner, type)], isShapeOnly: false, depth + 1);
            }
        }
    }

    private void JudgeGroup(List<SelectedField> fields, bool isShapeOnly, int depth)
    {
        budget.Spend(fields.Count, context);
        if (IsDone)
        {
            return;
        }

        if (fields.Count == 1)
        {
            JudgeInner(fields, isShapeOnly: false, depth);
            return;
        }

        if (!_judgedGroups.Add(new Group([.. fields.Select(field => field.Node)], isShapeOnly)))
        {
            return;
        }

        var known = fields.Find(field => field.Definition is not null) ?? fields[0];
        HasConflict |= fields.Exists(field => !field.HasSameShape(known));
        if (isShapeOnly)
        {
            JudgeInner(fields, isShapeOnly: true, depth);
            return;
        }

        var objects = fields.Select(field => field.Parent).OfType<ObjectType>().Distinct().ToList();
        if (objects.Count < 2)
        {
            JudgeMeeting(fields, depth);
            return;
        }

        // Fields of two object types never meet: their answers need the same shape, and only that.
        JudgeInner(fields, isShapeOnly: true, depth);
        foreach (var type in objects)
        {
            budget.Spend(fields.Count, context);
            JudgeMeeting(fields.FindAll(field => field.Parent is not ObjectType one || one == type), depth);
        }
    }

    private void JudgeMeeting(List<SelectedField> fields, int depth)
    {
        HasConflict |= fields.Exists(field => !field.HasSameMeaning(fields[0]));
        JudgeInner(fields, isShapeOnly: false, depth);
    }

    private void JudgeInner(List<SelectedField> fields, bool isShapeOnly, int depth)
    {
        var parts = new List<Part>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } inner)
            {
                parts.Add(new Part(inner, field.Definition?.Type.Named));
            }
        }

        Judge(parts, isShapeOnly, depth + 1);
    }

    private void Gather(Part part, Dictionary<string, List<SelectedField>> byName, HashSet<object> seen)
    {
        budget.Spend(part.Set.Selections.Count, context);
        _gathered.Add(part.Set);
        foreach (var selection in part.Set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!byName.TryGetValue(field.ResponseName, out var fields))
                    {
                        byName.Add(field.ResponseName, fields = []);
                    }

                    fields.Add(new SelectedField(
                        part.Parent, field, DocumentWalker.FieldOf(context.Schema, part.Parent, field.Name.Value)));
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition
                        ? context.Schema.FindType(condition.Name.Value)
                        : part.Parent;
                    Gather(new Part(inline.SelectionSet, type), byName, seen);
                    break;
                case FragmentSpreadNode spread when !IsDone
                    && context.Fragment(spread.Name.Value) is { } fragment && seen.Add(fragment.SelectionSet):
                    Gather(
                        new Part(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name.Value)),
                        byName,
                        seen);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>A selection set and the type it selects on.</summary>
    private readonly record struct Part(SelectionSetNode Set, NamedType? Parent);

    /// <summary>Fields that were judged together; two are the same when they hold the same nodes.</summary>
    private sealed class Group(FieldNode[] fields, bool isShapeOnly) : IEquatable<Group>
    {
        private readonly FieldNode[] _fields = fields;
        private readonly bool _isShapeOnly = isShapeOnly;

        public bool Equals(Group? other) =>
            other is not null && _isShapeOnly == other._isShapeOnly && _fields.AsSpan().SequenceEqual(other._fields);

        public override bool Equals(object? obj) => Equals(obj as Group);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var field in _fields)
            {
                hash.Add(RuntimeHelpers.GetHashCode(field));
            }

            return hash.ToHashCode();
        }
    }
}

/// <summary>How many fields the merging of one document may look at and compare.</summary>
internal sealed class MergeBudget(int limit)
{
    public int Limit { get; } = limit;

    public int Spent { get; private set; }

    public bool IsSpent { get; private set; }

    public void Spend(int count, ValidationContext context)
    {
        Spent += count;
        IsSpent = IsSpent || Spent > Limit || !context.Step(count);
    }
}
