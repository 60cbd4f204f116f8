using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>Which of the known errors revert data is, and what it says.</summary>
internal static class DecodeError
{
    private const int SelectorLength = 4;

    internal static JsonNode? Answer(JsonElement given)
    {
        IEnumerable<AbiError> declared =
            given.Member("errors").List().Select(error => AbiJson.Declared(error, AbiError.Parse));
        AbiError[] known = [AbiError.Error, AbiError.Panic, .. declared];
        byte[] data = given.Member("data").Bytes();
        if (data.Length < SelectorLength)
        {
            throw new Refusal("bad-abi", $"{data.Length} bytes are shorter than a selector.");
        }

        AbiError found = known.FirstOrDefault(error => error.Matches(data))
            ?? throw new Refusal("unknown-error", "No known error has this selector.");
        return new JsonObject
        {
            ["name"] = found.Name,
            ["signature"] = found.Signature,
            ["args"] = AbiJson.Decoded(() => found.Decode(data)),
        };
    }
}
