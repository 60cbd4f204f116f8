using System.Net.Sockets;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Relayer;

/// <summary>
/// Keeps one lane running in this process: waits for its lease, goes round while it holds it, and stands by when
/// another has taken it. A neighbour that is away is waited for; anything else ends the process.
/// </summary>
internal sealed class LaneService(
    Address sender, ForwarderChain chain, ILaneStore store, Lane lane, string database, ILogger<LaneService> log)
    : BackgroundService
{
    private const int IdleMilliseconds = 100;
    private const int StandbyMilliseconds = 250;
    private const int RetryMillisecondsMax = 2_000;

    /// <summary>Whose transactions it sends.</summary>
    public Address Sender => sender;

    /// <summary>Whether the last round reached the database and the node.</summary>
    public bool IsWorking { get; private set; }

    /// <summary>Whether it holds the lane, as far as it knows.</summary>
    public bool IsHolder { get; private set; }

    /// <summary>How many nonces are under way.</summary>
    public int Open => IsHolder ? lane.Open : 0;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = IdleMilliseconds;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(() => delay = IdleMilliseconds, stoppingToken);
            }
            catch (FencedException)
            {
                log.LaneLost(sender);
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
                await ReleaseAsync();
                return;
            }
        }
    }

    private async Task RunAsync(Action worked, CancellationToken stop)
    {
        while (!await chain.IsAdmittedAsync(stop))
        {
            IsWorking = false;
            log.NotAdmitted(sender);
            await Task.Delay(RetryMillisecondsMax, stop);
        }

        await LeaseAsync(stop);
        // A connection of its own: it hears of new operations and of new blocks.
        await using var ear = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await ear.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand("listen outbox; listen indexed", ear))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        while (true)
        {
            await lane.RoundAsync(stop);
            IsWorking = true;
            worked();
            await ear.WaitAsync(IdleMilliseconds, stop);
        }
    }

    private async Task LeaseAsync(CancellationToken stop)
    {
        IsHolder = false;
        for (var isFirst = true; !await store.LeaseAsync(stop); isFirst = false)
        {
            if (isFirst)
            {
                log.LaneTaken(sender);
            }

            IsWorking = true;
            await Task.Delay(StandbyMilliseconds, stop);
        }

        lane.Forget();
        IsHolder = true;
        log.LaneLeased(sender);
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await store.ReleaseAsync(CancellationToken.None);
        }
        catch (Exception fault) when (IsTransient(fault))
        {
            // Then the next one waits until the lease is over.
            log.Waiting(0, fault.Message);
        }
    }

    /// <summary>Whether a neighbour is away. A statement the database refuses is a bug and ends the process.</summary>
    private static bool IsTransient(Exception fault) => fault switch
    {
        PostgresException refusal => refusal.IsTransient || refusal.SqlState
            is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            // The API or the indexer has not made its tables yet, or makes them anew.
            or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName,
        RpcException { IsTransient: true } or NpgsqlException or HttpRequestException or SocketException
            or TimeoutException or IOException => true,
        InvalidOperationException { InnerException: NpgsqlException } => true,
        _ => false,
    };
}
