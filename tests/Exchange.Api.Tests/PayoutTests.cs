using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Cash leaves when the provider has paid it, and comes back when it cannot be paid; never both.</summary>
[Collection(DemoExchange.Name)]
public sealed class PayoutTests(DemoExchange demo) : IAsyncLifetime
{
    private const string Token = "bank-account-of-the-taker";

    private Market _market = null!;
    private TestApiClient _psp = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _market = await demo.MarketAsync();
        _psp = await demo.Exchange.SignInAsync("psp");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_payout_holds_the_cash_until_the_provider_has_paid_it()
    {
        var before = await PaidSwap.CashAsync(_market.Taker, Stop);
        var payout = await RequestAsync(300);
        Assert.Equal(before - 300, await PaidSwap.CashAsync(_market.Taker, Stop));
        var open = await SeenByAsync(_psp, payout);
        var paid = await _psp.MutateAsync(
            "completePayout", new { payoutId = payout, reference = $"out-{payout}" }, stop: Stop);
        var again = await _psp.MutateAsync(
            "completePayout", new { payoutId = payout, reference = "another" }, stop: Stop);

        Assert.Equal("OPEN", open!["state"]!.GetValue<string>());
        var token = System.Text.Encoding.UTF8.GetBytes(Token);
        Assert.Equal(Keccak256.Hash(token).ToString(), open["destination"]!.GetValue<string>());
        Assert.Equal("FINAL", paid["operation"]?["status"]?.GetValue<string>());
        Assert.Equal("PAYOUT_CLOSED", again["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("PAID", (await SeenByAsync(_market.Taker, payout))!["state"]!.GetValue<string>());
        Assert.Equal(before - 300, await PaidSwap.CashAsync(_market.Taker, Stop));
    }

    [Fact]
    public async Task What_cannot_be_paid_comes_back_with_a_reason()
    {
        var before = await PaidSwap.CashAsync(_market.Taker, Stop);
        var payout = await RequestAsync(200);
        var returned = await _psp.MutateAsync(
            "returnPayout", new { payoutId = payout, reason = "The account is closed." }, stop: Stop);

        Assert.Equal("FINAL", returned["operation"]?["status"]?.GetValue<string>());
        var seen = (await SeenByAsync(_market.Taker, payout))!;
        Assert.Equal("RETURNED", seen["state"]!.GetValue<string>());
        Assert.Equal("The account is closed.", seen["reason"]!.GetValue<string>());
        Assert.Equal(before, await PaidSwap.CashAsync(_market.Taker, Stop));
    }

    [Fact]
    public async Task A_payout_is_its_members_the_providers_and_the_auditors()
    {
        var payout = await RequestAsync(10);
        var all = (await _psp.QueryAsync(
            "{ payouts(where: { state: { eq: OPEN } }, first: 50) { nodes { payoutId } } }", stop: Stop))
            ["payouts"]!["nodes"]!.AsArray().Select(node => node!["payoutId"]!.GetValue<string>());
        var mine = (await _market.Taker.QueryAsync(
            "{ me { payouts(first: 50) { nodes { payoutId } } } payouts(first: 50) { nodes { payoutId account } } }",
            stop: Stop))!;

        Assert.Contains(payout, all);
        Assert.Contains(
            payout, mine["me"]!["payouts"]!["nodes"]!.AsArray().Select(node => node!["payoutId"]!.GetValue<string>()));
        Assert.All(
            mine["payouts"]!["nodes"]!.AsArray(),
            node => Assert.Equal(Market.TakerKey.Address.ToString(), node!["account"]!.GetValue<string>()));
        Assert.NotNull(await SeenByAsync(demo.Auditor, payout));
        Assert.Null(await SeenByAsync(_market.Stranger, payout));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_paid_out()
    {
        var held = await PaidSwap.CashAsync(_market.Taker, Stop);
        var unknown = await _psp.MutateAsync(
            "completePayout", new { payoutId = $"0x{new string('1', 64)}", reference = "none" }, stop: Stop);

        Assert.Equal("PAYOUT_UNKNOWN", unknown["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("NOT_ENOUGH_POINTS", await RefusalAsync(held + 1, Token));
        Assert.Equal("AMOUNT_OUT_OF_RANGE", await RefusalAsync(0, Token));
        Assert.Equal("TOKEN_OUT_OF_RANGE", await RefusalAsync(1, "short"));
    }

    [Fact]
    public async Task The_sandbox_collects_and_pays_out_by_the_last_two_digits()
    {
        await using var sandbox = await demo.Exchange.StartBesideAsync("psp");
        var (whole, declined) = (await DepositAsync(1_000), await DepositAsync(1_044));
        var lacking = await DepositAsync(1_055);
        var (paid, returned) = (await RequestAsync(100), await RequestAsync(144));

        await PaidSwap.BecomesAsync(_market.Taker, whole, "ATTESTED", Stop);
        var no = await PaidSwap.BecomesAsync(_market.Taker, declined, "DECLINED", Stop);
        var less = await PaidSwap.BecomesAsync(_market.Taker, lacking, "DIFFERS", Stop);
        Assert.NotNull(no["reason"]);
        Assert.Equal(1_054, less["attestedFen"]!.GetValue<long>());
        await BecomesAsync(paid, "PAID");
        await BecomesAsync(returned, "RETURNED");
    }

    private Task<string?> RefusalAsync(long fen, string token) => Market.RefusalAsync(
        _market.Taker, "requestPayout", new { amountFen = fen, destinationToken = token }, Stop);

    private async Task<string> RequestAsync(long fen)
    {
        await Market.DoAsync(
            _market.Taker, Market.TakerKey, "requestPayout", new { amountFen = fen, destinationToken = Token }, Stop);
        return (await _market.Taker.QueryAsync(
            "{ me { payouts(first: 1) { nodes { payoutId } } } }", stop: Stop))["me"]!["payouts"]!["nodes"]![0]!
            ["payoutId"]!.GetValue<string>();
    }

    private async Task<string> DepositAsync(long fen)
    {
        using var response = await _market.Taker.SendAsync(
            "mutation ($fen: Long!) { requestDeposit(input: { amountFen: $fen }) { payment { paymentId } } }",
            new { fen }, $"{Guid.NewGuid()}", stop: Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["requestDeposit"]!["payment"]!
            ["paymentId"]!.GetValue<string>();
    }

    private async Task BecomesAsync(string payout, string state)
    {
        const int Looks = 600;
        var seen = "";
        for (var i = 0; i < Looks && seen != state; i++)
        {
            seen = (await SeenByAsync(_market.Taker, payout))!["state"]!.GetValue<string>();
            await Task.Delay(100, Stop);
        }

        Assert.Equal(state, seen);
    }

    private static async Task<JsonNode?> SeenByAsync(TestApiClient client, string payout) =>
        (await client.QueryAsync(
            "query ($id: Hash!) { payout(payoutId: $id) { state amountFen destination reason } }", new { id = payout },
            Stop))["payout"];
}
