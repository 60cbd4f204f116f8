using System.Text.Json.Nodes;
using Exchange.Bindings;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A member has the account that the own passkey says, at a brand that wanted it, and one only.</summary>
[Collection(DemoExchange.Name)]
public sealed class PasskeyAccountTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> BadSigners => new()
    {
        { "nothing", "SIGNER_LENGTH_OUT_OF_RANGE" },
        { "19 bytes", "SIGNER_LENGTH_OUT_OF_RANGE" },
        { "257 bytes", "SIGNER_LENGTH_OUT_OF_RANGE" },
        { "an address and more", "SIGNER_INVALID" },
        { "another verifier", "SIGNER_INVALID" },
        { "another domain", "SIGNER_INVALID" },
        { "a point off the curve", "SIGNER_INVALID" },
        { "the point at infinity", "SIGNER_INVALID" },
        { "x above the field", "SIGNER_INVALID" },
        { "a compressed point", "SIGNER_INVALID" },
    };

    [Fact]
    public async Task A_member_joins_with_a_passkey_and_has_the_account_that_the_chain_reckons()
    {
        using var member = await PasskeyMember.JoinAsync(demo, "joiner", Stop);
        using var alliance = new AllianceOnChain(demo.Exchange.Chain);
        var reckoned = await alliance.AskAsync<AccountRegistry.AccountAddressCall, Address>(
            new(member.Signer, Hash.Zero));
        var me = await member.Client.QueryAsync("{ me { address homeBrand { slug } } }", stop: Stop);

        Assert.Equal(reckoned.ToString(), me["me"]!["address"]!.GetValue<string>());
        Assert.Equal("lanmu", me["me"]!["homeBrand"]!["slug"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_opening_says_what_is_signed_and_what_it_does()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "reader", Stop);
        var wish = member.Wish("lanmu", credentialId: "AQIDBA");
        var english = (await member.PrepareAccountAsync(wish, Stop))["accountOpening"]!;
        var chinese = (await member.PrepareAccountAsync(wish, Stop, "zh-CN"))["accountOpening"]!;
        var digest = english["digest"]!.GetValue<string>();

        Assert.Equal(TypedData.FromJson(english["typedData"]!.GetValue<string>()).Digest().ToString(), digest);
        Assert.StartsWith(
            $"Opens your account {english["account"]} at Lanmu Mart.", english["summary"]!.GetValue<string>());
        Assert.StartsWith("在蓝木超市开通您的账户", chinese["summary"]!.GetValue<string>());
        Assert.Equal(
            TestPasskey.ChallengeOf(Hash.Parse(digest)), english["signing"]!["challenge"]!.GetValue<string>());
        Assert.Equal("AQIDBA", Assert.Single(english["signing"]!["credentialIds"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task The_credential_of_the_opening_is_what_later_intents_ask_for()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "credential", Stop);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var opening = await OpeningAsync(member, member.Wish("lanmu", credentialId: "c2lnbmVy"));
        await member.JoinAsync(opening, Stop);
        await member.SignInAsync(Stop);
        await demo.GiveAsync(opening["account"]!.GetValue<string>(), Stop);
        var intent = await member.PrepareRedemptionAsync(1, Stop);

        Assert.Equal("c2lnbmVy", Assert.Single(intent["signing"]!["credentialIds"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task A_brand_that_opens_accounts_itself_is_not_joined()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "too-early", Stop);
        var data = await demo.Qinghe.QueryAsync(
            "mutation { setBrandText(input: { joinsBySelf: false }) { brand { joinsBySelf } } }", stop: Stop);
        var refused = await member.JoinAsync(await OpeningAsync(member, member.Wish("qinghe")), Stop);

        Assert.False(data["setBrandText"]!["brand"]!["joinsBySelf"]!.GetValue<bool>());
        Assert.Equal("BRAND_NOT_OPEN_TO_JOIN", Code(refused));
    }

    [Fact]
    public async Task A_member_who_has_an_account_gets_no_second_one()
    {
        using var member = await PasskeyMember.JoinAsync(demo, "greedy", Stop);
        var salt = AllianceOnChain.Named("a second account").ToString();
        var refused = await member.JoinAsync(await OpeningAsync(member, member.Wish("lanmu", salt: salt)), Stop);

        Assert.Equal("ALREADY_OPEN", Code(refused));
    }

    [Fact]
    public async Task Two_joins_at_once_open_one_account()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "twice", Stop);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var opening = await OpeningAsync(member, member.Wish("lanmu"));
        var both = await Task.WhenAll(member.JoinAsync(opening, Stop), member.JoinAsync(opening, Stop));

        Assert.Single(both, payload => payload["operation"]?["status"]?.GetValue<string>() == "FINAL");
        Assert.Single(both, payload => payload["operation"] is null && Code(payload) == "ALREADY_OPEN");
    }

    [Fact]
    public async Task An_opening_of_somebody_else_is_unknown()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "owner-of-opening", Stop);
        using var thief = await PasskeyMember.ArriveAsync(demo, "thief-of-opening", Stop);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var opening = await OpeningAsync(member, member.Wish("lanmu"));
        var proof = member.Passkey.Sign(PasskeyMember.DigestOf(opening));

        Assert.Equal("OPENING_UNKNOWN", Code(await thief.JoinAsync(opening, Stop, proof)));
    }

    [Fact]
    public async Task An_opening_that_another_passkey_signed_is_refused()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "proofless", Stop);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var opening = await OpeningAsync(member, member.Wish("lanmu"));
        using var another = new TestPasskey(demo.Exchange.SigningOrigin);
        var refused = await member.JoinAsync(opening, Stop, another.Sign(PasskeyMember.DigestOf(opening)));

        Assert.Equal("PROOF_INVALID", Code(refused));
        Assert.Equal("BAD_SIGNATURE", refused["errors"]![0]!["arguments"]![1]!["value"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(BadSigners))]
    public async Task A_signer_that_could_not_sign_here_is_refused(string name, string code)
    {
        using var member = await PasskeyMember.ArriveAsync(demo, $"signer {name}", Stop);
        var payload = await member.PrepareAccountAsync(member.Wish("lanmu", Odd(member.Signer, name)), Stop);

        Assert.Null(payload["accountOpening"]);
        Assert.Equal(code, Code(payload));
    }

    [Theory]
    [InlineData("with=padding==")]
    [InlineData("")]
    [InlineData("standard+base/64")]
    public async Task A_credential_that_no_browser_names_is_refused(string credentialId)
    {
        using var member = await PasskeyMember.ArriveAsync(demo, $"credential {credentialId}", Stop);
        var payload = await member.PrepareAccountAsync(member.Wish("lanmu", credentialId: credentialId), Stop);

        Assert.Equal("CREDENTIAL_INVALID", Code(payload));
    }

    [Fact]
    public async Task An_unknown_brand_is_refused()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "lost", Stop);

        Assert.Equal("BRAND_UNKNOWN", Code(await member.PrepareAccountAsync(member.Wish("nobody"), Stop)));
    }

    [Fact]
    public async Task A_brand_opens_passkey_accounts_at_its_counter_one_for_each_salt()
    {
        using var passkey = new TestPasskey(demo.Exchange.SigningOrigin);
        var first = await OpenAsync(passkey, Hash.Zero, Hash.Zero);
        var second = await OpenAsync(passkey, AllianceOnChain.Named("salt"), AllianceOnChain.Named("salt"));

        Assert.Equal("FINAL", first["operation"]?["status"]?.GetValue<string>());
        Assert.Equal("FINAL", second["operation"]?["status"]?.GetValue<string>());
    }

    [Fact]
    public async Task An_account_that_is_not_the_signers_is_refused()
    {
        using var passkey = new TestPasskey(demo.Exchange.SigningOrigin);

        Assert.Equal(
            "PROOF_INVALID", Code(await OpenAsync(passkey, Hash.Zero, AllianceOnChain.Named("another salt"))));
    }

    [Fact]
    public async Task An_address_takes_no_salt()
    {
        var key = TestKey.Named("salted");
        var refused = await demo.Lanmu.MutateAsync(
            "openAccount",
            new { account = key.Address.ToString(), proof = "0x00", salt = AllianceOnChain.Named("salt").ToString() },
            stop: Stop);

        Assert.Equal("SALT_NOT_PERMITTED", Code(refused));
    }

    [Fact]
    public async Task A_member_may_join_with_the_key_of_an_address()
    {
        using var member = await PasskeyMember.ArriveAsync(demo, "addressee", Stop);
        await demo.LetPeopleJoinAsync("lanmu", Stop);
        var key = TestKey.Named("addressee");
        var opening = await OpeningAsync(member, member.Wish("lanmu", key.Address.ToArray()));
        var proof = key.Signer.Sign(PasskeyMember.DigestOf(opening)).ToArray();
        var payload = await member.JoinAsync(opening, Stop, proof);

        Assert.Null(opening["signing"]);
        Assert.Equal(key.Address.ToString(), opening["account"]!.GetValue<string>());
        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
    }

    private async Task<JsonNode> OpenAsync(TestPasskey passkey, Hash salt, Hash accountSalt)
    {
        using var alliance = new AllianceOnChain(demo.Exchange.Chain);
        var signer = passkey.Signer(alliance.AddressOf("PasskeyVerifier"));
        var account = await alliance.AskAsync<AccountRegistry.AccountAddressCall, Address>(new(signer, accountSalt));
        var brand = await demo.Lanmu.QueryAsync("{ brand(slug: \"lanmu\") { brandId } }", stop: Stop);
        var digest = AccountRegistryTypedData.AccountOpening(
            alliance.ChainId, alliance.AddressOf("AccountRegistry"), account,
            brand["brand"]!["brandId"]!.GetValue<long>()).Digest();
        return await demo.Lanmu.MutateAsync(
            "openAccount",
            new
            {
                account = account.ToString(), proof = Hex.Encode(passkey.Sign(digest)), signer = Hex.Encode(signer),
                salt = salt.ToString(),
            },
            stop: Stop);
    }

    private static byte[] Odd(byte[] signer, string name) => name switch
    {
        "nothing" => [],
        "19 bytes" => signer[..19],
        "257 bytes" => [.. signer, .. new byte[141]],
        "an address and more" => signer[..21],
        "another verifier" => [.. signer[..19], (byte)(signer[19] ^ 1), .. signer[20..]],
        "another domain" => [.. signer[..^1], (byte)(signer[^1] ^ 1)],
        "a point off the curve" => [.. signer[..83], (byte)(signer[83] ^ 1), .. signer[84..]],
        "the point at infinity" => [.. signer[..20], .. new byte[64], .. signer[84..]],
        "x above the field" => [.. signer[..20], .. Enumerable.Repeat((byte)0xff, 32), .. signer[52..]],
        "a compressed point" => [.. signer[..20], (byte)(2 + (signer[83] & 1)), .. signer[20..52], .. signer[84..]],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such signer"),
    };

    private static async Task<JsonNode> OpeningAsync(PasskeyMember member, object wish)
    {
        var payload = await member.PrepareAccountAsync(wish, Stop);
        return payload["accountOpening"] ?? throw new InvalidOperationException(payload.ToJsonString());
    }

    private static string Code(JsonNode payload) => payload["errors"]![0]!["code"]!.GetValue<string>();
}
