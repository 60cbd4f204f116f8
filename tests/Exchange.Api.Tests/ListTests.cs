using System.Text.Json.Nodes;
using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Api.Tests;

/// <summary>Lists are walked in pages both ways, filtered in the database, and read by their index.</summary>
[Collection(DemoExchange.Name)]
public sealed class ListTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("activities", 7)]
    [InlineData("brands", 1)]
    [InlineData("programmes", 1)]
    [InlineData("operations", 3)]
    public async Task Pages_give_the_list_once_in_both_directions(string list, int size)
    {
        var all = await Ids(demo.Auditor, $"{list}(first: 50)", list);
        List<string> forwards = [];
        List<string> backwards = [];
        await Walk("first", "after", "hasNextPage", "endCursor", forwards.AddRange);
        await Walk("last", "before", "hasPreviousPage", "startCursor", page => backwards.InsertRange(0, page));

        Assert.True(all.Count > size);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(all, forwards.Take(50));
        Assert.Equal(forwards, backwards);

        async Task Walk(string count, string side, string more, string cursor, Action<List<string>> take)
        {
            for (string? at = null; ; )
            {
                var page = await Page(
                    demo.Auditor, list, $"{count}: {size}, {side}: {(at is null ? "null" : $"\"{at}\"")}",
                    $"nodes {{ id }} totalCount pageInfo {{ {more} {cursor} }}");
                take([.. page["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>())]);
                if (!page["pageInfo"]![more]!.GetValue<bool>())
                {
                    Assert.Equal(page["totalCount"]!.GetValue<int>(), Math.Max(forwards.Count, backwards.Count));
                    return;
                }

                at = page["pageInfo"]![cursor]!.GetValue<string>();
            }
        }
    }

    [Fact]
    public async Task Operations_are_filtered_by_what_they_show()
    {
        const string Shown = "nodes { id kind status createdAt blockNumber intentHash } totalCount";
        var all = (await Page(demo.Auditor, "operations", "first: 50", Shown))["nodes"]!.AsArray();
        var middle = all[all.Count / 2]!["createdAt"]!.GetValue<string>();
        var hash = all[0]!["intentHash"]!.GetValue<string>();

        await Same("kind: { eq: ISSUE_POINTS }", node => Text(node, "kind") == "ISSUE_POINTS");
        await Same("status: { nin: [FINAL, FAILED] }", node => Text(node, "status") is not ("FINAL" or "FAILED"));
        await Same("intentHash: { eq: \"" + hash + "\" }", node => Text(node, "intentHash") == hash);
        await Same("intentHash: { in: [\"" + hash + "\"] }", node => Text(node, "intentHash") == hash);
        await Same("id: { nin: [\"" + Text(all[0], "id") + "\"] }", node => Text(node, "id") != Text(all[0], "id"));
        await Same("transactionHash: { in: [\"" + hash + "\"] }", _ => false);
        await Same("finalAt: { lt: \"2020-01-01T00:00:00+08:00\" }", _ => false);
        await Same("blockNumber: { eq: null }", node => node!["blockNumber"] is null);
        await Same(
            "or: [{ kind: { in: [ADD_BRAND] } }, { createdAt: { gt: \"" + middle + "\" } }]",
            node => Text(node, "kind") == "ADD_BRAND" || At(node) > DateTimeOffset.Parse(middle, null));

        async Task Same(string where, Func<JsonNode?, bool> test)
        {
            var page = await Page(demo.Auditor, "operations", $"first: 50, where: {{ {where} }}", "nodes { id }");
            var found = page["nodes"]!.AsArray().Select(node => Text(node, "id"));
            var known = all.Select(node => Text(node, "id")).ToHashSet();
            Assert.Equal(all.Where(test).Select(node => Text(node, "id")), found.Where(known.Contains));
        }

        static string Text(JsonNode? node, string field) => node![field]!.GetValue<string>();
        static DateTimeOffset At(JsonNode? node) => DateTimeOffset.Parse(Text(node, "createdAt"), null);
    }

    [Fact]
    public async Task A_filter_shows_nobody_what_is_another_s()
    {
        var payload = await demo.Lanmu.MutateAsync("issuePoints", demo.Issue("filtered"), stop: Stop);
        var where = $"where: {{ id: {{ eq: \"{payload["operation"]!["id"]!.GetValue<string>()}\" }} }}";

        Assert.Equal(1, (await Page(demo.Lanmu, "operations", where, "totalCount"))["totalCount"]!.GetValue<int>());
        Assert.Equal(0, (await Page(demo.Qinghe, "operations", where, "totalCount"))["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_page_of_operations_is_one_scan_of_its_index()
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await ManyOperationsAsync(database);
        try
        {
            await SecondPageAsync(demo.Auditor);
            var all = await PlanAsync(database, await LastPageAsync(database, "%"), 15_000L, 6);
            Assert.Matches(
                """
                ^Limit .*
                  ->  Index Scan Backward using outbox_by_sequence on outbox o .*
                        Index Cond: \(sequence < '?15000'?.*\)$
                """,
                all);

            await SecondPageAsync(demo.Lanmu);
            var own = await PlanAsync(database, await LastPageAsync(database, "%client_id =%"), "lanmu", 15_000L, 6);
            Assert.Matches(
                """
                ^Limit .*
                  ->  Index Scan( Backward)? using outbox_by_client_id_and_sequence on outbox o .*
                        Index Cond: \(\(client_id = 'lanmu'::text\) AND \(sequence < '?15000'?.*\)\)$
                """,
                own);
        }
        finally
        {
            await ExecuteAsync(database, "delete from app.outbox where data = '\\x2026'");
        }
    }

    [Fact]
    public async Task A_forged_cursor_is_refused()
    {
        using var answer = await demo.Auditor.SendAsync("{ activities(after: \"AAAA\") { nodes { id } } }", stop: Stop);
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["errors"]![0]!;

        Assert.Equal("CURSOR_INVALID", error["extensions"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Auditors_read_larger_pages()
    {
        await Page(demo.Auditor, "activities", "first: 200", "nodes { id }");

        Assert.Equal(200, await BoundAsync(demo.Auditor, 201));
        Assert.Equal(50, await BoundAsync(demo.Lanmu, 51));

        static async Task<int> BoundAsync(TestApiClient client, int first)
        {
            using var answer = await client.SendAsync(
                $"{{ operations(first: {first}) {{ nodes {{ id }} }} }}", stop: Stop);
            var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop))!["errors"]![0]!;
            return error["extensions"]!["maxAllowedItems"]!.GetValue<int>();
        }
    }

    private static async Task SecondPageAsync(TestApiClient client)
    {
        var first = await Page(client, "operations", "first: 40", "pageInfo { endCursor }");
        var cursor = first["pageInfo"]!["endCursor"]!.GetValue<string>();
        await Page(client, "operations", $"first: 5, after: \"{cursor}\"", "nodes { id }");
    }

    private static async Task<JsonNode> Page(TestApiClient client, string list, string arguments, string selection) =>
        (await client.QueryAsync($"{{ {list}({arguments}) {{ {selection} }} }}", stop: Stop))[list]!;

    private static async Task<List<string>> Ids(TestApiClient client, string field, string list) =>
    [
        .. (await client.QueryAsync($"{{ {field} {{ nodes {{ id }} }} }}", stop: Stop))[list]!["nodes"]!.AsArray()
            .Select(node => node!["id"]!.GetValue<string>()),
    ];

    /// <summary>20,000 finished operations, one in a hundred of them of Lanmu, made of one there is.</summary>
    private static Task ManyOperationsAsync(NpgsqlConnection database) => ExecuteAsync(
        database,
        """
        insert into app.outbox (id, client_id, kind, status, intent_hash, account, target, data, nonce, deadline, gas,
                                signature, created_at, attempts)
        select gen_random_uuid(), case when i % 100 = 0 then o.client_id else 'client ' || i % 7 end, o.kind, 'FINAL',
               sha256(i::text::bytea), substr(sha256(i::text::bytea), 1, 20), o.target, '\x2026', i,
               o.deadline, o.gas, o.signature, o.created_at, 0
        from (select * from app.outbox where client_id = 'lanmu' order by sequence limit 1) o,
             generate_series(1, 20000) i;
        analyze app.outbox
        """);

    /// <summary>The query of the API's last page of operations, as PostgreSQL was asked it.</summary>
    private static async Task<string> LastPageAsync(NpgsqlConnection database, string like)
    {
        await using var command = new NpgsqlCommand(
            "select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() "
            + "and query like '%FROM app.outbox%sequence <%LIMIT%' and query like $1",
            database);
        command.Parameters.Add(new NpgsqlParameter { Value = like });
        return (string?)await command.ExecuteScalarAsync(Stop) ?? throw new InvalidOperationException("no such query");
    }

    private static async Task<string> PlanAsync(NpgsqlConnection database, string query, params object[] values)
    {
        await using var command = new NpgsqlCommand($"explain {query}", database);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        List<string> lines = [];
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static async Task ExecuteAsync(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
