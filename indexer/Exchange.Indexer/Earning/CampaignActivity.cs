using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.CampaignDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Tells <c>activity</c> what brands promised, and what members claimed of it.</summary>
internal sealed class CampaignActivity
    : IHandles<CampaignCommitted>, IHandles<CampaignClaimed>, IHandles<CampaignEnded>
{
    public void Handle(CampaignCommitted e, LogRef log, SqlBatch sql) =>
        TellOfCampaign(e.CampaignId, e.ProgrammeId, e.Total, log, sql);

    public void Handle(CampaignEnded e, LogRef log, SqlBatch sql) =>
        TellOfCampaign(e.CampaignId, e.ProgrammeId, ChainValue.ZeroAsNull(e.Unclaimed), log, sql);

    public void Handle(CampaignClaimed e, LogRef log, SqlBatch sql) =>
        new Activity(log, "campaign_claim", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
            ExpiresAt = AssetId.Of(e.AssetId).ExpiresAt,
        }.AddTo(sql);

    private static void TellOfCampaign(
        Hash campaignId, long programmeId, long? amount, LogRef log, SqlBatch sql) =>
        new Activity(log, "campaign", Activity.KeyOf(campaignId))
        {
            ProgrammeId = programmeId,
            Amount = amount,
        }.AddTo(sql);
}
