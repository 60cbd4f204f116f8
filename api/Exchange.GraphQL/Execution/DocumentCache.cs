using System.Collections.Concurrent;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Keeps prepared documents by their text, never more than its bytes. A document asked for but once never takes the
/// place of one that was asked for again, so that a flood of new documents evicts only itself.
/// </summary>
/// <remarks>
/// New documents wait in a small queue. Those used there move on to the rest of the cache; the others are forgotten
/// first. Among those that moved on, eviction goes round and spares, once each, what was used since it last came by.
/// </remarks>
internal sealed class DocumentCache(long maxBytes)
{
    // What a token comes to: its nodes, their positions and names, and its part of the plan. An entry costs more than
    // its text by its places in the dictionary and the queue. DocumentCacheTests holds both against the heap.
    private const int BytesPerToken = 400;
    private const int BytesPerEntry = 2_048;

    // The share of documents that were asked for once; so no document may be larger.
    private const int OnceShare = 8;

    private readonly ConcurrentDictionary<string, Entry> _byText = new();
    private readonly ByteQueue _once = new();
    private readonly ByteQueue _again = new();
    private readonly Lock _lock = new();

    /// <summary>What the kept documents are estimated to hold.</summary>
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

    public PreparedDocument? Find(string text)
    {
        if (!_byText.TryGetValue(text, out var entry))
        {
            return null;
        }

        entry.WasUsed = true;
        return entry.Document;
    }

    public void Keep(string text, PreparedDocument document)
    {
        var maxOnceBytes = maxBytes / OnceShare;
        var entry = new Entry(text, document, EstimateBytes(text));
        if (entry.Bytes > maxOnceBytes)
        {
            return;
        }

        lock (_lock)
        {
            if (!_byText.TryAdd(text, entry))
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

    /// <summary>
    /// What a document of this text holds once it is prepared and planned, in bytes; never too little.
    /// </summary>
    internal static long EstimateBytes(string text)
    {
        var tokens = 0;
        var wasInWord = false;
        foreach (var c in text)
        {
            var isInWord = char.IsAsciiLetterOrDigit(c) || c == '_';
            tokens += isInWord ? (wasInWord ? 0 : 1) : (char.IsWhiteSpace(c) || c == ',' ? 0 : 1);
            wasInWord = isInWord;
        }

        return BytesPerEntry + (2L * text.Length) + ((long)BytesPerToken * tokens);
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
            _byText.TryRemove(entry.Text, out _);
        }
    }

    private sealed record Entry(string Text, PreparedDocument Document, long Bytes)
    {
        /// <summary>Set by readers without the lock: a race only spares a document once more or once less.</summary>
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
