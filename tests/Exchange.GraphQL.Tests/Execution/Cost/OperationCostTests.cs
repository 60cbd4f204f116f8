using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Tests.Sample;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution.Cost;

/// <summary>The shop's server, for all tests of costs.</summary>
public sealed class ShopFixture : IAsyncLifetime
{
    public SampleServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await SampleServer.Start(graphQL =>
        graphQL.AddTypes(typeof(ShopQueries), typeof(IGood), typeof(Pot), typeof(Pan)));

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>
/// An operation costs what IBM's specification says, with HotChocolate's defaults; what costs too much never runs.
/// </summary>
public sealed class OperationCostTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private const string TrueB = """{"b":true}""";

    [Theory]
    // HotChocolate's own two examples: 11 and 3, 111 and 152.
    [InlineData("{ pot { name maker { name } } }", 11, 3)]
    [InlineData("{ pots(first: 50) { edges { node { name maker { name } } } } }", 111, 152)]
    [InlineData("{ potAtHand { name } }", 1, 2)]
    // The page size is the default one, or the larger of first and last; totalCount is a count of its own.
    [InlineData("{ pots { nodes { name maker { name } } totalCount } }", 31, 22)]
    [InlineData("{ pots(first: 2, last: 3) { nodes { maker { name } } } }", 14, 8)]
    [InlineData("{ pots(first: -5) { nodes { maker { name } } } }", 11, 2)]
    [InlineData("{ pots(first: 2147483647) { nodes { name } } }", 11, 2_147_483_649)]
    // Weights of fields and types; lists of unknown and of assumed length.
    [InlineData("{ potAtHand { weight a: weight } }", 15, 2)]
    [InlineData("{ potAtHand { sellers { name } painters { name } } }", 3, 15)]
    // Of several possible types the dearest counts, each part by itself.
    [InlineData("{ goods { name } }", 1, 51)]
    [InlineData("{ goods { ... on Pot { maker { name } weight } ... on Pan { maker { name } } } }", 81, 61)]
    // What the response merges counts once, in fragments too.
    [InlineData("{ pot { maker { name } } ...P } fragment P on Query { pot { maker { n: name } } }", 11, 3)]
    // Arguments and input fields.
    [InlineData("{ filtered { name } }", 1, 11)]
    [InlineData("""{ filtered(where: { name: "a", or: [{ name: "b" }, {}] }) { name } }""", 11, 11)]
    // Introspection has bounds of its own.
    [InlineData("{ __typename __schema { types { name } } }", 0, 1)]
    [InlineData("{ potAtHand @skip(if: true) { name } }", 0, 1)]
    public async Task An_operation_costs(string query, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), await CostOf(query, null));

    [Theory]
    [InlineData("query($n: Int) { pots(first: $n) { nodes { maker { name } } } }", """{"n":7}""", 18, 16)]
    [InlineData("query($n: Int) { pots(first: $n) { nodes { maker { name } } } }", "{}", 21, 22)]
    [InlineData("query($n: Int) { pots(first: $n) { nodes { maker { name } } } }", """{"n":null}""", 21, 22)]
    [InlineData("query($n: Int = 4) { pots(last: $n) { nodes { maker { name } } } }", "{}", 15, 10)]
    [InlineData("query($n: Int) { sliced(take: $n) { maker { name } } }", """{"n":2}""", 3, 5)]
    [InlineData("query($b: Boolean!) { potAtHand @include(if: $b) { maker { name } } }", TrueB, 2, 3)]
    [InlineData("query($b: Boolean!) { potAtHand @include(if: $b) { maker { name } } }", """{"b":false}""", 0, 1)]
    [InlineData("query($b: Boolean!) { potAtHand { maker @skip(if: $b) { name } } }", TrueB, 1, 2)]
    [InlineData("query($b: Boolean!) { potAtHand { maker @skip(if: $b) { a: name } maker { name } } }", TrueB, 2, 3)]
    [InlineData("query($w: GoodFilterInput) { filtered(where: $w) { name } }", "{}", 1, 11)]
    [InlineData("query($w: GoodFilterInput) { filtered(where: $w) { name } }", """{"w":{"or":{"name":"a"}}}""", 7, 11)]
    [InlineData("query($s: String) { filtered(where: { or: { name: $s } }) { name } }", """{"s":"a"}""", 7, 11)]
    public async Task The_variables_decide(string query, string variables, double fieldCost, double typeCost) =>
        Assert.Equal((fieldCost, typeCost), await CostOf(query, variables));

    [Theory]
    [InlineData("query($n: Int, $m: Int) { sliced(take: $n, least: $m) { name } }", """{"n":2,"m":3}""")]
    [InlineData("{ sliced { name } }", "{}")]
    public async Task A_list_that_needs_exactly_one_length_is_refused_without(string query, string variables)
    {
        var answer = await Ask(query, variables, "report");

        Assert.Equal("HC0082", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task An_operation_too_dear_is_refused_with_both_numbers_before_anything_runs()
    {
        const string Dear = "{ pots(first: 50) { nodes { maker { name } weight a: weight b: weight } } }";
        var fields = await Ask(Dear, null, "report");
        var types = await Ask("{ pots(first: 4000) { nodes { maker { name } } } }", null, "");

        Assert.Equal(
            """{"code":"HC0047","fieldCost":1111,"maxFieldCost":1000}""",
            fields["errors"]![0]!["extensions"]!.ToJsonString());
        Assert.Equal("""{"operationCost":{"fieldCost":1111,"typeCost":102}}""", fields["extensions"]!.ToJsonString());
        Assert.Null(fields["data"]);
        Assert.Equal(
            """{"code":"HC0047","fieldCost":4011,"maxFieldCost":1000}""",
            types["errors"]![0]!["extensions"]!.ToJsonString());
        Assert.Null(types["extensions"]);
    }

    [Fact]
    public async Task The_cost_is_reported_beside_the_data()
    {
        var answer = await Ask("{ pot { name } }", null, "report");

        Assert.Equal(
            """{"data":{"pot":{"name":"pot"}},"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task Fragments_in_fragments_cost_no_more_time_than_their_text()
    {
        // 4^11 ways lead to the last maker; the lists make it dear, not slow.
        var fragments = Enumerable.Range(0, 11).Select(i =>
            $"fragment F{i} on Book {{ {string.Concat(Enumerable.Range(0, 4).Select(j =>
                $"a{j}: next {{ ...F{i + 1} }} "))} }}");
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Validation = options.Validation with { MaxAliases = 1_000, MaxExecutionDepth = 20 }));
        var query = $"{{ book(id: \"b1\") {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F11 on Book {{ id }}";

        var answer = await server.Ask(query);

        Assert.Equal("HC0047", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        // 1 + 10 × (4 + 4² + … + 4¹¹)
        var cost = 1 + (10 * ((Math.Pow(4, 12) - 4) / 3));
        Assert.Equal(cost, (double?)answer["errors"]![0]!["extensions"]!["fieldCost"]);
    }

    [Fact]
    public void The_schema_tells_its_costs()
    {
        var sdl = shop.Server.Schema.Print();

        Assert.Contains("  pot: Pot! @cost(weight: \"10\")\n", sdl, StringComparison.Ordinal);
        Assert.Contains(
            "  pots(first: Int, after: String, last: Int, before: String): PotsConnection @cost(weight: \"10\") "
            + "@listSize(assumedSize: 50, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: 10, "
            + "sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)\n",
            sdl,
            StringComparison.Ordinal);
        Assert.Contains("type Pan implements Good @cost(weight: \"5\") {\n", sdl, StringComparison.Ordinal);
        Assert.Contains("directive @cost(weight: String!) on", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_read_from_its_SDL_has_the_same_costs()
    {
        var sdl = shop.Server.Schema.Print();

        Assert.Equal(sdl, SdlSchema.Parse(sdl).Print());
    }

    private async Task<(double Field, double Type)> CostOf(string query, string? variables)
    {
        var answer = await Ask(query, variables, "validate");
        Assert.Null(answer["errors"]);
        Assert.Null(answer["data"]);
        var cost = answer["extensions"]!["operationCost"]!;
        return ((double)cost["fieldCost"]!, (double)cost["typeCost"]!);
    }

    private async Task<JsonNode> Ask(string query, string? variables, string report)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, shop.Server.Url);
        request.Content = new StringContent(
            $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables ?? "{}"}}}""");
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("GraphQL-Cost", report);
        using var response = await shop.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
