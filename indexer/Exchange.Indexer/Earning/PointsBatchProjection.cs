using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>points_batch</c>: every reference a brand has used, with the root over its entries.</summary>
internal sealed class PointsBatchProjection : IHandles<BatchIssued>
{
    private static readonly AppendTable Batches = new(
        "points_batch", "programme_id", "reference", "root", "count", "total", "transaction_hash", "block_number",
        "log_index");

    public void Handle(BatchIssued e, LogRef log, SqlBatch sql) => sql.Append(
        Batches,
        e.ProgrammeId, e.Reference, e.Root, checked((int)e.Count), e.Total, log.TransactionHash, log.BlockNumber,
        log.LogIndex);
}
