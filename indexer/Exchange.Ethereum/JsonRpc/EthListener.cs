using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Listens to an Ethereum node over WebSocket (<c>eth_subscribe</c>). A connection that breaks is made again for as
/// long as the caller listens, and every gap is told: see <see cref="Heard{T}"/>. Each stream has a connection of its
/// own and reads only as fast as its caller, so nothing piles up here.
/// </summary>
/// <example><code>
/// await foreach (Heard&lt;BlockHeader&gt; heard in new EthListener(url).HeadsAsync(stop))
/// </code></example>
public sealed class EthListener(Uri url)
{
    // Pauses double from the first one up to this many times it.
    private const int PauseGrowthMax = 64;

    /// <summary>The node's address, <c>ws://</c> or <c>wss://</c>.</summary>
    public Uri Url { get; } = url.Scheme is "ws" or "wss"
        ? url
        : throw new ArgumentException($"{url} is no address of WebSockets.", nameof(url));

    /// <summary>Bytes of the largest message that is read; a larger one ends the stream.</summary>
    public int MessageBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// How long the node may take to let us join, to finish a message it began, and to answer a ping when it says
    /// nothing.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before connecting again; doubles with every failure in a row, up to 64 times.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Every new block at the head, also those that replace others.</summary>
    /// <exception cref="RpcException">Final: the node refuses, or says what is no JSON-RPC or too large.</exception>
    public IAsyncEnumerable<Heard<BlockHeader>> HeadsAsync(CancellationToken stop) =>
        ListenAsync<BlockHeader>(["newHeads"], stop);

    /// <summary>Every new log of these contracts and topics, and again as removed when its block is undone.</summary>
    /// <exception cref="RpcException">Final: the node refuses, or says what is no JSON-RPC or too large.</exception>
    public IAsyncEnumerable<Heard<Log>> LogsAsync(LogFilter filter, CancellationToken stop) =>
        filter is { FromBlock: null, ToBlock: null, BlockHash: null }
            ? ListenAsync<Log>(["logs", filter], stop)
            : throw new ArgumentException("A subscription is about blocks to come.", nameof(filter));

    private async IAsyncEnumerable<Heard<T>> ListenAsync<T>(
        object?[] subject, [EnumeratorCancellation] CancellationToken stop)
    {
        for (int failures = 0; ; failures++)
        {
            using var subscription = new RpcSubscription(new RpcSocket(Url, MessageBytesMax, Timeout));
            Heard<T> heard = await HearAsync(JoinAsync<T>(subscription, subject, stop)).ConfigureAwait(false);
            while (heard is not Heard<T>.Lost)
            {
                failures = 0;
                yield return heard;
                heard = await HearAsync(NextAsync<T>(subscription, stop)).ConfigureAwait(false);
            }

            yield return heard;
            await Task.Delay(Pause * Math.Min(1 << Math.Min(failures, 30), PauseGrowthMax), stop).ConfigureAwait(false);
        }
    }

    private static async Task<Heard<T>> JoinAsync<T>(
        RpcSubscription subscription, object?[] subject, CancellationToken stop) =>
        new Heard<T>.Joined(await subscription.OpenAsync(subject, stop).ConfigureAwait(false));

    private static async Task<Heard<T>> NextAsync<T>(RpcSubscription subscription, CancellationToken stop)
    {
        JsonElement result = await subscription.NextAsync(stop).ConfigureAwait(false);
        try
        {
            return result.Deserialize<T>(WireJson.Options) is { } item
                ? new Heard<T>.Value(item)
                : throw new JsonException("Expected a value, got null.");
        }
        catch (JsonException e)
        {
            throw new RpcException($"The node's notification is malformed: {e.Message}", cause: e);
        }
    }

    // What may pass is part of the story; what will not is an exception.
    private static async Task<Heard<T>> HearAsync<T>(Task<Heard<T>> hearing)
    {
        try
        {
            return await hearing.ConfigureAwait(false);
        }
        catch (RpcException cause) when (cause.IsTransient)
        {
            return new Heard<T>.Lost(cause);
        }
    }
}
