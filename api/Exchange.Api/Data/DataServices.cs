using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api.Data;

/// <summary>Both schemas of the database, and what is read of them for everyone.</summary>
internal static class DataServices
{
    public static void AddTables(this IServiceCollection services, IConfiguration configuration)
    {
        // What is asked again and again is planned once a connection.
        NpgsqlConnectionStringBuilder database = new(configuration.Required("Exchange:Database"))
        {
            MaxAutoPrepare = StatementsMax,
        };
        services.AddPooledDbContextFactory<AppContext>(options =>
            AppContext.Open(options, database.ConnectionString));
        services.AddPooledDbContextFactory<ReadModel>(options => options.UseNpgsql(database.ConnectionString));
        services.AddSingleton<AllianceDirectory>();
        services.AddScoped<Language>();
        services.AddHttpContextAccessor();
    }

    /// <summary>How many statements a connection keeps prepared: about as many as the API has.</summary>
    private const int StatementsMax = 200;
}
