using Exchange.Api.Forwarding;

namespace Exchange.Api.Marketplace;

/// <summary>What members may wish of the market, and what reads it.</summary>
internal static class MarketplaceServices
{
    public static void AddMarketplace(this IServiceCollection services)
    {
        services.AddScoped<Pairs>();
        services.AddScoped<OrderBooks>();
        services.AddScoped<MarketTrail>();
        services.AddScoped<MarketWords>();
        services.AddScoped<Lots>();
        services.AddScoped<OffersToFill>();
        services.AddScoped<OwnOffers>();
        services.AddWish<PostOfferWish, PostOfferInput>(input => input.PostOffer);
        services.AddWish<FillOfferWish, FillOfferInput>(input => input.FillOffer);
        services.AddWish<FillBestWish, FillBestInput>(input => input.FillBest);
        services.AddWish<WithdrawOfferWish, WithdrawOfferInput>(input => input.WithdrawOffer);
        services.AddWish<WithdrawOffersWish, WithdrawOffersInput>(input => input.WithdrawOffers);
        services.AddWish<CancelAllOffersWish, bool?>(input => input.CancelAllOffers);
    }
}
