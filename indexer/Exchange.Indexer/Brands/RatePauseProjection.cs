using Exchange.Indexer.Sync;
using static Exchange.Bindings.RateBook;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>rate_pause</c>: one row per pause of a direction, and one per early end.</summary>
internal sealed class RatePauseProjection : IHandles<RatePaused>, IHandles<RateResumed>
{
    private static readonly AppendTable Pauses = new(
        "rate_pause", "block_number", "log_index", "source_programme_id", "target_programme_id", "brand_id",
        "valid_from", "paused_until", "reason_hash");

    public void Handle(RatePaused e, LogRef log, SqlBatch sql) => sql.Append(
        Pauses,
        log.BlockNumber, log.LogIndex, e.Source, e.Target, e.BrandId, Value.Time(log.BlockTime), Value.Time(e.Until),
        e.ReasonHash);

    public void Handle(RateResumed e, LogRef log, SqlBatch sql) => sql.Append(
        Pauses,
        log.BlockNumber, log.LogIndex, e.Source, e.Target, e.BrandId, Value.Time(log.BlockTime), Value.Null,
        Value.Null);
}
