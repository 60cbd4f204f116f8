using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// Hears of new heads: by subscription where the node offers one, and by asking. Asking goes on beside a subscription
/// that agrees with it, but seldom, so that one that fell silent is noticed.
/// </summary>
internal sealed class HeadWatch(
    ChainReader chain, Settings settings, Progress progress, TimeProvider time, ILogger<HeadWatch> log)
{
    private static readonly TimeSpan WatchdogEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SocketTimeout = TimeSpan.FromSeconds(5);

    // A node that refuses WebSockets may be replaced by one that does not.
    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(1);

    // The last head the subscription told; written by one task and read by another.
    private volatile BlockHeader? _told;

    /// <summary>Asks once for the head and tells it; answers null when the node does not.</summary>
    public async Task<BlockHeader?> AskAsync(Action<BlockHeader> tell, CancellationToken stop)
    {
        try
        {
            BlockHeader head = await chain.ReadHeadAsync(stop);
            Heard(head, tell);
            return head;
        }
        catch (Exception fault) when (fault is RpcException or DisbeliefException)
        {
            progress.NodeFailed(fault.Message);
            log.NodeFailed(fault.Message);
            return null;
        }
    }

    /// <summary>Tells what the node answers, again and again; ends only by an exception.</summary>
    public async Task PollAsync(Action<BlockHeader> tell, CancellationToken stop)
    {
        for (int faults = 0; ;)
        {
            if (await AskAsync(tell, stop) is not { } head)
            {
                await Backoff.WaitAsync(faults++, time, stop);
                continue;
            }

            faults = 0;
            bool isSubscribed = _told?.Hash == head.Hash;
            await Task.Delay(isSubscribed ? WatchdogEvery : settings.PollEvery, time, stop);
        }
    }

    /// <summary>Tells what a subscription says; ends only by an exception.</summary>
    public async Task ListenAsync(Action<BlockHeader> tell, CancellationToken stop)
    {
        string scheme = settings.Rpc.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        EthListener listener = new(new UriBuilder(settings.Rpc) { Scheme = scheme }.Uri) { Timeout = SocketTimeout };
        while (true)
        {
            try
            {
                await foreach (Heard<BlockHeader> heard in listener.HeadsAsync(stop))
                {
                    _told = (heard as Heard<BlockHeader>.Value)?.Item;
                    if (_told is { } head)
                    {
                        Heard(head, tell);
                    }
                    else if (heard is Heard<BlockHeader>.Joined)
                    {
                        // What came before we joined is not told.
                        await AskAsync(tell, stop);
                    }
                }
            }
            catch (RpcException fault)
            {
                _told = null;
                log.NotSubscribed(fault.Message);
            }

            await Task.Delay(RefusedPause, time, stop);
        }
    }

    private void Heard(BlockHeader head, Action<BlockHeader> tell)
    {
        progress.Heard(head);
        tell(head);
    }
}
