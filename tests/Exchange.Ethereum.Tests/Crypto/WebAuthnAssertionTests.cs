using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>An assertion proves a key's consent to one challenge at one origin, or is refused for its first
/// fault.</summary>
public sealed class WebAuthnAssertionTests : IDisposable
{
    private static readonly string Challenge = WebAuthnExpectation.ChallengeOf(SHA256.HashData("intent"u8));

    private static readonly WebAuthnExpectation Expected =
        new(Challenge, Passkey.Origin, Passkey.RelyingPartyId, RequireUserVerification: true);

    private readonly Passkey _passkey = new();

    public void Dispose() => _passkey.Dispose();

    [Fact]
    public void A_thousand_honest_assertions_are_believed()
    {
        for (uint i = 0; i < 1_000; i++)
        {
            string challenge = WebAuthnExpectation.ChallengeOf(SHA256.HashData(BitConverter.GetBytes(i)));
            WebAuthnAssertion assertion =
                _passkey.Sign(Passkey.ClientData(challenge), Passkey.Data(signCount: i * 4_000_000));

            Assert.Equal(
                new WebAuthnResult(true, i * 4_000_000),
                assertion.Verify(_passkey.PublicKey, Expected with { Challenge = challenge }));
            Assert.True(assertion.LowSignature().IsLowS);
        }
    }

    [Fact]
    public void Every_flipped_bit_is_refused()
    {
        WebAuthnAssertion good = _passkey.Sign(Passkey.ClientData(Challenge));
        byte[][] parts = [[.. good.AuthenticatorData.Span], [.. good.ClientDataJson.Span], [.. good.Signature.Span]];
        int refused = 0;
        foreach (byte[] part in parts)
        {
            for (int bit = 0; bit < 8 * part.Length; bit++)
            {
                part[bit / 8] ^= (byte)(1 << (bit % 8));
                Fault(new WebAuthnAssertion(parts[0], parts[1], parts[2]));
                part[bit / 8] ^= (byte)(1 << (bit % 8));
                refused++;
            }
        }

        Assert.Equal(new WebAuthnResult(true, 0), good.Verify(_passkey.PublicKey, Expected));
        TestContext.Current.SendDiagnosticMessage($"WebAuthn: {refused} flipped bits refused");
    }

    // What a browser may add or write differently without changing what it says.
    [Theory]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example"}""")]
    [InlineData("""{ "origin" : "https://exchange.example" , "challenge":"#","type":"webauthn.get" }""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https:\/\/exchange.example"}""")]
    [InlineData("""{"t\u0079pe":"\u0077ebauthn.get","challenge":"#","origin":"https://exchange.example"}""")]
    [InlineData("""
        {"type":"webauthn.get","challenge":"#","origin":"https://exchange.example","tokenBinding":
        {"status":"supported"},"other_keys_can_be_added_here":"do not compare clientDataJSON against a template"}
        """)]
    [InlineData("""{"type":"other","type":"webauthn.get","challenge":"#","origin":"https://exchange.example"}""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example","\ud800":"\udfff"}""")]
    public void Client_data_that_say_the_same_are_believed(string clientData) =>
        _passkey.Sign(clientData.Replace("#", Challenge, StringComparison.Ordinal))
            .Verify(_passkey.PublicKey, Expected);

    [Fact]
    public void Client_data_of_100_KB_and_of_any_depth_are_believed()
    {
        string deep = new string('[', 50_000) + new string(']', 50_000);

        _passkey.Sign(Passkey.ClientData(Challenge, more: $",\"more\":\"{new string('x', 100_000)}\""))
            .Verify(_passkey.PublicKey, Expected);
        _passkey.Sign(Passkey.ClientData(Challenge, more: $",\"more\":{deep}")).Verify(_passkey.PublicKey, Expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"webauthn.get\"")]
    [InlineData("{")]
    [InlineData("\ufeff{\"type\":\"webauthn.get\",\"challenge\":\"#\",\"origin\":\"https://exchange.example\"}")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example"}x""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example",}""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#"}""")]
    [InlineData("""{"type":"webauthn.get","origin":"https://exchange.example"}""")]
    [InlineData("""{"challenge":"#","origin":"https://exchange.example"}""")]
    [InlineData("""{"type":1,"challenge":"#","origin":"https://exchange.example"}""")]
    [InlineData("""{"type":"webauthn.get","challenge":["#"],"origin":"https://exchange.example"}""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":null}""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example","crossOrigin":"no"}""")]
    [InlineData("""{"type":"webauthn.get","challenge":"#","origin":"https://exchange.example","crossOrigin":null}""")]
    [InlineData("""{"type":"webauthn.get","type":2,"challenge":"#","origin":"https://exchange.example"}""")]
    public void Client_data_of_another_shape_are_refused(string clientData) => Refused(
        WebAuthnFault.BadClientData,
        _passkey.Sign(clientData.Replace("#", Challenge, StringComparison.Ordinal)));

    [Fact]
    public void Client_data_that_are_no_UTF_8_are_refused()
    {
        byte[] json = Encoding.UTF8.GetBytes(Passkey.ClientData(Challenge, more: ",\"more\":\"?\""));
        json[^3] = 0xff;

        Refused(WebAuthnFault.BadClientData, _passkey.Sign(json));
    }

    [Theory]
    [InlineData("webauthn.create")]
    [InlineData("WEBAUTHN.GET")]
    [InlineData("payment.get")]
    [InlineData("")]
    [InlineData(@"\ud800")]
    public void Another_type_is_refused(string type) => Refused(
        WebAuthnFault.WrongType,
        _passkey.Sign(Passkey.ClientData(Challenge).Replace("webauthn.get", type, StringComparison.Ordinal)));

    [Fact]
    public void Another_challenge_is_refused()
    {
        string standard = Convert.ToBase64String([0xfb, 0xff, 0xfe]);
        WebAuthnExpectation odd = Expected with { Challenge = WebAuthnExpectation.ChallengeOf([0xfb, 0xff, 0xfe]) };

        Refused(WebAuthnFault.WrongChallenge, _passkey.Sign(Passkey.ClientData("")));
        Refused(WebAuthnFault.WrongChallenge, _passkey.Sign(Passkey.ClientData(Challenge + "=")));
        Refused(WebAuthnFault.WrongChallenge, _passkey.Sign(Passkey.ClientData(Challenge[..^1])));
        Refused(WebAuthnFault.WrongChallenge, _passkey.Sign(Passkey.ClientData(Challenge.ToUpperInvariant())));
        Refused(WebAuthnFault.WrongChallenge, _passkey.Sign(Passkey.ClientData(standard)), odd);
        Refused( // only inside another member's text
            WebAuthnFault.WrongChallenge,
            _passkey.Sign(Passkey.ClientData("", more: $",\"more\":\"\\\"challenge\\\":\\\"{Challenge}\\\"\"")));
        Refused( // only inside a nested object
            WebAuthnFault.WrongChallenge,
            _passkey.Sign(Passkey.ClientData("", more: $",\"more\":{{\"challenge\":\"{Challenge}\"}}")));
        _passkey.Sign(Passkey.ClientData("-__-")).Verify(_passkey.PublicKey, odd);
    }

    [Theory]
    [InlineData("https://exchange.example.org")]
    [InlineData("https://www.exchange.example")]
    [InlineData("http://exchange.example")]
    [InlineData("https://exchange.example:8443")]
    [InlineData("https://exchange.example/")]
    [InlineData("https://xn--exchang-8xa.example")]
    [InlineData("HTTPS://EXCHANGE.EXAMPLE")]
    [InlineData("")]
    public void Another_origin_is_refused(string origin) =>
        Refused(WebAuthnFault.WrongOrigin, _passkey.Sign(Passkey.ClientData(Challenge, origin)));

    [Fact]
    public void A_page_inside_another_is_refused() => Refused(
        WebAuthnFault.CrossOrigin,
        _passkey.Sign(Passkey.ClientData(Challenge, more: ",\"topOrigin\":\"https://evil.example\"")
            .Replace("false", "true", StringComparison.Ordinal)));

    [Theory]
    [InlineData(0, 0x05)]
    [InlineData(36, 0x05)]
    [InlineData(38, 0x05)] // nothing announced what follows
    [InlineData(65_536, 0x05)]
    [InlineData(37, 0x45)] // announced, and not there
    [InlineData(37, 0x85)]
    [InlineData(37, 0xc5)]
    public void Data_of_a_length_that_their_flags_deny_are_refused(int length, byte flags)
    {
        byte[] data = [.. Passkey.Data(flags), .. new byte[65_536]];

        Refused(WebAuthnFault.BadAuthenticatorData, _passkey.Sign(Passkey.ClientData(Challenge), data[..length]));
    }

    [Fact]
    public void Another_relying_party_is_refused() => Refused(
        WebAuthnFault.WrongRelyingParty,
        _passkey.Sign(Passkey.ClientData(Challenge), Passkey.Data(relyingPartyId: "evil.example")));

    [Theory]
    [InlineData(0x04, WebAuthnFault.UserNotPresent)]
    [InlineData(0x00, WebAuthnFault.UserNotPresent)]
    [InlineData(0x01, WebAuthnFault.UserNotVerified)]
    [InlineData(0x15, WebAuthnFault.BadAuthenticatorData)] // backed up, and not eligible
    public void Flags_that_say_too_little_or_the_impossible_are_refused(byte flags, WebAuthnFault fault) =>
        Refused(fault, _passkey.Sign(Passkey.ClientData(Challenge), Passkey.Data(flags)));

    [Theory]
    [InlineData(0x05, 0, false)]
    [InlineData(0x0d, 0, false)] // eligible for backup
    [InlineData(0x1d, 0, false)] // and backed up
    [InlineData(0x27, 0, false)] // reserved bits
    [InlineData(0x45, 1, false)]
    [InlineData(0x85, 65_536, false)]
    [InlineData(0x01, 0, true)]
    public void Flags_that_say_enough_are_believed(byte flags, int more, bool touchIsEnough)
    {
        WebAuthnResult result = _passkey
            .Sign(Passkey.ClientData(Challenge), Passkey.Data(flags, signCount: 7, more: new byte[more]))
            .Verify(_passkey.PublicKey, Expected with { RequireUserVerification = !touchIsEnough });

        Assert.Equal(new WebAuthnResult(!touchIsEnough, 7), result);
    }

    [Fact]
    public void A_signature_of_another_key_or_in_another_form_is_refused()
    {
        using Passkey other = new();
        using var rsa = RSA.Create();
        WebAuthnAssertion good = _passkey.Sign(Passkey.ClientData(Challenge));

        Assert.Equal(WebAuthnFault.BadSignature, Fault(other.Sign(Passkey.ClientData(Challenge))));
        Refused(WebAuthnFault.BadSignature, good with { Signature = new byte[] { 0x30, 6, 2, 1, 0, 2, 1, 0 } });
        Refused(WebAuthnFault.BadSignature, good with { Signature = good.LowSignature().ToArray() }); // r and s bare
        Refused(WebAuthnFault.BadSignature, good with { Signature = Followed(good.Signature) });
        Refused(WebAuthnFault.BadSignature, good with { Signature = ReadOnlyMemory<byte>.Empty });
        Refused(
            WebAuthnFault.BadSignature,
            good with { Signature = rsa.SignData([1], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) });
    }

    [Fact]
    public void The_twin_of_a_signature_is_good_and_both_are_one_on_the_chain()
    {
        WebAuthnAssertion good = _passkey.Sign(Passkey.ClientData(Challenge));
        P256Signature low = good.LowSignature();
        P256Signature high = P256Signature.From(Twin(low));
        WebAuthnAssertion twin = good with { Signature = high.ToDer() };

        Assert.False(high.IsLowS);
        Assert.Equal(good.Verify(_passkey.PublicKey, Expected), twin.Verify(_passkey.PublicKey, Expected));
        Assert.Equal(low, twin.LowSignature());
    }

    [Theory]
    [InlineData(64)]
    [InlineData(33)]
    [InlineData(0)]
    public void A_key_of_another_length_is_refused_before_all_else(int length) => Assert.Equal(
        WebAuthnFault.BadKey,
        Assert.Throws<WebAuthnException>(
            () => _passkey.Sign("no JSON").Verify(_passkey.PublicKey.AsSpan(0, length), Expected)).Fault);

    [Fact]
    public void The_first_fault_is_the_one_that_is_told()
    {
        // Everything is wrong; each step puts one thing right.
        byte[] bad = Passkey.Data(flags: 0x10, relyingPartyId: "evil.example");
        string clientData = Passkey.ClientData("other", "https://evil.example")
            .Replace("webauthn.get", "webauthn.create", StringComparison.Ordinal)
            .Replace("false", "true", StringComparison.Ordinal);
        Next(WebAuthnFault.WrongType, "webauthn.create", "webauthn.get");
        Next(WebAuthnFault.WrongChallenge, "\"other\"", $"\"{Challenge}\"");
        Next(WebAuthnFault.WrongOrigin, "https://evil.example", Passkey.Origin);
        Next(WebAuthnFault.CrossOrigin, "true", "false");
        Assert.Equal(WebAuthnFault.WrongRelyingParty, Fault(Unsigned()));
        Passkey.Data(flags: 0x10).CopyTo(bad, 0);
        Assert.Equal(WebAuthnFault.UserNotPresent, Fault(Unsigned()));
        bad[32] = 0x11;
        Assert.Equal(WebAuthnFault.UserNotVerified, Fault(Unsigned()));
        bad[32] = 0x15;
        Assert.Equal(WebAuthnFault.BadAuthenticatorData, Fault(Unsigned()));
        bad[32] = 0x1d;
        Assert.Equal(WebAuthnFault.BadSignature, Fault(Unsigned()));

        WebAuthnAssertion Unsigned() => new(bad, Encoding.UTF8.GetBytes(clientData), new byte[8]);

        void Next(WebAuthnFault fault, string wrong, string right)
        {
            Assert.Equal(fault, Fault(Unsigned()));
            clientData = clientData.Replace(wrong, right, StringComparison.Ordinal);
        }
    }

    private void Refused(WebAuthnFault fault, WebAuthnAssertion assertion, WebAuthnExpectation? expected = null) =>
        Assert.Equal(
            fault,
            Assert.Throws<WebAuthnException>(
                () => assertion.Verify(_passkey.PublicKey, expected ?? Expected)).Fault);

    private WebAuthnFault Fault(WebAuthnAssertion assertion) =>
        Assert.Throws<WebAuthnException>(() => assertion.Verify(_passkey.PublicKey, Expected)).Fault;

    private static byte[] Followed(ReadOnlyMemory<byte> signature) => [.. signature.Span, 0];

    private static byte[] Twin(P256Signature signature)
    {
        var order = new System.Numerics.BigInteger(
            Hex.Decode("0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"),
            isUnsigned: true,
            isBigEndian: true);
        byte[] twin = signature.ToArray();
        byte[] s = (order - signature.S).ToByteArray(isUnsigned: true, isBigEndian: true);
        twin.AsSpan(32).Clear();
        s.CopyTo(twin, 64 - s.Length);
        return twin;
    }
}
