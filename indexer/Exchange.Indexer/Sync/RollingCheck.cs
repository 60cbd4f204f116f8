using System.Numerics;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Checks the rolling invariants for as long as this process writes, beside the writer and on a connection that cannot
/// write. Each question is one statement, so it sees one commit and no half of another. What no longer holds stops the
/// indexer.
/// </summary>
internal sealed class RollingCheck(
    Settings settings, IProjections projections, Progress progress, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<RollingCheck> log)
    : BackgroundService
{
    private const int KeysPerQuestion = 50;

    // A twentieth of one processor at most is spent on looking back.
    private const int RestFactor = 20;

    private static readonly TimeSpan RestMin = TimeSpan.FromMilliseconds(20);

    private readonly Queue<(RollingInvariant Invariant, object[] Keys)> _left = [];
    private TurnOfChecks _turn = new(time);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (projections.RollingInvariants.Count > 0)
        {
            long started = time.GetTimestamp();
            try
            {
                if (progress.Now is { Role: Role.Writing, Halted: null })
                {
                    await CheckSomeAsync(stop);
                }
            }
            catch (HaltException fault)
            {
                progress.Halted(fault.Message);
                log.Halted(fault.Message);
                lifetime.StopApplication();
                return;
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException)
            {
                // The writer tells of a database that is gone, and builds tables that are; this only waits for both.
                log.NotChecked(fault.Message);
                _left.Clear();
                await Task.Delay(TimeSpan.FromSeconds(1), time, stop);
            }

            TimeSpan rest = time.GetElapsedTime(started) * RestFactor;
            await Task.Delay(rest < RestMin ? RestMin : rest, time, stop);
        }
    }

    private async Task CheckSomeAsync(CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(ConnectionString(settings.Database));
        await connection.OpenAsync(stop);
        foreach (RollingInvariant invariant in projections.RollingInvariants)
        {
            if (invariant.TakeTouched(KeysPerQuestion) is { Length: > 0 } touched)
            {
                await RequireAsync(connection, invariant, touched, turn: null, stop);
            }
        }

        if (_left.Count == 0)
        {
            await StartTurnAsync(connection, stop);
        }

        if (_left.TryDequeue(out (RollingInvariant Invariant, object[] Keys) next))
        {
            await RequireAsync(connection, next.Invariant, next.Keys, _turn, stop);
            progress.Checked(next.Keys.Length);
            if (_left.Count == 0)
            {
                _turn.End();
                progress.Turned(_turn);
            }
        }
    }

    private async Task StartTurnAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        _turn = new TurnOfChecks(time);
        foreach (RollingInvariant invariant in projections.RollingInvariants)
        {
            List<object> keys = [];
            await using NpgsqlCommand command = new(invariant.Keys, connection);
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
            {
                keys.Add(Keys.Read(row, 0));
            }

            foreach (object[] some in keys.Chunk(KeysPerQuestion))
            {
                _left.Enqueue((invariant, some));
            }
        }
    }

    private static async Task RequireAsync(
        NpgsqlConnection connection, RollingInvariant invariant, object[] keys, TurnOfChecks? turn,
        CancellationToken stop)
    {
        await using NpgsqlCommand command = Keys.Ask(connection, invariant.Sql, keys);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            BigInteger kept = row.GetFieldValue<BigInteger>(1);
            if (kept != row.GetFieldValue<BigInteger>(2))
            {
                throw new HaltException($"It does not hold that {invariant.Text}: {Keys.Show(row)}");
            }

            turn?.Add(Keys.Show(Keys.Read(row, 0)), kept);
        }
    }

    private static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(database)
    {
        ApplicationName = "exchange-indexer-check",
        SearchPath = Schema.Read,
        Options = "-c default_transaction_read_only=on",
        CommandTimeout = 60,
        Timeout = 5,
        MaxPoolSize = 1,
    }.ConnectionString;
}
