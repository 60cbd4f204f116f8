using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Keeps the tables at the head for as long as the process runs. A dead node or database is waited for; only what
/// would make the tables lie stops it.
/// </summary>
internal sealed class Indexing(
    Settings settings, IProjections projections, ChainReader chain, Follower follower, Reindexing reindexing,
    Progress progress, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Indexing> log)
    : BackgroundService
{
    // How soon a standby notices that the writer died.
    private static readonly TimeSpan StandbyEvery = TimeSpan.FromMilliseconds(250);

    private readonly Schema _schema = new(projections);
    private bool _hasFollowed;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        try
        {
            await RunAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.Stopped();
        }
        catch (HaltException fault)
        {
            progress.Halted(fault.Message);
            log.Halted(fault.Message);
            lifetime.StopApplication();
        }
        catch (Exception fault)
        {
            // Not foreseen, so nothing is known about what going on would write.
            progress.Halted(fault.Message);
            log.Crashed(fault);
            lifetime.StopApplication();
        }
    }

    // Ends only by an exception: every connection that is lost is opened again. The writer is let go too while the node
    // cannot say what is to be built; another process may have a better one.
    private async Task RunAsync(CancellationToken stop)
    {
        for (int faults = 0; ; faults++)
        {
            try
            {
                await using Writer writer = await WaitForLockAsync(stop);
                Checkpoint at = await PrepareAsync(writer, stop);
                faults = 0;
                await follower.FollowAsync(writer, at, stop);
            }
            catch (DisbeliefException fault)
            {
                progress.Disbelieved(fault.Message);
                log.Disbelieved(fault.Message);
            }
            catch (RpcException fault)
            {
                progress.NodeFailed(fault.Message);
                log.NodeFailed(fault.Message);
            }
            catch (FencedException fault)
            {
                log.Fenced(fault.Message);
            }
            catch (Exception fault) when (IsLostDatabase(fault))
            {
                progress.DatabaseFailed(fault.Message);
                log.DatabaseFailed(fault.Message);
            }

            await Backoff.WaitAsync(faults, time, stop);
        }
    }

    private async Task<Writer> WaitForLockAsync(CancellationToken stop)
    {
        while (true)
        {
            if (await Writer.TryOpenAsync(settings.Database, Schema.Read, stop) is { } writer)
            {
                return writer;
            }

            if (progress.Now.Role != Role.Standby)
            {
                log.Waiting();
            }

            progress.Became(Role.Standby);
            await Task.Delay(StandbyEvery, time, stop);
        }
    }

    // The tables of this code, these contracts and this chain; built when others, or none, stand there. Those of our
    // chain are true as far as they go, and are read until the new ones can take their place.
    private async Task<Checkpoint> PrepareAsync(Writer writer, CancellationToken stop)
    {
        await chain.RequireOurChainAsync(stop);
        Origin? builtFrom = await writer.BuiltFromAsync(stop);
        if (builtFrom is null || builtFrom.Genesis != projections.GenesisHash)
        {
            log.Rebuilding(builtFrom is null ? "there is none" : "it is another chain's", projections.FirstBlock);
            BlockHeader parent = await chain.ReadHeaderAsync(projections.FirstBlock - 1, stop);
            Checkpoint start = new(parent.Number, parent.Hash, parent.Timestamp, parent.Number);
            await writer.BuildAsync(_schema, start, parent.ParentHash, stop);
        }
        else if (builtFrom.Fingerprint != _schema.Fingerprint)
        {
            if (_hasFollowed)
            {
                throw new HaltException("Another version's tables were put in the place of ours: it goes on, we end");
            }

            log.BuildingBeside(projections.FirstBlock);
            await reindexing.RunAsync(stop);
        }

        _hasFollowed = true;
        Checkpoint at = await writer.TakeOverAsync(stop);
        progress.Stands(at);
        progress.Became(Role.Writing);
        log.Following(at.Number, at.Hash, settings.Finality);
        return at;
    }

    // A broken connection, a server that starts, stops or has no room, or a schema somebody dropped: all of them
    // are met by opening again. Other errors of the server are ours.
    private static bool IsLostDatabase(Exception fault) => fault switch
    {
        PostgresException postgres => postgres.SqlState[..2] is "08" or "25" or "53" or "55" or "57" or "58" or "40"
            || postgres.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName
                or PostgresErrorCodes.InvalidCatalogName,
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };
}
