namespace Exchange.GraphQL.Execution;

/// <summary>How operations run.</summary>
public sealed record ExecutionOptions
{
    /// <summary>After how long an operation is given up.</summary>
    /// <remarks>
    /// The answer then has status 503. One resolver at a time: it leaves when the resolver that runs has ended, so
    /// resolvers must heed their token. Side by side: it leaves at once, and a resolver that goes on is left alone
    /// with its own services.
    /// </remarks>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether query fields run side by side, each resolver with a service scope of its own.</summary>
    /// <remarks>
    /// Off by default: then one resolver of a request runs at a time, so that scoped services that are not safe for
    /// threads (a DbContext) may be shared by all of them. Mutation root fields always run one after another.
    /// </remarks>
    public bool ParallelQueryFields { get; init; }

    /// <summary>
    /// The longest <c>data</c> of a response, in bytes. A longer one is refused with status 500 and
    /// <c>RESPONSE_TOO_LARGE</c>: an operation that the other bounds admit should not come to it.
    /// </summary>
    public int MaxResponseBytes { get; init; } = 16 * 1_024 * 1_024;
}
