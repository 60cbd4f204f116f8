using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// What a block's receipts root commits to for one transaction (Yellow Paper, 4.3.1, with the status of EIP-658 and the
/// types of EIP-2718). JSON-RPC tells more of a transaction, but nothing more is proven by the root.
/// </summary>
public sealed record Receipt
{
    /// <summary>The highest type there is: 4, a transaction that sets code (EIP-7702).</summary>
    public const int TypeMax = 4;

    /// <summary>The transaction's type, 0 (legacy) to 4.</summary>
    [JsonConverter(typeof(IndexJsonConverter))]
    public required int Type { get; init; }

    /// <summary>Whether the transaction did what it was asked, rather than revert.</summary>
    [JsonPropertyName("status"), JsonConverter(typeof(StatusJsonConverter))]
    public required bool Succeeded { get; init; }

    /// <summary>Gas used by this transaction and all before it in its block.</summary>
    [JsonConverter(typeof(UInt64JsonConverter))]
    public required ulong CumulativeGasUsed { get; init; }

    /// <summary>The filter over its logs, as the chain recorded it.</summary>
    public required Bloom LogsBloom { get; init; }

    /// <summary>What it emitted, in order.</summary>
    public required IReadOnlyList<ReceiptLog> Logs { get; init; }

    /// <summary>Reads a receipt as it stands in the trie: RLP, after a byte of its type if that is not 0.</summary>
    /// <exception cref="BlockException">The bytes are anything else, or of a type above 4.</exception>
    public static Receipt Decode(ReadOnlyMemory<byte> data)
    {
        int type = TypeOf(data.Span);
        IReadOnlyList<RlpItem> fields = RlpFields.Decode(type == 0 ? data : data[1..]).ToList("receipt", 4);
        return new Receipt
        {
            Type = type,
            Succeeded = fields[0].ToBytes("status").Span switch
            {
                [] => false,
                [1] => true,
                _ => throw new BlockException("The status is neither 0 nor 1."),
            },
            CumulativeGasUsed = fields[1].ToUInt64("gas"),
            LogsBloom = Bloom.From(fields[2].ToBytes("filter").Span),
            Logs = [.. fields[3].ToList("logs").Select(LogOf)],
        };
    }

    /// <summary>Writes the receipt as it stands in the trie; what it writes, <see cref="Decode"/> reads.</summary>
    /// <exception cref="BlockException">The type is not 0 to 4, or a log has more than four topics.</exception>
    public byte[] Encode()
    {
        if (Type is < 0 or > TypeMax)
        {
            throw new BlockException($"The type {Type} is not between 0 and {TypeMax}.");
        }

        byte[] encoded = RlpItem.List(
            RlpItem.Of(Succeeded ? 1 : 0),
            RlpItem.Of(CumulativeGasUsed),
            RlpItem.Of(LogsBloom.ToArray()),
            RlpItem.List(Logs.Select(ItemOf))).Encode();
        return Type == 0 ? encoded : [(byte)Type, .. encoded];
    }

    // EIP-2718: a first byte of at least 0xc0 begins a list, which is a receipt without a type.
    private static int TypeOf(ReadOnlySpan<byte> data) => data switch
    {
        [>= 0xc0, ..] => 0,
        [>= 1 and <= TypeMax, ..] => data[0],
        [var type, ..] => throw new BlockException($"There is no receipt of type {type}."),
        _ => throw new BlockException("The receipt is empty."),
    };

    private static ReceiptLog LogOf(RlpItem item)
    {
        IReadOnlyList<RlpItem> fields = item.ToList("log", 3);
        IReadOnlyList<RlpItem> topics = fields[1].ToList("topics");
        return new ReceiptLog(
            fields[0].ToAddress("log's address"),
            [.. CheckTopics(topics).Select(topic => topic.ToHash("topic"))],
            fields[2].ToBytes("log's data").ToArray());
    }

    private static RlpItem ItemOf(ReceiptLog log) => RlpItem.List(
        RlpItem.Of(log.Address.ToArray()),
        RlpItem.List(CheckTopics(log.Topics).Select(topic => RlpItem.Of(topic.ToArray()))),
        RlpItem.Of(log.Data));

    private static IReadOnlyList<T> CheckTopics<T>(IReadOnlyList<T> topics) =>
        topics.Count <= ReceiptLog.TopicsMax
            ? topics
            : throw new BlockException($"A log has {topics.Count} topics, more than {ReceiptLog.TopicsMax}.");
}

/// <summary>A receipt's status in JSON is the quantity 0 or 1.</summary>
internal sealed class StatusJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        HexJson.Read(ref reader, static text => Quantity.Parse(text)) switch
        {
            { IsZero: true } => false,
            { IsOne: true } => true,
            _ => throw new JsonException("The status is neither 0 nor 1."),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value ? "0x1" : "0x0");
}
