using System.Text;
using Exchange.Ethereum.JsonRpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>
/// A real HTTP and WebSocket server that answers as badly as a test wants: faults that no healthy node shows.
/// </summary>
internal sealed class FakeNode : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly HttpClient _http = new();

    private FakeNode(WebApplication server)
    {
        _server = server;
        Url = new Uri(server.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new EthClient(_http, Url);
    }

    internal Uri Url { get; }

    internal Uri SocketUrl => new UriBuilder(Url) { Scheme = "ws" }.Uri;

    internal EthClient Client { get; }

    /// <summary>What the client sent last.</summary>
    internal string LastRequest { get; private set; } = "";

    internal EthClient NewClient(int responseBytesMax, TimeSpan timeout) =>
        new(_http, Url) { ResponseBytesMax = responseBytesMax, Timeout = timeout };

    /// <summary>A node that answers every request with this text.</summary>
    internal static Task<FakeNode> SayingAsync(string body, int status = StatusCodes.Status200OK) =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body, context.RequestAborted);
        });

    internal static async Task<FakeNode> StartAsync(Func<HttpContext, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication server = builder.Build();
        FakeNode? node = null;
        server.UseWebSockets();
        server.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            node!.LastRequest = await reader.ReadToEndAsync(context.RequestAborted);
            await answer(context);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return node = new FakeNode(server);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
