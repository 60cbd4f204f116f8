using System.Text.Json.Nodes;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>
/// Points change hands with exactly the money that was asked for, or the money is the payer's cash and nothing else has
/// happened (D-T3).
/// </summary>
[Collection(DemoExchange.Name)]
public sealed class PaymentTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paid_in_full_and_in_time_deposit_and_fill_are_one_transaction()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        var waiting = await swap.SeenAsync(Stop);
        Assert.EndsWith($"/pay/{swap.Payment}", waiting["payUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        var payload = await swap.AttestAsync(PaidSwap.Fen, Stop);

        await demo.EndsAsync(swap.Operation, "FINAL", Stop);
        var paid = await swap.SeenAsync(Stop);
        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());
        Assert.Equal("ATTESTED", paid["state"]!.GetValue<string>());
        Assert.Equal(PaidSwap.Fen, paid["attestedFen"]!.GetValue<long>());
        Assert.Equal("FILL_OFFER", paid["operation"]!["kind"]!.GetValue<string>());
        Assert.Equal(
            payload["operation"]!["transactionHash"]!.GetValue<string>(),
            paid["operation"]!["transactionHash"]!.GetValue<string>());
        Assert.Equal(cash, await CashAsync(swap));
        Assert.Equal(plums + PaidSwap.Plums, await PlumsAsync());
        Assert.Equal(PaidSwap.Plums, await swap.LeftAsync(Stop));
    }

    [Fact]
    public async Task What_is_signed_holds_the_hashes_of_deposit_and_fill_and_says_what_is_to_be_paid()
    {
        var swap = await PaidSwap.PrepareAsync(demo, Stop);
        var parts = swap.Intent["parts"]!.AsArray();
        var bundle = JsonNode.Parse(swap.Intent["typedData"]!.GetValue<string>())!;

        Assert.Equal(["CashDesk", "Marketplace"], parts.Select(part => part!["target"]!.GetValue<string>()));
        Assert.Equal("Bundle", bundle["primaryType"]!.GetValue<string>());
        Assert.Equal(
            parts.Select(part => part!["hash"]!.GetValue<string>()),
            bundle["message"]!["intents"]!.AsArray().Select(hash => hash!.GetValue<string>()));
        Assert.Equal(PaidSwap.Fen, swap.Intent["payment"]!["amountFen"]!.GetValue<long>());
        Assert.Equal("SWAP", swap.Intent["payment"]!["purpose"]!.GetValue<string>());
        Assert.Contains("¥5.05", swap.Intent["summary"]!.GetValue<string>(), StringComparison.Ordinal);

        // Whoever paid now would pay for nothing.
        Assert.Null(swap.Intent["payment"]!["payUrl"]);
    }

    [Theory]
    [InlineData(PaidSwap.Fen - 1)]
    [InlineData(PaidSwap.Fen + 1)]
    public async Task Another_amount_is_cash_and_the_swap_fails_untouched_with_both_numbers(long fen)
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        var payload = await swap.AttestAsync(fen, Stop);

        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());
        var seen = await swap.SeenAsync(Stop);
        Assert.Equal("DIFFERS", seen["state"]!.GetValue<string>());
        Assert.Equal("FAILED", seen["operation"]!["status"]!.GetValue<string>());
        Assert.Equal("PAYMENT_DIFFERS", seen["operation"]!["refusal"]!["code"]!.GetValue<string>());
        Assert.Equal(
            [$"expectedFen={PaidSwap.Fen}", $"attestedFen={fen}"],
            seen["operation"]!["refusal"]!["arguments"]!.AsArray().Take(2).Select(a => $"{a!["name"]}={a["value"]}"));
        await AssertUntouchedAsync(swap, cash + fen, plums);
    }

    [Fact]
    public async Task Money_that_comes_late_is_cash_and_the_swap_had_failed_before()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        await ExpireAsync(swap.Payment);
        await PaidSwap.BecomesAsync(swap.Market.Taker, swap.Payment, "LAPSED", Stop);
        var lapsed = await swap.SeenAsync(Stop);
        await swap.AttestAsync(PaidSwap.Fen, Stop);

        Assert.Equal("FAILED", lapsed["operation"]!["status"]!.GetValue<string>());
        Assert.Equal("PAYMENT_CLOSED", lapsed["operation"]!["refusal"]!["code"]!.GetValue<string>());
        Assert.Equal("DIFFERS", (await swap.SeenAsync(Stop))["state"]!.GetValue<string>());
        await AssertUntouchedAsync(swap, cash + PaidSwap.Fen, plums);
    }

    [Fact]
    public async Task Somebody_elses_money_of_the_same_amount_pays_for_nobodys_swap()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var plums = await PlumsAsync();
        var foreign = await DepositAsync(demo.Chen, PaidSwap.Fen);
        var cash = await CashAsync(swap);
        await swap.AttestAsync(PaidSwap.Fen, Stop, payment: foreign);

        Assert.Equal("ATTESTED", await StateAsync(demo.Chen, foreign));
        var seen = await swap.SeenAsync(Stop);
        Assert.Equal("AWAITING", seen["state"]!.GetValue<string>());
        Assert.Equal("ACCEPTED", seen["operation"]!["status"]!.GetValue<string>());
        await AssertUntouchedAsync(swap, cash, plums);
        await DeclineAsync(swap, "ends the test");
    }

    [Fact]
    public async Task A_declined_payment_fails_the_swap_and_money_is_not_taken_for_it_any_more()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        Assert.Null(await DeclineAsync(swap, "The card was refused."));
        var late = await swap.AttestAsync(PaidSwap.Fen, Stop);
        var again = await DeclineAsync(swap, "twice");

        var seen = await swap.SeenAsync(Stop);
        Assert.Equal("DECLINED", seen["state"]!.GetValue<string>());
        Assert.Equal("The card was refused.", seen["reason"]!.GetValue<string>());
        Assert.Equal("PAYMENT_CLOSED", seen["operation"]!["refusal"]!["code"]!.GetValue<string>());
        Assert.Equal("PAYMENT_CLOSED", CodeOf(late));
        Assert.Equal("PAYMENT_CLOSED", again);
        await AssertUntouchedAsync(swap, cash, plums);
    }

    [Fact]
    public async Task A_payment_is_attested_once_and_a_reference_names_one_payment()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var cash = await CashAsync(swap);
        var (key, reference) = ($"{Guid.NewGuid()}", $"bank-{Guid.NewGuid():N}");
        var first = await swap.AttestAsync(PaidSwap.Fen, Stop, reference, key: key);
        var repeated = await swap.AttestAsync(PaidSwap.Fen, Stop, reference, key: key);
        var twice = await swap.AttestAsync(PaidSwap.Fen, Stop);
        var other = await DepositAsync(demo.Chen, 7);
        var named = await swap.AttestAsync(7, Stop, reference, payment: other);
        await demo.EndsAsync(swap.Operation, "FINAL", Stop);

        Assert.Equal(first["operation"]!["id"]!.GetValue<string>(), repeated["operation"]!["id"]!.GetValue<string>());
        Assert.Equal("PAYMENT_CLOSED", CodeOf(twice));
        Assert.Equal("REFERENCE_ALREADY_USED", CodeOf(named));
        Assert.Equal("AWAITING", await StateAsync(demo.Chen, other));
        Assert.Equal(cash, await CashAsync(swap));
    }

    [Fact]
    public async Task Two_attestations_at_once_are_one()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => swap.AttestAsync(PaidSwap.Fen, Stop)));

        Assert.Single(both, one => one["operation"] is not null);
        Assert.Equal(5, both.Count(one => CodeOf(one) == "PAYMENT_CLOSED"));
        await demo.EndsAsync(swap.Operation, "FINAL", Stop);
    }

    [Fact]
    public async Task An_offer_that_is_gone_when_the_money_comes_leaves_the_money()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        await Market.DoAsync(
            swap.Market.Maker, Market.MakerKey, "withdrawOffer", new { offerId = swap.Offer }, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        var payload = await swap.AttestAsync(PaidSwap.Fen, Stop);

        await demo.EndsAsync(payload["operation"]!["id"]!.GetValue<string>(), "FINAL", Stop);
        await demo.EndsAsync(swap.Operation, "FAILED", Stop);
        var seen = await swap.SeenAsync(Stop);
        Assert.Equal("OFFER_CLOSED", seen["operation"]!["refusal"]!["code"]!.GetValue<string>());
        Assert.Equal(cash + PaidSwap.Fen, await CashAsync(swap));
        Assert.Equal(plums, await PlumsAsync());
    }

    [Fact]
    public async Task Money_that_comes_before_the_signature_is_cash_and_the_signature_is_not_taken_any_more()
    {
        var swap = await PaidSwap.PrepareAsync(demo, Stop);
        var (cash, plums) = (await CashAsync(swap), await PlumsAsync());
        await swap.AttestAsync(PaidSwap.Fen, Stop);
        var refused = await swap.SubmitAsync(Stop);

        Assert.Equal("PAYMENT_CLOSED", CodeOf(refused));
        Assert.Equal("DIFFERS", (await swap.SeenAsync(Stop))["state"]!.GetValue<string>());
        Assert.Equal(cash + PaidSwap.Fen, await CashAsync(swap));
        Assert.Equal(plums, await PlumsAsync());
    }

    [Fact]
    public async Task A_payment_is_its_members_and_the_providers_and_nobody_elses()
    {
        var swap = await PaidSwap.SignAsync(demo, Stop);
        var unsigned = await PaidSwap.PrepareAsync(demo, Stop);
        var id = (await swap.SeenAsync(Stop))["id"]!.GetValue<string>();
        const string Node = "query ($id: ID!) { node(id: $id) { id } }";

        Assert.Null(await swap.SeenByAsync(swap.Market.Stranger, Stop));
        Assert.Null((await swap.Market.Stranger.QueryAsync(Node, new { id }, Stop))["node"]);
        Assert.NotNull((await swap.Market.Taker.QueryAsync(Node, new { id }, Stop))["node"]);
        Assert.Null((await demo.Auditor.QueryAsync(Node, new { id }, Stop))["node"]);
        Assert.Contains(swap.Payment, await MineAsync(swap.Market.Taker));
        Assert.DoesNotContain(swap.Payment, await MineAsync(swap.Market.Stranger));

        // The provider collects what is signed, and learns nothing of what it pays for.
        var asProvider = (await swap.SeenByAsync(swap.Psp, Stop))!;
        Assert.Null(asProvider["operation"]);
        Assert.Null(asProvider["payUrl"]);
        var open = (await swap.Psp.QueryAsync(
            "{ payments(where: { state: { eq: AWAITING } }, first: 50) { nodes { paymentId } } }", stop: Stop))
            ["payments"]!["nodes"]!.AsArray().Select(node => node!["paymentId"]!.GetValue<string>()).ToList();
        Assert.Contains(swap.Payment, open);
        Assert.DoesNotContain(unsigned.Payment, open);
        await DeclineAsync(swap, "ends the test");
    }

    [Theory]
    [InlineData("{ payments(first: 1) { nodes { paymentId } } }")]
    [InlineData(
        "mutation { attestDeposit(input: { paymentId: \"00000000-0000-0000-0000-000000000000\", amountFen: 1, "
        + "reference: \"r\" }) { operation { id } } }")]
    [InlineData(
        "mutation { declinePayment(input: { paymentId: \"00000000-0000-0000-0000-000000000000\", reason: \"r\" }) "
        + "{ payment { paymentId } } }")]
    public async Task Only_the_provider_does_what_is_the_providers(string request)
    {
        var @operator = await demo.Exchange.SignInAsync("operator", Stop);
        foreach (var client in new[] { demo.Chen, demo.Lanmu, demo.Auditor, @operator })
        {
            using var response = await client.SendAsync(request, key: $"{Guid.NewGuid()}", stop: Stop);
            Assert.Contains(
                "AUTH_NOT_AUTHORIZED", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_payment_is_refused()
    {
        var psp = await demo.Exchange.SignInAsync("psp", Stop);
        var unknown = await psp.MutateAsync(
            "attestDeposit", new { paymentId = Guid.NewGuid(), amountFen = 1, reference = "nobody's" }, stop: Stop);
        var nothing = await demo.Chen.SendAsync(RequestDeposit, new { fen = 0L }, $"{Guid.NewGuid()}", stop: Stop);
        var much = await demo.Chen.SendAsync(RequestDeposit, new { fen = 5_000_001L }, $"{Guid.NewGuid()}", stop: Stop);
        var market = await demo.MarketAsync();
        var pears = await market.PostAsync(1_000, 1_000, Stop);

        Assert.Equal("PAYMENT_UNKNOWN", CodeOf(unknown));
        Assert.Equal("amount=0 least=1 most=5000000", await ArgumentsAsync(nothing));
        Assert.Equal("amount=5000001 least=1 most=5000000", await ArgumentsAsync(much));
        Assert.Equal("CASH_NOT_WANTED", await Market.RefusalAsync(
            market.Taker, "fillOffer",
            new
            {
                offerId = pears, amount = 10, payMost = new[] { new { programme = Market.Pear, amount = 10 } },
                payNow = true,
            },
            Stop));
    }

    [Fact]
    public async Task Of_a_member_twenty_payments_are_open_at_most()
    {
        var lin = await demo.Exchange.SignInAsync("lin", Stop);
        var tries = await Task.WhenAll(Enumerable.Range(0, 25).Select(
            _ => lin.SendAsync(RequestDeposit, new { fen = 1L }, $"{Guid.NewGuid()}", stop: Stop)));
        var answers = await Task.WhenAll(tries.Select(one => one.Content.ReadAsStringAsync(Stop)));

        Assert.Equal(20, answers.Count(answer => answer.Contains("AWAITING", StringComparison.Ordinal)));
        Assert.Equal(5, answers.Count(answer => answer.Contains("TOO_MANY_PAYMENTS", StringComparison.Ordinal)));
        Assert.Equal("open=20 most=20", await ArgumentsAsync(tries.First(
            one => one.Content.ReadAsStringAsync(Stop).Result.Contains("TOO_MANY", StringComparison.Ordinal))));
    }

    private const string RequestDeposit =
        "mutation ($fen: Long!) { requestDeposit(input: { amountFen: $fen }) { payment { paymentId state } "
        + "errors { ... on Error { code } ... on RefusalError { arguments { name value } } } } }";

    private static async Task<string> DepositAsync(TestApiClient client, long fen)
    {
        using var response = await client.SendAsync(RequestDeposit, new { fen }, $"{Guid.NewGuid()}", stop: Stop);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["requestDeposit"]!["payment"]!
            ["paymentId"]!.GetValue<string>();
    }

    private static async Task<string> ArgumentsAsync(HttpResponseMessage response) => string.Join(
        ' ', JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["requestDeposit"]!["errors"]![0]!
            ["arguments"]!.AsArray().Select(a => $"{a!["name"]}={a["value"]}"));

    private static async Task<string?> DeclineAsync(PaidSwap swap, string reason)
    {
        using var response = await swap.Psp.SendAsync(
            "mutation ($input: DeclinePaymentInput!) { declinePayment(input: $input) { payment { state } errors { "
            + "... on Error { code } } } }",
            new { input = new { paymentId = swap.Payment, reason } }, $"{Guid.NewGuid()}", stop: Stop);
        return CodeOf(JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["declinePayment"]!);
    }

    private static string? CodeOf(JsonNode payload) => payload["errors"]?[0]?["code"]?.GetValue<string>();

    private static async Task<string> StateAsync(TestApiClient client, string payment) =>
        (await client.QueryAsync("query ($id: UUID!) { payment(id: $id) { state } }", new { id = payment }, Stop))
        ["payment"]!["state"]!.GetValue<string>();

    private static async Task<List<string>> MineAsync(TestApiClient client) =>
    [
        .. (await client.QueryAsync("{ me { payments(first: 50) { nodes { paymentId } } } }", stop: Stop))
            ["me"]!["payments"]!["nodes"]!.AsArray().Select(node => node!["paymentId"]!.GetValue<string>()),
    ];

    private static Task<long> CashAsync(PaidSwap swap) => PaidSwap.CashAsync(swap.Market.Taker, Stop);

    private Task<long> PlumsAsync() => demo.BalanceAsync(Market.TakerKey.Address.ToString(), Market.Plum, Stop);

    private async Task AssertUntouchedAsync(PaidSwap swap, long cash, long plums)
    {
        Assert.Equal(cash, await CashAsync(swap));
        Assert.Equal(plums, await PlumsAsync());
        Assert.Equal(2 * PaidSwap.Plums, await swap.LeftAsync(Stop));
    }

    // As if a quarter of an hour had passed.
    private async Task ExpireAsync(string payment)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var expire = new NpgsqlCommand(
            "update app.payment set expires_at = now() - interval '1 second' where payment_id = $1", database)
        {
            Parameters = { new() { Value = Guid.Parse(payment) } },
        };
        await expire.ExecuteNonQueryAsync(Stop);
    }
}
