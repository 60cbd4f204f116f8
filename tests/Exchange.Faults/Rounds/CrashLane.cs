using System.Diagnostics;
using System.Globalization;
using Exchange.Ethereum.Primitives;
using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.Faults.Proxies;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Faults.Rounds;

/// <summary>
/// An indexer that is killed, frozen, doubled or left without its database or node, at random and named points, and
/// must go on from where its rows stand.
/// </summary>
internal sealed class CrashLane : Lane
{
    private const int BlocksAtFirst = 40;
    private const int DepthMax = 24;
    private const int BlocksMissed = 250;
    private const long MemoryBytesMost = 250_000_000;

    // Ten times as fast as a chain of a block per second makes them.
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(BlocksMissed / 10);
    private static readonly TimeSpan StrikePatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(5);

    private readonly TestPostgres _postgres;
    private readonly DatabaseProxy _proxy;
    private readonly string _database;
    private readonly (string Name, Func<Random, CancellationToken, Task> Round)[] _kinds;
    private IndexerProcess _indexer;

    private CrashLane(World world, FreshIndex fresh, TestPostgres postgres, DatabaseProxy proxy, IndexerProcess indexer)
        : base(world, fresh)
    {
        (_postgres, _proxy, _indexer) = (postgres, proxy, indexer);
        _database = postgres.ConnectionString(Name);
        _kinds =
        [
            ("kill -9 while it builds from nothing", KillWhileBuildingAsync),
            ("kill -9 under load", KillUnderLoadAsync),
            ("kill -9 while it follows a reorg", KillInReorgAsync),
            ("kill -9 in the schema's build", (random, stop) => KillAtAsync(Moment.SchemaBuild, random, stop)),
            ("kill -9 in mid-transaction", (random, stop) => KillAtAsync(Moment.MidTransaction, random, stop)),
            ("kill -9 before the commit", (random, stop) => KillAtAsync(Moment.BeforeCommit, random, stop)),
            ("kill -9 at the commit's answer", (random, stop) => KillAtAsync(Moment.CommitUnanswered, random, stop)),
            ("kill -9 after the commit", (random, stop) => KillAtAsync(Moment.AfterCommit, random, stop)),
            ("kill -9 while blocks are taken back", (random, stop) => KillAtAsync(Moment.DuringUndo, random, stop)),
            ("connection lost at a named point", LoseConnectionAsync),
            ("PostgreSQL immediate shutdown", CrashPostgresAsync),
            ("node killed, restarted with older state", ForgetfulNodeAsync),
            ("writer killed beside a standby", KillBesideStandbyAsync),
            ("writer frozen beside a standby", FreezeBesideStandbyAsync),
            ("writer frozen through hundreds of blocks", FreezeLongAsync),
        ];
    }

    private static string Name => "crashes";

    public static async Task<Lane> StartAsync(Random random, CancellationToken stop)
    {
        World world = await World.FoundAsync(BlocksAtFirst, random, stop);
        TestPostgres postgres = await TestPostgres.StartAsync(stop);
        await postgres.EnsureDatabaseAsync(Name, stop);
        DatabaseProxy proxy = DatabaseProxy.Start(postgres.Port);
        IndexerProcess indexer = await IndexerProcess.StartAsync(
            world.Chain.Url, proxy.Through(postgres.ConnectionString(Name)), world.Chain.DeploymentFile);
        CrashLane lane = new(world, await FreshIndex.CreateAsync(stop), postgres, proxy, indexer);
        await lane.UntilAtHeadAsync(stop);
        return lane;
    }

    /// <inheritdoc/>
    public override async Task<Outcome> RunAsync(int index, Random random, CancellationToken stop)
    {
        (string name, Func<Random, CancellationToken, Task> round) = _kinds[index % _kinds.Length];
        await round(random, stop);
        if (_indexer.HasExited)
        {
            throw new FaultFoundException($"{name}: the indexer ended by itself: {_indexer.Tail}");
        }

        return await JudgeAsync(name, 1, _indexer, _database, stop);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _indexer.DisposeAsync();
        await _proxy.DisposeAsync();
        await _postgres.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task KillWhileBuildingAsync(Random random, CancellationToken stop)
    {
        await DropSchemaAsync(stop);
        await Task.Delay(random.Next(400), stop);
        await RestartAsync(stop);
        if (random.Next(2) == 0)
        {
            // Once more, before it is done with what the first left.
            await Task.Delay(random.Next(1_200), stop);
            await RestartAsync(stop);
        }
    }

    private async Task KillUnderLoadAsync(Random random, CancellationToken stop)
    {
        Task living = World.LiveAsync(random.Next(2, 6), random, stop);
        await Task.Delay(random.Next(60), stop);
        _indexer.Crash();
        await living;
        await RestartAsync(stop);
    }

    private async Task KillInReorgAsync(Random random, CancellationToken stop)
    {
        await RewriteAsync(random, stop);
        await Task.Delay(random.Next(40), stop);
        await RestartAsync(stop);
    }

    private async Task KillAtAsync(Moment moment, Random random, CancellationToken stop)
    {
        await UntilStruckAsync(moment, () => _indexer.Crash(), random, stop);
        await RestartAsync(stop);
    }

    private async Task LoseConnectionAsync(Random random, CancellationToken stop)
    {
        Moment[] moments = Enum.GetValues<Moment>();
        await UntilStruckAsync(moments[random.Next(moments.Length)], () => { }, random, stop);
    }

    private async Task CrashPostgresAsync(Random random, CancellationToken stop)
    {
        Task living = World.LiveAsync(random.Next(2, 6), random, stop);
        await Task.Delay(random.Next(60), stop);
        await _postgres.CrashAsync(stop);
        await living;
        NpgsqlConnection.ClearAllPools();
        await _postgres.StartAgainAsync(stop);
    }

    // The head falls to where the node last stopped, and the chain goes on from there with other business.
    private async Task ForgetfulNodeAsync(Random random, CancellationToken stop)
    {
        (long kept, _) = await World.HeadAsync(stop);
        await World.Chain.StopAsync();
        await World.Chain.StartAgainAsync(stop);
        await World.GoOnAsync(stop);
        await World.LiveAsync(random.Next(1, 6), random, stop);
        await UntilAtHeadAsync(stop);
        (long lost, _) = await World.HeadAsync(stop);
        World.Chain.Crash();
        await World.Chain.StartAgainAsync(stop);
        await World.GoOnAsync(stop);
        await Task.Delay(random.Next(200), stop);
        await World.LiveAsync((int)(lost - kept) + 2 + random.Next(2), random, stop);
    }

    private async Task KillBesideStandbyAsync(Random random, CancellationToken stop)
    {
        await UntilAtHeadAsync(stop);
        IndexerProcess second = await StartAsync();
        await using IndexerProcess first = _indexer;
        _indexer = second;
        await UntilStandbyAsync(second, stop);
        await World.LiveAsync(random.Next(1, 4), random, stop);
        first.Crash();
        await World.LiveAsync(1, random, stop);
        long since = Stopwatch.GetTimestamp();
        await UntilAtHeadAsync(stop);
        TimeSpan took = Stopwatch.GetElapsedTime(since);
        if (took > Takeover)
        {
            throw new FaultFoundException($"the standby took over after {took}, more than {Takeover}");
        }
    }

    // A writer that stands still for a while and then goes on as if nothing had happened must not write beside
    // whoever writes now.
    private async Task FreezeBesideStandbyAsync(Random random, CancellationToken stop)
    {
        IndexerProcess second = await StartAsync();
        await using IndexerProcess first = _indexer;
        _indexer = second;
        first.Freeze();
        await RewriteAsync(random, stop);
        await Task.Delay(random.Next(1_000), stop);
        first.Thaw();
        await World.LiveAsync(2, random, stop);
        await UntilAtHeadAsync(stop);
        if (first.HasExited)
        {
            throw new FaultFoundException($"the frozen writer ended: {first.Tail}");
        }

        first.Crash();
        await World.LiveAsync(1, random, stop);
    }

    // What came meanwhile is read in pieces, so that memory does not grow with it, and faster than a chain makes it.
    private async Task FreezeLongAsync(Random random, CancellationToken stop)
    {
        await UntilAtHeadAsync(stop);
        _indexer.Freeze();
        long since = Stopwatch.GetTimestamp();
        await World.LiveAsync(BlocksMissed, random, stop);
        TimeSpan made = Stopwatch.GetElapsedTime(since);
        _indexer.Thaw();
        since = Stopwatch.GetTimestamp();
        await UntilAtHeadAsync(stop);
        TimeSpan took = Stopwatch.GetElapsedTime(since);
        // Where all is slow, both are.
        if ((took > CatchUp && took > made) || _indexer.PeakMemoryBytes > MemoryBytesMost)
        {
            throw new FaultFoundException(
                $"{BlocksMissed} blocks, made in {made}, took {took} to catch up with, and "
                + $"{_indexer.PeakMemoryBytes} bytes");
        }
    }

    // It says so in its log; a process that is still being started would not be a standby that is slow.
    private static async Task UntilStandbyAsync(IndexerProcess second, CancellationToken stop)
    {
        DateTime until = DateTime.UtcNow + StrikePatience;
        while (!second.Tail.Contains("Another indexer writes", StringComparison.Ordinal))
        {
            if (second.HasExited || DateTime.UtcNow > until)
            {
                throw new FaultFoundException($"a second indexer did not wait for the first: {second.Tail}");
            }

            await Task.Delay(10, stop);
        }
    }

    private async Task UntilStruckAsync(Moment moment, Action strike, Random random, CancellationToken stop)
    {
        await UntilAtHeadAsync(stop);
        int skip = moment == Moment.MidTransaction ? random.Next(30) : 0;
        Task struck = _proxy.StrikeAt(moment, skip, strike);
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(StrikePatience);
        while (!struck.IsCompleted)
        {
            await (moment switch
            {
                Moment.SchemaBuild => DropSchemaAsync(stop),
                Moment.DuringUndo => RewriteAsync(random, stop),
                _ => World.LiveAsync(1, random, stop),
            });
            await Task.WhenAny(struck, Task.Delay(2_000, patience.Token));
            if (!struck.IsCompleted && patience.IsCancellationRequested)
            {
                throw new FaultFoundException($"the indexer never came to the moment {moment}: {_indexer.Tail}");
            }
        }
    }

    private Task RewriteAsync(Random random, CancellationToken stop) => World.RewriteAsync(
        random.Next(1, Math.Min(DepthMax, World.Rewritable)), (Comeback)random.Next(5), random.Next(1, 3), random,
        stop);

    private async Task DropSchemaAsync(CancellationToken stop)
    {
        await FreshIndex.EmptyAsync(_database, stop);
        // It notices when it has something to write.
        await World.Chain.MineAsync(1, stop);
    }

    private async Task UntilAtHeadAsync(CancellationToken stop)
    {
        (long number, Hash hash) = await World.HeadAsync(stop);
        await _indexer.UntilAtAsync(number, hash, _database, stop);
    }

    private async Task RestartAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await _indexer.DisposeAsync();
        _indexer = await StartAsync();
    }

    private Task<IndexerProcess> StartAsync() =>
        IndexerProcess.StartAsync(World.Chain.Url, _proxy.Through(_database), World.Chain.DeploymentFile);
}
