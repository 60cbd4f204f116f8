using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.CampaignDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>promise_movement</c>: what a programme promised and did not issue yet, by changes.</summary>
internal sealed class PromiseMovementProjection
    : IHandles<CampaignCommitted>, IHandles<CampaignClaimed>, IHandles<CampaignEnded>
{
    private static readonly AppendTable Movements = new(
        "promise_movement", "block_number", "log_index", "programme_id", "campaign_id", "kind", "amount")
    {
        Derived =
        {
            ["promised_after"] =
                """
                coalesce((
                    select promised_after from promise_movement o where o.programme_id = r.programme_id
                    order by o.block_number desc, o.log_index desc limit 1), 0)
                + sum(r.amount) over (partition by r.programme_id order by r.block_number, r.log_index)
                """,
        },
    };

    public void Handle(CampaignCommitted e, LogRef log, SqlBatch sql) =>
        Add(e.ProgrammeId, e.CampaignId, "COMMITTED", e.Total, log, sql);

    public void Handle(CampaignClaimed e, LogRef log, SqlBatch sql) =>
        Add(e.ProgrammeId, e.CampaignId, "CLAIMED", -e.Amount, log, sql);

    public void Handle(CampaignEnded e, LogRef log, SqlBatch sql) =>
        Add(e.ProgrammeId, e.CampaignId, "ENDED", -e.Unclaimed, log, sql);

    private static void Add(
        long programmeId, Hash campaignId, string kind, long amount, LogRef log, SqlBatch sql) => sql.Append(
        Movements, log.BlockNumber, log.LogIndex, programmeId, campaignId, kind, amount);
}
