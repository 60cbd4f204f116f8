using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>points_grant</c>: one row per issuance to one member.</summary>
internal sealed class PointsGrantProjection : IHandles<PointsIssued>
{
    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into points_grant (
            block_number, log_index, programme_id, account, asset_id, amount, reason, reference, transaction_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.AssetId, e.Amount,
        IssuanceReason.WordFor(e.Reason), e.Reference, log.TransactionHash);
}
