using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>
/// A field's arguments (§6.4.1), in the order of the schema. What no variable and no owner can change is coerced once
/// for all requests; the rest once a request.
/// </summary>
internal sealed class PlannedArguments
{
    private static readonly PlannedArguments _none = new([], [], []);

    private readonly IReadOnlyList<InputValue> _definitions;
    private readonly ArgumentNode?[] _nodes;
    private readonly FieldNode[] _field;
    private readonly ArgumentValue?[] _constants;

    private PlannedArguments(IReadOnlyList<InputValue> definitions, ArgumentNode?[] nodes, FieldNode[] field)
    {
        _definitions = definitions;
        _nodes = nodes;
        _field = field;
        _constants = new ArgumentValue?[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            _constants[i] = ConstantAt(i);
        }

        Shared = Array.TrueForAll(_constants, value => value is not null)
            ? Array.ConvertAll(_constants, value => value!.Value)
            : null;
    }

    /// <summary>The values, when they are the same for all requests.</summary>
    public ArgumentValue[]? Shared { get; }

    public static PlannedArguments Of(OutputField definition, FieldNode field) => definition.Arguments.Count == 0
        ? _none
        : new PlannedArguments(
            definition.Arguments,
            [
                .. definition.Arguments.Select(argument =>
                    field.Arguments.FirstOrDefault(given => given.Name.Value == argument.Name)),
            ],
            [field]);

    /// <summary>The values for one request; throws the refusal of the first that is none of its type.</summary>
    public ArgumentValue[] Coerce(IReadOnlyDictionary<string, object?> variables)
    {
        if (Shared is not null)
        {
            return Shared;
        }

        var values = new ArgumentValue[_nodes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _constants[i] ?? ValueAt(i, variables);
        }

        return values;
    }

    private ArgumentValue? ConstantAt(int index)
    {
        if (_nodes[index]?.Value is { } literal && HasVariable(literal))
        {
            return null;
        }

        try
        {
            var value = ValueAt(index, VariableValues.None);
            return IsImmutable(value.Value) ? value : null;
        }
        catch (GraphQLException)
        {
            // Refused at every request, with its place in that response.
            return null;
        }
    }

    // A resolver may do with its argument what it likes; a string or a boxed number it cannot change.
    private static bool IsImmutable(object? value) => value is null or string || value.GetType().IsValueType;

    private static bool HasVariable(IValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    private ArgumentValue ValueAt(int index, IReadOnlyDictionary<string, object?> variables)
    {
        var argument = _definitions[index];
        var node = _nodes[index];
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
        Locations = [node?.Value.Location ?? _field[0].Location],
    });
}
