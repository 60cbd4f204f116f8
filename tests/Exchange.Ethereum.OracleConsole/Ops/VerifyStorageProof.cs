using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The word that nodes prove under an account's storage root.</summary>
internal static class VerifyStorageProof
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Hash root = given.Member("storageHash").Word();
        Hash slot = given.Member("slot").Word();
        byte[][] nodes = ProofCase.Nodes(given);
        return ProofCase.Judge(() => StateProof.VerifyStorage(root, slot, nodes).ToString());
    }
}
