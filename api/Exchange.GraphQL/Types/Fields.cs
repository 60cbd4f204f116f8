using System.Reflection;
using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Types;

/// <summary>Gives a field's value; the engine completes it by the field's type.</summary>
/// <param name="context">The parent, the arguments and the request.</param>
/// <returns>The value, or null.</returns>
public delegate ValueTask<object?> FieldResolver(ResolverContext context);

/// <summary>Writes a leaf off its parent, name and value; writes nothing and answers false when it is null.</summary>
/// <param name="json">The response so far, inside the parent's object.</param>
/// <param name="name">The name under which it stands in the response.</param>
/// <param name="parent">The value whose field it is.</param>
/// <returns>Whether there was a value.</returns>
internal delegate bool LeafWriter(Utf8JsonWriter json, JsonEncodedText name, object parent);

/// <summary>A field of an object or interface.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
public sealed class OutputField(string name, GraphQLType type)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>What it means, for readers of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>What declared it, for messages at start-up: a C# member or nodes of SDL.</summary>
    internal object? Origin { get; init; }

    /// <summary>What to use instead, when it is no longer to be used.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Its arguments, in the order of the schema.</summary>
    public IReadOnlyList<InputValue> Arguments { get; init; } = [];

    /// <summary>What it adds to an operation's cost; null when it is 1 for a composite value, 0 for a leaf.</summary>
    public double? Cost { get; init; }

    /// <summary>How long its list may be; null when that is not known.</summary>
    public ListSize? ListSize { get; init; }

    /// <summary>What a caller must satisfy to read it, all of them.</summary>
    public IReadOnlyList<AuthorizeAttribute> Authorization { get; init; } = [];

    /// <summary>Whether the C# member that declared it is marked so.</summary>
    /// <typeparam name="TMark">The attribute.</typeparam>
    /// <returns>Whether it is; never of a field that no member declared.</returns>
    public bool IsMarked<TMark>()
        where TMark : Attribute => Origin is MemberInfo member && member.Has<TMark>();

    /// <summary>Gives its value; null on interfaces and in schemas that only validate.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>The property that it shows as it is; null when a method gives its value.</summary>
    internal PropertyInfo? Property { get; init; }

    /// <summary>
    /// Reads its value off the parent: at once, without effect, whenever and however often the engine likes. Set in
    /// place of <see cref="Resolver"/>, which follows from it.
    /// </summary>
    internal Func<object, object?>? Read
    {
        get;
        init
        {
            field = value;
            Resolver = value is null ? null : context => ValueTask.FromResult(value(context.Parent!));
        }
    }

    /// <summary>Writes what <see cref="Read"/> reads without boxing it; null when it is no built-in leaf.</summary>
    internal LeafWriter? WriteLeaf { get; init; }

    /// <summary>Its type as the writer of responses sees it.</summary>
    internal ValueShape Shape => field ??= new ValueShape(Type);

    /// <summary>Begins its events; set on the fields of the subscription root only.</summary>
    internal SourceStreamResolver? SourceStream { get; init; }

    /// <summary>The argument of a name; null when there is none.</summary>
    internal InputValue? Argument(string argumentName) => Arguments.FirstOrDefault(a => a.Name == argumentName);
}

/// <summary>An argument, or a field of an input object.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
public sealed class InputValue(string name, GraphQLType type)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>What it means, for readers of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>What declared it, for messages at start-up: a C# member or nodes of SDL.</summary>
    internal object? Origin { get; init; }

    /// <summary>What to use instead, when it is no longer to be used.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>What it adds to an operation's cost when it is given; null when it adds nothing.</summary>
    public double? Cost { get; init; }

    /// <summary>Its value when none is given; null when it has no default.</summary>
    public IValueNode? DefaultValue { get; init; }

    /// <summary>Whether a request must give it.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Turns the coerced value into what the C# member takes: an array, a list, the value itself.</summary>
    internal Func<object?, object?> ToRuntime { get; init; } = value => value;
}

/// <summary>A directive that documents may use.</summary>
/// <param name="name">Its name, without the @.</param>
public sealed class DirectiveType(string name)
{
    /// <summary>Its name, without the @.</summary>
    public string Name { get; } = name;

    /// <summary>What it does, for readers of the schema.</summary>
    public string? Description { get; init; }

    /// <summary>What declared it, for messages at start-up: a C# member or nodes of SDL.</summary>
    internal object? Origin { get; init; }

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValue> Arguments { get; init; } = [];

    /// <summary>Where it may stand, as introspection names the places.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>Whether one place may carry it more than once.</summary>
    public bool IsRepeatable { get; init; }
}
