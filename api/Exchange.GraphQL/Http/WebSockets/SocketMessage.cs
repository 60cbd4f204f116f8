using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>A message of a client, of the form the protocol gives its type; every other form is refused.</summary>
internal sealed record SocketMessage
{
    public required string Type { get; init; }

    /// <summary>The operation that <c>subscribe</c> and <c>complete</c> are about; else empty.</summary>
    public string Id { get; private init; } = "";

    /// <summary>The object that came along; null when none did.</summary>
    public JsonElement? Payload { get; private init; }

    /// <summary>What <c>subscribe</c> asks; else null.</summary>
    public GraphQLRequest? Request { get; private init; }

    /// <exception cref="SocketProtocolException">It is no message of the protocol.</exception>
    public static SocketMessage Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = RequestJson.Parse(bytes);
            return Of(document.RootElement);
        }
        catch (GraphQLException refusal)
        {
            throw Invalid(refusal.Message);
        }
    }

    private static SocketMessage Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "type") is not { } type)
        {
            throw Invalid("Message is no object with a type");
        }

        var message = new SocketMessage { Type = type };
        return type switch
        {
            "connection_init" or "ping" or "pong" => message with { Payload = PayloadOf(root) },
            "complete" => message with { Id = IdOf(root) },
            "subscribe" => message with { Id = IdOf(root), Request = RequestOf(root) },
            _ => throw Invalid($"Message type '{type}' is unknown"),
        };
    }

    private static string IdOf(JsonElement root) => TextOf(root, "id") is { Length: > 0 } id
        ? id
        : throw Invalid("Message has no id");

    private static JsonElement? PayloadOf(JsonElement root)
    {
        if (!root.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return payload.ValueKind == JsonValueKind.Object ? payload.Clone() : throw Invalid("Payload is no object");
    }

    private static GraphQLRequest RequestOf(JsonElement root)
    {
        if (!root.TryGetProperty("payload", out var payload))
        {
            throw Invalid("Message has no payload");
        }

        try
        {
            return RequestReader.FromJson(payload);
        }
        catch (GraphQLException refusal)
        {
            throw Invalid(refusal.Message);
        }
    }

    private static string? TextOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static SocketProtocolException Invalid(string reason) => new(SocketClose.InvalidMessage, reason);
}
