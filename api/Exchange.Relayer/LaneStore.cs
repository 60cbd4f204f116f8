using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Npgsql;
using static Exchange.Relayer.Sql;

namespace Exchange.Relayer;

/// <summary>Which intents are a lane's: those whose account falls to it, of so many lanes.</summary>
internal sealed record LaneShare(int Index, int Count);

/// <summary>A lane's part of the outbox in PostgreSQL.</summary>
internal sealed class LaneStore(NpgsqlDataSource database, Address sender, LaneShare share, string holder)
    : ILaneStore
{
    /// <summary>How many nonces are read at once; more are open only after a node has lost much.</summary>
    private const int NoncesRead = Lane.OpenMax;

    // What app.hold_lane throws.
    private const string Fenced = "EX001";

    // An intent that failed with others goes again at once, with fewer. One that cannot be blamed on others waits, ever
    // longer.
    private const string GoesAgain =
        """
        set status = 'ACCEPTED', relay_hash = null, attempts = greatest(attempts, @floor) + 1,
            next_attempt_at = case when greatest(attempts, @floor) >= @alone
                then now() + make_interval(secs => least(30, power(2, greatest(attempts, @floor) - @alone) * 0.25)) end
        """;

    private const string CarriedBy =
        """
        status in ('ACCEPTED', 'SUBMITTED') and relay_hash in (
            select hash from app.relay_transaction where sender = @sender and nonce = @nonce)
        """;

    // A part that was signed for this case leaves its bundle.
    private const string GoesAlone =
        """
        set status = 'ACCEPTED', signature = signature_alone, signature_alone = null, part = null, attempts = 0,
            next_attempt_at = null, refusal_data = null
        """;

    private const string PendingColumns =
        """
        select id, intent_hash, account, target, data, nonce, deadline, gas, signature, attempts,
            (extract(epoch from now() - created_at) * 1000)::bigint, case when part is not null then bundle_id end,
            coalesce(part, 0::smallint)
        from app.outbox
        where status in ('ACCEPTED', 'SUBMITTED') and relay_hash is null and released_at is not null
        """;

    private long _fence;

    private byte[] Sender { get; } = sender.ToArray();

    /// <inheritdoc/>
    public async Task<bool> LeaseAsync(CancellationToken stop)
    {
        await using var command = database.CreateCommand("select app.take_lane(@sender, @holder)");
        Add(command.Parameters, ("sender", Sender), ("holder", holder));
        if (await command.ExecuteScalarAsync(stop) is not long fence)
        {
            return false;
        }

        _fence = fence;
        return true;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken stop) => ExecuteAsync(stop,
        Command(
            "update app.relayer_lane set lease_until = now() where sender = @sender and fence = @fence",
            ("sender", Sender), ("fence", _fence)));

    /// <inheritdoc/>
    public async Task<LaneRecord> LoadAsync(CancellationToken stop)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Command(
            """
            select coalesce(max(nonce) filter (where is_settled) + 1, 0), coalesce(max(nonce) + 1, 0)
            from app.relay_transaction where sender = @sender
            """,
            ("sender", Sender)));
        batch.BatchCommands.Add(Command(
            """
            select hash, nonce, raw, fee_cap, replaces from app.relay_transaction
            where sender = @sender and nonce in (
                select nonce from app.relay_transaction
                where sender = @sender and replaces is null and nonce > coalesce(
                    (select max(nonce) from app.relay_transaction where sender = @sender and is_settled), -1)
                order by nonce limit @most)
            order by nonce, created_at
            """,
            ("sender", Sender), ("most", NoncesRead)));
        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        var (settled, next) = (rows.GetInt64(0), rows.GetInt64(1));
        await rows.NextResultAsync(stop);
        List<StoredTransaction> open = [];
        while (await rows.ReadAsync(stop))
        {
            open.Add(new StoredTransaction(
                Hash.From(rows.GetFieldValue<byte[]>(0)), rows.GetInt64(1), rows.GetFieldValue<byte[]>(2),
                rows.GetInt64(3),
                await rows.IsDBNullAsync(4, stop) ? null : Hash.From(rows.GetFieldValue<byte[]>(4))));
        }

        return new LaneRecord(settled, next, open);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The indexed chain is the judge, not a receipt: what a reader sees after FINAL is what the tables say. An intent
    /// fails when it was refused, when another one used its nonce, or when a final block is past its deadline (D-I3).
    /// </remarks>
    public Task DecideAsync(CancellationToken stop) => WriteAsync(stop,
        Command(
            """
            update app.outbox o
            set status = case when e.executed then 'FINAL' else 'FAILED' end, final_at = now(),
                submitted_at = coalesce(o.submitted_at, now()), included_at = coalesce(o.included_at, now()),
                transaction_hash = e.transaction_hash, block_number = e.block_number, refusal_data = e.reason
            from chain.intent_execution e, chain.checkpoint c
            where o.intent_hash = e.intent_hash and e.block_number <= c.final_number
              and o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED') and o.lane % @lanes = @lane
            """,
            ("lanes", share.Count), ("lane", share.Index)),
        Command(
            """
            update app.outbox o
            set status = 'FAILED', final_at = now(), refusal_data = @already_executed
                || decode(lpad(encode(o.account, 'hex'), 64, '0') || lpad(to_hex(o.nonce), 64, '0'), 'hex')
            from chain.intent_execution e, chain.checkpoint c
            where e.account = o.account and e.nonce = o.nonce and e.intent_hash <> o.intent_hash
              and e.block_number <= c.final_number
              and o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED') and o.lane % @lanes = @lane
            """,
            ("already_executed", Forwarder.AlreadyExecutedError.Selector.ToArray()),
            ("lanes", share.Count), ("lane", share.Index)),
        Command(
            """
            update app.outbox o set status = 'FAILED', final_at = now()
            from chain.checkpoint c join chain.block b on b.number = c.final_number
            where o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED') and o.lane % @lanes = @lane
              and to_timestamp(o.deadline) < b.at
              and not exists (select from chain.intent_execution e where e.intent_hash = o.intent_hash)
            """,
            ("lanes", share.Count), ("lane", share.Index)),
        // A receipt told of a block that the indexed chain does not hold: it goes again.
        Command(
            """
            update app.outbox o
            set status = 'SUBMITTED', relay_hash = null, included_at = null, transaction_hash = null,
                block_number = null, refusal_data = null, next_attempt_at = null
            from chain.checkpoint c
            where o.status = 'INCLUDED' and o.block_number < c.number and o.lane % @lanes = @lane
              and not exists (select from chain.intent_execution e where e.intent_hash = o.intent_hash)
            """,
            ("lanes", share.Count), ("lane", share.Index)),
        // One part is decided without this one: as a whole they cannot be executed any more.
        Command(
            """
            update app.outbox o set status = 'FAILED', final_at = now()
            where o.status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED') and o.lane % @lanes = @lane
              and o.part is not null and o.signature_alone is null
              and not exists (select from chain.intent_execution e where e.intent_hash = o.intent_hash)
              and exists (
                  select from app.outbox s
                  where s.bundle_id = o.bundle_id and s.id <> o.id and s.status in ('FINAL', 'FAILED'))
            """,
            ("lanes", share.Count), ("lane", share.Index)),
        Command(
            $"""
            update app.outbox o {GoesAlone}
            where o.status in ('ACCEPTED', 'SUBMITTED') and o.relay_hash is null and o.lane % @lanes = @lane
              and o.signature_alone is not null
              and exists (select from app.outbox s where s.bundle_id = o.bundle_id and s.status = 'FAILED')
            """,
            ("lanes", share.Count), ("lane", share.Index)));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingIntent>> WaitingAsync(CancellationToken stop)
    {
        var first = await ReadAsync(
            """
            and lane % @lanes = @lane and (next_attempt_at is null or next_attempt_at <= now())
            order by sequence limit @most
            """,
            stop, ("lanes", share.Count), ("lane", share.Index), ("most", Batch.IntentsMax));
        Guid[] bundles = [.. first.Select(intent => intent.Bundle).OfType<Guid>().Distinct()];
        if (bundles.Length == 0)
        {
            return first;
        }

        // The first of a bundle stands where it was, and the rest of it behind all others.
        var parts = await ReadAsync(
            "and bundle_id = any(@bundles) and part is not null order by sequence", stop, ("bundles", bundles));
        return [.. first, .. parts.ExceptBy(first.Select(intent => intent.Id), part => part.Id)];
    }

    /// <inheritdoc/>
    public async Task<bool> StoreAsync(
        StoredTransaction transaction, IReadOnlyList<PendingIntent> carried, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var all = await connection.BeginTransactionAsync(stop);
        var carry = Command(
            """
            update app.outbox set relay_hash = @hash
            where id = any(@ids) and relay_hash is null and status in ('ACCEPTED', 'SUBMITTED')
            """,
            ("hash", transaction.Hash.ToArray()), ("ids", carried.Select(intent => intent.Id).ToArray()));
        await using var batch = new NpgsqlBatch(connection, all)
        {
            BatchCommands = { Hold(), Insert(transaction), carry },
        };
        await FencedAsync(() => batch.ExecuteNonQueryAsync(stop));
        if (carry.RecordsAffected != carried.Count)
        {
            return false;
        }

        await all.CommitAsync(stop);
        return true;
    }

    /// <inheritdoc/>
    public Task RepriceAsync(StoredTransaction successor, CancellationToken stop) => WriteAsync(stop,
        Insert(successor),
        Command(
            "update app.outbox set relay_hash = @hash where relay_hash = @replaces",
            ("hash", successor.Hash.ToArray()), ("replaces", successor.Replaces!.Value.ToArray())));

    /// <inheritdoc/>
    public Task CancelAsync(StoredTransaction filler, CancellationToken stop) => WriteAsync(stop,
        Insert(filler),
        GoAgain("relay_hash = @hash and status in ('ACCEPTED', 'SUBMITTED')",
            floor: 0, ("hash", filler.Replaces!.Value.ToArray())));

    /// <inheritdoc/>
    public Task SplitAsync(IReadOnlyList<PendingIntent> intents, byte[] reason, CancellationToken stop) => WriteAsync(
        stop,
        GoAgain("id = any(@ids) and relay_hash is null and status in ('ACCEPTED', 'SUBMITTED')",
            floor: 0, ("ids", intents.Select(intent => intent.Id).ToArray())),
        // Alone, the reason is its own; should it never do better, this is why.
        Command(
            "update app.outbox set refusal_data = @reason where id = any(@ids) and status = 'ACCEPTED'",
            ("reason", reason),
            ("ids", intents.Count == 1 ? new[] { intents[0].Id } : Array.Empty<Guid>())));

    /// <inheritdoc/>
    public Task DissolveAsync(IReadOnlyList<PendingIntent> bundle, byte[] reason, CancellationToken stop)
    {
        const string Waiting =
            "bundle_id = @bundle and part is not null and relay_hash is null and status in ('ACCEPTED', 'SUBMITTED')";
        var named = ("bundle", (object?)bundle[0].Bundle);
        return WriteAsync(
            stop,
            Command($"update app.outbox set refusal_data = @reason where {Waiting}", named, ("reason", reason)),
            Command(
                $"""
                update app.outbox set status = 'ACCEPTED', released_at = null
                where {Waiting} and signature_alone is null
                  and exists (
                      select from app.outbox s where s.bundle_id = @bundle and s.signature_alone is not null)
                """,
                named),
            Command($"update app.outbox {GoesAlone} where {Waiting} and signature_alone is not null", named),
            GoAgain($"{Waiting} and released_at is not null", Batch.AttemptsBeforeAlone, named));
    }

    /// <inheritdoc/>
    public Task MarkSentAsync(IReadOnlyList<Hash> hashes, CancellationToken stop)
    {
        object sent = hashes.Select(hash => hash.ToArray()).ToArray();
        return WriteAsync(stop,
            Command("update app.relay_transaction set sent_at = now() where hash = any(@sent)", ("sent", sent)),
            Command(
                """
                update app.outbox set status = 'SUBMITTED', submitted_at = coalesce(submitted_at, now())
                where relay_hash = any(@sent) and status = 'ACCEPTED'
                """,
                ("sent", sent)));
    }

    /// <inheritdoc/>
    public Task CloseAsync(long nonce, MinedTransaction? mined, CancellationToken stop)
    {
        List<NpgsqlBatchCommand> commands =
        [
            // Where nothing of ours was mined, the first of the nonce stands for it.
            Command(
                """
                update app.relay_transaction set is_settled = true, block_number = @block
                where sender = @sender and nonce = @nonce
                  and (hash = @hash or (@hash is null and replaces is null))
                """,
                ("sender", Sender), ("nonce", nonce), ("hash", mined?.Hash.ToArray()), ("block", mined?.Block)),
        ];
        commands.AddRange((mined?.Decided ?? []).Select(outcome => Command(
            """
            update app.outbox
            set status = 'INCLUDED', submitted_at = coalesce(submitted_at, now()), included_at = now(),
                transaction_hash = @hash, block_number = @block, refusal_data = @refusal
            where intent_hash = @intent and status in ('ACCEPTED', 'SUBMITTED')
            """,
            ("intent", outcome.IntentHash.ToArray()), ("hash", mined!.Hash.ToArray()), ("block", mined.Block),
            ("refusal", outcome.Refusal))));
        foreach (var (intent, reason) in mined?.LeftOut ?? [])
        {
            commands.Add(Command(
                $"update app.outbox set refusal_data = @reason where intent_hash = @intent and {CarriedBy}",
                ("intent", intent.ToArray()), ("reason", reason), ("sender", Sender), ("nonce", nonce)));
            commands.Add(GoAgain(
                $"intent_hash = @intent and {CarriedBy}",
                Batch.AttemptsBeforeAlone, ("intent", intent.ToArray()), ("sender", Sender), ("nonce", nonce)));
        }

        commands.Add(GoAgain(CarriedBy, floor: 0, ("sender", Sender), ("nonce", nonce)));
        return WriteAsync(stop, [.. commands]);
    }

    /// <inheritdoc/>
    public Task ReopenAsync(long nonce, CancellationToken stop) => WriteAsync(stop,
        Command(
            """
            update app.outbox
            set status = 'SUBMITTED', included_at = null, transaction_hash = null, block_number = null,
                refusal_data = null
            where status = 'INCLUDED' and relay_hash in (
                select hash from app.relay_transaction where sender = @sender and nonce >= @nonce)
            """,
            ("sender", Sender), ("nonce", nonce)),
        Command(
            """
            update app.relay_transaction set is_settled = false, block_number = null
            where sender = @sender and nonce >= @nonce and is_settled
            """,
            ("sender", Sender), ("nonce", nonce)));

    private async Task<List<PendingIntent>> ReadAsync(
        string which, CancellationToken stop, params (string, object?)[] arguments)
    {
        await using var command = database.CreateCommand($"{PendingColumns} {which}");
        Add(command.Parameters, arguments);
        List<PendingIntent> waiting = [];
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            waiting.Add(new PendingIntent(
                rows.GetGuid(0), Hash.From(rows.GetFieldValue<byte[]>(1)), Address.From(rows.GetFieldValue<byte[]>(2)),
                Address.From(rows.GetFieldValue<byte[]>(3)), rows.GetFieldValue<byte[]>(4), rows.GetInt64(5),
                rows.GetInt64(6), rows.GetInt64(7), rows.GetFieldValue<byte[]>(8), rows.GetInt32(9),
                rows.GetInt64(10), await rows.IsDBNullAsync(11, stop) ? null : rows.GetGuid(11), rows.GetInt16(12)));
        }

        return waiting;
    }

    private static NpgsqlBatchCommand GoAgain(string which, int floor, params (string, object?)[] arguments) => Command(
        $"update app.outbox {GoesAgain} where {which}",
        [.. arguments, ("floor", floor), ("alone", Batch.AttemptsBeforeAlone)]);

    private NpgsqlBatchCommand Insert(StoredTransaction signed) => Command(
        """
        insert into app.relay_transaction
            (hash, sender, nonce, raw, fee_cap, replaces, fence, created_at, is_settled)
        values (@hash, @sender, @nonce, @raw, @fee_cap, @replaces, @fence, now(), false)
        """,
        ("hash", signed.Hash.ToArray()), ("sender", Sender), ("nonce", signed.Nonce), ("raw", signed.Raw),
        ("fee_cap", signed.FeeCap), ("replaces", signed.Replaces?.ToArray()), ("fence", _fence));

    private NpgsqlBatchCommand Hold() => Command(
        "select app.hold_lane(@sender, @fence)", ("sender", Sender), ("fence", _fence));

    /// <summary>Runs the commands as one transaction, if the lane is still ours.</summary>
    private Task WriteAsync(CancellationToken stop, params NpgsqlBatchCommand[] commands) =>
        ExecuteAsync(stop, [Hold(), .. commands]);

    // A batch without an explicit transaction is implicitly all or nothing.
    private async Task ExecuteAsync(CancellationToken stop, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = database.CreateBatch();
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        await FencedAsync(() => batch.ExecuteNonQueryAsync(stop));
    }

    private static async Task FencedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (PostgresException refusal) when (refusal.SqlState == Fenced)
        {
            throw new FencedException(refusal);
        }
    }
}
