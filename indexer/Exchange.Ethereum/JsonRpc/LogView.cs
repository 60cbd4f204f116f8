using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// A log where its bytes lie: all that <see cref="Log"/> tells, without a copy. It is good until its reader moves on.
/// </summary>
public readonly ref struct LogView
{
    /// <summary>The contract that emitted it.</summary>
    public Address Address { get; init; }

    /// <summary>The hash of the event's signature, then its indexed values; at most four.</summary>
    public ReadOnlySpan<Hash> Topics { get; init; }

    /// <summary>The first topic, which tells of which event the log is; zero if there is none.</summary>
    public Hash Topic => Topics.IsEmpty ? default : Topics[0];

    /// <summary>The other values, ABI-encoded.</summary>
    public ReadOnlySpan<byte> Data { get; init; }

    /// <summary>Number of its block.</summary>
    public long BlockNumber { get; init; }

    /// <summary>Hash of its block.</summary>
    public Hash BlockHash { get; init; }

    /// <summary>Hash of its transaction.</summary>
    public Hash TransactionHash { get; init; }

    /// <summary>Position of its transaction in the block.</summary>
    public int TransactionIndex { get; init; }

    /// <summary>Its position among all logs of the block.</summary>
    public int LogIndex { get; init; }

    /// <summary>Whether a subscription takes it back because its block was undone.</summary>
    public bool Removed { get; init; }

    /// <summary>A view of a log that someone keeps.</summary>
    public static implicit operator LogView(Log log) => FromLog(log);

    /// <summary>A view of a log that someone keeps.</summary>
    public static LogView FromLog(Log log) => new()
    {
        Address = log.Address,
        Topics = log.Topics as Hash[] ?? [.. log.Topics],
        Data = log.Data,
        BlockNumber = log.BlockNumber,
        BlockHash = log.BlockHash,
        TransactionHash = log.TransactionHash,
        TransactionIndex = log.TransactionIndex,
        LogIndex = log.LogIndex,
        Removed = log.Removed,
    };

    /// <summary>A copy to keep.</summary>
    public Log ToLog() => new()
    {
        Address = Address,
        Topics = Topics.ToArray(),
        Data = Data.ToArray(),
        BlockNumber = BlockNumber,
        BlockHash = BlockHash,
        TransactionHash = TransactionHash,
        TransactionIndex = TransactionIndex,
        LogIndex = LogIndex,
        Removed = Removed,
    };
}
