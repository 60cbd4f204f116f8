using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The RLP of a string of bytes, or of lists of such.</summary>
internal static class RlpEncode
{
    internal static JsonNode? Answer(JsonElement given) => Hex.Encode(ItemOf(given.Member("value"), depth: 0).Encode());

    private static RlpItem ItemOf(JsonElement value, int depth)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return RlpItem.Of(value.Bytes());
        }

        return depth < RlpItem.DepthMax
            ? RlpItem.List(value.List().Select(item => ItemOf(item, depth + 1)))
            : throw new Refusal(Given.BadInput, $"Lists nest deeper than {RlpItem.DepthMax}.");
    }
}
