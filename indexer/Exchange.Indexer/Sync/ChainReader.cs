using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Reads the chain from a node it does not trust to be right: what it hands on is continuous, belongs to its header
/// and is complete by that header's filter, or is a <see cref="DisbeliefException"/>.
/// </summary>
internal sealed class ChainReader(INode node, IProjections projections)
{
    // Limit exceeded (EIP-1474).
    private const int LimitExceeded = -32005;

    private readonly HashSet<Address> _ours = [.. projections.Emitters];
    private readonly LogAudit _audit = new(projections.Emitters);

    /// <summary>
    /// Whether the node only wants to be asked for less. Rate limits and time-outs are transient and never make a range
    /// smaller: what remains is a refusal by the node itself, which nodes word and number as they like, or an answer
    /// too large to be read.
    /// </summary>
    public static bool IsTooMuch(RpcException fault) =>
        fault.Code == LimitExceeded
            ? !fault.Message.Contains("rate", StringComparison.OrdinalIgnoreCase)
            : !fault.IsTransient
                && (fault.Code is not null || fault.Message.Contains("larger than", StringComparison.Ordinal));

    /// <summary>The node's newest block.</summary>
    public async Task<BlockHeader> ReadHeadAsync(CancellationToken stop) =>
        Require(await node.ReadHeadAsync(stop));

    /// <summary>The block with a number, read with its parent: nothing else tells whether it names it.</summary>
    public async Task<BlockHeader> ReadHeaderAsync(long number, CancellationToken stop)
    {
        BlockHeader header = (await ReadHeadersAsync(Math.Max(0, number - 1), number, stop))[^1];
        return number > 0 || header.ParentHash == Hash.Zero
            ? header
            : throw new DisbeliefException($"the first block has no parent, the node says {header.ParentHash}");
    }

    /// <summary>Makes sure that the node is on the chain the contracts were deployed on.</summary>
    /// <exception cref="HaltException">It is on another one.</exception>
    public async Task RequireOurChainAsync(CancellationToken stop)
    {
        BlockHeader first = await ReadHeaderAsync(0, stop);
        if (first.Hash != projections.GenesisHash)
        {
            throw new HaltException(
                $"The node is on another chain: its genesis is {first.Hash}, the contracts were deployed on"
                + $" {projections.GenesisHash}");
        }
    }

    /// <summary>The headers of a range, each the child of the one before.</summary>
    public async Task<IReadOnlyList<BlockHeader>> ReadHeadersAsync(long from, long to, CancellationToken stop)
    {
        IReadOnlyList<BlockHeader> headers = await node.ReadHeadersAsync(from, to, stop);
        for (int i = 0; i < headers.Count; i++)
        {
            Require(headers[i]);
            if (headers[i].Number != from + i)
            {
                throw new DisbeliefException($"asked for block {from + i}, the node gave {headers[i].Number}");
            }

            if (i > 0 && headers[i].ParentHash != headers[i - 1].Hash)
            {
                throw new DisbeliefException(
                    $"block {headers[i].Number} has parent {headers[i].ParentHash},"
                    + $" before it came {headers[i - 1].Hash}");
            }
        }

        return headers;
    }

    /// <summary>The blocks of an order: their headers, and the logs of our contracts.</summary>
    public async Task<IReadOnlyList<Block>> ReadAsync(Order.Read order, CancellationToken stop)
    {
        IReadOnlyList<BlockHeader> headers = order.Known is { } known
            ? [known]
            : await ReadHeadersAsync(order.From, order.To, stop);
        return await ReadLogsAsync(headers, stop);
    }

    /// <summary>
    /// Adds to continuous headers the logs of our contracts. Each question is asked only for the blocks that the one
    /// before left open: the filter, then our contracts' logs, then everybody's, then the receipts.
    /// </summary>
    public async Task<IReadOnlyList<Block>> ReadLogsAsync(IReadOnlyList<BlockHeader> headers, CancellationToken stop)
    {
        IReadOnlyList<Log>?[] logs = [.. headers.Select(header => _audit.MayConcernUs(header) ? null : NoLogs)];
        await AskAsync(headers, logs, _ours, stop);
        await AskAsync(headers, logs, [], stop);
        for (int i = 0; i < headers.Count; i++)
        {
            logs[i] ??= Require(
                headers[i], await node.ReadLogsOfReceiptsAsync(headers[i].Hash, stop), isEverybodys: true);
        }

        return [.. headers.Select((header, i) => new Block(header, logs[i]!))];
    }

    private static Log[] NoLogs { get; } = [];

    private static BlockHeader Require(BlockHeader? header) => header switch
    {
        null => throw new DisbeliefException("the node denies a block that must be there"),
        { LogsBloom.Length: not Bloom.Length } =>
            throw new DisbeliefException($"block {header.Number} has a filter of {header.LogsBloom.Length} bytes"),
        _ => header,
    };

    // One question for all blocks that are still open. A single one is asked for by its hash, which names one block;
    // a range read by numbers may straddle a reorg, or be cut short, and is believed only where its header agrees.
    private async Task AskAsync(
        IReadOnlyList<BlockHeader> headers, IReadOnlyList<Log>?[] logs, HashSet<Address> addresses,
        CancellationToken stop)
    {
        int first = Array.IndexOf(logs, null);
        if (first < 0)
        {
            return;
        }

        int last = Array.LastIndexOf(logs, null);
        LogFilter filter = first == last
            ? new LogFilter { BlockHash = headers[first].Hash, Addresses = addresses }
            : new LogFilter
            {
                FromBlock = BlockTag.FromNumber(headers[first].Number),
                ToBlock = BlockTag.FromNumber(headers[last].Number),
                Addresses = addresses,
            };
        ILookup<long, Log> answer = (await node.ReadLogsAsync(filter, stop)).ToLookup(log => log.BlockNumber);
        for (int i = first; i <= last; i++)
        {
            logs[i] ??= Accept(headers[i], [.. answer[headers[i].Number]], isEverybodys: addresses.Count == 0).Logs;
        }

        // Where an answer may have been cut off, the filter does not tell whether the very last logs are there.
        int end = Array.FindLastIndex(headers.ToArray(), last, header => answer.Contains(header.Number));
        if (end >= first && logs[end] is { } told)
        {
            logs[end] = await ConfirmAsync(headers[end], told, stop);
        }
    }

    // The receipts of the block know of every log; that both answers lack the same ones is left to malice.
    private async Task<IReadOnlyList<Log>> ConfirmAsync(
        BlockHeader header, IReadOnlyList<Log> told, CancellationToken stop)
    {
        IReadOnlyList<Log> all = Require(
            header, await node.ReadLogsOfReceiptsAsync(header.Hash, stop), isEverybodys: true);
        return all.Count >= told.Count
            ? all
            : throw new DisbeliefException(
                $"block {header.Number} has {all.Count} logs of ours by its receipts, and {told.Count} when asked");
    }

    private IReadOnlyList<Log> Require(BlockHeader header, Log[] logs, bool isEverybodys) =>
        Accept(header, logs, isEverybodys) is var (accepted, reason) && accepted is not null
            ? accepted
            : throw new DisbeliefException(reason);

    private (IReadOnlyList<Log>? Logs, string Reason) Accept(BlockHeader header, Log[] logs, bool isEverybodys)
    {
        (LogVerdict verdict, string reason) = _audit.Examine(header, logs, isEverybodys);
        return verdict != LogVerdict.Complete ? (null, reason)
            : isEverybodys ? ([.. logs.Where(log => _ours.Contains(log.Address))], "")
            : (logs, "");
    }
}
