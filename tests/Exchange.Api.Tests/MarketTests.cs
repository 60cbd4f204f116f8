using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What is offered stands in the book, is taken at its price, and tells nobody who made it.</summary>
[Collection(DemoExchange.Name)]
public sealed class MarketTests(DemoExchange demo) : IAsyncLifetime
{
    private const string Book =
        "{ orderBook(give: \"PLUM\", want: \"PEAR\") { atBlock asks { price { wanted given decimal } amount offers } "
        + "bids { price { wanted given } amount offers } lastTrades { amount price { decimal } } } }";

    private Market _market = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _market = await demo.MarketAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_offer_stands_in_the_book_until_it_is_withdrawn()
    {
        var offer = await _market.PostAsync(1_000, 1_130, Stop);

        Assert.Contains("113/100 1000 1 1.13", await LevelsAsync("asks"));
        var summary = await Market.DoAsync(
            _market.Maker, Market.MakerKey, "withdrawOffer", new { offerId = offer }, Stop);
        Assert.Contains($"offer {offer}", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("113/100 1000 1 1.13", await LevelsAsync("asks"));
        Assert.Equal("WITHDRAWN", (await OfferAsync(_market.Maker, offer))!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_bid_stands_on_the_other_side_at_a_price_the_same_way_round()
    {
        await Market.DoAsync(
            _market.Taker, Market.TakerKey, "postOffer", Market.Post(900, 1_000, Market.Plum, Market.Pear), Stop);

        var bids = (await _market.Stranger.QueryAsync(Book, stop: Stop))["orderBook"]!["bids"]!.AsArray();
        Assert.Contains(bids, bid => bid!["price"]!["wanted"]!.GetValue<long>() == 9
            && bid["price"]!["given"]!.GetValue<long>() == 10 && bid["amount"]!.GetValue<long>() == 900);
        await Market.DoAsync(_market.Taker, Market.TakerKey, "cancelAllOffers", true, Stop);
    }

    [Fact]
    public async Task A_part_of_an_offer_is_taken_at_its_price_rounded_up()
    {
        var offer = await _market.PostAsync(1_000, 1_171, Stop);
        var summary = await Market.DoAsync(
            _market.Taker, Market.TakerKey, "fillOffer",
            new { offerId = offer, amount = 101, payMost = new[] { new { programme = "PEAR", amount = 200 } } }, Stop);

        var shown = (await OfferAsync(_market.Taker, offer))!;
        var trade = shown["fills"]!["nodes"]![0]!;
        Assert.Contains("101 PLUM", summary, StringComparison.Ordinal);
        Assert.Equal(899, shown["amountLeft"]!.GetValue<long>());
        Assert.Equal("OPEN", shown["state"]!.GetValue<string>());
        Assert.Equal("[119]", trade["paid"]!.ToJsonString());
        Assert.Equal(119, trade["payments"]![0]!["amount"]!.GetValue<long>());
        Assert.Equal("PEAR", trade["payments"]![0]!["asset"]!["programme"]!["code"]!.GetValue<string>());
        Assert.True(trade["iTook"]!.GetValue<bool>());
        Assert.False(trade["iMade"]!.GetValue<bool>());
        Assert.Equal(119, shown["legs"]![0]!["paid"]!.GetValue<long>());
        Assert.Equal("1.178217821782", (await _market.Stranger.QueryAsync(Book, stop: Stop))["orderBook"]!
            ["lastTrades"]![0]!["price"]!["decimal"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_best_of_several_offers_is_taken_in_order_until_there_is_enough()
    {
        var cheap = await _market.PostAsync(100, 101, Stop);
        var dear = await _market.PostAsync(100, 102, Stop);
        await Market.DoAsync(
            _market.Taker, Market.TakerKey, "fillBest",
            new
            {
                offerIds = new[] { cheap, dear }, amountWanted = 150, minReceive = 150,
                payMost = new[] { new { programme = "PEAR", amount = 152 } },
            },
            Stop);

        Assert.Equal("FILLED", (await OfferAsync(_market.Maker, cheap))!["state"]!.GetValue<string>());
        Assert.Equal(50, (await OfferAsync(_market.Maker, dear))!["filled"]!.GetValue<long>());
    }

    [Fact]
    public async Task Points_are_sold_for_cash()
    {
        await Market.DoAsync(
            _market.Maker, Market.MakerKey, "postOffer", Market.Post(500, 510, programme: null), Stop);
        var offer = (await _market.Maker.QueryAsync(
            "{ offers(give: \"PLUM\", want: \"CASH\", first: 1) { nodes { offerId gives { __typename name } "
            + "legs { programme { code } amount } } } }", stop: Stop))["offers"]!["nodes"]![0]!;
        await Market.DoAsync(
            _market.Taker, Market.TakerKey, "fillOffer",
            new { offerId = offer["offerId"], amount = 500, payMost = new[] { new { amount = 510 } } }, Stop);

        Assert.Equal("PointsVintage", offer["gives"]!["__typename"]!.GetValue<string>());
        Assert.Null(offer["legs"]![0]!["programme"]);
        var trade = (await _market.Stranger.QueryAsync(
            "{ trades(give: \"PLUM\", want: \"CASH\", first: 1) { nodes { amount payments { asset { __typename } fee "
            + "} } } }", stop: Stop))["trades"]!["nodes"]![0]!;
        Assert.Equal("Cash", trade["payments"]![0]!["asset"]!["__typename"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_maker_is_told_to_its_maker_and_the_auditor_only()
    {
        var offer = await _market.PostAsync(10, 10, Stop);
        var maker = Market.MakerKey.Address.ToString();

        Assert.Equal(maker, (await OfferAsync(_market.Maker, offer))!["maker"]!.GetValue<string>());
        Assert.Equal(maker, (await OfferAsync(demo.Auditor, offer))!["maker"]!.GetValue<string>());
        foreach (var other in new[] { _market.Taker, _market.Stranger, demo.Lanmu })
        {
            var seen = (await OfferAsync(other, offer))!;
            Assert.Null(seen["maker"]);
            Assert.False(seen["isMine"]!.GetValue<bool>());
            Assert.Null(seen["trail"]!["operation"]);
        }
    }

    [Fact]
    public async Task An_offer_for_one_member_is_seen_by_its_parties_and_the_auditor_only()
    {
        var offer = await _market.PostForTakerAsync(20);

        Assert.True((await OfferAsync(_market.Taker, offer))!["forMeOnly"]!.GetValue<bool>());
        Assert.False((await OfferAsync(_market.Maker, offer))!["forMeOnly"]!.GetValue<bool>());
        Assert.NotNull(await OfferAsync(demo.Auditor, offer));
        Assert.Null(await OfferAsync(_market.Stranger, offer));
        Assert.Null(await OfferAsync(demo.Lanmu, offer));
        var mine = await _market.Taker.QueryAsync("{ me { offersToMe { nodes { id offerId } } } }", stop: Stop);
        var node = Assert.Single(mine["me"]!["offersToMe"]!["nodes"]!.AsArray())!;
        Assert.Equal(offer, node["offerId"]!.GetValue<long>());
        foreach (var (client, sees) in new[] { (_market.Taker, true), (_market.Stranger, false) })
        {
            var found = await client.QueryAsync(
                "query ($id: ID!) { node(id: $id) { id } }", new { id = node["id"]!.GetValue<string>() }, Stop);
            Assert.Equal(sees, found["node"] is not null);
            Assert.Equal(sees, (await AllOffersAsync(client)).Contains(offer));
        }

        Assert.Equal("OFFER_UNKNOWN", await Market.RefusalAsync(
            _market.Stranger, "fillOffer",
            new { offerId = offer, amount = 1, payMost = new[] { new { programme = "PEAR", amount = 1 } } }, Stop));
    }

    [Fact]
    public async Task Offers_are_walked_in_pages_filtered_and_ordered()
    {
        for (var i = 0; i < 5; i++)
        {
            await _market.PostAsync(10 + i, 10 + i, Stop);
        }

        var all = await AllOffersAsync(_market.Stranger);
        Assert.True(all.Count >= 5);
        Assert.Equal(all.OrderDescending(), all);
        Assert.Equal(all.Order(), await AllOffersAsync(_market.Stranger, "order: [{ offerId: ASC }],"));
        var open = await AllOffersAsync(_market.Stranger, "where: { state: { eq: OPEN }, standing: { eq: true } },");
        Assert.NotEmpty(open);
        Assert.Subset(all.ToHashSet(), open.ToHashSet());
        var cheapest = (await _market.Stranger.QueryAsync(
            "{ offers(give: \"PLUM\", want: \"PEAR\", first: 50) { nodes { price { decimal } standing } } }",
            stop: Stop))["offers"]!["nodes"]!.AsArray();
        var prices = cheapest.Select(o => decimal.Parse(
            o!["price"]!["decimal"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(prices.Order(), prices);
        Assert.All(cheapest, o => Assert.True(o!["standing"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_band_is_what_both_policies_allow_around_the_settlement_values()
    {
        var band = (await _market.Stranger.QueryAsync(
            "{ priceBand(give: \"PLUM\", want: \"CASH\") { parFen least { wanted given } most { wanted given } bandBps "
            + "} marketFee { feeBps nextFeeBps nextFrom } }", stop: Stop))["priceBand"]!;

        Assert.Equal(
            """{"parFen":"1","least":{"wanted":0,"given":1},"most":{"wanted":2,"given":1},"bandBps":10000}""",
            band.ToJsonString());
    }

    [Fact]
    public async Task Trades_of_an_hour_are_one_candle()
    {
        var offer = await _market.PostAsync(7, 7, Stop);
        await Market.DoAsync(
            _market.Taker, Market.TakerKey, "fillOffer",
            new { offerId = offer, amount = 7, payMost = new[] { new { programme = "PEAR", amount = 7 } } }, Stop);
        var candles = (await _market.Stranger.QueryAsync(
            "query ($from: DateTime!, $to: DateTime!) { candles(give: \"PLUM\", want: \"PEAR\", seconds: 86400, "
            + "from: $from, to: $to) { startsAt low high given trades } }",
            new { from = DateTimeOffset.UtcNow.AddDays(-2), to = DateTimeOffset.UtcNow.AddDays(2) }, Stop))
            ["candles"]!.AsArray();

        Assert.NotEmpty(candles);
        Assert.True(candles.Sum(candle => candle!["given"]!.GetValue<long>()) >= 7);
    }

    [Theory]
    [InlineData("orderBook(give: \"PLUM\", want: \"PLUM\") { atBlock }", "orderBook", "PAIR_UNKNOWN")]
    [InlineData("orderBook(give: \"PLUM\", want: \"NOPE\") { atBlock }", "orderBook", "PAIR_UNKNOWN")]
    [InlineData("trades(give: \"CASH\", want: \"CASH\") { totalCount }", "trades", "PAIR_UNKNOWN")]
    [InlineData("priceBand(give: \"\", want: \"PEAR\") { bandBps }", "priceBand", "PAIR_UNKNOWN")]
    [InlineData("offers(give: \"NOPE\") { totalCount }", "offers", "PAIR_UNKNOWN")]
    [InlineData(
        "candles(give: \"PLUM\", want: \"PEAR\", seconds: 61, from: \"2026-01-01T00:00:00Z\", "
        + "to: \"2026-01-02T00:00:00Z\") { open }", "candles", "REPORT_OUT_OF_RANGE")]
    [InlineData(
        "candles(give: \"PLUM\", want: \"PEAR\", seconds: 60, from: \"2026-01-01T00:00:00Z\", "
        + "to: \"2026-01-02T00:00:00Z\") { open }", "candles", "REPORT_OUT_OF_RANGE")]
    public async Task A_question_about_no_pair_or_too_much_is_null_with_a_code(string field, string name, string code)
    {
        using var response = await _market.Stranger.SendAsync($"{{ {field} }}", stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Null(json["data"]![name]);
        Assert.Equal(code, json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.NotEmpty(json["errors"]![0]!["extensions"]!["arguments"]!.AsObject());
    }

    [Fact]
    public async Task Without_a_token_nothing_of_the_market_is_answered()
    {
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };
        using var response = await new TestApiClient(http).SendAsync(Book, stop: Stop);

        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", body, StringComparison.Ordinal);
    }

    private async Task<List<string>> LevelsAsync(string side) =>
    [
        .. (await _market.Stranger.QueryAsync(Book, stop: Stop))["orderBook"]![side]!.AsArray().Select(level =>
            $"{level!["price"]!["wanted"]}/{level["price"]!["given"]} {level["amount"]} {level["offers"]} "
            + $"{level["price"]!["decimal"]}"),
    ];

    private static async Task<JsonNode?> OfferAsync(TestApiClient client, long offer) =>
        (await client.QueryAsync(
            "query ($id: Long!) { offer(offerId: $id) { maker isMine forMeOnly state filled amountLeft postedAt "
            + "legs { paid } fills { nodes { paid iMade iTook payments { amount fee asset { ... on PointsVintage "
            + "{ programme { code } } } } trail { event } } } matches { offers } trail { event operation { id } } } }",
            new { id = offer }, Stop))["offer"];

    private static async Task<List<long>> AllOffersAsync(TestApiClient client, string arguments = "")
    {
        List<long> all = [];
        for (var after = "null"; ;)
        {
            var page = (await client.QueryAsync(
                $"{{ offers({arguments} first: 3, after: {after}) {{ nodes {{ offerId }} pageInfo {{ hasNextPage "
                + "endCursor } } }", stop: Stop))["offers"]!;
            all.AddRange(page["nodes"]!.AsArray().Select(node => node!["offerId"]!.GetValue<long>()));
            if (!page["pageInfo"]!["hasNextPage"]!.GetValue<bool>())
            {
                Assert.Equal(all.Count, all.Distinct().Count());
                return all;
            }

            after = $"\"{page["pageInfo"]!["endCursor"]}\"";
        }
    }
}
