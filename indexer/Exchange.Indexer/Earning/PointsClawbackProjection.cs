using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>points_clawback</c>: one row per asset whose points a clawback ended.</summary>
internal sealed class PointsClawbackProjection : IHandles<PointsClawedBack>
{
    private static readonly AppendTable Clawbacks = new(
        "points_clawback", "block_number", "log_index", "programme_id", "account", "reference", "asset_id", "amount",
        "reason");

    public void Handle(PointsClawedBack e, LogRef log, SqlBatch sql) => sql.Append(
        Clawbacks,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.Reference, e.AssetId, e.Amount,
        IssuanceReason.WordFor(e.Reason));
}
