using Exchange.SandboxPsp;

var builder = WebApplication.CreateSlimBuilder(args);
var settings = SandboxSettings.From(builder.Configuration);

builder.Services.AddSingleton(new ProviderClient(
    new HttpClient { BaseAddress = settings.Api, Timeout = TimeSpan.FromSeconds(15) }, settings));
builder.Services.AddSingleton<Counter>();
builder.Services.AddHostedService(services => services.GetRequiredService<Counter>());

var app = builder.Build();
app.MapGet("/health/live", () => Results.Ok());
app.MapGet("/health/ready", (Counter counter) => counter.IsWorking ? Results.Ok() : Results.StatusCode(503));
app.MapGet("/pay/{paymentId:guid}", (Guid paymentId) => Results.Text(SandboxRules.PageOf(paymentId)));
await app.RunAsync();

return 0;
