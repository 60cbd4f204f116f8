using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>The API starts only where signing in and signing are two places.</summary>
public sealed class PortalPageTests
{
    private static readonly SigningPage Signing = SigningPage.At("https://sign.exchange.example");

    [Fact]
    public void The_portal_s_passkeys_belong_to_the_portal_s_host() =>
        Assert.Equal("exchange.example", PortalPage.At("https://exchange.example", Signing).RelyingPartyId);

    [Theory]
    [InlineData("https://sign.exchange.example")]
    [InlineData("https://sign.exchange.example:8443")]
    public void The_signing_page_s_host_is_not_the_portal_s(string origin) =>
        Assert.Throws<InvalidOperationException>(() => PortalPage.At(origin, Signing));

    [Theory]
    [InlineData("exchange.example")]
    [InlineData("https://exchange.example/")]
    [InlineData("https://Exchange.example")]
    [InlineData("")]
    public void What_is_no_origin_is_refused(string origin) =>
        Assert.Throws<InvalidOperationException>(() => PortalPage.At(origin, Signing));
}
