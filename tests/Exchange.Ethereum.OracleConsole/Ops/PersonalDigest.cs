using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What a wallet signs of a message, given as text or as bytes.</summary>
internal static class PersonalDigest
{
    internal static JsonNode? Answer(JsonElement given) => (given.Optional("message"), given.Optional("data")) switch
    {
        ({ } message, null) => PersonalMessage.Digest(message.Text()).ToString(),
        (null, { } data) => PersonalMessage.Digest(data.Bytes()).ToString(),
        _ => throw new Refusal(Given.BadInput, "Expected either a message or data."),
    };
}
