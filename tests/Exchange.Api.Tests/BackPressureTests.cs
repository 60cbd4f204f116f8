using System.Net;
using System.Text.Json.Nodes;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>What cannot be carried soon is not accepted, and whoever comes again later finds nothing done.</summary>
[Collection(DemoExchange.Name)]
public sealed class BackPressureTests(DemoExchange demo)
{
    private const string Issue =
        "mutation ($input: IssuePointsInput!) { issuePoints(input: $input) { operation { id } "
        + "errors { ... on Error { code } } } }";

    // Waiting for a time that is not now, so that the relayer leaves them where they are.
    private const string Flood =
        """
        insert into app.outbox (id, client_id, kind, status, intent_hash, account, target, data, nonce, deadline, gas,
            signature, created_at, attempts, next_attempt_at)
        select gen_random_uuid(), 'flood', 'ISSUE_POINTS', 'ACCEPTED', sha256(n::text::bytea),
            '\x00000000000000000000000000000000000f100d', '\x00000000000000000000000000000000000f100d', '', n,
            32503680000, 1, '', now(), 0, 'infinity'
        from generate_series(1, 10001) n
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_ten_thousand_operations_wait_nothing_is_accepted_and_later_the_same_key_is_good()
    {
        var input = new { input = demo.Issue("after the flood") };
        using var answered = await demo.Lanmu.SendAsync(Issue, input, "answered-before", wait: 10, stop: Stop);
        await ExecuteAsync(Flood);
        try
        {
            // The count may be a second old.
            await Task.Delay(TimeSpan.FromSeconds(1.5), Stop);
            using var refused = await demo.Lanmu.SendAsync(
                Issue, new { input = demo.Issue("held back") }, "held-back", stop: Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter?.Delta);
            var json = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Stop))!;
            Assert.Equal("OUTBOX_FULL", json["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());

            using var repeated = await demo.Lanmu.SendAsync(Issue, input, "answered-before", wait: 10, stop: Stop);
            Assert.Equal(
                await answered.Content.ReadAsStringAsync(Stop), await repeated.Content.ReadAsStringAsync(Stop));
        }
        finally
        {
            await ExecuteAsync("delete from app.outbox where client_id = 'flood'");
        }

        await Task.Delay(TimeSpan.FromSeconds(1.5), Stop);
        using var accepted = await demo.Lanmu.SendAsync(
            Issue, new { input = demo.Issue("held back") }, "held-back", wait: 10, stop: Stop);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
