using System.Text.Json;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Turns a variable's JSON into C# values (§3, Input Coercion) and tells all that is wrong with it, up to a bound: who
/// sends a whole form wants to hear of every field at once.
/// </summary>
/// <param name="maxFaults">After how many faults the rest is not looked at.</param>
internal sealed class JsonCoercion(int maxFaults)
{
    private readonly List<InputCoercionException> _faults = [];
    private readonly List<(string? Field, int Index)> _path = [];

    /// <summary>What is wrong; while it is empty, what was coerced is of its type.</summary>
    public List<InputCoercionException> Faults => _faults;

    private bool IsFull => _faults.Count >= maxFaults;

    /// <summary>Coerces a value; null also stands for one that is refused.</summary>
    public object? Coerce(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? Refuse($"Expected non-nullable type \"{type}\" not to be null.") : null;
        }

        return type.Nullable switch
        {
            ListType list when value.ValueKind == JsonValueKind.Array => List(value, list),
            ListType list => new[] { Coerce(value, list.OfType) },
            InputObjectType input => Object(value, input),
            EnumType @enum => value.ValueKind == JsonValueKind.String && @enum.Find(value.GetString()!) is { } found
                ? found.Value
                : Refuse($"Value does not exist in \"{@enum.Name}\" enum."),
            ScalarType scalar => Scalar(value, scalar),
            _ => Refuse($"\"{type}\" is no input type."),
        };
    }

    private object? Scalar(JsonElement value, ScalarType scalar)
    {
        try
        {
            return scalar.CoerceValue(value);
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            return Refuse(exception.Message);
        }
    }

    private object?[] List(JsonElement value, ListType type)
    {
        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (IsFull)
            {
                break;
            }

            _path.Add((null, index));
            items[index++] = Coerce(item, type.OfType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? Object(JsonElement value, InputObjectType input)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refuse($"Expected type \"{input.Name}\" to be an object.");
        }

        var before = _faults.Count;
        var values = new Dictionary<string, object?>(input.Fields.Count);
        var known = 0;
        foreach (var field in input.Fields.Values)
        {
            known += AddField(values, field, value) ? 1 : 0;
        }

        if (value.GetPropertyCount() > known)
        {
            RefuseUnknown(value, input);
        }

        if (input.IsOneOf)
        {
            CheckOneOf(value, input, values.Count);
        }

        return _faults.Count > before || input.Create is null ? values : Taken(input.Create, values);
    }

    private void RefuseUnknown(JsonElement value, InputObjectType input)
    {
        foreach (var unknown in value.EnumerateObject()
            .Select(member => member.Name)
            .Where(name => !input.Fields.ContainsKey(name))
            .Distinct())
        {
            Refuse($"Field \"{unknown}\" is not defined by type \"{input.Name}\".");
        }
    }

    /// <summary>Coerces a field, or its default; answers whether the request gave it.</summary>
    private bool AddField(Dictionary<string, object?> values, InputValue field, JsonElement owner)
    {
        if (owner.TryGetProperty(field.Name, out var member))
        {
            _path.Add((field.Name, 0));
            var before = _faults.Count;
            var value = Coerce(member, field.Type);
            values[field.Name] = _faults.Count > before ? value : Taken(field.ToRuntime, value);
            _path.RemoveAt(_path.Count - 1);
            return true;
        }

        if (field.DefaultValue is not null)
        {
            values[field.Name] = InputCoercion.Default(field);
        }
        else if (field.IsRequired)
        {
            Refuse($"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }

        return false;
    }

    // §3.10.1: exactly one field, and not as null.
    private void CheckOneOf(JsonElement value, InputObjectType input, int given)
    {
        if (given != 1)
        {
            Refuse($"Exactly one key must be specified for OneOf type \"{input.Name}\".");
        }

        var first = input.Fields.Keys.FirstOrDefault(name => value.TryGetProperty(name, out _));
        if (first is not null && value.GetProperty(first).ValueKind == JsonValueKind.Null)
        {
            Refuse($"Exactly one key must be specified for OneOf type \"{input.Name}\", and it must not be null.");
        }
    }

    private object? Taken<T>(Func<T, object?> coerce, T value)
    {
        try
        {
            return coerce(value);
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            return Refuse(exception.Message);
        }
    }

    private string Place() =>
        string.Concat(_path.Select(step => step.Field is null ? $"[{step.Index}]" : $".{step.Field}"));

    private object? Refuse(string reason)
    {
        if (!IsFull)
        {
            _faults.Add(new InputCoercionException(reason, Place()));
        }

        return null;
    }
}
