using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>obligation_dispute</c>: who doubted which obligation, why, and what came of it.</summary>
internal sealed class ObligationDisputeProjection : IHandles<ObligationDisputed>, IHandles<DisputeResolved>
{
    /// <summary>The word for how a dispute ended.</summary>
    public static string StateOf(DisputeResolved e) => e.Upheld ? "UPHELD" : "DISMISSED";

    public void Handle(ObligationDisputed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into obligation_dispute (
            obligation_id, cycle, brand_id, reason_code, evidence_hash, ruling_due_at, state, disputed_in_block)
        values ($1, $2, $3, $4, $5, $6, 'DISPUTED', $7)
        """,
        e.ObligationId, e.Cycle, e.BrandId, e.ReasonCode, e.EvidenceHash, ChainValue.Time(e.RulingDueAt),
        log.BlockNumber);

    public void Handle(DisputeResolved e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update obligation_dispute
        set state = $2, resolved_cycle = $3, ruling_hash = $4, resolved_in_block = $5
        where obligation_id = $1 and state = 'DISPUTED'
        """,
        e.ObligationId, StateOf(e), ChainValue.ZeroAsNull(e.Cycle), ChainValue.NothingAsNull(e.RulingHash),
        log.BlockNumber);
}
