using Exchange.GraphQL.Http;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>A client that has stopped to read or to answer holds nothing of the server for long.</summary>
public sealed class SocketPatienceTests
{
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_answers_no_ping_is_cut_off()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
        {
            options.KeepAliveInterval = TimeSpan.FromMilliseconds(50);
            options.Sockets = options.Sockets with { Patience = _soon };
        }));
        using var client = await MuteClient.Connect(server.Url);

        await client.Subscribe("subscription { countdown(from: 1000000) }");

        await Eventually.Holds(() => server.Sources.Count == 1);
        Assert.True(await server.Sources.NextClosed(Stop));
    }

    [Fact]
    public async Task A_client_that_reads_nothing_is_cut_off()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { Patience = _soon }));
        using var client = await MuteClient.Connect(server.Url);
        await client.Subscribe("subscription { announced }");
        await Eventually.Holds(() => server.Topics.Count == 1);

        // More than the network's buffers hold, less than the queue does.
        var text = new string('x', 500_000);
        for (var i = 0; i < 40; i++)
        {
            await server.Sender.SendAsync("Announced", text, Stop);
        }

        await Eventually.Holds(() => server.Topics.Count == 0);
    }

    [Fact]
    public async Task A_client_that_does_not_close_its_side_is_cut_off()
    {
        await using var server = await SampleServer.Start(graphQL =>
        {
            graphQL.ModifyOptions(options => options.Sockets = options.Sockets with { Patience = _soon });
        });
        using var client = await MuteClient.Connect(server.Url);
        await client.Subscribe("subscription { countdown(from: 1000000) }");
        await Eventually.Holds(() => server.Sources.Count == 1);

        await server.Stop().WaitAsync(TimeSpan.FromSeconds(30), Stop);

        Assert.Equal(0, server.Sources.Count);
    }
}
