namespace Exchange.Api.Forwarding;

/// <summary>What turns a wish into an intent.</summary>
internal static class ForwardingServices
{
    public static void AddForwarding(this IServiceCollection services) => services.AddScoped<Wishes>();
}
