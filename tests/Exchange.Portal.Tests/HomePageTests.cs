using Exchange.Portal.Home;
using Exchange.Portal.Shared;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class HomePageTests
{
    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_person_of_the_demo_has_a_door_with_a_form_that_cannot_be_forged(string language)
    {
        var page = await Rendering.RenderAsync<HomePage>(Locale.Of(language)!, new Answer<StoryAnswer>.Waiting());

        Assert.Equal(
            Rendering.People.Select(person => person.ClientId),
            page.QuerySelectorAll("button.door").Select(door => door.GetAttribute("value")));
        Assert.All(
            page.QuerySelectorAll("form[method=post]"),
            form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Every_kind_of_activity_has_a_sentence(string language)
    {
        var page = await RenderAsync(language, [.. Story.Kinds.Select((kind, i) => Story.Of(kind, operation: $"{i}"))]);
        var sentences = page.QuerySelectorAll(".telling p").Select(p => p.TextContent).ToList();

        Assert.Equal(Story.Kinds.Length, sentences.Distinct().Count());
    }

    [Fact]
    public async Task What_one_operation_brought_about_is_one_entry_in_the_order_it_came_about()
    {
        var page = await RenderAsync(
            "en", Story.Of("OBLIGATION_RECORDED", log: 2), Story.Of("REDEMPTION_CAPTURED", log: 1));

        Assert.Single(page.QuerySelectorAll(".timeline > li"));
        Assert.Equal(
            "Qinghe Beauty took 2,400 Lanmu points from Chen Yu. "
            + "Lanmu Mart owes Qinghe Beauty ¥23.52 for 2,400 Lanmu points.",
            page.TextOf(".telling"));
    }

    [Fact]
    public async Task Another_operation_is_another_entry()
    {
        var page = await RenderAsync(
            "en", Story.Of("REDEMPTION_CAPTURED", operation: "2"), Story.Of("REDEMPTION_CAPTURED", operation: "1"));

        Assert.Equal(2, page.QuerySelectorAll(".timeline > li").Length);
    }

    [Fact]
    public async Task A_large_batch_tells_its_first_few_and_counts_the_rest()
    {
        var batch = Enumerable.Range(1, 50).Select(log => Story.Of("POINTS_ISSUED", log, reason: "WELCOME", log: log));

        var page = await RenderAsync("en", [.. batch.Reverse()]);

        Assert.Equal(7, page.QuerySelectorAll(".telling p").Length);
        Assert.Equal("And 44 more in the same operation.", page.TextOf(".telling p:last-child"));
    }

    [Fact]
    public async Task The_trail_leads_from_operation_to_page()
    {
        var page = await RenderAsync("en", Story.Of("REDEMPTION_CAPTURED"));

        Assert.Equal(
            ["Operation", "Transaction", "Event", "Row", "Page"],
            page.QuerySelectorAll(".trail .step").Select(step => step.TextContent));
        Assert.Contains("Final 10:00:00 +1.50 s", page.TextOf(".trail"), StringComparison.Ordinal);
        Assert.Contains("Block 42, 10:00:00", page.TextOf(".trail"), StringComparison.Ordinal);
        Assert.Equal(
            "/points#a-REDEMPTION_CAPTURED_1_1", page.QuerySelector(".trail input[name=to]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_the_start_page_comes_in_as_someone_from_a_trail()
    {
        var page = await Rendering.RenderAsync<Exchange.Portal.Layout.StylePage>(Locale.English);

        Assert.NotNull(page.QuerySelector(".trail"));
        Assert.Null(page.QuerySelector(".trail form"));
    }

    [Fact]
    public async Task An_activity_that_came_from_elsewhere_says_that_it_has_no_operation()
    {
        var activity = Story.Of("POINTS_ISSUED");

        var page = await RenderAsync("en", activity with { Trail = activity.Trail! with { Operation = null } });

        Assert.Contains("not through the API", page.TextOf(".trail"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task Before_anything_happened_the_page_says_so(string language)
    {
        var page = await RenderAsync(language);

        Assert.Equal(HomeText.Of(Locale.Of(language)!).EmptyTitle, page.TextOf("[data-state=empty] h3"));
    }

    [Fact]
    public async Task A_visitor_whose_sign_in_ended_reads_why_they_are_here()
    {
        var page = await Rendering.RenderAsync<HomePage>(
            Locale.English, new Answer<StoryAnswer>.Waiting(), url: "/?ended");

        Assert.Equal("Your sign-in has ended. Come in again with one click.", page.TextOf(".hero .notice"));
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> RenderAsync(string language, params Activity[] activities) =>
        Rendering.RenderAsync<HomePage>(
            Locale.Of(language)!,
            new Answer<StoryAnswer>.Arrived(
                new StoryAnswer(new ChainMoment(42, Story.Now), Story.Connect(activities))));
}
