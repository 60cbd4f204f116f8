using System.Reflection;
using AngleSharp.Html.Dom;
using Exchange.Portal.Layout;
using Exchange.Portal.Ledger;
using Exchange.Portal.Shared;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class PointsPageTests
{
    private static readonly string[] ForbiddenWords =
        ["wallet", "gas", "token", "nft", "chain", "block", "钱包", "燃料", "代币", "区块", "链"];

    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Theory, MemberData(nameof(Languages))]
    public async Task While_figures_are_on_their_way_the_page_says_so_and_asks_at_once(string language)
    {
        var page = await RenderAsync(language, new Answer<PointsAnswer>.Waiting());

        Assert.NotEmpty(page.TextOf(".waiting [role=status]"));
        Assert.StartsWith("load", page.QuerySelector("#live")!.GetAttribute("hx-trigger"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_member_without_points_reads_how_to_get_some(string language)
    {
        var page = await RenderAsync(language, Arrived([]));

        Assert.Equal(PointsText.Of(Locale.Of(language)!).EmptyTitle, page.TextOf("[data-state=empty] h1"));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task When_the_API_is_away_the_page_says_so_and_goes_on_asking(string language)
    {
        var page = await RenderAsync(language, new Answer<PointsAnswer>.Unreachable());

        Assert.Equal(LayoutText.Of(Locale.Of(language)!).TroubleTitle, page.TextOf("[data-state=trouble] h1"));
        Assert.Equal("every 3s", page.QuerySelector("#live")!.GetAttribute("hx-trigger"));
    }

    [Fact]
    public async Task A_refusal_is_shown_with_its_reason()
    {
        var page = await RenderAsync("en", new Answer<PointsAnswer>.Refused("COST", "The limit is 1,000."));

        Assert.Contains("The limit is 1,000.", page.TextOf("[data-state=trouble]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sees_worth_points_and_the_last_good_day()
    {
        var page = await RenderAsync("en", Arrived([Lanmu(500), Qinghe(2000)]));

        Assert.Equal("¥35.00", page.TextOf("#worth"));
        Assert.Equal("Qinghe Beauty good until 30 Nov 2027", page.TextOf(".balances li:nth-child(1) .what"));
        Assert.Equal("500 ¥5.00", page.TextOf(".balances li:nth-child(2) .much"));
        Assert.Equal("30 Nov 2028 500 Lanmu points ¥5.00", page.TextOf("#expiry tbody tr:nth-child(2)"));
    }

    [Fact]
    public async Task The_same_figures_are_written_in_Chinese()
    {
        var page = await RenderAsync("zh-CN", Arrived([Lanmu(500)]));

        Assert.Equal("¥5.00", page.TextOf("#worth"));
        Assert.Contains("有效至 2028年11月30日", page.TextOf(".balances .what"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-04T16:00:00Z", "12 days left")]
    [InlineData("2026-11-23T16:00:00Z", "1 day left")]
    [InlineData("2026-11-22T16:00:00Z", "Last day today")]
    public async Task Points_that_end_soon_carry_the_days_they_have_left(string expiresAt, string pill)
    {
        var page = await RenderAsync("en", Arrived([Lanmu(300, expiresAt)]));

        Assert.Equal(pill, page.TextOf(".balances .pill"));
    }

    [Fact]
    public async Task Points_that_last_carry_no_warning()
    {
        var page = await RenderAsync("en", Arrived([Lanmu(300)]));

        Assert.Null(page.QuerySelector(".balances .pill"));
    }

    [Fact]
    public async Task A_hold_says_what_was_taken_what_is_left_and_until_when()
    {
        var hold = new Hold(
            "0x01", Story.Qinghe, Story.LanmuPoints, 3000, 2400, 0, 600, "OPEN", Story.Now.AddHours(1));

        var page = await RenderAsync("en", Arrived([Lanmu(0, held: 600)], hold));

        Assert.Contains("3,000 Lanmu points at Qinghe Beauty", page.TextOf("#held"), StringComparison.Ordinal);
        Assert.Contains("held until 22 Nov 11:00", page.TextOf("#held"), StringComparison.Ordinal);
        Assert.Contains("2,400 taken · 600 still held", page.TextOf("#held"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_purchase_is_no_longer_shown_as_held()
    {
        var hold = new Hold("0x01", Story.Qinghe, Story.LanmuPoints, 3000, 2500, 500, 0, "VOIDED", Story.Now);

        var page = await RenderAsync("en", Arrived([Lanmu(500)], hold));

        Assert.Null(page.QuerySelector("#held"));
    }

    [Fact]
    public async Task A_refresh_brings_only_the_live_part()
    {
        var page = await Rendering.RenderAsync<PointsPage>(
            Locale.English, Arrived([Lanmu(500)]), Rendering.People[1], partial: true);

        Assert.Null(page.QuerySelector("header.bar, #live"));
        Assert.Equal("¥5.00", page.TextOf("#worth"));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_member_never_reads_a_word_of_the_machinery(string language)
    {
        var hold = new Hold(
            "0x01", Story.Qinghe, Story.LanmuPoints, 3000, 2400, 1, 599, "OPEN", Story.Now.AddHours(1));
        var activities = Story.Kinds.Select(kind => Story.Of(kind, reason: "REFERRAL")).ToArray();
        IHtmlDocument[] pages =
        [
            await RenderAsync(language, Arrived([Lanmu(300, held: 9), Qinghe(1)], hold, activities)),
            await RenderAsync(language, Arrived([], hold)),
            await RenderAsync(language, new Answer<PointsAnswer>.Waiting()),
            await RenderAsync(language, new Answer<PointsAnswer>.Unreachable()),
            await Rendering.RenderAsync<ActivityPage>(
                Locale.Of(language)!,
                new Answer<ActivityAnswer>.Arrived(new ActivityAnswer(
                    new AsOf(Story.Now), new MemberActivity(Story.Connect(activities)))),
                Rendering.People[1]),
        ];

        Assert.All(pages, page => AssertNoForbiddenWord(page.Words().Replace(HtmxConfigOf(page), "")));
    }

    [Theory, MemberData(nameof(Languages))]
    public void No_word_of_the_members_resources_is_of_the_machinery(string language)
    {
        var text = PointsText.Of(Locale.Of(language)!);
        var values = typeof(PointsText).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.GetValue(text) switch
            {
                string words => words,
                Func<string, string> words => words("1"),
                Func<string, string, string> words => words("1", "2"),
                Func<int, string> words => words(2),
                var other => throw new InvalidOperationException($"{property.Name} is {other?.GetType()}"),
            })
            .ToList();

        Assert.All(values, words => Assert.False(string.IsNullOrWhiteSpace(words)));
        AssertNoForbiddenWord(string.Join('\n', values));
    }

    private static string HtmxConfigOf(IHtmlDocument page) =>
        page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content")!;

    private static void AssertNoForbiddenWord(string words) => Assert.All(
        ForbiddenWords, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));

    private static Task<IHtmlDocument> RenderAsync(string language, Answer<PointsAnswer> answer) =>
        Rendering.RenderAsync<PointsPage>(Locale.Of(language)!, answer, Rendering.People[1], url: "/points");

    private static Answer<PointsAnswer> Arrived(Balance[] balances, Hold? hold = null, params Activity[] activities) =>
        new Answer<PointsAnswer>.Arrived(new PointsAnswer(new AsOf(Story.Now), new Member(
            Story.Qinghe, balances.Sum(b => b.ValueFen ?? 0), balances, hold is null ? [] : [hold],
            Story.Connect(activities))));

    private static Balance Lanmu(long available, string expiresAt = "2028-11-30T16:00:00Z", long held = 0) =>
        new(available, held, 0, available + held, new Vintage(Story.At(expiresAt), Story.LanmuPoints));

    private static Balance Qinghe(long available) => new(
        available, 0, 0, available * 3 / 2,
        new Vintage(Story.At("2027-11-30T16:00:00Z"), Story.QinghePoints));
}
