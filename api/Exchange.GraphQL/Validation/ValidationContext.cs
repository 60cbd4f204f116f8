using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// What rules may ask: the schema, the document, where the walk stands, what fragments bring with them; and what has
/// been spent, so that every rule stops when the document has cost enough.
/// </summary>
internal sealed class ValidationContext
{
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<IDefinitionNode, List<VariableUse>> _uses = [];
    private readonly PreparationBudget? _budget;
    private IDefinitionNode? _definition;
    private VariableKinds? _variables;
    private int _fragmentVisits;
    private bool _isSpent;

    public ValidationContext(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        PreparationBudget? budget = null)
    {
        (Schema, Document, Options, _budget) = (schema, document, options, budget);
        Fragments = new FragmentGraph(this);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Whether nothing more is to be looked at: enough errors, or a budget has run out.</summary>
    public bool IsFull => _isSpent || _errors.Count >= Options.MaxErrors;

    /// <summary>How much has been looked at: nodes, visits of fragments, comparisons, entries of tables.</summary>
    public long Steps { get; private set; }

    /// <summary>Where the walk stands.</summary>
    public TypePosition Position { get; } = new();

    /// <summary>The fragments, and which of them bring which.</summary>
    public FragmentGraph Fragments { get; }

    /// <summary>The variables that definitions use; complete when the walk has left the document.</summary>
    public VariableKinds Variables => _variables ??= new VariableKinds(this);

    public FragmentDefinitionNode? Fragment(string name) => Fragments.Find(name);

    /// <summary>Counts what is looked at next; false when nothing more is to be looked at.</summary>
    public bool Step(int count = 1)
    {
        var before = Steps;
        Steps += count;
        // The clock is asked seldom and always at the same steps: no small document is refused on a slow machine.
        var isDue = (before ^ Steps) >= PreparationBudget.StepsBetweenChecks;
        if (isDue && _budget is { IsSpent: true } && !_isSpent)
        {
            Report(ErrorBuilder.New()
                .SetMessage(_budget.Reason)
                .SetCode(ErrorCodes.PreparationTimeout)
                .SetExtension("limit", _budget.Limit)
                .SetExtension("actual", _budget.Actual)
                .Build());
            _isSpent = true;
        }

        return !IsFull;
    }

    /// <summary>
    /// Counts that an operation brings in a fragment once more than the text does; refuses when that is too often.
    /// </summary>
    public bool VisitFragment(ISyntaxNode node)
    {
        if (++_fragmentVisits > Options.MaxAllowedFragmentVisits && !_isSpent)
        {
            ReportLimit("visits of fragments", Options.MaxAllowedFragmentVisits, _fragmentVisits, node);
            _isSpent = true;
        }

        return Step();
    }

    public void EnterDefinition(IDefinitionNode definition) => _definition = definition;

    public void AddUse(VariableUse use)
    {
        if (!_uses.TryGetValue(_definition!, out var uses))
        {
            _uses.Add(_definition!, uses = []);
        }

        uses.Add(use);
    }

    /// <summary>The uses of variables in a definition itself, in document order.</summary>
    public IReadOnlyList<VariableUse> OwnUsesOf(IDefinitionNode definition) =>
        _uses.TryGetValue(definition, out var uses) ? uses : [];

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
}
