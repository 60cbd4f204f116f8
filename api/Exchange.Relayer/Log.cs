using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>Everything the relayer says.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane of {Sender} is leased; relaying.")]
    public static partial void LaneLeased(this ILogger log, Address sender);

    [LoggerMessage(Level = LogLevel.Information, Message = "Another relayer holds the lane of {Sender}; standing by.")]
    public static partial void LaneTaken(this ILogger log, Address sender);

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed {Hash} (nonce {Nonce}) for {Intents} intents.")]
    public static partial void BatchSigned(this ILogger log, Hash hash, long nonce, int intents);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Transaction {Hash} reverted as a whole; its intents go again one by one.")]
    public static partial void BatchReverted(this ILogger log, Hash hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Intent {IntentHash} was skipped by the forwarder: {Reason}")]
    public static partial void IntentSkipped(this ILogger log, Hash intentHash, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nonce {Nonce} of {Hash} was taken by another transaction; its intents go again.")]
    public static partial void NonceLost(this ILogger log, long nonce, Hash hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node refused {Hash}: {Reason}")]
    public static partial void SendRefused(this ILogger log, Hash hash, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Waiting {Milliseconds} ms for the database or the node: {Reason}")]
    public static partial void Waiting(this ILogger log, int milliseconds, string reason);
}
