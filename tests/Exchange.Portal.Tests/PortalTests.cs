using System.Net;
using Exchange.Portal.Layout;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class PortalTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/assets/app.css")]
    [InlineData("/points")]
    public async Task Every_answer_tells_the_browser_to_run_only_what_is_ours(string path)
    {
        var portal = shared.Visit();

        var answer = await portal.GetAsync(path);

        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task No_page_carries_a_style_or_a_script_that_the_policy_would_stop()
    {
        var portal = shared.Visit();

        foreach (string path in (string[])["/", "/style"])
        {
            var page = await portal.ReadAsync(path);
            Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
            Assert.DoesNotContain(
                page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.5", "zh-CN")]
    [InlineData("fr,en;q=0.5,zh;q=0.4", "en")]
    [InlineData("fr", "en")]
    public async Task The_browsers_language_is_the_pages_and_the_questions(string accepted, string spoken)
    {
        var portal = shared.Visit();
        portal.Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);

        var page = await portal.ReadAsync("/");

        Assert.Equal(spoken, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(spoken, portal.Api.Languages[^1]);
    }

    [Fact]
    public async Task The_language_switch_keeps_the_place_and_is_remembered()
    {
        var portal = shared.Visit();

        var answer = await portal.GetAsync("/?after=7&culture=zh-CN");

        Assert.Equal("/?after=7", answer.Headers.Location?.ToString());
        Assert.Equal("zh-CN", (await portal.ReadAsync("/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_theme_switch_is_remembered()
    {
        var portal = shared.Visit();

        await portal.GetAsync("/?theme=dark");

        Assert.Equal("dark", (await portal.ReadAsync("/")).DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task A_slow_API_does_not_keep_the_page_back()
    {
        var portal = shared.Visit();
        await portal.EnterAsync("member-chen");
        portal.Api.Delay = TimeSpan.FromSeconds(2);

        var page = await portal.ReadAsync("/points");
        var refresh = await portal.RefreshAsync("/points");

        Assert.Equal("Fetching your figures…", page.TextOf(".waiting p"));
        Assert.DoesNotContain("waiting", await RunningPortal.TextOfAsync(refresh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_broken_API_is_said_to_be_away(int status)
    {
        var portal = shared.Visit();
        await portal.EnterAsync("member-chen");
        portal.Api.Status = status;

        var answer = await portal.GetAsync("/points");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("data-state=\"trouble\"", await RunningPortal.TextOfAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_living_from_ready()
    {
        await using var portal = await RunningPortal.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/health/ready")).StatusCode);

        await portal.Api.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.GetAsync("/health/ready")).StatusCode);
    }

    [Theory]
    [InlineData("Development", HttpStatusCode.OK)]
    [InlineData("Production", HttpStatusCode.NotFound)]
    public async Task The_style_page_is_for_development(string environment, HttpStatusCode status)
    {
        await using var portal = await RunningPortal.StartAsync(environment);

        Assert.Equal(status, (await portal.GetAsync("/style")).StatusCode);
    }

    [Fact]
    public void Without_the_APIs_address_the_portal_does_not_start()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Program.Build([]));

        Assert.Equal("Set Exchange__Api to the address of the API.", fault.Message);
    }
}
