using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;

namespace Exchange.GraphQL.Data.Filters;

/// <summary>
/// Makes <c>XFilterInput</c>: a field for every property to filter by, whose operations must all hold, and <c>and</c>
/// and <c>or</c> of further filters.
/// </summary>
internal sealed class FilterInputs(TypeRegistry registry)
{
    public const string Argument = "where";

    private const string And = "and";
    private const string Or = "or";

    private readonly Dictionary<(Type Row, string Only), InputObjectType> _made = [];
    private readonly Dictionary<NamedType, InputObjectType> _operations = [];

    /// <summary>The argument <c>where: XFilterInput</c>.</summary>
    public InputValue ArgumentOf<T>(string[] only) =>
        new(Argument, TypeOf(typeof(T), only)) { Description = "Only what all of this is true of.", Cost = 10 };

    private InputObjectType TypeOf(Type row, string[] only)
    {
        if (_made.TryGetValue((row, string.Join(',', only)), out var made))
        {
            return made;
        }

        var type = (FieldsType)registry.OutputNamed(row, row.Name);
        var input = registry.Claim(new InputObjectType($"{type.Name}FilterInput"));
        registry.Later(() =>
        {
            var members = new Dictionary<string, FilterField>();
            var many = new ListType(new NonNullType(input));
            var fields = new OrderedDictionary<string, InputValue>
            {
                [And] = new(And, many),
                [Or] = new(Or, many),
            };
            foreach (var (field, property) in ShownProperties.Of(type, only))
            {
                if (!fields.TryAdd(field.Name, new InputValue(field.Name, OperationsOf(field.Type.Named))))
                {
                    throw new SchemaException($"{property.Place()}: a filter's own field has the name {field.Name}.");
                }

                members.Add(field.Name, FilterField.Of(property, field.Type.Named));
            }

            input.Fields = fields;
            input.Create = given =>
                new Group([.. given.SelectMany(one => Read(members, one.Key, one.Value))], IsAny: false);
        });
        return _made[(row, string.Join(',', only))] = input;
    }

    private static IEnumerable<Condition> Read(Dictionary<string, FilterField> members, string name, object? value) =>
        (name, value) switch
        {
            (_, null) => throw new FormatException($"`{name}` must not be null; leave it out instead."),
            (Or, object?[] { Length: 0 }) => throw new FormatException($"`{Or}` names no alternative."),
            (Or, object?[] filters) => [new Group([.. filters.Cast<Condition>()], IsAny: true)],
            (And, object?[] filters) => filters.Cast<Condition>(),
            (_, IReadOnlyList<Asked> asked) => asked.Select(one => new Comparison(
                members[name], one.Operation, members[name].Convert(one.Operation, one.Value))),
            _ => throw new InvalidOperationException($"{name} is no {value.GetType()}."),
        };

    private InputObjectType OperationsOf(NamedType type)
    {
        if (_operations.TryGetValue(type, out var made))
        {
            return made;
        }

        var operations = FilterOperations.Of(type).ToDictionary(one => Naming.Camel(one.ToString()));
        var input = registry.Claim(new InputObjectType($"{NameOf(type)}OperationFilterInput")
        {
            Create = given => given.Select(one => Ask(operations[one.Key], one.Key, one.Value)).ToList(),
        });
        input.Fields = new OrderedDictionary<string, InputValue>(operations.Select(one => KeyValuePair.Create(
            one.Key,
            new InputValue(
                one.Key, FilterOperations.TakesList(one.Value) ? new ListType(new NonNullType(type)) : type)
            {
                Cost = FilterOperations.CostOf(one.Value),
            })));
        return _operations[type] = input;
    }

    private static Asked Ask(FilterOperation operation, string name, object? value) =>
        value is null && !FilterOperations.TakesNull(operation)
            ? throw new FormatException($"`{name}` must not be null.")
            : new Asked(operation, value);

    /// <summary><c>UUID</c> and <c>ID</c> become words: <c>UuidOperationFilterInput</c>.</summary>
    private static string NameOf(NamedType type) =>
        type.Name.All(char.IsUpper) ? type.Name[0] + type.Name[1..].ToLowerInvariant() : type.Name;

    /// <summary>One operation of a request with its value, of the schema's types.</summary>
    private sealed record Asked(FilterOperation Operation, object? Value);
}
