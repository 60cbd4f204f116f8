using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>An address by its text, which is all lower case or carries its checksum.</summary>
internal static class ParseAddress
{
    internal static JsonNode? Answer(JsonElement given) =>
        given.Member("address").Of(JsonValueKind.String).Account("bad-address").ToString();
}
