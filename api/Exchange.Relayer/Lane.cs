using System.Buffers.Binary;
using System.Net.Sockets;
using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Relayer;

/// <summary>
/// One sending key's work: stores, sends, settles and decides, over and over, while it holds the lane's lease.
/// </summary>
/// <remarks>
/// It can delay an intent, never change one: what it sends was signed by the account. The lease is a session lock of
/// PostgreSQL; should two relayers ever act at once, the unique (sender, nonce) is the last guard.
/// </remarks>
internal sealed class Lane(
    RelayerSettings settings, Outbox outbox, EthClient chain, ISigner signer, ILogger<Lane> log)
    : BackgroundService
{
    private const int IdleMilliseconds = 100;
    private const int StandbyMilliseconds = 500;
    private const int RetryMillisecondsMax = 2_000;

    private long? _chainId;

    /// <summary>Whether the last round reached the database and the node.</summary>
    public bool IsWorking { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = IdleMilliseconds;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HoldLaneAsync(() => delay = IdleMilliseconds, stoppingToken);
            }
            catch (Exception fault) when (IsTransient(fault) && !stoppingToken.IsCancellationRequested)
            {
                IsWorking = false;
                delay = Math.Min(delay * 2, RetryMillisecondsMax);
                log.Waiting(delay, fault.Message);
                await Task.Delay(delay, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task HoldLaneAsync(Action worked, CancellationToken stop)
    {
        // A connection of its own: one that went back to a pool would take the lock with it.
        await using var lease = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.Database) { Pooling = false }.ConnectionString);
        await lease.OpenAsync(stop);
        for (var isFirst = true; !await TryLeaseAsync(lease, stop); isFirst = false)
        {
            if (isFirst)
            {
                log.LaneTaken(signer.Address);
            }

            IsWorking = true;
            await Task.Delay(StandbyMilliseconds, stop);
        }

        log.LaneLeased(signer.Address);
        await using (var listen = new NpgsqlCommand("listen outbox; listen indexed", lease))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        while (!stop.IsCancellationRequested)
        {
            await RoundAsync(stop);
            IsWorking = true;
            worked();
            // Also finds out when the lease's connection is lost, and then throws: no lease, no sending.
            await lease.WaitAsync(IdleMilliseconds, stop);
        }
    }

    private async Task<bool> TryLeaseAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        // The lane's lock is named by the first eight bytes of the sender's address.
        var name = BinaryPrimitives.ReadInt64BigEndian(signer.Address.ToArray());
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection)
        {
            Parameters = { new() { Value = name } },
        };
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>
    /// One round: decide what the indexed chain settled, read receipts, store a batch, send what is due.
    /// </summary>
    internal async Task RoundAsync(CancellationToken stop)
    {
        await outbox.DecideAsync(stop);
        var chainId = _chainId ??= await chain.ChainIdAsync(stop);
        await SettleAsync(stop);

        var chainNonce = await chain.GetTransactionCountAsync(signer.Address, "latest", stop);
        while (await outbox.CountUnsettledAsync(signer.Address, stop) < Outbox.UnsettledMax
            && await outbox.StoreBatchAsync(
                signer.Address, chainNonce, Batch.GasMax - 100_000,
                (nonce, intents) => SignBatch(chainId, nonce, intents), stop) > 0)
        {
        }

        await SendAsync(chainNonce, stop);
    }

    private StoredTransaction SignBatch(long chainId, long nonce, IReadOnlyList<PendingIntent> intents)
    {
        var signed = Batch.Sign(signer, chainId, settings.Forwarder, nonce, intents);
        log.BatchSigned(signed.Hash, nonce, intents.Count);
        return signed;
    }

    private async Task SettleAsync(CancellationToken stop)
    {
        foreach (var sent in await outbox.UnsettledAsync(signer.Address, stop))
        {
            var receipt = await chain.GetTransactionReceiptAsync(sent.Hash, stop);
            if (receipt is null)
            {
                continue;
            }

            var (decided, skipped) = Batch.Read(settings.Forwarder, receipt.Logs);
            if (!receipt.Succeeded)
            {
                log.BatchReverted(sent.Hash);
                await outbox.RequeueAsync(sent, stop);
                continue;
            }

            foreach (var (intent, reason) in skipped)
            {
                var why = Contracts.DecodeError(reason)?.Reason ?? Hex.Encode(reason);
                log.IntentSkipped(intent, why);
            }

            await outbox.SettleAsync(sent, receipt.BlockNumber, decided, [.. skipped.Select(s => s.Intent)], stop);
        }
    }

    private async Task SendAsync(long chainNonce, CancellationToken stop)
    {
        List<Hash> sent = [];
        foreach (var transaction in await outbox.ToSendAsync(signer.Address, chainNonce, stop))
        {
            try
            {
                await chain.SendRawTransactionAsync(transaction.Raw, stop);
                sent.Add(transaction.Hash);
            }
            catch (RpcException refusal) when (IsAlreadyKnown(refusal))
            {
                sent.Add(transaction.Hash);
            }
            catch (RpcException refusal) when (IsNonceTooLow(refusal))
            {
                // Either it was mined a moment ago, and its receipt tells; or another transaction took the nonce.
                if (await chain.GetTransactionReceiptAsync(transaction.Hash, stop) is null)
                {
                    log.NonceLost(transaction.Nonce, transaction.Hash);
                    await outbox.RequeueAsync(transaction, stop);
                }
                else
                {
                    sent.Add(transaction.Hash);
                }
            }
            catch (RpcException refusal) when (!refusal.IsTransient)
            {
                // The node will never take these bytes: their intents go again one by one, so that only the bad one
                // waits,
                // and an empty transaction takes the nonce, so that later ones are not stuck behind a gap.
                log.SendRefused(transaction.Hash, refusal.Message);
                var filler = Batch.Filler(signer, _chainId!.Value, transaction.Nonce);
                await outbox.ReplaceAsync(transaction, signer.Address, filler, stop);
            }
        }

        if (sent.Count > 0)
        {
            await outbox.MarkSentAsync(sent, stop);
        }
    }

    private static bool IsAlreadyKnown(RpcException refusal) =>
        refusal.Message.Contains("already known", StringComparison.OrdinalIgnoreCase)
        || refusal.Message.Contains("already imported", StringComparison.OrdinalIgnoreCase);

    private static bool IsNonceTooLow(RpcException refusal) =>
        refusal.Message.Contains("nonce too low", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a neighbour is away. A statement the database refuses is a bug and ends the process.</summary>
    private static bool IsTransient(Exception fault) => fault switch
    {
        PostgresException refusal => refusal.IsTransient || refusal.SqlState
            is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            // The API or the indexer has not made its tables yet, or makes them anew.
            or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName,
        RpcException { IsTransient: true } or NpgsqlException or HttpRequestException or SocketException
            or TimeoutException or IOException => true,
        InvalidOperationException { InnerException: NpgsqlException } => true,
        _ => false,
    };
}
