using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>points_batch</c>: every reference a brand has used, with the root over its entries.</summary>
internal sealed class PointsBatchProjection : IHandles<BatchIssued>
{
    public void Handle(BatchIssued e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into points_batch (
            programme_id, reference, root, count, total, transaction_hash, block_number, log_index)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        """,
        e.ProgrammeId, e.Reference, e.Root, e.Count, e.Total, log.TransactionHash, log.BlockNumber, log.LogIndex);
}
