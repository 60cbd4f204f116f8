using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>
/// Keeps <c>policy_period</c>: what a programme permits from when on, under the profile it runs under. A choice for
/// another profile changes nothing, until that is adopted.
/// </summary>
internal sealed class PolicyPeriodProjection
    : IHandles<ProfileAdopted>, IHandles<PolicySet>, IHandles<BrandWindingDown>
{
    private const string RunsUnderIt = "exists (select from programme where programme_id = $1 and profile_id = $2)";

    public void Handle(ProfileAdopted e, LogRef log, SqlBatch sql) => Begin(e.ProgrammeId, e.ProfileId, log, sql);

    public void Handle(PolicySet e, LogRef log, SqlBatch sql) => Begin(e.ProgrammeId, e.ProfileId, log, sql);

    // None of its programmes permits anything any more, whatever was still to come.
    public void Handle(BrandWindingDown e, LogRef log, SqlBatch sql)
    {
        sql.AddAny(
            """
            delete from policy_period
            where valid_from > to_timestamp($2)
                and programme_id in (select programme_id from programme where brand_id = $1)
            """,
            e.BrandId, log.BlockTime);
        sql.AddAny(
            """
            insert into policy_period (programme_id, valid_from, profile_id, permits, price_band_bps, set_in_block)
            select p.programme_id, to_timestamp($2), p.profile_id, 0, last.price_band_bps, $3
            from programme p cross join lateral (
                select price_band_bps from policy_period
                where programme_id = p.programme_id order by valid_from desc, set_in_block desc limit 1) as last
            where p.brand_id = $1
            on conflict (programme_id, valid_from, set_in_block) do update set permits = excluded.permits
            """,
            e.BrandId, log.BlockTime, log.BlockNumber);
    }

    // From now on what the choice says now, and from the end of its notice on what it says then.
    private static void Begin(long programmeId, long profileId, LogRef log, SqlBatch sql)
    {
        sql.AddAny(
            $"delete from policy_period where programme_id = $1 and valid_from > to_timestamp($3) and {RunsUnderIt}",
            programmeId, profileId, log.BlockTime);
        sql.AddAny(
            $"""
            insert into policy_period (programme_id, valid_from, profile_id, permits, price_band_bps, set_in_block)
            select $1, to_timestamp($3), $2, permits, price_band_bps, $4
            from ({PolicyChoiceProjection.Now}) as choice where {RunsUnderIt}
            on conflict (programme_id, valid_from, set_in_block) do update set
                profile_id = excluded.profile_id, permits = excluded.permits,
                price_band_bps = excluded.price_band_bps
            """,
            programmeId, profileId, log.BlockTime, log.BlockNumber);
        sql.AddAny(
            $"""
            insert into policy_period (programme_id, valid_from, profile_id, permits, price_band_bps, set_in_block)
            select $1, next_at, $2, next_permits, next_price_band_bps, $4
            from policy_choice
            where programme_id = $1 and profile_id = $2 and next_at > to_timestamp($3) and {RunsUnderIt}
            """,
            programmeId, profileId, log.BlockTime, log.BlockNumber);
    }
}
