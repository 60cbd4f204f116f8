using System.Text.RegularExpressions;
using Exchange.Api.Operations;
using Exchange.Host;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What the market would refuse is refused before anybody signs it, with the contract's own code.</summary>
[Collection(DemoExchange.Name)]
public sealed partial class MarketRefusalTests(DemoExchange demo) : IAsyncLifetime
{
    private static readonly object[] SomePears = [new { programme = Market.Pear, amount = 10L }];

    private Market _market = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _market = await demo.MarketAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [GeneratedRegex(@"\| `(?<contract>Marketplace|Matcher)` \|(?<codes>.*)\|")]
    private static partial Regex Rows();

    [GeneratedRegex("`(?<code>[A-Z0-9_]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Hole();

    [Fact]
    public void Every_refusal_of_the_market_has_a_sentence_in_both_languages()
    {
        var document = File.ReadAllText(SourceTree.Find()["docs", "api.md"]);
        var codes = Rows().Matches(document).SelectMany(row => Code().Matches(row.Groups["codes"].Value))
            .Select(code => code.Groups["code"].Value).Append("SWAP_NOT_PERMITTED").Append("CASH_LEG_NOT_PERMITTED")
            .ToList();

        Assert.True(codes.Count >= 38);
        Assert.All(codes, code =>
        {
            Assert.NotNull(RefusalTexts.Say(code, [], inChinese: false));
            Assert.NotNull(RefusalTexts.Say(code, [], inChinese: true));
        });
    }

    [Fact]
    public void Sentences_of_the_market_name_only_values_that_its_errors_have()
    {
        var bindings = File.ReadAllText(SourceTree.Find()["indexer", "Exchange.Bindings", "Contracts.g.cs"]);
        var document = File.ReadAllText(SourceTree.Find()["docs", "api.md"]);
        foreach (Match row in Rows().Matches(document))
        {
            foreach (Match each in Code().Matches(row.Groups["codes"].Value))
            {
                var code = each.Groups["code"].Value;
                var reason = code.Replace("_", "", StringComparison.Ordinal);
                var error = Regex.Match(
                    bindings,
                    $@"""{row.Groups["contract"].Value}_{reason}\([^)]*\)"",\s*"
                    + @"\[(?<names>[^\]]*)\]",
                    RegexOptions.IgnoreCase);
                var names = error.Groups["names"].Value;
                var said = RefusalTexts.Say(code, [], inChinese: false) + RefusalTexts.Say(code, [], inChinese: true);
                Assert.True(error.Success, code);
                Assert.All(
                    Hole().Matches(said),
                    hole => Assert.Contains($"\"{hole.Groups["name"].Value}\"", names, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData(0, 10, "AMOUNT_OUT_OF_RANGE")]
    [InlineData(10, 0, "AMOUNT_OUT_OF_RANGE")]
    [InlineData(10, 21, "PRICE_OUT_OF_BAND")]
    [InlineData(Market.Start + 1, Market.Start + 1, "NOT_ENOUGH_POINTS")]
    public async Task An_offer_that_does_not_fit_is_refused(long amount, long pears, string code) =>
        Assert.Equal(code, await RefusalAsync("postOffer", Market.Post(amount, pears)));

    [Theory]
    [InlineData("NOPE", Market.Pear, "PROGRAMME_UNKNOWN")]
    [InlineData("17", Market.Pear, "PROGRAMME_UNKNOWN")]
    [InlineData(Market.Plum, "NOPE", "PROGRAMME_UNKNOWN")]
    [InlineData("CASH", Market.Pear, "NOT_ENOUGH_POINTS")]
    [InlineData("CASH", "CASH", "NOT_ENOUGH_POINTS")]
    public async Task An_offer_of_what_is_not_there_is_refused(string give, string want, string code) => Assert.Equal(
        code, await Market.RefusalAsync(_market.Stranger, "postOffer", Market.Post(10, 10, want, give), Stop));

    [Fact]
    public async Task Cash_is_not_offered_for_cash() => Assert.Equal(
        "CASH_FOR_CASH",
        await Market.RefusalAsync(_market.Taker, "postOffer", Market.Post(10, 10, "CASH", "CASH"), Stop));

    [Fact]
    public async Task The_terms_of_an_offer_have_bounds()
    {
        Assert.Equal("LEGS_OUT_OF_RANGE", await PostAsync(wants: 0));
        Assert.Equal("LEGS_OUT_OF_RANGE", await PostAsync(wants: 5));
        Assert.Equal("LEGS_NOT_ASCENDING", await PostAsync(wants: 2));
        Assert.Equal("LOT_OUT_OF_RANGE", await PostAsync(lotSize: 0));
        Assert.Equal("LOT_OUT_OF_RANGE", await PostAsync(lotSize: 11));
        Assert.Equal("MINIMUM_FILL_OUT_OF_RANGE", await PostAsync(minimumFill: 11));
        Assert.Equal("FEE_OUT_OF_RANGE", await PostAsync(feeMostBps: -1));
        Assert.Equal("EXPIRY_OUT_OF_RANGE", await PostAsync(days: -1));
        Assert.Equal("EXPIRY_OUT_OF_RANGE", await PostAsync(days: 181));
        Assert.Null(await PostAsync());
    }

    [Fact]
    public async Task A_fill_that_does_not_fit_is_refused_as_the_contract_would()
    {
        var offer = await _market.PostAsync(100, 100, Stop);

        Assert.Equal("FILL_OUT_OF_RANGE", await FillAsync(offer, 101));
        Assert.Equal("PAYMENT_TOO_LOW", await FillAsync(offer, 11));
        Assert.Equal("OFFER_UNKNOWN", await FillAsync(offer + 1_000, 1));
        Assert.Equal("OFFER_UNKNOWN", await FillAsync(0, 1));
        Assert.Equal("OFFER_UNKNOWN", await FillAsync(-1, 1));
        Assert.Equal("AMOUNT_OUT_OF_RANGE", await FillAsync(offer, 0));
        Assert.Equal("FEE_OUT_OF_RANGE", await FillAsync(offer, 1, feeMostBps: 10_001));
        Assert.Equal("PAYMENTS_OUT_OF_RANGE", await FillAsync(offer, 1, payMost: []));
        Assert.Equal("PAYMENT_NOT_ASCENDING", await FillAsync(offer, 1, payMost: [.. SomePears, .. SomePears]));
        Assert.Equal("PAYMENT_TOO_LOW", await FillAsync(offer, 1, payMost: [new { amount = 5L }]));
        object lanmu = new { programme = "LANMU", amount = 5L };
        Assert.Equal("NOT_ENOUGH_POINTS", await FillAsync(offer, 1, payMost: [lanmu]));
        Assert.Null(await FillAsync(offer, 10));
    }

    [Fact]
    public async Task The_best_of_no_offers_or_of_too_little_is_refused()
    {
        var offer = await _market.PostAsync(5, 5, Stop);

        Assert.Equal("OFFERS_OUT_OF_RANGE", await BestAsync([], 5));
        Assert.Equal("OFFERS_OUT_OF_RANGE", await BestAsync([.. Enumerable.Repeat(offer, 9)], 5));
        Assert.Null(await BestAsync([offer], 5));
        await Market.DoAsync(_market.Maker, Market.MakerKey, "withdrawOffer", new { offerId = offer }, Stop);
        Assert.Equal("RECEIVED_TOO_LITTLE", await BestAsync([offer], 5));
    }

    [Fact]
    public async Task Only_the_maker_ends_an_offer_and_only_once()
    {
        var offer = await _market.PostAsync(5, 5, Stop);
        object one = new { offerId = offer };

        Assert.Equal("NOT_THE_MAKER", await Market.RefusalAsync(_market.Stranger, "withdrawOffer", one, Stop));
        await Market.DoAsync(_market.Maker, Market.MakerKey, "withdrawOffer", one, Stop);
        Assert.Equal("OFFER_CLOSED", await RefusalAsync("withdrawOffer", one));
        Assert.Equal("OFFER_CLOSED", await FillAsync(offer, 1));
        foreach (var count in new[] { 0, 33 })
        {
            Assert.Equal(
                "OFFERS_OUT_OF_RANGE",
                await RefusalAsync("withdrawOffers", new { offerIds = Enumerable.Range(1, count) }));
        }

        Assert.Equal("OFFERS_OUT_OF_RANGE", await RefusalAsync("cancelAllOffers", false));
    }

    [Fact]
    public async Task Several_offers_are_withdrawn_at_once()
    {
        long[] offers = [await _market.PostAsync(5, 5, Stop), await _market.PostAsync(6, 6, Stop)];
        await Market.DoAsync(_market.Maker, Market.MakerKey, "withdrawOffers", new { offerIds = offers }, Stop);

        foreach (var offer in offers)
        {
            Assert.Equal("OFFER_CLOSED", await RefusalAsync("withdrawOffer", new { offerId = offer }));
        }
    }

    [Fact]
    public async Task A_member_without_an_account_is_told_so() => Assert.Equal(
        "ACCOUNT_NOT_OPEN",
        await Market.RefusalAsync(_market.Nobody, "postOffer", Market.Post(10, 10), Stop));

    [Fact]
    public async Task A_refusal_of_a_wish_says_both_numbers_in_the_callers_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new
            {
                query = "mutation { prepareIntent(input: { withdrawOffers: { offerIds: [] } }) "
                    + "{ errors { ... on Error { message } } } }",
            }),
            Headers = { { "Accept-Language", "zh-CN" } },
        };
        using var response = await _market.Maker.Http.SendAsync(request, Stop);

        Assert.Contains(
            "请指定 1 到 32 个挂单，而不是 0 个。", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brand_has_no_wishes_of_the_market()
    {
        using var response = await demo.Lanmu.SendAsync(
            "mutation { prepareIntent(input: { cancelAllOffers: true }) { intent { id } } }", stop: Stop);

        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains("AUTH_NOT_AUTHORIZED", body, StringComparison.Ordinal);
    }

    private Task<string?> RefusalAsync(string wish, object input) =>
        Market.RefusalAsync(_market.Maker, wish, input, Stop);

    private Task<string?> PostAsync(
        int wants = 1, long lotSize = 1, long minimumFill = 1, int feeMostBps = 100, int days = 1) => RefusalAsync(
        "postOffer",
        new
        {
            give = Market.Plum, amount = 10, lotSize, minimumFill, feeMostBps,
            wants = Enumerable.Repeat(new { programme = Market.Pear, amount = 10 / Math.Max(1, wants) }, wants),
            expiresAt = DateTimeOffset.UtcNow.AddDays(days),
        });

    private Task<string?> FillAsync(long offerId, long amount, int feeMostBps = 100, object[]? payMost = null) =>
        Market.RefusalAsync(
            _market.Taker, "fillOffer", new { offerId, amount, feeMostBps, payMost = payMost ?? SomePears }, Stop);

    private Task<string?> BestAsync(long[] offerIds, long amount) => Market.RefusalAsync(
        _market.Taker, "fillBest",
        new { offerIds, amountWanted = amount, minReceive = amount, payMost = SomePears }, Stop);
}
