using AngleSharp.Html.Dom;
using Exchange.Portal.Brands;
using Exchange.Portal.Clearing;
using Exchange.Portal.Shared;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class BrandPageTests
{
    public static TheoryData<string> Languages => ["en", "zh-CN"];

    [Fact]
    public async Task The_creditor_sees_what_it_is_owed_and_from_what()
    {
        var page = await RenderAsync("en", Book(Story.Qinghe, due: Obligations));

        Assert.Equal("You are owed ¥24.50", page.TextOf("#net"));
        Assert.Equal(
            "22 Nov 10:00 from Lanmu Mart 2,400 Lanmu points 1 fen less 2% ¥23.52",
            page.TextOf("#o-1 tr:first-child"));
        Assert.Equal("Total 2,500 points ¥24.50", page.TextOf("#clearing tfoot"));
    }

    [Fact]
    public async Task The_debtor_sees_the_same_figures_with_the_other_sign()
    {
        var page = await RenderAsync("en", Book(Story.Lanmu, owed: Obligations));

        Assert.Equal("You owe ¥24.50", page.TextOf("#net"));
        Assert.Equal("Total 2,500 points −¥24.50", page.TextOf("#clearing tfoot"));
    }

    [Fact]
    public async Task The_picture_points_from_debtor_to_creditor()
    {
        var page = await RenderAsync("en", Book(Story.Qinghe, due: Obligations));

        Assert.Equal("蓝 Lanmu Mart ¥24.50 2,500 points 青 Qinghe Beauty", Spaced(page.QuerySelector(".flows li")!));
    }

    [Fact]
    public async Task A_programme_shows_its_terms_and_its_vintages()
    {
        var page = await RenderAsync("en", Book(Story.Lanmu));

        Assert.Contains("1 fen", page.TextOf("#programme .facts"), StringComparison.Ordinal);
        Assert.Contains("24 months, month end", page.TextOf("#programme .facts"), StringComparison.Ordinal);
        Assert.Equal("30 Nov 2028 8,050 2,500 0 5,550 ¥55.50", page.TextOf("#programme tbody tr"));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_brand_without_debts_reads_that_nobody_owes_anybody(string language)
    {
        var page = await RenderAsync(language, Book(Story.Lanmu));

        Assert.Equal(ClearingText.Of(Locale.Of(language)!).EmptyTitle, page.TextOf("#clearing [data-state=empty] h3"));
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task A_brand_that_has_not_joined_yet_reads_so(string language)
    {
        var page = await RenderAsync(language, null);

        Assert.Equal(BrandText.Of(Locale.Of(language)!).GoneTitle, page.TextOf("[data-state=empty] h1"));
    }

    [Fact]
    public void Flows_of_another_cycle_are_not_in_the_picture() =>
        Assert.Empty(Flow.Of(2, Obligations));

    private static readonly Obligation[] Obligations = [Debt(1, 2400, 2352), Debt(2, 100, 98)];

    private static Obligation Debt(long id, long points, long fen) => new(
        id, 1, Story.Lanmu, Story.Qinghe, new ObligationTerms("LANMU", "Lanmu points", 1000, 200, Story.Lanmu), points,
        fen, "0x01", Story.Now, Story.Of("OBLIGATION_RECORDED").Trail!);

    private static BrandBook Book(BrandName brand, Obligation[]? owed = null, Obligation[]? due = null)
    {
        long owedFen = (owed ?? []).Sum(o => o.AmountFen), dueFen = (due ?? []).Sum(o => o.AmountFen);
        var terms = new ProgrammeTerms("LANMU", "Lanmu points", 1000, 200, 24, 0, true, 5550, 5550, 2);
        var none = new PageInfo(false, null);
        var record = new BrandRecord(
            brand.Slug, brand.Name, [terms], new Position(1, owedFen, dueFen, dueFen - owedFen, 2),
            new Connection<Obligation>(owed ?? [], none), new Connection<Obligation>(due ?? [], none),
            new Connection<BrandRedemption>([], none));
        var vintage = new VintageLiability(
            Story.At("2028-11-30T16:00:00Z"), 8050, 2500, 0, 5550, 5550);
        var liability = new LiabilityReport(42, 8050, 2500, 5550, 5550, [vintage]);
        return new BrandBook(new BlockMoment(42, Story.Now), record, [new ProgrammeBook(terms, liability)]);
    }

    private static string Spaced(AngleSharp.Dom.IElement element) => string.Join(
        ' ', element.QuerySelectorAll("*").Where(e => e.Children.Length == 0).Select(e => e.TextContent.Trim())
            .Where(text => text.Length > 0));

    private static Task<IHtmlDocument> RenderAsync(string language, BrandBook? book) =>
        Rendering.RenderAsync<BrandPage>(
            Locale.Of(language)!, new Answer<BrandBook?>.Arrived(book), Rendering.People[3], url: "/brand");
}
