namespace Exchange.GraphQL.Execution.PersistedOperations;

/// <summary>Which documents clients may run, and by what they may name them.</summary>
public sealed record PersistedOperationOptions
{
    /// <summary>
    /// Whether only documents of the storage run: a request that carries a text is refused, whatever the text is.
    /// </summary>
    public bool OnlyAllowPersistedDocuments { get; init; }

    /// <summary>
    /// Whether a client may leave a document here by the protocol of Apollo (automatic persisted queries), to name it
    /// by its SHA-256 from then on. Off while only persisted documents run.
    /// </summary>
    public bool AutomaticPersistedQueries { get; init; }

    /// <summary>How many bytes the documents may hold that clients left here.</summary>
    public long AutomaticPersistedQueryBytes { get; init; } = 4 * 1_024 * 1_024;
}
