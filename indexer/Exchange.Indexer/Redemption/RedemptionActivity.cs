using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.RedemptionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Tells <c>activity</c> of points that were held, taken, or given back.</summary>
internal sealed class RedemptionActivity
    : IHandles<RedemptionAuthorised>, IHandles<RedemptionCaptured>, IHandles<RedemptionVoided>,
        IHandles<RedemptionReleased>, IHandles<RedemptionRefunded>, IHandles<PointsRedated>
{
    public void Handle(RedemptionAuthorised e, LogRef log, SqlBatch sql) =>
        (About(log, e.RedemptionId, e.Account, e.BrandId, e.Amount) with
        {
            ProgrammeId = e.ProgrammeId,
            ExpiresAt = e.HoldExpiresAt,
        }).AddTo(sql);

    public void Handle(RedemptionCaptured e, LogRef log, SqlBatch sql) =>
        (About(log, e.RedemptionId, e.Account, e.BrandId, e.Amount) with
        {
            ProgrammeId = e.ProgrammeId,
            Table = "redemption_capture",
            RowKey = Activity.KeyOf(log),
        }).AddTo(sql);

    public void Handle(RedemptionRefunded e, LogRef log, SqlBatch sql) =>
        (About(log, e.RedemptionId, e.Account, e.BrandId, e.Amount) with { ProgrammeId = e.ProgrammeId }).AddTo(sql);

    public void Handle(RedemptionVoided e, LogRef log, SqlBatch sql) =>
        About(log, e.RedemptionId, e.Account, e.BrandId, e.Amount).AddTo(sql);

    public void Handle(RedemptionReleased e, LogRef log, SqlBatch sql) =>
        About(log, e.RedemptionId, e.Account, e.BrandId, e.Amount).AddTo(sql);

    // Whose points they are, the redemption tells.
    public void Handle(PointsRedated e, LogRef log, SqlBatch sql) =>
        new Activity(log, "points_redating", Activity.KeyOf(log))
        {
            Amount = e.Amount,
            RedemptionId = e.RedemptionId,
            ExpiresAt = AssetId.Of(e.ToAssetId).ExpiresAt,
        }.AddTo(sql);

    private static Activity About(LogRef log, Hash redemptionId, Address account, long brandId, long amount) =>
        new(log, "redemption", Activity.KeyOf(redemptionId))
        {
            Account = account,
            BrandId = brandId,
            Amount = amount,
            RedemptionId = redemptionId,
        };
}
