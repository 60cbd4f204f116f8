using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>
/// The chain as one sender sees it, and the pen of its key. A node that is away, or too busy, makes a transient
/// exception; who calls does not know then whether what was asked has happened.
/// </summary>
internal interface IChain
{
    /// <summary>How the chain stands.</summary>
    Task<ChainView> LookAsync(CancellationToken stop);

    /// <summary>Signs the transaction that brings these intents to the forwarder.</summary>
    StoredTransaction Sign(long nonce, long feeCap, IReadOnlyList<PendingIntent> intents);

    /// <summary>Signs the same once more, for another fee.</summary>
    StoredTransaction Reprice(StoredTransaction stuck, long feeCap);

    /// <summary>
    /// Signs a transaction that does nothing but use up the nonce of another; null when that is such a one already.
    /// </summary>
    StoredTransaction? Cancel(StoredTransaction refused);

    /// <summary>Runs a batch without sending it; answers why it would fail as a whole, or null.</summary>
    Task<byte[]?> SimulateAsync(IReadOnlyList<PendingIntent> intents, CancellationToken stop);

    /// <summary>Hands transactions to the node; answers in the same order.</summary>
    Task<IReadOnlyList<SendAnswer>> SendAsync(IReadOnlyList<StoredTransaction> transactions, CancellationToken stop);

    /// <summary>Those of these transactions that are in a block.</summary>
    Task<IReadOnlyList<MinedTransaction>> ReadMinedAsync(IReadOnlyList<Hash> transactions, CancellationToken stop);
}
