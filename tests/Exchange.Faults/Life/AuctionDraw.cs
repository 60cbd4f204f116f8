using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.TestBed;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Faults.Life;

/// <summary>
/// Brands sell vouchers to the highest bids, open and sealed. What is drawn mostly fits the time: a bid before the end,
/// a reveal after the commitments, a settlement after the end; now and then it does not.
/// </summary>
internal static class AuctionDraw
{
    private const long Bond = 10;

    public static Forwarder.SignedIntent Order(Chance one)
    {
        // What was committed to can be revealed for some hours only.
        if (Revealable(one) is { } bid && one.Next(2) == 0)
        {
            return one.Sign(bid.Member, new Sealed.RevealBidCall(bid.Auction.Opened.AuctionId, bid.Bid));
        }

        var open = one.Memory.OpenAuctions;
        return one.Next(10) switch
        {
            0 => Open(one),
            1 when one.Next(4) == 0 && open.Count > 0 => one.Sign(
                Cast.IssuerOf(open[^1].ProgrammeId), new English.CancelAuctionCall(open[^1].AuctionId)),
            // All bid in the newest: bids that are spread over many auctions displace nobody.
            < 6 => open.FindLast(each => one.Now < each.EndsAt) is { } auction ? Bid(one, auction) : Open(one),
            _ => SealedOrder(one),
        };
    }

    public static ICall? Deed(Chance one)
    {
        if (one.Memory.Settlements.Count > 0 && one.Next(2) == 0)
        {
            return one.Memory.Settlements[^(1 + one.Next(Math.Min(2, one.Memory.Settlements.Count)))];
        }

        if (one.Next(2) == 0)
        {
            return SealedDeed(one);
        }

        var auctions = one.Memory.OpenAuctions;
        English.AuctionOpened? due = one.Fitting(auctions, auction =>
            auction.EndsAt <= one.Now && one.Memory.ToClose.Contains(auction.AuctionId));
        if ((due ?? one.Fitting(auctions, auction => auction.EndsAt <= one.Now)) is not { } ended)
        {
            return null;
        }

        return one.Next(6) switch
        {
            < 4 => new English.CloseAuctionCall(ended.AuctionId),
            4 => new English.SettleWinnerCall(ended.AuctionId, one.Member.Address),
            _ => new English.WithdrawBidCall(ended.AuctionId, one.Member.Address),
        };
    }

    private static Forwarder.SignedIntent Bid(Chance one, English.AuctionOpened auction)
    {
        (TestKey member, BigInteger points) = one.Holding(auction.ProgrammeId);
        return one.Sign(member, new English.PlaceBidCall(
            auction.AuctionId, [points], [one.Amount(400)], Fen: one.Next(2) * one.Amount(100)));
    }

    // Some end so soon that a bid moves their end.
    private static Forwarder.SignedIntent Open(Chance one) => one.Sign(one.Issuer, new English.OpenAuctionCall(
        new English.Lot(one.Programme, Units: 1 + one.Next(2), one.Now + (200 * Chance.Day), Item: 7, ReserveScore: 1),
        one.Now + Chance.Hour + 60 + (one.Next(3) * 4 * Chance.Hour)));

    private static Forwarder.SignedIntent SealedOrder(Chance one)
    {
        SealedAuctionKnown? biddable =
            one.Memory.SealedAuctions.FindLast(auction => one.Now < auction.Terms.CommitEndsAt);
        return one.Next(10) switch
        {
            < 9 when biddable is not null => Commit(one, biddable),
            9 when one.Next(6) == 0 && biddable is not null => one.Sign(
                Cast.IssuerOf(biddable.Opened.ProgrammeId), new Sealed.CancelAuctionCall(biddable.Opened.AuctionId)),
            _ => OpenSealed(one),
        };
    }

    private static SealedBidKnown? Revealable(Chance one) => one.Fitting(one.Memory.SealedBids, bid =>
        bid.Auction.Terms.CommitEndsAt <= one.Now && one.Now < bid.Auction.Opened.EndsAt);

    private static Forwarder.SignedIntent OpenSealed(Chance one)
    {
        long commitEnds = one.Now + Chance.Hour + 60 + (one.Next(2) * Chance.Hour);
        return one.Sign(one.Issuer, new Sealed.OpenAuctionCall(
            new Sealed.Lot(one.Programme, Units: 1, one.Now + (200 * Chance.Day), Item: 8, ReserveScore: 1), Bond,
            commitEnds, commitEnds + Chance.Day + 60));
    }

    private static Forwarder.SignedIntent Commit(Chance one, SealedAuctionKnown auction)
    {
        long id = auction.Opened.AuctionId;
        (TestKey member, BigInteger points) = one.Holding(auction.Opened.ProgrammeId);
        Sealed.SealedBid bid = new(
            [points], [one.Amount(300)], one.Next(2) * one.Amount(50), one.Memory.NextReference());
        Memory.Keep(one.Memory.SealedBids, new SealedBidKnown(auction, member, bid));
        return one.Sign(member, new Sealed.CommitBidCall(
            id, Keccak256.Hash(CommitmentOf(bid, member, id)), [points], [Bond]));
    }

    // What commitmentOf hashes: the arguments of that call, which are encoded as the contract encodes them.
    private static byte[] CommitmentOf(Sealed.SealedBid bid, TestKey member, long auction) =>
        new Sealed.CommitmentOfCall(bid, member.Address, auction).Encode()[4..];

    private static ICall? SealedDeed(Chance one)
    {
        if (one.Fitting(one.Memory.SealedBids, bid => bid.Auction.Opened.EndsAt <= one.Now) is not { } bid)
        {
            return null;
        }

        long id = bid.Auction.Opened.AuctionId;
        return one.Next(6) switch
        {
            < 2 => new Sealed.CloseAuctionCall(id),
            < 4 => new Sealed.ForfeitBondCall(id, bid.Member.Address),
            4 => new Sealed.WithdrawBondCall(id, bid.Member.Address),
            _ => new Sealed.WithdrawBidCall(id, bid.Member.Address),
        };
    }
}
