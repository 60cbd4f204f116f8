using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// One WebSocket connection that carries JSON-RPC. As <see cref="RpcChannel"/> it reads up to a bound and turns every
/// failure of the network into an <see cref="RpcException"/>; a cancellation by the caller stays one.
/// </summary>
internal sealed class RpcSocket : IDisposable
{
    private const int ChunkBytes = 16 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _message = new(ChunkBytes);
    private readonly Uri _url;
    private readonly int _messageBytesMax;

    internal RpcSocket(Uri url, int messageBytesMax, TimeSpan timeout)
    {
        (_url, _messageBytesMax, Timeout) = (url, messageBytesMax, timeout);
        _socket.Options.CollectHttpResponseDetails = true;

        // Pings find out that a silent node is gone; a quiet chain is no fault.
        _socket.Options.KeepAliveInterval = timeout;
        _socket.Options.KeepAliveTimeout = timeout;
    }

    internal TimeSpan Timeout { get; }

    public void Dispose() => _socket.Dispose();

    internal Task ConnectAsync(CancellationToken stop) =>
        GuardAsync(() => _socket.ConnectAsync(_url, stop));

    internal Task SendAsync(int id, string method, IReadOnlyList<object?> parameters, CancellationToken stop)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            RpcChannel.WriteRequest(writer, id, method, parameters);
        }

        return GuardAsync(() => _socket
            .SendAsync(body.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, stop).AsTask());
    }

    /// <summary>The next message, however long the node is silent before it; good until the one after it.</summary>
    internal async Task<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _message.ResetWrittenCount();
        try
        {
            while (!await ReceivePartAsync(limit.Token).ConfigureAwait(false))
            {
                // What was begun must end, or half a message would be waited for without end.
                limit.CancelAfter(Timeout);
            }

            return _message.WrittenMemory;
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new RpcException(
                $"The node did not end a message within {Timeout}.", isTransient: true, cause: e);
        }
    }

    // Whether the message is complete.
    private async Task<bool> ReceivePartAsync(CancellationToken stop)
    {
        Memory<byte> room = _message.GetMemory(ChunkBytes);
        ValueWebSocketReceiveResult part = default;
        await GuardAsync(async () => part = await _socket.ReceiveAsync(room, stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        if (part.MessageType == WebSocketMessageType.Close)
        {
            throw new RpcException(
                $"The node closed the connection: {_socket.CloseStatusDescription}", isTransient: true);
        }

        _message.Advance(part.Count);
        return _message.WrittenCount <= _messageBytesMax
            ? part.EndOfMessage
            : throw new RpcException($"The node's message is larger than {_messageBytesMax} bytes.");
    }

    private async Task GuardAsync(Func<Task> use)
    {
        try
        {
            await use().ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException)
        {
            // A status other than the upgrade's is an answer; without any nobody answered.
            HttpStatusCode status = _socket.HttpStatusCode;
            bool isTransient = status is 0 or HttpStatusCode.SwitchingProtocols || RpcChannel.IsTransient(status);
            throw new RpcException($"The node cannot be reached: {e.Message}", isTransient: isTransient, cause: e);
        }
    }
}
