using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>Members offer, fill and match; cash comes from the payment provider, and goes.</summary>
internal static class MarketDraw
{
    private const long MaxFeeBps = 100;

    public static Forwarder.SignedIntent Order(Chance one) => one.Next(16) switch
    {
        < 6 => Post(one),
        < 9 => Fill(one),
        9 => FillBest(one),
        < 12 => Match(one),
        12 => Give(one),
        13 when one.Next(12) == 0 => one.Sign(TestKey.Operator, new Marketplace.SetFeeCall(
            one.Next(60), TestKey.Named("alliance fees").Address)),
        _ => End(one),
    };

    public static Forwarder.SignedIntent CashOrder(Chance one)
    {
        bool known = one.Memory.Payouts.Count > 0;
        return one.Next(4) switch
        {
            0 => one.Sign(TestKey.Psp, new CashDesk.DepositCall(
                one.Member.Address, one.Amount(5_000), one.Memory.NextReference())),
            1 when known => one.Sign(TestKey.Psp, new CashDesk.CompletePayoutCall(
                one.OneOf(one.Memory.Payouts), one.Memory.NextReference())),
            2 when known => one.Sign(TestKey.Psp, new CashDesk.ReturnPayoutCall(one.OneOf(one.Memory.Payouts))),
            _ => one.Sign(one.Member, new CashDesk.RequestPayoutCall(one.Amount(400), one.Memory.NextReference())),
        };
    }

    public static ICall? Deed(Chance one) => one.Next(3) switch
    {
        < 2 when one.Memory.Offers.Count > 0 => new Marketplace.ReturnOfferCall(
            one.Fitting(one.Memory.Offers, offer => offer.Terms.ExpiresAt <= one.Now)?.OfferId ?? 1),
        2 when one.Memory.Payouts.Count > 0 => new CashDesk.ReturnPayoutCall(one.OneOf(one.Memory.Payouts)),
        _ => null,
    };

    // One asset, or points and cash together.
    private static Forwarder.SignedIntent Give(Chance one)
    {
        (Address from, Address to) = (one.Member.Address, one.OneOf(Cast.Members).Address);
        return one.Sign(one.Member, one.Next(2) == 0
            ? new Ledger.SafeTransferFromCall(from, to, one.Points, one.Amount(100), [])
            : new Ledger.SafeBatchTransferFromCall(
                from, to, [Asset.Cash, one.Points], [one.Amount(20), one.Amount(100)], []));
    }

    // Some want cash, some points of another programme, some two things; some give cash.
    private static Forwarder.SignedIntent Post(Chance one)
    {
        long amount = one.Amount(400);
        long other = 1 + ((one.Programme + one.Next(2)) % 3);
        bool givesCash = one.Next(4) == 0;
        Marketplace.Leg[] legs = (givesCash, one.Next(4)) switch
        {
            (true, _) => [new(one.Programme, amount, 0)],
            (false, 0) => [new(0, amount, 0)],
            (false, 1) => [new(0, amount, 0), new(other, amount, 0)],
            _ => [new(other, amount, 0)],
        };
        return one.Sign(one.Member, new Marketplace.PostOfferCall(new Marketplace.OfferTerms(
            givesCash ? Asset.Cash : one.Points, amount, legs, LotSize: 1, MinimumFill: 1, Address.Zero,
            one.Within(Chance.Hour, 3 * Chance.Day), MaxFeeBps)));
    }

    private static Forwarder.SignedIntent Fill(Chance one)
    {
        if (Standing(one, _ => true) is not { } offer)
        {
            return Post(one);
        }

        (TestKey filler, var payments) = Payments(one, offer);
        return one.Sign(
            filler, new Marketplace.FillOfferCall(offer.OfferId, one.Amount(200), payments, MaxFeeBps));
    }

    // An offer that is gone is passed over.
    private static Forwarder.SignedIntent FillBest(Chance one)
    {
        if (Standing(one, _ => true) is not { } offer)
        {
            return Post(one);
        }

        (TestKey filler, var payments) = Payments(one, offer);
        long[] same = [.. one.Memory.Offers.Where(each => Gives(each) == Gives(offer)).Select(each => each.OfferId)];
        return one.Sign(filler, new Marketplace.FillBestCall(
            [.. same.TakeLast(4).Append(offer.OfferId).Distinct()], one.Amount(300), payments, MinReceive: 1,
            MaxFeeBps));
    }

    // Two that want what the other gives, or three in a ring.
    private static Forwarder.SignedIntent Match(Chance one)
    {
        if (Standing(one, offer => offer.Terms.Legs.Count == 1) is not { } first
            || Standing(one, offer => Wants(offer, first)) is not { } next)
        {
            return Post(one);
        }

        if (Wants(first, next))
        {
            return one.Sign(
                one.Member, new Matcher.MatchOffersCall(first.OfferId, next.OfferId, one.Amount(30)));
        }

        return Standing(one, offer => Wants(offer, next) && Wants(first, offer)) is { } last
            ? one.Sign(one.Member, new Matcher.MatchRingCall(
                [first.OfferId, next.OfferId, last.OfferId], one.Amount(30)))
            : Post(one);
    }

    private static Marketplace.OfferPosted? Standing(Chance one, Func<Marketplace.OfferPosted, bool> fits) =>
        one.Fitting(one.Memory.Offers, offer => one.Now < offer.Terms.ExpiresAt && fits(offer));

    private static long Gives(Marketplace.OfferPosted offer) => Asset.ProgrammeOf(offer.AssetId);

    private static bool Wants(Marketplace.OfferPosted offer, Marketplace.OfferPosted other) =>
        offer.Terms.Legs.Count == 1 && offer.Terms.Legs[0].ProgrammeId == Gives(other) && offer.Maker != other.Maker;

    private static Forwarder.SignedIntent End(Chance one) => one.Next(6) switch
    {
        0 => one.Sign(one.Member, new Marketplace.CancelAllOffersCall()),
        1 when Own(one) is { Length: > 0 } own => one.Sign(one.Member, new Marketplace.WithdrawAllCall(own)),
        _ when Own(one) is { Length: > 0 } own => one.Sign(
            one.Member, new Marketplace.WithdrawOfferCall(one.OneOf(own))),
        _ => Post(one),
    };

    private static long[] Own(Chance one) =>
        [.. one.Memory.Offers.Where(offer => offer.Maker == one.Member.Address).Select(offer => offer.OfferId)];

    // By somebody who has what the offer wants.
    private static (TestKey Filler, IReadOnlyList<Marketplace.Payment> Payments) Payments(
        Chance one, Marketplace.OfferPosted offer)
    {
        long[] wanted = [.. offer.Terms.Legs.Select(leg => leg.ProgrammeId)];
        TestKey filler = wanted[^1] == 0 ? one.Member : one.Holding(wanted[^1]).Member;
        return (filler,
            [.. wanted.Select(programme => programme == 0 ? Asset.Cash : one.HoldingOf(filler, programme))
                .Select(asset => new Marketplace.Payment([asset], [900]))]);
    }
}
