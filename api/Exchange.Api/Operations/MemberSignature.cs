using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Operations;

/// <summary>
/// Checks what only a member can make. Nothing here, or anywhere in the API, could make it in the member's place.
/// </summary>
internal static class MemberSignature
{
    /// <summary>Whether these bytes are the account's own signature of the digest, in their only valid form.</summary>
    public static bool IsBy(Address account, Hash digest, byte[] signature)
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
