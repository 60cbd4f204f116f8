using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>The endpoint speaks GraphQL over HTTP, and refuses what another site might send.</summary>
public sealed class GraphQLEndpointTests(SampleFixture sample)
{
    private const string Modern = "application/graphql-response+json";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("text/plain", """{"query":"{ whoAmI }"}""")]
    [InlineData("application/x-www-form-urlencoded", "query={whoAmI}")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData("application/graphql", "{ whoAmI }")]
    [InlineData("application/json; charset=utf-16", """{"query":"{ whoAmI }"}""")]
    public async Task A_body_that_another_site_could_send_is_refused(string contentType, string body)
    {
        using var response = await sample.Server.Post(body, contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("""{ "query": "{ whoAmI } # \ud83d" }""")]
    [InlineData("""{ "query": "{ whoAmI }", "\ud83d": 1 }""")]
    [InlineData("""{ "query": "{ whoAmI }", "variables": { "\udc00": 1 } }""")]
    [InlineData("""{ "query": "query($s: ID!) { book(id: $s) { id } }", "variables": { "s": "\uD83D" } }""")]
    [InlineData("""{ "query": "{ whoAmI }", "operationName": "\ude00\ud83d" }""")]
    public async Task Half_a_character_is_refused_wherever_it_stands(string body)
    {
        using var response = await sample.Server.Post(body, accept: Modern);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_character_in_two_halves_is_taken()
    {
        using var response = await sample.Server.Post(
            """{ "query": "{ whoAmI } # \\u \ud83d\ude00", "variables": { "\uD83D\uDE00": "\u0041\\ud83d" } }""",
            accept: Modern);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task GET_runs_no_mutation()
    {
        using var response = await sample.Server.Http.GetAsync(
            new Uri("/graphql?query=mutation{fail{done}}", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task GET_runs_a_query_with_variables()
    {
        var url = "/graphql?query=query($i:ID!){book(id:$i){id}}&variables=" + Uri.EscapeDataString("""{"i":"b2"}""");

        Assert.Equal(
            """{"data":{"book":{"id":"b2"}}}""",
            await sample.Server.Http.GetStringAsync(new Uri(url, UriKind.Relative), Stop));
    }

    [Theory]
    [InlineData("{ whoAmI", 400, 200)]
    [InlineData("{ unheard }", 400, 200)]
    [InlineData("query($a: Int!) { numbers(i: $a) { i } }", 400, 200)]
    [InlineData("query A { whoAmI } query B { whoAmI }", 400, 200)]
    [InlineData("{ refused }", 200, 200)]
    [InlineData("{ whoAmI }", 200, 200)]
    [InlineData("{ refusedWhole }", 422, 422)]
    public async Task The_status_is_what_the_media_type_calls_for(string query, int modern, int ofOld)
    {
        var body = new JsonObject { ["query"] = query }.ToJsonString();
        using var byModern = await sample.Server.Post(body, accept: Modern);
        using var byOld = await sample.Server.Post(body, accept: "application/json");

        Assert.Equal((modern, ofOld), ((int)byModern.StatusCode, (int)byOld.StatusCode));
        Assert.Equal($"{Modern}; charset=utf-8", byModern.Content.Headers.ContentType!.ToString());
        Assert.Equal("application/json; charset=utf-8", byOld.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", Modern)]
    [InlineData("application/graphql-response+json;q=0, application/*", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    public async Task The_media_type_is_the_one_most_welcome(string? accept, string expected)
    {
        using var response = await sample.Server.Post("""{"query":"{ whoAmI }"}""", accept: accept);

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("image/png", HttpStatusCode.NotAcceptable, "HC0063")]
    [InlineData("application/json;charset=utf-16", HttpStatusCode.NotAcceptable, "HC0063")]
    [InlineData("json please", HttpStatusCode.BadRequest, "HC0064")]
    public async Task A_client_that_accepts_no_JSON_is_refused(string accept, HttpStatusCode status, string code)
    {
        using var response = await sample.Server.Post("""{"query":"{ whoAmI }"}""", accept: accept);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, await CodeOf(response));
    }

    [Theory]
    [InlineData("", "HC0011")]
    [InlineData("{", "HC0011")]
    [InlineData("[]", "HC0009")]
    [InlineData("{}", "HC0013")]
    [InlineData("""{"query":7}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI }","variables":[]}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI }","operationName":1}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI }","extensions":""}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI } # \ud800"}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI } # \udc00\ud800"}""", "HC0009")]
    [InlineData("""{"query":"query($t: ID!) { book(id: $t) { id } }","variables":{"t":"\uDFFF"}}""", "HC0009")]
    [InlineData("""{"query":"{ whoAmI }","query":"{ whoAmI }"}""", "HC0011")]
    [InlineData("""{"query":"{ whoAmI }","variables":{"a":[{"b":1,"b":1}]}}""", "HC0011")]
    [InlineData("""{"\ud800":1,"\ud800":2}""", "HC0011")]
    [InlineData("\ufeff{}", "HC0011")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"00"}}}""", "HC0009")]
    public async Task A_body_that_is_no_request_is_refused(string body, string code)
    {
        using var response = await sample.Server.Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, await CodeOf(response));
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_refused_with_both_numbers()
    {
        var text = new string('x', 300_000);
        using var response = await sample.Server.Post($$"""{"query":"# {{text}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var answer = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains("\"limit\":262144,\"actual\":300014", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nno length\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"querybadly ended")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    public async Task A_body_that_is_no_HTTP_message_is_refused_and_is_no_fault(string rest)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(sample.Server.Url.Host, sample.Server.Url.Port, Stop);
        var head = $"POST /graphql HTTP/1.1\r\nHost: {sample.Server.Url.Authority}\r\n"
            + "Content-Type: application/json\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + rest), Stop);
        using var reader = new StreamReader(client.GetStream());

        Assert.StartsWith("HTTP/1.1 400 ", await reader.ReadLineAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:b ", 1_400, "tokens", 4_000)]
    [InlineData("a ", 2_049, "fields", 2_048)]
    public async Task A_document_beyond_the_bounds_is_refused_with_both_numbers(
        string selection,
        int times,
        string what,
        int limit)
    {
        var answer = await sample.Server.Ask($"{{ {string.Concat(Enumerable.Repeat(selection, times))} }}");

        Assert.Contains(what, (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(limit, (int?)answer["errors"]![0]!["extensions"]!["limit"]);
        Assert.Equal(limit + 1, (int?)answer["errors"]![0]!["extensions"]!["actual"]);
    }

    [Fact]
    public async Task A_filter_sees_every_error_and_its_cause()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.AddErrorFilter<Renaming>());

        var answer = await server.Ask("{ book(id: \"b1\") { broken } }");

        Assert.Equal("InvalidOperationException", (string?)answer["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task The_schema_is_printed_on_request()
    {
        var sdl = await sample.Server.Http.GetStringAsync(new Uri("/graphql?sdl", UriKind.Relative), Stop);

        Assert.Equal(sample.Server.Schema.Print(), sdl);
    }

    [Fact]
    public async Task A_browser_is_shown_GraphiQL_in_development_only()
    {
        await using var server = await SampleServer.Start(graphQL =>
            graphQL.ModifyOptions(options => options.EnableTool = true));
        using var page = await Browse(server);
        using var none = await Browse(sample.Server);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(
            "default-src 'none'; script-src 'self';",
            page.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("//", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotAcceptable, none.StatusCode);
    }

    private static async Task<HttpResponseMessage> Browse(SampleServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Url);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        return await server.Http.SendAsync(request, Stop);
    }

    private static async Task<string?> CodeOf(HttpResponseMessage response)
    {
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return (string?)answer["errors"]![0]!["extensions"]!["code"];
    }

    private sealed class Renaming : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => error with { Message = error.Exception!.GetType().Name };
    }
}
