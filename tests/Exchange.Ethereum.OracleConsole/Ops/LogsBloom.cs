using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>A filter with addresses and topics put into it, and what it then says of others.</summary>
internal static class LogsBloom
{
    internal static JsonNode? Answer(JsonElement given)
    {
        Bloom bloom = given.Optional("bloom") is { } start
            ? Bloom.From(start.Bytes(length: Bloom.Length))
            : Bloom.Empty;
        byte[][] add = Entries(given, "add");
        byte[][] contains = Entries(given, "contains");
        foreach (byte[] entry in add)
        {
            bloom = IsAddress(entry) ? bloom.With(Address.From(entry)) : bloom.With(Hash.From(entry));
        }

        return new JsonObject
        {
            ["bloom"] = bloom.ToString(),
            ["contains"] = new JsonArray([.. contains.Select(entry => JsonValue.Create(
                IsAddress(entry) ? bloom.MayContain(Address.From(entry)) : bloom.MayContain(Hash.From(entry))))]),
        };
    }

    // null is as none.
    private static byte[][] Entries(JsonElement given, string name) =>
        given.Optional(name) is { ValueKind: not JsonValueKind.Null } entries
            ? [.. entries.List().Select(Entry)]
            : [];

    private static byte[] Entry(JsonElement given)
    {
        byte[] bytes = given.Bytes();
        return bytes.Length is Address.Length or Hash.Length
            ? bytes
            : throw new Refusal(Given.BadInput, "Neither an address nor a topic.");
    }

    private static bool IsAddress(byte[] entry) => entry.Length == Address.Length;
}
