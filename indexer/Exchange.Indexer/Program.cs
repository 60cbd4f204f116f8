using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer;
using Exchange.Indexer.Operations;
using Exchange.Indexer.Sync;

try
{
    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
    builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
    if (args is ["reindex"])
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning); // Its bar says the rest.
    }

    Settings settings = Settings.From(builder.Configuration);
    Deployment deployment = Deployment.Read(settings.Deployment);
    using HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(3) });
    builder.Services
        .AddSingleton(settings)
        .AddSingleton(settings.Finality)
        .AddSingleton(deployment)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<INode>(new EthNode(
            new EthClient(http, settings.Rpc) { Timeout = TimeSpan.FromSeconds(10) }))
        .AddSingleton<IProjections, Projections>()
        .AddSingleton<ChainReader>()
        .AddSingleton<HeadWatch>()
        .AddSingleton<Progress>()
        .AddSingleton<Follower>()
        .AddSingleton<Reindexing>()
        .AddSingleton<ReindexCommand>()
        .AddHostedService<Indexing>()
        .AddHostedService<RollingCheck>();

    // Nothing of this is for other machines, unless whoever starts it says so.
    if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
    {
        builder.WebHost.UseUrls("http://127.0.0.1:5010");
    }

    WebApplication app = builder.Build();
    if (args is ["reindex"])
    {
        return await app.Services.GetRequiredService<ReindexCommand>().RunAsync(CancellationToken.None);
    }

    app.MapHealth();
    app.MapMetrics();
    Progress progress = app.Services.GetRequiredService<Progress>();
    await app.RunAsync();
    return progress.Now.Halted is null ? 0 : 1;
}
catch (SettingsException fault)
{
    await Console.Error.WriteLineAsync($"The indexer cannot start: {fault.Message}");
    return 2;
}
