using Exchange.Api.Forwarding;

namespace Exchange.Api.Ledger;

/// <summary>What members may wish of what they hold.</summary>
internal static class LedgerServices
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddScoped<Spending>();
        services.AddWish<TransferWish, TransferInput>(input => input.Transfer);
    }
}
