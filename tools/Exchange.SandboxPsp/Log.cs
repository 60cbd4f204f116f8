namespace Exchange.SandboxPsp;

/// <summary>Everything the sandbox says.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Payment {PaymentId} of {AmountFen} fen: {Outcome}")]
    public static partial void Collected(this ILogger log, string paymentId, long amountFen, string outcome);

    [LoggerMessage(Level = LogLevel.Information, Message = "Payout {PayoutId} of {AmountFen} fen: {Outcome}")]
    public static partial void PaidOut(this ILogger log, string payoutId, long amountFen, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The API cannot be asked: {Reason}")]
    public static partial void NoAnswer(this ILogger log, string reason);
}
