using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>
/// The protocol's JSON of types and values. What is no type is <c>bad-type</c> and what is no value of its type
/// <c>bad-value</c>, whatever else may be wrong with the JSON.
/// </summary>
internal static class AbiJson
{
    private const string BadType = "bad-type";
    private const string BadValue = "bad-value";
    private const string BadAbi = "bad-abi";

    /// <summary>A member that lists types by their names.</summary>
    internal static AbiType[] Types(this JsonElement given, string member) =>
        [.. given.Member(member, BadType).List(BadType).Select(type => Declared(type, AbiType.Parse))];

    /// <summary>A signature, read by <paramref name="parse"/>.</summary>
    internal static T Declared<T>(JsonElement signature, Func<string, T> parse)
    {
        try
        {
            return parse(signature.Text(BadType));
        }
        catch (AbiException e)
        {
            throw new Refusal(BadType, e.Message);
        }
    }

    /// <summary>The member <c>values</c>, one of each type; null where that may stand for any.</summary>
    internal static object?[] Values(this JsonElement given, IReadOnlyList<AbiType> types, bool mayBeAny = false)
    {
        IReadOnlyList<JsonElement> values = given.Member("values", BadValue).List(BadValue);
        return values.Count == types.Count
            ? [.. types.Zip(values, (type, value) => IsAny(value) ? null : ValueOf(type, value))]
            : throw new Refusal(BadValue, $"{values.Count} values for {types.Count} types.");

        bool IsAny(JsonElement value) => mayBeAny && value.ValueKind == JsonValueKind.Null;
    }

    /// <summary>Encodes; a value out of its type's range is refused here.</summary>
    internal static T Encoded<T>(Func<T> encode)
    {
        try
        {
            return encode();
        }
        catch (AbiException e)
        {
            throw new Refusal(BadValue, e.Message);
        }
    }

    /// <summary>Decodes and writes the values as JSON.</summary>
    internal static JsonArray Decoded(Func<object[]> decode)
    {
        try
        {
            return new JsonArray([.. decode().Select(JsonOf)]);
        }
        catch (AbiException e)
        {
            throw new Refusal(BadAbi, e.Message);
        }
    }

    private static object ValueOf(AbiType type, JsonElement value)
    {
        if (type.Item is { } item)
        {
            return value.List(BadValue).Select(each => ValueOf(item, each)).ToArray();
        }

        if (type.Members is [_, ..] members)
        {
            IReadOnlyList<JsonElement> values = value.List(BadValue);
            return values.Count == members.Count
                ? members.Zip(values, ValueOf).ToArray()
                : throw new Refusal(BadValue, $"{values.Count} values, {type} has {members.Count}.");
        }

        return type.Name switch
        {
            "address" => value.Account(BadValue),
            "bool" => value.Flag(BadValue),
            "string" => value.Text(BadValue),
            ['b', ..] => value.Bytes(BadValue),
            _ => value.Integer(BadValue),
        };
    }

    private static JsonNode? JsonOf(object value) => value switch
    {
        BigInteger integer => integer.ToString(CultureInfo.InvariantCulture),
        bool flag => flag,
        string text => text,
        Address address => address.ToString(),
        byte[] bytes => Hex.Encode(bytes),
        Hash hash => new JsonObject { ["hash"] = hash.ToString() },
        object[] values => new JsonArray([.. values.Select(JsonOf)]),
        _ => throw new InvalidOperationException($"No ABI type has values of {value.GetType()}."),
    };
}
