using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>Decides who may speak over a WebSocket, by what its first message says.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>
    /// Admits or rejects a client; to know it by a token of the payload, set <see cref="HttpContext.User"/>.
    /// </summary>
    /// <param name="http">The request that opened the socket.</param>
    /// <param name="payload">What <c>connection_init</c> carries; null when it carries nothing.</param>
    /// <param name="stop">Stops when the client has gone or waits too long.</param>
    /// <returns>Whether the client is admitted.</returns>
    ValueTask<ConnectionStatus> OnConnectAsync(HttpContext http, JsonElement? payload, CancellationToken stop);
}

/// <summary>Whether a client may speak over its WebSocket.</summary>
public sealed class ConnectionStatus
{
    private ConnectionStatus(bool isAccepted, string message) => (Accepted, Message) = (isAccepted, message);

    /// <summary>Whether it may.</summary>
    public bool Accepted { get; }

    /// <summary>Why not.</summary>
    public string Message { get; }

    /// <summary>Admits the client: it is sent <c>connection_ack</c>.</summary>
    /// <returns>The status.</returns>
    public static ConnectionStatus Accept() => new(true, "");

    /// <summary>Rejects the client: its socket is closed with 4403.</summary>
    /// <param name="message">Why, for the client; at most 123 bytes of it are sent.</param>
    /// <returns>The status.</returns>
    public static ConnectionStatus Reject(string message = "Forbidden") => new(false, message);
}
