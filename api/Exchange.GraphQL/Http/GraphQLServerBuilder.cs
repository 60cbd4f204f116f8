using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Execution.Subscriptions;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Rules;
using Exchange.GraphQL.Types.Subscriptions;
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

    /// <summary>
    /// Refuses to serve a root field or a node without a policy: each says who may use it by <c>[Authorize]</c>, on the
    /// method or its class, or by ASP.NET Core's <c>[AllowAnonymous]</c> on the method.
    /// </summary>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder RequirePolicies()
    {
        Conventions.TryAdd(typeof(EntryPolicies), (_, registry) => new EntryPolicies(registry));
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

    /// <summary>
    /// Keeps topics in this process, so that <see cref="ITopicEventSender"/> and <see cref="ITopicEventReceiver"/> are
    /// services.
    /// </summary>
    /// <param name="options">How messages are queued; null for the defaults.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddInMemorySubscriptions(SubscriptionOptions? options = null)
    {
        var topics = new InMemoryTopics(options ?? new SubscriptionOptions());
        Services.AddSingleton<ITopicEventSender>(topics);
        Services.AddSingleton<ITopicEventReceiver>(topics);
        return this;
    }

    /// <summary>Lets an interceptor decide who may speak over a WebSocket; without one everybody may.</summary>
    /// <typeparam name="TInterceptor">The interceptor; one instance serves all sockets.</typeparam>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddSocketSessionInterceptor<TInterceptor>()
        where TInterceptor : class, ISocketSessionInterceptor
    {
        Services.AddSingleton<ISocketSessionInterceptor, TInterceptor>();
        return this;
    }

    /// <summary>Lets a guard end the subscriptions of those who have lost their rights.</summary>
    /// <typeparam name="TGuard">The guard; made anew for each check, in a service scope of its own.</typeparam>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddSubscriptionGuard<TGuard>()
        where TGuard : class, ISubscriptionGuard
    {
        Services.AddScoped<ISubscriptionGuard, TGuard>();
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

    /// <summary>Changes what an operation may cost.</summary>
    /// <param name="configure">Makes the changes.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder ModifyCostOptions(Action<CostOptions> configure) =>
        ModifyOptions(options => configure(options.Cost));

    /// <summary>Lets clients ask for the documents of a folder by their SHA-256.</summary>
    /// <remarks>
    /// Each stands in a file <c>{SHA-256 of its bytes, in hex}.graphql</c>. They are read when the server starts, and
    /// a file named otherwise stops it. Set <c>PersistedOperations.OnlyAllowPersistedDocuments</c> to run no others.
    /// </remarks>
    /// <param name="folder">The folder.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddFileSystemOperationDocumentStorage(string folder)
    {
        Services.AddSingleton<IOperationDocumentStorage>(_ => new FileSystemOperationDocumentStorage(folder));
        return this;
    }

    /// <summary>Lets clients ask for documents of a storage by ids of its own.</summary>
    /// <typeparam name="TStorage">The storage; one instance serves all requests.</typeparam>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder AddOperationDocumentStorage<TStorage>()
        where TStorage : class, IOperationDocumentStorage
    {
        Services.AddSingleton<IOperationDocumentStorage, TStorage>();
        return this;
    }

    /// <summary>Lets nobody ask for the schema, or everyone again.</summary>
    /// <remarks>To let only some ask, set <see cref="GraphQLOptions.Introspection"/>.</remarks>
    /// <param name="disable">Whether nobody may ask.</param>
    /// <returns>This builder.</returns>
    public GraphQLServerBuilder DisableIntrospection(bool disable = true) => ModifyOptions(options =>
        options.Introspection = disable ? IntrospectionAccess.Nobody : IntrospectionAccess.Everyone);
}
