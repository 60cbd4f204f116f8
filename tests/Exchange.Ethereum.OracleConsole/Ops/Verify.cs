using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>Whether a good signature is of this address.</summary>
internal static class Verify
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Hash digest = given.Member("digest").Word();
        Address address = given.Member("address").Account();
        return Recover.SignerOf(digest, given.Member("signature")) == address;
    }
}
