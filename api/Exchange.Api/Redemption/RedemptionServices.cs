using Exchange.Api.Forwarding;

namespace Exchange.Api.Redemption;

/// <summary>What members may wish of redemptions.</summary>
internal static class RedemptionServices
{
    public static void AddRedemption(this IServiceCollection services) =>
        services.AddWish<AuthoriseRedemptionWish, AuthoriseRedemptionInput>(input => input.AuthoriseRedemption);
}
