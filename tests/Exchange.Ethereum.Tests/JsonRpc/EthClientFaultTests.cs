using System.Net;
using System.Net.Sockets;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Microsoft.AspNetCore.Http;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>Every fault of a node or the network is one typed exception that says whether to ask again.</summary>
public sealed class EthClientFaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_connection_is_transient()
    {
        using var http = new HttpClient();
        var client = new EthClient(http, new Uri($"http://127.0.0.1:{FreePort()}"));

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => client.BlockNumberAsync(Stop));

        Assert.True(fault.IsTransient);
        Assert.Null(fault.Code);
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(408, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    public async Task A_status_is_transient_when_it_may_pass(int status, bool isTransient)
    {
        await using FakeNode node = await FakeNode.SayingAsync("sorry", status);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.BlockNumberAsync(Stop));

        Assert.Equal(isTransient, fault.IsTransient);
    }

    [Fact]
    public async Task A_node_that_does_not_answer_in_time_is_transient()
    {
        await using FakeNode node = await FakeNode.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        EthClient client = node.NewClient(1_000, TimeSpan.FromMilliseconds(200));

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => client.BlockNumberAsync(Stop));

        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task A_caller_that_stops_is_no_fault_of_the_node()
    {
        await using FakeNode node = await FakeNode.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => node.Client.BlockNumberAsync(stop.Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_above_the_bound_is_final(bool isAnnounced)
    {
        await using FakeNode node = await FakeNode.StartAsync(async context =>
        {
            byte[] body = new byte[100_000];
            context.Response.ContentLength = isAnnounced ? body.Length : null;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        EthClient client = node.NewClient(10_000, TimeSpan.FromSeconds(10));

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => client.BlockNumberAsync(Stop));

        Assert.False(fault.IsTransient);
        Assert.Contains("10000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_cut_at_the_bound()
    {
        await using FakeNode node = await FakeNode.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[10_000], context.RequestAborted);
            }
        });
        EthClient client = node.NewClient(1_000_000, TimeSpan.FromSeconds(30));

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => client.BlockNumberAsync(Stop));

        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task An_answer_that_drips_is_given_up_in_time()
    {
        await using FakeNode node = await FakeNode.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted);
            }
        });
        EthClient client = node.NewClient(1_000_000, TimeSpan.FromMilliseconds(500));

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => client.BlockNumberAsync(Stop));

        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_transient()
    {
        await using FakeNode node = await FakeNode.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{\"jsonrpc\":", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.BlockNumberAsync(Stop));

        Assert.True(fault.IsTransient);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{ "id": 0 }""")]
    [InlineData("""{ "id": 1, "result": "0x1" }""")] // not what was asked
    [InlineData("""{ "id": "0", "result": "0x1" }""")]
    [InlineData("""{ "id": 0, "result": "0x1" } more""")]
    [InlineData("""[{ "id": 0, "result": "0x1" }, { "id": 0, "result": "0x1" }]""")] // twice
    [InlineData("""{ "id": 0, "result": "1" }""")]
    [InlineData("""{ "id": 0, "result": 1 }""")]
    [InlineData("""{ "id": 0, "result": null }""")]
    [InlineData("""{ "id": 0, "result": "0x8000000000000000" }""")] // beyond 63 bits
    [InlineData("""{ "id": 0, "error": 1 }""")]
    [InlineData("""{ "id": 0, "error": {} }""")]
    [InlineData("""{ "id": 0, "error": { "code": 1, "message": 7 } }""")]
    [InlineData("""{ "id": 0, "error": { "code": "x" } }""")]
    [InlineData("""{ "id": 99999999999, "result": "0x1" }""")]
    public async Task What_is_no_answer_is_final(string body)
    {
        await using FakeNode node = await FakeNode.SayingAsync(body);

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.BlockNumberAsync(Stop));

        Assert.False(fault.IsTransient);
    }

    [Theory]
    [InlineData(-32000, "header not found", true)]
    [InlineData(-32000, "missing trie node 12ab", true)]
    [InlineData(-32005, "limit exceeded", true)]
    [InlineData(-32000, "Too Many Requests", true)]
    [InlineData(-32000, "nonce too low", false)]
    [InlineData(-32602, "invalid params", false)]
    [InlineData(3, "execution reverted: timeout", false)]
    public async Task An_error_of_the_node_is_transient_when_it_may_pass(int code, string message, bool isTransient)
    {
        string data = code == 3 ? ", \"data\": \"0x\"" : "";
        await using FakeNode node = await FakeNode.SayingAsync(
            $$"""{ "id": 0, "error": { "code": {{code}}, "message": "{{message}}"{{data}} } }""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.BlockNumberAsync(Stop));

        Assert.Equal(isTransient, fault.IsTransient);
        Assert.Equal(code, fault.Code);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"0x08c379a0\"", "0x08c379a0")]
    [InlineData("\"0x\"", "0x")]
    [InlineData("{ \"data\": \"0x1234\", \"txHash\": \"0x\" }", "0x1234")]
    [InlineData("\"Reverted 0x1234\"", null)]
    [InlineData("\"0x123\"", null)]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    public async Task Revert_data_is_found_where_nodes_put_it(string data, string? expected)
    {
        await using FakeNode node = await FakeNode.SayingAsync(
            $$"""{ "id": 0, "error": { "code": 3, "message": "execution reverted", "data": {{data}} } }""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(
            () => node.Client.CallAsync(Address.Zero, [], BlockTag.Latest, Stop));

        Assert.Equal(expected, fault.RevertData is null ? null : Hex.Encode(fault.RevertData));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
