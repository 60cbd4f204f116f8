using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>All that Sync asks of a node. The simulation answers it from memory, and lies as it likes.</summary>
internal interface INode
{
    /// <summary>The newest block.</summary>
    Task<BlockHeader?> ReadHeadAsync(CancellationToken stop);

    /// <summary>Headers by their numbers, both ends included.</summary>
    Task<IReadOnlyList<BlockHeader>> ReadHeadersAsync(long from, long to, CancellationToken stop);

    /// <summary>The logs of a filter.</summary>
    Task<Log[]> ReadLogsAsync(LogFilter filter, CancellationToken stop);

    /// <summary>Every log in the receipts of one block.</summary>
    Task<Log[]> ReadLogsOfReceiptsAsync(Hash block, CancellationToken stop);
}

/// <summary>A node behind JSON-RPC.</summary>
internal sealed class EthNode(EthClient client) : INode
{
    /// <inheritdoc/>
    public Task<BlockHeader?> ReadHeadAsync(CancellationToken stop) => client.GetBlockAsync(BlockTag.Latest, stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BlockHeader>> ReadHeadersAsync(long from, long to, CancellationToken stop) =>
        client.GetBlocksAsync(from, to, stop);

    /// <inheritdoc/>
    public Task<Log[]> ReadLogsAsync(LogFilter filter, CancellationToken stop) => client.GetLogsAsync(filter, stop);

    /// <inheritdoc/>
    public async Task<Log[]> ReadLogsOfReceiptsAsync(Hash block, CancellationToken stop)
    {
        TransactionReceipt[] receipts = await client.GetBlockReceiptsAsync(block, stop);
        return [.. receipts.SelectMany(receipt => receipt.Logs)];
    }
}
