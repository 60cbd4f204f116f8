using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The changes of one commit, flush by flush, and the invariants to be checked after the last of them. A change that
/// touches another number of rows than it must means that chain and tables disagree.
/// </summary>
/// <remarks>
/// Within a flush everything of one kind is written together, in this order: rows of append-only tables; statements,
/// as they were added; sums; rows of append-only tables that derive a column.
/// </remarks>
internal sealed class SqlBatch
{
    private readonly List<Flush> _flushes = [];
    private readonly HashSet<(string Sql, object Key)> _made = [];
    private readonly Dictionary<Invariant, HashSet<object>> _checks = [];
    private readonly HashSet<(RollingInvariant Invariant, object Key)> _touched = [];
    private readonly CopyRows _scratch = new(firstChunkBytes: 4_096);
    private Flush _open = new();

    /// <summary>What to write, in order.</summary>
    public IReadOnlyList<Flush> Flushes => _flushes;

    /// <summary>What must hold afterwards, with the keys that were touched.</summary>
    public IReadOnlyDictionary<Invariant, HashSet<object>> Checks => _checks;

    /// <summary>A row of an append-only table.</summary>
    public void Append(AppendTable table, params ReadOnlySpan<Value> values)
    {
        if (values.Length != table.Columns.Count)
        {
            throw new ArgumentException($"{table.Name} has {table.Columns.Count} columns.", nameof(values));
        }

        _open.RowsOf(table).Add(values);
    }

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
    /// Adds to a number, or takes from it when the amount is negative. Only the sum of a flush is written: a row that a
    /// thousand events of a block touch would otherwise have a thousand versions, each slower to find.
    /// </summary>
    public void AddUp(Tally tally, long amount, params ReadOnlySpan<Value> keys)
    {
        if (keys.Length != tally.Keys.Count)
        {
            throw new ArgumentException($"A row of {tally.Table} has {tally.Keys.Count} keys.", nameof(keys));
        }

        _open.SumsOf(tally).Add(CopyRows.Encode(_scratch, keys), amount);
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

    /// <summary>An invariant to be checked on the side for one key, soon after the commit.</summary>
    public void Check(RollingInvariant invariant, object key) => _touched.Add((invariant, key));

    /// <summary>What was changed can now be seen.</summary>
    public void Committed()
    {
        foreach ((RollingInvariant invariant, object key) in _touched)
        {
            invariant.Touch(key);
        }
    }

    /// <summary>Gives back the memory of rows that are written.</summary>
    public void Release()
    {
        foreach (CopyRows rows in _flushes.SelectMany(flush => flush.Rows.Values))
        {
            rows.Release();
        }
    }

    /// <summary>Ends a flush.</summary>
    /// <param name="undoBlock">The one block whose changes these are, when it may still be undone.</param>
    public void EndFlush(long? undoBlock)
    {
        _open.UndoBlock = undoBlock;
        _flushes.Add(_open);
        _open = new Flush();
    }

    private void Append(string sql, int? rows, ReadOnlySpan<object?> values)
    {
        object[] parameters = new object[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            parameters[i] = Parameter(values[i]);
        }

        _open.Statements.Add(new Statement(sql, parameters, rows));
    }

    // Only what has an exact counterpart in PostgreSQL may pass: a double would round points away.
    private static object Parameter(object? value) => value switch
    {
        null => DBNull.Value,
        Address address => address.ToArray(),
        Hash hash => hash.ToArray(),
        long or int or bool or string or byte[] or BigInteger or long[] or BigInteger[] or DateOnly => value,
        DateTimeOffset time => time.ToUniversalTime(),
        _ => throw new ArgumentException($"A {value.GetType()} has no column type of its own.", nameof(value)),
    };
}

/// <summary>Changes written together: those of one block that may be undone, or of a run of final ones.</summary>
internal sealed class Flush
{
    private readonly OrderedDictionary<AppendTable, CopyRows> _rows = [];
    private readonly OrderedDictionary<Tally, Sums> _sums = [];

    /// <summary>The block the undo log is to name; null when nothing need be undone.</summary>
    public long? UndoBlock { get; set; }

    /// <summary>New rows of append-only tables.</summary>
    public IReadOnlyDictionary<AppendTable, CopyRows> Rows => _rows;

    /// <summary>What to execute, in order.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>What to add to numbers.</summary>
    public IReadOnlyDictionary<Tally, Sums> Sums => _sums;

    internal CopyRows RowsOf(AppendTable table)
    {
        if (!_rows.TryGetValue(table, out CopyRows? rows))
        {
            _rows.Add(table, rows = new CopyRows());
        }

        return rows;
    }

    internal Sums SumsOf(Tally tally)
    {
        if (!_sums.TryGetValue(tally, out Sums? sums))
        {
            _sums.Add(tally, sums = new Sums(tally.Keys.Count));
        }

        return sums;
    }
}

/// <summary>One change and the number of rows it must touch; null when any number is right.</summary>
internal sealed record Statement(string Sql, object[] Parameters, int? Rows);

/// <summary>
/// A table whose rows are never changed: a reorg takes back those with a <c>block_number</c> above the last kept block,
/// so it is listed in <c>append_only</c> instead of being watched by the journal, and has no foreign keys.
/// </summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">What <see cref="SqlBatch.Append"/> gives, in its order.</param>
internal sealed class AppendTable(string name, params string[] columns)
{
    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    /// <summary>
    /// Columns that follow from others, given ones perhaps: an expression over the new row <c>r</c>, over all new rows
    /// of the flush (a window) and over what was stored before it. Of other tables it may read only columns that never
    /// change, and none of a table that derives columns too: such tables are written last, in no order.
    /// </summary>
    public Dictionary<string, string> Derived { get; init; } = [];
}

/// <summary>
/// A number that events add to. A sum from 0 on may make the row, unless it has other columns that must be given; a sum
/// below 0 must find it: whoever gives must have been given before.
/// </summary>
internal sealed class Tally(string table, string[] keys, string amount)
{
    public string Table => table;

    public IReadOnlyList<string> Keys => keys;

    public string Amount => amount;
}

/// <summary>A sentence that must be true before every commit, and the query for the rows that break it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Sql">Selects every violation among the keys in the array <c>$1</c>.</param>
internal sealed record Invariant(string Text, string Sql);
