using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api.Data;

/// <summary>Both schemas of the database, and what is read of them for everyone.</summary>
internal static class DataServices
{
    public static void AddTables(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPooledDbContextFactory<AppContext>(options => AppContext.Open(options, Database(configuration)));
        services.AddPooledDbContextFactory<ReadModel>(options => options.UseNpgsql(Database(configuration)));
        services.AddSingleton<AllianceDirectory>();
        services.AddScoped<Language>();
        services.AddHttpContextAccessor();
    }

    // What is asked again and again is planned once a connection.
    private static string Database(IConfiguration configuration) =>
        new NpgsqlConnectionStringBuilder(configuration.Required("Exchange:Database"))
        {
            MaxAutoPrepare = StatementsMax,
        }.ConnectionString;

    /// <summary>How many statements a connection keeps prepared: about as many as the API has.</summary>
    private const int StatementsMax = 200;
}
