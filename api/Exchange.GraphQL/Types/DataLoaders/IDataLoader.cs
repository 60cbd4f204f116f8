namespace Exchange.GraphQL.Types.DataLoaders;

/// <summary>
/// Fetches values by their keys: what the resolvers of a request ask for together is fetched together, each key once.
/// </summary>
/// <remarks>
/// A parameter of a resolver. When one resolver runs at a time, a resolver that has asked lets the next one run until
/// its answer is there: await what was asked before using a service that others share.
/// </remarks>
/// <typeparam name="TKey">What a value is asked by; compared by its own equality.</typeparam>
/// <typeparam name="TValue">The value; an array where the loader's method gives a lookup.</typeparam>
public interface IDataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Asks for one value.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends the wait; the batch is fetched nevertheless.</param>
    /// <returns>
    /// The value; the type's default (an empty array of a lookup) when there is none. A fault of the batch is thrown
    /// to each that asked.
    /// </returns>
    Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default);

    /// <summary>Asks for several values.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Ends the wait; the batch is fetched nevertheless.</param>
    /// <returns>The values in the order of the keys, as for one key each.</returns>
    Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default);
}
