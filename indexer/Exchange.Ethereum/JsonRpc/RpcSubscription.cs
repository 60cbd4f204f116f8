using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>One subscription on one connection: opened, then read until the connection ends.</summary>
internal sealed class RpcSubscription(RpcSocket socket) : IDisposable
{
    private const int SubscribeId = 0;
    private const int HeadId = 1;

    // What a node may say before it has answered where its head is; more is no node's habit.
    private const int EarlyMax = 10_000;

    private readonly Queue<JsonElement> _early = [];
    private string? _name;

    public void Dispose() => socket.Dispose();

    /// <summary>Subscribes, and only then asks for the head: what is above it will be told.</summary>
    internal async Task<long> OpenAsync(object?[] subject, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(socket.Timeout);
        try
        {
            await socket.ConnectAsync(limit.Token).ConfigureAwait(false);
            _name = await AskAsync(SubscribeId, "eth_subscribe", subject, limit.Token).ConfigureAwait(false);
            string head = await AskAsync(HeadId, "eth_blockNumber", [], limit.Token).ConfigureAwait(false);
            return head.Length <= 18 ? (long)Quantity.Parse(head) : throw new HexException("Not a block's number", 0);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new RpcException(
                $"The node did not let us join within {socket.Timeout}.", isTransient: true, cause: e);
        }
        catch (Exception e) when (e is HexException or OverflowException)
        {
            throw new RpcException("The node's answer to eth_blockNumber is no block's number.", cause: e);
        }
    }

    /// <summary>The next thing that the subscription tells.</summary>
    internal async Task<JsonElement> NextAsync(CancellationToken stop)
    {
        if (_early.TryDequeue(out JsonElement early))
        {
            return early;
        }

        ReadOnlyMemory<byte> message = await socket.ReceiveAsync(stop).ConfigureAwait(false);
        return ResultOf(message) ?? throw new RpcException("The node answered what it was not asked.");
    }

    private async Task<string> AskAsync(
        int id, string method, IReadOnlyList<object?> parameters, CancellationToken stop)
    {
        await socket.SendAsync(id, method, parameters, stop).ConfigureAwait(false);
        while (true)
        {
            ReadOnlyMemory<byte> message = await socket.ReceiveAsync(stop).ConfigureAwait(false);
            if (ResultOf(message) is { } result)
            {
                _early.Enqueue(_early.Count < EarlyMax
                    ? result
                    : throw new RpcException($"The node says {EarlyMax} things and not what it was asked."));
                continue;
            }

            return RpcAnswer.ReadAll(message) switch
            {
                [{ Error: { } error }] => throw error,
                [{ Id: { } answered, Result: var text }] when answered == id => TextOf(method, text),
                _ => throw new RpcException("The node answered what it was not asked."),
            };
        }
    }

    private static string TextOf(string method, ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, RpcJson.Default.String)
                ?? throw new JsonException("Expected text, got null.");
        }
        catch (JsonException e)
        {
            throw new RpcException($"The node's answer to {method} is malformed: {e.Message}", cause: e);
        }
    }

    // Null for an answer; what is neither an answer nor of this subscription is refused.
    private JsonElement? ResultOf(ReadOnlyMemory<byte> message)
    {
        SubscriptionMessage? read;
        try
        {
            read = JsonSerializer.Deserialize(message.Span, RpcJson.Default.SubscriptionMessage);
        }
        catch (JsonException e)
        {
            throw new RpcException($"The node's message is malformed: {e.Message}", cause: e);
        }

        return read switch
        {
            { Method: null } => null,
            { Method: "eth_subscription", Params: { } told } when _name is null || told.Subscription == _name =>
                told.Result.ValueKind != JsonValueKind.Undefined
                    ? told.Result
                    : throw new RpcException("The node's notification has no result."),
            _ => throw new RpcException("The node told what it was not asked."),
        };
    }
}

/// <summary>What a node says unasked: <c>{ "method": "eth_subscription", "params": { … } }</c>.</summary>
internal sealed record SubscriptionMessage(string? Method, SubscriptionParams? Params);

/// <summary>Of which subscription, and what.</summary>
internal sealed record SubscriptionParams(string Subscription, JsonElement Result);
