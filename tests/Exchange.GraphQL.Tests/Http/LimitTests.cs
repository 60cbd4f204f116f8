using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>Whoever passes a bound of the server is told which, and both numbers.</summary>
public sealed class LimitTests(SampleFixture sample)
{
    public static TheoryData<string, string, string, int, int> Documents => new()
    {
        { "tokens", $"{{ {Many(1_400, i => "a:b")} }}", "HC0014", 4_000, 4_001 },
        { "fields", $"{{ {Many(2_049, i => "a")} }}", "HC0014", 2_048, 2_049 },
        { "nesting", Nested("{ ... ", 101, "{ a }"), "HC0014", 100, 101 },
        { "depth", $"{{ book(id: 1) {Nested("{ next ", 12, "{ id }")} }}", "OPERATION_TOO_LARGE", 12, 14 },
        { "aliases", $"{{ {Many(51, i => $"a{i}: __typename")} }}", "OPERATION_TOO_LARGE", 50, 51 },
        { "root fields", $"{{ {Many(21, i => $"a{i}: whoAmI")} }}", "OPERATION_TOO_LARGE", 20, 21 },
        { "mutations", $"mutation {{ {Many(6, i => $"a{i}: fail {{ done }}")} }}", "OPERATION_TOO_LARGE", 5, 6 },
        { "directives", $"{{ whoAmI {Many(5, i => "@skip(if: false)")} }}", "OPERATION_TOO_LARGE", 4, 5 },
        { "lists", $"{{ __schema {{ types {Nested("{ fields { type ", 3, "{ name }", 2)} }} }}", "HC0086", 2, 3 },
        { "ofType", $"{{ __type(name: 1) {Nested("{ ofType ", 17, "{ name }")} }}", "HC0086", 16, 17 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_past_a_bound_is_refused(
        string what,
        string query,
        string code,
        int limit,
        int actual)
    {
        var answer = await sample.Server.Ask(query);

        var errors = answer["errors"]!.AsArray();
        var told = errors.Select(error => error!["extensions"]?.ToJsonString());
        Assert.True(
            told.Contains($$"""{"code":"{{code}}","limit":{{limit}},"actual":{{actual}}}"""),
            $"{what}: {answer.ToJsonString()}");
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task A_body_past_its_bound_is_refused()
    {
        var body = JsonSerializer.Serialize(new { query = new string(' ', 262_144) });
        using var response = await sample.Server.Post(body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(
            """{"code":"HC0010","limit":262144,"actual":262156}""",
            answer["errors"]![0]!["extensions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_request_past_its_time_is_refused()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = new ExecutionOptions { Timeout = TimeSpan.FromMilliseconds(50) }));

        var extensions = (await server.Ask("{ slow }"))["errors"]![0]!["extensions"]!;

        Assert.Equal(("HC0045", 50), ((string?)extensions["code"], (int?)extensions["limit"]));
        Assert.InRange((int)extensions["actual"]!, 40, 600_000);
    }

    private static string Many(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Nested(string open, int times, string inside, int braces = 1) =>
        string.Concat(Enumerable.Repeat(open, times)) + inside + string.Concat(Enumerable.Repeat(" }", times * braces));
}
