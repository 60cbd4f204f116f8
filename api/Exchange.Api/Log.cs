namespace Exchange.Api;

/// <summary>Everything the API says.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is not ready (try {Attempt}): {Reason}")]
    public static partial void DatabaseNotReady(this ILogger log, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answered 503: {Reason}")]
    public static partial void Unavailable(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payments could not be looked at: {Reason}")]
    public static partial void PaymentsNotSeen(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of tokens could not be looked at: {Reason}")]
    public static partial void TokenKeysNotSeen(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A passkey's answer was not taken: {Reason}")]
    public static partial void PasskeyRefused(this ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhooks wait: {Reason}")]
    public static partial void WebhooksWait(this ILogger log, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Webhook {Webhook} has not taken {Delivery} for 72 hours: {Reason}")]
    public static partial void WebhookGaveUp(this ILogger log, Guid webhook, Guid delivery, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Lane {Programme} of webhook {Webhook} met a fault")]
    public static partial void WebhookFault(this ILogger log, Exception fault, Guid webhook, long programme);
}
