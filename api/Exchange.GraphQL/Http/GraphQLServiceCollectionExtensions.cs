using Exchange.GraphQL.Http;

// The namespace of the services themselves, as every AddX of ASP.NET Core has it.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL server; map it with <c>app.MapGraphQL()</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>A builder that says what the server serves.</returns>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        var builder = new GraphQLServerBuilder(services);
        services.AddSingleton(builder);
        return builder;
    }
}
