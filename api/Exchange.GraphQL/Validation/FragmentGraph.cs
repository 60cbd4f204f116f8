using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// Which fragments a document has, and which of them bring which. Building it takes time linear in the document, and
/// no recursion, so that no chain of fragments overflows the stack.
/// </summary>
/// <remarks>Of fragments with one name the last counts, as in execution by graphql-js.</remarks>
internal sealed class FragmentGraph
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, Fragment> _fragments = [];
    private readonly Dictionary<IDefinitionNode, Outline> _outlines = [];
    private readonly List<IReadOnlyList<FragmentDefinitionNode>> _components = [];
    private HashSet<FragmentDefinitionNode>? _used;

    public FragmentGraph(ValidationContext context)
    {
        _context = context;
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments[fragment.Name.Value] = new Fragment(fragment);
            }
        }

        foreach (var fragment in _fragments.Values)
        {
            if (fragment.Order == 0)
            {
                Order(fragment);
            }
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                Nesting = Math.Max(Nesting, NestingOf(operation));
            }
        }
    }

    /// <summary>
    /// The fragments in groups that bring each other in a circle, most of them of one fragment; what a group brings
    /// stands before it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<FragmentDefinitionNode>> Components => _components;

    /// <summary>
    /// At most how deep anything nests that follows selections and fragments down: every set and every spread counts.
    /// </summary>
    public int Nesting { get; private set; }

    /// <summary>Whether an operation uses a fragment, directly or by other fragments.</summary>
    public bool IsUsed(FragmentDefinitionNode fragment) => (_used ??= Used()).Contains(fragment);

    public FragmentDefinitionNode? Find(string name) => _fragments.GetValueOrDefault(name)?.Definition;

    /// <summary>
    /// The spreads in a definition: those of a selection itself before those of the selections in it, of which the
    /// last comes first.
    /// </summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(IDefinitionNode definition) => OutlineOf(definition).Spreads;

    /// <summary>Every fragment that operations use, directly or by other fragments, each once.</summary>
    public IEnumerable<FragmentDefinitionNode> ReachableFrom(params IEnumerable<OperationDefinitionNode> operations)
    {
        var seen = new HashSet<string>();
        var open = new Stack<IDefinitionNode>(operations);
        while (open.TryPop(out var definition))
        {
            foreach (var spread in SpreadsIn(definition))
            {
                if (seen.Add(spread.Name.Value) && Find(spread.Name.Value) is { } fragment)
                {
                    open.Push(fragment);
                    yield return fragment;
                }
            }
        }
    }

    private HashSet<FragmentDefinitionNode> Used() =>
        [.. ReachableFrom(_context.Document.Definitions.OfType<OperationDefinitionNode>())];

    private Outline OutlineOf(IDefinitionNode definition)
    {
        if (!_outlines.TryGetValue(definition, out var outline))
        {
            _outlines.Add(definition, outline = new Outline(definition switch
            {
                OperationDefinitionNode operation => operation.SelectionSet,
                FragmentDefinitionNode fragment => fragment.SelectionSet,
                _ => null,
            }));
            _context.Step(outline.Spreads.Count);
        }

        return outline;
    }

    // Tarjan's algorithm with a stack of its own: a group is complete when its first fragment has been left.
    private void Order(Fragment root)
    {
        var order = 0;
        var path = new Stack<Fragment>();
        var open = new Stack<Fragment>();
        Begin(root);
        while (path.TryPeek(out var at))
        {
            var spreads = SpreadsIn(at.Definition);
            if (at.NextSpread < spreads.Count)
            {
                if (_fragments.TryGetValue(spreads[at.NextSpread++].Name.Value, out var next))
                {
                    if (next.Order == 0)
                    {
                        Begin(next);
                    }
                    else if (next.IsOpen)
                    {
                        at.Lowest = Math.Min(at.Lowest, next.Order);
                    }
                }

                continue;
            }

            path.Pop();
            if (path.TryPeek(out var before))
            {
                before.Lowest = Math.Min(before.Lowest, at.Lowest);
            }

            if (at.Lowest == at.Order)
            {
                Complete(at, open);
            }
        }

        void Begin(Fragment fragment)
        {
            (fragment.Order, fragment.Lowest, fragment.IsOpen) = (++order, order, true);
            path.Push(fragment);
            open.Push(fragment);
        }
    }

    private void Complete(Fragment first, Stack<Fragment> open)
    {
        var group = new List<Fragment>();
        do
        {
            group.Add(open.Pop());
            group[^1].IsOpen = false;
        }
        while (group[^1] != first);

        // In a circle a way down may lead through all of it.
        var nesting = group.Sum(fragment => NestingOf(fragment.Definition));
        foreach (var fragment in group)
        {
            fragment.Nesting = nesting;
        }

        Nesting = Math.Max(Nesting, nesting);
        _components.Add([.. group.Select(fragment => fragment.Definition)]);
    }

    private int NestingOf(IDefinitionNode definition)
    {
        var outline = OutlineOf(definition);
        var brought = 0;
        foreach (var spread in outline.Spreads)
        {
            brought = Math.Max(brought, _fragments.GetValueOrDefault(spread.Name.Value)?.Nesting ?? 0);
        }

        return outline.Nesting + brought;
    }

    /// <summary>One fragment, and how far the ordering has come with it.</summary>
    private sealed class Fragment(FragmentDefinitionNode definition)
    {
        public FragmentDefinitionNode Definition { get; } = definition;

        public int Order { get; set; }

        public int Lowest { get; set; }

        public int NextSpread { get; set; }

        public bool IsOpen { get; set; }

        public int Nesting { get; set; }
    }

    /// <summary>What a definition spreads, and how deep its selections nest.</summary>
    private sealed class Outline
    {
        private readonly List<FragmentSpreadNode> _spreads = [];

        public Outline(SelectionSetNode? selectionSet)
        {
            var open = new Stack<(SelectionSetNode Set, int Level)>();
            Push(selectionSet, 1);
            while (open.TryPop(out var at))
            {
                Nesting = Math.Max(Nesting, at.Level);
                foreach (var selection in at.Set.Selections)
                {
                    if (selection is FragmentSpreadNode spread)
                    {
                        _spreads.Add(spread);
                    }
                    else
                    {
                        Push((selection as FieldNode)?.SelectionSet, at.Level + 1);
                        Push((selection as InlineFragmentNode)?.SelectionSet, at.Level + 1);
                    }
                }
            }

            void Push(SelectionSetNode? set, int level)
            {
                if (set is not null)
                {
                    open.Push((set, level));
                }
            }
        }

        public IReadOnlyList<FragmentSpreadNode> Spreads => _spreads;

        public int Nesting { get; }
    }
}
