using Exchange.Indexer.Sync;
using static Exchange.Bindings.BrandRegistry;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>programme</c>: one row per programme with its terms and the profile it runs under.</summary>
internal sealed class ProgrammeProjection : IHandles<ProgrammeCreated>, IHandles<ProfileAdopted>
{
    public void Handle(ProgrammeCreated e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into programme (
            programme_id, brand_id, code, name_en, name_zh, settlement_value, partner_fee_bps, validity_months,
            maturity_days, utc_offset_seconds, partner_redemption, terms_hash, created_in_block)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """,
        e.ProgrammeId, e.BrandId, e.Code, e.NameEn, e.NameZh, e.Terms.SettlementValue, e.Terms.PartnerFeeBps,
        e.Terms.ValidityMonths, e.Terms.MaturityDays, e.Terms.UtcOffsetSeconds, e.Terms.PartnerRedemption,
        e.Terms.TermsHash, log.BlockNumber);

    public void Handle(ProfileAdopted e, LogRef log, SqlBatch sql) => sql.Add(
        "update programme set profile_id = $2 where programme_id = $1", e.ProgrammeId, e.ProfileId);
}
