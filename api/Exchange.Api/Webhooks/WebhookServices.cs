namespace Exchange.Api.Webhooks;

/// <summary>What brands are told with.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(provider => WebhookAddresses.From(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<Secrets>();
        services.AddSingleton<Postman>();
        services.AddSingleton<LaneRun>();
        services.AddHostedService<WebhookSender>();
    }
}
