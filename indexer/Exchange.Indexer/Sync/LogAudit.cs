using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>What a block's header says about the logs we were given for it.</summary>
internal enum LogVerdict
{
    /// <summary>They explain every bit of the header's filter, and no index is missing between them.</summary>
    Complete,

    /// <summary>Some may be missing, or other contracts logged in the same block; only receipts can tell.</summary>
    Unproven,

    /// <summary>They cannot be this block's logs.</summary>
    Contradicted,
}

/// <summary>Holds a node's logs against the header they claim to belong to. Pure.</summary>
internal static class LogAudit
{
    /// <summary>
    /// Examines the logs of one block in the order given. Pass <paramref name="ours"/> as null when they are all the
    /// block's logs and not only those of our contracts.
    /// </summary>
    public static (LogVerdict Verdict, string Reason) Examine(
        BlockHeader header, IReadOnlyList<Log> logs, IReadOnlySet<Address>? ours)
    {
        Bloom filter = Bloom.From(header.LogsBloom);
        int next = 0;
        bool gap = false;

        foreach (Log log in logs)
        {
            if (log.BlockHash != header.Hash || log.BlockNumber != header.Number || log.Removed)
            {
                return Contradicted(header, log, $"it names block {log.BlockNumber} {log.BlockHash}");
            }

            if (ours is not null && !ours.Contains(log.Address))
            {
                return Contradicted(header, log, $"{log.Address} is no contract of ours");
            }

            if (log.LogIndex < next)
            {
                return Contradicted(header, log, $"it comes twice or out of order, {next} was next");
            }

            if (!filter.MayContain(log.Address) || !log.Topics.All(topic => filter.MayContain(topic)))
            {
                return Contradicted(header, log, "the header's filter excludes it");
            }

            gap |= log.LogIndex != next;
            next = log.LogIndex + 1;
        }

        Bloom explained = Bloom.Of(logs.Select(log => new ReceiptLog(log.Address, log.Topics, log.Data)));
        return gap || !explained.Equals(filter)
            ? (LogVerdict.Unproven, $"block {header.Number}: its {logs.Count} logs do not explain its header's filter")
            : (LogVerdict.Complete, "");
    }

    private static (LogVerdict, string) Contradicted(BlockHeader header, Log log, string reason) =>
        (LogVerdict.Contradicted, $"block {header.Number} {header.Hash}, log {log.LogIndex}: {reason}");
}
