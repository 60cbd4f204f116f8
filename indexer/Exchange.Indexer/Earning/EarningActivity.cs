using System.Numerics;
using Exchange.Ethereum.Primitives;
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
        Points("points_grant", e.Account, e.ProgrammeId, e.Amount, e.Reason, e.AssetId, log).AddTo(sql);

    public void Handle(PointsClawedBack e, LogRef log, SqlBatch sql) =>
        Points("points_clawback", e.Account, e.ProgrammeId, e.Amount, e.Reason, e.AssetId, log).AddTo(sql);

    public void Handle(PurchaseRecorded e, LogRef log, SqlBatch sql) =>
        Purchase("purchase", e.Account, e.ProgrammeId, e.Points, e.AmountFen, log).AddTo(sql);

    public void Handle(PurchaseReturned e, LogRef log, SqlBatch sql) =>
        Purchase("purchase_return", e.Account, e.ProgrammeId, ChainValue.ZeroAsNull(e.Points), e.AmountFen, log)
            .AddTo(sql);

    public void Handle(DebtRecorded e, LogRef log, SqlBatch sql) =>
        Debt(e.Account, e.ProgrammeId, e.Amount, log).AddTo(sql);

    public void Handle(DebtOffset e, LogRef log, SqlBatch sql) =>
        (Debt(e.Account, e.ProgrammeId, e.Amount, log) with { Reason = IssuanceReason.WordFor(e.Reason) }).AddTo(sql);

    public void Handle(EarnRuleSet e, LogRef log, SqlBatch sql) =>
        new Activity(log, "earn_rule", Activity.KeyOf(log)) { ProgrammeId = e.ProgrammeId }.AddTo(sql);

    public void Handle(BadgeAwarded e, LogRef log, SqlBatch sql) =>
        About("badge", e.Account, e.ProgrammeId, log).AddTo(sql);

    public void Handle(ReferrerBound e, LogRef log, SqlBatch sql) =>
        (About("referral", e.Account, e.ProgrammeId, log) with { RowKey = Activity.KeyOf(e.Account) }).AddTo(sql);

    // Told to the referrer, whose grant has a row of its own; the row is the invited member's.
    public void Handle(ReferralBonusIssued e, LogRef log, SqlBatch sql) =>
        (About("referral", e.Account, e.ProgrammeId, log) with { RowKey = Activity.KeyOf(e.Invitee) }).AddTo(sql);

    private static Activity Points(
        string table, Address account, long programmeId, long amount, long reason, BigInteger assetId,
        LogRef log) =>
        About(table, account, programmeId, log) with
        {
            Amount = amount,
            Reason = IssuanceReason.WordFor(reason),
            ExpiresAt = AssetId.Of(assetId).ExpiresAt,
        };

    private static Activity Purchase(
        string table, Address account, long programmeId, long? points, long fen, LogRef log) =>
        About(table, account, programmeId, log) with { Amount = points, AmountFen = fen };

    private static Activity Debt(Address account, long programmeId, long amount, LogRef log) =>
        About("debt_movement", account, programmeId, log) with { Amount = amount };

    private static Activity About(string table, Address account, long programmeId, LogRef log) =>
        new(log, table, Activity.KeyOf(log)) { Account = account, ProgrammeId = programmeId };
}
