using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// Writes the JSON of <c>eth_signTypedData_v4</c>. The domain's type is always declared, since some wallets insist, and
/// the message's integers are decimal text, since JavaScript would round them.
/// </summary>
internal static class TypedDataWriter
{
    internal static string Write(TypedData data)
    {
        // Refuses parts that do not fit each other; the rest may then take them at their word.
        data.Digest();

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("types"u8);
            WriteTypes(writer, data);
            writer.WriteString("primaryType"u8, data.PrimaryType);
            writer.WritePropertyName("domain"u8);
            WriteDomain(writer, data.Domain);
            writer.WritePropertyName("message"u8);
            WriteMembers(
                writer, data.Types[data.PrimaryType].Select(field => (field.Name, data.Message[field.Name])));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Wallets expect the chain's id as a number; one beyond 2^53 they could not hold anyway.
    private static void WriteDomain(Utf8JsonWriter writer, TypedDataDomain domain)
    {
        writer.WriteStartObject();
        foreach ((TypedDataField field, object value) in domain.Members())
        {
            writer.WritePropertyName(field.Name);
            if (value is BigInteger { Sign: >= 0 } chainId && chainId < 1L << 53)
            {
                writer.WriteNumberValue((long)chainId);
            }
            else
            {
                WriteValue(writer, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter writer, TypedData data)
    {
        writer.WriteStartObject();
        if (!data.Types.ContainsKey(TypedDataEncoder.DomainType))
        {
            WriteFields(writer, TypedDataEncoder.DomainType, data.Domain.Members().Select(member => member.Field));
        }

        foreach ((string name, IReadOnlyList<TypedDataField> fields) in data.Types)
        {
            WriteFields(writer, name, fields);
        }

        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, string type, IEnumerable<TypedDataField> fields)
    {
        writer.WriteStartArray(type);
        foreach (TypedDataField field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, field.Name);
            writer.WriteString("type"u8, field.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case byte[] bytes:
                writer.WriteStringValue(Hex.Encode(bytes));
                break;
            case Address or Hash or BigInteger or int or long or uint or ulong or short or ushort or byte or sbyte:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteMembers(writer, members.Select(member => (member.Key, member.Value)));
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new TypedDataException($"A value of {value?.GetType().Name ?? "null"} has no JSON", "message");
        }
    }
}
