namespace Exchange.GraphQL.Execution;

/// <summary>How operations run.</summary>
public sealed record ExecutionOptions
{
    /// <summary>After how long an operation is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether query fields run side by side, each resolver with a service scope of its own.</summary>
    /// <remarks>
    /// Off by default: then one resolver of a request runs at a time, so that scoped services that are not safe for
    /// threads (a DbContext) may be shared by all of them. Mutation root fields always run one after another.
    /// </remarks>
    public bool ParallelQueryFields { get; init; }
}
