using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>Points go out: held and captured, for benefits and their vouchers, at a rate for other points.</summary>
internal static class RedemptionDraw
{
    private const long Price = 25;

    public static Forwarder.SignedIntent Order(Chance one) => one.Next(20) switch
    {
        < 7 => Authorise(one),
        < 12 => Captured(one),
        < 18 => Benefit(one),
        _ => Convert(one),
    };

    public static ICall? Deed(Chance one) => one.Next(3) switch
    {
        < 2 when one.Fitting(one.Memory.Redemptions, held => held.HoldExpiresAt <= one.Now) is { } held =>
            new RedemptionDesk.ReleaseCall(held.RedemptionId),
        2 when one.Memory.Codes.Count > 0 => new BenefitDesk.WithdrawVoucherCall(one.OneOf(one.Memory.Codes).Hash),
        _ => null,
    };

    private static Forwarder.SignedIntent Authorise(Chance one)
    {
        RedemptionDesk.Part part = Asset.PartOf(one.Points, one.Amount(300));
        // Mostly at another brand, which is owed for it.
        long home = one.Programme == Cast.LanmuPoints ? 1 : 2;
        long brand = one.Next(4) == 0 ? home : 3 - home;
        return one.Sign(one.Member, new RedemptionDesk.AuthoriseCall(
            brand, one.Programme, [part], one.Within(Chance.Hour, Chance.Day)));
    }

    private static Forwarder.SignedIntent Captured(Chance one)
    {
        int what = one.Next(8);
        if (one.Fitting(one.Memory.Redemptions, each => what > 4 || one.Now < each.HoldExpiresAt) is not { } held)
        {
            return Authorise(one);
        }

        return one.Sign(Cast.BrandOf(held.BrandId), what switch
        {
            < 4 => new RedemptionDesk.CaptureCall(held.RedemptionId, one.Amount((int)held.Amount + 1)),
            4 => new RedemptionDesk.VoidAuthorisationCall(held.RedemptionId),
            _ => new RedemptionDesk.RefundCall(held.RedemptionId, one.Amount(50)),
        });
    }

    private static Forwarder.SignedIntent Benefit(Chance one) => one.Next(10) switch
    {
        < 1 => Create(one),
        < 5 when one.Memory.Benefits.Count > 0 => Take(one),
        5 when one.Memory.Benefits.Count > 4 => Close(one),
        < 7 when one.Memory.Vouchers.Count > 0 => Present(one),
        < 9 when one.Memory.Codes.Count > 0 => Redeem(one),
        9 when one.Memory.Codes.Count > 0 => Withdraw(one),
        _ => Create(one),
    };

    private static Forwarder.SignedIntent Create(Chance one)
    {
        long closes = one.Within(Chance.Day, 20 * Chance.Day);
        return one.Sign(one.Issuer, new BenefitDesk.CreateBenefitCall(one.Programme, new BenefitDesk.Terms(
            Price, one.Next(2) * 3, Stock: 10 + one.Next(30), PerMember: 3, one.Now - 1, closes, closes + Chance.Day,
            Agent: one.Next(2) == 0, AllianceOnChain.Named("terms of a benefit"))));
    }

    private static Forwarder.SignedIntent Take(Chance one)
    {
        if (one.Fitting(one.Memory.Benefits, each => one.Now < each.Terms.ClosesAt) is not { } benefit)
        {
            return Create(one);
        }

        (TestKey member, BigInteger points) = one.Holding(benefit.ProgrammeId);
        return one.Sign(member, new BenefitDesk.RedeemBenefitCall(
            benefit.BenefitId, [points], [Price], Quantity: 1, Price, MaxFen: 3));
    }

    private static Forwarder.SignedIntent Close(Chance one)
    {
        BenefitDesk.BenefitCreated benefit = one.Memory.Benefits[0];
        return one.Sign(Cast.BrandOf(benefit.BrandId), new BenefitDesk.CloseBenefitCall(benefit.BenefitId));
    }

    private static Forwarder.SignedIntent Present(Chance one)
    {
        (TestKey member, BigInteger asset) = one.OneOf(
            [.. one.Memory.Vouchers.Where(held => Asset.EndOf(held.Asset) > one.Now), one.Memory.Vouchers[^1]]);
        Hash code = one.Memory.NextReference();
        VoucherCode drawn = new(member, code, Keccak256.Hash(code.AsSpan()), asset);
        Memory.Keep(one.Memory.DrawnCodes, drawn);
        return one.Sign(member, new BenefitDesk.PresentVoucherCall(
            asset, 1, drawn.Hash, one.Within(3 * Chance.Hour, Chance.Day)));
    }

    private static Forwarder.SignedIntent Redeem(Chance one)
    {
        VoucherCode code = one.OneOf(one.Memory.Codes);
        return one.Sign(
            Cast.IssuerOf(Asset.ProgrammeOf(code.Asset)), new BenefitDesk.RedeemVoucherCall(code.Code));
    }

    private static Forwarder.SignedIntent Withdraw(Chance one)
    {
        VoucherCode code = one.OneOf(one.Memory.Codes);
        return one.Sign(code.Member, new BenefitDesk.WithdrawVoucherCall(code.Hash));
    }

    // Two brands agree on a rate now and then, or do not; members convert at the rates there are.
    private static Forwarder.SignedIntent Convert(Chance one)
    {
        if (one.Memory.Rates.Count == 0 || one.Next(8) == 0)
        {
            return one.Sign(TestKey.Lanmu, RateOf(one.Now, numerator: one.Next(2) == 0 ? 9 : 10));
        }

        RateBook.RateProposed rate = one.OneOf(one.Memory.Rates);
        return one.Next(8) switch
        {
            0 => one.Sign(TestKey.Qinghe, new RateBook.AcceptRateCall(rate.RateId)),
            1 => one.Sign(TestKey.Lanmu, new RateBook.WithdrawRateCall(rate.RateId)),
            2 => one.Sign(TestKey.Qinghe, new ConversionDesk.AllowConversionCall(rate.RateId, one.Amount(300))),
            3 when one.Next(4) == 0 => one.Sign(TestKey.Qinghe, new RateBook.PauseRateCall(
                rate.Source, rate.Target, one.Within(Chance.Hour, Chance.Day), AllianceOnChain.Named("why paused"))),
            3 => one.Sign(TestKey.Lanmu, new RateBook.ResumeRateCall(rate.Source, rate.Target)),
            _ => ConvertAt(one, rate),
        };
    }

    private static Forwarder.SignedIntent ConvertAt(Chance one, RateBook.RateProposed rate)
    {
        (TestKey member, BigInteger points) = one.Holding(rate.Source);
        return one.Sign(member, new ConversionDesk.ConvertCall(
            rate.RateId, [points], [10 + one.Amount(90)], MinReceive: 1, one.Within(Chance.Hour, Chance.Day)));
    }

    /// <summary>A rate from the first programme to the second.</summary>
    public static RateBook.ProposeRateCall RateOf(long now, long numerator) => new(
        Cast.LanmuPoints, Cast.QinghePoints, numerator, Denominator: 10, StartsAt: 0, now + (900 * Chance.Day),
        TargetPointsMost: 1_000_000);
}
