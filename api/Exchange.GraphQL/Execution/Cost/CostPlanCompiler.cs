using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>
/// Reckons what an operation costs by the weights of the schema (IBM's cost specification, §3): fields are merged as
/// the response merges them, a value of several possible types is as dear as its dearest.
/// </summary>
/// <remarks>
/// What was reckoned for the same selections of the same type is used again, so that fragments in fragments cost no
/// more than their text; where they merge in ever new ways, a budget ends it.
/// </remarks>
internal sealed class CostPlanCompiler
{
    /// <summary>How many selections are looked at before the operation is refused.</summary>
    public const int MaxSelections = 100_000;

    private static readonly CostVariables _none = new(new Dictionary<string, object?>(), null);

    private readonly CostOptions _options;
    private readonly SelectionMerger _merger;
    private readonly Schema _schema;
    private readonly List<CostTerm> _terms = [];
    private readonly Dictionary<string, CostSum> _known = [];

    private CostPlanCompiler(
        Schema schema,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        CostOptions options)
    {
        (_schema, _options) = (schema, options);
        _merger = new SelectionMerger(schema, fragments, MaxSelections);
    }

    /// <summary>Reckons a valid operation.</summary>
    /// <exception cref="GraphQLException">Its fragments merge in more ways than are looked at.</exception>
    public static CostPlan Compile(
        Schema schema,
        OperationDefinitionNode operation,
        ObjectType root,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        CostOptions options)
    {
        var compiler = new CostPlanCompiler(schema, fragments, options);
        var total = compiler.ValueOf(root, [new Selected(operation.SelectionSet, Condition.Always)], null);
        return new CostPlan([.. compiler._terms], total);
    }

    /// <summary>One value of that type, with what is selected of it.</summary>
    private CostSum ValueOf(NamedType type, IReadOnlyList<Selected> selections, SizedBy? sized) => type.IsComposite
        ? Dearest([.. _schema.PossibleTypes(type).Select(one => ObjectOf(one, selections, sized))])
        : new CostSum(new OperationCost(0, type.Cost ?? 0), []);

    private CostSum ObjectOf(ObjectType type, IReadOnlyList<Selected> selections, SizedBy? sized)
    {
        var key = _merger.KeyOf(selections, type) + sized?.Coordinate;
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var sum = new CostSum(new OperationCost(0, type.Cost ?? 1), []);
        foreach (var group in _merger.Merge(selections, type))
        {
            sum = Add(sum, FieldOf(group, type, sized));
        }

        return _known[key] = sum;
    }

    private CostSum FieldOf(MergedField group, ObjectType parent, SizedBy? sized)
    {
        var (definition, node) = (group.Definition, group.Node);
        var length = LengthOf(definition, node, sized);
        var own = OwnOf(definition, node);
        var each = ValueOf(definition.Type.Named, group.Selections, SizedIn(parent, definition, node));
        var sum = Add(own, length.IsConstant && each.IsConstant
            ? new CostSum(length.Of(_none.Values) * each.Constant, [])
            : Term(new FieldTerm(each, length)));
        return group.AnyOf is null || (sum.IsConstant && sum.Constant == default)
            ? sum
            : Term(new ConditionalTerm(group.AnyOf, sum));
    }

    /// <summary>What a field costs besides its value: its weight, and those of the arguments given.</summary>
    private CostSum OwnOf(OutputField definition, FieldNode node)
    {
        var sum = new CostSum(new OperationCost(definition.Cost ?? (definition.Type.Named.IsComposite ? 1 : 0), 0), []);
        foreach (var given in node.Arguments)
        {
            if (definition.Argument(given.Name.Value) is not { } argument || !InputCost.IsWeighted(argument))
            {
                continue;
            }

            sum = Add(sum, InputCost.HasVariable(given.Value)
                ? Term(new ArgumentTerm(argument, given.Value))
                : new CostSum(new OperationCost(InputCost.Of(argument, given.Value, _none), 0), []));
        }

        return sum;
    }

    private ListLength LengthOf(OutputField definition, FieldNode node, SizedBy? sized)
    {
        if (sized?.Fields.Contains(definition.Name) == true)
        {
            return sized.Length;
        }

        return definition.Type.Nullable is not ListType
            ? ListLength.One
            : definition.ListSize is { SizedFields.Count: 0 } size
                ? ListLength.Of(size, definition, node, _options.DefaultListSize)
                : ListLength.Assumed(_options.DefaultListSize);
    }

    private SizedBy? SizedIn(ObjectType parent, OutputField definition, FieldNode node) =>
        definition.ListSize is { SizedFields: [_, ..] } size
            ? new SizedBy(
                $" {parent.Name}.{definition.Name}",
                size.SizedFields,
                ListLength.Of(size, definition, node, _options.DefaultListSize))
            : null;

    private CostSum Dearest(CostSum[] alternatives)
    {
        var distinct = alternatives.DistinctBy(one => (one.Constant, string.Join(',', one.Terms))).ToArray();
        return distinct.Length switch
        {
            0 => CostSum.Nothing,
            1 => distinct[0],
            _ when distinct.All(one => one.IsConstant) =>
                new CostSum(distinct.Select(one => one.Constant).Aggregate(OperationCost.Greater), []),
            _ => Term(new DearestTerm(distinct)),
        };
    }

    private CostSum Term(CostTerm term)
    {
        _terms.Add(term);
        return new CostSum(default, [_terms.Count - 1]);
    }

    private static CostSum Add(CostSum a, CostSum b) =>
        new(a.Constant + b.Constant, b.IsConstant ? a.Terms : [.. a.Terms, .. b.Terms]);

    /// <summary>The lists in a value whose length the field around it knows.</summary>
    private sealed record SizedBy(string Coordinate, IReadOnlyList<string> Fields, ListLength Length);
}
