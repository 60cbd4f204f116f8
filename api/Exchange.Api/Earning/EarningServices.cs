using Exchange.Api.Identity;

namespace Exchange.Api.Earning;

/// <summary>What an issuance is checked with.</summary>
internal static class EarningServices
{
    public static void AddEarning(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ReferenceKey(provider.GetRequiredService<KeyFolder>().MasterKey));
        services.AddScoped<IssuanceChecks>();
    }
}
