using Exchange.Api.Operations;

namespace Exchange.Api.Identity;

/// <summary>
/// Where people sign in: the portal's origin, and the domain that its passkeys belong to. It is never the signing
/// page's.
/// </summary>
internal sealed record PortalPage(string Origin, string RelyingPartyId)
{
    /// <summary>The portal at an origin as browsers write it, beside the page where intents are signed.</summary>
    public static PortalPage At(string origin, SigningPage signing)
    {
        var host = SigningPage.HostOf(origin)
            ?? throw new InvalidOperationException($"Exchange__PortalOrigin is no origin: {origin}");
        return host != signing.RelyingPartyId
            ? new PortalPage(origin, host)
            : throw new InvalidOperationException(
                $"Exchange__PortalOrigin and Exchange__SigningOrigin share {host}: then one passkey would do both.");
    }
}
