using System.Security.Claims;
using Exchange.GraphQL.Types.DataLoaders;

namespace Exchange.GraphQL.Types;

/// <summary>What one request brings to all of its resolvers.</summary>
/// <param name="services">The request's services.</param>
/// <param name="user">The caller.</param>
/// <param name="stop">Stops when the caller has gone or the request's time is over.</param>
public sealed class RequestContext(IServiceProvider services, ClaimsPrincipal user, CancellationToken stop)
{
    /// <summary>The request's services.</summary>
    public IServiceProvider Services { get; } = services;

    /// <summary>The caller.</summary>
    public ClaimsPrincipal User { get; } = user;

    /// <summary>Stops when the caller has gone or the request's time is over.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>What the host hands to resolvers by type, such as the HttpContext.</summary>
    public IReadOnlyDictionary<Type, object> Features { get; init; } = new Dictionary<Type, object>();

    /// <summary>The same request with other services, as each event of a subscription has its own.</summary>
    internal RequestContext WithServices(IServiceProvider own) => new(own, User, Stop) { Features = Features };
}

/// <summary>What a resolver may know: the parent, the field's arguments and the request.</summary>
/// <param name="request">The request.</param>
/// <param name="schema">The schema.</param>
/// <param name="definition">The field to resolve.</param>
/// <param name="parent">The value whose field it is; null at the root.</param>
/// <param name="arguments">The arguments' values, in the order of the schema.</param>
public sealed class ResolverContext(
    RequestContext request,
    Schema schema,
    OutputField definition,
    object? parent,
    IReadOnlyList<ArgumentValue> arguments)
{
    /// <summary>The request.</summary>
    public RequestContext Request { get; } = request;

    /// <summary>The schema.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>The field to resolve.</summary>
    public OutputField Field { get; } = definition;

    /// <summary>The value whose field it is; null at the root.</summary>
    public object? Parent { get; } = parent;

    /// <summary>What the request selects of the field's value.</summary>
    public required ISelection Selection { get; init; }

    /// <summary>The services to use: the request's, or this resolver's own when fields run side by side.</summary>
    public IServiceProvider Services => field ??= OpenScope?.Invoke() ?? Request.Services;

    /// <summary>Makes the resolver's own services, at the first use; null when it shares the request's.</summary>
    internal Func<IServiceProvider>? OpenScope { get; init; }

    /// <summary>What hands out loaders; null when the server has none.</summary>
    internal LoaderTurn? Turn { get; init; }

    /// <summary>The arguments' values, in the order of the schema.</summary>
    internal IReadOnlyList<ArgumentValue> Arguments { get; } = arguments;

    /// <summary>Gives an argument's value.</summary>
    /// <typeparam name="T">Its C# type.</typeparam>
    /// <param name="name">Its name in the schema.</param>
    /// <returns>The value; the type's default when it was not given.</returns>
    public T? ArgumentValue<T>(string name)
    {
        for (var i = 0; i < Field.Arguments.Count; i++)
        {
            if (Field.Arguments[i].Name == name)
            {
                return (T?)Arguments[i].Value;
            }
        }

        throw new ArgumentException($"{Field.Name} has no argument {name}.");
    }

    /// <summary>Gives an argument's value by its place in the schema.</summary>
    internal object? ArgumentAt(int index) => Arguments[index].Value;

    /// <summary>Gives the loader that a parameter means.</summary>
    internal IDataLoader<TKey, TValue> Loader<TKey, TValue>(LoaderDefinition<TKey, TValue> definition)
        where TKey : notnull => (Turn ?? throw new InvalidOperationException(
            "Loaders serve the resolvers of an operation, not the beginning of a subscription.")).Loader(definition);

    /// <summary>Gives what the host handed over under a type.</summary>
    internal T Feature<T>()
        where T : class => (T)Request.Features[typeof(T)];
}

/// <summary>The value of an argument or input field, which knows null from absent.</summary>
/// <param name="Value">The C# value.</param>
/// <param name="IsGiven">Whether the request or a default gave it.</param>
public readonly record struct ArgumentValue(object? Value, bool IsGiven);
