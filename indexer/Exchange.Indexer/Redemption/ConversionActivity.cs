using Exchange.Indexer.Sync;
using static Exchange.Bindings.ConversionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Tells <c>activity</c> what a member turned into what.</summary>
internal sealed class ConversionActivity : IHandles<PointsConverted>
{
    public void Handle(PointsConverted e, LogRef log, SqlBatch sql) =>
        new Activity(log, "conversion", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.SourceProgrammeId,
            Amount = e.SourcePoints,
            CounterProgrammeId = e.TargetProgrammeId,
            CounterAmount = e.TargetPoints,
            ExpiresAt = AssetId.Of(e.TargetAssetId).ExpiresAt,
        }.AddTo(sql);
}
