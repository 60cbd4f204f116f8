using System.Collections.ObjectModel;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// A valid operation with its plans: one for each way in which the variables of its <c>@skip</c> and <c>@include</c>
/// can stand, made when it is first met. A bounded number of them is kept.
/// </summary>
internal sealed class PreparedOperation
{
    /// <summary>How many plans are kept; an operation with more ways than these is planned at every request.</summary>
    private const int MaxPlans = 16;

    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly string[] _conditions;
    private readonly ObjectType? _root;
    private readonly Dictionary<ulong, OperationPlan> _plans = [];
    private CostPlan? _cost;

    public PreparedOperation(
        Schema schema,
        OperationDefinitionNode node,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        (Schema, Node, _fragments) = (schema, node, fragments);
        Variables =
        [
            .. node.VariableDefinitions.Select(definition =>
                new PreparedVariable(definition, TypeReferences.Resolve(schema, definition.Type))),
        ];
        Introspection = IntrospectionIn(node.SelectionSet, []);
        _conditions = [.. ConditionsOf(node.SelectionSet, [])];
        _root = node.Operation switch
        {
            OperationType.Query => schema.QueryType,
            OperationType.Mutation => schema.MutationType,
            _ => schema.SubscriptionType,
        };
    }

    public Schema Schema { get; }

    public OperationDefinitionNode Node { get; }

    /// <summary>The variables it takes, their types found.</summary>
    public PreparedVariable[] Variables { get; }

    private ObjectType Root => _root ?? throw new GraphQLException(
        $"The schema has no {Node.Operation.ToString().ToLowerInvariant()} to run here.", ErrorCodes.OperationUnknown);

    /// <summary>The first field by which it asks for the schema; null when it does not.</summary>
    public FieldNode? Introspection { get; }

    /// <summary>What it costs, for all variables; reckoned when it is first asked for.</summary>
    public CostPlan Cost(CostOptions options) =>
        _cost ??= CostPlanCompiler.Compile(Schema, Node, Root, _fragments, options);

    /// <summary>What these variables' values leave of the operation.</summary>
    public OperationPlan Plan(IReadOnlyDictionary<string, object?> variables)
    {
        var standing = StandingOf(variables);
        lock (_plans)
        {
            if (standing is not { } key)
            {
                return Compile(variables);
            }

            if (!_plans.TryGetValue(key, out var plan))
            {
                plan = Compile(variables);
                if (_plans.Count < MaxPlans)
                {
                    _plans.Add(key, plan);
                }
            }

            return plan;
        }
    }

    private OperationPlan Compile(IReadOnlyDictionary<string, object?> variables)
    {
        // The plan keeps them; those of most operations are none.
        IReadOnlyDictionary<string, bool?> conditions = _conditions.Length == 0
            ? ReadOnlyDictionary<string, bool?>.Empty
            : _conditions.ToDictionary(name => name, name => variables.GetValueOrDefault(name) as bool?);
        var compiler = new PlanCompiler(Schema, _fragments, conditions);
        return new OperationPlan(this, compiler.Compile(Root, [Node.SelectionSet]));
    }

    /// <summary>One bit for each condition; null when there are more than bits, or one has no value.</summary>
    private ulong? StandingOf(IReadOnlyDictionary<string, object?> variables)
    {
        if (_conditions.Length > 64)
        {
            return null;
        }

        var standing = 0UL;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (variables.GetValueOrDefault(_conditions[i]) is not bool isTrue)
            {
                return null;
            }

            standing |= isTrue ? 1UL << i : 0;
        }

        return standing;
    }

    private FieldNode? IntrospectionIn(SelectionSetNode selectionSet, HashSet<string> entered)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var found = selection switch
            {
                FieldNode { Name.Value: "__schema" or "__type" } field => field,
                InlineFragmentNode inline => IntrospectionIn(inline.SelectionSet, entered),
                FragmentSpreadNode spread when entered.Add(spread.Name.Value) =>
                    IntrospectionIn(_fragments[spread.Name.Value].SelectionSet, entered),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private HashSet<string> ConditionsOf(SelectionSetNode selectionSet, HashSet<string> entered)
    {
        var names = new HashSet<string>();
        foreach (var selection in selectionSet.Selections)
        {
            names.UnionWith(selection.Directives
                .Where(directive => directive.Name.Value is "skip" or "include")
                .Select(directive => directive.Arguments[0].Value)
                .OfType<VariableNode>()
                .Select(variable => variable.Name.Value));
            var below = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode spread when entered.Add(spread.Name.Value) =>
                    _fragments[spread.Name.Value].SelectionSet,
                _ => null,
            };
            if (below is not null)
            {
                names.UnionWith(ConditionsOf(below, entered));
            }
        }

        return names;
    }
}

/// <summary>A variable of an operation.</summary>
/// <param name="Node">Its definition.</param>
/// <param name="Type">Its type; null when the schema has none of that name.</param>
internal sealed record PreparedVariable(VariableDefinitionNode Node, GraphQLType? Type)
{
    public string Name { get; } = Node.Variable.Name.Value;
}
