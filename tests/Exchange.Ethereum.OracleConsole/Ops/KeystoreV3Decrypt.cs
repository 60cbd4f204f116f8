using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The key of a keystore, and whose it is.</summary>
internal static class KeystoreV3Decrypt
{
    private const string BadKeystore = "bad-keystore";

    internal static JsonNode? Answer(JsonElement given)
    {
        JsonElement keystore = given.Member("keystore", BadKeystore).Of(JsonValueKind.Object, BadKeystore);
        string password = given.Member("password").Text();
        try
        {
            byte[] privateKey = KeystoreV3.Decrypt(keystore.GetRawText(), password);
            using var signer = new LocalSigner(privateKey);
            return new JsonObject
            {
                ["address"] = signer.Address.ToString(),
                ["privateKey"] = Hex.Encode(privateKey),
            };
        }
        catch (KeystoreException e)
        {
            throw new Refusal(e.IsWrongPassword ? "wrong-password" : BadKeystore, e.Message);
        }
    }
}
