using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;

namespace Exchange.GraphQL.Http;

/// <summary>Writes a result as JSON (§7.1): errors first, so that a reader sees them before long data.</summary>
internal static class ResultWriter
{
    // The media types are JSON's own and sniffing is off, so text may stay readable.
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void Write(ExecutionResult result, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, _options);
        json.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (var error in result.Errors)
            {
                WriteError(json, error);
            }

            json.WriteEndArray();
        }

        if (result.IsExecuted)
        {
            json.WritePropertyName("data");
            WriteValue(json, result.Data);
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            json.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                json.WriteStartObject();
                json.WriteNumber("line", location.Line);
                json.WriteNumber("column", location.Column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            json.WritePropertyName("path");
            json.WriteStartArray();
            foreach (var key in path)
            {
                WriteValue(json, key);
            }

            json.WriteEndArray();
        }

        WriteExtensions(json, error);
        json.WriteEndObject();
    }

    private static void WriteExtensions(Utf8JsonWriter json, GraphQLError error)
    {
        if (error.Code is null && error.Extensions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("extensions");
        if (error.Code is not null)
        {
            json.WriteString("code", error.Code);
        }

        foreach (var (key, value) in error.Extensions)
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case ResultObject fields:
                json.WriteStartObject();
                for (var i = 0; i < fields.Fields.Count; i++)
                {
                    json.WritePropertyName(fields.Fields[i].ResponseName);
                    WriteValue(json, fields.Values[i]);
                }

                json.WriteEndObject();
                break;
            case object?[] items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                WriteLeaf(json, value);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool boolean:
                json.WriteBooleanValue(boolean);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }
}
