namespace Exchange.Api.Accounts;

/// <summary>What accounts are opened with.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services) => services.AddScoped<AccountOpenings>();
}
