using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Tests.Auctions;

/// <summary>Auctions of both kinds, from their opening to the last bid that goes back.</summary>
internal sealed class AuctionStory(TradingScene scene)
{
    private AllianceOnChain Alliance => scene.Alliance;

    private TestKey[] Bidders { get; } =
        [TestKey.Chen, TestKey.Lin, TestKey.Named("bidder 1"), TestKey.Named("bidder 2"), TestKey.Named("bidder 3")];

    /// <summary>Three more members, with points and cash.</summary>
    public async Task JoinAsync()
    {
        foreach (TestKey member in Bidders.Skip(2))
        {
            await Alliance.OpenAccountAsync(TestKey.Lanmu, scene.LanmuBrand, member);
            await Alliance.IssueAsync(TestKey.Lanmu, scene.Lanmu, member, 9_000, $"{member.Name} points");
            await Alliance.DepositAsync(member, 9_000, $"{member.Name} cash");
        }
    }

    /// <summary>
    /// Two units: bids stand, are raised, displaced and extended past the end; one winner is settled, the other is not,
    /// and has the bid returned a month later. One auction is cancelled, one ends without a bid, one is never closed.
    /// </summary>
    public async Task LiveEnglishAsync()
    {
        DateTimeOffset now = await scene.NowAsync();
        long auction = await OpenEnglishAsync(units: 2, ends: now.AddHours(2));
        await BidAsync(auction, 0, points: 500, fen: 100);
        await BidAsync(auction, 1, points: 400, fen: 0);
        await BidAsync(auction, 2, points: 700, fen: 50);
        await BidAsync(auction, 0, points: 650, fen: 150);
        await scene.Chain.MoveTimeToAsync(now.AddHours(2).AddMinutes(-2));
        await BidAsync(auction, 1, points: 900, fen: 0);
        await scene.PassAsync(TimeSpan.FromMinutes(4));
        await BidAsync(auction, 3, points: 1_000, fen: 500);
        long cancelled = await OpenEnglishAsync(units: 1, ends: (await scene.NowAsync()).AddHours(3));
        await Alliance.DoAsync(TestKey.Lanmu, new English.CancelAuctionCall(cancelled));
        long empty = await OpenEnglishAsync(units: 1, ends: (await scene.NowAsync()).AddHours(2));
        long forgotten = await OpenEnglishAsync(units: 1, ends: (await scene.NowAsync()).AddHours(2));
        await BidAsync(forgotten, 4, points: 300, fen: 20);
        await scene.PassAsync(TimeSpan.FromHours(3));
        await Alliance.CallAsync(new English.CloseAuctionCall(auction));
        await Alliance.CallAsync(new English.CloseAuctionCall(empty));
        await Alliance.CallAsync(new English.SettleWinnerCall(auction, Bidders[3].Address));
        await scene.PassAsync(TimeSpan.FromDays(31));
        await Alliance.CallAsync(new English.WithdrawBidCall(auction, Bidders[1].Address));
        await Alliance.CallAsync(new English.WithdrawBidCall(forgotten, Bidders[4].Address));
    }

    /// <summary>
    /// One unit: commitments, a reveal that stands, one that loses, one that displaces; a bond forfeited. In a second
    /// auction the policy changes before the reveal; in a third the bond goes back; a fourth is cancelled.
    /// </summary>
    public async Task LiveSealedAsync()
    {
        DateTimeOffset now = await scene.NowAsync();
        long auction = await OpenSealedAsync(now.AddHours(2));
        long forbidden = await OpenSealedAsync(now.AddDays(32));
        long forgotten = await OpenSealedAsync(now.AddHours(2));
        long cancelled = await OpenSealedAsync(now.AddHours(2));
        await Alliance.DoAsync(TestKey.Lanmu, new Sealed.CancelAuctionCall(cancelled));
        Sealed.SealedBid[] bids = [Bid(300, 50), Bid(800, 0), Bid(200, 0), Bid(900, 100), Bid(100, 0)];
        for (int i = 0; i < bids.Length; i++)
        {
            await CommitAsync(auction, i, bids[i]);
        }

        await CommitAsync(forbidden, 0, Bid(250, 40));
        await CommitAsync(forgotten, 1, bids[1]);
        await scene.Chain.MoveTimeToAsync(now.AddHours(3));
        for (int i = 0; i < 4; i++)
        {
            await Alliance.DoAsync(Bidders[i], new Sealed.RevealBidCall(auction, bids[i]));
        }

        await ForbidCashAsync();
        await scene.Chain.MoveTimeToAsync(now.AddDays(2));
        await Alliance.CallAsync(new Sealed.CloseAuctionCall(auction));
        await Alliance.CallAsync(new Sealed.SettleWinnersCall(auction, 1));
        await Alliance.CallAsync(new Sealed.ForfeitBondCall(auction, Bidders[4].Address));
        await scene.Chain.MoveTimeToAsync(now.AddDays(32).AddHours(3));
        await Alliance.DoAsync(Bidders[0], new Sealed.RevealBidCall(forbidden, Bid(250, 40)));
        await Alliance.CallAsync(new Sealed.WithdrawBondCall(forgotten, Bidders[1].Address));
    }

    private Sealed.SealedBid Bid(long points, long fen) =>
        new([scene.LanmuPoints], [points], fen, AllianceOnChain.Named($"salt {points} {fen}"));

    private async Task<long> OpenEnglishAsync(int units, DateTimeOffset ends)
    {
        var receipt = await Alliance.DoAsync(TestKey.Lanmu, new English.OpenAuctionCall(
            new English.Lot(scene.Lanmu, units, ends.AddDays(60).ToUnixTimeSeconds(), Item: 77, ReserveScore: 100_000),
            ends.ToUnixTimeSeconds()));
        return AllianceOnChain.Find<English.AuctionOpened>(receipt).AuctionId;
    }

    private async Task<long> OpenSealedAsync(DateTimeOffset commitEnds)
    {
        long ends = commitEnds.AddDays(1).ToUnixTimeSeconds();
        var receipt = await Alliance.DoAsync(TestKey.Lanmu, new Sealed.OpenAuctionCall(
            new Sealed.Lot(scene.Lanmu, 1, commitEnds.AddDays(60).ToUnixTimeSeconds(), Item: 78, ReserveScore: 150_000),
            BondPoints: 25, commitEnds.ToUnixTimeSeconds(), ends));
        return AllianceOnChain.Find<Sealed.AuctionOpened>(receipt).AuctionId;
    }

    private async Task BidAsync(long auction, int bidder, long points, long fen) =>
        await Alliance.DoAsync(
            Bidders[bidder], new English.PlaceBidCall(auction, [scene.LanmuPoints], [points], fen));

    private async Task CommitAsync(long auction, int bidder, Sealed.SealedBid bid)
    {
        Hash commitment = await Alliance.AskAsync<Sealed.CommitmentOfCall, Hash>(
            new(bid, Bidders[bidder].Address, auction));
        await Alliance.DoAsync(
            Bidders[bidder], new Sealed.CommitBidCall(auction, commitment, [scene.LanmuPoints], [25]));
    }

    // Less is permitted only after a month's notice.
    private async Task ForbidCashAsync()
    {
        BigInteger policy = await Alliance.AskAsync<BrandRegistry.PolicyOfCall, BigInteger>(new(scene.Lanmu));
        long profile = (long)((policy >> 176) & 0xffff);
        await Alliance.DoAsync(TestKey.Lanmu, new BrandRegistry.SetPolicyCall(
            scene.Lanmu, profile, 63 - 4, 10_000, AllianceOnChain.Named("no cash any more")));
    }
}
