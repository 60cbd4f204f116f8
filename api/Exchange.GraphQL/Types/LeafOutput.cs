using System.Text.Json;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Writes leaves into a response. A value that its scalar refuses is refused before anything is written.
/// </summary>
internal static class LeafOutput
{
    public static void Write(Utf8JsonWriter json, JsonEncodedText name, string value) => json.WriteString(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, bool value) => json.WriteBoolean(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, int value) => json.WriteNumber(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, short value) => json.WriteNumber(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, byte value) => json.WriteNumber(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, long value) =>
        json.WriteNumber(name, LongType.IsInBounds(value) ? value : (long)BuiltInScalars.Long.CoerceResult(value));

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, double value) =>
        json.WriteNumber(name, double.IsFinite(value) ? value : (double)BuiltInScalars.Float.CoerceResult(value));

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, float value) =>
        Write(json, name, (double)value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, Guid value) => json.WriteString(name, value);

    public static void Write(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[DateTimeType.MaxLength];
        json.WriteString(name, text[..DateTimeType.Format(value, text)]);
    }

    /// <summary>Writes what a scalar made of a value, or an entry of an error's extensions.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
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
