using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>A quantity of up to 64 bits: what a header may hold, beyond what any chain will reach.</summary>
internal sealed class UInt64JsonConverter : JsonConverter<ulong>
{
    public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        BigInteger value = HexJson.Read(ref reader, Quantity.Parse);
        return value <= ulong.MaxValue ? (ulong)value : throw new JsonException("The quantity exceeds 64 bits.");
    }

    public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Quantity.Encode(value));
}
