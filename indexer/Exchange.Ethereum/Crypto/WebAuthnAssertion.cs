using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Crypto;

/// <summary>What an assertion must have been made for.</summary>
/// <param name="Challenge">The challenge as the browser writes it: base 64 for URLs without padding.</param>
/// <param name="Origin">The page's origin, exactly, as <c>https://exchange.example</c>.</param>
/// <param name="RelyingPartyId">The domain the passkey belongs to.</param>
/// <param name="RequireUserVerification">Whether a touch is not enough.</param>
public sealed record WebAuthnExpectation(
    string Challenge, string Origin, string RelyingPartyId, bool RequireUserVerification)
{
    /// <summary>The challenge's text for its bytes (WebAuthn, 5.8.1).</summary>
    public static string ChallengeOf(ReadOnlySpan<byte> challenge) => Base64Url.EncodeToString(challenge);
}

/// <summary>What a verified assertion tells besides.</summary>
/// <param name="UserVerified">Whether the authenticator verified its user.</param>
/// <param name="SignCount">Its counter; passkeys that travel always say 0. Remembering the last one is the
/// caller's.</param>
public sealed record WebAuthnResult(bool UserVerified, uint SignCount);

/// <summary>
/// What an authenticator answers when asked to sign (Web Authentication Level 3, section 7.2), with ES256 as its only
/// algorithm.
/// </summary>
/// <param name="AuthenticatorData">37 bytes and more (6.1), signed.</param>
/// <param name="ClientDataJson">The browser's UTF-8 JSON (5.8.1), whose SHA-256 is signed.</param>
/// <param name="Signature">r and s in DER (6.5.5).</param>
public sealed record WebAuthnAssertion(
    ReadOnlyMemory<byte> AuthenticatorData, ReadOnlyMemory<byte> ClientDataJson, ReadOnlyMemory<byte> Signature)
{
    // Section 6.1: 32 bytes of hash, one of flags, four of counter; what AT and ED announce comes after.
    private const int HashLength = 32;
    private const int DataLengthMin = 37;
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte BackupEligible = 0x08;
    private const byte BackedUp = 0x10;
    private const byte Attested = 0x40;
    private const byte Extended = 0x80;

    /// <summary>Requires that this key signed this challenge at this origin.</summary>
    /// <param name="publicKey">65 bytes: 0x04, x and y.</param>
    /// <param name="expected">What it must have been made for.</param>
    /// <exception cref="WebAuthnException">It was not; the fault is the first in the order of
    /// <see cref="WebAuthnFault"/>, but for a backup without eligibility, which is judged before the
    /// signature.</exception>
    public WebAuthnResult Verify(ReadOnlySpan<byte> publicKey, WebAuthnExpectation expected)
    {
        Require(P256.IsPublicKey(publicKey), WebAuthnFault.BadKey, "The key is none of P-256.");
        JudgeClientData(expected);
        byte flags = JudgeAuthenticatorData(expected);

        byte[] signed = [.. AuthenticatorData.Span, .. SHA256.HashData(ClientDataJson.Span)];
        Require(
            P256.Verify(Hash.From(SHA256.HashData(signed)), ReadSignature(), publicKey),
            WebAuthnFault.BadSignature,
            "The signature is not this key's.");
        return new WebAuthnResult(
            (flags & UserVerified) != 0,
            BinaryPrimitives.ReadUInt32BigEndian(AuthenticatorData.Span[(HashLength + 1)..]));
    }

    /// <summary>The signature's r and s with the lower s, as contracts take them.</summary>
    /// <exception cref="WebAuthnException">The signature is no DER.</exception>
    public P256Signature LowSignature() => ReadSignature().ToLowS();

    private P256Signature ReadSignature()
    {
        try
        {
            return P256Signature.FromDer(Signature.Span);
        }
        catch (SignatureException e)
        {
            throw new WebAuthnException(WebAuthnFault.BadSignature, "The signature is malformed.", e);
        }
    }

    private void JudgeClientData(WebAuthnExpectation expected)
    {
        WebAuthnClientData said = WebAuthnClientData.Read(ClientDataJson.Span);
        Require(said.Type == "webauthn.get", WebAuthnFault.WrongType, "It is no assertion.");
        Require(said.Challenge == expected.Challenge, WebAuthnFault.WrongChallenge, "It answers another challenge.");
        Require(said.Origin == expected.Origin, WebAuthnFault.WrongOrigin, "It was made for another origin.");
        Require(!said.IsCrossOrigin, WebAuthnFault.CrossOrigin, "It was made inside a page of another origin.");
    }

    private byte JudgeAuthenticatorData(WebAuthnExpectation expected)
    {
        ReadOnlySpan<byte> data = AuthenticatorData.Span;
        Require(
            data.Length >= DataLengthMin,
            WebAuthnFault.BadAuthenticatorData,
            $"Authenticator data have at least {DataLengthMin} bytes, not {data.Length}.");

        byte flags = data[HashLength];
        Require(
            data.Length > DataLengthMin == ((flags & (Attested | Extended)) != 0),
            WebAuthnFault.BadAuthenticatorData,
            "The flags announce more than there is, or less.");
        Require(
            data[..HashLength].SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(expected.RelyingPartyId))),
            WebAuthnFault.WrongRelyingParty,
            "It was made for another relying party.");
        Require((flags & UserPresent) != 0, WebAuthnFault.UserNotPresent, "Nobody touched the authenticator.");
        Require(
            !expected.RequireUserVerification || (flags & UserVerified) != 0,
            WebAuthnFault.UserNotVerified,
            "The authenticator did not verify its user.");
        Require(
            (flags & BackedUp) == 0 || (flags & BackupEligible) != 0,
            WebAuthnFault.BadAuthenticatorData,
            "It is backed up, and cannot be.");
        return flags;
    }

    private static void Require(bool condition, WebAuthnFault fault, string message)
    {
        if (!condition)
        {
            throw new WebAuthnException(fault, message);
        }
    }
}
