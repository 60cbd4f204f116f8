using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Plums for cash that the taker pays at the provider: prepared, and signed when it is wanted.</summary>
internal sealed class PaidSwap
{
    public const long Plums = 500;
    public const long Fen = 505;

    private readonly JsonNode _intent;

    private PaidSwap(DemoExchange demo, Market market, TestApiClient psp, long offer, JsonNode intent) =>
        (Demo, Market, Psp, Offer, _intent) = (demo, market, psp, offer, intent);

    public DemoExchange Demo { get; }

    public Market Market { get; }

    public TestApiClient Psp { get; }

    public long Offer { get; }

    public string Payment => Intent["payment"]!["paymentId"]!.GetValue<string>();

    public JsonNode Intent => _intent;

    /// <summary>The fill's operation, once it is signed.</summary>
    public string Operation { get; private set; } = "";

    public static async Task<PaidSwap> PrepareAsync(DemoExchange demo, CancellationToken stop)
    {
        var market = await demo.MarketAsync();
        await Market.DoAsync(
            market.Maker, Market.MakerKey, "postOffer", Market.Post(2 * Plums, 2 * Fen, programme: null), stop);
        var data = await market.Maker.QueryAsync("{ me { offers(first: 1) { nodes { offerId } } } }", stop: stop);
        var offer = data["me"]!["offers"]!["nodes"]![0]!["offerId"]!.GetValue<long>();
        var prepared = await WishAsync(market.Taker, offer, stop);
        var intent = prepared["intent"] ?? throw new InvalidOperationException(prepared.ToJsonString());
        return new PaidSwap(demo, market, await demo.Exchange.SignInAsync("psp", stop), offer, intent);
    }

    /// <summary>The same, signed and waiting for its payment.</summary>
    public static async Task<PaidSwap> SignAsync(DemoExchange demo, CancellationToken stop)
    {
        var swap = await PrepareAsync(demo, stop);
        var payload = await swap.SubmitAsync(stop);
        swap.Operation = payload["operation"]!["id"]!.GetValue<string>();
        Assert.Equal("ACCEPTED", payload["operation"]!["status"]!.GetValue<string>());
        return swap;
    }

    public static async Task<JsonNode> WishAsync(TestApiClient client, long offer, CancellationToken stop) =>
        (await client.QueryAsync(
            "mutation ($input: PrepareIntentInput!) { prepareIntent(input: $input) { intent { id digest typedData "
            + "summary parts { account target typedData hash } payment { paymentId amountFen state purpose payUrl } } "
            + "errors { ... on Error { code } ... on RefusalError { arguments { name value } } } } }",
            new
            {
                input = new
                {
                    fillOffer = new
                    {
                        offerId = offer, amount = Plums, payMost = new[] { new { amount = 600 } }, payNow = true,
                    },
                },
            },
            stop))["prepareIntent"]!;

    public Task<JsonNode> SubmitAsync(CancellationToken stop)
    {
        var digest = TypedData.FromJson(Intent["typedData"]!.GetValue<string>()).Digest();
        return Market.Taker.MutateAsync(
            "submitIntent",
            new
            {
                intentId = Intent["id"]!.GetValue<string>(),
                signature = Hex.Encode(Market.TakerKey.Signer.Sign(digest).ToArray()),
            },
            wait: 0, stop: stop);
    }

    public Task<JsonNode> AttestAsync(
        long fen, CancellationToken stop, string? reference = null, string? payment = null, string? key = null) =>
        Psp.MutateAsync(
            "attestDeposit",
            new
            {
                paymentId = payment ?? Payment, amountFen = fen, reference = reference ?? $"bank-{Guid.NewGuid():N}",
            },
            key, stop: stop);

    /// <summary>The payment as the taker sees it.</summary>
    public async Task<JsonNode> SeenAsync(CancellationToken stop) => (await SeenByAsync(Market.Taker, stop))!;

    public async Task<JsonNode?> SeenByAsync(TestApiClient client, CancellationToken stop) =>
        (await client.QueryAsync(
            "query ($id: UUID!) { payment(id: $id) { id state amountFen attestedFen reason payUrl operation { id "
            + "status kind transactionHash refusal { code arguments { name value } } payment { paymentId } } } }",
            new { id = Payment }, stop))["payment"];

    /// <summary>What is left of the offer.</summary>
    public async Task<long> LeftAsync(CancellationToken stop) =>
        (await Market.Maker.QueryAsync(
            "query ($id: Long!) { offer(offerId: $id) { amountLeft } }", new { id = Offer }, stop))
        ["offer"]!["amountLeft"]!.GetValue<long>();

    public static async Task<long> CashAsync(TestApiClient client, CancellationToken stop) =>
        (await client.QueryAsync("{ me { cashFen } }", stop: stop))["me"]!["cashFen"]!.GetValue<long>();

    /// <summary>Waits until a payment is as it is to become.</summary>
    public static async Task<JsonNode> BecomesAsync(
        TestApiClient client, string payment, string state, CancellationToken stop)
    {
        const int Looks = 600;
        JsonNode? seen = null;
        for (var i = 0; i < Looks && seen?["state"]!.GetValue<string>() != state; i++)
        {
            seen = (await client.QueryAsync(
                "query ($id: UUID!) { payment(id: $id) { state attestedFen reason } }", new { id = payment }, stop))
                ["payment"]!;
            await Task.Delay(100, stop);
        }

        Assert.Equal(state, seen?["state"]!.GetValue<string>());
        return seen!;
    }
}
