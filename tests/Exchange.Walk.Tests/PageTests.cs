using System.Text.Json;
using Exchange.Host;
using Microsoft.Playwright;

namespace Exchange.Walk.Tests;

/// <summary>
/// Every page in a real browser: readable by all, on a phone as on a desk, in both languages and themes.
/// </summary>
public sealed class PageTests(Harbour harbour) : IClassFixture<Harbour>
{
    private static readonly string[] Unspoken = ["wallet", "gas", "token", "nft", "blockchain", "钱包", "代币", "区块", "燃料"];

    private static readonly string AxeScript = File.ReadAllText(
        Path.Combine(SourceTree.Find().NodeModules, "axe-core", "axe.min.js"));

    /// <summary>Each page as one of its people, in the four looks that differ most.</summary>
    public static TheoryData<string, string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string, string>();
            foreach (var look in Looks.Keys)
            {
                pages.Add("", "/", look);
                pages.Add("chen", "/points", look);
                pages.Add("chen", "/points/activity", look);
                pages.Add("qinghe", "/brand", look);
                pages.Add("deloran", "/audit", look);
            }

            return pages;
        }
    }

    private static readonly Dictionary<string, Look> Looks = new Look[]
    {
        new("en", IsPhone: false, IsDark: false), new("zh-CN", IsPhone: true, IsDark: false),
        new("zh-CN", IsPhone: false, IsDark: true), new("en", IsPhone: true, IsDark: true),
    }.ToDictionary(look => look.ToString());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_accessibility_finding_and_nothing_sticks_out(string client, string path, string look)
    {
        var page = await OpenAsync(client, path, Looks[look]);
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(
                Harbour.Shots, $"{(path == "/" ? "start" : path.Trim('/').Replace('/', '-'))}-{look}.png"),
            FullPage = true,
        });

        Assert.Equal("[]", await FindingsAsync(page));
        var surplus = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(surplus <= 0, $"{path} is {surplus} pixels wider than its window");
    }

    [Theory]
    [InlineData("/points", "en")]
    [InlineData("/points", "zh-CN")]
    [InlineData("/points/activity", "en")]
    public async Task A_member_never_reads_of_the_machinery(string path, string language)
    {
        var page = await OpenAsync("chen", path, Look.EnglishDesk with { Language = language });
        var text = (await page.Locator("body").InnerTextAsync()).ToLowerInvariant();

        Assert.DoesNotContain(Unspoken, word => System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{word}s?\b")
            || (word[0] > 127 && text.Contains(word)));
    }

    [Theory]
    [InlineData("chen", "/points")]
    [InlineData("qinghe", "/brand")]
    [InlineData("deloran", "/audit")]
    public async Task The_other_language_is_one_click_away_and_the_place_is_kept(string client, string path)
    {
        var page = await OpenAsync(client, path, Look.EnglishDesk);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));

        await page.GetByText("中文", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.WaitForFunctionAsync("document.documentElement.lang.startsWith('zh')");

        Assert.Equal(path, new Uri(page.Url).AbsolutePath);
    }

    private async Task<IPage> OpenAsync(string client, string path, Look look)
    {
        var page = client.Length == 0 ? await harbour.VisitAsync(look) : await harbour.EnterAsync(client, look);
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("main [data-state=full], ol.timeline, #activity");
        return page;
    }

    private static async Task<string> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(AxeScript);
        var findings = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
        return findings.ToString();
    }
}
