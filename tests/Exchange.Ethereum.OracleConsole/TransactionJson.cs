using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>The protocol's JSON of transactions, which has exactly the members of its type.</summary>
internal static class TransactionJson
{
    internal const string Bad = "bad-transaction";

    private static readonly string[] OfLegacy = ["type", "nonce", "gasPrice", "gas", "to", "value", "data", "chainId"];

    private static readonly string[] OfEip2930 =
        ["type", "chainId", "nonce", "gasPrice", "gas", "to", "value", "data", "accessList"];

    private static readonly string[] OfEip1559 =
    [
        "type", "chainId", "nonce", "maxPriorityFeePerGas", "maxFeePerGas", "gas", "to", "value", "data", "accessList",
    ];

    internal static Transaction Read(JsonElement given) => given.Member("type", Bad).Text(Bad) switch
    {
        "legacy" => Legacy(given.WithExactly(OfLegacy)),
        "eip2930" => Eip2930(given.WithExactly(OfEip2930)),
        "eip1559" => Eip1559(given.WithExactly(OfEip1559)),
        var type => throw new Refusal(Bad, $"No type of transaction is called {type}."),
    };

    internal static JsonObject Write(Transaction transaction)
    {
        JsonObject json = transaction switch
        {
            LegacyTransaction legacy => new JsonObject
            {
                ["type"] = "legacy",
                ["chainId"] = legacy.ChainId is { } chainId ? Text(chainId) : null,
                ["gasPrice"] = Text(legacy.GasPrice),
            },
            Eip2930Transaction eip2930 => new JsonObject
            {
                ["type"] = "eip2930",
                ["chainId"] = Text(eip2930.ChainId),
                ["gasPrice"] = Text(eip2930.GasPrice),
                ["accessList"] = JsonOf(eip2930.AccessList),
            },
            Eip1559Transaction eip1559 => new JsonObject
            {
                ["type"] = "eip1559",
                ["chainId"] = Text(eip1559.ChainId),
                ["maxPriorityFeePerGas"] = Text(eip1559.MaxPriorityFeePerGas),
                ["maxFeePerGas"] = Text(eip1559.MaxFeePerGas),
                ["accessList"] = JsonOf(eip1559.AccessList),
            },
            _ => throw new InvalidOperationException($"The protocol has no {transaction.GetType()}."),
        };
        json["nonce"] = Text(transaction.Nonce);
        json["gas"] = Text(transaction.Gas);
        json["to"] = transaction.To?.ToString();
        json["value"] = Text(transaction.Value);
        json["data"] = Hex.Encode(transaction.Data);
        return json;
    }

    private static LegacyTransaction Legacy(JsonElement given) => new()
    {
        ChainId = given.Member("chainId").ValueKind == JsonValueKind.Null ? null : ChainId(given),
        Nonce = Integer(given, "nonce"),
        GasPrice = Integer(given, "gasPrice"),
        Gas = Integer(given, "gas"),
        To = To(given),
        Value = Integer(given, "value"),
        Data = given.Member("data").Bytes(Bad),
    };

    private static Eip2930Transaction Eip2930(JsonElement given) => new()
    {
        ChainId = ChainId(given),
        Nonce = Integer(given, "nonce"),
        GasPrice = Integer(given, "gasPrice"),
        Gas = Integer(given, "gas"),
        To = To(given),
        Value = Integer(given, "value"),
        Data = given.Member("data").Bytes(Bad),
        AccessList = AccessList(given),
    };

    private static Eip1559Transaction Eip1559(JsonElement given) => new()
    {
        ChainId = ChainId(given),
        Nonce = Integer(given, "nonce"),
        MaxPriorityFeePerGas = Integer(given, "maxPriorityFeePerGas"),
        MaxFeePerGas = Integer(given, "maxFeePerGas"),
        Gas = Integer(given, "gas"),
        To = To(given),
        Value = Integer(given, "value"),
        Data = given.Member("data").Bytes(Bad),
        AccessList = AccessList(given),
    };

    private static JsonElement WithExactly(this JsonElement given, string[] members)
    {
        string[] names = given.Names(Bad);
        return names.Length == members.Length && names.ToHashSet().SetEquals(members)
            ? given
            : throw new Refusal(Bad, $"The members are not exactly {string.Join(", ", members)}.");
    }

    private static BigInteger Integer(JsonElement given, string name) => given.Member(name).Integer(Bad);

    // What a long cannot hold stays too large, and is refused by the library.
    private static long ChainId(JsonElement given) =>
        (long)BigInteger.Clamp(Integer(given, "chainId"), long.MinValue, long.MaxValue);

    private static Address? To(JsonElement given)
    {
        JsonElement to = given.Member("to");
        return to.ValueKind == JsonValueKind.Null ? null : to.Account(Bad);
    }

    private static AccessListEntry[] AccessList(JsonElement given) =>
    [
        .. given.Member("accessList").List(Bad).Select(entry => new AccessListEntry(
            entry.Member("address", Bad).Account(Bad),
            [.. entry.Member("storageKeys", Bad).List(Bad).Select(key => key.Word(Bad))])),
    ];

    private static JsonArray JsonOf(IReadOnlyList<AccessListEntry> entries) =>
    [
        .. entries.Select(entry => new JsonObject
        {
            ["address"] = entry.Address.ToString(),
            ["storageKeys"] = new JsonArray([.. entry.StorageKeys.Select(key => (JsonNode)key.ToString())]),
        }),
    ];

    private static string Text(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
