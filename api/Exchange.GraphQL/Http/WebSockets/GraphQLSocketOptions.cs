namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>What can be set of WebSockets.</summary>
public sealed record GraphQLSocketOptions
{
    /// <summary>How long a client may take for its <c>connection_init</c>; then it is closed with 4408.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a client may take to read a message or to answer a ping; then it is cut off.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many operations one socket may have under way; one more is refused by an error.</summary>
    public int MaxOperations { get; init; } = 50;

    /// <summary>
    /// Whether mutations run over sockets; a host that guards its POSTs by middleware or by headers turns this off.
    /// </summary>
    public bool AllowMutations { get; init; } = true;

    /// <summary>
    /// The origins, as <c>https://example.org</c>, whose pages may open sockets beside the server's own; <c>*</c>
    /// allows every page.
    /// </summary>
    /// <remarks>
    /// A browser opens a socket for any page, with this server's cookies: without this check that page could speak in
    /// the name of its visitor.
    /// </remarks>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];
}
