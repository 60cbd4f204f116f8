using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Http;

/// <summary>Says what the server serves; begun by <c>services.AddGraphQLServer()</c>.</summary>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    internal List<Type> Types { get; } = [];

    /// <summary>What later chapters add while the schema is built, each at most once.</summary>
    internal OrderedDictionary<Type, Func<IServiceProvider, TypeRegistry, SchemaConvention>> Conventions { get; } = [];

    /// <summary>Adds every marked type of these assemblies to the schema.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddTypes(params Assembly[] assemblies)
    {
        Types.AddRange(assemblies.SelectMany(assembly => assembly.GetTypes()));
        return this;
    }

    /// <summary>Adds these types to the schema, as far as they are marked.</summary>
    /// <param name="types">The types.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddTypes(params Type[] types)
    {
        Types.AddRange(types);
        return this;
    }

    /// <summary>Lets a filter see, and change, every error before it is written.</summary>
    /// <typeparam name="TFilter">The filter; one instance serves all requests.</typeparam>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddErrorFilter<TFilter>()
        where TFilter : class, IErrorFilter
    {
        Services.AddSingleton<IErrorFilter, TFilter>();
        return this;
    }

    /// <summary>Changes what can be set of the server.</summary>
    /// <param name="configure">Makes the changes.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder ModifyOptions(Action<GraphQLOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }
}
