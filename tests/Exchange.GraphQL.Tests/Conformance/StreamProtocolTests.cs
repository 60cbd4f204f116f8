using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>The clients graphql-ws and graphql-sse find the server right, and so do their protocols' rules.</summary>
public sealed class StreamProtocolTests
{
    [Fact]
    public async Task The_WebSocket_client_and_protocol_find_the_server_right()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { ConnectionInitializationTimeout = TimeSpan.FromSeconds(3) }));
        var url = new UriBuilder(server.Url) { Scheme = "ws" }.Uri;

        Assert.Equal("11 of 11 passed\n", await NodeScript.Run("ws.js", "graphql-ws", url.ToString()));
    }

    [Fact]
    public async Task The_event_stream_client_and_protocol_find_the_server_right()
    {
        await using var server = await SampleServer.Start();

        Assert.Equal("5 of 5 passed\n", await NodeScript.Run("sse.js", "graphql-sse", server.Url.ToString()));
    }
}
