using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>A block whose logs of our contracts are complete, in the chain's order.</summary>
internal sealed record Block(BlockHeader Header, IReadOnlyList<Log> Logs)
{
    // What the objects of a header and of a log weigh beside their topics and data.
    private const long HeaderBytes = 800;
    private const long LogBytes = 250;
    private const long TopicBytes = 32;

    /// <summary>About how much memory it holds: what bounds the blocks that wait for their commit.</summary>
    public long Bytes { get; } =
        HeaderBytes + Logs.Sum(log => LogBytes + (TopicBytes * log.Topics.Count) + log.Data.Length);
}
