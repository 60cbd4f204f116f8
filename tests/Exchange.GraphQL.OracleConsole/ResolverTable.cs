using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// One case's resolvers by <c>Type.field</c>, with its root value and what it asks for. A field without an entry is
/// read from its parent's JSON by its name.
/// </summary>
internal sealed class ResolverTable(JsonElement given)
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1024 };

    private readonly JsonElement? _resolvers = given.Optional("resolvers");
    private readonly object? _root = given.Optional("root") is { } root ? ValueOf(root) : null;

    internal JsonElement? Variables { get; } = given.Optional("variables");

    internal string? OperationName { get; } = given.Optional("operationName")?.AsText();

    /// <summary>Whether query fields run side by side; not of the protocol, and true without it.</summary>
    internal bool IsParallel { get; } = given.Optional("parallel") is not { ValueKind: JsonValueKind.False };

    /// <summary>Resolves one field of an object type.</summary>
    internal async ValueTask<object?> Resolve(string type, ResolverContext context)
    {
        if (_resolvers?.Optional($"{type}.{context.Field.Name}") is not { } entry)
        {
            return Member(context.Parent ?? _root, context.Field.Name);
        }

        if (entry.Optional("delayMs") is { ValueKind: JsonValueKind.Number } delay)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(delay.GetDouble()), context.Request.Stop);
        }

        if (entry.Optional("error")?.AsText() is { Length: > 0 } message)
        {
            throw new GraphQLException(message);
        }

        if (entry.Optional("echoArg")?.AsText() is { Length: > 0 } name)
        {
            return context.Field.Arguments.Any(argument => argument.Name == name)
                ? ValueOf(JsonSerializer.SerializeToElement(context.ArgumentValue<object>(name), Deep))
                : null;
        }

        bool isNull = entry.Optional("null") is { ValueKind: not JsonValueKind.False };
        return isNull ? null : ValueOf(entry.Optional("value"));
    }

    /// <summary>The object type that a value names by <c>__typename</c>; null when it names none.</summary>
    internal static ObjectType? TypeOf(Schema schema, object value) =>
        Member(value, "__typename") is string name ? schema.FindType(name) as ObjectType : null;

    private static object? Member(object? parent, string name) =>
        parent is JsonElement json ? ValueOf(json.Optional(name)) : null;

    private static object? ValueOf(JsonElement? given) => given is { } json ? ValueOf(json) : null;

    // Objects stay JSON, whose members are read when they are asked for.
    private static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.AsText(),
        JsonValueKind.Number => NumberOf(json.GetDouble()),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToArray(),
        _ => json,
    };

    // A number of JavaScript is an integer by its value, not by how it is written.
    private static object NumberOf(double number) => number switch
    {
        _ when number != Math.Floor(number) => number,
        >= int.MinValue and <= int.MaxValue => (object)(int)number,
        > -(1L << 53) and < 1L << 53 => (long)number,
        _ => number,
    };
}
