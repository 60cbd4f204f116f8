using System.Collections.Concurrent;

namespace Exchange.Indexer.Sync;

/// <summary>
/// A number that is kept and must be what other rows add up to. Adding up is too dear before every commit: it is done
/// on the side, for every key in turn and for those that were touched first.
/// </summary>
/// <param name="text">The sentence.</param>
/// <param name="keys">Selects every key.</param>
/// <param name="sql">Selects, for the keys in the array <c>$1</c>, the key, the number kept and the sum.</param>
internal sealed class RollingInvariant(string text, string keys, string sql)
{
    private readonly ConcurrentDictionary<object, bool> _touched = [];

    public string Text => text;

    public string Keys => keys;

    public string Sql => sql;

    /// <summary>A commit changed what the sentence says of a key.</summary>
    public void Touch(object key) => _touched[key] = true;

    /// <summary>Takes out some of the keys that were touched.</summary>
    public object[] TakeTouched(int most)
    {
        object[] taken = [.. _touched.Keys.Take(most)];
        foreach (object key in taken)
        {
            _touched.TryRemove(key, out _);
        }

        return taken;
    }
}
