using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The ABI encoding of values of given types.</summary>
internal static class AbiEncode
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiType[] types = given.Types("types");
        object?[] values = given.Values(types);
        return AbiJson.Encoded(() => Hex.Encode(AbiEncoder.Encode(types, values)));
    }
}
