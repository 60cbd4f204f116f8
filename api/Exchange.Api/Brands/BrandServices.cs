namespace Exchange.Api.Brands;

/// <summary>What the slice Brands gives the others.</summary>
internal static class BrandServices
{
    public static void AddBrands(this IServiceCollection services) =>
        services.AddSingleton<Policies>();
}
