using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Indexer.Tests;

/// <summary>An indexer in this process, without its web server; stopping it is what a clean shutdown does.</summary>
internal sealed class IndexerRun : IAsyncDisposable, IHostApplicationLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ILoggerFactory _logs = LoggerFactory.Create(logs => logs.SetMinimumLevel(LogLevel.None));
    private readonly Indexing _indexing;
    private readonly RollingCheck _check;
    private bool _disposed;

    private IndexerRun(Uri rpc, string database, string deploymentFile, Finality finality, TimeSpan pollEvery)
    {
        Settings settings = new(rpc, database, deploymentFile, finality, pollEvery);
        Deployment deployment = Deployment.Read(deploymentFile);
        Projections projections = new(deployment);
        ChainReader chain = new(
            new EthNode(new EthClient(_http, rpc) { Timeout = TimeSpan.FromSeconds(5) }), projections);
        HeadWatch heads = new(chain, settings, Progress, TimeProvider.System, _logs.CreateLogger<HeadWatch>());
        Follower follower = new(
            chain, heads, projections, finality, Progress, TimeProvider.System, _logs.CreateLogger<Follower>());
        Reindexing reindexing = new(
            settings, projections, chain, follower, Progress, TimeProvider.System, _logs.CreateLogger<Reindexing>());
        _indexing = new Indexing(
            settings, projections, chain, follower, reindexing, Progress, TimeProvider.System, this,
            _logs.CreateLogger<Indexing>());
        _check = new RollingCheck(
            settings, projections, Progress, TimeProvider.System, this, _logs.CreateLogger<RollingCheck>());
    }

    /// <summary>What it knows of itself.</summary>
    public Progress Progress { get; } = new(TimeProvider.System);

    CancellationToken IHostApplicationLifetime.ApplicationStarted => CancellationToken.None;

    CancellationToken IHostApplicationLifetime.ApplicationStopping => _stopping.Token;

    CancellationToken IHostApplicationLifetime.ApplicationStopped => _stopping.Token;

    /// <summary>Starts one.</summary>
    public static async Task<IndexerRun> StartAsync(
        Uri rpc, string database, string deploymentFile, Finality finality, TimeSpan? pollEvery = null)
    {
        IndexerRun run = new(rpc, database, deploymentFile, finality, pollEvery ?? TimeSpan.FromMilliseconds(20));
        await run._indexing.StartAsync(CancellationToken.None);
        await run._check.StartAsync(CancellationToken.None);
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
        EthClient node = new(_http, rpc);
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
        await _check.StopAsync(CancellationToken.None);
        _check.Dispose();
        await _indexing.StopAsync(CancellationToken.None);
        _indexing.Dispose();
        _stopping.Dispose();
        _logs.Dispose();
        _http.Dispose();
    }

    void IHostApplicationLifetime.StopApplication() => _stopping.Cancel();
}
