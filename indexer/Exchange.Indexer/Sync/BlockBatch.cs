using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>Turns blocks into the batch of one commit.</summary>
internal static class BlockBatch
{
    private static readonly AppendTable Table = new("block", "number", "hash", "parent_hash", "at");

    /// <summary>
    /// The changes of continuous blocks. Each block above the last final one is a flush of its own, so that the undo
    /// log can name it; those up to it are one.
    /// </summary>
    public static SqlBatch Of(IReadOnlyList<Block> blocks, long final, IProjections projections)
    {
        SqlBatch batch = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            BlockHeader header = blocks[i].Header;
            batch.Append(Table, header.Number, header.Hash, header.ParentHash, Value.Time(header.Timestamp));
            foreach (Log entry in blocks[i].Logs)
            {
                projections.Handle(entry, header, batch);
            }

            if (header.Number >= final || i == blocks.Count - 1)
            {
                projections.Tick(header, batch);
                batch.EndFlush(header.Number > final ? header.Number : null);
            }
        }

        return batch;
    }
}
