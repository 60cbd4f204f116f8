using System.Net;
using System.Text.Json;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Tests.Sample;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.ServerSentEvents;

/// <summary>The protocol graphql-sse, one connection for each operation.</summary>
public sealed class EventStreamTests(SampleFixture sample)
{
    private const string Events = "text/event-stream";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_is_its_events_and_then_complete()
    {
        using var response = await Ask(sample.Server, "subscription { countdown(from: 2) }");

        Assert.Equal($"{Events}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            ":\n\n" + Next("""{"data":{"countdown":2}}""") + Next("""{"data":{"countdown":1}}""")
            + "event: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("{ whoAmI }", """{"data":{"whoAmI":"POST"}}""")]
    [InlineData("mutation { fail { done } }", "Unexpected Execution Error")]
    [InlineData("{ unheard }", "unheard")]
    [InlineData("subscription { refusing }", "No events today.")]
    public async Task Every_other_answer_is_one_event_and_then_complete(string query, string part)
    {
        using var response = await Ask(sample.Server, query);

        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("event: next\ndata: {", text, StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.EndsWith("}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("""{"query":"{ refusedWhole }"}""", 422)]
    public async Task A_refusal_by_status_is_told_before_the_stream_begins(string body, int status)
    {
        using var response = await sample.Server.Post(body, accept: Events);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("application/json", 406)]
    [InlineData("*/*", 406)]
    [InlineData("application/json, text/event-stream", 200)]
    [InlineData("application/json, text/event-stream;q=0", 406)]
    public async Task A_subscription_is_for_those_who_accept_events(string accept, int status)
    {
        using var response = await Ask(sample.Server, "subscription { countdown(from: 1) }", accept);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task GET_runs_no_subscription()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(sample.Server.Url, "/graphql?query=subscription{countdown(from:1)}"));
        request.Headers.TryAddWithoutValidation("Accept", Events);
        using var response = await sample.Server.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_silent_subscription_shows_that_it_lives()
    {
        await using var server = await SampleServer.Start(graphQL =>
            graphQL.ModifyOptions(options => options.KeepAliveInterval = TimeSpan.FromMilliseconds(20)));
        using var response = await Ask(server, "subscription { announced }");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync(Stop));
            Assert.Equal("", await reader.ReadLineAsync(Stop));
        }
    }

    [Fact]
    public async Task A_client_that_vanishes_stops_the_source()
    {
        await using var server = await SampleServer.Start();
        using (var response = await Ask(server, "subscription { countdown(from: 1000) }"))
        {
            Assert.Equal(1, server.Sources.Count);
        }

        Assert.True(await server.Sources.NextClosed(Stop));
    }

    [Fact]
    public async Task A_failing_source_ends_the_stream_with_a_masked_error()
    {
        using var response = await Ask(sample.Server, "subscription { failing { id } }");

        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.Equal(4, text.Split("event: ").Length - 1);
        Assert.Contains("HC0008", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_that_are_revoked_end_the_stream_with_an_error()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL
            .AddSubscriptionGuard<Nobody>()
            .ModifyOptions(options => options.RightsCheckInterval = TimeSpan.FromMilliseconds(100)));
        using var response = await Ask(server, "subscription { countdown(from: 1000) }");

        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", text, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", text, StringComparison.Ordinal);
        Assert.Equal(0, server.Sources.Count);
    }

    [Fact]
    public async Task A_server_that_stops_ends_the_stream_without_complete()
    {
        await using var server = await SampleServer.Start();
        using var response = await Ask(server, "subscription { announced }");

        await server.Stop();

        Assert.Equal(":\n\n", await response.Content.ReadAsStringAsync(Stop));
    }

    private static string Next(string data) => $"event: next\ndata: {data}\n\n";

    private static async Task<HttpResponseMessage> Ask(SampleServer server, string query, string accept = Events)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Url)
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), null, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private sealed class Nobody : ISubscriptionGuard
    {
        public ValueTask<bool> MayContinueAsync(HttpContext http, CancellationToken stop) =>
            ValueTask.FromResult(false);
    }
}
