using AngleSharp.Html.Dom;
using Exchange.Portal.Audit;
using Exchange.Portal.Shared;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class AuditPageTests
{
    [Theory]
    [InlineData("en", "Both readings are equal", "equal")]
    [InlineData("zh-CN", "两处读数一致", "一致")]
    public async Task Equal_readings_are_marked_equal(string language, string verdict, string mark)
    {
        var page = await RenderAsync(language, Row(5550, 5550));

        Assert.Equal(verdict, page.TextOf("#verdict"));
        Assert.Equal(mark, page.TextOf(".compare tbody .check.good"));
    }

    [Theory]
    [InlineData("en", "The readings differ in 1 row", "differs by 1")]
    [InlineData("zh-CN", "有 1 行不一致", "相差 1")]
    public async Task A_row_that_differs_says_by_how_much(string language, string verdict, string mark)
    {
        var page = await RenderAsync(language, Row(5551, 5550), Row(2000, 2000));

        Assert.Equal(verdict, page.TextOf("#verdict"));
        Assert.Equal(mark, page.TextOf(".compare tbody tr.off .check.bad"));
        Assert.Single(page.QuerySelectorAll(".compare tbody tr.off"));
    }

    [Fact]
    public async Task The_readings_carry_the_block_they_are_of()
    {
        var page = await RenderAsync("en", Row(1, 1));

        Assert.Contains("At block 42, 10:00:00", page.TextOf(".verdict"), StringComparison.Ordinal);
        Assert.Equal("0x" + new string('b', 64), page.QuerySelector(".verdict .hash")!.GetAttribute("title"));
    }

    [Fact]
    public async Task Before_the_first_issuance_the_page_says_that_no_points_exist()
    {
        var page = await RenderAsync("en");

        Assert.Equal("No points exist yet", page.TextOf("[data-state=empty] h2"));
    }

    [Fact]
    public async Task The_chain_is_shown_with_its_contracts()
    {
        var page = await RenderAsync("en", Row(1, 1));

        Assert.Contains("Behind by 0 blocks", page.TextOf("#chain .tiles"), StringComparison.Ordinal);
        Assert.Equal("Ledger", page.TextOf("#contracts dt"));
    }

    private static SupplyRow Row(long projected, long onChain) => new(
        Story.LanmuPoints, Story.At("2028-11-30T16:00:00Z"), null, $"{projected}", projected, onChain,
        projected == onChain);

    private static Task<IHtmlDocument> RenderAsync(string language, params SupplyRow[] rows) =>
        Rendering.RenderAsync<AuditPage>(
            Locale.Of(language)!,
            new Answer<AuditAnswer>.Arrived(new AuditAnswer(
                new ChainStatus(
                    31337, "0x" + new string('0', 64), "instant", 42, 42, 42, 0, Story.Now,
                    [new ContractAddress("Ledger", Rendering.Lin)]),
                new SupplyComparison(
                    42, "0x" + new string('b', 64), Story.Now, rows.All(row => row.Equal), rows),
                Story.Connect(Story.Of("POINTS_ISSUED")))),
            Rendering.People[4],
            url: "/audit");
}
