using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>What a block's header says about the logs we were given for it.</summary>
internal enum LogVerdict
{
    /// <summary>They explain every bit of the header's filter, and no index is missing between them.</summary>
    Complete,

    /// <summary>Some may be missing, or other contracts logged in the same block.</summary>
    Unproven,

    /// <summary>They cannot be this block's logs.</summary>
    Contradicted,
}

/// <summary>
/// Holds a node's logs against the header they claim to belong to. It remembers the bits of addresses and topics that
/// come again and again, and nothing else; any number of threads may ask it.
/// </summary>
/// <remarks>
/// A filter tells which values occur, not how often: that the very last logs of a block are missing goes unseen when
/// their address and every topic of theirs occur in others of the same block. So whoever asks has that block's
/// receipts confirm it where an answer ends.
/// </remarks>
internal sealed class LogAudit(IEnumerable<Address> ours)
{
    private readonly BloomBits[] _oursBits = [.. ours.Select(address => BloomBits.Of(address))];
    private readonly HashSet<Address> _ours = [.. ours];
    private readonly BloomCache _bits = new();

    /// <summary>False when no log of this block can be ours.</summary>
    public bool MayConcernUs(BlockHeader header) =>
        Array.Exists(_oursBits, address => address.AreIn(header.LogsBloom));

    /// <summary>
    /// Examines the logs of one block in the order given: those of our contracts, or everybody's.
    /// </summary>
    public (LogVerdict Verdict, string Reason) Examine(
        BlockHeader header, IReadOnlyList<Log> logs, bool isEverybodys)
    {
        Span<byte> explained = stackalloc byte[Bloom.Length];
        explained.Clear();
        int next = 0;
        bool gap = false;
        foreach (Log log in logs)
        {
            if (log.BlockHash != header.Hash || log.BlockNumber != header.Number || log.Removed)
            {
                return Contradicted(header, log, $"it names block {log.BlockNumber} {log.BlockHash}");
            }

            if (!isEverybodys && !_ours.Contains(log.Address))
            {
                return Contradicted(header, log, $"{log.Address} is no contract of ours");
            }

            if (log.LogIndex < next)
            {
                return Contradicted(header, log, $"it comes twice or out of order, {next} was next");
            }

            if (!Explain(log, header.LogsBloom, explained))
            {
                return Contradicted(header, log, "the header's filter excludes it");
            }

            gap |= log.LogIndex != next;
            next = log.LogIndex + 1;
        }

        return gap || !explained.SequenceEqual(header.LogsBloom)
            ? (LogVerdict.Unproven, $"block {header.Number}: its {logs.Count} logs do not explain its header's filter")
            : (LogVerdict.Complete, "");
    }

    private static (LogVerdict, string) Contradicted(BlockHeader header, Log log, string reason) =>
        (LogVerdict.Contradicted, $"block {header.Number} {header.Hash}, log {log.LogIndex}: {reason}");

    private bool Explain(Log log, ReadOnlySpan<byte> filter, Span<byte> explained)
    {
        bool fits = Explain(_bits.Of(log.Address), filter, explained);
        for (int i = 0; fits && i < log.Topics.Count; i++)
        {
            fits = Explain(_bits.Of(log.Topics[i]), filter, explained);
        }

        return fits;
    }

    private static bool Explain(BloomBits entry, ReadOnlySpan<byte> filter, Span<byte> explained)
    {
        entry.AddTo(explained);
        return entry.AreIn(filter);
    }
}
