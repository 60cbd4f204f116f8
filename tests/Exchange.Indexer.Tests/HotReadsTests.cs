using System.Text.Json;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Indexer.Tests;

/// <summary>What the API asks for again and again is one scan of one index, however long the chain gets.</summary>
public sealed class HotReadsTests(Scene scene, ITestOutputHelper output) : IClassFixture<Scene>
{
    private const string Account = "'\\x00000000000000000000000000000000000000aa'::bytea";
    private const string Name = "'\\x00000000000000000000000000000000000000000000000000000000000000bb'::bytea";

    public static TheoryData<string, string, string> Reads { get; } = new()
    {
        { "balances of an account", $"select * from balance where account = {Account}", "balance_pkey" },
        {
            "activity of an account, newest first",
            $"select * from activity where account = {Account} order by block_number desc, log_index desc limit 50",
            "activity_by_account"
        },
        {
            "activity of a brand, newest first",
            "select * from activity where brand_id = 1 order by block_number desc, log_index desc limit 50",
            "activity_by_brand"
        },
        {
            "supply of an asset at a block",
            """
            select supply_after from supply_movement where asset_id = 1 and block_number <= 1000000
            order by block_number desc, log_index desc, part desc limit 1
            """,
            "supply_movement_by_asset"
        },
        {
            "what became of an intent",
            $"select * from intent_execution where intent_hash = {Name}",
            "intent_execution_pkey"
        },
        {
            "policy of a programme, newest version first",
            "select * from policy where programme_id = 1 order by version desc limit 1",
            "policy_by_programme"
        },
        {
            "an order book's best prices",
            """
            select price_wanted, price_given, amount, offers from order_book_level
            where give_programme_id = 1 and want_programme_id = 2 and offers > 0 order by price limit 20
            """,
            "order_book_level_by_price"
        },
        {
            "standing offers of a pair, best price and oldest first",
            """
            select * from offer where standing and give_programme_id = 1 and want_programme_id = 2
            order by price, offer_id limit 50
            """,
            "offer_by_pair"
        },
        {
            "an auction's best bids",
            """
            select * from bid where kind = 'ENGLISH' and auction_id = 1 and state in ('STANDING', 'WON', 'SETTLED')
            order by score desc, number limit 64
            """,
            "bid_best"
        },
        {
            "what a brand owes in a cycle",
            "select * from obligation where debtor_brand_id = 1 and cycle = 1 order by obligation_id desc limit 50",
            "obligation_by_debtor"
        },
        {
            "candles of a pair",
            """
            select * from candle where give_programme_id = 1 and want_programme_id = 2 and seconds = 3600
            order by starts_at desc limit 100
            """,
            "candle_pkey"
        },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task It_is_one_scan_of_one_index(string what, string sql, string index)
    {
        await using (IndexerRun run = await scene.IndexAsync())
        {
            await run.UntilAtHeadAsync(scene.Chain.Url);
        }

        await using NpgsqlConnection connection = new(scene.Database + ";Search Path=chain;Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"-- {what}\n{await ExplainAsync(connection, sql, "text")}");

        using JsonDocument plan = JsonDocument.Parse(await ExplainAsync(connection, sql, "json"));
        JsonElement[] nodes = [.. Nodes(plan.RootElement[0].GetProperty("Plan"))];

        JsonElement scan = Assert.Single(nodes, node => Text(node, "Node Type") != "Limit");
        Assert.Contains(Text(scan, "Node Type"), (string[])["Index Scan", "Index Only Scan"]);
        Assert.Equal(index, Text(scan, "Index Name"));
        Assert.False(scan.TryGetProperty("Filter", out _), "rows are read that are not wanted");
    }

    // A table of a few rows is read as a whole whatever indexes it has: what counts is what can be done with many.
    private static async Task<string> ExplainAsync(NpgsqlConnection connection, string sql, string format)
    {
        await using NpgsqlCommand command = new(
            "set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off;"
            + $"explain (costs off, format {format}) {sql}",
            connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await row.ReadAsync())
        {
            lines.Add(row.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out JsonElement inner)
            ? inner.EnumerateArray().SelectMany(Nodes).Prepend(node)
            : [node];

    private static string Text(JsonElement node, string property) => node.GetProperty(property).GetString()!;
}
