using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>
/// Keeps <c>policy_choice</c> as <c>PolicyBook.setPolicy</c> keeps it: what is new in a choice is permitted at once,
/// what is not in it any more ends with the notice, and it begins from whatever the last one has become.
/// </summary>
internal sealed class PolicyChoiceProjection : IHandles<ProgrammeCreated>, IHandles<PolicySet>
{
    /// <summary>What holds at the time <c>$3</c> of programme <c>$1</c> under profile <c>$2</c>: one row.</summary>
    public const string Now =
        """
        select
            case when next_at <= to_timestamp($3) then next_permits else permits end as permits,
            case when next_at <= to_timestamp($3) then next_price_band_bps else price_band_bps end as price_band_bps
        from policy_choice where programme_id = $1 and profile_id in ($2, 0) order by profile_id desc limit 1
        """;

    // PolicyBook: what a programme begins with under any profile.
    private const long Auction = 8;
    private const long PartnerRedemption = 32;
    private const long PriceBandBpsInitial = 5_000;

    public void Handle(ProgrammeCreated e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into policy_choice (programme_id, profile_id, permits, price_band_bps) values ($1, 0, $2, $3)",
        e.ProgrammeId, e.Terms.PartnerRedemption ? Auction | PartnerRedemption : Auction, PriceBandBpsInitial);

    public void Handle(PolicySet e, LogRef log, SqlBatch sql) => sql.Add(
        $"""
        insert into policy_choice (
            programme_id, profile_id, permits, price_band_bps, next_permits, next_price_band_bps, next_at)
        select $1, $2, permits | $4::int, greatest(price_band_bps, $5::int),
            case when takes then $4 end, case when takes then $5 end, case when takes then to_timestamp($6) end
        from (
            select *, permits & ~ $4::int <> 0 or price_band_bps > $5::int as takes from ({Now}) as before) as before
        on conflict (programme_id, profile_id) do update set
            permits = excluded.permits, price_band_bps = excluded.price_band_bps,
            next_permits = excluded.next_permits, next_price_band_bps = excluded.next_price_band_bps,
            next_at = excluded.next_at
        """,
        e.ProgrammeId, e.ProfileId, log.BlockTime, e.Permits, e.PriceBandBps, e.EffectiveAt);
}
