using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Types;

/// <summary>Writes a C# enum's values by their names without boxing them; one that has no name is refused.</summary>
internal sealed class EnumOutput<TEnum>(EnumType type)
    where TEnum : struct, Enum
{
    private readonly Dictionary<TEnum, JsonEncodedText> _names = type.Values
        .Where(value => value.Value is TEnum)
        .DistinctBy(value => value.Value)
        .ToDictionary(
            value => (TEnum)value.Value,
            value => JsonEncodedText.Encode(value.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    public void Write(Utf8JsonWriter json, JsonEncodedText name, TEnum value) => json.WriteString(
        name, _names.TryGetValue(value, out var text) ? text : throw Refusal(type));

    /// <summary>What is told of a value that an enum does not have.</summary>
    private static GraphQLException Refusal(EnumType type) =>
        new($"Enum \"{type.Name}\" cannot represent this value.");
}
