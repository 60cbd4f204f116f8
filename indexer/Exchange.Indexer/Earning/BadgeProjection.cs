using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>badge</c>: one row per badge that was awarded.</summary>
internal sealed class BadgeProjection : IHandles<BadgeAwarded>
{
    private static readonly AppendTable Badges = new(
        "badge", "block_number", "log_index", "programme_id", "account", "reference", "asset_id", "awarded_at");

    public void Handle(BadgeAwarded e, LogRef log, SqlBatch sql) => sql.Append(
        Badges,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Account, e.Reference, e.AssetId, Value.Time(log.BlockTime));
}
