using System.Diagnostics;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests;

/// <summary>One writes, the other waits; and a database that goes away comes back to an indexer that waited.</summary>
public sealed class StandbyTests(Scene scene) : IClassFixture<Scene>
{
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_indexer_waits_and_takes_over_when_the_first_ends()
    {
        await using IndexerRun first = await scene.IndexAsync();
        await first.UntilAsync(state => state.Role == Role.Writing);
        await using IndexerRun second = await scene.IndexAsync();
        await second.UntilAsync(state => state.Role == Role.Standby);
        Assert.Equal("standby", second.Progress.NotReadyBecause);
        await scene.LiveAsync("written by the first");
        await first.UntilAtHeadAsync(scene.Chain.Url);
        Assert.Equal(0, second.Progress.Now.Commits);

        await first.DisposeAsync();
        long since = Stopwatch.GetTimestamp();
        await second.UntilAsync(state => state.Role == Role.Writing);
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Takeover);

        await scene.LiveAsync("written by the second");
        await second.UntilAtHeadAsync(scene.Chain.Url);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task Broken_connections_leave_one_writer_and_the_right_rows()
    {
        await using IndexerRun first = await scene.IndexAsync();
        await using IndexerRun second = await scene.IndexAsync();
        for (int round = 1; round <= 4; round++)
        {
            Task living = scene.LiveAsync($"broken {round}");
            await Task.Delay(Random.Shared.Next(30), Stop);
            await scene.TestDatabase.BreakConnectionsAsync(Stop);
            await living;
        }

        long head = await scene.Chain.BlockNumberAsync(Stop);
        await first.UntilAsync(_ => Math.Max(NumberOf(first), NumberOf(second)) == head);

        Assert.Single(new[] { first, second }, run => run.Progress.Now.Role == Role.Writing);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_database_that_is_down_at_start_and_restarts_later_is_met_again()
    {
        await using TestPostgres server = await TestPostgres.StartAsync(Stop);
        await server.EnsureDatabaseAsync("restarted", Stop);
        string database = server.ConnectionString("restarted");
        await server.StopAsync();
        await using IndexerRun run = await IndexerRun.StartAsync(
            scene.Chain.Url, database, scene.Chain.DeploymentFile, new Finality(64));
        await run.UntilAsync(state => state.DatabaseFaults > 0);
        Assert.StartsWith("database: ", run.Progress.NotReadyBecause, StringComparison.Ordinal);

        await server.StartAgainAsync(Stop);
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await server.StopAsync();
        await scene.LiveAsync("while the database was down");
        await server.StartAgainAsync(Stop);
        long since = Stopwatch.GetTimestamp();
        await run.UntilAtHeadAsync(scene.Chain.Url);
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Takeover);

        await Tables.AssertEqualToFreshIndexAsync(database, scene.Chain);
    }

    private static long NumberOf(IndexerRun run) => run.Progress.Now.At?.Number ?? 0;
}
