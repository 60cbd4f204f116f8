using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Http.ServerSentEvents;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ConventionMaker = System.Func<
    System.IServiceProvider,
    Exchange.GraphQL.Types.Discovery.TypeRegistry,
    Exchange.GraphQL.Types.Discovery.SchemaConvention>;

// The namespace of the services themselves, as every AddX of ASP.NET Core has it.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL server; map it with <c>app.MapGraphQL()</c>.</summary>
    /// <remarks>
    /// The <see cref="Schema"/> is a service too: <c>app.Services.GetRequiredService&lt;Schema&gt;()</c>.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <returns>A builder that says what the server serves.</returns>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var builder = new GraphQLServerBuilder(services);
        services.AddOptions<GraphQLOptions>();
        services.AddSingleton(provider => SchemaBuilder.Build(
            builder.Types,
            type => LifetimeOf(type, services, provider),
            OptionsOf(provider).Paging,
            builder.Conventions.Values.Select<ConventionMaker, Func<TypeRegistry, SchemaConvention>>(
                make => registry => make(provider, registry))));
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<Schema>(),
            OptionsOf(provider).Parser,
            OptionsOf(provider).Validation,
            OptionsOf(provider).Execution,
            OptionsOf(provider).Cost,
            new PersistedDocuments(
                OptionsOf(provider).PersistedOperations, provider.GetService<IOperationDocumentStorage>()),
            OptionsOf(provider).DocumentCacheBytes));
        services.AddSingleton(provider => new GraphiQL(
            provider.GetRequiredService<IHostEnvironment>(), OptionsOf(provider)));
        services.AddSingleton(provider => OptionsOf(provider));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ErrorFilters>();
        services.AddSingleton<RightsWatch>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<EventStreamWriter>();
        services.AddSingleton<GraphQLEndpoint>();
        return builder;
    }

    // What the host makes without a registration, such as lists of services, may be made of scoped ones.
    private static ServiceLifetime? LifetimeOf(Type type, IServiceCollection services, IServiceProvider provider) =>
        provider.GetService<IServiceProviderIsService>()?.IsService(type) == true
            ? services.LastOrDefault(one => one.ServiceType == type)?.Lifetime ?? ServiceLifetime.Scoped
            : null;

    private static GraphQLOptions OptionsOf(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<GraphQLOptions>>().Value;
}
