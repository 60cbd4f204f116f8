using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Exchange.Faults.Proxies;

/// <summary>One socket through the proxy: what is asked passes as it is, what is notified may suffer.</summary>
internal sealed class SocketRelay(FaultProxy proxy, Uri node)
{
    private const int MessageBytesMax = 1024 * 1024;
    private const int LateMillisecondsMax = 300;

    /// <summary>Relays until either side ends.</summary>
    public async Task RunAsync(HttpContext context)
    {
        using ClientWebSocket server = new();
        await server.ConnectAsync(new UriBuilder(node) { Scheme = "ws" }.Uri, context.RequestAborted);
        using WebSocket client = await context.WebSockets.AcceptWebSocketAsync();
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        try
        {
            Task asking = PassAsync(client, server, spoil: false, over.Token);
            Task telling = PassAsync(server, client, spoil: true, over.Token);
            await Task.WhenAny(asking, telling);
            await over.CancelAsync();
            await Task.WhenAll(asking, telling);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // One of the two is gone: so is the other.
        }

        context.Abort();
    }

    private async Task PassAsync(WebSocket from, WebSocket to, bool spoil, CancellationToken stop)
    {
        byte[] buffer = new byte[MessageBytesMax];
        while (true)
        {
            int count = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await from.ReceiveAsync(buffer.AsMemory(count), stop);
                count += received.Count;
            }
            while (!received.EndOfMessage);

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            ReadOnlyMemory<byte> message = buffer.AsMemory(0, count);
            Fault fault = spoil && IsNotification(message.Span) ? proxy.Draw(IsOfSockets) : Fault.None;
            if (fault == Fault.SocketCut)
            {
                return;
            }

            if (fault == Fault.NotificationLate)
            {
                await Task.Delay(proxy.Next(LateMillisecondsMax), stop);
            }

            int times = fault switch { Fault.NotificationLost => 0, Fault.NotificationTwice => 2, _ => 1 };
            for (int i = 0; i < times; i++)
            {
                await to.SendAsync(message, received.MessageType, endOfMessage: true, stop);
            }
        }
    }

    private static bool IsNotification(ReadOnlySpan<byte> message) =>
        Encoding.UTF8.GetString(message).Contains("eth_subscription", StringComparison.Ordinal);

    private static bool IsOfSockets(Fault fault) =>
        fault is Fault.NotificationLost or Fault.NotificationTwice or Fault.NotificationLate or Fault.SocketCut;
}
