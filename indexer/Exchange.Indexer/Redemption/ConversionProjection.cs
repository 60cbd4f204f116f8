using Exchange.Indexer.Sync;
using static Exchange.Bindings.ConversionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>conversion</c>: one row per conversion of a member's points.</summary>
internal sealed class ConversionProjection : IHandles<PointsConverted>
{
    private static readonly AppendTable Conversions = new(
        "conversion", "block_number", "log_index", "conversion_id", "account", "rate_id", "source_programme_id",
        "target_programme_id", "source_points", "target_points", "target_asset_id", "converted_at");

    public void Handle(PointsConverted e, LogRef log, SqlBatch sql) => sql.Append(
        Conversions,
        log.BlockNumber, log.LogIndex, e.ConversionId, e.Account, e.RateId, e.SourceProgrammeId, e.TargetProgrammeId,
        e.SourcePoints, e.TargetPoints, e.TargetAssetId, Value.Time(log.BlockTime));
}
