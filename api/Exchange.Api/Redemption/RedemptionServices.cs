namespace Exchange.Api.Redemption;

/// <summary>What a redemption is prepared with.</summary>
internal static class RedemptionServices
{
    public static void AddRedemption(this IServiceCollection services) =>
        services.AddScoped<RedemptionWishes>();
}
