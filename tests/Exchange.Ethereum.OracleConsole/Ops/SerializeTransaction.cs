using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The bytes of a transaction, signed or to be signed, and their hash.</summary>
internal static class SerializeTransaction
{
    internal static JsonNode? Answer(JsonElement given)
    {
        try
        {
            Transaction transaction = TransactionJson.Read(given.Member("transaction", TransactionJson.Bad));
            byte[] raw = transaction.SigningPayload();
            if (given.Optional("signature") is { ValueKind: not JsonValueKind.Null } signature)
            {
                raw = transaction.With(SignatureOf(signature)).Raw;
            }

            return new JsonObject { ["raw"] = Hex.Encode(raw), ["hash"] = Keccak256.Hash(raw).ToString() };
        }
        catch (TransactionException e)
        {
            throw new Refusal(TransactionJson.Bad, e.Message);
        }
    }

    private static Signature SignatureOf(JsonElement given)
    {
        const string Bad = "bad-signature";
        byte[] r = given.Member("r", Bad).Bytes(Bad, 32);
        byte[] s = given.Member("s", Bad).Bytes(Bad, 32);
        JsonElement parity = given.Member("yParity", Bad).Of(JsonValueKind.Number, Bad);
        try
        {
            return parity.GetDouble() is 0 or 1
                ? Signature.From([.. r, .. s, (byte)parity.GetDouble()])
                : throw new Refusal(Bad, "The parity is neither 0 nor 1.");
        }
        catch (SignatureException e)
        {
            throw new Refusal(Bad, e.Message);
        }
    }
}
