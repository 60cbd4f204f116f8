using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The changes of one commit in order, each with the number of rows it must touch, and the invariants to be checked
/// after the last of them. A change that touches another number of rows means that chain and tables disagree.
/// </summary>
internal sealed class SqlBatch
{
    private readonly List<Statement> _statements = [];
    private readonly OrderedDictionary<(Tally Tally, object Key, object? Second), long> _sums = [];
    private readonly HashSet<(string Sql, object Key)> _made = [];
    private readonly Dictionary<Invariant, HashSet<object>> _checks = [];

    /// <summary>What to execute, in order.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>What must hold afterwards, with the keys that were touched.</summary>
    public IReadOnlyDictionary<Invariant, HashSet<object>> Checks => _checks;

    /// <summary>A change of exactly one row.</summary>
    public void Add(string sql, params ReadOnlySpan<object?> values) => Append(sql, rows: 1, values);

    /// <summary>A change of any number of rows, none included.</summary>
    public void AddAny(string sql, params ReadOnlySpan<object?> values) => Append(sql, rows: null, values);

    /// <summary>As <see cref="AddAny"/>, but once in the whole batch for its first value.</summary>
    public void AddOnce(string sql, object key, params ReadOnlySpan<object?> values)
    {
        if (_made.Add((sql, key)))
        {
            Append(sql, rows: null, [key, .. values]);
        }
    }

    /// <summary>
    /// Adds to a number, or takes from it when the amount is negative. The sum is written by <see cref="WriteSums"/>: a
    /// row that a thousand events of a block touch would otherwise have a thousand versions, each slower to find.
    /// </summary>
    public void AddUp(Tally tally, long amount, object key, object? second = null)
    {
        (Tally, object, object?) row = (tally, key, second);
        _sums[row] = checked(_sums.GetValueOrDefault(row) + amount);
    }

    /// <summary>Turns the sums into changes; between two calls nothing may depend on them.</summary>
    public void WriteSums()
    {
        foreach (((Tally tally, object key, object? second), long amount) in _sums)
        {
            string sql = amount < 0 ? tally.Decrease : tally.Increase;
            Append(sql, rows: 1, second is null ? [key, amount] : [key, second, amount]);
        }

        _sums.Clear();
    }

    /// <summary>An invariant to be checked for one key, once, before the commit.</summary>
    public void Check(Invariant invariant, object key)
    {
        if (!_checks.TryGetValue(invariant, out HashSet<object>? keys))
        {
            _checks[invariant] = keys = [];
        }

        keys.Add(key);
    }

    private void Append(string sql, int? rows, ReadOnlySpan<object?> values)
    {
        object[] parameters = new object[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            parameters[i] = Parameter(values[i]);
        }

        _statements.Add(new Statement(sql, parameters, rows));
    }

    // Only what has an exact counterpart in PostgreSQL may pass: a double would round points away.
    private static object Parameter(object? value) => value switch
    {
        null => DBNull.Value,
        Address address => address.ToArray(),
        Hash hash => hash.ToArray(),
        long or int or bool or string or byte[] or BigInteger => value,
        _ => throw new ArgumentException($"A {value.GetType()} has no column type of its own.", nameof(value)),
    };
}

/// <summary>One change and the number of rows it must touch; null when any number is right.</summary>
internal sealed record Statement(string Sql, object[] Parameters, int? Rows);

/// <summary>A number that events add to: how its row is raised by the last parameter, and how lowered.</summary>
/// <param name="Increase">For a sum from 0 on; it may make the row.</param>
/// <param name="Decrease">For a sum below 0, which is the parameter as it is.</param>
internal sealed record Tally(string Increase, string Decrease);

/// <summary>A sentence that must be true before every commit, and the query for the rows that break it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sql">Selects every violation among the keys in the array <c>$1</c>.</param>
internal sealed record Invariant(string Text, string Sql);
