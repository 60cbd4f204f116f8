using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>Whose signature it is.</summary>
internal static class Recover
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Hash digest = given.Member("digest").Word();
        return SignerOf(digest, given.Member("signature")).ToString();
    }

    internal static Address SignerOf(Hash digest, JsonElement signature)
    {
        byte[] bytes = signature.Bytes();
        try
        {
            return Secp256k1.Recover(digest, Signature.From(bytes));
        }
        catch (SignatureException e)
        {
            throw new Refusal("bad-signature", e.Message);
        }
    }
}
