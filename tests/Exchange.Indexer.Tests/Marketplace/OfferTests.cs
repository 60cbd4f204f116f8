using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Marketplace;

using Market = Exchange.Bindings.Marketplace;

/// <summary>Offers, fills, order books and candles are what the marketplace says, however they came about.</summary>
public sealed class OfferTests(TradingScene scene) : IClassFixture<TradingScene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task Whatever_happens_to_offers_is_what_a_fresh_index_and_the_contract_say_before_and_after_reorgs()
    {
        MarketplaceStory story = new(scene);
        await scene.TellAndTakeBackAsync(
            async () =>
            {
                await story.LiveAsync();
                await story.LiveInARingAsync();
            },
            async () =>
            {
                await AssertEqualToContractAsync();
                await AssertBooksAsync();
                await AssertFillsAsync();
            },
            1, 7, 20);
        await AssertEqualToContractAsync();
        Assert.Equal("0", await scene.RowAsync("select count(*) from offer"));
    }

    private async Task AssertFillsAsync()
    {
        Assert.Equal(
            ["FILLED 2", "OPEN 8", "RETURNED 1", "WITHDRAWN 2"],
            await scene.RowsAsync("select concat_ws(' ', state, count(*)) from offer group by state order by state"));
        Assert.Equal(
            "True", await scene.RowAsync(
                """
                select bool_and(o.filled = f.amount) from offer o join (
                    select offer_id, sum(amount) as amount from offer_fill group by offer_id) f using (offer_id)
                """));
        Assert.Equal(
            "0", await scene.RowAsync(
                """
                select count(*) from offer_fill f where (select sum(amount) from offer_payment p
                    where p.block_number = f.block_number and p.log_index = f.log_index)
                    <> (select sum(p) from unnest(paid) p)
                """));
        Assert.Equal(
            "5", await scene.RowAsync("select count(*) from offer_match"));
        Assert.Equal(
            "OFFER_CLOSED", await scene.RowAsync("select code from offer_skip"));
        Assert.Equal(
            await scene.RowsAsync(
                "select 'OFFER_FILLED ' || offer_id from offer_fill order by block_number, log_index"),
            await scene.RowsAsync(
                """
                select kind || ' ' || row_key from activity where kind = 'OFFER_FILLED' and part = 0
                order by block_number, log_index
                """));
        Assert.Equal(
            "0", await scene.RowAsync(
                """
                select count(*) from offer_fill f where not exists (
                    select from activity a where a.block_number = f.block_number and a.log_index = f.log_index
                        and a.part = 1 and a.kind = 'OFFER_TAKEN' and a.account = f.filler and a.amount = f.amount)
                """));
    }

    private async Task AssertEqualToContractAsync()
    {
        long count = await Alliance.AskAsync<Market.OfferCountCall, long>(new());
        Assert.Equal(Text(count), await scene.RowAsync("select count(*) from offer"));
        for (long id = 1; id <= count; id++)
        {
            Market.Offer offer = await Alliance.AskAsync<Market.OfferCall, Market.Offer>(new(id));
            string counterparty = offer.Counterparty == Address.Zero ? "null" : Shown(offer.Counterparty);
            Assert.Equal(
                $"{Shown(offer.Maker)} {offer.Epoch} {offer.State.ToString().ToUpperInvariant()} {offer.AssetId}"
                + $" {offer.Amount} {offer.Filled} {offer.LotSize} {offer.MinimumFill} {counterparty} {offer.ExpiresAt}"
                + $" {offer.MaxFeeBps} {string.Join(' ', offer.Legs.Select(l => $"{l.ProgrammeId}:{l.Amount}"))}",
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', maker, epoch, state, asset_id, amount, filled, lot_size, minimum_fill,
                        coalesce(counterparty::text, 'null'), extract(epoch from expires_at)::bigint, max_fee_bps, (
                        select string_agg(concat_ws(':', coalesce(programme_id, 0), amount), ' ' order by position)
                        from offer_leg l where l.offer_id = o.offer_id))
                    from offer o where offer_id = {id}
                    """));
        }

        Market.FeeResult fee = await Alliance.AskAsync<Market.FeeCall, Market.FeeResult>(new());
        string now = $"to_timestamp({(await scene.NowAsync()).ToUnixTimeSeconds()})";
        Assert.Equal(
            fee.FeeAccount == Address.Zero
                ? []
                : [$"{fee.FeeBps} {fee.NextFeeBps} {fee.NextFrom} {Shown(fee.FeeAccount)}"],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', case when effective_at <= {now} then fee_bps else fee_bps_before end,
                    fee_bps, extract(epoch from effective_at)::bigint, fee_account)
                from market_fee order by block_number desc, log_index desc limit 1
                """));
        foreach (TestKey maker in new[] { TestKey.Chen, TestKey.Lin })
        {
            long cancelled = await Alliance.AskAsync<Market.CancelledUpToCall, long>(new(maker.Address));
            Assert.Equal(
                Text(cancelled), await scene.RowAsync(
                    "select coalesce(max(up_to_offer_id), 0) from offer_cancellation"
                    + $" where maker = {Bytea(maker.Address)}"));
        }
    }

    private async Task AssertBooksAsync()
    {
        long count = await Alliance.AskAsync<Market.OfferCountCall, long>(new());
        for (long id = 1; id <= count; id++)
        {
            Assert.Equal(
                await IsFillableAsync(id) ? "True" : "False",
                await scene.RowAsync($"select standing from offer where offer_id = {id}"));
        }

        Assert.Equal(
            await scene.RowsAsync(
                """
                select concat_ws(' ', give_programme_id, want_programme_id, price, sum(amount - filled), count(*))
                from offer where standing and price is not null
                group by give_programme_id, want_programme_id, price order by 1
                """),
            await scene.RowsAsync(
                """
                select concat_ws(' ', give_programme_id, want_programme_id, price, amount, offers)
                from order_book_level where offers > 0 order by 1
                """));
        Assert.Equal(
            await scene.RowsAsync(
                """
                select concat_ws(' ', give_programme_id, want_programme_id, s, max(price), min(price), sum(amount),
                    sum(paid[1]), count(*))
                from offer_fill, unnest(array[60, 3600, 86400]) s where price is not null
                group by give_programme_id, want_programme_id, s, floor(extract(epoch from at) / s) order by 1
                """),
            await scene.RowsAsync(
                """
                select concat_ws(' ', give_programme_id, want_programme_id, seconds, high, low, given, paid, trades)
                from candle order by 1
                """));
    }

    private async Task<bool> IsFillableAsync(long offerId)
    {
        try
        {
            await Alliance.Node.CallAsync(
                Alliance.AddressOf("Marketplace"), new Market.RequireFillableCall(offerId).Encode(),
                Ethereum.JsonRpc.BlockTag.Latest, CancellationToken.None);
            return true;
        }
        catch (Ethereum.JsonRpc.RpcException)
        {
            return false;
        }
    }
}
