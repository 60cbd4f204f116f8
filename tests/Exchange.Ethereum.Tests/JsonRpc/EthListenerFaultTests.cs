using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Microsoft.AspNetCore.Http;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>Whatever a node does to a subscription is a gap that is told, or one exception that ends it.</summary>
public sealed class EthListenerFaultTests
{
    private const string Log =
        """
        {"address":"0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826","topics":[],"data":"0x",
         "blockHash":"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef","blockNumber":"0x7",
         "transactionHash":"0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
         "transactionIndex":"0x0","logIndex":"0x0","removed":true}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_before_the_head_is_known_comes_after_joining()
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            await ReadAsync(socket);
            await SayAsync(socket, Told(Log));
            await SayAsync(socket, """{"id":0,"result":"0xabc"}""");
            await SayAsync(socket, Told(Log));
            await ReadAsync(socket);
            await SayAsync(socket, """{"id":1,"result":"0x7"}""");
            await SayAsync(socket, Told(Log));
            await ReadAsync(socket);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);

        Assert.Equal(new Heard<Log>.Joined(7), await NextAsync(stream));
        for (int i = 0; i < 3; i++)
        {
            Assert.True(Assert.IsType<Heard<Log>.Value>(await NextAsync(stream)).Item.Removed);
        }
    }

    [Fact]
    public async Task A_connection_that_closes_is_lost_and_made_again()
    {
        int connections = 0;
        await using FakeNode node = await StartAsync(async socket =>
        {
            connections++;
            await JoinAsync(socket);
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "bye", Stop);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);

        for (int i = 1; i <= 3; i++)
        {
            Assert.IsType<Heard<Log>.Joined>(await NextAsync(stream));
            RpcException cause = Assert.IsType<Heard<Log>.Lost>(await NextAsync(stream)).Cause;
            Assert.Contains("bye", cause.Message, StringComparison.Ordinal);
            Assert.Equal(i, connections);
        }
    }

    [Fact]
    public async Task A_connection_that_is_torn_in_a_message_is_lost()
    {
        await using FakeNode node = await StartAsync(async (context, socket) =>
        {
            await JoinAsync(socket);
            await socket.SendAsync("{\"method\":"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, Stop);
            context.Abort();
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);

        // A reset may overtake what was said before it.
        Heard<Log> heard = await NextAsync(stream);
        heard = heard is Heard<Log>.Joined ? await NextAsync(stream) : heard;

        Assert.True(Assert.IsType<Heard<Log>.Lost>(heard).Cause.IsTransient);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_node_that_goes_silent_before_it_is_done_is_lost(bool hasJoined)
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            if (hasJoined)
            {
                await JoinAsync(socket);
                await socket.SendAsync("{"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false, Stop);
            }

            await ReadAsync(socket);
            await ReadAsync(socket);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node, TimeSpan.FromMilliseconds(500));

        if (hasJoined)
        {
            Assert.IsType<Heard<Log>.Joined>(await NextAsync(stream));
        }

        Assert.True(Assert.IsType<Heard<Log>.Lost>(await NextAsync(stream)).Cause.IsTransient);
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(404, false)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(200, false)]
    public async Task A_node_that_takes_no_WebSockets_is_asked_again_only_if_that_may_pass(int status, bool isTransient)
    {
        await using FakeNode node = await FakeNode.SayingAsync("sorry", status);
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);

        if (isTransient)
        {
            Assert.IsType<Heard<Log>.Lost>(await NextAsync(stream));
        }
        else
        {
            Assert.False((await Assert.ThrowsAsync<RpcException>(() => NextAsync(stream))).IsTransient);
        }
    }

    [Fact]
    public async Task No_node_at_all_is_lost_again_and_again_until_the_caller_stops()
    {
        await using FakeNode gone = await FakeNode.SayingAsync("");
        Uri url = gone.SocketUrl;
        await gone.DisposeAsync();
        using var stop = new CancellationTokenSource();
        await using IAsyncEnumerator<Heard<Log>> stream =
            new EthListener(url) { Pause = TimeSpan.FromMilliseconds(1) }
                .LogsAsync(new LogFilter(), stop.Token).GetAsyncEnumerator(Stop);

        for (int i = 0; i < 3; i++)
        {
            Assert.IsType<Heard<Log>.Lost>(await NextAsync(stream));
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NextAsync(stream));
    }

    [Fact]
    public async Task A_caller_that_stops_while_nothing_is_told_is_no_fault_of_the_node()
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            await JoinAsync(socket);
            await ReadAsync(socket);
        });
        using var stop = new CancellationTokenSource();
        await using IAsyncEnumerator<Heard<Log>> stream =
            new EthListener(node.SocketUrl).LogsAsync(new LogFilter(), stop.Token).GetAsyncEnumerator(Stop);
        await NextAsync(stream);

        Task<Heard<Log>> waiting = NextAsync(stream);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_above_the_bound_ends_the_stream(bool hasEnd)
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            await JoinAsync(socket);
            byte[] part = new byte[20_000];
            part.AsSpan().Fill((byte)' ');
            do
            {
                await socket.SendAsync(part, WebSocketMessageType.Text, hasEnd, Stop);
            }
            while (!hasEnd);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = new EthListener(node.SocketUrl) { MessageBytesMax = 10_000 }
            .LogsAsync(new LogFilter(), Stop).GetAsyncEnumerator(Stop);
        await NextAsync(stream);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => NextAsync(stream));

        Assert.False(fault.IsTransient);
        Assert.Contains("10000", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":5,"result":"0x1"}""")]
    [InlineData("""{"method":"eth_other","params":{"subscription":"0xabc","result":{}}}""")]
    [InlineData("""{"method":"eth_subscription"}""")]
    [InlineData("""{"method":"eth_subscription","params":{"subscription":"0xdef","result":{}}}""")]
    [InlineData("""{"method":"eth_subscription","params":{"subscription":"0xabc"}}""")]
    [InlineData("""{"method":"eth_subscription","params":{"subscription":"0xabc","result":null}}""")]
    [InlineData("""{"method":"eth_subscription","params":{"subscription":"0xabc","result":{"address":"0x"}}}""")]
    public async Task What_no_subscription_tells_ends_the_stream(string message)
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            await JoinAsync(socket);
            await SayAsync(socket, message);
            await ReadAsync(socket);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);
        await NextAsync(stream);

        Assert.False((await Assert.ThrowsAsync<RpcException>(() => NextAsync(stream))).IsTransient);
    }

    [Theory]
    [InlineData("""{"id":0,"error":{"code":-32601,"message":"no subscriptions here"}}""", -32601)]
    [InlineData("""{"id":0,"result":7}""", null)]
    [InlineData("""{"id":0,"result":null}""", null)]
    [InlineData("""{"id":1,"result":"0xabc"}""", null)]
    public async Task A_node_that_does_not_agree_to_subscribe_ends_the_stream(string answer, int? code)
    {
        await using FakeNode node = await StartAsync(async socket =>
        {
            await ReadAsync(socket);
            await SayAsync(socket, answer);
            await ReadAsync(socket);
        });
        await using IAsyncEnumerator<Heard<Log>> stream = Logs(node);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => NextAsync(stream));

        Assert.Equal((false, code), (fault.IsTransient, fault.Code));
    }

    [Fact]
    public async Task The_filter_is_sent_and_past_blocks_are_refused()
    {
        string asked = "";
        await using FakeNode node = await StartAsync(async socket =>
        {
            asked = await ReadAsync(socket);
            await SayAsync(socket, """{"id":0,"result":"0xabc"}""");
            await ReadAsync(socket);
            await SayAsync(socket, """{"id":1,"result":"0x0"}""");
            await ReadAsync(socket);
        });
        var listener = new EthListener(node.SocketUrl);
        var filter = new LogFilter { Addresses = [Address.Zero], Topics = [[Hash.Zero], null] };
        await using IAsyncEnumerator<Heard<Log>> stream = listener.LogsAsync(filter, Stop).GetAsyncEnumerator(Stop);
        await NextAsync(stream);

        Assert.Contains(
            $$"""["logs",{"address":["{{Address.Zero}}"],"topics":[["{{Hash.Zero}}"],null]}]""",
            asked,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => listener.LogsAsync(filter with { FromBlock = 1 }, Stop));
        Assert.Throws<ArgumentException>(() => new EthListener(node.Url));
    }

    private static IAsyncEnumerator<Heard<Log>> Logs(FakeNode node, TimeSpan? timeout = null) =>
        new EthListener(node.SocketUrl)
        {
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
            Pause = TimeSpan.FromMilliseconds(1),
        }.LogsAsync(new LogFilter(), Stop).GetAsyncEnumerator(Stop);

    private static async Task<Heard<T>> NextAsync<T>(IAsyncEnumerator<Heard<T>> stream)
    {
        Assert.True(await stream.MoveNextAsync());
        return stream.Current;
    }

    private static Task<FakeNode> StartAsync(Func<WebSocket, Task> converse) =>
        StartAsync((_, socket) => converse(socket));

    private static Task<FakeNode> StartAsync(Func<HttpContext, WebSocket, Task> converse) =>
        FakeNode.StartAsync(async context =>
        {
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            try
            {
                await converse(context, socket);
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
            {
                // The client has heard enough.
                context.Abort();
            }
        });

    private static async Task JoinAsync(WebSocket socket)
    {
        await ReadAsync(socket);
        await SayAsync(socket, """{"id":0,"result":"0xabc"}""");
        await ReadAsync(socket);
        await SayAsync(socket, """{"id":1,"result":"0x7"}""");
    }

    private static string Told(string result) =>
        $$$"""{"jsonrpc":"2.0","method":"eth_subscription","params":{"subscription":"0xabc","result":{{{result}}}}}""";

    private static Task SayAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);

    private static async Task<string> ReadAsync(WebSocket socket)
    {
        byte[] room = new byte[10_000];
        WebSocketReceiveResult part = await socket.ReceiveAsync(room, Stop);
        return Encoding.UTF8.GetString(room, 0, part.Count);
    }
}
