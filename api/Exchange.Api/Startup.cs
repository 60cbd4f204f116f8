using Exchange.Api.Accounts;
using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Earning;
using Exchange.Api.Forwarding;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Marketplace;
using Exchange.Api.Operations;
using Exchange.Api.Proofs;
using Exchange.Api.Redemption;
using Exchange.Api.Webhooks;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api;

/// <summary>What the API serves, and what is put in place before it does.</summary>
internal static class Startup
{
    /// <summary>Every folder's services, and the schema made of what they are asked for.</summary>
    public static GraphQLServerBuilder AddExchange(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTables(configuration);
        services.AddIdentity(configuration);
        services.AddOperations(configuration);
        services.AddForwarding();
        services.AddBrands();
        services.AddAccounts();
        services.AddLedger(configuration);
        services.AddEarning();
        services.AddRedemption();
        services.AddMarketplace();
        services.AddProofs();
        services.AddWebhooks();
        return services.AddSchema();
    }

    private static GraphQLServerBuilder AddSchema(this IServiceCollection services) => services
        .AddGraphQLServer()
        .AddTypes(typeof(Startup).Assembly)
        .AddFiltering()
        .AddSorting()
        .AddGlobalObjectIdentification()
        .RequirePolicies()
        .AddErrorFilter<FaultFilter>()
        .ModifyOptions(options =>
        {
            // Longer than the longest Prefer: wait.
            options.Execution = new ExecutionOptions { Timeout = TimeSpan.FromSeconds(15) };
            // What moves points needs the header Idempotency-Key, which a message over a socket does not have.
            options.Sockets = new GraphQLSocketOptions { AllowMutations = false };
            options.Paging = new PagingOptions
            {
                MaxPageSizeOf = caller => caller.IsInRole(Roles.Auditor) ? AuditorPageMax : null,
            };
        });

    /// <summary>Auditors read the whole exchange, in larger pages.</summary>
    private const int AuditorPageMax = 200;

    /// <summary>Brings <c>app</c> up to date and puts the keys and clients of a development in place.</summary>
    /// <remarks>Waits for a database that is not there yet: the API starts before it and survives it.</remarks>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await PrepareOnceAsync(app.Services, app.Configuration, stop);
                return;
            }
            catch (Exception fault)
                when (fault is NpgsqlException { IsTransient: true } or System.Net.Sockets.SocketException)
            {
                app.Logger.DatabaseNotReady(attempt, fault.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(250 * attempt, 2_000)), stop);
            }
        }
    }

    private static async Task PrepareOnceAsync(
        IServiceProvider services, IConfiguration configuration, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var app = scope.ServiceProvider.GetRequiredService<Data.AppContext>();
        await app.Database.MigrateAsync(stop);
        await services.GetRequiredService<TokenKeys>().LookAsync(stop);
        foreach (var owner in new[] { HostedKeys.Operator, HostedKeys.Psp })
        {
            if (services.GetRequiredService<KeyFolder>().LoadKeyOf(owner) is { } key)
            {
                await services.GetRequiredService<HostedKeys>().EnsureAsync(app, owner, key, stop);
            }
        }

        if (configuration["Exchange:DemoClients"] is { } clients)
        {
            await ClientSeed.SeedAsync(app, clients, stop);
        }
    }

    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] ?? throw new InvalidOperationException($"{key.Replace(":", "__")} is not set.");
}
