using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>One accepted intent as it waits in <c>app.outbox</c>.</summary>
/// <param name="Attempts">How often it was left out, or its batch failed: the oftener, the fewer go with it.</param>
/// <param name="AgeMilliseconds">How long ago it was accepted, by the database's clock.</param>
/// <param name="Bundle">With which others it is executed or not at all; null for one that stands by itself.</param>
/// <param name="Part">Its place in the bundle.</param>
internal sealed record PendingIntent(
    Guid Id, Hash IntentHash, Address Account, Address Target, byte[] Data, long Nonce, long Deadline, long Gas,
    byte[] Signature, int Attempts, long AgeMilliseconds, Guid? Bundle = null, int Part = 0);

/// <summary>One transaction that was signed, and is stored before it is sent.</summary>
/// <param name="FeeCap">The most it pays for a unit of gas, in wei.</param>
/// <param name="Replaces">The one of the same nonce in whose place it stands; null for the first.</param>
internal sealed record StoredTransaction(Hash Hash, long Nonce, byte[] Raw, long FeeCap, Hash? Replaces);

/// <summary>
/// What is stored of a lane: every nonce below <paramref name="Settled"/> is done with, those from there on are open.
/// </summary>
/// <param name="Next">The nonce after the last that was ever stored.</param>
/// <param name="Open">The open transactions, lowest nonce first; the first ones only, when they are many.</param>
internal sealed record LaneRecord(long Settled, long Next, IReadOnlyList<StoredTransaction> Open);

/// <summary>What a mined transaction did with an intent: executed it, or refused it as the contract said.</summary>
internal sealed record IntentOutcome(Hash IntentHash, byte[]? Refusal);

/// <summary>An intent that a mined transaction left out, and why; its nonce is not used by it.</summary>
internal sealed record LeftOut(Hash IntentHash, byte[] Reason);

/// <summary>What a block tells of one of our transactions.</summary>
internal sealed record MinedTransaction(
    Hash Hash, long Block, bool Succeeded, IReadOnlyList<IntentOutcome> Decided, IReadOnlyList<LeftOut> LeftOut);

/// <summary>What the node says of the chain at one moment.</summary>
/// <param name="Block">The number of its newest block.</param>
/// <param name="Nonce">How many of the sender's transactions its blocks hold.</param>
/// <param name="BaseFee">What a unit of gas costs at least, in wei.</param>
internal sealed record ChainView(long Block, long Nonce, long BaseFee)
{
    /// <summary>Pays for six blocks, each of which is as full as can be.</summary>
    public long FeeCap => 2 * BaseFee;
}

/// <summary>What the node answers to a transaction it is handed.</summary>
internal enum SendResult
{
    /// <summary>It has it, now or since before.</summary>
    Taken,

    /// <summary>Its nonce is used: by itself, or by another.</summary>
    NonceUsed,

    /// <summary>It pays too little, at this moment.</summary>
    PaysTooLittle,

    /// <summary>It will never take these bytes.</summary>
    Refused,

    /// <summary>Nobody knows; to be sent again.</summary>
    Unknown,
}

/// <summary>One answer to one transaction.</summary>
internal sealed record SendAnswer(SendResult Result, string Message);
