namespace Exchange.Faults.Proxies;

/// <summary>What a node, or the way to it, does wrong with one request or one notification.</summary>
internal enum Fault
{
    None,

    // The way to the node.
    Refused503,
    RateLimited,
    Reset,
    Garbage,
    CutShort,
    Slow,

    // The node itself.
    InternalError,
    Denied,  // It says that what was asked for is not there.

    // The node's head: behind, or ahead of what the node can tell.
    OlderHead,
    FutureHead,

    // The node's headers.
    HeaderOfAnother,

    // The node's receipts, and the logs in them.
    ReceiptMissing,
    FirstLogMissing,
    LastLogMissing,
    EveryLogMissing,
    LogTwice,
    LogsReversed,
    ForeignLog,
    OtherBlock,
    TooManyResults,  // Only for more than a few blocks at once.

    // Answers to several requests at once.
    BatchReversed,
    BatchShortened,

    // Notifications over a socket.
    NotificationLost,
    NotificationTwice,
    NotificationLate,
    SocketCut,
}
