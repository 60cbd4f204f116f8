using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Exchange.Host.Processes;
using Exchange.TestBed;
using Npgsql;
using static System.StringComparison;

namespace Exchange.Indexer.Tests;

/// <summary>The program itself: killed, misled, asked how it is.</summary>
public sealed class ProcessTests(Scene scene) : IClassFixture<Scene>
{
    private const int Kills = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_again_and_again_it_resumes_where_its_rows_stand()
    {
        for (int round = 1; round <= Kills; round++)
        {
            await using ChildProcess indexer = await StartAsync(Environment());
            await scene.LiveAsync($"kill {round}");
            await Task.Delay(Random.Shared.Next(400), Stop);
            indexer.Crash();
        }

        await using ChildProcess last = await StartAsync(Environment());
        await UntilIndexedAsync(await scene.Chain.BlockNumberAsync(Stop));
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task Stopped_cleanly_between_blocks_it_resumes_where_its_rows_stand()
    {
        Task living = LiveOnAsync(rounds: 4);
        for (int round = 1; !living.IsCompleted; round++)
        {
            await using IndexerRun run = await scene.IndexAsync();
            await Task.Delay(Random.Shared.Next(150), Stop);
        }

        await living;
        await using IndexerRun last = await scene.IndexAsync();
        await last.UntilAtHeadAsync(scene.Chain.Url);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_writer_that_was_stopped_is_replaced_and_writes_nothing_when_it_goes_on()
    {
        await using ChildProcess stopped = await StartAsync(Environment());
        await scene.LiveAsync("before the stop");
        await UntilIndexedAsync(await scene.Chain.BlockNumberAsync(Stop));
        stopped.Signal(ProcessSignal.Stop);

        await using ChildProcess next = await StartAsync(Environment());
        await scene.LiveAsync("while one is stopped");
        await UntilIndexedAsync(await scene.Chain.BlockNumberAsync(Stop));
        stopped.Signal(ProcessSignal.Continue);
        await scene.LiveAsync("when it goes on");
        await UntilIndexedAsync(await scene.Chain.BlockNumberAsync(Stop));

        Assert.False(next.HasExited || stopped.HasExited);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_database_that_crashed_while_the_chain_stood_still_has_its_writer_again()
    {
        await using TestPostgres postgres = await TestPostgres.StartAsync(Stop);
        await postgres.EnsureDatabaseAsync("crashed", Stop);
        string database = postgres.ConnectionString("crashed");
        long head = await scene.Chain.BlockNumberAsync(Stop);
        await using ChildProcess indexer =
            await StartAsync(new(Environment()) { ["Exchange__Database"] = database });
        await UntilIndexedAsync(head, database);

        await postgres.CrashAsync(Stop);
        NpgsqlConnection.ClearAllPools();
        await postgres.StartAgainAsync(Stop);

        // With the lock comes a look at what the crash left: a commit that it took back is made again.
        await UntilAsync(
            () => Tables.ListAsync(database, "select count(*) from pg_locks where locktype = 'advisory' and granted"),
            rows => rows is ["1"]);
        await UntilIndexedAsync(head, database);
        await Tables.AssertEqualToFreshIndexAsync(database, scene.Chain);
        Assert.False(indexer.HasExited);
    }

    [Fact]
    public async Task It_says_how_it_is()
    {
        int port = Ports.Free();
        await using ChildProcess indexer = await StartAsync(Environment(port));
        using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        HttpResponseMessage ready = await UntilAsync(
            async () => await http.GetAsync("/health/ready", Stop), answer => answer.IsSuccessStatusCode);
        JsonNode health = JsonNode.Parse(await ready.Content.ReadAsStringAsync(Stop))!;
        string metrics = await http.GetStringAsync("/metrics", Stop);

        Assert.Equal("ready", health["status"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live", Stop)).StatusCode);
        Assert.Contains("\nexchange_indexer_lag_blocks 0\n", metrics, Ordinal);
        Assert.Contains("\nexchange_indexer_ready 1\n", metrics, Ordinal);
    }

    [Fact]
    public async Task Where_nobody_sits_in_front_of_it_every_line_it_says_is_json_with_its_number_and_values()
    {
        await using ChildProcess indexer = await StartAsync(Environment());
        await UntilAsync(() => Task.FromResult(indexer.Tail()), said => said.Contains("Following the chain", Ordinal));
        await indexer.StopAsync();

        JsonNode[] lines = [.. indexer.Tail().Split('\n').Select(line => JsonNode.Parse(line)!)];
        JsonNode following = Assert.Single(lines, line => line["Message"]!.GetValue<string>().StartsWith(
            "Following the chain", Ordinal));
        Assert.Equal(3, following["EventId"]!.GetValue<int>());
        Assert.Equal("depth 64", following["State"]!["Finality"]!.GetValue<string>());
        Assert.Equal(DateTimeOffset.UtcNow, following["Timestamp"]!.GetValue<DateTimeOffset>(), Patience);
    }

    [Fact]
    public async Task Another_chain_than_the_deployments_stops_it_at_start_with_one_line()
    {
        JsonNode other = JsonNode.Parse(await File.ReadAllTextAsync(scene.Chain.DeploymentFile, Stop))!;
        other["genesisHash"] = "0x" + new string('e', 64);
        string file = Path.Combine(Scratch.NewFolder("other-chain"), "deployment.json");
        await File.WriteAllTextAsync(file, other.ToJsonString(), Stop);

        await using ChildProcess indexer =
            await StartAsync(new(Environment()) { ["Exchange__Deployment"] = file });
        await indexer.Exited.WaitAsync(Patience, Stop);

        Assert.Equal(1, indexer.ExitCode);
        Assert.Contains("is on another chain", indexer.Tail(), Ordinal);
    }

    [Fact]
    public async Task A_reorg_where_none_may_be_ends_it_with_an_error()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(Stop);
        Dictionary<string, string> environment = new(Environment())
        {
            ["Exchange__Database"] = database.ConnectionString,
            ["Exchange__Finality"] = "instant",
        };
        await using ChildProcess indexer = await StartAsync(environment);
        await scene.LiveAsync("never undone");
        await UntilIndexedAsync(await scene.Chain.BlockNumberAsync(Stop), database.ConnectionString);

        await scene.Chain.ReorgAsync(2, Stop);
        await indexer.Exited.WaitAsync(Patience, Stop);

        Assert.Equal(1, indexer.ExitCode);
        Assert.Contains("Reorg below finality", indexer.Tail(), Ordinal);
    }

    [Fact]
    public async Task Without_settings_it_does_not_start()
    {
        await using ChildProcess indexer = await StartAsync([]);
        await indexer.Exited.WaitAsync(Patience, Stop);

        Assert.Equal(2, indexer.ExitCode);
        Assert.Equal("The indexer cannot start: Exchange__Rpc is not set", indexer.Tail());
    }

    private static Task<ChildProcess> StartAsync(Dictionary<string, string> environment)
    {
        string folder = Scratch.NewFolder("indexer");
        return ChildProcess.StartAsync(new ChildCommand(
            "indexer",
            ["dotnet", Path.Combine(AppContext.BaseDirectory, "Exchange.Indexer.dll")],
            folder,
            Path.Combine(folder, "indexer.log"))
        {
            Environment = environment,
        });
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> isEnough)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                T answer = await ask();
                if (isEnough(answer))
                {
                    return answer;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException
                or PostgresException { SqlState: PostgresErrorCodes.UndefinedTable })
            {
                // Not listening, or no tables yet: that is what we wait for.
            }

            await Task.Delay(20, patience.Token);
        }
    }

    private Dictionary<string, string> Environment(int port = 0) => new()
    {
        ["Exchange__Rpc"] = scene.Chain.Url.ToString(),
        ["Exchange__Database"] = scene.Database,
        ["Exchange__Deployment"] = scene.Chain.DeploymentFile,
        ["Exchange__Finality"] = "64",
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
    };

    private async Task LiveOnAsync(int rounds)
    {
        for (int round = 1; round <= rounds; round++)
        {
            await scene.LiveAsync($"stopped {round}");
        }
    }

    private Task<IReadOnlyList<string>> UntilIndexedAsync(long number, string? database = null) => UntilAsync(
        () => Tables.ListAsync(database ?? scene.Database, "select number from checkpoint"),
        rows => rows is [var row] && row == number.ToString(CultureInfo.InvariantCulture));
}
