using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Indexer.Tests.RowText;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Tests.Auctions;

/// <summary>Auctions, bids and what is held for them are what the contracts say, also across ends and reorgs.</summary>
public sealed class AuctionTests(TradingScene scene) : IClassFixture<TradingScene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task Whatever_happens_in_auctions_is_what_a_fresh_index_and_the_contracts_say_before_and_after_reorgs()
    {
        AuctionStory story = new(scene);
        await story.JoinAsync();
        await scene.TellAndTakeBackAsync(
            async () =>
            {
                await story.LiveEnglishAsync();
                await story.LiveSealedAsync();
            },
            async () =>
            {
                await AssertEqualToContractsAsync();
                await AssertHistoryAsync();
            },
            2, 11, 19);
        Assert.Equal("0", await scene.RowAsync("select count(*) from auction"));
    }

    private async Task AssertHistoryAsync()
    {
        Assert.Equal(
            [
                "ENGLISH 1 CLOSED 6 2", "ENGLISH 2 CANCELLED 0 0", "ENGLISH 3 CLOSED 0 0", "ENGLISH 4 LAPSED 1 0",
                "SEALED 1 CLOSED 5 0", "SEALED 2 REVEALING 1 0", "SEALED 3 LAPSED 1 0", "SEALED 4 CANCELLED 0 0",
            ],
            await scene.RowsAsync(
                "select concat_ws(' ', kind, auction_id, phase, bids, extensions) from auction order by 1"));
        Assert.Equal(
            [
                "ENGLISH 1 DISPLACED 2", "ENGLISH 1 RETURNED 1", "ENGLISH 1 SETTLED 1", "ENGLISH 4 RETURNED 1",
                "SEALED 1 BOND_FORFEITED 1", "SEALED 1 DISPLACED 2", "SEALED 1 LOST 1", "SEALED 1 SETTLED 1",
                "SEALED 2 NOT_PERMITTED 1", "SEALED 3 BOND_RETURNED 1",
            ],
            await scene.RowsAsync(
                """
                select concat_ws(' ', kind, auction_id, state, count(*)) from bid
                group by kind, auction_id, state order by 1
                """));
        Assert.Equal(
            [
                "BID_COMMITTED", "BID_DISPLACED", "BID_NOT_PERMITTED", "BID_PLACED", "BID_RETURNED", "BID_REVEALED",
                "BOND_FORFEITED", "BOND_RETURNED", "CANCELLED", "CLOSED", "EXTENDED", "OPENED", "WINNER_SETTLED",
            ],
            await scene.RowsAsync("select distinct step from auction_step order by 1"));
    }

    private async Task AssertEqualToContractsAsync()
    {
        foreach (string[] row in (await scene.RowsAsync("select concat_ws(' ', kind, auction_id) from auction"))
            .Select(row => row.Split(' ')))
        {
            long id = long.Parse(row[1], null);
            Assert.Equal(
                row[0] == "ENGLISH" ? await EnglishAsync(id) : await SealedAsync(id),
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', seller, programme_id, extract(epoch from ends_at)::bigint, units, extensions,
                        phase = 'CLOSED', reserve_score, coalesce(clearing_score, 0), point_value,
                        extract(epoch from latest_ends_at)::bigint, bids, coalesce(winners, 0), phase = 'CANCELLED',
                        voucher_id, bond_points, extract(epoch from commit_ends_at)::bigint)
                    from auction where kind = '{row[0]}' and auction_id = {id}
                    """));
        }

        IReadOnlyList<string> bids = await scene.RowsAsync(
            "select concat_ws(' ', kind, auction_id, '0x' || encode(account, 'hex')) from bid");
        foreach (string[] row in bids.Select(row => row.Split(' ')))
        {
            (long id, Address account) = (long.Parse(row[1], null), Address.Parse(row[2]));
            Assert.Equal(
                row[0] == "ENGLISH" ? await EnglishBidAsync(id, account) : await SealedBidAsync(id, account),
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', (
                            select string_agg(asset_id || ':' || amount, ' ' order by asset_id) from bid_part p
                            where p.kind = b.kind and p.auction_id = b.auction_id and p.account = b.account
                                and amount > 0 and b.state <> 'COMMITTED'),
                        case when state in ('STANDING', 'WON') then score else 0 end,
                        case when state = 'COMMITTED' then commitment end)
                    from bid b where kind = '{row[0]}' and auction_id = {id} and account = {Bytea(account)}
                    """));
        }
    }

    private async Task<string> EnglishAsync(long id)
    {
        English.Auction a = await Alliance.AskAsync<English.AuctionOfCall, English.Auction>(new(id));
        return Line(
            Shown(a.Seller), a.ProgrammeId, a.EndsAt, a.Units, a.Extensions, Flag(a.Closed), a.ReserveScore,
            a.ClearingScore, a.PointValue, a.LatestEndsAt, a.Bids, a.Winners, Flag(a.Cancelled), a.VoucherId);
    }

    private async Task<string> SealedAsync(long id)
    {
        Sealed.Auction a = await Alliance.AskAsync<Sealed.AuctionOfCall, Sealed.Auction>(new(id));
        var terms = await Alliance.AskAsync<Sealed.SealedTermsOfCall, Sealed.SealedTermsOfResult>(new(id));
        return Line(
            Shown(a.Seller), a.ProgrammeId, a.EndsAt, a.Units, a.Extensions, Flag(a.Closed), a.ReserveScore,
            a.ClearingScore, a.PointValue, a.LatestEndsAt, a.Bids, a.Winners, Flag(a.Cancelled), a.VoucherId,
            terms.BondPoints, terms.CommitEndsAt);
    }

    private async Task<string> EnglishBidAsync(long id, Address account)
    {
        var bid = await Alliance.AskAsync<English.BidOfCall, English.BidOfResult>(new(id, account));
        return BidLine(bid.AssetIds, bid.Amounts, bid.Fen, bid.Score, Hash.Zero);
    }

    private async Task<string> SealedBidAsync(long id, Address account)
    {
        var bid = await Alliance.AskAsync<Sealed.BidOfCall, Sealed.BidOfResult>(new(id, account));
        var commitment = await Alliance.AskAsync<Sealed.CommitmentByCall, Sealed.Commitment>(new(id, account));
        return BidLine(bid.AssetIds, bid.Amounts, bid.Fen, bid.Score, commitment.Hash);
    }

    private static string BidLine(
        IReadOnlyList<BigInteger> assetIds, IReadOnlyList<long> amounts, long fen, long score, Hash commitment)
    {
        List<(BigInteger Id, long Amount)> parts = [.. assetIds.Zip(amounts)];
        if (fen > 0)
        {
            parts.Insert(0, (AssetId.Cash, fen));
        }

        object[] held = [.. parts.OrderBy(p => p.Id).Select(p => $"{p.Id}:{p.Amount}")];
        return Line(
            [.. held, score, .. commitment == Hash.Zero ? Array.Empty<object>() : [Shown(commitment)]]);
    }
}

/// <summary>What ended by time alone, without a word of the contract, is open again before that time.</summary>
public sealed class AuctionEndTests(TradingScene scene) : IClassFixture<TradingScene>
{
    [Fact]
    public async Task A_reorg_across_an_end_opens_the_auction_again_and_what_is_bid_in_it_is_held()
    {
        AuctionStory story = new(scene);
        await story.JoinAsync();
        await using IndexerRun run = await scene.IndexAsync();
        await story.LiveEnglishAsync();
        await run.UntilAtHeadAsync(scene.Chain.Url);
        Assert.Equal(
            "LAPSED", await scene.RowAsync("select phase from auction order by kind, auction_id desc limit 1"));

        // Back to the moment before the three hours in which two of the auctions ended.
        await scene.Chain.CallAsync("anvil_rollback", [8], TestContext.Current.CancellationToken);
        await scene.Chain.MineAsync(9, TestContext.Current.CancellationToken);
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.Equal(
            "BIDDING", await scene.RowAsync("select phase from auction order by kind, auction_id desc limit 1"));
        await scene.AssertEqualToFreshIndexAsync();
    }
}
