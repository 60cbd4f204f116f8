using System.Buffers;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>The messages of the server, as the protocol writes them.</summary>
internal static class SocketAnswers
{
    public static ReadOnlyMemory<byte> Acknowledged { get; } = """{"type":"connection_ack"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Complete(string id) => Message(id, "complete", null);

    public static ReadOnlyMemory<byte> Pong(JsonElement? payload) => Message(null, "pong", payload is { } given
        ? output =>
        {
            using var json = new Utf8JsonWriter(output);
            given.WriteTo(json);
        }
        : null);

    public static ReadOnlyMemory<byte> Next(string id, ExecutionResult result) =>
        Message(id, "next", output => ResultWriter.Write(result, output));

    public static ReadOnlyMemory<byte> Error(string id, IReadOnlyList<GraphQLError> errors) =>
        Message(id, "error", output => ResultWriter.WriteErrors(errors, output));

    private static ReadOnlyMemory<byte> Message(string? id, string type, Action<IBufferWriter<byte>>? payload)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("{"u8);
        if (id is not null)
        {
            output.Write("\"id\":"u8);
            output.Write(JsonSerializer.SerializeToUtf8Bytes(id));
            output.Write(","u8);
        }

        output.Write("\"type\":"u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(type));
        if (payload is not null)
        {
            output.Write(",\"payload\":"u8);
            payload(output);
        }

        output.Write("}"u8);
        return output.WrittenMemory;
    }
}
