using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>obligation</c>: what the issuer of points owes the brand that honoured them.</summary>
/// <remarks>A redemption's obligation names a redemption that has a row; any other is of a conversion.</remarks>
internal sealed class ObligationProjection : IHandles<ObligationRecorded>
{
    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into obligation (
            obligation_id, cycle, debtor_brand_id, creditor_brand_id, programme_id, redemption_id, conversion_id,
            points, amount_fen, recorded_in_block, log_index, transaction_hash)
        select $1, $2, $3, $4, $5, redemption_id, case when redemption_id is null then $6 end,
            $7, $8, $9, $10, $11
        from (select (select redemption_id from redemption where redemption_id = $6)) r
        """,
        e.ObligationId, e.Cycle, e.Debtor, e.Creditor, e.ProgrammeId, e.RedemptionId, e.Points, e.AmountFen,
        log.BlockNumber, log.LogIndex, log.TransactionHash);
}
