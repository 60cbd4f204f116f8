using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>What became of a transaction that made it into a block.</summary>
public sealed record TransactionReceipt
{
    /// <summary>The transaction.</summary>
    public required Hash TransactionHash { get; init; }

    /// <summary>Its position in the block.</summary>
    [JsonRequired, JsonConverter(typeof(IndexJsonConverter))]
    public int TransactionIndex { get; init; }

    /// <summary>Number of its block.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public required long BlockNumber { get; init; }

    /// <summary>Hash of its block.</summary>
    public required Hash BlockHash { get; init; }

    /// <summary>Who sent it.</summary>
    [JsonRequired]
    public Address From { get; init; }

    /// <summary>Whom it called; null when it created a contract.</summary>
    public Address? To { get; init; }

    /// <summary>The contract it created.</summary>
    public Address? ContractAddress { get; init; }

    /// <summary>1 when it succeeded, 0 when it reverted.</summary>
    [JsonConverter(typeof(IndexJsonConverter))]
    public required int Status { get; init; }

    /// <summary>Its envelope (EIP-2718): 0 for legacy, 1 for EIP-2930, 2 for EIP-1559.</summary>
    [JsonConverter(typeof(IndexJsonConverter))]
    public int Type { get; init; }

    /// <summary>Gas that it and those before it in the block used.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public long CumulativeGasUsed { get; init; }

    /// <summary>Gas it used.</summary>
    [JsonRequired, JsonConverter(typeof(QuantityJsonConverter))]
    public long GasUsed { get; init; }

    /// <summary>Wei paid a unit of gas.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger EffectiveGasPrice { get; init; }

    /// <summary>The filter over its logs.</summary>
    [JsonRequired]
    public Bloom LogsBloom { get; init; } = Bloom.Empty;

    /// <summary>What it emitted.</summary>
    [JsonConverter(typeof(LogsJsonConverter))]
    public required IReadOnlyList<Log> Logs { get; init; }

    /// <summary>Whether it did what it was asked.</summary>
    [JsonIgnore]
    public bool Succeeded => Status == 1;

    /// <summary>The part of it that its block's receipts root commits to: not its hash, and not who sent it.</summary>
    public Receipt ToReceipt() => new()
    {
        Type = Type,
        Succeeded = Succeeded,
        CumulativeGasUsed = (ulong)CumulativeGasUsed,
        LogsBloom = LogsBloom,
        Logs = [.. Logs.Select(log => new ReceiptLog(log.Address, log.Topics, log.Data))],
    };
}

/// <summary>Logs in JSON, read as fast as those of a filter: they are nearly all of a receipt.</summary>
internal sealed class LogsJsonConverter : JsonConverter<IReadOnlyList<Log>>
{
    public override IReadOnlyList<Log> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return LogReader.ReadAll(ref reader);
        }
        catch (HexException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Log> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options);
}
