using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Introspection;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>
/// What a plan has below a field, as resolvers may ask for it. Holds nothing of a request, so that all may share it.
/// </summary>
internal sealed class LookAhead(IReadOnlyList<Subselection> below) : ISelection
{
    public static LookAhead Nothing { get; } = new([]);

    public IReadOnlyList<OutputField> SelectedFields =>
        field ??= Definitions(below.SelectMany(one => one.Types.SelectMany(type => one.For(type).Fields)));

    public ISelection Nodes =>
        field ??= new LookAhead([.. Below("nodes"), .. Below("edges").SelectMany(edge => Below(edge, "node"))]);

    public IReadOnlyList<OutputField> SelectedFieldsOf(ObjectType type) =>
        Definitions(below.Where(one => one.Types.Contains(type)).SelectMany(one => one.For(type).Fields));

    public bool IsSelected(string path)
    {
        var last = path.LastIndexOf('.');
        var owner = last < 0 ? this : (LookAhead)Select(path[..last]);
        return owner.SelectedFields.Any(field => field.Name == path[(last + 1)..]);
    }

    public ISelection Select(string path) => path.Split('.').Aggregate(
        this, (selection, name) => new LookAhead([.. selection.Below(name)]));

    private static OutputField[] Definitions(IEnumerable<PlannedField> fields) =>
    [
        .. fields
            .Select(field => field.Definition)
            .Where(definition => !ReferenceEquals(definition, IntrospectionTypes.TypeNameField))
            .DistinctBy(definition => definition.Name),
    ];

    private IEnumerable<Subselection> Below(string name) => below.SelectMany(one => Below(one, name)).Distinct();

    private static IEnumerable<Subselection> Below(Subselection selection, string name) => selection.Types
        .SelectMany(type => selection.For(type).Fields)
        .Where(field => field.Definition.Name == name && field.Subselection is not null)
        .Select(field => field.Subselection!);
}
