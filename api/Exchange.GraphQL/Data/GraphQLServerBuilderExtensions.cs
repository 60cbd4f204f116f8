using Exchange.GraphQL.Data;
using Exchange.GraphQL.Data.Nodes;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Types.Discovery;
using Microsoft.Extensions.Options;

// The namespace of the services themselves, as every AddX of ASP.NET Core has it.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what a server does with data: pages of queryables, filters, orders, nodes.</summary>
public static class GraphQLDataBuilderExtensions
{
    /// <summary>Lets <c>[UsePaging]</c> cut pages out of an <see cref="IQueryable{T}"/>, by keyset.</summary>
    /// <remarks>
    /// The query orders itself, and ends in a member that no two rows share. A queryable that is an
    /// <see cref="IAsyncEnumerable{T}"/>, as EF's are, is read asynchronously.
    /// </remarks>
    /// <param name="builder">The server.</param>
    /// <returns>The builder.</returns>
    public static GraphQLServerBuilder AddQueryableCursorPagingProvider(this GraphQLServerBuilder builder)
    {
        builder.Conventions.TryAdd(
            typeof(QueryableFields), (services, registry) => new QueryableFields(registry, OptionsOf(services)));
        return builder;
    }

    /// <summary>Lets <c>[UseFiltering]</c> give pages of queryables the argument <c>where</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <returns>The builder.</returns>
    public static GraphQLServerBuilder AddFiltering(this GraphQLServerBuilder builder) =>
        builder.AddQueryableCursorPagingProvider();

    /// <summary>Lets <c>[UseSorting]</c> give pages of queryables the argument <c>order</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <returns>The builder.</returns>
    public static GraphQLServerBuilder AddSorting(this GraphQLServerBuilder builder) =>
        builder.AddQueryableCursorPagingProvider();

    /// <summary>
    /// Adds <c>node(id:)</c> and <c>nodes(ids:)</c> over all types marked <c>[Node]</c>, and makes ids of
    /// <c>[ID(nameof(T))]</c> global.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <returns>The builder.</returns>
    public static GraphQLServerBuilder AddGlobalObjectIdentification(this GraphQLServerBuilder builder)
    {
        builder.Conventions.TryAdd(
            typeof(NodeFields), (services, registry) => new NodeFields(registry, OptionsOf(services)));
        return builder;
    }

    /// <summary>Changes the bounds of filters, orders and <c>nodes</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="configure">Makes the changes.</param>
    /// <returns>The builder.</returns>
    public static GraphQLServerBuilder ModifyDataOptions(
        this GraphQLServerBuilder builder, Action<DataOptions> configure)
    {
        builder.Services.Configure(configure);
        return builder;
    }

    private static DataOptions OptionsOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<DataOptions>>().Value;
}
