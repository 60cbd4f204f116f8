using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Relayer;

/// <summary>One accepted intent as it waits in <c>app.outbox</c>.</summary>
internal sealed record PendingIntent(
    Guid Id, Hash IntentHash, Address Account, Address Target, byte[] Data, long Nonce, long Deadline, long Gas,
    byte[] Signature, int Attempts);

/// <summary>One transaction the relayer signed and stored before sending it.</summary>
internal sealed record StoredTransaction(Hash Hash, long Nonce, byte[] Raw);

/// <summary>
/// What a mined transaction did with one intent: executed it, or refused it with the contract's reason.
/// </summary>
internal sealed record IntentOutcome(Hash IntentHash, byte[]? Refusal);

/// <summary>
/// The relayer's SQL. Every step is one transaction, so that a crash between any two resumes cleanly.
/// </summary>
internal sealed class Outbox(NpgsqlDataSource database)
{
    /// <summary>More transactions than this under way, and new intents wait.</summary>
    public const int UnsettledMax = 64;

    private const int IntentsMax = 100;

    /// <summary>Seconds after which an unmined transaction is offered to the node again.</summary>
    private const int ResendSeconds = 3;

    /// <summary>
    /// Takes waiting intents, oldest first, and stores the transaction that <paramref name="sign"/> makes of them.
    /// </summary>
    /// <remarks>An intent that failed with others before goes alone, so that it cannot sink them again.</remarks>
    public async Task<int> StoreBatchAsync(
        Address sender, long chainNonce, long gasMax,
        Func<long, IReadOnlyList<PendingIntent>, StoredTransaction> sign, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var batch = await TakeWaitingAsync(connection, gasMax, stop);
        if (batch.Count == 0)
        {
            return 0;
        }

        var nonce = Math.Max(chainNonce, await NextStoredNonceAsync(connection, sender, stop));
        var signed = sign(nonce, batch);
        await using var sql = new NpgsqlBatch(connection);
        sql.BatchCommands.Add(InsertTransaction(sender, signed));
        sql.BatchCommands.Add(Command(
            "update app.outbox set relay_hash = $1 where id = any($2)",
            signed.Hash.ToArray(), batch.Select(i => i.Id).ToArray()));
        await sql.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return batch.Count;
    }

    /// <summary>Transactions the chain has not counted yet and that were never sent, or too long ago.</summary>
    /// <remarks>Settled ones included: a node that lost its newest blocks gets the same bytes again.</remarks>
    public Task<List<StoredTransaction>> ToSendAsync(Address sender, long chainNonce, CancellationToken stop) =>
        QueryAsync(
            """
            select hash, nonce, raw from app.relay_transaction
            where sender = $1 and nonce >= $2 and (sent_at is null or sent_at < now() - make_interval(secs => $3))
            order by nonce limit 100
            """,
            ReadTransaction, stop, sender.ToArray(), chainNonce, (double)ResendSeconds);

    /// <summary>Transactions whose receipt has not been read yet, oldest first.</summary>
    public Task<List<StoredTransaction>> UnsettledAsync(Address sender, CancellationToken stop) =>
        QueryAsync(
            """
            select hash, nonce, raw from app.relay_transaction
            where sender = $1 and not is_settled and sent_at is not null order by nonce limit 100
            """,
            ReadTransaction, stop, sender.ToArray());

    /// <summary>How many stored transactions wait for their receipt.</summary>
    public async Task<long> CountUnsettledAsync(Address sender, CancellationToken stop) =>
        (await QueryAsync(
            "select count(*) from app.relay_transaction where sender = $1 and not is_settled",
            row => row.GetInt64(0), stop, sender.ToArray()))[0];

    public Task MarkSentAsync(IReadOnlyList<Hash> hashes, CancellationToken stop)
    {
        // As one argument: an array of arrays would otherwise spread into several.
        object sent = hashes.Select(h => h.ToArray()).ToArray();
        return ExecuteAsync(stop,
            Command("update app.relay_transaction set sent_at = now() where hash = any($1)", sent),
            Command(
                """
                update app.outbox set status = 'SUBMITTED', submitted_at = now()
                where relay_hash = any($1) and status = 'ACCEPTED'
                """,
                sent));
    }

    /// <summary>Records what the mined transaction did with each of its intents.</summary>
    public Task SettleAsync(
        StoredTransaction mined, long blockNumber, IReadOnlyList<IntentOutcome> outcomes, IReadOnlyList<Hash> skipped,
        CancellationToken stop) => ExecuteAsync(stop,
        [
            Command(
                "update app.relay_transaction set is_settled = true, block_number = $2 where hash = $1",
                mined.Hash.ToArray(), blockNumber),
            .. outcomes.Select(outcome => Command(
                """
                update app.outbox
                set status = 'INCLUDED', submitted_at = coalesce(submitted_at, now()), included_at = now(),
                    transaction_hash = $2, block_number = $3, refusal_data = $4
                where intent_hash = $1 and status in ('ACCEPTED', 'SUBMITTED')
                """,
                outcome.IntentHash.ToArray(),
                mined.Hash.ToArray(),
                blockNumber,
                (object?)outcome.Refusal ?? DBNull.Value)),
            .. skipped.Select(hash => GoAgain("intent_hash = $1", hash)),
        ]);

    /// <summary>
    /// Lets the intents of a transaction that changed nothing go again, each alone, ever more slowly.
    /// </summary>
    public Task RequeueAsync(StoredTransaction failed, CancellationToken stop) => ExecuteAsync(stop,
        Command("update app.relay_transaction set is_settled = true where hash = $1", failed.Hash.ToArray()),
        GoAgain("relay_hash = $1", failed.Hash));

    /// <summary>Puts another transaction in the place of one the node will never take; its intents go again.</summary>
    public Task ReplaceAsync(
        StoredTransaction refused,
        Address sender,
        StoredTransaction replacement,
        CancellationToken stop) => ExecuteAsync(
        stop,
        GoAgain("relay_hash = $1", refused.Hash),
        Command("delete from app.relay_transaction where hash = $1", refused.Hash.ToArray()),
        InsertTransaction(sender, replacement));

    /// <summary>Moves operations on that the chain has decided for good.</summary>
    /// <remarks>
    /// The indexed chain is the judge, not a receipt: what a reader sees after FINAL is what the tables say. A nonce
    /// that
    /// was never consumed fails only once a final block is past the deadline (D-I3).
    /// </remarks>
    public Task DecideAsync(CancellationToken stop) => ExecuteAsync(stop,
        Command(
            """
            update app.outbox o
            set status = case when e.executed then 'FINAL' else 'FAILED' end, final_at = now(),
                submitted_at = coalesce(o.submitted_at, now()), included_at = coalesce(o.included_at, now()),
                transaction_hash = e.transaction_hash, block_number = e.block_number, refusal_data = e.reason
            from chain.intent_execution e, chain.checkpoint c
            where o.intent_hash = e.intent_hash and e.block_number <= c.final_number
              and o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED')
            """),
        Command(
            """
            update app.outbox o set status = 'FAILED', final_at = now(), refusal_data = null
            from chain.checkpoint c join chain.block b on b.number = c.final_number
            where o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED') and to_timestamp(o.deadline) < b.at
              and not exists (select from chain.intent_execution e where e.intent_hash = o.intent_hash)
            """));

    private static NpgsqlBatchCommand InsertTransaction(Address sender, StoredTransaction signed) => Command(
        """
        insert into app.relay_transaction (hash, sender, nonce, raw, created_at, is_settled)
        values ($1, $2, $3, $4, now(), false)
        """,
        signed.Hash.ToArray(), sender.ToArray(), signed.Nonce, signed.Raw);

    private static NpgsqlBatchCommand GoAgain(string which, Hash key) => Command(
        $"""
         update app.outbox
         set relay_hash = null, attempts = attempts + 1,
             next_attempt_at = now() + make_interval(secs => least(30, power(2, attempts) * 0.25))
         where {which} and status in ('ACCEPTED', 'SUBMITTED')
         """,
        key.ToArray());

    private static async Task<List<PendingIntent>> TakeWaitingAsync(
        NpgsqlConnection connection, long gasMax, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            """
            select id, intent_hash, account, target, data, nonce, deadline, gas, signature, attempts
            from app.outbox
            where status in ('ACCEPTED', 'SUBMITTED') and relay_hash is null
              and (next_attempt_at is null or next_attempt_at <= now())
            order by sequence limit $1 for update skip locked
            """,
            connection) { Parameters = { new() { Value = IntentsMax } } };
        var batch = new List<PendingIntent>();
        var gas = 0L;
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            var intent = new PendingIntent(
                rows.GetGuid(0), Hash.From(rows.GetFieldValue<byte[]>(1)), Address.From(rows.GetFieldValue<byte[]>(2)),
                Address.From(rows.GetFieldValue<byte[]>(3)), rows.GetFieldValue<byte[]>(4), rows.GetInt64(5),
                rows.GetInt64(6), rows.GetInt64(7), rows.GetFieldValue<byte[]>(8), rows.GetInt32(9));
            gas += Batch.GasFor(intent);
            if (batch.Count > 0 && (gas > gasMax || intent.Attempts > 0 || batch[0].Attempts > 0))
            {
                break;
            }

            batch.Add(intent);
        }

        return batch;
    }

    private static async Task<long> NextStoredNonceAsync(
        NpgsqlConnection connection, Address sender, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(max(nonce) + 1, 0) from app.relay_transaction where sender = $1",
            connection) { Parameters = { new() { Value = sender.ToArray() } } };
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private static StoredTransaction ReadTransaction(NpgsqlDataReader row) => new(
        Hash.From(row.GetFieldValue<byte[]>(0)), row.GetInt64(1), row.GetFieldValue<byte[]>(2));

    private async Task<List<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken stop, params object[] arguments)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new() { Value = argument });
        }

        var found = new List<T>();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found.Add(read(rows));
        }

        return found;
    }

    /// <summary>
    /// Runs the commands as one transaction: a batch without an explicit one is implicitly all or nothing.
    /// </summary>
    private async Task ExecuteAsync(CancellationToken stop, params IEnumerable<NpgsqlBatchCommand> commands)
    {
        await using var batch = database.CreateBatch();
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(argument is DBNull
                ? new() { Value = argument, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea }
                : new() { Value = argument });
        }

        return command;
    }
}
