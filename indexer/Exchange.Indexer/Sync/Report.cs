using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>What <see cref="SyncMachine"/> is told: the head, and what became of its orders.</summary>
internal abstract record Report
{
    private Report()
    {
    }

    /// <summary>The node's newest block, by subscription or because it was asked.</summary>
    internal sealed record HeadHeard(BlockHeader Head) : Report;

    /// <summary>The blocks of an order, each the child of the one before, with all logs of our contracts.</summary>
    internal sealed record BlocksRead(Order.Read Order, IReadOnlyList<Block> Blocks) : Report;

    /// <summary>The node wants smaller questions.</summary>
    internal sealed record TooMuch(Order.Read Order) : Report;

    /// <summary>No answer, or none to believe; the order is a <c>Read</c> or a <c>Compare</c>.</summary>
    internal sealed record Failed(Order Order) : Report;

    /// <summary>The node's headers in ascending order, and the stored hashes by number.</summary>
    internal sealed record Compared(
        Order.Compare Order, IReadOnlyList<BlockHeader> Canonical, IReadOnlyDictionary<long, Hash> Stored) : Report;

    /// <summary>The rows stand where the order wanted them.</summary>
    internal sealed record Committed(Order.Commit Order) : Report;

    /// <summary>Its logs cannot be what the chain holds; nothing was written.</summary>
    internal sealed record Disbelieved(Order.Commit Order) : Report;

    /// <summary>The rest is over.</summary>
    internal sealed record Rested : Report;
}
