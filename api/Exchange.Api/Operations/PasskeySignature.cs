using System.Numerics;
using System.Text;
using Exchange.Api.Data;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;

namespace Exchange.Api.Operations;

/// <summary>
/// A passkey's assertion as PasskeyVerifier.sol takes it: abi.encode(r, s, challengeIndex, typeIndex,
/// authenticatorData, clientDataJSON). Only bytes that would be written so again are read.
/// </summary>
internal sealed record PasskeySignature(
    P256Signature Signature, BigInteger ChallengeIndex, BigInteger TypeIndex, byte[] AuthenticatorData,
    byte[] ClientDataJson)
{
    /// <summary>An assertion has 500 bytes or so. Whoever sends more pays with nobody's gas but ours.</summary>
    private const int LengthMax = 4_096;
    private const int HeadWords = 6;

    /// <summary>Why these bytes are not this key's answer to what was expected; null when they are.</summary>
    public static string? FaultOf(byte[] signature, byte[] publicKey, WebAuthnExpectation expected)
    {
        if (signature.Length > LengthMax)
        {
            return "TOO_LONG";
        }

        try
        {
            return Read(signature).FaultFor(publicKey, expected);
        }
        catch (AbiException)
        {
            return "BAD_ENCODING";
        }
        catch (WebAuthnException refused)
        {
            return ChainValues.Snake(refused.Fault.ToString()).ToUpperInvariant();
        }
    }

    private static PasskeySignature Read(byte[] signature)
    {
        var reader = new AbiReader(signature, HeadWords);
        return reader.Finish(new PasskeySignature(
            P256Signature.From([.. reader.ReadFixedBytes(32), .. reader.ReadFixedBytes(32)]),
            reader.ReadBigUInt(256), reader.ReadBigUInt(256), reader.ReadBytes(), reader.ReadBytes()));
    }

    /// <summary>
    /// What a browser said is read as JSON; what the contract looks for is looked for where it will look. Both must
    /// be there: the one alone could be told two stories, and the other would refuse a second later.
    /// </summary>
    private string? FaultFor(byte[] publicKey, WebAuthnExpectation expected)
    {
        new WebAuthnAssertion(AuthenticatorData, ClientDataJson, Signature.ToDer()).Verify(publicKey, expected);
        if (!Signature.IsLowS)
        {
            return "HIGH_S";
        }

        return Says("\"type\":\"webauthn.get\"", TypeIndex)
            && Says($"\"challenge\":\"{expected.Challenge}\"", ChallengeIndex)
                ? null
                : "WRONG_INDEX";
    }

    private bool Says(string text, BigInteger at) =>
        at <= ClientDataJson.Length
        && ClientDataJson.AsSpan((int)at).StartsWith(Encoding.UTF8.GetBytes(text));
}
