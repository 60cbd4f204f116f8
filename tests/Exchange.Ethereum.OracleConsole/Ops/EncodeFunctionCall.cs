using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The data of a call: selector and arguments.</summary>
internal static class EncodeFunctionCall
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiFunction function = AbiJson.Declared(given.Member("function", "bad-type"), AbiFunction.Parse);
        object?[] values = given.Values(function.Inputs);
        return AbiJson.Encoded(() => Hex.Encode(function.Encode(values)));
    }
}
