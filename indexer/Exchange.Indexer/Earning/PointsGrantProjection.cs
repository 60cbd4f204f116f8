using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>points_grant</c>: one row per issuance to one member.</summary>
internal sealed class PointsGrantProjection : IHandles<PointsIssued>
{
    private static readonly AppendTable Grants = new(
        "points_grant", "block_number", "log_index", "programme_id", "account", "asset_id", "amount", "reason",
        "reference", "transaction_hash");

    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) => sql.Append(
        Grants,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.AssetId, e.Amount, IssuanceReason.WordFor(e.Reason),
        e.Reference, log.TransactionHash);
}
