using System.Globalization;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Writes the flushes of a commit within the transaction of its connection: rows by binary COPY, sums and what is
/// derived as one set each, statements one by one in few round trips.
/// </summary>
internal sealed class RowWriter(NpgsqlConnection connection)
{
    // As many changes as one round trip carries; the transaction holds any number of them.
    private const int StatementsPerTrip = 2_000;

    // Temporary tables of this connection, into which rows are copied that still have to be worked on, and the commit
    // that used them last: the end of a transaction empties them.
    private readonly Dictionary<object, (string Name, long Commit)> _staged = [];

    private long _commits;

    /// <summary>Begins anew, whatever became of the commits before.</summary>
    public Task ForgetAsync(CancellationToken stop)
    {
        _staged.Clear();
        return ExecuteAnyAsync("discard temp", stop);
    }

    /// <summary>Writes all flushes of one commit.</summary>
    /// <exception cref="HaltException">A change touched other rows than it must.</exception>
    public async Task WriteAsync(IReadOnlyList<Flush> flushes, CancellationToken stop)
    {
        _commits++;
        foreach (Flush flush in flushes)
        {
            await WriteAsync(flush, stop);
        }
    }

    /// <summary>A command with its values.</summary>
    public static NpgsqlBatchCommand Command(string sql, ReadOnlySpan<object> values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private async Task WriteAsync(Flush flush, CancellationToken stop)
    {
        foreach ((AppendTable table, CopyRows rows) in flush.Rows)
        {
            if (table.Derived.Count == 0)
            {
                await CopyAsync($"{table.Name} ({string.Join(", ", table.Columns)})", rows, stop);
            }
        }

        if (flush.Statements.Count > 0)
        {
            string block = flush.UndoBlock?.ToString(CultureInfo.InvariantCulture) ?? "";
            await ExecuteAsync([JournalInto(block), .. flush.Statements, JournalInto("")], stop);
        }

        foreach ((Tally tally, Sums sums) in flush.Sums)
        {
            await AddUpAsync(tally, sums, flush.UndoBlock, stop);
        }

        foreach ((AppendTable table, CopyRows rows) in flush.Rows)
        {
            if (table.Derived.Count > 0)
            {
                await DeriveAsync(table, rows, stop);
            }
        }
    }

    // While the block has a name, the triggers write what changes into the undo log.
    private static Statement JournalInto(string block) =>
        new("select set_config('exchange.undo_block', $1, true)", [block], Rows: null);

    // Rows that are there are raised or lowered; what is left over is made, and must not be below zero. The undo log
    // gets what the triggers would write, but as one set.
    private async Task AddUpAsync(Tally tally, Sums sums, long? undoBlock, CancellationToken stop)
    {
        (string table, string amount) = (tally.Table, tally.Amount);
        string keys = string.Join(", ", tally.Keys);
        string sameKey = string.Join(" and ", tally.Keys.Select(key => $"t.{key} = s.{key}"));
        CopyRows rows = sums.ToRows();
        string staged = await StageAsync(tally, table, $"{keys}, {amount}", rows, stop);
        rows.Release();
        string journaled = undoBlock is null
            ? ""
            : $"""
              , journaled as (
                insert into journal (block_number, table_name, operation, row_before, row_after)
                select $1, '{table}', 'UPDATE',
                    to_jsonb(c) - 'added' || jsonb_build_object('{amount}', {amount} - added), to_jsonb(c) - 'added'
                from changed c
                union all select $1, '{table}', 'INSERT', null, to_jsonb(m) from made m)
              """;
        await using NpgsqlCommand command = new(
            $"""
            with found as materialized (
                select s.*, t.ctid as place from {staged} s left join {table} t on {sameKey}),
            changed as (
                update {table} t set {amount} = t.{amount} + f.{amount} from found f where t.ctid = f.place
                returning t.*, f.{amount} as added),
            made as (
                insert into {table} ({keys}, {amount}) select {keys}, {amount} from found
                where place is null and {amount} >= 0 returning *){journaled}
            select (select count(*) from changed) + (select count(*) from made)
            """,
            connection);
        if (undoBlock is { } block)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = block });
        }

        long touched = (long)(await command.ExecuteScalarAsync(stop))!;
        if (touched != sums.Count)
        {
            throw new HaltException(
                $"Sums of {sums.Count} rows of {table} found {touched}: the chain takes from what is not there");
        }
    }

    private async Task DeriveAsync(AppendTable table, CopyRows rows, CancellationToken stop)
    {
        string columns = string.Join(", ", table.Columns);
        string staged = await StageAsync(table, table.Name, columns, rows, stop);
        string[] plain = [.. table.Columns.Where(column => !table.Derived.ContainsKey(column))];
        string filled = string.Join(", ", [.. plain, .. table.Derived.Keys]);
        string values = string.Join(", ", [.. plain.Select(column => $"r.{column}"), .. table.Derived.Values]);
        await ExecuteAnyAsync($"insert into {table.Name} ({filled}) select {values} from {staged} r", stop);
    }

    private async Task<string> StageAsync(
        object purpose, string table, string columns, CopyRows rows, CancellationToken stop)
    {
        if (!_staged.TryGetValue(purpose, out (string Name, long Commit) staged))
        {
            staged.Name = $"staged_{_staged.Count}";
            await ExecuteAnyAsync(
                $"create temp table {staged.Name} on commit delete rows as select {columns} from {table} with no data",
                stop);
        }
        else if (staged.Commit == _commits)
        {
            await ExecuteAnyAsync($"delete from {staged.Name}", stop);
        }

        _staged[purpose] = (staged.Name, _commits);
        await CopyAsync($"{staged.Name} ({columns})", rows, stop);
        return staged.Name;
    }

    private async Task CopyAsync(string target, CopyRows rows, CancellationToken stop)
    {
        await using NpgsqlRawCopyStream copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {target} from stdin (format binary)", stop);
        foreach (ReadOnlyMemory<byte> chunk in rows.Chunks())
        {
            await copy.WriteAsync(chunk, stop);
        }
    }

    private async Task<ulong> ExecuteAnyAsync(string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return (ulong)await command.ExecuteNonQueryAsync(stop);
    }

    private async Task ExecuteAsync(IReadOnlyList<Statement> statements, CancellationToken stop)
    {
        foreach (Statement[] trip in statements.Chunk(StatementsPerTrip))
        {
            await using NpgsqlBatch batch = new(connection);
            foreach (Statement statement in trip)
            {
                batch.BatchCommands.Add(Command(statement.Sql, statement.Parameters));
            }

            await batch.ExecuteNonQueryAsync(stop);
            for (int i = 0; i < trip.Length; i++)
            {
                ulong touched = batch.BatchCommands[i].Rows;
                if (trip[i].Rows is { } expected && touched != (ulong)expected)
                {
                    throw new HaltException(
                        $"A change touched {touched} rows instead of {expected}: {trip[i].Sql}"
                        + $" with {string.Join(", ", trip[i].Parameters.Select(Keys.Show))}");
                }
            }
        }
    }
}
