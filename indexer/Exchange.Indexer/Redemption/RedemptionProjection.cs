using Exchange.Indexer.Sync;
using static Exchange.Bindings.RedemptionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>redemption</c>: one row per authorisation, until all of it is captured or returned.</summary>
internal sealed class RedemptionProjection
    : IHandles<RedemptionAuthorised>, IHandles<RedemptionCaptured>, IHandles<RedemptionVoided>,
        IHandles<RedemptionReleased>, IHandles<RedemptionRefunded>
{
    public void Handle(RedemptionAuthorised e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into redemption (
            redemption_id, account, brand_id, programme_id, authorised, captured, returned, refunded, state,
            hold_expires_at, authorised_in_block, log_index)
        values ($1, $2, $3, $4, $5, 0, 0, 0, 'OPEN', to_timestamp($6), $7, $8)
        """,
        e.RedemptionId, e.Account, e.BrandId, e.ProgrammeId, e.Amount, e.HoldExpiresAt, log.BlockNumber, log.LogIndex);

    // Touches no row, and so stops the indexer, when the contract's running total is not ours.
    public void Handle(RedemptionCaptured e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update redemption
        set captured = captured + $2, state = case when captured + $2 = authorised then 'CLOSED' else state end
        where redemption_id = $1 and captured + $2 = $3
        """,
        e.RedemptionId, e.Amount, e.CapturedTotal);

    // What was captured stays so; the running total must be the contract's again.
    public void Handle(RedemptionRefunded e, LogRef log, SqlBatch sql) => sql.Add(
        "update redemption set refunded = refunded + $2 where redemption_id = $1 and refunded + $2 = $3",
        e.RedemptionId, e.Amount, e.RefundedTotal);

    public void Handle(RedemptionVoided e, LogRef log, SqlBatch sql) => sql.Add(
        "update redemption set returned = $2, state = 'VOIDED' where redemption_id = $1 and state = 'OPEN'",
        e.RedemptionId, e.Amount);

    public void Handle(RedemptionReleased e, LogRef log, SqlBatch sql) => sql.Add(
        "update redemption set returned = $2, state = 'RELEASED' where redemption_id = $1 and state = 'OPEN'",
        e.RedemptionId, e.Amount);
}
