using Exchange.Indexer.Sync;
using static Exchange.Bindings.Council;

namespace Exchange.Indexer.Council;

/// <summary>Keeps <c>proposal</c>: one row per proposal and how far it has come.</summary>
internal sealed class ProposalProjection
    : IHandles<ProposalMade>, IHandles<ProposalPassed>, IHandles<ProposalCancelled>, IHandles<ProposalExecuted>
{
    public void Handle(ProposalMade e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into proposal (proposal_id, proposer, target, data, reason_hash, state, made_at, expires_at)
        values ($1, $2, $3, $4, $5, 'OPEN', to_timestamp($6), to_timestamp($7))
        """,
        e.ProposalId, e.Proposer, e.Target, e.Data, e.ReasonHash, log.BlockTime, e.ExpiresAt);

    public void Handle(ProposalPassed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update proposal set state = 'APPROVED', ready_at = to_timestamp($2), expires_at = to_timestamp($3)
        where proposal_id = $1 and state = 'OPEN'
        """,
        e.ProposalId, e.ReadyAt, e.ExpiresAt);

    public void Handle(ProposalCancelled e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update proposal set state = 'CANCELLED', ended_at = to_timestamp($2)
        where proposal_id = $1 and state in ('OPEN', 'APPROVED')
        """,
        e.ProposalId, log.BlockTime);

    public void Handle(ProposalExecuted e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update proposal set state = 'EXECUTED', ended_at = to_timestamp($2)
        where proposal_id = $1 and state = 'APPROVED'
        """,
        e.ProposalId, log.BlockTime);
}
