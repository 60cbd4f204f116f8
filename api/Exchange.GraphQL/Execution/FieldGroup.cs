using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// The selections of one object that share a response name (§6.3.2); their arguments are coerced once a request.
/// </summary>
internal sealed class FieldGroup(string responseName, OutputField field)
{
    private readonly Dictionary<ObjectType, IReadOnlyList<FieldGroup>> _subfields = [];
    private readonly Lock _lock = new();
    private IReadOnlyList<ArgumentValue>? _arguments;

    public string ResponseName { get; } = responseName;

    public OutputField Field { get; } = field;

    public List<FieldNode> Nodes { get; } = [];

    public IReadOnlyList<Location> Locations => [.. Nodes.Select(node => node.Location)];

    /// <summary>
    /// What is selected of the field's value when it is of that type; collected once for a whole list.
    /// </summary>
    public IReadOnlyList<FieldGroup> Subfields(ObjectType type, FieldCollector collector)
    {
        lock (_lock)
        {
            if (!_subfields.TryGetValue(type, out var groups))
            {
                groups = collector.Collect(type, Nodes.Select(node => node.SelectionSet!));
                _subfields[type] = groups;
            }

            return groups;
        }
    }

    /// <summary>The arguments' values (§6.4.1), in the order of the schema.</summary>
    public IReadOnlyList<ArgumentValue> Arguments(IReadOnlyDictionary<string, object?> variables) =>
        _arguments ??= Field.Arguments.Count == 0
            ? []
            : [.. Field.Arguments.Select(argument => ArgumentOf(argument, variables))];

    private ArgumentValue ArgumentOf(InputValue argument, IReadOnlyDictionary<string, object?> variables)
    {
        var node = Nodes[0].Arguments.FirstOrDefault(given => given.Name.Value == argument.Name);
        var isGiven = node is not null
            && (node.Value is not VariableNode variable || variables.ContainsKey(variable.Name.Value));
        try
        {
            if (isGiven)
            {
                var value = InputCoercion.FromLiteral(node!.Value, argument.Type, variables);
                return new ArgumentValue(argument.ToRuntime(value), IsGiven: true);
            }

            if (argument.DefaultValue is not null)
            {
                return new ArgumentValue(InputCoercion.Default(argument), IsGiven: true);
            }
        }
        catch (Exception exception) when (exception is InputCoercionException || ScalarType.IsRefusal(exception))
        {
            throw Refusal($"Argument \"{argument.Name}\" has an invalid value: {exception.Message}", node);
        }

        return argument.IsRequired
            ? throw Refusal(
                $"Argument \"{argument.Name}\" of required type \"{argument.Type}\" was not provided.", node)
            : default;
    }

    private GraphQLException Refusal(string message, ArgumentNode? node) => new(new GraphQLError(message)
    {
        Code = ErrorCodes.InvalidVariable,
        Locations = node is null ? Locations : [node.Value.Location],
    });
}
