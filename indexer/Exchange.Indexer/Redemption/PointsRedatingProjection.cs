using Exchange.Indexer.Sync;
using static Exchange.Bindings.RedemptionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>points_redating</c>: refunded points that came back with a new expiry.</summary>
internal sealed class PointsRedatingProjection : IHandles<PointsRedated>
{
    private static readonly AppendTable Redating = new(
        "points_redating", "block_number", "log_index", "redemption_id", "from_asset_id", "to_asset_id", "amount");

    public void Handle(PointsRedated e, LogRef log, SqlBatch sql) => sql.Append(
        Redating, log.BlockNumber, log.LogIndex, e.RedemptionId, e.FromAssetId, e.ToAssetId, e.Amount);
}
