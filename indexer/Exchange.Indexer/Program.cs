using Exchange.Indexer;
using Exchange.Indexer.Operations;
using Exchange.Indexer.Sync;

try
{
    WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
    bool isReindex = args is ["reindex"];
    if (isReindex)
    {
        // Its bar says the rest, whatever the settings say of services.
        builder.Logging.AddFilter(category: null, LogLevel.Warning);
    }

    // Where nobody sits in front of it, machines read it: one JSON object a line, with the number and values of each.
    _ = isReindex || builder.Environment.IsDevelopment()
        ? builder.Logging.AddSimpleConsole(console => console.SingleLine = true)
        : builder.Logging.AddJsonConsole(console => (console.TimestampFormat, console.UseUtcTimestamp) = ("O", true));

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
    if (isReindex)
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
