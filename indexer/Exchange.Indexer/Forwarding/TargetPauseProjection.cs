using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>target_pause</c>: one row per pause of a target, and one per early end.</summary>
internal sealed class TargetPauseProjection : IHandles<TargetPaused>, IHandles<TargetResumed>
{
    private static readonly AppendTable Pauses = new(
        "target_pause", "block_number", "log_index", "target", "valid_from", "paused_until", "reason_hash");

    public void Handle(TargetPaused e, LogRef log, SqlBatch sql) => sql.Append(
        Pauses,
        log.BlockNumber, log.LogIndex, e.Target, Value.Time(log.BlockTime), Value.Time(e.Until), e.ReasonHash);

    public void Handle(TargetResumed e, LogRef log, SqlBatch sql) => sql.Append(
        Pauses,
        log.BlockNumber, log.LogIndex, e.Target, Value.Time(log.BlockTime), Value.Time(log.BlockTime), Value.Null);
}
