namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>Why a socket is closed: the codes of the protocol graphql-transport-ws, and those of RFC 6455.</summary>
internal static class SocketClose
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisations = 4429;
    public const int InternalError = 4500;
}

/// <summary>A client broke the protocol, so that its socket is closed.</summary>
/// <param name="code">The code of the close frame.</param>
/// <param name="reason">What it did wrong.</param>
internal sealed class SocketProtocolException(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;
}
