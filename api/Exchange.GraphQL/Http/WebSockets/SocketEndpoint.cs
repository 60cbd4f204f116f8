using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Http.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>
/// Opens WebSockets for those who speak graphql-transport-ws, and never for another site's page: such a page would
/// bring its visitor's cookies along (cross-site WebSocket hijacking).
/// </summary>
internal sealed class SocketEndpoint(
    RequestExecutor executor,
    ErrorFilters filters,
    RightsWatch rights,
    GraphQLOptions options,
    IHostApplicationLifetime host)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task Handle(HttpContext http)
    {
        if (!IsAllowed(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Protocol : null,
            KeepAliveInterval = options.KeepAliveInterval,
            KeepAliveTimeout = options.Sockets.Patience,
        });
        using var connection = new SocketConnection(
            socket, options.MaxAllowedRequestSize, options.Sockets.Patience);
        if (!isSpoken)
        {
            await connection.Close(SocketClose.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            await connection.Receive();
            return;
        }

        using var session = new SocketSession(connection, http, executor, filters, rights, options);
        await session.Run(host.ApplicationStopping);
    }

    // Only browsers send an Origin, and they let no page choose it; whoever sends none is no browser.
    private bool IsAllowed(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        if (origins.Count == 0)
        {
            return true;
        }

        if (origins is not [{ Length: > 0 } origin])
        {
            return false;
        }

        return options.Sockets.AllowedOrigins.Contains("*")
            || options.Sockets.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || IsOwn(origin, request);
    }

    // A proxy may have taken the TLS off, so a page by https may come to us by http; never the other way round.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && (page.Scheme == Uri.UriSchemeHttps || (page.Scheme == Uri.UriSchemeHttp && !request.IsHttps));
}
