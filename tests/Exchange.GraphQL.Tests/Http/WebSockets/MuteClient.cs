using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>A client that opens a WebSocket by hand and then neither reads nor answers anything.</summary>
internal sealed class MuteClient : IDisposable
{
    private readonly TcpClient _tcp = new() { ReceiveBufferSize = 4_096 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<MuteClient> Connect(Uri url)
    {
        var client = new MuteClient();
        await client._tcp.ConnectAsync(url.Host, url.Port, Stop);
        await client.Write(Encoding.ASCII.GetBytes(
            $"""
            GET {url.AbsolutePath} HTTP/1.1
            Host: {url.Authority}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
            Sec-WebSocket-Protocol: graphql-transport-ws


            """.ReplaceLineEndings("\r\n")));
        await client.Send("""{"type":"connection_init"}""");
        return client;
    }

    public Task Subscribe(string query) =>
        Send($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    public void Dispose() => _tcp.Dispose();

    // A text frame of at most 125 bytes, masked by zeros (RFC 6455, 5.2).
    private Task Send(string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        Assert.InRange(payload.Length, 0, 125);
        return Write([0x81, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload]);
    }

    private Task Write(byte[] bytes) => _tcp.GetStream().WriteAsync(bytes, Stop).AsTask();
}
