using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>A new signature, and the address of the key that made it.</summary>
internal static class SignThenRecover
{
    internal static JsonNode? Answer(JsonElement given)
    {
        byte[] key = given.Member("privateKey").Bytes(length: 32);
        Hash digest = given.Member("digest").Word();
        try
        {
            using var signer = new LocalSigner(key);
            return new JsonObject
            {
                ["address"] = signer.Address.ToString(),
                ["signature"] = signer.Sign(digest).ToString(),
            };
        }
        catch (ArgumentException e)
        {
            throw new Refusal("bad-key", e.Message);
        }
    }
}
