using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The logs of a block by its receipts, which are all there, unchanged and in order, or they do not make the header's
/// receipts root. A filter would tell which values occur in a block, not how often: logs that bring nothing new to it
/// could be withheld.
/// </summary>
internal static class ProvenLogs
{
    /// <summary>What some contracts emitted in a block.</summary>
    /// <exception cref="DisbeliefException">The receipts are not those of the block.</exception>
    public static IReadOnlyList<Log> Of(
        BlockHeader header, IReadOnlyList<TransactionReceipt> receipts, HashSet<Address> emitters)
    {
        Hash root = RootOf(header, receipts);
        if (root != header.ReceiptsRoot)
        {
            throw new DisbeliefException(
                $"the {receipts.Count} receipts given for block {header.Number} {header.Hash} make the root {root},"
                + $" its header says {header.ReceiptsRoot}");
        }

        List<Log> logs = [];
        int next = 0;
        for (int i = 0; i < receipts.Count; i++)
        {
            foreach (Log log in receipts[i].Logs)
            {
                RequirePlace(log, header, receipts[i].TransactionHash, i, next++);
                if (emitters.Contains(log.Address))
                {
                    logs.Add(log);
                }
            }
        }

        return logs;
    }

    private static Hash RootOf(BlockHeader header, IReadOnlyList<TransactionReceipt> receipts)
    {
        try
        {
            return Trie.OfList([.. receipts.Select(receipt => receipt.ToReceipt().Encode())]).Root;
        }
        catch (BlockException fault)
        {
            throw new DisbeliefException(
                $"block {header.Number} {header.Hash} has a receipt that cannot be one: {fault.Message}");
        }
    }

    // The root commits to what was emitted and in which order; where that was, a node adds to every log.
    private static void RequirePlace(Log log, BlockHeader header, Hash transaction, int transactionIndex, int index)
    {
        if (log.BlockHash != header.Hash || log.BlockNumber != header.Number || log.Removed
            || log.TransactionHash != transaction || log.TransactionIndex != transactionIndex || log.LogIndex != index)
        {
            throw new DisbeliefException(
                $"block {header.Number} {header.Hash}, log {index} of transaction {transactionIndex} {transaction}: it"
                + $" claims to be log {log.LogIndex} of {log.TransactionIndex} {log.TransactionHash} in block"
                + $" {log.BlockNumber} {log.BlockHash}{(log.Removed ? ", taken back" : "")}");
        }
    }
}
