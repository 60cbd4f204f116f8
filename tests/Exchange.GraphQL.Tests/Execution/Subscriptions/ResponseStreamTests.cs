using Exchange.GraphQL.Tests.Http.WebSockets;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution.Subscriptions;

/// <summary>Each event of a subscription is an operation of its own (§6.2.3).</summary>
public sealed class ResponseStreamTests(SampleFixture sample)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_executes_the_whole_selection_with_the_arguments()
    {
        await using var server = await SampleServer.Start();
        using var client = await SocketClient.Connect(server.Url);
        await client.Subscribe("s", "subscription { bookBorrowed(id: \"b7\") { id book { next { id } } } }");
        await Eventually.Holds(() => server.Topics.Count == 1);

        await server.Ask("mutation { borrowBook(input: { id: \"b7\" }) { loan { id } } }");
        await server.Ask("mutation { borrowBook(input: { id: \"b8\" }) { loan { id } } }");
        await server.Topics.CompleteAsync("borrowed_b7");

        Assert.Equal(
            [
                """
                {"id":"s","type":"next","payload":{"data":{"bookBorrowed":{"id":"b7/l1","book":{"next":{"id":"b8"}}}}}}
                """,
                """{"id":"s","type":"complete"}""",
            ],
            await client.ReadToEnd());
    }

    [Fact]
    public async Task The_time_limit_is_for_each_event_and_not_for_all_of_them()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = options.Execution with { Timeout = TimeSpan.FromMilliseconds(300) }));
        using var client = await SocketClient.Connect(server.Url);

        await client.Subscribe("s", "subscription { delayed(each: [200, 200, 60000, 5]) }");

        var messages = await client.ReadToEnd();
        Assert.Equal(["200", "200", "HC0045", "5", "complete"], messages.Select(Gist));

        static string Gist(string message) =>
            message.Contains("HC0045", StringComparison.Ordinal) ? "HC0045"
            : message.Contains("complete", StringComparison.Ordinal) ? "complete"
            : message.Split("\"delayed\":")[1].TrimEnd('}');
    }

    [Fact]
    public async Task Each_event_has_services_of_its_own()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("s", "subscription { turnOfEvent(each: [1, 2]) }");

        var one = """{"id":"s","type":"next","payload":{"data":{"turnOfEvent":1}}}""";
        Assert.Equal([one, one, """{"id":"s","type":"complete"}"""], await client.ReadToEnd());
    }

    [Fact]
    public async Task A_source_that_does_not_begin_in_time_is_given_up()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Execution = options.Execution with { Timeout = TimeSpan.FromMilliseconds(50) }));
        using var client = await SocketClient.Connect(server.Url);

        await client.Subscribe("s", "subscription { late }");

        Assert.Contains("HC0045", (await client.Read())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_reads_too_slowly_is_told_so()
    {
        await using var server = await SampleServer.Start();
        using var client = await SocketClient.Connect(server.Url, headers: ("X-Role", "librarian"));
        await client.Subscribe("s", "subscription { vaultOpened }");
        await Eventually.Holds(() => server.Topics.Count == 1);

        // Nothing is read meanwhile: the network's buffers fill first, then the queue.
        var text = new string('x', 100_000);
        for (var i = 0; i < 300; i++)
        {
            await server.Sender.SendAsync("VaultOpened", text, Stop);
        }

        var messages = await client.ReadToEnd();
        Assert.Contains("SUBSCRIBER_TOO_SLOW", messages[^1], StringComparison.Ordinal);
        Assert.InRange(messages.Count, 65, 299);
    }
}
