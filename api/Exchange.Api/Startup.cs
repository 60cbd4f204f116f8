using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Earning;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Api.Proofs;
using Exchange.Api.Redemption;
using Exchange.Ethereum.JsonRpc;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api;

/// <summary>The parts of the API, each registered where its configuration is read.</summary>
internal static class Startup
{
    public static void AddTables(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDbContextFactory<Data.AppContext>(options => options.UseNpgsql(
            configuration.Required("Exchange:Database"),
            npgsql => npgsql.MigrationsHistoryTable("migration", Data.AppContext.Schema)));
        services.AddDbContextFactory<ReadModel>(options =>
            options.UseNpgsql(configuration.Required("Exchange:Database")));
        services.AddSingleton<AllianceDirectory>();
        services.AddScoped<Language>();
        services.AddHttpContextAccessor();
    }

    public static void AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new KeyFolder(configuration.Required("Exchange:Keys")));
        services.AddSingleton(provider => new HostedKeys(provider.GetRequiredService<KeyFolder>().MasterKey));
        services.AddSingleton(provider => new ReferenceKey(provider.GetRequiredService<KeyFolder>().MasterKey));
        services.AddSingleton(provider => new Tokens(
            provider.GetRequiredService<KeyFolder>().LoadTokenKey(),
            (configuration["Exchange:Issuer"] ?? configuration.Required("ASPNETCORE_URLS").Split(';')[0]).TrimEnd('/'),
            TimeProvider.System));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<Tokens>(
            (options, tokens) =>
            {
                options.MapInboundClaims = false;
                options.TokenValidationParameters = tokens.Validation;
            });
        services.AddAuthorization();

        // Guarded fields only: the engine has refused everyone without a token before a resolver asks for its caller.
        services.AddScoped(provider =>
            Caller.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User)
            ?? throw new InvalidOperationException("A field without [Authorize] asked for its caller."));
    }

    public static void AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Deployment.Read(configuration.Required("Exchange:Deployment")));
        services.AddSingleton(_ => new EthClient(
            new HttpClient { Timeout = TimeSpan.FromSeconds(5) }, new Uri(configuration.Required("Exchange:Rpc"))));
        services.AddScoped<IdempotencyKey>();
        services.AddScoped<Acceptor>();
        services.AddScoped<Waiting>();
        services.AddScoped<IssuanceChecks>();
        services.AddScoped<RedemptionWishes>();
        services.AddSingleton<ChainSupply>();
        services.AddSingleton<Policies>();
    }

    public static void AddExchangeSchema(this IServiceCollection services) => services
        .AddGraphQLServer()
        .AddTypes(typeof(Startup).Assembly)
        .AddFiltering()
        .AddGlobalObjectIdentification()
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
        if (services.GetRequiredService<KeyFolder>().LoadOperatorKey() is { } operatorKey)
        {
            await services.GetRequiredService<HostedKeys>().EnsureAsync(app, HostedKeys.Operator, operatorKey, stop);
        }

        if (configuration["Exchange:DemoClients"] is { } clients)
        {
            await ClientSeed.SeedAsync(app, clients, stop);
        }
    }

    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] ?? throw new InvalidOperationException($"{key.Replace(":", "__")} is not set.");
}
