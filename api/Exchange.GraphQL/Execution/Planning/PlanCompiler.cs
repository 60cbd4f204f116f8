using System.Runtime.CompilerServices;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>
/// Gathers what a selection wants of one object type (§6.3.2): in document order, each fragment once. The same fields
/// of the same type are planned once, so that fragments spread in many places do not multiply.
/// </summary>
/// <param name="schema">The schema that the document is valid against.</param>
/// <param name="fragments">The document's fragments by their names.</param>
/// <param name="conditions">The variables of <c>@skip</c> and <c>@include</c>; null where a value is missing.</param>
internal sealed class PlanCompiler(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, bool?> conditions)
{
    /// <summary>How many fields a plan may come to; far more than any honest document's, merged or not.</summary>
    private const int MaxFields = 16_384;

    private readonly Dictionary<Merged, Subselection> _subselections = [];
    private int _fieldCount;

    public Schema Schema { get; } = schema;

    public SelectionPlan Compile(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var groups = new OrderedDictionary<string, Group>();
        var visited = new HashSet<string>();
        try
        {
            foreach (var selectionSet in selectionSets)
            {
                Collect(type, selectionSet, groups, visited);
            }
        }
        catch (GraphQLException refusal)
        {
            return new SelectionPlan(type, []) { Refusal = refusal };
        }

        _fieldCount += groups.Count;
        if (_fieldCount > MaxFields)
        {
            throw TooLarge();
        }

        return new SelectionPlan(type, [.. groups.Values.Select(Plan)]);
    }

    private PlannedField Plan(Group group)
    {
        FieldNode[] nodes = [.. group.Nodes];
        var type = group.Definition.Type.Named;
        if (!type.IsComposite)
        {
            return new PlannedField(group.Definition, nodes, null);
        }

        var merged = new Merged(type, nodes);
        if (!_subselections.TryGetValue(merged, out var subselection))
        {
            _subselections[merged] = subselection = new Subselection(this, type, nodes);
        }

        return new PlannedField(group.Definition, nodes, subselection);
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, Group> groups,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var isKnown = selection is FragmentSpreadNode again && visited.Contains(again.Name.Value);
            if (isKnown || !IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field when FieldOf(type, field.Name.Value) is { } definition:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                    {
                        groups.Add(field.ResponseName, group = new Group(definition, []));
                    }

                    group.Nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, groups, visited);
                    break;
                case FragmentSpreadNode spread:
                    visited.Add(spread.Name.Value);
                    var fragment = fragments[spread.Name.Value];
                    if (Applies(fragment.TypeCondition, type))
                    {
                        Collect(type, fragment.SelectionSet, groups, visited);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private OutputField? FieldOf(ObjectType type, string name) => name switch
    {
        "__typename" => IntrospectionTypes.TypeNameField,
        "__schema" when ReferenceEquals(type, Schema.QueryType) => IntrospectionTypes.SchemaField,
        "__type" when ReferenceEquals(type, Schema.QueryType) => IntrospectionTypes.TypeField,
        _ => type.Fields.GetValueOrDefault(name),
    };

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (Schema.FindType(condition.Name.Value) is { } named && Schema.IsPossible(named, type));

    private bool IsIncluded(ISelectionNode selection) =>
        ConditionOf(selection, "skip") is not true && ConditionOf(selection, "include") is not false;

    /// <summary>What a directive's <c>if</c> is; null when it does not stand there.</summary>
    private bool? ConditionOf(ISelectionNode selection, string name)
    {
        var directive = selection.Directives.FirstOrDefault(directive => directive.Name.Value == name);
        return directive?.Arguments[0].Value switch
        {
            BooleanValueNode boolean => boolean.Value,
            VariableNode variable => conditions.GetValueOrDefault(variable.Name.Value) ?? throw Missing(variable),
            _ => null,
        };
    }

    private static GraphQLException Missing(VariableNode variable) => new(
        new GraphQLError($"Argument \"if\" must not be null, but variable \"${variable.Name.Value}\" is.")
        {
            Code = ErrorCodes.InvalidVariable,
            Locations = [variable.Location],
        });

    private GraphQLException TooLarge() => new(ErrorBuilder.New()
        .SetMessage($"The operation comes to {_fieldCount} fields or more; the server plans at most {MaxFields}.")
        .SetCode(ErrorCodes.OperationTooLarge)
        .SetExtension("limit", MaxFields)
        .SetExtension("actual", _fieldCount)
        .Build())
    {
        HttpStatus = 400,
    };

    private sealed record Group(OutputField Definition, List<FieldNode> Nodes);

    /// <summary>The same nodes, whose values have the same type, select the same.</summary>
    private readonly struct Merged(NamedType type, FieldNode[] nodes) : IEquatable<Merged>
    {
        private readonly NamedType _type = type;
        private readonly FieldNode[] _nodes = nodes;

        public bool Equals(Merged other) =>
            ReferenceEquals(_type, other._type) && _nodes.AsSpan().SequenceEqual(other._nodes);

        public override bool Equals(object? other) => other is Merged merged && Equals(merged);

        public override int GetHashCode() => HashCode.Combine(_type, _nodes[0], _nodes[^1], _nodes.Length);
    }
}
