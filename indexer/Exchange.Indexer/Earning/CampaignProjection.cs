using Exchange.Indexer.Sync;
using static Exchange.Bindings.CampaignDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>campaign</c>: one row per campaign, from its promise to its end.</summary>
/// <remarks>What was claimed is told by its last claim: a row that a million claims change would be slow.</remarks>
internal sealed class CampaignProjection : IHandles<CampaignCommitted>, IHandles<CampaignEnded>
{
    public void Handle(CampaignCommitted e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into campaign (
            campaign_id, programme_id, reference, asset_id, root, leaf_count, total, reason, committed_at,
            claimable_until)
        values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9), to_timestamp($10))
        """,
        e.CampaignId, e.ProgrammeId, e.Reference, e.AssetId, e.Root, e.LeafCount, e.Total,
        IssuanceReason.WordFor(e.Reason), log.BlockTime, e.ClaimableUntil);

    public void Handle(CampaignEnded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update campaign set ended_at = to_timestamp($2), unclaimed = $3
        where campaign_id = $1 and ended_at is null
        """,
        e.CampaignId, log.BlockTime, e.Unclaimed);
}
