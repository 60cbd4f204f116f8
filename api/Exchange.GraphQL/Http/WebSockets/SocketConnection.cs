using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>
/// Whole messages over a WebSocket: one is read at a time and none beyond the bound, many may send, and a client that
/// does not read is cut off.
/// </summary>
internal sealed class SocketConnection(WebSocket socket, int maxMessageSize, TimeSpan patience) : IDisposable
{
    private const int ChunkSize = 4_096;
    private const int KeptSize = 16_384;
    private const int MaxReasonSize = 123; // RFC 6455, 5.5: control frames carry 125 bytes, two of them the code.

    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _cut = new();
    private ArrayBufferWriter<byte> _received = new(ChunkSize);
    private bool _isClosing;

    /// <summary>Reads the next message; null when the client has closed or is gone.</summary>
    /// <exception cref="SocketProtocolException">The message is too large, or no text.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> Receive()
    {
        if (_received.Capacity > KeptSize)
        {
            _received = new ArrayBufferWriter<byte>(ChunkSize);
        }

        _received.ResetWrittenCount();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(_received.GetMemory(ChunkSize), _cut.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                // What comes after our close frame is not read, but for the client's own.
                _received.Advance(Volatile.Read(ref _isClosing) ? 0 : part.Count);
                Check(part);
                if (part.EndOfMessage && !Volatile.Read(ref _isClosing))
                {
                    return _received.WrittenMemory;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Sends a message, unless it is no longer wanted when its turn comes.</summary>
    public async ValueTask Send(ReadOnlyMemory<byte> message, Func<bool>? isWanted = null)
    {
        await _sending.WaitAsync();
        try
        {
            if (!_isClosing && isWanted?.Invoke() != false)
            {
                await InTime(stop => socket.SendAsync(message, WebSocketMessageType.Text, true, stop).AsTask());
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes the socket; a client that does not close its side soon is cut off.</summary>
    public async ValueTask Close(int code, string reason)
    {
        await _sending.WaitAsync();
        try
        {
            if (_isClosing)
            {
                return;
            }

            Volatile.Write(ref _isClosing, true);
            _cut.CancelAfter(patience);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await InTime(stop => socket.CloseOutputAsync((WebSocketCloseStatus)code, Short(reason), stop));
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose()
    {
        _cut.Dispose();
        _sending.Dispose();
        socket.Dispose();
    }

    private void Check(ValueWebSocketReceiveResult part)
    {
        if (part.MessageType == WebSocketMessageType.Binary)
        {
            throw new SocketProtocolException(SocketClose.InvalidMessage, "Message is no text");
        }

        if (_received.WrittenCount > maxMessageSize)
        {
            throw new SocketProtocolException(
                SocketClose.MessageTooBig,
                $"Message has {_received.WrittenCount} bytes or more; at most {maxMessageSize} are read");
        }
    }

    // A socket whose client is gone takes nothing any more: the reader learns of it too, and ends the session.
    private async Task InTime(Func<CancellationToken, Task> send)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await send(limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    private static string Short(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonSize)
        {
            reason = reason[..^(char.IsLowSurrogate(reason[^1]) ? 2 : 1)];
        }

        return reason;
    }
}
