using Exchange.GraphQL.Types.DataLoaders;

namespace Exchange.GraphQL.Execution.DataLoaders;

/// <summary>One call of a resolver, and what it has asked of loaders; changed only under the lock of its set.</summary>
internal sealed class ResolverTurn(LoaderSet loaders, PendingField pending) : LoaderTurn
{
    private readonly List<Action> _answers = [];
    private TaskCompletionSource? _asked;

    /// <summary>The field that is resolved.</summary>
    public PendingField Pending { get; } = pending;

    /// <summary>What the resolver gives; set when it has not ended at once.</summary>
    public Task<object?> Call { get; set; } = Task.FromResult<object?>(null);

    /// <summary>How many of its loads are not answered yet.</summary>
    public int Outstanding { get; private set; }

    /// <summary>Whether others may run in its place, until all of its loads are answered.</summary>
    public bool IsWaiting { get; set; }

    public override IDataLoader<TKey, TValue> Loader<TKey, TValue>(LoaderDefinition<TKey, TValue> definition) =>
        new TurnLoader<TKey, TValue>(loaders.Loader(definition), this);

    /// <summary>Counts a load; the first tells that the resolver is about to wait.</summary>
    public void Ask()
    {
        Outstanding++;
        _asked?.TrySetResult();
    }

    /// <summary>Keeps an answer back until the resolver's turn comes; true when it was the last one missing.</summary>
    public bool Keep(Action answer)
    {
        _answers.Add(answer);
        return --Outstanding == 0;
    }

    /// <summary>Takes what is to be done to give the answers.</summary>
    public Action[] TakeAnswers()
    {
        Action[] answers = [.. _answers];
        _answers.Clear();
        return answers;
    }

    /// <summary>Ends when the resolver has a load that is not answered.</summary>
    public Task HasAsked()
    {
        lock (loaders.Lock)
        {
            if (Outstanding > 0)
            {
                return Task.CompletedTask;
            }

            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _asked.Task;
        }
    }
}

/// <summary>A loader as one resolver sees it.</summary>
internal sealed class TurnLoader<TKey, TValue>(RequestLoader<TKey, TValue> loader, ResolverTurn turn)
    : IDataLoader<TKey, TValue>
    where TKey : notnull
{
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default) =>
        loader.Load(key, turn).WaitAsync(cancellationToken);

    public async Task<IReadOnlyList<TValue?>> LoadAsync(
        IReadOnlyCollection<TKey> keys,
        CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => loader.Load(key, turn)).ToList()).WaitAsync(cancellationToken);
}
