using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Reads the chain from a node it does not trust to be right: what it hands on is continuous, belongs to its header
/// and is complete by that header's filter, or is a <see cref="DisbeliefException"/>.
/// </summary>
internal sealed class ChainReader(EthClient node, IProjections projections)
{
    private readonly HashSet<Address> _ours = [.. projections.Emitters];

    /// <summary>The node's newest block.</summary>
    public async Task<BlockHeader> ReadHeadAsync(CancellationToken stop) =>
        Require(await node.GetBlockAsync(BlockTag.Latest, stop));

    /// <summary>The block with a number.</summary>
    public async Task<BlockHeader> ReadHeaderAsync(long number, CancellationToken stop)
    {
        BlockHeader header = Require(await node.GetBlockAsync(number, stop));
        return header.Number == number
            ? header
            : throw new DisbeliefException($"asked for block {number}, the node gave {header.Number}");
    }

    /// <summary>Makes sure that the node is on the chain the contracts were deployed on.</summary>
    /// <exception cref="HaltException">It is on another one.</exception>
    public async Task RequireOurChainAsync(CancellationToken stop)
    {
        BlockHeader genesis = await ReadHeaderAsync(0, stop);
        if (genesis.Hash != projections.GenesisHash)
        {
            throw new HaltException(
                $"The node at {node.Url} is on another chain: its genesis is {genesis.Hash}, the contracts were"
                + $" deployed on {projections.GenesisHash}");
        }
    }

    /// <summary>The headers of a range, each the child of the one before.</summary>
    public async Task<IReadOnlyList<BlockHeader>> ReadHeadersAsync(long from, long to, CancellationToken stop)
    {
        IReadOnlyList<BlockHeader> headers = await node.GetBlocksAsync(from, to, stop);
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

    /// <summary>Adds to continuous headers the logs of our contracts.</summary>
    public async Task<IReadOnlyList<Block>> ReadLogsAsync(IReadOnlyList<BlockHeader> headers, CancellationToken stop)
    {
        // A clear filter proves that there is nothing to read, whatever the node says.
        bool[] mayLog = [.. headers.Select(MayConcernUs)];
        int first = Array.IndexOf(mayLog, true);
        if (first < 0)
        {
            return [.. headers.Select(header => new Block(header, []))];
        }

        int last = Array.LastIndexOf(mayLog, true);
        ILookup<long, Log> logs = first == last
            ? (await node.GetLogsByBlockHashAsync(headers[first].Hash, _ours, stop)).ToLookup(log => log.BlockNumber)
            : (await node.GetLogsAsync(headers[first].Number, headers[last].Number, _ours, stop))
                .ToLookup(log => log.BlockNumber);

        List<Block> blocks = new(headers.Count);
        for (int i = 0; i < headers.Count; i++)
        {
            blocks.Add(new Block(
                headers[i], mayLog[i] ? await BelieveAsync(headers[i], [.. logs[headers[i].Number]], stop) : []));
        }

        return blocks;
    }

    private static BlockHeader Require(BlockHeader? header) => header switch
    {
        null => throw new DisbeliefException("the node denies a block that must be there"),
        { LogsBloom.Length: not Bloom.Length } =>
            throw new DisbeliefException($"block {header.Number} has a filter of {header.LogsBloom.Length} bytes"),
        _ => header,
    };

    private bool MayConcernUs(BlockHeader header)
    {
        Bloom filter = Bloom.From(header.LogsBloom);
        return _ours.Any(address => filter.MayContain(address));
    }

    // A range read by number may straddle a reorg or be cut short; the block's hash names exactly one block, and its
    // receipts hold every log of it, other contracts' included. Whoever fails even there is not believed.
    private async Task<IReadOnlyList<Log>> BelieveAsync(BlockHeader header, Log[] logs, CancellationToken stop)
    {
        if (LogAudit.Examine(header, logs, _ours).Verdict == LogVerdict.Complete)
        {
            return logs;
        }

        Log[] again = await node.GetLogsByBlockHashAsync(header.Hash, _ours, stop);
        if (LogAudit.Examine(header, again, _ours).Verdict == LogVerdict.Complete)
        {
            return again;
        }

        TransactionReceipt[] receipts = await node.GetBlockReceiptsAsync(header.Hash, stop);
        Log[] all = [.. receipts.SelectMany(receipt => receipt.Logs)];
        (LogVerdict verdict, string reason) = LogAudit.Examine(header, all, ours: null);
        return verdict == LogVerdict.Complete
            ? [.. all.Where(log => _ours.Contains(log.Address))]
            : throw new DisbeliefException(reason);
    }
}
