using System.Collections.Concurrent;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Keeps values by a text, never more than its bytes. A value asked for but once never takes the place of one that was
/// asked for again, so that a flood of new ones evicts only itself.
/// </summary>
/// <remarks>
/// New values wait in a small queue. Those used there move on to the rest of the cache; the others are forgotten
/// first. Among those that moved on, eviction goes round and spares, once each, what was used since it last came by.
/// </remarks>
internal sealed class BoundedCache<TValue>(long maxBytes)
    where TValue : class
{
    // The share of values that were asked for once; so none may be larger.
    private const int OnceShare = 8;

    private readonly ConcurrentDictionary<string, Entry> _byKey = new();
    private readonly ByteQueue _once = new();
    private readonly ByteQueue _again = new();
    private readonly Lock _lock = new();

    /// <summary>What the kept values hold, as was said when they came.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _once.Bytes + _again.Bytes;
            }
        }
    }

    public TValue? Find(string key)
    {
        if (!_byKey.TryGetValue(key, out var entry))
        {
            return null;
        }

        entry.WasUsed = true;
        return entry.Value;
    }

    public void Keep(string key, TValue value, long bytes)
    {
        var maxOnceBytes = maxBytes / OnceShare;
        var entry = new Entry(key, value, bytes);
        if (entry.Bytes > maxOnceBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (!_byKey.TryAdd(key, entry))
            {
                return;
            }

            _once.Add(entry);
            while (_once.Bytes > maxOnceBytes)
            {
                SpareOrForget(_once.Take());
            }

            while (_again.Bytes > maxBytes - maxOnceBytes)
            {
                SpareOrForget(_again.Take());
            }
        }
    }

    private void SpareOrForget(Entry entry)
    {
        if (entry.WasUsed)
        {
            entry.WasUsed = false;
            _again.Add(entry);
        }
        else
        {
            _byKey.TryRemove(entry.Key, out _);
        }
    }

    private sealed record Entry(string Key, TValue Value, long Bytes)
    {
        /// <summary>Set by readers without the lock: a race only spares a value once more or once less.</summary>
        public bool WasUsed { get; set; }
    }

    /// <summary>Entries in their order of arrival, and what they hold together.</summary>
    private sealed class ByteQueue
    {
        private readonly Queue<Entry> _entries = [];

        public long Bytes { get; private set; }

        public void Add(Entry entry)
        {
            _entries.Enqueue(entry);
            Bytes += entry.Bytes;
        }

        public Entry Take()
        {
            var entry = _entries.Dequeue();
            Bytes -= entry.Bytes;
            return entry;
        }
    }
}
