using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What a piece of RLP says.</summary>
internal static class RlpDecode
{
    internal static JsonNode? Answer(JsonElement given)
    {
        byte[] data = given.Member("data").Bytes();
        try
        {
            return JsonOf(RlpItem.Decode(data));
        }
        catch (RlpException e)
        {
            throw new Refusal("bad-rlp", e.Message);
        }
    }

    private static JsonNode JsonOf(RlpItem item) => item.IsList
        ? new JsonArray([.. item.Items.Select(JsonOf)])
        : JsonValue.Create(Hex.Encode(item.Bytes.Span));
}
