using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>The hash of a block's header, whose members are a fork's and no others.</summary>
internal static class BlockHeaderHash
{
    private const string BadHeader = "bad-header";

    private static readonly HashSet<string> Names =
    [
        "parentHash", "sha3Uncles", "miner", "stateRoot", "transactionsRoot", "receiptsRoot", "logsBloom",
        "difficulty", "number", "gasLimit", "gasUsed", "timestamp", "extraData", "mixHash", "nonce", "baseFeePerGas",
        "withdrawalsRoot", "blobGasUsed", "excessBlobGas", "parentBeaconBlockRoot", "requestsHash",
    ];

    internal static JsonNode? Answer(JsonElement given)
    {
        JsonElement header = given.Member("header", BadHeader).Of(JsonValueKind.Object, BadHeader);
        try
        {
            return header.EnumerateObject().All(member => Names.Contains(member.Name))
                ? Read(header).ComputeHash().ToString()
                : throw new Refusal(BadHeader, "A member is none of a header.");
        }
        catch (Exception e) when (e is BlockException or InvalidOperationException)
        {
            // The second is the framework's answer to a lone surrogate in a name.
            throw new Refusal(BadHeader, e.Message);
        }
    }

    private static Header Read(JsonElement header) => new()
    {
        ParentHash = header.Member("parentHash", BadHeader).Word(BadHeader),
        Sha3Uncles = header.Member("sha3Uncles", BadHeader).Word(BadHeader),
        Miner = header.Member("miner", BadHeader).Account(BadHeader),
        StateRoot = header.Member("stateRoot", BadHeader).Word(BadHeader),
        TransactionsRoot = header.Member("transactionsRoot", BadHeader).Word(BadHeader),
        ReceiptsRoot = header.Member("receiptsRoot", BadHeader).Word(BadHeader),
        LogsBloom = Bloom.From(header.Member("logsBloom", BadHeader).Bytes(BadHeader)),
        Difficulty = header.Member("difficulty", BadHeader).UInt((BigInteger.One << 256) - 1, BadHeader),
        Number = Word64(header.Member("number", BadHeader)),
        GasLimit = Word64(header.Member("gasLimit", BadHeader)),
        GasUsed = Word64(header.Member("gasUsed", BadHeader)),
        Timestamp = Word64(header.Member("timestamp", BadHeader)),
        ExtraData = header.Member("extraData", BadHeader).Bytes(BadHeader),
        MixHash = header.Member("mixHash", BadHeader).Word(BadHeader),
        Nonce = header.Member("nonce", BadHeader).Bytes(BadHeader),
        BaseFeePerGas = header.Optional("baseFeePerGas")?.UInt((BigInteger.One << 256) - 1, BadHeader),
        WithdrawalsRoot = header.Optional("withdrawalsRoot")?.Word(BadHeader),
        BlobGasUsed = OptionalWord64(header, "blobGasUsed"),
        ExcessBlobGas = OptionalWord64(header, "excessBlobGas"),
        ParentBeaconBlockRoot = header.Optional("parentBeaconBlockRoot")?.Word(BadHeader),
        RequestsHash = header.Optional("requestsHash")?.Word(BadHeader),
    };

    private static ulong Word64(JsonElement member) => (ulong)member.UInt(ulong.MaxValue, BadHeader);

    private static ulong? OptionalWord64(JsonElement header, string name) =>
        header.Optional(name) is { } member ? Word64(member) : null;
}
