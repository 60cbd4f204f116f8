namespace Exchange.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
/// <param name="name">Its name.</param>
public abstract class FieldsType(string name) : NamedType(name)
{
    /// <summary>Its fields by name, in the order of the schema.</summary>
    public IReadOnlyDictionary<string, OutputField> Fields { get; internal set; } =
        new OrderedDictionary<string, OutputField>();

    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];
}

/// <summary>A type of which values are selected field by field.</summary>
/// <param name="name">Its name.</param>
/// <param name="runtimeType">The C# type of its values; object when the schema came from SDL.</param>
public sealed class ObjectType(string name, Type runtimeType) : FieldsType(name)
{
    /// <summary>The C# type of its values.</summary>
    public Type RuntimeType { get; } = runtimeType;
}

/// <summary>A set of fields that several object types have in common.</summary>
/// <param name="name">Its name.</param>
/// <param name="runtimeType">The C# type of its values; object when the schema came from SDL.</param>
public sealed class InterfaceType(string name, Type runtimeType) : FieldsType(name)
{
    /// <summary>The C# type of its values.</summary>
    public Type RuntimeType { get; } = runtimeType;
}

/// <summary>One of several object types.</summary>
/// <param name="name">Its name.</param>
public sealed class UnionType(string name) : NamedType(name)
{
    /// <summary>The object types it may be.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}

/// <summary>A leaf value that is one of a few names.</summary>
/// <param name="name">Its name.</param>
/// <param name="values">Its values, in the order of the schema.</param>
public sealed class EnumType(string name, IReadOnlyList<EnumValue> values) : NamedType(name)
{
    private readonly Dictionary<string, EnumValue> _byName = values.ToDictionary(value => value.Name);
    private readonly Dictionary<object, EnumValue> _byValue =
        values.DistinctBy(value => value.Value).ToDictionary(value => value.Value);

    /// <summary>Its values, in the order of the schema.</summary>
    public IReadOnlyList<EnumValue> Values { get; } = values;

    /// <summary>The value of a name; null when there is none.</summary>
    internal EnumValue? Find(string valueName) => _byName.GetValueOrDefault(valueName);

    /// <summary>The value that stands for a C# one; null when there is none.</summary>
    internal EnumValue? FindRuntime(object value) => _byValue.GetValueOrDefault(value);
}

/// <summary>One name of an enum.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The C# value it stands for.</param>
public sealed record EnumValue(string Name, object Value)
{
    /// <summary>What it means, for readers of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>What declared it, for messages at start-up: a C# member or nodes of SDL.</summary>
    internal object? Origin { get; init; }

    /// <summary>What to use instead, when it is no longer to be used.</summary>
    public string? DeprecationReason { get; init; }
}

/// <summary>A value given field by field.</summary>
/// <param name="name">Its name.</param>
public sealed class InputObjectType(string name) : NamedType(name)
{
    private bool? _hasCosts;

    /// <summary>Its fields by name, in the order of the schema.</summary>
    public IReadOnlyDictionary<string, InputValue> Fields { get; internal set; } =
        new OrderedDictionary<string, InputValue>();

    /// <summary>Whether exactly one field must be given, and not as null.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>Whether a field of it, or of an input object in it, adds to an operation's cost.</summary>
    internal bool HasCosts => _hasCosts ??= Reachable().Any(type => type.Fields.Values.Any(one => one.Cost > 0));

    /// <summary>Makes the C# value from the fields' values; null when the fields themselves are the value.</summary>
    internal Func<IReadOnlyDictionary<string, object?>, object>? Create { get; set; }

    private HashSet<InputObjectType> Reachable()
    {
        var found = new HashSet<InputObjectType> { this };
        var open = new Stack<InputObjectType>(found);
        while (open.TryPop(out var type))
        {
            foreach (var inner in type.Fields.Values.Select(one => one.Type.Named).OfType<InputObjectType>())
            {
                if (found.Add(inner))
                {
                    open.Push(inner);
                }
            }
        }

        return found;
    }
}
