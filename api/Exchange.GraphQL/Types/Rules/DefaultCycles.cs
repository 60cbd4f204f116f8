using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>No default of an input field needs itself to be coerced.</summary>
/// <remarks>
/// https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle(), each default being followed only once:
/// a default that was found to end ends wherever it is used.
/// </remarks>
internal sealed class DefaultCycles
{
    private readonly HashSet<InputValue> _open = [];
    private readonly HashSet<InputValue> _done = [];
    private readonly SchemaErrors _errors;
    private bool _found;

    private DefaultCycles(SchemaErrors errors) => _errors = errors;

    /// <summary>Tells every circle of defaults.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Check(IEnumerable<InputObjectType> inputs, SchemaErrors errors)
    {
        var cycles = new DefaultCycles(errors);
        foreach (var input in inputs)
        {
            foreach (var field in input.Fields.Values)
            {
                cycles.Follow(input, field);
            }
        }

        return cycles._found;
    }

    private void Follow(InputObjectType owner, InputValue field)
    {
        if (field is not { DefaultValue: { } value, Type.Named: InputObjectType input } || _done.Contains(field))
        {
            return;
        }

        if (!_open.Add(field))
        {
            _found = true;
            _errors.Report($"The default of {owner.Name}.{field.Name} needs itself.", field.Origin);
            return;
        }

        Follow(input, value);
        _open.Remove(field);
        _done.Add(field);
    }

    private void Follow(InputObjectType input, IValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Follow(input, item);
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in input.Fields.Values)
                {
                    var given = fields.Fields.FirstOrDefault(one => one.Name.Value == field.Name);
                    if (given is null)
                    {
                        Follow(input, field);
                    }
                    else if (field.Type.Named is InputObjectType inner)
                    {
                        Follow(inner, given.Value);
                    }
                }

                break;
            default:
                break;
        }
    }
}
