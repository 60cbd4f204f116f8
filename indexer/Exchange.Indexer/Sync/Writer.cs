using System.Globalization;
using System.Numerics;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The one connection that writes schema <c>chain</c>. It holds the advisory lock for as long as it lives, so whoever
/// loses the connection has lost the right to write at the same moment.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    // "EXCHANGE" in ASCII; advisory locks are separate in every database.
    private const long Lock = 0x45584348414e4745;

    // As many changes as one round trip carries; the transaction holds any number of them.
    private const int StatementsPerTrip = 2_000;

    private readonly NpgsqlConnection _connection;

    private Writer(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Connects and asks for the lock; null when another process holds it.</summary>
    public static async Task<Writer?> TryOpenAsync(string database, CancellationToken stop)
    {
        NpgsqlConnectionStringBuilder settings = new(database)
        {
            ApplicationName = "exchange-indexer",
            SearchPath = Schema.Name,
            // A pooled connection would keep the lock after we believe to have closed it.
            Pooling = false,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 60,
            Timeout = 5,
        };
        NpgsqlConnection connection = new(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
            await using NpgsqlCommand command = new("select pg_try_advisory_lock($1)", connection)
            {
                Parameters = { new NpgsqlParameter { Value = Lock } },
            };
            if (await command.ExecuteScalarAsync(stop) is true)
            {
                return new Writer(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <summary>What the schema was built from; null when there is none.</summary>
    public Task<Hash?> BuiltFromAsync(CancellationToken stop) => Schema.BuiltFromAsync(_connection, stop);

    /// <summary>Builds the schema anew.</summary>
    public Task BuildAsync(Schema schema, Checkpoint start, Hash parent, CancellationToken stop) =>
        schema.BuildAsync(_connection, start, parent, stop);

    /// <summary>Where the rows stand.</summary>
    public async Task<Checkpoint> ReadCheckpointAsync(CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select number, hash, extract(epoch from at)::bigint, final_number from checkpoint", _connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop)
            ? new Checkpoint(row.GetInt64(0), Hash.From(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetInt64(3))
            : throw new HaltException("Table checkpoint is empty: the schema was not written by an indexer");
    }

    /// <summary>The stored hashes of a range of blocks, the highest first.</summary>
    public async Task<IReadOnlyList<(long Number, Hash Hash)>> ReadHashesAsync(
        long from, long to, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select number, hash from block where number between $1 and $2 order by number desc", _connection)
        {
            Parameters = { new NpgsqlParameter { Value = from }, new NpgsqlParameter { Value = to } },
        };
        List<(long, Hash)> hashes = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            hashes.Add((row.GetInt64(0), Hash.From(row.GetFieldValue<byte[]>(1))));
        }

        return hashes;
    }

    /// <summary>
    /// Takes back every block above <paramref name="kept"/> when that is given, applies the batch, checks what must
    /// hold and moves the checkpoint: all of it, or nothing. Answers how many changes were taken back.
    /// </summary>
    /// <exception cref="HaltException">Chain and tables disagree.</exception>
    public async Task<long> CommitAsync(long? kept, SqlBatch batch, Checkpoint to, CancellationToken stop)
    {
        try
        {
            await using NpgsqlTransaction transaction = await _connection.BeginTransactionAsync(stop);
            long undone = kept is { } number ? await UndoAsync(number, stop) : 0;
            await ApplyAsync(batch.Statements, stop);
            foreach ((Invariant invariant, HashSet<object> keys) in batch.Checks)
            {
                await CheckAsync(invariant, keys, to, stop);
            }

            await MoveCheckpointAsync(to, stop);
            await transaction.CommitAsync(stop);
            return undone;
        }
        catch (PostgresException fault) when (IsDisagreement(fault))
        {
            throw new HaltException(
                $"Up to block {to.Number} the chain says what the tables refuse: {fault.MessageText}"
                + $" (table {fault.TableName}, constraint {fault.ConstraintName}, {fault.Detail})",
                fault);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    // Data out of range, a broken constraint, and what our own functions raise.
    private static bool IsDisagreement(PostgresException fault) =>
        fault.SqlState.StartsWith("22", StringComparison.Ordinal)
        || fault.SqlState.StartsWith("23", StringComparison.Ordinal)
        || fault.SqlState == PostgresErrorCodes.RaiseException;

    private async Task<long> UndoAsync(long kept, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select undo_blocks_above($1)", _connection)
        {
            Parameters = { new NpgsqlParameter { Value = kept } },
        };
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task ApplyAsync(IReadOnlyList<Statement> statements, CancellationToken stop)
    {
        foreach (Statement[] trip in statements.Chunk(StatementsPerTrip))
        {
            await using NpgsqlBatch batch = new(_connection);
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
                        + $" with {string.Join(", ", trip[i].Parameters.Select(Show))}");
                }
            }
        }
    }

    private async Task CheckAsync(Invariant invariant, HashSet<object> keys, Checkpoint to, CancellationToken stop)
    {
        object array = keys.First() switch
        {
            BigInteger => keys.Cast<BigInteger>().ToArray(),
            Hash => keys.Cast<Hash>().Select(hash => hash.ToArray()).ToArray(),
            object other => throw new ArgumentException($"A {other.GetType()} is no key of an invariant."),
        };
        await using NpgsqlCommand command = new(invariant.Sql, _connection)
        {
            Parameters = { new NpgsqlParameter { Value = array } },
        };
        await using NpgsqlDataReader broken = await command.ExecuteReaderAsync(stop);
        if (await broken.ReadAsync(stop))
        {
            string row = string.Join(
                ", ", Enumerable.Range(0, broken.FieldCount).Select(i => $"{broken.GetName(i)} {Read(broken, i)}"));
            throw new HaltException($"At block {to.Number} it no longer holds that {invariant.Text}: {row}");
        }
    }

    // Whoever waits for rows hears of them by notification; final blocks need no undo log.
    private async Task MoveCheckpointAsync(Checkpoint to, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(_connection)
        {
            BatchCommands =
            {
                Command(
                    "update checkpoint set number = $1, hash = $2, at = to_timestamp($3), final_number = $4",
                    [to.Number, to.Hash.ToArray(), to.Time, to.FinalNumber]),
                Command("delete from journal where block_number <= $1", [to.FinalNumber]),
                Command("select pg_notify('indexed', $1)", [to.Number.ToString(CultureInfo.InvariantCulture)]),
            },
        };
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlBatchCommand Command(string sql, ReadOnlySpan<object> values)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    // An asset id is wider than a decimal.
    private static string Read(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? "null"
        : row.GetFieldType(column) == typeof(decimal) ? Show(row.GetFieldValue<BigInteger>(column))
        : Show(row.GetValue(column));

    private static string Show(object value) =>
        value is byte[] bytes ? Hex.Encode(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
