using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Both schemas of the database, and what is read of them for everyone.</summary>
internal static class DataServices
{
    public static void AddTables(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContextFactory<AppContext>(options =>
            AppContext.Open(options, configuration.Required("Exchange:Database")));
        services.AddDbContextFactory<ReadModel>(options =>
            options.UseNpgsql(configuration.Required("Exchange:Database")));
        services.AddSingleton<AllianceDirectory>();
        services.AddScoped<Language>();
        services.AddHttpContextAccessor();
    }
}
