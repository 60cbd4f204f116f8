using System.Text.Json.Nodes;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>The protocol graphql-transport-ws, message by message.</summary>
public sealed class SocketProtocolTests(SampleFixture sample)
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Secret = "a secret";

    [Theory]
    [InlineData(4400, "{nope")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"type":"stop"}""")]
    [InlineData(4400, """{"type":"connection_init","payload":7}""")]
    [InlineData(4400, """{"type":"\ud800"}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ whoAmI }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","payload":{"query":"{ whoAmI }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"","payload":{"query":"{ whoAmI }"}}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData(4400, Init, """{"type":"complete"}""")]
    [InlineData(4429, Init, Init)]
    public async Task A_breach_of_the_protocol_closes_the_socket(int code, params string[] messages)
    {
        using var client = await SocketClient.Open(sample.Server.Url);

        foreach (var message in messages)
        {
            await client.Send(message);
        }

        Assert.Equal(code, await client.ReadToClose());
    }

    [Fact]
    public async Task A_binary_message_closes_the_socket()
    {
        using var client = await SocketClient.Open(sample.Server.Url);

        await client.SendBinary([1, 2]);

        Assert.Equal(4400, await client.ReadToClose());
    }

    [Fact]
    public async Task An_id_in_use_closes_the_socket()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("x", "subscription { announced }");
        await client.Subscribe("x", "subscription { announced }");

        Assert.Equal(4409, await client.ReadToClose());
    }

    [Fact]
    public async Task An_id_is_free_again_once_its_operation_is_complete()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("x", "{ whoAmI }");
        await client.ReadToEnd();
        await client.Subscribe("x", "{ whoAmI }");

        Assert.Equal(
            ["""{"id":"x","type":"next","payload":{"data":{"whoAmI":"GET"}}}""", """{"id":"x","type":"complete"}"""],
            await client.ReadToEnd());
    }

    [Fact]
    public async Task A_silent_client_is_closed_after_its_time()
    {
        var limit = TimeSpan.FromMilliseconds(50);
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { ConnectionInitializationTimeout = limit }));
        using var client = await SocketClient.Open(server.Url);

        Assert.Equal(4408, await client.ReadToClose());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_subprotocol_is_not_acceptable(string? protocol)
    {
        // Some clients hang up by themselves when their protocol is not taken up.
        using var client = await SocketClient.Open(sample.Server.Url, protocol);

        Assert.Equal(4406, await client.ReadToClose());
        Assert.Null(client.Protocol);
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_even_before_the_session()
    {
        using var client = await SocketClient.Open(sample.Server.Url);

        await client.Send("""{"type":"ping","payload":{"a":1}}""");
        await client.Send("""{"type":"pong"}""");
        await client.Send("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await client.Read());
        Assert.Equal("""{"type":"pong"}""", await client.Read());
    }

    [Fact]
    public async Task A_message_beyond_the_bound_closes_the_socket()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("x", $"# {new string('x', 300_000)}");

        Assert.Equal(1009, await client.ReadToClose());
    }

    [Fact]
    public async Task A_mutation_runs_over_a_socket()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("m", "mutation { borrowBook(input: { id: \"b9\" }) { loan { copies } } }");

        Assert.Equal(
            """{"id":"m","type":"next","payload":{"data":{"borrowBook":{"loan":{"copies":1}}}}}""",
            await client.Read());
    }

    [Theory]
    [InlineData("{ unheard }", "")]
    [InlineData("{ whoAmI", "HC0014")]
    [InlineData("subscription { refusing }", "CLOSED")]
    [InlineData("subscription { vaultOpened }", "AUTH_NOT_AUTHENTICATED")]
    [InlineData("subscription { countdown(from: 1) announced }", "")]
    public async Task A_refused_operation_is_one_error_and_nothing_more(string query, string code)
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("e", query);
        await client.Send("""{"type":"ping"}""");

        // The operation runs beside the ping: either may be answered first, and nothing may follow.
        var answers = new[] { JsonNode.Parse((await client.Read())!)!, JsonNode.Parse((await client.Read())!)! };
        var error = Assert.Single(answers, answer => (string?)answer["type"] == "error");
        Assert.Single(answers, answer => (string?)answer["type"] == "pong");
        Assert.Equal("e", (string?)error["id"]);
        Assert.Equal(code, (string?)error["payload"]![0]!["extensions"]?["code"] ?? "");
    }

    [Fact]
    public async Task A_failing_source_ends_the_stream_with_a_masked_error()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("f", "subscription { failing { id } }");

        var messages = await client.ReadToEnd();
        Assert.Equal(
            [
                """{"id":"f","type":"next","payload":{"data":{"failing":{"id":"b1"}}}}""",
                """{"id":"f","type":"next","payload":{"data":{"failing":null}}}""",
            ],
            messages[..2]);
        Assert.Contains("\"type\":\"error\"", messages[2], StringComparison.Ordinal);
        Assert.Contains("HC0008", messages[2], StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, messages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_beyond_the_bound_are_refused_with_both_numbers()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { MaxOperations = 2 }));
        using var client = await SocketClient.Connect(server.Url);

        foreach (var id in (string[])["1", "2", "3"])
        {
            await client.Subscribe(id, "subscription { announced }");
        }

        var refusal = JsonNode.Parse((await client.Read())!)!;
        Assert.Equal(("error", "3"), ((string?)refusal["type"], (string?)refusal["id"]));
        Assert.Equal(
            """{"code":"TOO_MANY_OPERATIONS","limit":2,"actual":3}""",
            refusal["payload"]![0]!["extensions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_client_that_completes_stops_the_source_and_hears_no_more()
    {
        await using var server = await SampleServer.Start();
        using var client = await SocketClient.Connect(server.Url);
        await client.Subscribe("s", "subscription { countdown(from: 1000) }");
        await client.Read();

        await client.Send("""{"id":"s","type":"complete"}""");

        Assert.True(await server.Sources.NextClosed(TestContext.Current.CancellationToken));
        await client.Send("""{"type":"ping"}""");
        string? last;
        do
        {
            last = await client.Read();
        }
        while (last!.Contains("next", StringComparison.Ordinal));
        Assert.Equal("""{"type":"pong"}""", last);
    }

    [Fact]
    public async Task A_client_that_vanishes_stops_its_sources_and_leaves_its_topics()
    {
        await using var server = await SampleServer.Start();
        using (var client = await SocketClient.Connect(server.Url))
        {
            await client.Subscribe("t", "subscription { announced }");
            await client.Subscribe("s", "subscription { countdown(from: 1000) }");
            await client.Read();
        }

        Assert.True(await server.Sources.NextClosed(TestContext.Current.CancellationToken));
        await Eventually.Holds(() => server.Topics.Count == 0);
    }

    [Fact]
    public async Task Filters_see_the_errors_of_events_and_of_refusals()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.AddErrorFilter<Shouting>());
        using var client = await SocketClient.Connect(server.Url);

        await client.Subscribe("a", "subscription { delayed(each: [-7]) }");
        await client.Subscribe("b", "subscription { refusing }");

        var messages = await client.ReadToEnd();
        messages.AddRange(await client.ReadToEnd());
        Assert.Contains(messages, one => one.Contains("UNEXPECTED EXECUTION ERROR", StringComparison.Ordinal));
        Assert.Contains(messages, one => one.Contains("NO EVENTS TODAY.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_operation_holds_up_no_other()
    {
        using var client = await SocketClient.Connect(sample.Server.Url);

        await client.Subscribe("slow", "{ slow }");
        await client.Subscribe("fast", "{ whoAmI }");

        Assert.Contains("\"id\":\"fast\"", (await client.Read())!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_says_that_it_goes_away()
    {
        await using var server = await SampleServer.Start();
        using var client = await SocketClient.Connect(server.Url);
        await client.Subscribe("t", "subscription { announced }");

        var stopping = server.Stop();

        Assert.Equal(1001, await client.ReadToClose());
        client.Dispose();
        await stopping;
    }

    private sealed class Shouting : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => error with { Message = error.Message.ToUpperInvariant() };
    }
}
