using Exchange.Indexer.Sync;
using static Exchange.Bindings.CampaignDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>campaign_claim</c>: one row per claim, with all claims of its campaign so far.</summary>
internal sealed class CampaignClaimProjection : IHandles<CampaignClaimed>
{
    private static readonly AppendTable Claims = new(
        "campaign_claim", "block_number", "log_index", "campaign_id", "claim_index", "account", "asset_id", "amount",
        "claimed", "claimed_at");

    public void Handle(CampaignClaimed e, LogRef log, SqlBatch sql) => sql.Append(
        Claims,
        log.BlockNumber, log.LogIndex, e.CampaignId, e.Index, e.Account, e.AssetId, e.Amount, e.Claimed,
        Value.Time(log.BlockTime));
}
