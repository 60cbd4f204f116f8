using Exchange.GraphQL.Types.DataLoaders;

namespace Exchange.GraphQL.Execution.DataLoaders;

/// <summary>
/// The loaders of one request. A resolver's answers are kept back until it has all it asked for, and until its turn
/// comes: so that a batch of fifty does not let fifty resolvers loose at once.
/// </summary>
/// <param name="isParallel">Whether resolvers run side by side, so that answers need not let them run in place.</param>
internal sealed class LoaderSet(bool isParallel)
{
    private readonly Dictionary<LoaderDefinition, RequestLoader> _loaders = [];

    /// <summary>Guards the loaders, the turns and their queues.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Told of each load, under the lock.</summary>
    public Action<ResolverTurn> OnAsked { get; init; } = _ => { };

    /// <summary>Told of a turn that has all it asked for, under the lock.</summary>
    public required Action<ResolverTurn> OnReady { get; init; }

    public RequestLoader<TKey, TValue> Loader<TKey, TValue>(LoaderDefinition<TKey, TValue> definition)
        where TKey : notnull
    {
        lock (Lock)
        {
            if (!_loaders.TryGetValue(definition, out var loader))
            {
                _loaders.Add(definition, loader = new RequestLoader<TKey, TValue>(this, definition));
            }

            return (RequestLoader<TKey, TValue>)loader;
        }
    }

    public TaskCompletionSource<T> NewSource<T>() => new(
        isParallel ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);

    public void OnAnswered(ResolverTurn turn, Action answer)
    {
        if (turn.Keep(answer))
        {
            OnReady(turn);
        }
    }

    /// <summary>The loaders whose keys wait; the one first asked for comes first.</summary>
    public IReadOnlyList<RequestLoader> Queued()
    {
        lock (Lock)
        {
            return [.. _loaders.Values.Where(loader => loader.HasQueued)];
        }
    }

    public void Forget()
    {
        lock (Lock)
        {
            foreach (var loader in _loaders.Values)
            {
                loader.Forget();
            }
        }
    }
}
