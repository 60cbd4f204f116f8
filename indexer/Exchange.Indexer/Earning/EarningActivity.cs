using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Tells <c>activity</c> of points that came into being.</summary>
internal sealed class EarningActivity : IHandles<PointsIssued>
{
    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) =>
        new Activity(log, "points_grant", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
            Reason = IssuanceReason.WordFor(e.Reason),
            ExpiresAt = AssetId.Of(e.AssetId).ExpiresAt,
        }.AddTo(sql);
}
