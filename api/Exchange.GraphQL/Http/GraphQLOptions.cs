using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Execution.Cost;
using Exchange.GraphQL.Execution.PersistedOperations;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Validation;

namespace Exchange.GraphQL.Http;

/// <summary>Everything that can be set of a server; the defaults are safe on the open internet.</summary>
public sealed class GraphQLOptions
{
    /// <summary>The largest body of a request, in bytes.</summary>
    public int MaxAllowedRequestSize { get; set; } = 256 * 1_024;

    /// <summary>
    /// How many bytes the parsed and validated documents may hold that are kept for the next request with the same
    /// text, with their plans; 0 keeps none.
    /// </summary>
    public long DocumentCacheBytes { get; set; } = 16 * 1_024 * 1_024;

    /// <summary>
    /// Whether every GET must carry the header <c>GraphQL-preflight</c>; those that a browser sends for another site
    /// must always.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Who may ask for the schema by introspection.</summary>
    public IntrospectionAccess Introspection { get; set; }

    /// <summary>Whether <c>GET ?sdl</c> prints the schema.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Whether a browser is shown GraphiQL; null means in development only.</summary>
    public bool? EnableTool { get; set; }

    /// <summary>Bounds of the parser.</summary>
    public ParserOptions Parser { get; set; } = new()
    {
        MaxAllowedTokens = 4_000,
        MaxAllowedFields = 2_048,
        MaxAllowedRecursionDepth = 100,
    };

    /// <summary>Bounds of valid operations.</summary>
    public ValidationOptions Validation { get; set; } = new();

    /// <summary>What an operation may cost.</summary>
    public CostOptions Cost { get; set; } = new();

    /// <summary>Which documents clients may run, and by what they may name them.</summary>
    public PersistedOperationOptions PersistedOperations { get; set; } = new();

    /// <summary>Page sizes.</summary>
    public PagingOptions Paging { get; set; } = new();

    /// <summary>How operations run.</summary>
    public ExecutionOptions Execution { get; set; } = new();

    /// <summary>WebSockets.</summary>
    public GraphQLSocketOptions Sockets { get; set; } = new();

    /// <summary>After how long a silence sockets and event streams are asked whether the client still lives.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How often every <see cref="ISubscriptionGuard"/> is asked about those who listen.</summary>
    public TimeSpan RightsCheckInterval { get; set; } = TimeSpan.FromSeconds(30);
}
