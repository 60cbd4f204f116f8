namespace Exchange.GraphQL.Types.DataLoaders;

/// <summary>Fetches one batch: the values that there are, by their keys.</summary>
internal delegate Task<IReadOnlyDictionary<TKey, TValue>> BatchFetch<TKey, TValue>(
    IReadOnlyList<TKey> keys,
    IServiceProvider services,
    CancellationToken stop)
    where TKey : notnull;

/// <summary>A loader of the server; each request has its own cache of it.</summary>
/// <param name="name">Its name, one per server.</param>
internal abstract class LoaderDefinition(string name)
{
    public string Name { get; } = name;

    /// <summary>The interface by which resolvers ask for it.</summary>
    public abstract Type Interface { get; }
}

/// <summary>A loader by its types.</summary>
/// <param name="name">Its name, one per server.</param>
/// <param name="maxBatchSize">How many keys one batch has at most.</param>
/// <param name="fetch">Fetches a batch.</param>
/// <param name="absent">What stands for a key without a value.</param>
internal sealed class LoaderDefinition<TKey, TValue>(
    string name,
    int maxBatchSize,
    BatchFetch<TKey, TValue> fetch,
    TValue? absent)
    : LoaderDefinition(name)
    where TKey : notnull
{
    public override Type Interface => typeof(IDataLoader<TKey, TValue>);

    public int MaxBatchSize { get; } = maxBatchSize;

    public BatchFetch<TKey, TValue> Fetch { get; } = fetch;

    public TValue? Absent { get; } = absent;
}

/// <summary>Hands loaders to one resolver, and so knows what it waits for.</summary>
internal abstract class LoaderTurn
{
    public abstract IDataLoader<TKey, TValue> Loader<TKey, TValue>(LoaderDefinition<TKey, TValue> definition)
        where TKey : notnull;
}
