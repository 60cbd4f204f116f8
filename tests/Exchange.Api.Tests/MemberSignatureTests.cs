using System.Text.Json.Nodes;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What leaves a member's account was signed by the member: no brand, relayer or API can stand in.</summary>
[Collection(DemoExchange.Name)]
public sealed class MemberSignatureTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brand_cannot_prepare_a_members_authorisation()
    {
        using var response = await demo.Qinghe.SendAsync(
            "mutation { prepareIntent(input: { authoriseRedemption: "
            + "{ programme: \"LANMU\", atBrand: \"qinghe\", amount: 1, ttlSeconds: 600 } }) { intent { id } } }",
            stop: Stop);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal("AUTH_NOT_AUTHORIZED", json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_intent_signed_by_anyone_else_is_refused_before_it_is_queued()
    {
        var intent = await demo.PrepareAsync(25, Stop);
        var stranger = Hex.Encode(TestKey.Stranger.Signer.Sign(Hash.Parse(Text(intent, "digest"))).ToArray());
        var refused = await demo.Qinghe.MutateAsync(
            "submitIntent", new { intentId = Text(intent, "id"), signature = stranger }, stop: Stop);

        Assert.Null(refused["operation"]);
        Assert.Equal("SIGNATURE_INVALID", refused["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_digest_is_that_of_the_typed_data_shown()
    {
        var intent = await demo.PrepareAsync(25, Stop);

        Assert.Equal(Text(intent, "digest"), TypedData.FromJson(Text(intent, "typedData")).Digest().ToString());
    }

    [Fact]
    public async Task The_summary_names_brand_points_and_consequence_in_the_callers_language()
    {
        var english = await demo.PrepareAsync(25, Stop);
        var chinese = await demo.PrepareAsync(25, Stop, language: "zh-CN");

        Assert.StartsWith("Qinghe Beauty may take up to 25 Lanmu points until", Text(english, "summary"));
        Assert.Contains("青禾美妆最多可收取您 25 蓝木积分", Text(chinese, "summary"));
    }

    [Fact]
    public async Task A_brand_may_hand_in_what_the_member_signed()
    {
        var intent = await demo.PrepareAsync(25, Stop);
        var payload = await demo.Qinghe.MutateAsync(
            "submitIntent", new { intentId = Text(intent, "id"), signature = demo.SignAsChen(intent) }, stop: Stop);

        Assert.Equal("FINAL", payload["operation"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Submitting_twice_is_one_operation()
    {
        var intent = await demo.PrepareAsync(25, Stop);
        var input = new { intentId = Text(intent, "id"), signature = demo.SignAsChen(intent) };
        var first = await demo.Chen.MutateAsync("submitIntent", input, stop: Stop);
        var second = await demo.Chen.MutateAsync("submitIntent", input, stop: Stop);

        Assert.Equal(Text(first["operation"]!, "id"), Text(second["operation"]!, "id"));
    }

    [Fact]
    public async Task More_than_the_member_has_is_refused_with_both_numbers()
    {
        using var response = await demo.Chen.SendAsync(
            "mutation { prepareIntent(input: { authoriseRedemption: "
            + "{ programme: \"LANMU\", atBrand: \"qinghe\", amount: 900000000, ttlSeconds: 600 } }) "
            + "{ intent { id } errors { ... on RefusalError { code arguments { name value } } } } }",
            stop: Stop);
        var payload = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["data"]!["prepareIntent"]!;

        Assert.Equal("NOT_ENOUGH_POINTS", payload["errors"]![0]!["code"]!.GetValue<string>());
        Assert.Equal("requested", payload["errors"]![0]!["arguments"]![0]!["name"]!.GetValue<string>());
    }

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();
}
