using System.Text.Json.Nodes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>An id finds what it came with, for those who see it in lists, and for nobody else.</summary>
[Collection(DemoExchange.Name)]
public sealed class NodeTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_with_an_id_is_found_by_it()
    {
        var data = await demo.Auditor.QueryAsync(
            "query ($chen: Address!) { brands(first: 1) { nodes { id obligationsDue(first: 1) { nodes { id } } "
            + "redemptions(first: 1) { nodes { id } } } } programmes(first: 1) { nodes { id } } "
            + "qinghe: brand(slug: \"qinghe\") { obligationsDue(first: 1) { nodes { id } } "
            + "redemptions(first: 1) { nodes { id } } } "
            + "account(address: $chen) { id } activities(first: 1) { nodes { id } } }",
            new { chen = demo.AddressOf("chen") }, Stop);
        var ids = Ids(data).Distinct().ToList();

        var nodes = await NodesAsync(demo.Auditor, ids);

        Assert.Equal(ids, nodes.Select(node => node!["id"]!.GetValue<string>()));
        Assert.Equal(
            ["Account", "Activity", "Brand", "Obligation", "Programme", "Redemption"],
            nodes.Select(node => node!["__typename"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_member_finds_no_other_member_s_things()
    {
        var lin = await demo.Auditor.QueryAsync(
            "query ($a: Address!) { account(address: $a) { id activity(first: 1) { nodes { id } } } "
            + "brand(slug: \"qinghe\") { obligationsDue(first: 1) { nodes { id } } } }",
            new { a = demo.AddressOf("lin") }, Stop);
        var ids = Ids(lin).ToList();

        Assert.Equal(3, ids.Count);
        Assert.All(await NodesAsync(demo.Chen, ids), Assert.Null);
    }

    [Fact]
    public async Task A_member_finds_what_is_its_own()
    {
        var mine = await demo.Chen.QueryAsync("{ me { id activity(first: 2) { nodes { id } } } }", stop: Stop);
        var ids = Ids(mine).ToList();

        Assert.Equal(ids, (await NodesAsync(demo.Chen, ids)).Select(node => node!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_debt_is_found_by_both_its_brands()
    {
        var due = await demo.Qinghe.QueryAsync(
            "{ brand(slug: \"qinghe\") { obligationsDue(first: 1) { nodes { id debtor { slug } } } } }", stop: Stop);
        var ids = Ids(due).ToList();

        Assert.All(await NodesAsync(demo.Qinghe, ids), Assert.NotNull);
        Assert.All(await NodesAsync(demo.Lanmu, ids), Assert.NotNull);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_found()
    {
        var brands = await demo.Lanmu.QueryAsync("{ brands { nodes { id } } }", stop: Stop);
        using var http = new HttpClient { BaseAddress = demo.Exchange.Api };

        Assert.All(await NodesAsync(new TestApiClient(http), Ids(brands)), Assert.Null);
    }

    private static async Task<List<JsonNode?>> NodesAsync(TestApiClient client, IEnumerable<string> ids) =>
    [
        .. (await client.QueryAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids }, Stop))["nodes"]!.AsArray(),
    ];

    /// <summary>Every id in an answer.</summary>
    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject many => many.SelectMany(member => member is { Key: "id", Value: { } id }
            ? [id.GetValue<string>()]
            : Ids(member.Value)),
        JsonArray items => items.SelectMany(Ids),
        _ => [],
    };
}
