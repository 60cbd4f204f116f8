using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>
/// What <see cref="SyncMachine"/> wants done. Orders are told apart by reference: an answer to one that was given up
/// is nobody's.
/// </summary>
internal abstract class Order
{
    private Order()
    {
    }

    /// <summary>Read these blocks; the header of a single one may be known already.</summary>
    internal sealed class Read(long from, long to, BlockHeader? known = null) : Order
    {
        public long From => from;

        public long To => to;

        public BlockHeader? Known => known;

        public int Count => (int)(to - from) + 1;
    }

    /// <summary>Read both the stored hashes and the node's headers of these blocks.</summary>
    internal sealed class Compare(long from, long to) : Order
    {
        public long From => from;

        public long To => to;
    }

    /// <summary>
    /// Commit these blocks, and in the same transaction take back everything above <see cref="Kept"/> if that is given.
    /// </summary>
    internal sealed class Commit(long? kept, IReadOnlyList<Block> blocks, Checkpoint to) : Order
    {
        public long? Kept => kept;

        public IReadOnlyList<Block> Blocks => blocks;

        public Checkpoint To => to;
    }

    /// <summary>Make sure that the node is on our chain at all: it is far from where we left it.</summary>
    internal sealed class RequireOurChain : Order;

    /// <summary>Something did not fit; nothing was believed, and it will be looked at again.</summary>
    internal sealed class Doubt(string reason) : Order
    {
        public string Reason => reason;
    }

    /// <summary>
    /// Wait for a moment that grows with the faults in a row, ask for the head, and say that it is over.
    /// </summary>
    internal sealed class Rest(int faults) : Order
    {
        public int Faults => faults;
    }

    /// <summary>Stop for good: going on would be wrong.</summary>
    internal sealed class Halt(string reason) : Order
    {
        public string Reason => reason;
    }
}
