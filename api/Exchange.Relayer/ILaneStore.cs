using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>
/// One lane's part of the outbox: the intents that fall to it and the transactions of its key. Each member is one
/// transaction of the database, so that a crash between any two resumes cleanly; and each that writes is refused with
/// <see cref="FencedException"/> once another has taken the lane.
/// </summary>
internal interface ILaneStore
{
    /// <summary>Takes the lane, if nobody holds it or its holder has not been heard of for long.</summary>
    Task<bool> LeaseAsync(CancellationToken stop);

    /// <summary>Gives the lane back, so that whoever is next need not wait.</summary>
    Task ReleaseAsync(CancellationToken stop);

    /// <summary>What is open.</summary>
    Task<LaneRecord> LoadAsync(CancellationToken stop);

    /// <summary>
    /// Moves operations on that the indexed chain has decided for good, and lets those go again that it does not hold
    /// although a receipt said so. A part of a bundle that can never be executed any more fails with the rest of it,
    /// but for one that was signed to go alone as well, which then does.
    /// </summary>
    Task DecideAsync(CancellationToken stop);

    /// <summary>
    /// Intents that no transaction carries and that may go now, oldest first; of a bundle all of them, since it is
    /// released as a whole.
    /// </summary>
    Task<IReadOnlyList<PendingIntent>> WaitingAsync(CancellationToken stop);

    /// <summary>
    /// Stores a transaction and has it carry these intents; answers false, and stores nothing, when one of them is not
    /// waiting any more.
    /// </summary>
    Task<bool> StoreAsync(StoredTransaction transaction, IReadOnlyList<PendingIntent> carried, CancellationToken stop);

    /// <summary>Puts one in the place of another of its nonce, with the same intents.</summary>
    Task RepriceAsync(StoredTransaction successor, CancellationToken stop);

    /// <summary>Puts one that carries nothing in the place of another of its nonce, whose intents go again.</summary>
    Task CancelAsync(StoredTransaction filler, CancellationToken stop);

    /// <summary>Lets intents that would fail together go again, fewer at a time.</summary>
    Task SplitAsync(IReadOnlyList<PendingIntent> intents, byte[] reason, CancellationToken stop);

    /// <summary>
    /// Gives up a bundle that would be refused: those of its parts that were signed for this case go by themselves, and
    /// then the others never do. Where none was, the whole goes again later.
    /// </summary>
    Task DissolveAsync(IReadOnlyList<PendingIntent> bundle, byte[] reason, CancellationToken stop);

    /// <summary>Records that the node has these transactions.</summary>
    Task MarkSentAsync(IReadOnlyList<Hash> hashes, CancellationToken stop);

    /// <summary>
    /// Closes a nonce by what was mined under it, or by nothing when another's transaction took it: its intents were
    /// included, or go again.
    /// </summary>
    Task CloseAsync(long nonce, MinedTransaction? mined, CancellationToken stop);

    /// <summary>Opens the nonces from this one on again, which the chain has taken back.</summary>
    Task ReopenAsync(long nonce, CancellationToken stop);
}

/// <summary>Another relayer holds the lane: what was about to be written is not.</summary>
internal sealed class FencedException(Exception? cause = null) : Exception("Another relayer has the lane.", cause);
