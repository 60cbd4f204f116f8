using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Reads the chain from a node it does not trust to be right: what it hands on is continuous, belongs to its header
/// and is complete by that header's receipts root, or is a <see cref="DisbeliefException"/>.
/// </summary>
internal sealed class ChainReader(INode node, IProjections projections)
{
    // Limit exceeded (EIP-1474).
    private const int LimitExceeded = -32005;

    private readonly HashSet<Address> _ours = [.. projections.Emitters];
    private readonly BloomBits[] _oursBits = [.. projections.Emitters.Select(address => BloomBits.Of(address))];

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
    /// Adds to continuous headers the logs of our contracts: by the receipts of every block whose filter does not rule
    /// them out, all asked for at once.
    /// </summary>
    public async Task<IReadOnlyList<Block>> ReadLogsAsync(IReadOnlyList<BlockHeader> headers, CancellationToken stop)
    {
        BlockHeader[] concerning = [.. headers.Where(MayConcernUs)];
        IReadOnlyList<TransactionReceipt[]> receipts = concerning.Length == 0
            ? []
            : await node.ReadReceiptsAsync([.. concerning.Select(header => header.Hash)], stop);
        Dictionary<Hash, IReadOnlyList<Log>> logs = concerning.Zip(receipts)
            .ToDictionary(read => read.First.Hash, read => ProvenLogs.Of(read.First, read.Second, _ours));
        return [.. headers.Select(header => new Block(header, logs.GetValueOrDefault(header.Hash, [])))];
    }

    private bool MayConcernUs(BlockHeader header) =>
        Array.Exists(_oursBits, address => address.AreIn(header.LogsBloom));

    private static BlockHeader Require(BlockHeader? header) => header switch
    {
        null => throw new DisbeliefException("the node denies a block that must be there"),
        { LogsBloom.Length: not Bloom.Length } =>
            throw new DisbeliefException($"block {header.Number} has a filter of {header.LogsBloom.Length} bytes"),
        _ => header,
    };
}
