using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>Where an event stands on the chain, and who said it under which name.</summary>
internal sealed record LogRef(
    long BlockNumber, long BlockTime, int LogIndex, Hash TransactionHash, string Contract, string Event);
