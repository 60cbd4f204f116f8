using System.Diagnostics;
using System.Globalization;
using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer;
using Exchange.Indexer.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Exchange.Bench.Indexer;

/// <summary>What indexing a token took, this process's start included where it says so.</summary>
/// <param name="Events">Events applied.</param>
/// <param name="Blocks">Blocks read.</param>
/// <param name="Seconds">From an empty database to the last row committed.</param>
/// <param name="CpuSeconds">Processor time of the whole process, its start and compilation included.</param>
/// <param name="PeakBytes">The most memory the process had at once.</param>
internal sealed record RunFigures(long Events, long Blocks, double Seconds, double CpuSeconds, long PeakBytes)
{
    /// <summary>Events a second.</summary>
    public double Rate => Events / Seconds;
}

/// <summary>The indexer's Sync, as the product runs it, over any projections: in this process alone.</summary>
internal sealed class SyncRun : IAsyncDisposable, IHostApplicationLifetime
{
    private static readonly Finality _finality = new(64);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;
    private readonly Progress _progress;

    private SyncRun(Uri rpc, string database, IProjections projections, TimeSpan pollEvery)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostApplicationLifetime>(this)
            .AddSingleton(projections)
            .AddSync(new Settings(rpc, database, Deployment: "", _finality, pollEvery))
            .BuildServiceProvider();
        _progress = _services.GetRequiredService<Progress>();
    }

    CancellationToken IHostApplicationLifetime.ApplicationStarted => CancellationToken.None;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => _stopping.Token;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => _stopping.Token;

    /// <summary>Indexes a chain from the first block to the node's head of now, into schema <c>chain</c>.</summary>
    public static async Task<RunFigures> BackfillAsync(
        Uri rpc, IProjections projections, string database, CancellationToken stop)
    {
        await DropAsync(database, stop);
        using HttpClient http = new();
        long head = await new EthClient(http, rpc).BlockNumberAsync(stop);
        long since = Stopwatch.GetTimestamp();
        await using SyncRun run = new(rpc, database, projections, TimeSpan.FromMilliseconds(100));
        await run.StartAsync(stop);
        while ((run._progress.Now.At?.Number ?? 0) < head)
        {
            if (run._progress.Now.Halted is { } reason)
            {
                throw new InvalidOperationException(reason);
            }

            await Task.Delay(1, stop);
        }

        TimeSpan took = Stopwatch.GetElapsedTime(since);
        return new RunFigures(
            run._progress.Now.Events, head, took.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds, Peak());
    }

    /// <summary>Indexes a chain until it is told to stop, as fast as the head moves.</summary>
    public static async Task FollowAsync(Uri rpc, IProjections projections, string database, CancellationToken stop)
    {
        await using SyncRun run = new(rpc, database, projections, TimeSpan.FromMilliseconds(20));
        await run.StartAsync(stop);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(stop, run._stopping.Token);
        await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run._progress.Now.Halted is { } reason)
        {
            throw new InvalidOperationException(reason);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        _stopping.Dispose();
    }

    void IHostApplicationLifetime.StopApplication() => _stopping.Cancel();

    private async Task StartAsync(CancellationToken stop)
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(stop);
        }
    }

    // Else a second run would find that nothing is left to be done.
    private static async Task DropAsync(string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using NpgsqlCommand drop = new("drop schema if exists chain cascade", connection);
        await drop.ExecuteNonQueryAsync(stop);
    }

    private static long Peak()
    {
        string line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1_024 * long.Parse(
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
