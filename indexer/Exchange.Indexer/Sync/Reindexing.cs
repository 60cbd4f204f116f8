using Exchange.Ethereum.JsonRpc;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Builds the tables anew beside those that are read, and puts them in their place in one transaction: whoever reads
/// sees the old rows until then and the new ones from then on, never fewer. What was begun and killed is gone on with.
/// </summary>
internal sealed class Reindexing(
    Settings settings, IProjections projections, ChainReader chain, Follower follower, Progress progress,
    TimeProvider time, ILogger<Reindexing> log)
{
    private const string Old = "chain_old";

    // So near to the head that what is left is read while the old tables' writer waits.
    private const long NearBlocks = 8;

    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    private readonly Schema _next = new(projections, Schema.Next);

    /// <summary>Builds and swaps.</summary>
    /// <exception cref="HaltException">Another process is at it.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await using Writer writer = await Writer.TryOpenAsync(settings.Database, Schema.Next, stop)
            ?? throw new HaltException("Another process is building the tables anew already; it goes on");
        Checkpoint at = await PrepareAsync(writer, stop);
        BlockHeader head = await chain.ReadHeadAsync(stop);
        while (at.Number < head.Number - NearBlocks)
        {
            at = await FollowAsync(writer, at, head.Number - NearBlocks, stop);
            head = await chain.ReadHeadAsync(stop);
        }

        await SwapAsync(writer, at, stop);
    }

    private async Task<Checkpoint> PrepareAsync(Writer writer, CancellationToken stop)
    {
        await chain.RequireOurChainAsync(stop);
        if ((await writer.BuiltFromAsync(stop))?.Fingerprint != _next.Fingerprint)
        {
            BlockHeader parent = await chain.ReadHeaderAsync(projections.FirstBlock - 1, stop);
            Checkpoint start = new(parent.Number, parent.Hash, parent.Timestamp, parent.Number);
            await writer.BuildAsync(_next, start, parent.ParentHash, stop);
        }

        Checkpoint at = await writer.TakeOverAsync(stop);
        progress.Stands(at);
        return at;
    }

    // Ends when the rows stand at a block or above it.
    private async Task<Checkpoint> FollowAsync(Writer writer, Checkpoint at, long number, CancellationToken stop)
    {
        progress.Stands(at);
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task following = follower.FollowAsync(writer, at, enough.Token);
        while (!following.IsCompleted && progress.Now.At!.Number < number)
        {
            await Task.WhenAny(following, Task.Delay(LookEvery, time, stop));
        }

        await enough.CancelAsync();
        try
        {
            await following;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.Near(number);
        }

        // A commit that was given up may have landed all the same.
        return await writer.TakeOverAsync(stop);
    }

    private async Task SwapAsync(Writer writer, Checkpoint at, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(settings.Database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await ExecuteAsync(connection, $"drop schema if exists {Old} cascade", stop);
        while (true)
        {
            try
            {
                await TrySwapAsync(connection, writer, at, stop);
                break;
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // A long reader: nobody is to queue up behind us meanwhile.
                at = await writer.TakeOverAsync(stop);
                await Task.Delay(LockPatience, time, stop);
            }
        }

        log.Swapped();

        // Whoever still reads the old tables is waited for.
        await ExecuteAsync(connection, $"drop schema if exists {Old} cascade", stop);
    }

    // The old tables' writer waits for its checkpoint while we hold it, and finds another's there when it has it. The
    // new tables must know every block that the old ones did, or readers would be thrown back; and no statement may
    // take one table from here and one from there, so at the end all old ones are locked: whoever waits for one of
    // them looks its name up again.
    private async Task TrySwapAsync(NpgsqlConnection connection, Writer writer, Checkpoint at, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        if (await HoldAsync(connection, stop) is { } stands)
        {
            if (at.Number < stands)
            {
                await FollowAsync(writer, at, stands, stop);
            }

            await ExecuteAsync(
                connection,
                $"""
                set local lock_timeout = '{LockPatience.TotalSeconds}s';
                do $$ begin
                    execute (select 'lock table ' || string_agg(format('%I.%I', schemaname, tablename), ', ')
                        || ' in access exclusive mode' from pg_tables where schemaname = '{Schema.Read}');
                end $$;
                update {Schema.Next}.checkpoint
                set writer = 1 + greatest(writer, (select writer from {Schema.Read}.checkpoint));
                alter schema {Schema.Read} rename to {Old};
                """,
                stop);
        }

        await ExecuteAsync(connection, $"alter schema {Schema.Next} rename to {Schema.Read}", stop);
        await transaction.CommitAsync(stop);
    }

    // Keeps everybody from moving the checkpoint that is read; answers where it stands, null when there is none.
    private static async Task<long?> HoldAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand exists = new(
            $"select to_regclass('{Schema.Read}.checkpoint') is not null", connection);
        if (await exists.ExecuteScalarAsync(stop) is not true)
        {
            await ExecuteAsync(connection, $"drop schema if exists {Schema.Read} cascade", stop);
            return null;
        }

        await ExecuteAsync(connection, $"lock table {Schema.Read}.checkpoint in exclusive mode", stop);
        await using NpgsqlCommand stands = new($"select number from {Schema.Read}.checkpoint", connection);
        return (long)(await stands.ExecuteScalarAsync(stop))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
