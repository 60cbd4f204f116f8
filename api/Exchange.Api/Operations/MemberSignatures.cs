using Exchange.Api.Data;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>
/// Checks what only a member can make, by the signer that speaks for the member's account: the key of an address, or a
/// passkey of the signing page. Nothing here, or anywhere in the API, could make it in the member's place.
/// </summary>
internal sealed class MemberSignatures(
    Data.AppContext app, ReadModel chain, Deployment deployment, SigningPage page)
{
    // As the registry bounds them; a passkey's is its verifier's address, x, y and the hash of its domain.
    private const int SignerLengthMax = 256;
    private const int PasskeyLength = Address.Length + 96;
    private const byte Uncompressed = 0x04;

    /// <summary>Whether a signer is the key of an address, which signs digests as they are.</summary>
    public static bool IsAddress(byte[] signer) => signer.Length == Address.Length;

    /// <summary>Who speaks for an account now, as far as the chain has been read.</summary>
    public async Task<byte[]> SignerOfAsync(Address account, CancellationToken stop)
    {
        var found = await chain.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Address == account, stop)
            ?? throw RefusedException.Of("ACCOUNT_NOT_OPEN", ("account", account));
        return found.Signer ?? throw RefusedException.Of("ACCOUNT_ERASED", ("account", account));
    }

    /// <summary>Refuses a signer that could not sign here: of a wrong length, or no passkey of the page.</summary>
    public void RequireSigner(byte[] signer)
    {
        if (signer.Length is < Address.Length or > SignerLengthMax)
        {
            throw RefusedException.Of(
                "SIGNER_LENGTH_OUT_OF_RANGE",
                ("length", signer.Length), ("least", Address.Length), ("most", SignerLengthMax));
        }

        if (!IsAddress(signer) && PasskeyOf(signer) is null)
        {
            throw RefusedException.Of(
                "SIGNER_INVALID", ("verifier", deployment["PasskeyVerifier"]), ("rpId", page.RelyingPartyId));
        }
    }

    /// <summary>Why a signature is not the signer's of this digest; null when it is.</summary>
    public string? FaultOf(byte[] signer, Hash digest, byte[] signature)
    {
        if (IsAddress(signer))
        {
            return IsBy(Address.From(signer), digest, signature) ? null : "BAD_SIGNATURE";
        }

        return PasskeyOf(signer) is { } publicKey
            ? PasskeySignature.FaultOf(signature, publicKey, page.Expecting(digest))
            : "BAD_KEY";
    }

    /// <summary>What the passkey of an open account is asked for; null for the key of an address.</summary>
    public async Task<SigningRequest?> RequestAsync(
        Address account, byte[] signer, Hash digest, CancellationToken stop) => IsAddress(signer)
        ? null
        : page.Request(digest, await app.SigningCredentials
            .Where(c => c.Account == account && c.Signer == signer)
            .Select(c => c.CredentialId).ToListAsync(stop));

    /// <summary>The 65 bytes of a passkey's point; null when it is none, or not one of the signing page.</summary>
    private byte[]? PasskeyOf(byte[] signer)
    {
        if (signer.Length != PasskeyLength
            || !signer.AsSpan(0, Address.Length).SequenceEqual(deployment["PasskeyVerifier"].AsSpan())
            || !signer.AsSpan(^32..).SequenceEqual(page.RelyingPartyHash))
        {
            return null;
        }

        byte[] publicKey = [Uncompressed, .. signer.AsSpan(Address.Length, 64)];
        return P256.IsPublicKey(publicKey) ? publicKey : null;
    }

    private static bool IsBy(Address account, Hash digest, byte[] signature)
    {
        try
        {
            return Secp256k1.Recover(digest, Signature.From(signature)) == account;
        }
        catch (SignatureException)
        {
            // Of another length or out of range: nobody's signature.
            return false;
        }
    }
}
