using System.Net;
using System.Text.Json.Nodes;
using Exchange.Bindings;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>A passkey of the signing page signs exactly what was prepared, or nothing is queued.</summary>
[Collection(DemoExchange.Name)]
public sealed class PasskeySignatureTests(DemoExchange demo)
{
    private const string Submit =
        "mutation ($input: SubmitIntentInput!) { submitIntent(input: $input) { operation { id } errors { "
        + "... on RefusalError { code message arguments { name value } } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Odd => [.. PasskeyAnswers.Odd.Keys];

    public static TheoryData<string> Even => [.. PasskeyAnswers.Even.Keys];

    [Fact]
    public async Task An_account_with_a_passkey_moves_points_on_the_chain()
    {
        using var mei = await RichMemberAsync();
        var before = await demo.BalanceAsync(mei.Account, "LANMU", Stop);
        var intent = await mei.PrepareRedemptionAsync(25, Stop);
        var submitted = await mei.SubmitAsync(intent, Stop);
        var redemptionId = submitted["operation"]!["intentHash"]!.GetValue<string>();
        var captured = await demo.Qinghe.MutateAsync(
            "captureRedemption", new { redemptionId, amount = 25 }, stop: Stop);

        Assert.Equal("FINAL", submitted["operation"]!["status"]!.GetValue<string>());
        Assert.Equal("FINAL", captured["operation"]!["status"]!.GetValue<string>());
        Assert.Equal(before - 25, await demo.BalanceAsync(mei.Account, "LANMU", Stop));
    }

    [Fact]
    public async Task The_page_asks_the_passkey_for_the_digest()
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await mei.PrepareRedemptionAsync(1, Stop);
        var signing = intent["signing"]!;

        Assert.Equal(demo.Exchange.SigningOrigin, signing["origin"]!.GetValue<string>());
        Assert.Equal("sign.localhost", signing["rpId"]!.GetValue<string>());
        Assert.Equal(
            TestPasskey.ChallengeOf(Hash.Parse(intent["digest"]!.GetValue<string>())),
            signing["challenge"]!.GetValue<string>());
        Assert.Equal(PasskeyMember.DigestOf(intent).ToString(), intent["digest"]!.GetValue<string>());
        Assert.Equal(mei.Account, intent["account"]!.GetValue<string>());
        Assert.Equal("AUTHORISE_REDEMPTION", intent["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_key_of_an_address_is_asked_for_nothing_else()
    {
        var data = await demo.Chen.QueryAsync(
            "mutation { prepareIntent(input: { authoriseRedemption: { programme: \"LANMU\", atBrand: \"qinghe\", "
            + "amount: 1, ttlSeconds: 600 } }) { intent { signing { rpId } } } }",
            stop: Stop);

        Assert.Null(data["prepareIntent"]!["intent"]!["signing"]);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task An_answer_that_is_no_consent_to_this_digest_is_refused_before_it_is_queued(string name)
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await demo.WaitingIntentAsync(Stop);
        var odd = PasskeyAnswers.Odd[name];
        using var response = await SendAsync(mei, intent, odd.Make(mei.Passkey, PasskeyMember.DigestOf(intent)));
        var body = await response.Content.ReadAsStringAsync(Stop);
        var payload = JsonNode.Parse(body)!["data"]!["submitIntent"]!;
        var refusal = payload["errors"]![0]!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(payload["operation"]);
        Assert.Equal("PASSKEY_REFUSED", refusal["code"]!.GetValue<string>());
        Assert.Equal($"fault={odd.Fault}", $"fault={refusal["arguments"]![0]!["value"]}");
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.Equal(0, await QueuedAsync(intent));
    }

    [Theory]
    [MemberData(nameof(Even))]
    public async Task An_answer_that_says_the_same_in_other_words_is_accepted_and_executed(string name)
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await mei.PrepareRedemptionAsync(1, Stop);
        var answer = PasskeyAnswers.Even[name](mei.Passkey, PasskeyMember.DigestOf(intent));
        var payload = await mei.SubmitAsync(intent, answer, Stop);

        Assert.Equal("FINAL", payload["operation"]?["status"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_hundred_intents_of_an_account_wait_for_a_signature_and_no_more()
    {
        const int Most = 100;
        using var member = await RichMemberAsync();
        var first = await member.PrepareRedemptionAsync(1, Stop);
        for (var i = 1; i < Most; i++)
        {
            await member.PrepareRedemptionAsync(1, Stop);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => member.PrepareRedemptionAsync(1, Stop));
        await member.SubmitAsync(first, Stop);

        Assert.Contains("TOO_MANY_PREPARED", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await member.PrepareRedemptionAsync(1, Stop));
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_refused_as_a_request()
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await mei.PrepareRedemptionAsync(1, Stop);
        using var response = await SendAsync(mei, intent, new byte[100_000]);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.NotNull(body["errors"]);
        Assert.Null(body["data"]?["submitIntent"]);
    }

    [Fact]
    public async Task A_refused_answer_does_not_spoil_the_intent()
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await mei.PrepareRedemptionAsync(1, Stop);
        var refused = await mei.SubmitAsync(intent, new byte[65], Stop);
        var accepted = await mei.SubmitAsync(intent, Stop);

        Assert.Equal("PASSKEY_REFUSED", refused["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("FINAL", accepted["operation"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_answer_to_another_intent_of_the_same_account_is_refused()
    {
        var mei = await demo.MeiAsync(Stop);
        var first = await mei.PrepareRedemptionAsync(1, Stop);
        var second = await mei.PrepareRedemptionAsync(1, Stop);
        var refused = await mei.SubmitAsync(second, mei.Passkey.Sign(PasskeyMember.DigestOf(first)), Stop);

        Assert.Equal("WRONG_CHALLENGE", refused["errors"]![0]!["arguments"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_answer_for_another_chain_is_refused()
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await mei.PrepareRedemptionAsync(1, Stop);
        var data = TypedData.FromJson(intent["typedData"]!.GetValue<string>());
        var elsewhere = data with { Domain = data.Domain with { ChainId = data.Domain.ChainId + 1 } };
        var refused = await mei.SubmitAsync(intent, mei.Passkey.Sign(elsewhere.Digest()), Stop);

        Assert.Equal("WRONG_CHALLENGE", refused["errors"]![0]!["arguments"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_passkey_does_not_sign_for_an_account_with_a_key()
    {
        var mei = await demo.MeiAsync(Stop);
        var intent = await demo.PrepareAsync(1, Stop);
        var refused = await demo.Chen.MutateAsync(
            "submitIntent",
            new
            {
                intentId = intent["id"]!.GetValue<string>(),
                signature = Hex.Encode(mei.Passkey.Sign(PasskeyMember.DigestOf(intent))),
            },
            stop: Stop);

        Assert.Equal("SIGNATURE_INVALID", refused["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_replaced_passkey_signs_nothing_any_more_and_the_new_one_does()
    {
        using var member = await RichMemberAsync();
        using var next = new TestPasskey(demo.Exchange.SigningOrigin);
        await RotateAsync(member, next);
        var intent = await member.PrepareRedemptionAsync(1, Stop);
        var refused = await member.SubmitAsync(intent, Stop);
        var accepted = await member.SubmitAsync(intent, next.Sign(PasskeyMember.DigestOf(intent)), Stop);

        Assert.Equal("BAD_SIGNATURE", refused["errors"]![0]!["arguments"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("FINAL", accepted["operation"]!["status"]!.GetValue<string>());
    }

    private async Task<PasskeyMember> RichMemberAsync()
    {
        var member = await PasskeyMember.JoinAsync(demo, $"member-{Guid.NewGuid():N}", Stop);
        await demo.GiveAsync(member.Account, Stop);
        return member;
    }

    private async Task RotateAsync(PasskeyMember member, TestPasskey next)
    {
        using var alliance = new AllianceOnChain(demo.Exchange.Chain);
        var account = Address.Parse(member.Account);
        var signer = next.Signer(alliance.AddressOf("PasskeyVerifier"));
        var digest = await alliance.AskAsync<AccountRegistry.RotationDigestOfCall, Hash>(new(account, signer));
        Forwarder.Intent intent = new(
            account, alliance.AddressOf("AccountRegistry"),
            new AccountRegistry.RotateSignerCall(signer, next.Sign(digest)).Encode(),
            Nonce: 1L << 40, DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds(), Gas: 2_000_000);
        await alliance.BringAsync(new Forwarder.SignedIntent(intent, member.Passkey.Sign(alliance.DigestOf(intent))));
        await demo.ReadAsync(await alliance.Node.BlockNumberAsync(Stop), Stop);
    }

    private static Task<HttpResponseMessage> SendAsync(PasskeyMember member, JsonNode intent, byte[] signature) =>
        member.Client.SendAsync(
            Submit,
            new { input = new { intentId = intent["id"]!.GetValue<string>(), signature = Hex.Encode(signature) } },
            key: Guid.NewGuid().ToString(), stop: Stop);

    private async Task<int> QueuedAsync(JsonNode intent)
    {
        var data = await demo.Auditor.QueryAsync(
            "query ($hash: Hash!) { operations(where: { intentHash: { eq: $hash } }) { totalCount } }",
            new { hash = intent["digest"]!.GetValue<string>() }, Stop);
        return data["operations"]!["totalCount"]!.GetValue<int>();
    }
}
