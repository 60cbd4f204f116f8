using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>obligation</c>: what the issuer of redeemed points owes the brand that honoured them.</summary>
internal sealed class ObligationProjection : IHandles<ObligationRecorded>
{
    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into obligation (
            obligation_id, cycle, debtor_brand_id, creditor_brand_id, programme_id, redemption_id, points, amount_fen,
            recorded_in_block, log_index, transaction_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        e.ObligationId, e.Cycle, e.Debtor, e.Creditor, e.ProgrammeId, e.RedemptionId, e.Points, e.AmountFen,
        log.BlockNumber, log.LogIndex, log.TransactionHash);
}
