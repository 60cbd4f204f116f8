using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>A block whose logs of our contracts are complete, in the chain's order.</summary>
internal sealed record Block(BlockHeader Header, IReadOnlyList<Log> Logs);
