using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>Draws single intents and deeds of every slice at one time of the chain.</summary>
internal sealed class Drawing(AllianceOnChain alliance, Memory memory, long now, Random random)
{
    private const long Hour = 3_600;
    private const long DaySeconds = 24 * Hour;
    private const long Qinghe = 2;
    private static readonly BigInteger Cash = BigInteger.One << 248;
    private readonly TestKey _member = Cast.Members[random.Next(Cast.Members.Count)];
    private readonly (long Programme, BigInteger Asset) _points = memory.Points[random.Next(memory.Points.Count)];

    /// <summary>A batch of grants.</summary>
    public Forwarder.SignedIntent Batch()
    {
        Drawing one = Again();
        return one.Sign(Cast.IssuerOf(one._points.Programme), new EarningDesk.IssueBatchCall(
            one._points.Programme, memory.NextReference(),
            [.. Cast.Members.Select(member => new EarningDesk.Entry(
                member.Address, random.Next(1, 90), EarningDesk.Reason.Compensation, memory.NextReference()))]));
    }

    /// <summary>One intent of somebody.</summary>
    public Forwarder.SignedIntent Order()
    {
        Drawing one = Again();
        return random.Next(16) switch
        {
            0 or 1 or 2 => one.Issue(),
            3 or 4 or 5 => one.Authorise(),
            6 => one.Sign(TestKey.Qinghe, new RedemptionDesk.CaptureCall(one.Redemption(), random.Next(1, 200))),
            7 => one.Sign(TestKey.Qinghe, new RedemptionDesk.VoidAuthorisationCall(one.Redemption())),
            8 => one.Sign(TestKey.Qinghe, new RedemptionDesk.RefundCall(one.Redemption(), random.Next(1, 50))),
            9 => one.Sign(one._member, new Ledger.SafeTransferFromCall(
                one._member.Address, Cast.Members[random.Next(Cast.Members.Count)].Address, one._points.Asset,
                random.Next(1, 100), [])),
            10 => one.CashOrder(),
            11 or 12 => one.PostOffer(),
            13 => one.TakeOffer(),
            14 => one.EndOffer(),
            _ => one.AuctionOrder(),
        };
    }

    /// <summary>Something that needs nobody's intent.</summary>
    public ICall Deed()
    {
        Drawing one = Again();
        return random.Next(8) switch
        {
            0 or 1 => new RedemptionDesk.ReleaseCall(one.Redemption()),
            2 => new Marketplace.ReturnOfferCall(one.Offer()),
            3 => new EnglishAuction.CloseAuctionCall(one.Auction()),
            4 => new EnglishAuction.SettleWinnersCall(one.Auction(), 2),
            5 => new EnglishAuction.WithdrawBidCall(one.Auction(), one._member.Address),
            _ => new Ledger.SweepExpiredCall(
                one._points.Asset, [.. Cast.Members.Select(member => member.Address)]),
        };
    }

    // Other people and points for every draw.
    private Drawing Again() => new(alliance, memory, now, random);

    private Forwarder.SignedIntent Sign(TestKey who, ICall call) => alliance.Sign(who, call);

    private Forwarder.SignedIntent Issue() => Sign(Cast.IssuerOf(_points.Programme), new EarningDesk.IssueCall(
        _points.Programme, _member.Address, random.Next(1, 900), EarningDesk.Reason.Purchase,
        memory.NextReference()));

    private Forwarder.SignedIntent Authorise()
    {
        RedemptionDesk.Part part = new(
            ExpiresAt: (long)((_points.Asset >> 176) & 0xff_ffff_ffff),
            MaturesOn: (long)((_points.Asset >> 152) & 0xff_ffff), random.Next(1, 300));
        Forwarder.SignedIntent order = Sign(_member, new RedemptionDesk.AuthoriseCall(
            Qinghe, _points.Programme, [part], now + Hour + random.NextInt64(DaySeconds)));
        Memory.Keep(memory.Redemptions, alliance.DigestOf(order.Intent));
        return order;
    }

    private Forwarder.SignedIntent CashOrder()
    {
        switch (random.Next(4))
        {
            case 0:
                return Sign(TestKey.Psp, new CashDesk.DepositCall(
                    _member.Address, random.Next(1, 5_000), memory.NextReference()));
            case 1:
                return Sign(TestKey.Psp, new CashDesk.CompletePayoutCall(
                    OneOf(memory.Payouts), memory.NextReference()));
            case 2:
                return Sign(TestKey.Psp, new CashDesk.ReturnPayoutCall(OneOf(memory.Payouts)));
            default:
                Forwarder.SignedIntent order = Sign(_member, new CashDesk.RequestPayoutCall(
                    random.Next(1, 400), memory.NextReference()));
                Memory.Keep(memory.Payouts, alliance.DigestOf(order.Intent));
                return order;
        }
    }

    // Some want cash, some points of the other programme, some give cash.
    private Forwarder.SignedIntent PostOffer()
    {
        long amount = random.Next(1, 400);
        bool givesCash = random.Next(3) == 0;
        long wanted = !givesCash && random.Next(2) == 0 ? 0 : 3 - _points.Programme;
        Memory.Keep(memory.Makers, _member);
        return Sign(_member, new Marketplace.PostOfferCall(new Marketplace.OfferTerms(
            givesCash ? Cash : _points.Asset, amount, [new Marketplace.Leg(wanted, amount, 0)], LotSize: 1,
            MinimumFill: 1, Address.Zero, now + Hour + random.NextInt64(3 * DaySeconds), MaxFeeBps: 100)));
    }

    private Forwarder.SignedIntent TakeOffer()
    {
        long amount = random.Next(1, 200);
        Marketplace.Payment payment = new([random.Next(2) == 0 ? Cash : _points.Asset], [2 * amount]);
        return Sign(_member, new Marketplace.FillOfferCall(Offer(), amount, [payment], MaxFeeBps: 100));
    }

    private Forwarder.SignedIntent EndOffer() => random.Next(6) == 0
        ? Sign(_member, new Marketplace.CancelAllOffersCall())
        : Sign(_member, new Marketplace.WithdrawOfferCall(Offer()));

    private Forwarder.SignedIntent AuctionOrder()
    {
        if (memory.Auctions == 0 || random.Next(4) == 0)
        {
            memory.Auctions++;
            return Sign(Cast.IssuerOf(_points.Programme), new EnglishAuction.OpenAuctionCall(
                new EnglishAuction.Lot(_points.Programme, Units: 2, now + (60 * DaySeconds), Item: 7, ReserveScore: 1),
                now + (2 * Hour)));
        }

        return Sign(_member, new EnglishAuction.PlaceBidCall(
            Auction(), [_points.Asset], [random.Next(1, 300)], Fen: random.Next(2) * random.Next(1, 100)));
    }

    private Hash Redemption() => OneOf(memory.Redemptions);

    private long Offer() => 1 + random.Next(Math.Max(1, memory.Makers.Count));

    private long Auction() => 1 + random.Next(Math.Max(1, memory.Auctions));

    private Hash OneOf(List<Hash> known) => known.Count == 0 ? memory.NextReference() : known[random.Next(known.Count)];
}
