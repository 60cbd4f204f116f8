using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What a function returned.</summary>
internal static class DecodeFunctionResult
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiJson.Declared(given.Member("function", "bad-type"), AbiFunction.Parse);
        AbiType[] types = given.Types("returns");
        byte[] data = given.Member("data").Bytes();
        return AbiJson.Decoded(() => AbiDecoder.Decode(types, data));
    }
}
