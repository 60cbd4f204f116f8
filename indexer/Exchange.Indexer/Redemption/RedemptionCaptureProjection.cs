using Exchange.Indexer.Sync;
using static Exchange.Bindings.RedemptionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>redemption_capture</c>: one row per taking of held points.</summary>
internal sealed class RedemptionCaptureProjection : IHandles<RedemptionCaptured>
{
    public void Handle(RedemptionCaptured e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into redemption_capture (
            redemption_id, block_number, log_index, amount, captured_total, transaction_hash)
        values ($1, $2, $3, $4, $5, $6)
        """,
        e.RedemptionId, log.BlockNumber, log.LogIndex, e.Amount, e.CapturedTotal, log.TransactionHash);
}
