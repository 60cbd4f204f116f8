using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>Whether a key of P-256 signed a digest.</summary>
internal static class P256Verify
{
    private const string BadKey = "bad-key";

    internal static JsonNode? Answer(JsonElement given)
    {
        Hash digest = given.Member("digest").Word();
        byte[] key = given.Member("publicKey").Of(JsonValueKind.String).Bytes(BadKey);
        if (!P256.IsPublicKey(key))
        {
            throw new Refusal(BadKey, "Not a public key of P-256.");
        }

        byte[] signature = given.Member("signature").Bytes();
        try
        {
            return P256.Verify(digest, P256Signature.From(signature), key);
        }
        catch (SignatureException e)
        {
            throw new Refusal("bad-signature", e.Message);
        }
    }
}
