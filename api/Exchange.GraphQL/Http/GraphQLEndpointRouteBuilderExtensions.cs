using Exchange.GraphQL.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

// The namespace of the application builder, as every MapX of ASP.NET Core has it.
namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps a GraphQL server to a path.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves GraphQL at a path; builds the schema at once, so that a mistake in it stops the start-up.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path.</param>
    /// <returns>The endpoint's conventions.</returns>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var tool = endpoints.ServiceProvider.GetRequiredService<GraphiQL>();
        if (tool.IsEnabled)
        {
            endpoints.MapGet($"{path.TrimEnd('/')}/ui/{{file}}", tool.ShowFile).WithDisplayName("GraphiQL");
        }

        // Within the endpoint, so that no host can forget what makes WebSockets work.
        var pipeline = endpoints.CreateApplicationBuilder().UseWebSockets();
        pipeline.Run(endpoint.Handle);
        return endpoints.Map(path, pipeline.Build()).WithDisplayName("GraphQL");
    }
}
