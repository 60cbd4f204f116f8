using Npgsql;

namespace Exchange.Faults;

/// <summary>Every row of every projected table as text, so that two databases can be compared row by row.</summary>
internal sealed class Snapshot
{
    // What a writer keeps for itself, and no reader of the chain would ask for.
    private static readonly string[] NotOfTheChain =
        ["origin", "checkpoint", "journal", "journaled_table", "append_only"];

    private readonly List<string> _rows;

    private Snapshot(List<string> rows) => _rows = rows;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a database.</summary>
    public static async Task<Snapshot> OfAsync(string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database + ";Search Path=chain");
        await connection.OpenAsync(stop);
        IReadOnlyList<string> tables = await ListAsync(
            connection,
            // A partition's rows are its table's.
            """
            select c.relname from pg_class c
            where c.relnamespace = 'chain'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            """,
            stop);
        List<string> rows = [];
        foreach (string table in tables.Except(NotOfTheChain))
        {
            rows.AddRange(await ListAsync(connection, $"select '{table} ' || to_jsonb(t)::text from {table} t", stop));
        }

        rows.Sort(StringComparer.Ordinal);
        return new Snapshot(rows);
    }

    /// <summary>Compares with what an honest index has: what is missing here, and what is here too much.</summary>
    public Difference From(Snapshot honest)
    {
        List<string> lost = [];
        List<string> doubled = [];
        int here = 0;
        int there = 0;
        while (here < _rows.Count || there < honest._rows.Count)
        {
            int order = here == _rows.Count ? 1
                : there == honest._rows.Count ? -1
                : string.CompareOrdinal(_rows[here], honest._rows[there]);
            if (order < 0)
            {
                doubled.Add(_rows[here]);
            }
            else if (order > 0)
            {
                lost.Add(honest._rows[there]);
            }

            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }

        return new Difference(lost, doubled);
    }

    private static async Task<IReadOnlyList<string>> ListAsync(
        NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        List<string> rows = [];
        while (await row.ReadAsync(stop))
        {
            rows.Add(row.GetString(0));
        }

        return rows;
    }
}

/// <summary>Rows that should be there and are not, and rows that are there and should not be.</summary>
internal sealed record Difference(IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Lost.Count} rows lost, {Doubled.Count} too many; the first: "
        + string.Join(
            "; ", Lost.Take(2).Select(row => $"lost {row}").Concat(Doubled.Take(2).Select(row => $"has {row}")));
}
