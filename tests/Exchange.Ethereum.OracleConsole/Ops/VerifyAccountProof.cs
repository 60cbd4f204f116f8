using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The account that nodes prove under a state root, or null.</summary>
internal static class VerifyAccountProof
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Hash root = given.Member("stateRoot").Word();
        Address address = given.Member("address").Account();
        byte[][] nodes = ProofCase.Nodes(given);
        return ProofCase.Judge(() => StateProof.VerifyAccount(root, address, nodes) is { } account
            ? new JsonObject
            {
                ["nonce"] = account.Nonce.ToString(CultureInfo.InvariantCulture),
                ["balance"] = account.Balance.ToString(CultureInfo.InvariantCulture),
                ["storageHash"] = account.StorageHash.ToString(),
                ["codeHash"] = account.CodeHash.ToString(),
            }
            : null);
    }
}
