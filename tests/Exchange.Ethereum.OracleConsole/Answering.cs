using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>
/// Gives every line exactly one line of answer, whatever it holds. What the library did not mean to throw is answered
/// as a <c>defect</c>, a kind no protocol knows, so that it can neither end the console nor pass for a refusal.
/// </summary>
internal static class Answering
{
    // Both sides of the console nest as deep as RLP does; the framework's own bound is 64.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = int.MaxValue };
    private static readonly JsonWriterOptions Writing = new() { MaxDepth = 4096 };

    internal static ReadOnlySpan<byte> Answer(ReadOnlySpan<byte> line)
    {
        if (Parse(line) is not { } document)
        {
            return Write(null, Refused("bad-json", "The line is no JSON object."));
        }

        using (document)
        {
            string? id = IdOf(document.RootElement);
            return Write(id, AnswerOrRefusal(id, document.RootElement));
        }
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line))
        {
            return null;
        }

        try
        {
            JsonDocument document = JsonDocument.Parse(line.ToArray(), Reading);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? IdOf(JsonElement given)
    {
        try
        {
            return given.Member("id").Text();
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private static JsonObject AnswerOrRefusal(string? id, JsonElement given)
    {
        try
        {
            string name = given.Member("op").Text();
            _ = id ?? throw new Refusal(Given.BadInput, "The case has no id.");
            Op op = OpTable.Ops.GetValueOrDefault(name) ?? throw new Refusal("unknown-op", $"No op is called {name}.");
            return new JsonObject { ["ok"] = true, ["value"] = op(given) };
        }
        catch (Refusal refusal)
        {
            return Refused(refusal.Kind, refusal.Message);
        }
#pragma warning disable CA1031 // A defect is told as what it is, and the next line still gets its answer.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            return Refused("defect", defect.ToString());
        }
    }

    private static JsonObject Refused(string kind, string message) => new()
    {
        ["ok"] = false,
        ["error"] = new JsonObject { ["kind"] = kind, ["message"] = message },
    };

    private static ReadOnlySpan<byte> Write(string? id, JsonObject answer)
    {
        answer.Insert(0, "id", id);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            answer.WriteTo(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }
}
