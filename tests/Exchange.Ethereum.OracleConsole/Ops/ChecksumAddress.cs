using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The EIP-55 text of an address whose digits may be of any case.</summary>
internal static class ChecksumAddress
{
    internal static JsonNode? Answer(JsonElement given)
    {
        JsonElement address = given.Member("address").Of(JsonValueKind.String);
        return Address.From(address.Bytes("bad-address", Address.Length)).ToString();
    }
}
