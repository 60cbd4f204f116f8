using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>The last applied block and the last final one, as stored with the rows they belong to.</summary>
internal sealed record Checkpoint(long Number, Hash Hash, long Time, long FinalNumber);
