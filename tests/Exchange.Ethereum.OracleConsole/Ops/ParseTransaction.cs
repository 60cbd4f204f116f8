using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What a raw transaction says, who signed it, and its hash.</summary>
internal static class ParseTransaction
{
    internal static JsonNode? Answer(JsonElement given)
    {
        byte[] raw = given.Member("raw").Bytes();
        try
        {
            ParsedTransaction parsed = Transaction.Parse(raw);
            return new JsonObject
            {
                ["transaction"] = TransactionJson.Write(parsed.Transaction),
                ["signature"] = parsed.Signature is { } signature ? JsonOf(signature) : null,
                ["hash"] = parsed.Hash.ToString(),
                ["from"] = parsed.Sender?.ToString(),
            };
        }
        catch (TransactionException e)
        {
            throw new Refusal(TransactionJson.Bad, e.Message);
        }
    }

    private static JsonObject JsonOf(Signature signature)
    {
        byte[] bytes = signature.ToArray();
        return new JsonObject
        {
            ["r"] = Hex.Encode(bytes.AsSpan(0, 32)),
            ["s"] = Hex.Encode(bytes.AsSpan(32, 32)),
            ["yParity"] = signature.YParity,
        };
    }
}
