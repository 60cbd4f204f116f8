using Exchange.Host.Processes;
using Exchange.Indexer.Operations;
using Exchange.Indexer.Sync;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Indexer.Tests;

/// <summary>The tables are built anew beside those that are read, and nobody who reads notices.</summary>
public sealed class ReindexTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_neither_less_than_before_nor_a_fault_while_another_indexer_writes_on()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync("before the reindex");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        string before = await OriginOfTablesAsync();
        using CancellationTokenSource reading = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task<int> readings = ReadOnAsync(reading.Token);

        await using ChildProcess reindex = await StartAsync();
        await scene.LiveAsync("during the reindex");
        await reindex.Exited.WaitAsync(Patience, Stop);
        await scene.LiveAsync("after the reindex");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await reading.CancelAsync();

        Assert.True(reindex.ExitCode == 0, reindex.Tail());
        Assert.NotEqual(before, await OriginOfTablesAsync());
        Assert.True(await readings > 0);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task Killed_half_way_it_leaves_what_is_read_alone_and_is_gone_on_with()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync("before the kill");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        IReadOnlyList<string> before = await Tables.DumpAsync(scene.Database);
        for (int round = 0; round < 3; round++)
        {
            await using ChildProcess killed = await StartAsync();
            await Task.Delay(Random.Shared.Next(200, 900), Stop);
            killed.Crash();
        }

        Assert.Equal(before, await Tables.DumpAsync(scene.Database));
        await using ChildProcess last = await StartAsync();
        await last.Exited.WaitAsync(Patience, Stop);

        Assert.True(last.ExitCode == 0, last.Tail());
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task It_prints_its_bar_and_its_end_and_nothing_else_whatever_services_are_told_to_say()
    {
        await scene.LiveAsync("in front of a person");
        await using ChildProcess reindex = await StartAsync();
        await reindex.Exited.WaitAsync(Patience, Stop);

        string[] said = reindex.Tail().Split('\n');
        Assert.All(said[..^1], line => Assert.StartsWith("[", line, StringComparison.Ordinal));
        Assert.StartsWith("reindexed up to block", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_older_code_are_read_until_the_new_ones_are_complete()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(Stop);
        await scene.LiveAsync("older code");
        await using (IndexerRun old = await IndexerRun.StartAsync(
            scene.Chain.Url, database.ConnectionString, scene.Chain.DeploymentFile, new Finality(64)))
        {
            await old.UntilAtHeadAsync(scene.Chain.Url);
        }

        await Tables.ListAsync(database.ConnectionString, "update origin set schema_hash = sha256('older code')");
        using CancellationTokenSource reading = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task<int> readings = ReadOnAsync(reading.Token, database.ConnectionString);
        await using IndexerRun run = await IndexerRun.StartAsync(
            scene.Chain.Url, database.ConnectionString, scene.Chain.DeploymentFile, new Finality(64));
        await run.UntilAsync(state => state.Role == Role.Writing);
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await reading.CancelAsync();

        Assert.True(await readings > 0);
        await Tables.AssertEqualToFreshIndexAsync(database.ConnectionString, scene.Chain);
    }

    [Theory]
    [InlineData(0, 0, "[..............................]  0 %  block 0 of 100  0 events/s  --:--:-- left")]
    [InlineData(25, 500, "[#######.......................] 25 %  block 25 of 100  50 events/s  00:00:30 left")]
    [InlineData(100, 2_000, "[##############################] 100 %  block 100 of 100  200 events/s  00:00:00 left")]
    public void It_shows_how_far_it_is_how_fast_and_how_long_it_will_take(long at, long events, string line) =>
        Assert.Equal(line, ReindexCommand.Line(0, at, 100, events, TimeSpan.FromSeconds(10)).Replace('\u00a0', ' '));

    // As the API reads: a pooled connection with prepared statements, a new statement every time.
    private async Task<int> ReadOnAsync(CancellationToken stop, string? database = null)
    {
        await using NpgsqlConnection connection = new((database ?? scene.Database) + ";Max Auto Prepare=10");
        await connection.OpenAsync(CancellationToken.None);
        (long height, long rows) least = (0, 0);
        int readings = 0;
        while (!stop.IsCancellationRequested)
        {
            await using NpgsqlCommand command = new(
                "select number, (select count(*) from chain.activity) from chain.checkpoint", connection);
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(CancellationToken.None);
            Assert.True(await row.ReadAsync(CancellationToken.None));
            (long height, long rows) seen = (row.GetInt64(0), row.GetInt64(1));
            Assert.True(seen.height >= least.height && seen.rows >= least.rows, $"{seen} after {least}");
            least = seen;
            readings++;
        }

        return readings;
    }

    // Which tables they are: those of another build have other numbers.
    private async Task<string> OriginOfTablesAsync() => await scene.RowAsync("select 'activity'::regclass::oid::text");

    private async Task<ChildProcess> StartAsync()
    {
        string folder = Scratch.NewFolder("reindex");
        return await ChildProcess.StartAsync(new ChildCommand(
            "reindex",
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "Exchange.Indexer.dll"), "reindex"],
            folder,
            Path.Combine(folder, "reindex.log"))
        {
            Environment = new Dictionary<string, string>
            {
                ["Exchange__Rpc"] = scene.Chain.Url.ToString(),
                ["Exchange__Database"] = scene.Database,
                ["Exchange__Deployment"] = scene.Chain.DeploymentFile,
                ["Exchange__Finality"] = "64",
                ["Logging__LogLevel__Default"] = "Information",
            },
        });
    }
}
