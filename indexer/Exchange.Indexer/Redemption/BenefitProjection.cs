using Exchange.Indexer.Sync;
using static Exchange.Bindings.BenefitDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>benefit</c>: one row per benefit with its terms, and how many pieces are gone.</summary>
internal sealed class BenefitProjection : IHandles<BenefitCreated>, IHandles<BenefitRedeemed>, IHandles<BenefitClosed>
{
    public void Handle(BenefitCreated e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into benefit (
            benefit_id, programme_id, brand_id, voucher_id, price_points, price_fen, stock, per_member, opens_at,
            closes_at, voucher_expires_at, agent, terms_hash, sold, closed, created_in_block, log_index)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, false, $14, $15)
        """,
        e.BenefitId, e.ProgrammeId, e.BrandId,
        AssetId.OfVoucher(e.ProgrammeId, e.Terms.VoucherExpiresAt, e.BenefitId), e.Terms.PricePoints, e.Terms.PriceFen,
        e.Terms.Stock, e.Terms.PerMember, ChainValue.Time(e.Terms.OpensAt), ChainValue.Time(e.Terms.ClosesAt),
        ChainValue.Time(e.Terms.VoucherExpiresAt), e.Terms.Agent, e.Terms.TermsHash, log.BlockNumber, log.LogIndex);

    public void Handle(BenefitRedeemed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update benefit set sold = sold + $2
        where benefit_id = $1 and voucher_id = $3 and not closed
            and price_points * $2 = $4 and price_fen * $2 = $5
        """,
        e.BenefitId, e.Quantity, e.VoucherId, e.Points, e.Fen);

    public void Handle(BenefitClosed e, LogRef log, SqlBatch sql) => sql.Add(
        "update benefit set closed = true where benefit_id = $1 and sold = $2 and not closed", e.BenefitId, e.Sold);
}
