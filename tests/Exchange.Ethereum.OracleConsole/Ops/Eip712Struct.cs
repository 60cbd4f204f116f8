using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The type and the hash of typed data without its domain.</summary>
internal static class Eip712Struct
{
    internal static JsonNode? Answer(JsonElement given)
    {
        TypedData data = Eip712Digest.Read(given);
        string type = data.EncodeType();
        return new JsonObject
        {
            ["encodeType"] = type,
            ["typeHash"] = Keccak256.Hash(Encoding.UTF8.GetBytes(type)).ToString(),
            ["structHash"] = data.StructHash().ToString(),
        };
    }
}
