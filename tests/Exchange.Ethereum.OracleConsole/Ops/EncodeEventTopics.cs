using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The topics by which logs of an event are found; null for any.</summary>
internal static class EncodeEventTopics
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiEvent e = DecodeLog.EventOf(given);
        AbiType[] indexed =
            [.. e.Parameters.Where(parameter => parameter.IsIndexed).Select(parameter => parameter.Type)];
        object?[] values = given.Values(indexed, mayBeAny: true);
        IEnumerable<JsonNode?> topics =
            AbiJson.Encoded(() => e.EncodeTopics(values)).Select(topic => (JsonNode?)topic?.ToString());
        return new JsonArray([.. topics]);
    }
}
