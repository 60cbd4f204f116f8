using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Sync;

/// <summary>
/// What is read from the chain and what becomes of it. Sync knows nothing of the contracts beyond this, and whoever
/// implements it knows nothing of forks, commits and nodes.
/// </summary>
internal interface IProjections
{
    /// <summary>The contracts whose logs are wanted, in an order that is always the same.</summary>
    IReadOnlyList<Address> Emitters { get; }

    /// <summary>The hash of block 0 of the only chain whose logs are meant.</summary>
    Hash GenesisHash { get; }

    /// <summary>The first block that may hold such a log; never 0.</summary>
    long FirstBlock { get; }

    /// <summary>The SQL that makes the tables, in the order of their references.</summary>
    IReadOnlyList<string> Scripts { get; }

    /// <summary>What is checked on the side for as long as the indexer writes.</summary>
    IReadOnlyList<RollingInvariant> RollingInvariants => [];

    /// <summary>Adds to the batch what a log changes; it must not read, wait or keep anything.</summary>
    void Handle(Log log, BlockHeader block, SqlBatch sql);

    /// <summary>
    /// Adds what the passing of time alone changes, up to the time of the last block of a flush. The rows must be the
    /// same whether it is called after every block or only after the last of many.
    /// </summary>
    void Tick(BlockHeader last, SqlBatch sql);
}
