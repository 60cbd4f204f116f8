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
    builder.Services
        .AddSingleton(deployment)
        .AddSingleton<IProjections, Projections>()
        .AddSync(settings)
        .AddSingleton<ReindexCommand>();

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
