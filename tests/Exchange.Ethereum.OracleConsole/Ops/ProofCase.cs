using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What the ops about proofs share: the nodes, and the one kind of their refusals.</summary>
internal static class ProofCase
{
    internal static byte[][] Nodes(JsonElement given) => [.. given.Member("proof").List().Select(node => node.Bytes())];

    internal static JsonNode? Judge(Func<JsonNode?> verify)
    {
        try
        {
            return verify();
        }
        catch (ProofException e)
        {
            throw new Refusal("bad-proof", e.Message);
        }
    }
}
