using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>A use of a variable: where, and what is expected there.</summary>
internal sealed record VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOfParent);

/// <summary>
/// What rules may ask: the schema, the document, where the walk stands, and what fragments bring with them.
/// </summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<ISyntaxNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<ISyntaxNode, IReadOnlyList<VariableUse>> _ownUses = [];

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        (Schema, Document, Options) = (schema, document, options);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            // Of two with one name the last counts: which does not matter to a valid document, but reports agree so.
            _fragments[fragment.Name.Value] = fragment;
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public bool IsFull => _errors.Count >= Options.MaxErrors;

    /// <summary>Where the walk stands.</summary>
    public TypePosition Position { get; set; } = new();

    public void Report(string message, params IEnumerable<ISyntaxNode> nodes) => Report(new GraphQLError(message)
    {
        Locations = [.. nodes.Select(node => node.Location)],
    });

    public void Report(GraphQLError error)
    {
        if (!IsFull)
        {
            _errors.Add(error);
        }
    }

    /// <summary>Refuses what passes a bound, with both numbers.</summary>
    public void ReportLimit(string what, int limit, int actual, ISyntaxNode node) => Report(ErrorBuilder.New()
        .SetMessage($"The operation has {actual} {what}; at most {limit} are allowed.")
        .SetCode(ErrorCodes.OperationTooLarge)
        .SetExtension("limit", limit)
        .SetExtension("actual", actual)
        .Build() with
    {
        Locations = [node.Location],
    });

    public FragmentDefinitionNode? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The fragment spreads directly in a selection, inline fragments and subfields included.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var spreads = new List<FragmentSpreadNode>();
        Gather(selectionSet);
        return _spreads[selectionSet] = spreads;

        void Gather(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        Gather(inner);
                        break;
                    case InlineFragmentNode inline:
                        Gather(inline.SelectionSet);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    /// <summary>Every fragment that an operation uses, directly or by other fragments, each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsOf(OperationDefinitionNode operation)
    {
        var found = new List<FragmentDefinitionNode>();
        var names = new HashSet<string>();
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var spread in SpreadsIn(selectionSet))
            {
                if (names.Add(spread.Name.Value) && Fragment(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return found;
    }

    /// <summary>Every use of a variable in an operation and the fragments it uses.</summary>
    public IEnumerable<VariableUse> UsesOf(OperationDefinitionNode operation) =>
        OwnUsesOf(operation).Concat(FragmentsOf(operation).SelectMany(OwnUsesOf));

    private IReadOnlyList<VariableUse> OwnUsesOf(IDefinitionNode definition)
    {
        if (_ownUses.TryGetValue(definition, out var known))
        {
            return known;
        }

        var gatherer = new UseGatherer();
        var position = Position;
        Position = new TypePosition();
        DocumentWalker.Walk(definition, this, [gatherer]);
        Position = position;
        return _ownUses[definition] = gatherer.Uses;
    }

    private sealed class UseGatherer : ValidationRule
    {
        private bool _inDefinition;

        public List<VariableUse> Uses { get; } = [];

        public override void Enter(ISyntaxNode node, ValidationContext context)
        {
            if (node is VariableDefinitionNode)
            {
                _inDefinition = true;
            }
            else if (node is VariableNode variable && !_inDefinition)
            {
                var position = context.Position;
                Uses.Add(new VariableUse(
                    variable, position.InputType, position.HasDefault, position.OneOfParent));
            }
        }

        public override void Leave(ISyntaxNode node, ValidationContext context) =>
            _inDefinition &= node is not VariableDefinitionNode;
    }
}
