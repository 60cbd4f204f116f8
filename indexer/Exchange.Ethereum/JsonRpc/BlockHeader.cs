using System.Numerics;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// What a node says of a block, without its transactions. Whether it is the block of its hash, nobody checked:
/// <see cref="Blocks.Header"/> does.
/// </summary>
public record BlockHeader
{
    /// <summary>How many blocks came before it.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public required long Number { get; init; }

    /// <summary>Its name.</summary>
    public required Hash Hash { get; init; }

    /// <summary>The block it builds on.</summary>
    public required Hash ParentHash { get; init; }

    /// <summary>When it was made, in seconds since 1970.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public required long Timestamp { get; init; }

    /// <summary>The filter of 256 bytes that tells which addresses and topics cannot be in its logs.</summary>
    [JsonRequired]
    public byte[] LogsBloom { get; init; } = new byte[256];

    /// <summary>Root of the state after it.</summary>
    [JsonRequired]
    public Hash StateRoot { get; init; }

    /// <summary>Root of its transactions.</summary>
    [JsonRequired]
    public Hash TransactionsRoot { get; init; }

    /// <summary>Root of its receipts.</summary>
    [JsonRequired]
    public Hash ReceiptsRoot { get; init; }

    /// <summary>Gas it may hold.</summary>
    [JsonRequired, JsonConverter(typeof(QuantityJsonConverter))]
    public long GasLimit { get; init; }

    /// <summary>Gas it holds.</summary>
    [JsonRequired, JsonConverter(typeof(QuantityJsonConverter))]
    public long GasUsed { get; init; }

    /// <summary>Wei burnt a unit of gas; null before the London fork.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger? BaseFeePerGas { get; init; }
}
