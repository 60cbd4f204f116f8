using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>obligation</c>: what the issuer of points owes the brand that honoured them.</summary>
/// <remarks>A redemption's obligation names a redemption that has a row; any other is of a conversion.</remarks>
internal sealed class ObligationProjection
    : IHandles<ObligationRecorded>, IHandles<ObligationDisputed>, IHandles<DisputeResolved>
{
    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into obligation (
            obligation_id, cycle, debtor_brand_id, creditor_brand_id, programme_id, redemption_id, conversion_id,
            points, amount_fen, dispute, recorded_in_block, log_index, transaction_hash)
        select $1, $2, $3, $4, $5, redemption_id, case when redemption_id is null then $6 end,
            $7, $8, 'NONE', $9, $10, $11
        from (select (select redemption_id from redemption where redemption_id = $6)) r
        """,
        e.ObligationId, e.Cycle, e.Debtor, e.Creditor, e.ProgrammeId, e.RedemptionId, e.Points, e.AmountFen,
        log.BlockNumber, log.LogIndex, log.TransactionHash);

    public void Handle(ObligationDisputed e, LogRef log, SqlBatch sql) => sql.Add(
        "update obligation set dispute = 'DISPUTED' where obligation_id = $1 and cycle = $2 and dispute = 'NONE'",
        e.ObligationId, e.Cycle);

    public void Handle(DisputeResolved e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update obligation set dispute = $2, cycle = coalesce($3, cycle)
        where obligation_id = $1 and dispute = 'DISPUTED'
        """,
        e.ObligationId, ObligationDisputeProjection.StateOf(e), ChainValue.ZeroAsNull(e.Cycle));
}
