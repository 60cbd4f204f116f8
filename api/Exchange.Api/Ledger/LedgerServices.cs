using Exchange.Api.Forwarding;

namespace Exchange.Api.Ledger;

/// <summary>What members may wish of what they hold, and what becomes of their money.</summary>
internal static class LedgerServices
{
    public static void AddLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Spending>();
        services.AddSingleton<ProviderNames>();
        services.AddSingleton(_ => new PaymentPage(configuration["Exchange:PaymentPage"]));
        services.AddScoped<Payments>();
        services.AddScoped<Attestations>();
        services.AddHostedService<LapsedPayments>();
        services.AddWish<TransferWish, TransferInput>(input => input.Transfer);
        services.AddWish<RequestPayoutWish, RequestPayoutInput>(input => input.RequestPayout);
    }
}
