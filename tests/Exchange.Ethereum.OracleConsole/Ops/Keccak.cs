using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The Keccak-256 hash of bytes.</summary>
internal static class Keccak
{
    internal static JsonNode? Answer(JsonElement given) => Keccak256.Hash(given.Member("data").Bytes()).ToString();
}
