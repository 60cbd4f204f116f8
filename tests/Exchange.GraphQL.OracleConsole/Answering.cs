using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Gives every line exactly one line of answer, whatever it holds. What the engine did not mean to throw is answered
/// as a <c>defect</c>, a member no protocol knows, so that it can neither end the console nor pass for a refusal.
/// </summary>
internal static class Answering
{
    // Deeper than any document the parser takes; values are walked in as many steps as they are deep.
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 512 };
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 4096,
    };

    internal static async Task<byte[]> Answer(byte[] line)
    {
        if (Parse(line) is not { } document)
        {
            return Write(null, json => json.WriteString("error", "The line is no JSON object that can be read."));
        }

        using (document)
        {
            JsonElement? id = document.RootElement.Optional("id");
            try
            {
                return Write(id, await Kinds.Answer(document.RootElement));
            }
            catch (Refusal refusal)
            {
                return Write(id, json => json.WriteString("error", refusal.Message));
            }
#pragma warning disable CA1031 // A defect is told as what it is, and the next line still gets its answer.
            catch (Exception defect)
#pragma warning restore CA1031
            {
                return Write(id, json => json.WriteString("defect", defect.ToString()));
            }
        }
    }

    private static JsonDocument? Parse(byte[] line)
    {
        if (line.Length > LineReader.LengthMax || !Utf8.IsValid(line))
        {
            return null;
        }

        try
        {
            JsonDocument document = JsonDocument.Parse(line, Reading);
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

    private static byte[] Write(JsonElement? id, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            if (id is { } given)
            {
                given.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }

            members(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
