using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Tells <c>activity</c> how points came into being, what was taken back, and what is owed.</summary>
internal sealed class EarningActivity
    : IHandles<PointsIssued>, IHandles<PurchaseRecorded>, IHandles<PurchaseReturned>, IHandles<PointsClawedBack>,
        IHandles<DebtRecorded>, IHandles<DebtOffset>, IHandles<EarnRuleSet>, IHandles<ReferrerBound>,
        IHandles<ReferralBonusIssued>, IHandles<BadgeAwarded>
{
    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) =>
        new Activity(log, "points_grant", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
            Reason = IssuanceReason.WordFor(e.Reason),
            ExpiresAt = AssetId.Of(e.AssetId).ExpiresAt,
        }.AddTo(sql);

    public void Handle(PurchaseRecorded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "purchase", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Points,
            AmountFen = e.AmountFen,
        }.AddTo(sql);

    public void Handle(PurchaseReturned e, LogRef log, SqlBatch sql) =>
        new Activity(log, "purchase_return", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = ChainValue.ZeroAsNull(e.Points),
            AmountFen = e.AmountFen,
        }.AddTo(sql);

    public void Handle(PointsClawedBack e, LogRef log, SqlBatch sql) =>
        new Activity(log, "points_clawback", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
            Reason = IssuanceReason.WordFor(e.Reason),
            ExpiresAt = AssetId.Of(e.AssetId).ExpiresAt,
        }.AddTo(sql);

    public void Handle(DebtRecorded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "debt_movement", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
        }.AddTo(sql);

    public void Handle(DebtOffset e, LogRef log, SqlBatch sql) =>
        new Activity(log, "debt_movement", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Amount,
            Reason = IssuanceReason.WordFor(e.Reason),
        }.AddTo(sql);

    public void Handle(EarnRuleSet e, LogRef log, SqlBatch sql) =>
        new Activity(log, "earn_rule", Activity.KeyOf(log))
        {
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);

    public void Handle(ReferrerBound e, LogRef log, SqlBatch sql) =>
        new Activity(log, "referral", e.Account.ToString())
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);

    // Told to the referrer, whose grant has a row of its own; the row is the invited member's.
    public void Handle(ReferralBonusIssued e, LogRef log, SqlBatch sql) =>
        new Activity(log, "referral", e.Invitee.ToString())
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);

    public void Handle(BadgeAwarded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "badge", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = e.ProgrammeId,
        }.AddTo(sql);
}
