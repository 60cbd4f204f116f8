using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What is signed of typed data, and the hash of its domain.</summary>
internal static class Eip712Digest
{
    internal static JsonNode? Answer(JsonElement given)
    {
        TypedData data = Read(given);
        return new JsonObject
        {
            ["domainSeparator"] = data.DomainSeparator().ToString(),
            ["digest"] = data.Digest().ToString(),
        };
    }

    internal static TypedData Read(JsonElement given)
    {
        const string Bad = "bad-typed-data";
        try
        {
            return TypedData.FromJson(given.Member("typedData", Bad).GetRawText());
        }
        catch (TypedDataException e)
        {
            throw new Refusal(Bad, e.Message);
        }
    }
}
