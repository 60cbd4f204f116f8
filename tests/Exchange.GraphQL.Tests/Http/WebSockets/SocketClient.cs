using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>A client of WebSockets that sends what it is told, right or wrong, and reads what comes.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The code of the close frame, once it was read.</summary>
    public int? Code => (int?)_socket.CloseStatus;

    public string? Protocol => _socket.SubProtocol;

    public static async Task<SocketClient> Open(
        Uri url,
        string? protocol = "graphql-transport-ws",
        params (string Name, string Value)[] headers)
    {
        var client = new SocketClient();
        if (protocol is not null)
        {
            client._socket.Options.AddSubProtocol(protocol);
        }

        foreach (var (name, value) in headers)
        {
            client._socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await client._socket.ConnectAsync(new UriBuilder(url) { Scheme = "ws" }.Uri, Stop);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Opens a socket and is admitted.</summary>
    public static async Task<SocketClient> Connect(
        Uri url,
        string payload = "null",
        params (string Name, string Value)[] headers)
    {
        var client = await Open(url, headers: headers);
        await client.Send($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.Read());
        return client;
    }

    public Task Send(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, Stop);

    public Task SendBinary(byte[] bytes) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, true, Stop);

    public Task Subscribe(string id, string query) => Send(new JsonObject
    {
        ["id"] = id,
        ["type"] = "subscribe",
        ["payload"] = new JsonObject { ["query"] = query },
    }.ToJsonString());

    /// <summary>Reads a message; null when the server has closed.</summary>
    public async Task<string?> Read()
    {
        using var text = new MemoryStream();
        var buffer = new byte[4_096];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, Stop);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }

    /// <summary>Reads to the end of an operation, that message included.</summary>
    public async Task<List<string>> ReadToEnd()
    {
        var messages = new List<string>();
        while (await Read() is { } message)
        {
            messages.Add(message);
            if ((string?)JsonNode.Parse(message)!["type"] is "complete" or "error")
            {
                break;
            }
        }

        return messages;
    }

    /// <summary>Reads until the server closes, and gives the code.</summary>
    public async Task<int?> ReadToClose()
    {
        while (await Read() is not null)
        {
        }

        return Code;
    }

    /// <summary>Vanishes without a word.</summary>
    public void Dispose() => _socket.Dispose();
}
