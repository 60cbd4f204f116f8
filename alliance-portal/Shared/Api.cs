namespace Exchange.Portal.Shared;

/// <summary>Connects the portal to the API that <c>Exchange:Api</c> names; without one it does not start.</summary>
internal static class Api
{
    /// <summary>An answer larger than this is not one of ours.</summary>
    private const long AnswerBytesMax = 8 * 1024 * 1024;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        string url = builder.Configuration["Exchange:Api"]
            ?? throw new InvalidOperationException("Set Exchange__Api to the address of the API.");

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHttpClient<ApiClient>(Configure);
        builder.Services.AddHttpClient<Identity.TokenClient>(Configure);

        void Configure(HttpClient http)
        {
            http.BaseAddress = new Uri(url.TrimEnd('/') + "/");
            http.Timeout = TimeSpan.FromSeconds(10);
            http.MaxResponseContentBufferSize = AnswerBytesMax;
        }
    }

    public static void MapHealth(this WebApplication portal)
    {
        portal.MapGet("/health/live", () => TypedResults.Text("live"));
        portal.MapGet("/health/ready", async (ApiClient api, CancellationToken stop) =>
            await api.IsReadyAsync(stop)
                ? Results.Text("ready")
                : Results.Text("the API is not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
