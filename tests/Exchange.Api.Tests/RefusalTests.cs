using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Bad input gets a typed refusal with both numbers, and nothing moves.</summary>
[Collection(DemoExchange.Name)]
public sealed class RefusalTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_programme_is_refused() =>
        Assert.Equal("PROGRAMME_UNKNOWN", await IssueCodeAsync(demo.Issue("r1", programme: "NOPE")));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task An_amount_below_one_is_refused_with_the_bounds(long amount)
    {
        var refused = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("r2", amount), stop: Stop);

        Assert.Null(refused["operation"]);
        Assert.Equal("AMOUNT_OUT_OF_RANGE", Code(refused));
        Assert.Equal(
            [$"amount={amount}", "least=1", "most=9007199254740991"],
            refused["errors"]![0]!["arguments"]!.AsArray().Select(a => $"{a!["name"]}={a["value"]}"));
    }

    [Theory]
    [InlineData("9007199254740992")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    public async Task A_number_that_is_no_amount_never_reaches_a_resolver(string amount)
    {
        using var response = await demo.Lanmu.SendAsync(
            "mutation { issuePoints(input: { programme: \"LANMU\", account: \"" + demo.AddressOf("lin")
            + "\", amount: " + amount + ", reason: PURCHASE, reference: \"r3\" }) { operation { id } } }",
            key: $"r3-{amount}", stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.NotNull(json["errors"]);
        Assert.Null(json["data"]?["issuePoints"]);
    }

    [Fact]
    public async Task Another_brands_programme_is_refused() =>
        Assert.Equal("NOT_THE_ISSUER", await IssueCodeAsync(demo.Issue("r4", programme: "QINGHE")));

    [Fact]
    public async Task An_account_nobody_opened_is_refused() =>
        Assert.Equal(
            "ACCOUNT_NOT_OPEN",
            await IssueCodeAsync(demo.Issue("r5", account: "0x000000000000000000000000000000000000dEaD")));

    [Fact]
    public async Task The_same_reference_twice_is_refused_also_when_both_are_on_their_way()
    {
        var both = await Task.WhenAll(
            demo.Lanmu.MutateAsync("issuePoints", demo.Issue("twice", 3), stop: Stop),
            demo.Lanmu.MutateAsync("issuePoints", demo.Issue("twice", 3), stop: Stop));
        var statuses = both.Select(p => p["operation"]?["status"]?.GetValue<string>() ?? Code(p)).Order().ToArray();

        // The loser is refused at the door, or by the contract with the same code.
        Assert.Contains("FINAL", statuses);
        Assert.Single(statuses, s => s == "FINAL");
        var loser = both.Single(p => p["operation"]?["status"]?.GetValue<string>() != "FINAL");
        Assert.Equal(
            "REFERENCE_ALREADY_USED", loser["operation"]?["refusal"]?["code"]?.GetValue<string>() ?? Code(loser));
        Assert.Equal("REFERENCE_ALREADY_USED", await IssueCodeAsync(demo.Issue("twice", 3)));
    }

    [Fact]
    public async Task A_batch_of_none_or_of_501_is_refused()
    {
        Assert.Equal("BATCH_LENGTH_OUT_OF_RANGE", await BatchCodeAsync(0));
        Assert.Equal("BATCH_LENGTH_OUT_OF_RANGE", await BatchCodeAsync(501));
    }

    [Fact]
    public async Task A_capture_above_what_remains_is_refused_with_both_numbers()
    {
        var id = await demo.AuthoriseAsync(100, Stop);
        var refused =
            await demo.Qinghe.MutateAsync("captureRedemption", new { redemptionId = id, amount = 101 }, stop: Stop);

        Assert.Equal("CAPTURE_ABOVE_AUTHORISATION", Code(refused));
        Assert.Equal(
            ["requested=101", "remaining=100"],
            refused["errors"]![0]!["arguments"]!.AsArray().Select(a => $"{a!["name"]}={a["value"]}"));
    }

    [Fact]
    public async Task A_refusal_speaks_the_callers_language_and_keeps_its_code()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql")
        {
            Content = JsonContent.Create(new
            {
                query = "mutation { captureRedemption(input: { redemptionId: \"0x" + new string('1', 64)
                    + "\", amount: 1 }) { errors { ... on Error { code message } } } }",
            }),
            Headers = { { "Idempotency-Key", "chinese" }, { "Accept-Language", "zh-CN" } },
        };
        using var response = await demo.Qinghe.Http.SendAsync(request, Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        var error = json["data"]!["captureRedemption"]!["errors"]![0]!;

        Assert.Equal("AUTHORISATION_UNKNOWN", error["code"]!.GetValue<string>());
        Assert.Equal("贵品牌没有编号为此的授权。", error["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_capture_after_the_void_is_refused_and_the_points_are_back()
    {
        var before = await demo.BalanceAsync("chen", "LANMU", Stop);
        var id = await demo.AuthoriseAsync(50, Stop);
        await demo.Qinghe.MutateAsync("voidRedemption", new { redemptionId = id }, stop: Stop);

        Assert.Equal(before, await demo.BalanceAsync("chen", "LANMU", Stop));
        var refused =
            await demo.Qinghe.MutateAsync("captureRedemption", new { redemptionId = id, amount = 1 }, stop: Stop);
        Assert.Equal("AUTHORISATION_CLOSED", Code(refused));
    }

    [Fact]
    public async Task Two_captures_that_together_take_too_much_leave_one_refused_by_the_contract()
    {
        var id = await demo.AuthoriseAsync(100, Stop);
        var both = await Task.WhenAll(
            demo.Qinghe.MutateAsync("captureRedemption", new { redemptionId = id, amount = 60 }, stop: Stop),
            demo.Qinghe.MutateAsync("captureRedemption", new { redemptionId = id, amount = 60 }, stop: Stop));

        Assert.Single(both, p => p["operation"]?["status"]?.GetValue<string>() == "FINAL");
        var loser = both.Single(p => p["operation"]?["status"]?.GetValue<string>() != "FINAL");
        Assert.Equal(
            "CAPTURE_ABOVE_AUTHORISATION", loser["operation"]?["refusal"]?["code"]?.GetValue<string>() ?? Code(loser));
    }

    [Fact]
    public async Task Another_brand_can_neither_capture_nor_learn_that_the_authorisation_exists()
    {
        var id = await demo.AuthoriseAsync(10, Stop);
        var refused =
            await demo.Lanmu.MutateAsync("captureRedemption", new { redemptionId = id, amount = 1 }, stop: Stop);
        var unknown = await demo.Lanmu.MutateAsync(
            "captureRedemption", new { redemptionId = "0x" + new string('1', 64), amount = 1 }, stop: Stop);

        Assert.Equal("AUTHORISATION_UNKNOWN", Code(refused));
        Assert.Equal("AUTHORISATION_UNKNOWN", Code(unknown));
    }

    private async Task<string> IssueCodeAsync(object input)
    {
        var payload = await demo.Lanmu.MutateAsync("issuePoints", input, stop: Stop);
        Assert.Null(payload["operation"]);
        return Code(payload);
    }

    [Fact]
    public async Task A_full_batch_is_one_operation()
    {
        var before = await demo.BalanceAsync("lin", "LANMU", Stop);
        var payload = await demo.Lanmu.MutateAsync("issuePointsBatch", Batch(500), stop: Stop);

        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());
        Assert.Equal(before + 500, await demo.BalanceAsync("lin", "LANMU", Stop));
    }

    private async Task<string> BatchCodeAsync(int count) =>
        Code(await demo.Lanmu.MutateAsync("issuePointsBatch", Batch(count), stop: Stop));

    private object Batch(int count) => new
    {
        programme = "LANMU",
        reference = $"batch-{count}",
        entries = Enumerable.Range(0, count).Select(i => new
        {
            account = demo.AddressOf("lin"), amount = 1, reason = "PURCHASE", reference = $"entry-{i}",
        }),
    };

    private static string Code(JsonNode payload) => payload["errors"]![0]!["code"]!.GetValue<string>();
}
