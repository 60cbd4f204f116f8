using System.Text.Json.Serialization;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>One event as the chain recorded it, and where.</summary>
public sealed record Log
{
    /// <summary>The contract that emitted it.</summary>
    public required Address Address { get; init; }

    /// <summary>The hash of the event's signature, then its indexed values; at most four.</summary>
    public required IReadOnlyList<Hash> Topics { get; init; }

    /// <summary>The other values, ABI-encoded.</summary>
    public required byte[] Data { get; init; }

    /// <summary>Number of its block.</summary>
    [JsonRequired, JsonConverter(typeof(QuantityJsonConverter))]
    public long BlockNumber { get; init; }

    /// <summary>Hash of its block.</summary>
    [JsonRequired]
    public Hash BlockHash { get; init; }

    /// <summary>Hash of its transaction.</summary>
    [JsonRequired]
    public Hash TransactionHash { get; init; }

    /// <summary>Position of its transaction in the block.</summary>
    [JsonRequired, JsonConverter(typeof(IndexJsonConverter))]
    public int TransactionIndex { get; init; }

    /// <summary>Its position among all logs of the block.</summary>
    [JsonRequired, JsonConverter(typeof(IndexJsonConverter))]
    public int LogIndex { get; init; }

    /// <summary>Whether a subscription takes it back because its block was undone.</summary>
    public bool Removed { get; init; }
}
