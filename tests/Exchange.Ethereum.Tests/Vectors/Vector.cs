using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Vectors;

/// <summary>The cases that viem answered, and their JSON as values of ours.</summary>
internal static class Vector
{
    internal static IReadOnlyList<JsonElement> Load(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Vectors", $"{name}.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.GetProperty("cases").Clone().EnumerateArray()];
    }

    internal static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    internal static byte[] Bytes(this JsonElement json, string member) => Hex.Decode(json.Text(member));

    internal static BigInteger Integer(this JsonElement json, string member) =>
        BigInteger.Parse(json.Text(member), CultureInfo.InvariantCulture);

    /// <summary>A value by the name of its type.</summary>
    internal static object Value(string type, JsonElement json)
    {
        if (type.EndsWith(']'))
        {
            string item = type[..type.LastIndexOf('[')];
            return json.EnumerateArray().Select(each => Value(item, each)).ToArray();
        }

        return type switch
        {
            ['(', .. var members, ')'] => Split(members).Zip(json.EnumerateArray(), Value).ToArray(),
            "address" => Address.Parse(json.GetString()),
            "bool" => json.GetBoolean(),
            "string" => json.GetString()!,
            ['b', ..] => Hex.Decode(json.GetString()),
            _ => BigInteger.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Splits <c>a,(b,c),d</c> at the commas outside of parentheses.</summary>
    internal static IEnumerable<string> Split(string types)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < types.Length; i++)
        {
            depth += types[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (types[i] == ',' && depth == 0)
            {
                yield return types[start..i];
                start = i + 1;
            }
        }

        if (types.Length > 0)
        {
            yield return types[start..];
        }
    }

    internal static AbiType[] Types(this JsonElement json) =>
        [.. json.GetProperty("types").EnumerateArray().Select(type => AbiType.Parse(type.GetString()!))];
}
