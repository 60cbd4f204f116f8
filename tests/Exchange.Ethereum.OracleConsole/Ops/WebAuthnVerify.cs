using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.OracleConsole.Ops;

/// <summary>What a passkey's assertion tells once it is believed.</summary>
internal static class WebAuthnVerify
{
    internal static JsonNode? Answer(JsonElement given)
    {
        var assertion = new WebAuthnAssertion(
            given.Member("authenticatorData").Bytes(),
            given.Member("clientDataJSON").Bytes(),
            given.Member("signature").Bytes());
        JsonElement expected = given.Member("expected");
        var expectation = new WebAuthnExpectation(
            expected.Member("challenge").Text(),
            expected.Member("origin").Text(),
            expected.Member("rpId").Text(),
            IsTrue(expected.Member("requireUserVerification")));
        byte[] key = given.Member("publicKey").Of(JsonValueKind.String).Bytes("bad-key");
        try
        {
            WebAuthnResult result = assertion.Verify(key, expectation);
            return new JsonObject { ["userVerified"] = result.UserVerified, ["signCount"] = result.SignCount };
        }
        catch (WebAuthnException e)
        {
            throw new Refusal(KindOf(e.Fault), e.Message);
        }
    }

    private static bool IsTrue(JsonElement given) => given.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new Refusal(Given.BadInput, "Neither true nor false."),
    };

    private static string KindOf(WebAuthnFault fault) => fault switch
    {
        WebAuthnFault.BadKey => "bad-key",
        WebAuthnFault.BadClientData => "bad-client-data",
        WebAuthnFault.WrongType => "wrong-type",
        WebAuthnFault.WrongChallenge => "wrong-challenge",
        WebAuthnFault.WrongOrigin => "wrong-origin",
        WebAuthnFault.CrossOrigin => "cross-origin",
        WebAuthnFault.BadAuthenticatorData => "bad-authenticator-data",
        WebAuthnFault.WrongRelyingParty => "wrong-rp",
        WebAuthnFault.UserNotPresent => "user-not-present",
        WebAuthnFault.UserNotVerified => "user-not-verified",
        WebAuthnFault.BadSignature => "bad-signature",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault without a kind."),
    };
}
