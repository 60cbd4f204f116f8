using System.Net;
using System.Text.Json.Nodes;
using Exchange.Host;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>One key, one effect, one answer (D-I1, D-I2).</summary>
[Collection(DemoExchange.Name)]
public sealed class IdempotencyTests(DemoExchange demo)
{
    private const string Issue =
        "mutation ($input: IssuePointsInput!) { issuePoints(input: $input) { operation { id } "
        + "errors { ... on Error { code } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mutation_that_moves_points_needs_a_key()
    {
        using var response = await demo.Lanmu.SendAsync(Issue, Input("no-key"), stop: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("IDEMPOTENCY_KEY_REQUIRED", await CodeAsync(response));
    }

    [Fact]
    public async Task What_the_document_marks_with_K_and_nothing_else_needs_a_key()
    {
        var rows = (await File.ReadAllLinesAsync(SourceTree.Find()["docs", "api.md"], Stop))
            .Select(line => line.Split('|'))
            .Where(cells => cells.Length > 3 && cells[2].Contains("**K**", StringComparison.Ordinal));
        var marked = rows.SelectMany(cells => cells[1].Split('`')).ToHashSet();
        var schema = await demo.Lanmu.QueryAsync("{ __schema { mutationType { fields { name } } } }", stop: Stop);
        var mutations = schema["__schema"]!["mutationType"]!["fields"]!.AsArray()
            .Select(field => field!["name"]!.GetValue<string>()).ToList();
        List<string> keyed = [];
        foreach (var mutation in mutations)
        {
            using var response = await demo.Lanmu.SendAsync($"mutation {{ {mutation} {{ __typename }} }}", stop: Stop);
            if (await CodeAsync(response) == "IDEMPOTENCY_KEY_REQUIRED")
            {
                keyed.Add(mutation);
            }
        }

        Assert.Equal(mutations.Where(marked.Contains), keyed);
        Assert.NotEmpty(keyed);
    }

    [Theory]
    [InlineData(256)]
    [InlineData(400)]
    public async Task A_key_of_more_than_255_characters_is_refused(int length)
    {
        using var response = await demo.Lanmu.SendAsync(Issue, Input("long-key"), new string('k', length), stop: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("IDEMPOTENCY_KEY_INVALID", await CodeAsync(response));
    }

    [Fact]
    public async Task A_keyed_mutation_is_the_only_root_field()
    {
        const string Two =
            "mutation ($input: IssuePointsInput!) { a: issuePoints(input: $input) { operation { id } } "
            + "b: issuePoints(input: $input) { operation { id } } }";
        using var response = await demo.Lanmu.SendAsync(Two, Input("two-fields"), "two-fields", stop: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("IDEMPOTENCY_SINGLE_FIELD", await CodeAsync(response));
    }

    [Fact]
    public async Task A_repeat_gets_the_stored_answer_byte_for_byte()
    {
        using var first = await demo.Lanmu.SendAsync(Issue, Input("replayed"), "replayed", wait: 10, stop: Stop);
        using var second = await demo.Lanmu.SendAsync(Issue, Input("replayed"), "replayed", wait: 10, stop: Stop);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Stop), await second.Content.ReadAsByteArrayAsync(Stop));
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_refused()
    {
        // It waits for its end: a point still on its way would be counted by the test that runs next.
        using var first = await demo.Lanmu.SendAsync(Issue, Input("reused-1"), "reused", wait: 10, stop: Stop);
        using var second = await demo.Lanmu.SendAsync(Issue, Input("reused-2"), "reused", stop: Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.StatusCode);
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", await CodeAsync(second));
    }

    [Fact]
    public async Task Two_clients_may_use_the_same_key()
    {
        var lanmu = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("shared-key-a"), "shared", stop: Stop);
        var qinghe = await demo.Qinghe.MutateAsync(
            "issuePoints", demo.Issue("shared-key-b", programme: "QINGHE"), "shared", stop: Stop);

        Assert.Equal("FINAL", lanmu["operation"]!["status"]!.GetValue<string>());
        Assert.Equal("FINAL", qinghe["operation"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_hundred_parallel_tries_with_one_key_issue_once()
    {
        var before = await demo.BalanceAsync("lin", "LANMU", Stop);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            _ => demo.Lanmu.SendAsync(Issue, Input("parallel", amount: 7), "parallel", wait: 10, stop: Stop)));

        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.OK);
        await demo.Lanmu.SendAsync(Issue, Input("parallel", amount: 7), "parallel", wait: 10, stop: Stop);
        Assert.Equal(before + 7, await demo.BalanceAsync("lin", "LANMU", Stop));
    }

    [Fact]
    public async Task A_try_whose_answer_was_lost_is_answered_anew_with_the_same_operation()
    {
        var input = demo.Issue("answer-lost");
        var first = await demo.Lanmu.MutateAsync("issuePoints", input, "answer-lost", stop: Stop);
        await LoseAnswerAsync("lanmu", "answer-lost");
        var second = await demo.Lanmu.MutateAsync("issuePoints", input, "answer-lost", stop: Stop);

        Assert.Equal(
            first["operation"]!["id"]!.GetValue<string>(), second["operation"]?["id"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_capture_whose_answer_was_lost_is_answered_anew_although_nothing_remains()
    {
        var input = new { redemptionId = await demo.AuthoriseAsync(10, Stop), amount = 10 };
        var first = await demo.Qinghe.MutateAsync("captureRedemption", input, "capture-lost", stop: Stop);
        await LoseAnswerAsync("qinghe", "capture-lost");
        var second = await demo.Qinghe.MutateAsync("captureRedemption", input, "capture-lost", stop: Stop);

        Assert.Equal(
            first["operation"]!["id"]!.GetValue<string>(), second["operation"]?["id"]?.GetValue<string>());
    }

    // As it is when the API dies between storing the operation and storing its answer, once the lease is over.
    private async Task LoseAnswerAsync(string client, string key)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var lose = new Npgsql.NpgsqlCommand(
            "update app.idempotent_request set body = null, status_code = null, content_type = null, "
            + "locked_until = now() - interval '1 second' where client_id = $1 and key = $2",
            database)
        {
            Parameters = { new() { Value = client }, new() { Value = key } },
        };
        Assert.Equal(1, await lose.ExecuteNonQueryAsync(Stop));
    }

    private object Input(string reference, long amount = 1) => new { input = demo.Issue(reference, amount) };

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!["errors"]![0]!["extensions"]?["code"]?
            .GetValue<string>();
}
