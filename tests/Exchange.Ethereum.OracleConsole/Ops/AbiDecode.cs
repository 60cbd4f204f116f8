using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The values of given types that some data encodes.</summary>
internal static class AbiDecode
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiType[] types = given.Types("types");
        byte[] data = given.Member("data").Bytes();
        return AbiJson.Decoded(() => AbiDecoder.Decode(types, data));
    }
}
