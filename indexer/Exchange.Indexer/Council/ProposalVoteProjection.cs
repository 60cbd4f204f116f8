using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.Council;

namespace Exchange.Indexer.Council;

/// <summary>Keeps <c>proposal_vote</c>: one row per approval and objection, the proposer's included.</summary>
internal sealed class ProposalVoteProjection
    : IHandles<ProposalMade>, IHandles<ProposalApproved>, IHandles<ProposalObjected>
{
    private static readonly AppendTable Votes = new(
        "proposal_vote", "block_number", "log_index", "proposal_id", "operator", "approves", "voted_at");

    public void Handle(ProposalMade e, LogRef log, SqlBatch sql) =>
        Add(e.ProposalId, e.Proposer, approves: true, log, sql);

    public void Handle(ProposalApproved e, LogRef log, SqlBatch sql) =>
        Add(e.ProposalId, e.Operator, approves: true, log, sql);

    public void Handle(ProposalObjected e, LogRef log, SqlBatch sql) =>
        Add(e.ProposalId, e.Operator, approves: false, log, sql);

    private static void Add(long proposalId, Address voter, bool approves, LogRef log, SqlBatch sql) => sql.Append(
        Votes, log.BlockNumber, log.LogIndex, proposalId, voter, approves, Value.Time(log.BlockTime));
}
