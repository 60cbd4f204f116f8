using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>Everything the indexer says, once and in one place.</summary>
internal static partial class IndexerLog
{
    [LoggerMessage(1, LogLevel.Information, "Another indexer writes; waiting for it to end")]
    public static partial void Waiting(this ILogger log);

    [LoggerMessage(2, LogLevel.Warning, "Building schema chain from block {FirstBlock}: {Reason}")]
    public static partial void Rebuilding(this ILogger log, string reason, long firstBlock);

    [LoggerMessage(3, LogLevel.Information, "Following the chain from block {Number} {Hash}, finality {Finality}")]
    public static partial void Following(this ILogger log, long number, Hash hash, Finality finality);

    [LoggerMessage(4, LogLevel.Information,
        "At block {Number}: {Blocks} blocks, {Events} events, {Undone} changes undone")]
    public static partial void Caught(this ILogger log, long number, int blocks, int events, long undone);

    [LoggerMessage(5, LogLevel.Warning,
        "Reorg: block {From} {FromHash} left, back to {Ancestor}, now at {To} {ToHash}")]
    public static partial void Rewound(
        this ILogger log, long from, Hash fromHash, long ancestor, long to, Hash toHash);

    [LoggerMessage(6, LogLevel.Information,
        "{Count} blocks from {From} are too much for one answer: {Reason}")]
    public static partial void Split(this ILogger log, long from, int count, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Not believed, will ask again: {Reason}")]
    public static partial void Disbelieved(this ILogger log, string reason);

    [LoggerMessage(8, LogLevel.Warning, "No answer from the node, will ask again: {Reason}")]
    public static partial void NodeFailed(this ILogger log, string reason);

    [LoggerMessage(9, LogLevel.Warning, "No database, will connect again: {Reason}")]
    public static partial void DatabaseFailed(this ILogger log, string reason);

    [LoggerMessage(10, LogLevel.Information, "Stopped")]
    public static partial void Stopped(this ILogger log);

    [LoggerMessage(11, LogLevel.Critical, "Halted, because going on would be wrong. {Reason}")]
    public static partial void Halted(this ILogger log, string reason);

    [LoggerMessage(12, LogLevel.Critical, "Halted by a fault nobody foresaw")]
    public static partial void Crashed(this ILogger log, Exception fault);

    [LoggerMessage(13, LogLevel.Warning, "Not the writer any more, standing by: {Reason}")]
    public static partial void Fenced(this ILogger log, string reason);

    [LoggerMessage(14, LogLevel.Information, "The node offers no subscription, its head is asked for: {Reason}")]
    public static partial void NotSubscribed(this ILogger log, string reason);

    [LoggerMessage(15, LogLevel.Information, "Built beside up to block {Number}")]
    public static partial void Near(this ILogger log, long number);

    [LoggerMessage(16, LogLevel.Information, "The tables built beside are in the place of the old ones")]
    public static partial void Swapped(this ILogger log);

    [LoggerMessage(17, LogLevel.Warning,
        "Schema chain was built from other code or contracts: building beside it from block {FirstBlock}")]
    public static partial void BuildingBeside(this ILogger log, long firstBlock);

    [LoggerMessage(18, LogLevel.Warning, "Invariants are not checked on the side, will try again: {Reason}")]
    public static partial void NotChecked(this ILogger log, string reason);
}
