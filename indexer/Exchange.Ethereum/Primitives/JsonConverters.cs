using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exchange.Ethereum.Primitives;

/// <summary>An address in JSON is its text.</summary>
internal sealed class AddressJsonConverter : JsonConverter<Address>
{
    public override Address Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, static text => Address.Parse(text));

    public override void Write(Utf8JsonWriter writer, Address value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override Address ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, static text => Address.Parse(text));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Address value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}

/// <summary>A hash in JSON is its text.</summary>
internal sealed class HashJsonConverter : JsonConverter<Hash>
{
    public override Hash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, static text => Hash.Parse(text));

    public override void Write(Utf8JsonWriter writer, Hash value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override Hash ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, static text => Hash.Parse(text));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Hash value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}

/// <summary>Bytes in JSON are <c>0x…</c>, not the serialiser's base 64.</summary>
internal sealed class BytesJsonConverter : JsonConverter<byte[]>
{
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueIsEscaped)
        {
            throw new JsonException("Expected a hex string.");
        }

        try
        {
            return Hex.Decode(reader.ValueSpan);
        }
        catch (HexException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Hex.Encode(value));
}

/// <summary>Reads the short hex strings of fixed size without making a string first.</summary>
internal static class HexJson
{
    // 0x and 64 digits: nothing of a fixed size is longer than a hash.
    private const int CharactersMax = 66;

    internal delegate T Parse<T>(ReadOnlySpan<char> text);

    internal static T Read<T>(ref Utf8JsonReader reader, Parse<T> parse)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)
            || reader.HasValueSequence
            || reader.ValueSpan.Length > CharactersMax)
        {
            throw new JsonException("Expected a hex string.");
        }

        Span<char> text = stackalloc char[CharactersMax];
        try
        {
            return parse(text[..reader.CopyString(text)]);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
