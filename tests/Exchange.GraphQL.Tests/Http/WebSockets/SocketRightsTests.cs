using System.Net.WebSockets;
using System.Security.Claims;
using System.Text.Json;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Http.Rights;
using Exchange.GraphQL.Http.WebSockets;
using Exchange.GraphQL.Tests.Sample;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>Who may open a socket, as whom, and for how long.</summary>
public sealed class SocketRightsTests(SampleFixture sample)
{
    private const string AsLibrarian = """{"Authorization":"Bearer librarian"}""";

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("file://")]
    public async Task A_page_of_another_site_opens_no_socket(string origin)
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() =>
            SocketClient.Open(sample.Server.Url, headers: ("Origin", origin)));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_own_pages_open_sockets()
    {
        using var client = await SocketClient.Connect(
            sample.Server.Url, headers: ("Origin", sample.Server.Url.GetLeftPart(UriPartial.Authority)));

        await client.Subscribe("q", "{ whoAmI }");

        Assert.Equal(2, (await client.ReadToEnd()).Count);
    }

    [Theory]
    [InlineData("https://portal.example", "https://portal.example")]
    [InlineData("*", "https://evil.example")]
    public async Task An_allowed_origin_opens_sockets(string allowed, string origin)
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { AllowedOrigins = [allowed] }));

        using var client = await SocketClient.Connect(server.Url, headers: ("Origin", origin));

        Assert.Equal("graphql-transport-ws", client.Protocol);
    }

    [Fact]
    public async Task A_client_is_known_by_its_first_message()
    {
        await using var server = await Guarded();
        using var client = await SocketClient.Connect(server.Url, AsLibrarian);

        await client.Subscribe("q", "{ whoAmI vault }");

        Assert.Equal(
            """{"id":"q","type":"next","payload":{"data":{"whoAmI":"librarian","vault":"for librarians"}}}""",
            await client.Read());
    }

    [Theory]
    [InlineData("null", 4403)]
    [InlineData("""{"Authorization":"Bearer fault"}""", 4500)]
    public async Task A_client_that_is_not_admitted_is_closed(string payload, int code)
    {
        await using var server = await Guarded();
        using var client = await SocketClient.Open(server.Url);

        await client.Send($$"""{"type":"connection_init","payload":{{payload}}}""");

        Assert.Equal(code, await client.ReadToClose());
    }

    [Fact]
    public async Task A_token_that_expires_closes_the_socket()
    {
        await using var server = await Guarded();
        using var client = await SocketClient.Connect(server.Url, """{"Authorization":"Bearer brief"}""");
        await client.Subscribe("s", "subscription { countdown(from: 1000) }");

        Assert.Equal(4403, await client.ReadToClose());
        await Eventually.Holds(() => server.Sources.Count == 0);
    }

    [Fact]
    public async Task Rights_that_are_revoked_close_the_socket()
    {
        await using var server = await Guarded();
        using var client = await SocketClient.Connect(server.Url, AsLibrarian);
        await client.Subscribe("s", "subscription { countdown(from: 1000) }");
        await client.Read();

        server.Service<Revocations>().All = true;

        Assert.Equal(4403, await client.ReadToClose());
        await Eventually.Holds(() => server.Sources.Count == 0);
    }

    [Fact]
    public async Task A_guard_that_fails_closes_the_socket_as_a_fault_of_ours()
    {
        await using var server = await Guarded();
        using var client = await SocketClient.Connect(server.Url, AsLibrarian);

        server.Service<Revocations>().IsUnknown = true;

        Assert.Equal(4500, await client.ReadToClose());
    }

    [Fact]
    public async Task A_host_may_keep_mutations_off_its_sockets()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.ModifyOptions(options =>
            options.Sockets = options.Sockets with { AllowMutations = false }));
        using var client = await SocketClient.Connect(server.Url);

        await client.Subscribe("m", "mutation { returnBook(input: { id: \"b1\" }) { loan { id } } }");
        await client.Subscribe("q", "{ whoAmI }");

        var answers = string.Concat(await client.Read(), await client.Read(), await client.Read());
        Assert.Contains("Mutations are not run over WebSockets: POST them.", answers, StringComparison.Ordinal);
        Assert.Contains("whoAmI", answers, StringComparison.Ordinal);
        Assert.Empty(server.Library.Journal);
    }

    private static Task<SampleServer> Guarded() => SampleServer.Start(graphQL =>
    {
        graphQL.Services.AddSingleton<Revocations>();
        graphQL.AddSocketSessionInterceptor<Bearer>().AddSubscriptionGuard<RevocationGuard>();
        graphQL.ModifyOptions(options => options.RightsCheckInterval = TimeSpan.FromMilliseconds(20));
    });

    private sealed class Revocations
    {
        public bool All { get; set; }

        public bool IsUnknown { get; set; }
    }

    private sealed class RevocationGuard(Revocations revocations) : ISubscriptionGuard
    {
        public ValueTask<bool> MayContinueAsync(HttpContext http, CancellationToken stop) => revocations.IsUnknown
            ? throw new InvalidOperationException("The list of revocations is out of reach.")
            : ValueTask.FromResult(!revocations.All);
    }

    private sealed class Bearer : ISocketSessionInterceptor
    {
        public ValueTask<ConnectionStatus> OnConnectAsync(
            HttpContext http,
            JsonElement? payload,
            CancellationToken stop)
        {
            if (payload?.GetProperty("Authorization").GetString() is not { } header)
            {
                return ValueTask.FromResult(ConnectionStatus.Reject());
            }

            var name = header["Bearer ".Length..];
            if (name == "fault")
            {
                throw new InvalidOperationException("a secret");
            }

            var claims = new List<Claim> { new(ClaimTypes.Role, name), new(ClaimTypes.Name, name) };
            if (name == "brief")
            {
                var end = DateTimeOffset.UtcNow.AddSeconds(1).ToUnixTimeSeconds();
                claims.Add(new Claim("exp", $"{end}"));
            }

            http.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
            return ValueTask.FromResult(ConnectionStatus.Accept());
        }
    }
}
