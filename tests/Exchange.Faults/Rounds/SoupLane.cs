using System.Diagnostics;
using System.Globalization;
using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.Faults.Proxies;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Faults.Rounds;

/// <summary>
/// Everything at once: while the chain lives, changes its mind and forgets, the node lies, connections are cut, the
/// database crashes, and writers are killed and frozen beside standbys, each on a schedule of its own drawn from the
/// seed. Once it is quiet the indexer must be at the head within a minute, by itself, with the right rows.
/// </summary>
internal sealed class SoupLane : Lane
{
    private const int BlocksAtFirst = 40;
    private const int DepthMax = 16;
    private const int PercentMax = 15;
    private const int IndexersMost = 2;
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(60);
    private static readonly Fault[] All = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
    private readonly List<IndexerProcess> _indexers = [];
    private readonly TestPostgres _postgres;
    private readonly DatabaseProxy _connections;
    private readonly FaultProxy _node;
    private readonly string _database;
    private long _injected;
    private long _highest;

    private SoupLane(
        World world, FreshIndex fresh, TestPostgres postgres, DatabaseProxy connections, FaultProxy node)
        : base(world, fresh) =>
        (_postgres, _connections, _node, _database) = (postgres, connections, node, postgres.ConnectionString(Name));

    private static string Name => "soup";

    public static async Task<Lane> StartAsync(Random random, CancellationToken stop)
    {
        World world = await World.FoundAsync(BlocksAtFirst, random, stop);
        TestPostgres postgres = await TestPostgres.StartAsync(stop);
        await postgres.EnsureDatabaseAsync(Name, stop);
        return new SoupLane(
            world, await FreshIndex.CreateAsync(stop), postgres, DatabaseProxy.Start(postgres.Port),
            await FaultProxy.StartAsync(world.Chain.Url, random.Next()));
    }

    /// <inheritdoc/>
    public override async Task<Outcome> RunAsync(int index, Random random, CancellationToken stop)
    {
        long lies = _node.Injected;
        _injected = 0;
        await HireAsync();
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        over.CancelAfter(Lasting);
        // Each has chances of its own: how fast the machine is must not change what another one draws.
        await Task.WhenAll(
            ChainAsync(new Random(random.Next()), over.Token, stop),
            LiesAsync(new Random(random.Next()), over.Token),
            ProcessesAsync(new Random(random.Next()), over.Token),
            DatabaseAsync(new Random(random.Next()), over.Token, stop));
        stop.ThrowIfCancellationRequested();

        long since = Stopwatch.GetTimestamp();
        await SettleAsync(random, stop);
        (long number, var hash) = await World.HeadAsync(stop);
        await _indexers[^1].UntilAtAsync(number, hash, _database, stop);
        TimeSpan took = Stopwatch.GetElapsedTime(since);
        if (took > Quiet)
        {
            throw new FaultFoundException(string.Create(CultureInfo.InvariantCulture,
                $"everything at once: the head was reached after {took}, more than {Quiet}"));
        }

        return await JudgeAsync(
            "everything at once", _injected + _node.Injected - lies, _indexers[^1], _database, stop);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        foreach (IndexerProcess indexer in _indexers)
        {
            await indexer.DisposeAsync();
        }

        await _node.DisposeAsync();
        await _connections.DisposeAsync();
        await _postgres.DisposeAsync();
        await base.DisposeAsync();
    }

    // A chain is not left in the middle of what it does: whoever goes on with it must find it whole.
    private async Task ChainAsync(Random random, CancellationToken over, CancellationToken stop)
    {
        while (!over.IsCancellationRequested)
        {
            switch (random.Next(40))
            {
                case 0:
                    await ForgetAsync(random, stop);
                    _injected++;
                    break;
                case < 6 when World.Rewritable > 1:
                    await World.RewriteAsync(
                        random.Next(1, Math.Min(DepthMax, World.Rewritable)), (Comeback)random.Next(5),
                        random.Next(1, 3), random, stop);
                    _injected++;
                    break;
                default:
                    await World.LiveAsync(1, random, stop);
                    break;
            }

            _highest = Math.Max(_highest, (await World.HeadAsync(stop)).Number);
            await PauseAsync(random.Next(100), over);
        }
    }

    // What was made since the node last stopped is gone, and it goes on from there with other business.
    private async Task ForgetAsync(Random random, CancellationToken stop)
    {
        await World.Chain.StopAsync();
        await World.Chain.StartAgainAsync(stop);
        await World.GoOnAsync(stop);
        await World.LiveAsync(random.Next(1, 4), random, stop);
        _highest = Math.Max(_highest, (await World.HeadAsync(stop)).Number);
        World.Chain.Crash();
        await World.Chain.StartAgainAsync(stop);
        await World.GoOnAsync(stop);
    }

    private async Task LiesAsync(Random random, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            _node.Faults = [.. All.OrderBy(_ => random.Next()).Take(random.Next(All.Length))];
            _node.Percent = random.Next(PercentMax);
            await PauseAsync(random.Next(1_500), over);
        }
    }

    // Whoever is killed is started again, as a service manager would.
    private async Task ProcessesAsync(Random random, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await PauseAsync(random.Next(1_500), over);
            IndexerProcess one = _indexers[random.Next(_indexers.Count)];
            switch (random.Next(3))
            {
                case 0:
                    _indexers.Remove(one);
                    await one.DisposeAsync();
                    break;
                case 1:
                    one.Freeze();
                    await PauseAsync(random.Next(1_500), over);
                    one.Thaw();
                    break;
            }

            await HireAsync();
            _injected++;
        }
    }

    private async Task DatabaseAsync(Random random, CancellationToken over, CancellationToken stop)
    {
        while (!over.IsCancellationRequested)
        {
            await PauseAsync(random.Next(1_500), over);
            if (random.Next(4) == 0)
            {
                await _postgres.CrashAsync(stop);
                NpgsqlConnection.ClearAllPools();
                await PauseAsync(random.Next(500), over);
                await _postgres.StartAgainAsync(stop);
                _injected++;
                continue;
            }

            // Cut wherever it comes to first; a moment that does not come is given up for the next.
            Moment moment = (Moment)random.Next(1, Enum.GetValues<Moment>().Length);
            Task struck = _connections.StrikeAt(moment, random.Next(10), () => { });
            await Task.WhenAny(struck, PauseAsync(1_000, over));
            _injected += struck.IsCompleted ? 1 : 0;
        }
    }

    private async Task SettleAsync(Random random, CancellationToken stop)
    {
        _node.Faults = [];
        _ = _connections.StrikeAt(Moment.SchemaBuild, int.MaxValue, () => { });
        await HireAsync();
        // A head below one that was shown is a node that lags, and nobody's reorg.
        do
        {
            await World.LiveAsync(1, random, stop);
        }
        while ((await World.HeadAsync(stop)).Number <= _highest);
        _highest = (await World.HeadAsync(stop)).Number;
    }

    private async Task HireAsync()
    {
        if (_indexers.Find(indexer => indexer.HasExited) is { } gone)
        {
            throw new FaultFoundException($"everything at once: an indexer ended by itself: {gone.Tail}");
        }

        while (_indexers.Count < IndexersMost)
        {
            _indexers.Add(await IndexerProcess.StartAsync(
                _node.Url, _connections.Through(_database), World.Chain.DeploymentFile));
        }
    }

    private static async Task PauseAsync(int milliseconds, CancellationToken over)
    {
        try
        {
            await Task.Delay(milliseconds, over);
        }
        catch (OperationCanceledException)
        {
            // It is over, which whoever pauses sees for himself.
        }
    }
}
