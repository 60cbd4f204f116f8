using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>
/// Keeps <c>referral</c>: one row per invited member. What makes the reward due has no event of its own, so the first
/// receipt and its return are followed as <c>Referrals</c> follows them.
/// </summary>
internal sealed class ReferralProjection
    : IHandles<ReferrerBound>, IHandles<PurchaseRecorded>, IHandles<PurchaseReturned>, IHandles<ReferralBonusIssued>
{
    public void Handle(ReferrerBound e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into referral (account, referrer, programme_id, bound_at) values ($1, $2, $3, to_timestamp($4))",
        e.Account, e.Referrer, e.ProgrammeId, log.BlockTime);

    public void Handle(PurchaseRecorded e, LogRef log, SqlBatch sql) => sql.AddAny(
        """
        update referral set first_purchase_programme_id = $2, first_purchase_reference = $3,
            valid_from = to_timestamp($4 + 86400 * (select maturity_days from programme where programme_id = $2))
        where account = $1 and valid_from is null
        """,
        e.Account, e.ProgrammeId, e.Reference, log.BlockTime);

    // A first purchase that was returned in full has never been one.
    public void Handle(PurchaseReturned e, LogRef log, SqlBatch sql) => sql.AddAny(
        """
        update referral set first_purchase_programme_id = null, first_purchase_reference = null, valid_from = null
        where account = $1 and first_purchase_programme_id = $2 and first_purchase_reference = $3
            and bonus_issued_at is null
            and $4 = (select amount_fen from purchase where programme_id = $2 and reference = $3)
        """,
        e.Account, e.ProgrammeId, e.Reference, e.ReturnedFen);

    public void Handle(ReferralBonusIssued e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update referral set bonus_reference = $3, bonus_issued_at = to_timestamp($4)
        where account = $1 and referrer = $2 and bonus_issued_at is null
        """,
        e.Invitee, e.Account, e.Reference, log.BlockTime);
}
