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

    /// <summary>The receipts of blocks, by their hashes: each block's in their order.</summary>
    Task<IReadOnlyList<TransactionReceipt[]>> ReadReceiptsAsync(IReadOnlyList<Hash> blocks, CancellationToken stop);
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
    public Task<IReadOnlyList<TransactionReceipt[]>> ReadReceiptsAsync(
        IReadOnlyList<Hash> blocks, CancellationToken stop) => client.GetBlockReceiptsAsync(blocks, stop);
}
