using System.Text.Json;

namespace Exchange.Ethereum.Abi;

/// <summary>One parameter in the JSON of an interface; a tuple's members have names of their own.</summary>
internal sealed record AbiJsonParameter(AbiType Type, string Name, bool IsIndexed, string Readable)
{
    private const int DepthMax = 128;
    private const string Tuple = "tuple";

    public override string ToString() =>
        string.Join(' ', new[] { Readable, IsIndexed ? "indexed" : string.Empty, Name }.Where(word => word.Length > 0));

    internal static AbiJsonParameter Read(JsonElement json, int depth)
    {
        if (depth > DepthMax)
        {
            throw new AbiException($"Types nest deeper than {DepthMax}.");
        }

        string type = AbiContract.Text(json, "type");
        string name = json.TryGetProperty("name", out _) ? AbiContract.Text(json, "name") : string.Empty;
        bool isIndexed = json.TryGetProperty("indexed", out JsonElement flag) && flag.GetBoolean();
        if (!type.StartsWith(Tuple, StringComparison.Ordinal))
        {
            return new AbiJsonParameter(AbiType.Parse(type), name, isIndexed, type);
        }

        AbiJsonParameter[] members = AbiContract.Member(json, "components") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(each => Read(each, depth + 1))]
            : throw new AbiException("The components are no list.");
        string dimensions = type[Tuple.Length..];
        return new AbiJsonParameter(
            AbiType.Parse($"({string.Join(',', members.Select(member => member.Type))}){dimensions}"),
            name,
            isIndexed,
            $"{Tuple}({string.Join(", ", members.AsEnumerable())}){dimensions}");
    }
}
