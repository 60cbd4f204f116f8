using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.BenefitDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Tells <c>activity</c> of benefits offered and taken, and of vouchers used.</summary>
internal sealed class BenefitActivity
    : IHandles<BenefitCreated>, IHandles<BenefitClosed>, IHandles<BenefitRedeemed>, IHandles<VoucherPresented>,
        IHandles<VoucherRedeemed>, IHandles<VoucherWithdrawn>
{
    public void Handle(BenefitCreated e, LogRef log, SqlBatch sql) =>
        (Benefit(e.BenefitId, log) with
        {
            BrandId = e.BrandId,
            ProgrammeId = e.ProgrammeId,
            Amount = e.Terms.Stock,
        }).AddTo(sql);

    public void Handle(BenefitClosed e, LogRef log, SqlBatch sql) =>
        (Benefit(e.BenefitId, log) with { BrandId = e.BrandId }).AddTo(sql);

    public void Handle(BenefitRedeemed e, LogRef log, SqlBatch sql) =>
        new Activity(log, "benefit_redemption", Activity.KeyOf(log))
        {
            Account = e.Account,
            ProgrammeId = AssetId.ProgrammeOf(e.VoucherId),
            Amount = e.Points,
            AmountFen = ChainValue.ZeroAsNull(e.Fen),
        }.AddTo(sql);

    public void Handle(VoucherPresented e, LogRef log, SqlBatch sql) =>
        (Presentation(e.CodeHash, e.Account, e.AssetId, e.Amount, log) with { ExpiresAt = e.CodeExpiresAt }).AddTo(sql);

    public void Handle(VoucherRedeemed e, LogRef log, SqlBatch sql) =>
        (Presentation(e.CodeHash, e.Account, e.AssetId, e.Amount, log) with { BrandId = e.BrandId }).AddTo(sql);

    public void Handle(VoucherWithdrawn e, LogRef log, SqlBatch sql) =>
        Presentation(e.CodeHash, e.Account, e.AssetId, e.Amount, log).AddTo(sql);

    private static Activity Benefit(long benefitId, LogRef log) =>
        new(log, "benefit", Activity.KeyOf(benefitId));

    private static Activity Presentation(
        Hash codeHash, Address account, BigInteger assetId, long amount, LogRef log) =>
        new(log, "voucher_presentation", Activity.KeyOf(codeHash))
        {
            Account = account,
            ProgrammeId = AssetId.ProgrammeOf(assetId),
            Amount = amount,
        };
}
