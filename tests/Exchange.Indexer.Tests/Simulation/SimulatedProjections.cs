using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>Which contracts are read; what their logs mean is nothing to the simulation.</summary>
internal sealed class SimulatedProjections(Hash genesis) : IProjections
{
    /// <inheritdoc/>
    public IReadOnlyList<Address> Emitters => SimulatedChain.Ours;

    /// <inheritdoc/>
    public Hash GenesisHash => genesis;

    /// <inheritdoc/>
    public long FirstBlock => 1;

    /// <inheritdoc/>
    public IReadOnlyList<string> Scripts => [];

    /// <inheritdoc/>
    public void Handle(Ethereum.JsonRpc.Log log, BlockHeader block, SqlBatch sql) =>
        throw new NotSupportedException("The simulation keeps logs, not rows.");

    /// <inheritdoc/>
    public void Tick(BlockHeader last, SqlBatch sql) =>
        throw new NotSupportedException("The simulation keeps logs, not rows.");
}
