using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>Everything the relayer says.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Lane of {Sender} is leased; relaying.")]
    public static partial void LaneLeased(this ILogger log, Address sender);

    [LoggerMessage(Level = LogLevel.Information, Message = "Another relayer holds the lane of {Sender}; standing by.")]
    public static partial void LaneTaken(this ILogger log, Address sender);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another relayer took the lane of {Sender} from us.")]
    public static partial void LaneLost(this ILogger log, Address sender);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The forwarder has not admitted {Sender} as a relayer; operators must, before it relays.")]
    public static partial void NotAdmitted(this ILogger log, Address sender);

    [LoggerMessage(Level = LogLevel.Information, Message = "Signed {Hash} (nonce {Nonce}) for {Intents} intents.")]
    public static partial void BatchSigned(this ILogger log, Hash hash, long nonce, int intents);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Intents} would fail ({Reason}); it is divided.")]
    public static partial void WouldFail(this ILogger log, int intents, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transaction {Hash} reverted as a whole; it is divided.")]
    public static partial void BatchReverted(this ILogger log, Hash hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Intent {IntentHash} was left out by the forwarder: {Reason}")]
    public static partial void IntentLeftOut(this ILogger log, Hash intentHash, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nonce {Nonce} of {Hash} was taken by another transaction; its intents go again.")]
    public static partial void NonceLost(this ILogger log, long nonce, Hash hash);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The chain counts {Nonce} at block {Block}, fewer than were settled; the others are sent again.")]
    public static partial void TakenBack(this ILogger log, long nonce, long block);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Nonce {Nonce} pays {FeeCap} and is not mined for that; {Successor} in its place pays {NewFeeCap}.")]
    public static partial void Repriced(this ILogger log, long nonce, long feeCap, long newFeeCap, Hash successor);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node refused {Hash}: {Reason}")]
    public static partial void SendRefused(this ILogger log, Hash hash, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The node did not take {Hash}: {Reason}")]
    public static partial void NotTaken(this ILogger log, Hash hash, string reason);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Waiting {Milliseconds} ms for the database or the node: {Reason}")]
    public static partial void Waiting(this ILogger log, int milliseconds, string reason);
}
