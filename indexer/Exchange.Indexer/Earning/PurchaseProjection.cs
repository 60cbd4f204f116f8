using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>purchase</c>: one row per receipt that earned points.</summary>
internal sealed class PurchaseProjection : IHandles<PurchaseRecorded>
{
    private static readonly AppendTable Purchases = new(
        "purchase", "block_number", "log_index", "programme_id", "reference", "account", "amount_fen",
        "points_per_yuan", "points", "recorded_at");

    public void Handle(PurchaseRecorded e, LogRef log, SqlBatch sql) => sql.Append(
        Purchases,
        log.BlockNumber, log.LogIndex, e.ProgrammeId, e.Reference, e.Account, e.AmountFen, e.PointsPerYuan, e.Points,
        Value.Time(log.BlockTime));
}
