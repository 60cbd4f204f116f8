using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types;

/// <summary>A value of a request is none of the type it stands for; says which part of it, and why.</summary>
internal sealed class InputCoercionException(string reason, string at) : Exception(reason)
{
    /// <summary>The part: empty for the whole value, else like <c>.entries[3].amount</c>.</summary>
    public string At { get; } = at;
}

/// <summary>
/// Turns values of documents into C# values (§3, Input Coercion). Lists become arrays of objects, which
/// <see cref="InputValue.ToRuntime"/> turns into what the C# member takes.
/// </summary>
internal static class InputCoercion
{
    /// <summary>Coerces a value of a document; variables are coerced already.</summary>
    /// <remarks>
    /// A variable that was not given counts as null here; its absence is seen by who asks for the field.
    /// </remarks>
    public static object? FromLiteral(
        IValueNode value,
        GraphQLType type,
        IReadOnlyDictionary<string, object?> variables,
        string at = "")
    {
        if (value is VariableNode variable)
        {
            var given = variables.GetValueOrDefault(variable.Name.Value);
            return given is null && type.IsNonNull
                ? throw new InputCoercionException($"Expected non-nullable type \"{type}\" not to be null.", at)
                : given;
        }

        if (value is NullValueNode)
        {
            return type.IsNonNull
                ? throw new InputCoercionException($"Expected non-nullable type \"{type}\" not to be null.", at)
                : null;
        }

        return type.Nullable switch
        {
            ListType list when value is ListValueNode items =>
                items.Items.Select((item, i) => FromLiteral(item, list.OfType, variables, $"{at}[{i}]")).ToArray(),
            ListType list => new[] { FromLiteral(value, list.OfType, variables, at) },
            InputObjectType input => ObjectFromLiteral(value, input, variables, at),
            EnumType @enum => value is EnumValueNode name && @enum.Find(name.Value) is { } found
                ? found.Value
                : throw new InputCoercionException($"Value does not exist in \"{@enum.Name}\" enum.", at),
            ScalarType scalar => Leaf(() => scalar.CoerceLiteral(value, variables), at),
            _ => throw new InputCoercionException($"\"{type}\" is no input type.", at),
        };
    }

    /// <summary>Coerces a default value, which the schema's start-up has checked.</summary>
    public static object? Default(InputValue value) =>
        value.ToRuntime(FromLiteral(value.DefaultValue!, value.Type, new Dictionary<string, object?>()));

    private static object ObjectFromLiteral(
        IValueNode value,
        InputObjectType input,
        IReadOnlyDictionary<string, object?> variables,
        string at)
    {
        if (value is not ObjectValueNode given)
        {
            throw new InputCoercionException($"Expected type \"{input.Name}\" to be an object.", at);
        }

        var nodes = given.Fields.ToDictionary(field => field.Name.Value, field => field.Value);
        if (nodes.Keys.FirstOrDefault(name => !input.Fields.ContainsKey(name)) is { } unknown)
        {
            throw new InputCoercionException($"Field \"{unknown}\" is not defined by type \"{input.Name}\".", at);
        }

        var values = new Dictionary<string, object?>();
        foreach (var field in input.Fields.Values)
        {
            // A variable that was not given leaves the field out (§3.10, Input Coercion).
            var isGiven = nodes.TryGetValue(field.Name, out var node)
                && (node is not VariableNode variable || variables.ContainsKey(variable.Name.Value));
            AddField(values, field, isGiven, () => FromLiteral(node!, field.Type, variables, $"{at}.{field.Name}"), at);
        }

        return Finish(input, values, nodes.Count, at);
    }

    private static void AddField(
        Dictionary<string, object?> values,
        InputValue field,
        bool isGiven,
        Func<object?> coerce,
        string at)
    {
        if (isGiven)
        {
            values[field.Name] = Converted(field, coerce(), $"{at}.{field.Name}");
        }
        else if (field.DefaultValue is not null)
        {
            values[field.Name] = Default(field);
        }
        else if (field.IsRequired)
        {
            throw new InputCoercionException(
                $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.", at);
        }
    }

    private static object? Converted(InputValue field, object? value, string at)
    {
        try
        {
            return field.ToRuntime(value);
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            throw new InputCoercionException(exception.Message, at);
        }
    }

    private static object Finish(InputObjectType input, Dictionary<string, object?> values, int given, string at)
    {
        if (input.IsOneOf && (given != 1 || values.Count != 1 || values.Values.Single() is null))
        {
            throw new InputCoercionException(
                $"Exactly one key must be specified for OneOf type \"{input.Name}\", and it must not be null.", at);
        }

        return input.Create is null ? values : Leaf(() => input.Create(values), at);
    }

    private static object Leaf(Func<object> coerce, string at)
    {
        try
        {
            return coerce();
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            throw new InputCoercionException(exception.Message, at);
        }
    }
}
