using System.Buffers;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Http;

/// <summary>Writes a result as JSON (§7.1): errors first, so that a reader sees them before long data.</summary>
internal static class ResultWriter
{
    public static void Write(ExecutionResult result, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, DataWriter.Options);
        json.WriteStartObject();
        if (result.Errors.Count > 0)
        {
            json.WritePropertyName("errors");
            WriteErrors(json, result.Errors);
        }

        if (result.IsExecuted)
        {
            json.WritePropertyName("data");
            if (result.Data is { } data)
            {
                json.WriteRawValue(data.Written, skipInputValidation: true);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        if (result.Cost is { } cost)
        {
            json.WriteStartObject("extensions");
            json.WriteStartObject("operationCost");
            json.WriteNumber("fieldCost", cost.FieldCost);
            json.WriteNumber("typeCost", cost.TypeCost);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes errors on their own, as a list.</summary>
    public static void WriteErrors(IReadOnlyList<GraphQLError> errors, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, DataWriter.Options);
        WriteErrors(json, errors);
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors)
        {
            WriteError(json, error);
        }

        json.WriteEndArray();
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
                LeafOutput.Write(json, key);
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
            LeafOutput.Write(json, value);
        }

        json.WriteEndObject();
    }
}
