using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The receipt that nodes prove under a receipts root, or null.</summary>
internal static class VerifyReceiptProof
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Hash root = given.Member("receiptsRoot").Word();
        ulong index = (ulong)given.Member("index").UInt(ulong.MaxValue);
        byte[][] nodes = ProofCase.Nodes(given);
        return ProofCase.Judge(() => BlockProof.VerifyReceipt(root, index, nodes) is { } receipt
            ? JsonOf(receipt)
            : null);
    }

    private static JsonObject JsonOf(Receipt receipt) => new()
    {
        ["type"] = receipt.Type,
        ["status"] = receipt.Succeeded,
        ["cumulativeGasUsed"] = receipt.CumulativeGasUsed.ToString(CultureInfo.InvariantCulture),
        ["logsBloom"] = receipt.LogsBloom.ToString(),
        ["logs"] = new JsonArray([.. receipt.Logs.Select(log => new JsonObject
        {
            ["address"] = log.Address.ToString(),
            ["topics"] = new JsonArray([.. log.Topics.Select(topic => JsonValue.Create(topic.ToString()))]),
            ["data"] = Hex.Encode(log.Data),
        })]),
    };
}
