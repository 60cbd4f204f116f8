using System.Text.Json.Nodes;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Members give points away where the programme permits it, and never more than they have.</summary>
[Collection(DemoExchange.Name)]
public sealed class GiftTests(DemoExchange demo)
{
    private const string Programme = "GIFTS";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_gives_points_with_a_passkey()
    {
        using var giver = await GiverAsync(100);
        var before = await demo.BalanceAsync("lin", Programme, Stop);
        var intent = await PrepareAsync(giver, 30);
        var payload = await giver.SubmitAsync(intent, Stop);

        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
        Assert.Equal("TRANSFER", payload["operation"]!["kind"]!.GetValue<string>());
        Assert.Equal(70, await demo.BalanceAsync(giver.Account, Programme, Stop));
        Assert.Equal(before + 30, await demo.BalanceAsync("lin", Programme, Stop));
    }

    [Fact]
    public async Task Of_twenty_gifts_at_once_of_all_there_is_exactly_one_succeeds()
    {
        const int Gifts = 20;
        using var giver = await GiverAsync(100);
        var before = await demo.BalanceAsync("lin", Programme, Stop);
        List<JsonNode> intents = [];
        for (var i = 0; i < Gifts; i++)
        {
            intents.Add(await PrepareAsync(giver, 100));
        }

        var ends = await Task.WhenAll(intents.Select(async intent => await giver.SubmitAsync(intent, Stop)));
        var statuses = ends.Select(end => end["operation"]!["status"]!.GetValue<string>()).ToList();

        Assert.Equal(1, statuses.Count(status => status == "FINAL"));
        Assert.Equal(Gifts - 1, statuses.Count(status => status == "FAILED"));
        Assert.All(
            ends.Where(end => end["operation"]!["status"]!.GetValue<string>() == "FAILED"),
            end => Assert.Equal(
                "INSUFFICIENT_BALANCE", end["operation"]!["refusal"]!["code"]!.GetValue<string>()));
        Assert.Equal(0, await demo.BalanceAsync(giver.Account, Programme, Stop));
        Assert.Equal(before + 100, await demo.BalanceAsync("lin", Programme, Stop));
    }

    [Fact]
    public async Task The_summary_says_who_gets_how_much_in_the_callers_language()
    {
        using var giver = await GiverAsync(1_500);
        var lin = demo.AddressOf("lin");
        var english = await giver.PrepareAsync(Wish(1_500), Stop);
        var chinese = await giver.PrepareAsync(Wish(1_500), Stop, "zh-CN");

        Assert.Equal(
            $"1,500 GIFTS go from your account to {lin}, for good.", english["intent"]!["summary"]!.GetValue<string>());
        Assert.Equal(
            $"1,500 积分将从您的账户转给 {lin}，且无法撤回。", chinese["intent"]!["summary"]!.GetValue<string>());
    }

    [Fact]
    public async Task Points_that_the_brand_keeps_with_its_members_are_refused()
    {
        var mei = await demo.MeiAsync(Stop);

        Assert.Equal("GIFT_NOT_PERMITTED", await CodeAsync(mei, Wish(1, programme: "LANMU")));
    }

    [Fact]
    public async Task A_gift_to_nobody_is_refused()
    {
        using var giver = await GiverAsync(1);

        Assert.Equal("RECEIVER_NOT_OPEN", await CodeAsync(giver, Wish(1, TestKey.Stranger.Address.ToString())));
    }

    [Fact]
    public async Task More_than_there_is_is_refused_with_both_numbers()
    {
        using var giver = await GiverAsync(5);
        var refused = await giver.PrepareAsync(Wish(6), Stop);

        Assert.Equal("NOT_ENOUGH_POINTS", refused["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(
            ["requested=6", "available=5", "programme=GIFTS"],
            refused["errors"]![0]!["arguments"]!.AsArray().Select(a => $"{a!["name"]}={a["value"]}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task An_amount_below_one_is_refused(long amount)
    {
        using var giver = await GiverAsync(1);

        Assert.Equal("AMOUNT_OUT_OF_RANGE", await CodeAsync(giver, Wish(amount)));
    }

    private object Wish(long amount, string? to = null, string programme = Programme) =>
        new { transfer = new { programme, amount, to = to ?? demo.AddressOf("lin") } };

    private async Task<JsonNode> PrepareAsync(PasskeyMember giver, long amount)
    {
        var payload = await giver.PrepareAsync(Wish(amount), Stop);
        return payload["intent"] ?? throw new InvalidOperationException(payload.ToJsonString());
    }

    private static async Task<string> CodeAsync(PasskeyMember giver, object wish)
    {
        var payload = await giver.PrepareAsync(wish, Stop);
        Assert.Null(payload["intent"]);
        return payload["errors"]![0]!["code"]!.GetValue<string>();
    }

    /// <summary>A new member with so many points of a programme whose points may be given away.</summary>
    private async Task<PasskeyMember> GiverAsync(long points)
    {
        var brand = TestKey.Named("giver");
        using var alliance = new AllianceOnChain(demo.Exchange.Chain);
        var programmeId = await ProgrammeAsync(alliance, brand);
        var giver = await PasskeyMember.JoinAsync(demo, $"giver-{Guid.NewGuid():N}", Stop);
        var receipt = await alliance.DoAsync(brand, new EarningDesk.IssueCall(
            programmeId, Address.Parse(giver.Account), points, EarningDesk.Reason.Compensation,
            AllianceOnChain.Named(giver.Account)));
        await demo.ReadAsync(receipt.BlockNumber, Stop);
        return giver;
    }

    private async Task<long> ProgrammeAsync(AllianceOnChain alliance, TestKey brand)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var known = new Npgsql.NpgsqlCommand(
            "select programme_id from chain.programme where code = $1", database)
        {
            Parameters = { new() { Value = Programme } },
        };
        if (await known.ExecuteScalarAsync(Stop) is long programmeId)
        {
            return programmeId;
        }

        await alliance.AddBrandAsync(brand);
        programmeId = await alliance.CreateProgrammeAsync(brand, Programme);
        await alliance.PermitEverythingAsync(brand, programmeId);
        return programmeId;
    }
}
