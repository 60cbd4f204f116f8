using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>The shapes that cross the wire often, with serialisers generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(BytesJsonConverter)])]
[JsonSerializable(typeof(Log[]))]
[JsonSerializable(typeof(BlockHeader))]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(ChainTransaction))]
[JsonSerializable(typeof(TransactionReceipt[]))]
[JsonSerializable(typeof(SubscriptionMessage))]
[JsonSerializable(typeof(Header))]
[JsonSerializable(typeof(AccountProof))]
[JsonSerializable(typeof(Hash[]))]
[JsonSerializable(typeof(CallObject))]
[JsonSerializable(typeof(LogFilter))]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(Hash))]
[JsonSerializable(typeof(BlockTag))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
internal sealed partial class RpcJson : JsonSerializerContext;

/// <summary>The generated serialisers, and reflection for whatever a caller of Send brings along.</summary>
internal static class WireJson
{
    internal static readonly JsonSerializerOptions Options = new(RpcJson.Default.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(RpcJson.Default, new DefaultJsonTypeInfoResolver()),
    };
}

/// <summary>The call of <c>eth_call</c> and <c>eth_estimateGas</c>.</summary>
internal sealed record CallObject(Address? From, Address? To, byte[] Data);
