using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Operations;

/// <summary>
/// Where members sign: the page's origin, and the domain that its passkeys belong to. It is not the portal's, so that a
/// passkey that signs in never signs an intent, and none that signs intents ever signs in.
/// </summary>
internal sealed record SigningPage(string Origin, string RelyingPartyId)
{
    /// <summary>The SHA-256 of the domain, which ends a passkey's signer and begins what it signs.</summary>
    public byte[] RelyingPartyHash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(RelyingPartyId));

    /// <summary>The page at an origin as browsers write it: scheme, host, port, and nothing after.</summary>
    public static SigningPage At(string origin) => HostOf(origin) is { } host
        ? new SigningPage(origin, host)
        : throw new InvalidOperationException($"Exchange__SigningOrigin is no origin: {origin}");

    /// <summary>The domain of an origin; null for anything that browsers would write in another way.</summary>
    public static string? HostOf(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.GetLeftPart(UriPartial.Authority) == origin
            ? page.Host
            : null;

    /// <summary>What a passkey must have been asked for, to have signed this digest here.</summary>
    public WebAuthnExpectation Expecting(Hash digest) => new(
        WebAuthnExpectation.ChallengeOf(digest.AsSpan()), Origin, RelyingPartyId, RequireUserVerification: true);

    /// <summary>What the page asks for, to have this digest signed.</summary>
    public SigningRequest Request(Hash digest, IReadOnlyList<string> credentialIds) =>
        new(RelyingPartyId, Origin, credentialIds, WebAuthnExpectation.ChallengeOf(digest.AsSpan()));
}

[GraphQLDescription("What the signing page asks a passkey for: navigator.credentials.get with exactly these values.")]
internal sealed record SigningRequest(
    string RpId,
    [property: GraphQLDescription("The page has to stand here; what was signed elsewhere is refused.")] string Origin,
    [property: GraphQLDescription("The signer's credential, base 64 for URLs; none: any of the domain's passkeys.")]
    IReadOnlyList<string> CredentialIds,
    [property: GraphQLDescription("The digest's 32 bytes, base 64 for URLs.")] string Challenge);
