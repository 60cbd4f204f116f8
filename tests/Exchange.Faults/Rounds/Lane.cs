using Exchange.Ethereum.Primitives;
using Exchange.Faults.Indexers;
using Exchange.Faults.Life;

namespace Exchange.Faults.Rounds;

/// <summary>One row of the fault table: what was done, how often, and what was wrong afterwards.</summary>
internal sealed record Outcome(string Fault, long Injected, int Lost, int Doubled);

/// <summary>
/// A chain of its own and what lives on it, for many rounds of one kind. Every round ends with the rows compared with
/// a fresh index and with the chain; whoever finds a difference throws.
/// </summary>
internal abstract class Lane(World world, FreshIndex fresh) : IAsyncDisposable
{
    /// <summary>What happened on its chain.</summary>
    public EventTally Tally => World.Tally;

    /// <summary>The chain.</summary>
    protected World World { get; } = world;

    /// <summary>Runs one round, all of whose choices are drawn from this.</summary>
    /// <param name="index">Its number in the campaign: kinds of faults take turns by it.</param>
    public abstract Task<Outcome> RunAsync(int index, Random random, CancellationToken stop);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await fresh.DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>Waits for the head, and compares everything.</summary>
    protected async Task<Outcome> JudgeAsync(
        string fault, long injected, IIndexer indexer, string database, CancellationToken stop)
    {
        (long number, Hash hash) = await World.HeadAsync(stop);
        await indexer.UntilAtAsync(number, hash, database, stop);
        Snapshot honest = await fresh.OfAsync(World, stop);
        Snapshot rows = await Snapshot.OfAsync(database, stop);
        Difference difference = rows.From(honest);
        if (difference is not { Lost.Count: 0, Doubled.Count: 0 })
        {
            throw new RowsDifferException(fault, difference);
        }

        IReadOnlyList<string> broken = await World.ReconcileAsync(database, stop);
        return broken.Count == 0
            ? new Outcome(fault, injected, Lost: 0, Doubled: 0)
            : throw new FaultFoundException($"{fault}: {broken.Count} broken: {string.Join("; ", broken.Take(5))}");
    }
}

/// <summary>The rows are not those of a fresh index.</summary>
internal sealed class RowsDifferException(string fault, Difference difference)
    : Exception($"{fault}: {difference}")
{
    /// <summary>How they differ.</summary>
    public Difference Difference => difference;
}
