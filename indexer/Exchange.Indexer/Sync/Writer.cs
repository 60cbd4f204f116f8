using System.Data;
using System.Globalization;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// The one session that writes a schema. It holds the advisory lock for as long as it lives, so whoever loses the
/// session has lost the right to write at the same moment. It beats while nothing is to be written: a lost session is
/// noticed though the chain stands still, and a process that stands still loses it.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    // "EXCHANGE" in ASCII; advisory locks are separate in every database.
    private const long Lock = 0x45584348414e4745;

    // All it does is to look rows up by their keys and to add some. A plan for small tables, which scans them, would be
    // kept while they grow; and a commit that a crash of the server takes back is made again from the chain, so nobody
    // has to wait for the disk: rows and checkpoint are lost together, and whatever is written later keeps both.
    private const string Session =
        "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off"
        + " -c synchronous_commit=off";

    // How long the server waits for a writer that says nothing before it ends the session, and frees the lock. The
    // server's clock counts: a process that was stopped, or cut off, need not know.
    private const string Lease = "-c idle_session_timeout=10s -c idle_in_transaction_session_timeout=10s";

    private const int BeatPatienceSeconds = 5;

    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(2);

    private readonly NpgsqlConnection _connection;
    private readonly RowWriter _rows;

    // A session does one thing at a time.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _beating;
    private Checkpoint? _at;
    private long _token;

    private Writer(NpgsqlConnection connection)
    {
        (_connection, _rows) = (connection, new RowWriter(connection));
        _beating = BeatAsync();
    }

    /// <summary>Connects and asks for the schema's lock; null when another process holds it.</summary>
    public static async Task<Writer?> TryOpenAsync(string database, string schema, CancellationToken stop)
    {
        NpgsqlConnectionStringBuilder settings = new(database)
        {
            ApplicationName = "exchange-indexer",
            SearchPath = schema,
            // A pooled connection would keep the lock after we believe to have closed it.
            Pooling = false,
            Options = $"{Session} {Lease}",
            // More than there are statements in all projections.
            MaxAutoPrepare = 500,
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
                Parameters = { new NpgsqlParameter { Value = schema == Schema.Read ? Lock : Lock + 1 } },
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

    /// <summary>Ends only by the exception that tells how the session was lost.</summary>
    public Task HoldAsync(CancellationToken stop) => _beating.WaitAsync(stop);

    /// <summary>What the schema was built from; null when there is none.</summary>
    public Task<Origin?> BuiltFromAsync(CancellationToken stop) =>
        InTurnAsync(() => Schema.BuiltFromAsync(_connection, stop), stop);

    /// <summary>Builds the schema anew.</summary>
    public Task BuildAsync(Schema schema, Checkpoint start, Hash parent, CancellationToken stop) =>
        InTurnAsync(
            async () =>
            {
                await schema.BuildAsync(_connection, start, parent, stop);
                return true;
            },
            stop);

    /// <summary>
    /// Where the rows stand, which from now on only this writer moves: whoever wrote before is fenced off, even if it
    /// does not know yet that it lost its connection.
    /// </summary>
    public Task<Checkpoint> TakeOverAsync(CancellationToken stop) => InTurnAsync(() => MoveInAsync(stop), stop);

    /// <summary>The stored hashes of a range of blocks, the highest first.</summary>
    public Task<IReadOnlyList<(long Number, Hash Hash)>> ReadHashesAsync(
        long from, long to, CancellationToken stop) => InTurnAsync(() => FindHashesAsync(from, to, stop), stop);

    /// <summary>
    /// Takes back every block above <paramref name="kept"/> when that is given, applies the batch, checks what must
    /// hold and moves the checkpoint: all of it, or nothing. Answers how many changes were taken back.
    /// </summary>
    /// <exception cref="HaltException">Chain and tables disagree.</exception>
    /// <exception cref="FencedException">The checkpoint is not where this writer left it.</exception>
    /// <remarks>After any exception a writer must take over again before it commits: nothing is sure.</remarks>
    public Task<long> CommitAsync(long? kept, SqlBatch batch, Checkpoint to, CancellationToken stop) =>
        InTurnAsync(() => WriteAsync(kept, batch, to, stop), stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();

        // How the session was lost, whoever held it has heard.
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _connection.DisposeAsync();
        _closing.Dispose();
        _turn.Dispose();
    }

    private async Task BeatAsync()
    {
        while (true)
        {
            await Task.Delay(BeatEvery, _closing.Token);
            await InTurnAsync(
                async () =>
                {
                    await using NpgsqlCommand nothing = new("select", _connection)
                    {
                        CommandTimeout = BeatPatienceSeconds,
                    };
                    return await nothing.ExecuteNonQueryAsync(_closing.Token);
                },
                _closing.Token);
        }
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> use, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return _connection.State == ConnectionState.Open
                ? await use()
                : throw new IOException("The session at the database was lost before.");
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Checkpoint> MoveInAsync(CancellationToken stop)
    {
        await _rows.ForgetAsync(stop);
        await using NpgsqlCommand command = new(
            """
            update checkpoint set writer = writer + 1
            returning number, hash, extract(epoch from at)::bigint, final_number, writer
            """,
            _connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
        {
            throw new HaltException("Table checkpoint is empty: the schema was not written by an indexer");
        }

        _at = new(row.GetInt64(0), Hash.From(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetInt64(3));
        _token = row.GetInt64(4);
        return _at;
    }

    private async Task<IReadOnlyList<(long Number, Hash Hash)>> FindHashesAsync(
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

    private async Task<long> WriteAsync(long? kept, SqlBatch batch, Checkpoint to, CancellationToken stop)
    {
        Checkpoint from = _at ?? throw new InvalidOperationException("Who has not taken over cannot commit.");
        _at = null;
        try
        {
            await using NpgsqlTransaction transaction = await _connection.BeginTransactionAsync(stop);
            await MoveCheckpointAsync(from, to, stop);
            long undone = kept is { } number ? await UndoAsync(number, stop) : 0;
            await _rows.WriteAsync(batch.Flushes, stop);

            foreach ((Invariant invariant, HashSet<object> keys) in batch.Checks)
            {
                await CheckAsync(invariant, keys, to, stop);
            }

            await ForgetAsync(to, stop);
            await transaction.CommitAsync(stop);
            _at = to;
            batch.Committed();
            batch.Release();
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

    private async Task CheckAsync(Invariant invariant, HashSet<object> keys, Checkpoint to, CancellationToken stop)
    {
        if (await Keys.FindBrokenAsync(_connection, invariant.Sql, keys, stop) is { } broken)
        {
            throw new HaltException($"At block {to.Number} it no longer holds that {invariant.Text}: {broken}");
        }
    }

    // First of all in the transaction: whoever is no longer the writer changes nothing, and waits for nobody.
    private async Task MoveCheckpointAsync(Checkpoint from, Checkpoint to, CancellationToken stop)
    {
        await using NpgsqlBatch batch = new(_connection)
        {
            BatchCommands =
            {
                RowWriter.Command(
                    """
                    update checkpoint set number = $1, hash = $2, at = to_timestamp($3), final_number = $4
                    where number = $5 and hash = $6 and writer = $7
                    """,
                    [to.Number, to.Hash.ToArray(), to.Time, to.FinalNumber, from.Number, from.Hash.ToArray(), _token]),
            },
        };
        if (await batch.ExecuteNonQueryAsync(stop) != 1)
        {
            throw new FencedException(
                $"the checkpoint is no longer at block {from.Number} {from.Hash} of writer {_token}");
        }
    }

    // Whoever waits for rows hears of them by notification; final blocks need no undo log.
    private async Task ForgetAsync(Checkpoint to, CancellationToken stop)
    {
        string height = to.Number.ToString(CultureInfo.InvariantCulture);
        await using NpgsqlBatch batch = new(_connection)
        {
            BatchCommands =
            {
                RowWriter.Command("delete from journal where block_number <= $1", [to.FinalNumber]),
                RowWriter.Command("select pg_notify('indexed', $1)", [height]),
            },
        };
        await batch.ExecuteNonQueryAsync(stop);
    }
}
