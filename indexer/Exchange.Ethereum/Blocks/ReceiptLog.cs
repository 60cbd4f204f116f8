using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Blocks;

/// <summary>
/// One event as a receipt keeps it (Yellow Paper, 4.3.1): who emitted it, at most four topics, and the rest of its
/// values, ABI-encoded.
/// </summary>
public sealed record ReceiptLog(Address Address, IReadOnlyList<Hash> Topics, byte[] Data)
{
    /// <summary>Topics a log may have.</summary>
    public const int TopicsMax = 4;
}
