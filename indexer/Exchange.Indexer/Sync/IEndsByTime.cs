using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>A projection with rows that the passing of time alone changes.</summary>
internal interface IEndsByTime
{
    /// <summary>
    /// Adds what has ended up to the time of the last block of a flush. The rows must be the same whether it is called
    /// after every block or only after the last of many.
    /// </summary>
    void Tick(BlockHeader last, SqlBatch sql);
}
