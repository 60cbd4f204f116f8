using System.Numerics;
using System.Text.Json.Serialization;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>A transaction as a node tells it: in a block, or waiting in the pool for one.</summary>
public sealed record ChainTransaction
{
    /// <summary>Its name.</summary>
    public required Hash Hash { get; init; }

    /// <summary>Hash of its block; null while it waits.</summary>
    public Hash? BlockHash { get; init; }

    /// <summary>Number of its block; null while it waits.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public long? BlockNumber { get; init; }

    /// <summary>Its position in the block; null while it waits.</summary>
    [JsonConverter(typeof(IndexJsonConverter))]
    public int? TransactionIndex { get; init; }

    /// <summary>Its envelope (EIP-2718): 0 for legacy, 1 for EIP-2930, 2 for EIP-1559.</summary>
    [JsonConverter(typeof(IndexJsonConverter))]
    public int Type { get; init; }

    /// <summary>The chain it was signed for; null for a legacy one from before EIP-155.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public long? ChainId { get; init; }

    /// <summary>Who sent it.</summary>
    public required Address From { get; init; }

    /// <summary>Whom it calls; null when it creates a contract.</summary>
    public Address? To { get; init; }

    /// <summary>How many transactions its sender sent before it.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public required long Nonce { get; init; }

    /// <summary>Wei it carries, below 2^256.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public required BigInteger Value { get; init; }

    /// <summary>Gas it may use.</summary>
    [JsonConverter(typeof(QuantityJsonConverter))]
    public required long Gas { get; init; }

    /// <summary>Wei a unit of gas: what it offers, or once it is in a block what it paid.</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger? GasPrice { get; init; }

    /// <summary>The most wei a unit of gas it pays in all (EIP-1559).</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger? MaxFeePerGas { get; init; }

    /// <summary>The most wei a unit of gas it pays to the block's maker (EIP-1559).</summary>
    [JsonConverter(typeof(BigQuantityJsonConverter))]
    public BigInteger? MaxPriorityFeePerGas { get; init; }

    /// <summary>The call's data, or the code that makes a contract.</summary>
    [JsonPropertyName("input")]
    public required byte[] Data { get; init; }
}
