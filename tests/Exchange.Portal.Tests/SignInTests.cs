using System.Net;
using Xunit;

namespace Exchange.Portal.Tests;

public sealed class SignInTests(SharedPortal shared) : IClassFixture<SharedPortal>
{
    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_forged_form_is_refused(string formToken)
    {
        var portal = shared.Visit();
        await portal.ReadAsync("/");
        int given = portal.Api.TokensGiven;

        var answer = await portal.EnterAsync("member-chen", formToken: formToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(given, portal.Api.TokensGiven);
    }

    [Fact]
    public async Task Leaving_needs_the_form_too()
    {
        var portal = shared.Visit();

        var answer = await portal.LeaveWithoutFormAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task One_click_leads_to_ones_own_page_and_the_token_stays_out_of_sight()
    {
        var portal = shared.Visit();

        var answer = await portal.EnterAsync("member-chen");

        Assert.Equal("/points", answer.Headers.Location?.ToString());
        string cookie = answer.Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("exchange-session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret-", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync("/points")).StatusCode);
        Assert.Equal($"Bearer secret-member-chen-{portal.Api.TokensGiven}", portal.Api.Bearers[^1]);
    }

    [Theory]
    [InlineData("/points#a-1_2", "/points#a-1_2")]
    [InlineData("//evil.example", "/points")]
    [InlineData("https://evil.example", "/points")]
    [InlineData("/\\evil.example", "/points")]
    [InlineData("/leave", "/points")]
    public async Task Coming_in_leads_to_our_own_pages_only(string to, string expected)
    {
        var portal = shared.Visit();

        var answer = await portal.EnterAsync("member-chen", to);

        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("stranger")]
    public async Task Whoever_the_exchange_does_not_know_stays_outside(string client)
    {
        var portal = shared.Visit();

        var answer = await portal.EnterAsync(client);

        Assert.Equal("/?unknown", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/points", "/?ended")]
    [InlineData("/brand", "/?ended")]
    [InlineData("/audit", "/?ended")]
    public async Task Without_a_sign_in_a_page_sends_its_visitor_to_the_start(string path, string expected)
    {
        var portal = shared.Visit();

        var answer = await portal.GetAsync(path);

        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("member-chen", "/brand")]
    [InlineData("member-chen", "/audit")]
    [InlineData("brand-lanmu", "/points")]
    [InlineData("auditor", "/brand")]
    public async Task Nobody_sees_the_page_of_another_role(string client, string path)
    {
        var portal = shared.Visit();
        await portal.EnterAsync(client);

        var answer = await portal.GetAsync(path);

        Assert.Equal("/?elsewhere", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_token_about_to_end_is_renewed_without_the_visitor_noticing()
    {
        var portal = shared.Visit();
        portal.Api.TokenSeconds = 20;
        await portal.EnterAsync("member-chen");
        int given = portal.Api.TokensGiven;

        var answer = await portal.GetAsync("/points");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(given + 1, portal.Api.TokensGiven);
        Assert.Equal($"Bearer secret-member-chen-{given + 1}", portal.Api.Bearers[^1]);
    }

    [Fact]
    public async Task A_sign_in_the_API_no_longer_knows_ends_at_the_start_page()
    {
        var portal = shared.Visit();
        await portal.EnterAsync("member-chen");
        portal.Api.Data = null;

        var page = await portal.GetAsync("/points");
        await portal.EnterAsync("member-chen");
        var refresh = await portal.RefreshAsync("/points");

        Assert.Equal("/?ended", page.Headers.Location?.ToString());
        Assert.Equal("/?ended", Assert.Single(refresh.Headers.GetValues("HX-Redirect")));
    }

    [Fact]
    public async Task An_API_that_cannot_be_reached_lets_nobody_in_and_says_why()
    {
        await using var portal = await RunningPortal.StartAsync();
        string formToken = (await portal.ReadAsync("/")).QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        await portal.Api.DisposeAsync();

        var answer = await portal.EnterAsync("member-chen", formToken: formToken);

        Assert.Equal("/?away", answer.Headers.Location?.ToString());
    }
}
