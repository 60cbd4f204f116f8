using Exchange.GraphQL.Types.DataLoaders;

namespace Exchange.GraphQL.Execution.DataLoaders;

/// <summary>One request's part of a loader; changed only under the lock of its set.</summary>
internal abstract class RequestLoader
{
    /// <summary>Whether keys wait to be fetched.</summary>
    public abstract bool HasQueued { get; }

    /// <summary>Fetches a batch of the keys that wait, and keeps the answers for those who asked.</summary>
    public abstract Task Fetch(IServiceProvider services, CancellationToken stop);

    /// <summary>Forgets what was fetched, since the next mutation may change it.</summary>
    public abstract void Forget();
}

/// <summary>Fetches each key once a request, in batches of those that wait.</summary>
internal sealed class RequestLoader<TKey, TValue>(LoaderSet loaders, LoaderDefinition<TKey, TValue> definition)
    : RequestLoader
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly Queue<TKey> _queued = [];

    public override bool HasQueued => _queued.Count > 0;

    public Task<TValue?> Load(TKey key, ResolverTurn turn)
    {
        lock (loaders.Lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                _entries.Add(key, entry = new Entry());
                _queued.Enqueue(key);
            }

            if (entry.Answer is { } known)
            {
                return known;
            }

            var source = loaders.NewSource<TValue?>();
            entry.Asked.Add((source, turn));
            turn.Ask();
            loaders.OnAsked(turn);
            return source.Task;
        }
    }

    public override async Task Fetch(IServiceProvider services, CancellationToken stop)
    {
        var keys = new List<TKey>();
        lock (loaders.Lock)
        {
            while (keys.Count < definition.MaxBatchSize && _queued.TryDequeue(out var key))
            {
                keys.Add(key);
            }
        }

        try
        {
            var values = await definition.Fetch(keys, services, stop);
            Answer(keys, key => Task.FromResult(values.TryGetValue(key, out var value) ? value : definition.Absent));
        }
        catch (Exception exception)
        {
            // Each field that asked has the fault for its own, with its own path.
            Answer(keys, _ => Task.FromException<TValue?>(exception));
        }
    }

    public override void Forget()
    {
        foreach (var (key, _) in _entries.Where(entry => entry.Value.Answer is not null))
        {
            _entries.Remove(key);
        }
    }

    private void Answer(List<TKey> keys, Func<TKey, Task<TValue?>> answerOf)
    {
        lock (loaders.Lock)
        {
            foreach (var key in keys)
            {
                var entry = _entries[key];
                var answer = entry.Answer = answerOf(key);
                foreach (var (source, turn) in entry.Asked)
                {
                    loaders.OnAnswered(turn, () => source.SetFromTask(answer));
                }

                entry.Asked.Clear();
            }
        }
    }

    /// <summary>What is known of a key: its value, its fault, or who waits for it.</summary>
    private sealed class Entry
    {
        public Task<TValue?>? Answer { get; set; }

        public List<(TaskCompletionSource<TValue?> Source, ResolverTurn Turn)> Asked { get; } = [];
    }
}
