using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>Puts Sync together, the same for the program, its tests and its benches.</summary>
internal static class SyncServices
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds everything between a node and a database but the <see cref="IProjections"/>, which say what is indexed.
    /// Two hosted services keep the tables at the head and look back at them.
    /// </summary>
    public static IServiceCollection AddSync(this IServiceCollection services, Settings settings) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Finality)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout }))
        .AddSingleton<INode>(made => new EthNode(
            new EthClient(made.GetRequiredService<HttpClient>(), settings.Rpc) { Timeout = AnswerTimeout }))
        .AddSingleton<ChainReader>()
        .AddSingleton<HeadWatch>()
        .AddSingleton<Progress>()
        .AddSingleton<Follower>()
        .AddSingleton<Reindexing>()
        .AddHostedService<Indexing>()
        .AddHostedService<RollingCheck>();
}
