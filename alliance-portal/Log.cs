namespace Exchange.Portal;

/// <summary>Every sentence the portal logs.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The API cannot be reached: {Reason}")]
    public static partial void ApiUnreachable(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API refused a page's question: {Code}, {Reason}")]
    public static partial void ApiRefused(this ILogger log, string code, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API gave no token to {ClientId}: HTTP {Status}")]
    public static partial void TokenRefused(this ILogger log, string clientId, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "{ClientId} came in")]
    public static partial void CameIn(this ILogger log, string clientId);

    [LoggerMessage(Level = LogLevel.Information, Message = "No demo clients are configured: nobody can come in")]
    public static partial void NoDemoClients(this ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed")]
    public static partial void PageFailed(this ILogger log, Exception fault);
}
