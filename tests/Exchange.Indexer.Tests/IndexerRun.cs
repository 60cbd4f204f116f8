using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Exchange.Indexer.Tests;

/// <summary>An indexer in this process, without its web server; stopping it is what a clean shutdown does.</summary>
internal sealed class IndexerRun : IAsyncDisposable, IHostApplicationLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ServiceProvider _services;
    private bool _disposed;

    private IndexerRun(Settings settings)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostApplicationLifetime>(this)
            .AddSingleton<IProjections>(new Projections(Deployment.Read(settings.Deployment)))
            .AddSync(settings)
            .BuildServiceProvider();
        Progress = _services.GetRequiredService<Progress>();
    }

    /// <summary>What it knows of itself.</summary>
    public Progress Progress { get; }

    CancellationToken IHostApplicationLifetime.ApplicationStarted => CancellationToken.None;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => _stopping.Token;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => _stopping.Token;

    /// <summary>Starts one.</summary>
    public static async Task<IndexerRun> StartAsync(
        Uri rpc, string database, string deploymentFile, Finality finality, TimeSpan? pollEvery = null)
    {
        IndexerRun run = new(
            new Settings(rpc, database, deploymentFile, finality, pollEvery ?? TimeSpan.FromMilliseconds(20)));
        foreach (IHostedService service in run._services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return run;
    }

    /// <summary>Waits until a sentence about it is true, and fails with its state when that takes too long.</summary>
    public async Task UntilAsync(Func<Progress.State, bool> condition)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!condition(Progress.Now))
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"after {Patience} the indexer is still at {Progress.Now}");
            }

            await Task.Delay(5, CancellationToken.None);
        }
    }

    /// <summary>Waits until the rows stand at the head of a node, the very block.</summary>
    public async Task UntilAtHeadAsync(Uri rpc)
    {
        EthClient node = new(_services.GetRequiredService<HttpClient>(), rpc);
        BlockHeader head = (await node.GetBlockAsync(BlockTag.Latest, CancellationToken.None))!;
        await UntilAsync(state => state.Halted is not null || state.At?.Hash == head.Hash);
        Assert.Null(Progress.Now.Halted);
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        foreach (IHostedService service in _services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        _stopping.Dispose();
    }

    void IHostApplicationLifetime.StopApplication() => _stopping.Cancel();
}
