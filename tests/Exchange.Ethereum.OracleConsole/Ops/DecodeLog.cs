using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The values of a log of an event.</summary>
internal static class DecodeLog
{
    internal static JsonNode? Answer(JsonElement given)
    {
        AbiEvent e = EventOf(given);
        byte[][] topics = [.. given.Member("topics").List().Select(topic => topic.Bytes())];
        byte[] data = given.Member("data").Bytes();
        if (!e.IsAnonymous && (topics.Length == 0 || !e.Topic.AsSpan().SequenceEqual(topics[0])))
        {
            throw new Refusal("not-this-event", $"The first topic is not that of {e.Signature}.");
        }

        return topics.All(topic => topic.Length == Hash.Length)
            ? new JsonObject { ["args"] = AbiJson.Decoded(() => e.Decode([.. topics.Select(t => Hash.From(t))], data)) }
            : throw new Refusal("bad-abi", "A topic has 32 bytes.");
    }

    internal static AbiEvent EventOf(JsonElement given)
    {
        // The signature is judged first, then the flag, then both together: the flag leaves room for a fourth topic.
        JsonElement signature = given.Member("event", "bad-type");
        AbiJson.Declared(signature, text => AbiEvent.Parse(text, isAnonymous: true));
        bool isAnonymous = given.Optional("anonymous") is { } flag && flag.Flag();
        return AbiJson.Declared(signature, text => AbiEvent.Parse(text, isAnonymous));
    }
}
