namespace Exchange.Api.Proofs;

/// <summary>What proofs are made with.</summary>
internal static class ProofServices
{
    public static void AddProofs(this IServiceCollection services) =>
        services.AddSingleton<ChainSupply>();
}
