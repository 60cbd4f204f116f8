using System.Globalization;
using Exchange.Ethereum.Primitives;
using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.TestBed;

namespace Exchange.Faults.Rounds;

/// <summary>
/// A living indexer under reorgs of depth 1 to 64, with the same, fewer, other or reordered transactions, some while
/// the one before is still being followed. It must never fall, and end with the rows of the last branch.
/// </summary>
internal sealed class ReorgLane : Lane
{
    private const int DepthMax = 64;
    private const int DepthStride = 37;
    private const int BlocksAtFirst = DepthMax + 2;
    private const int LongerMax = 3;
    private static readonly Comeback[] Comebacks = Enum.GetValues<Comeback>();
    private readonly TestDatabase _database;
    private readonly IndexerProcess _indexer;

    private ReorgLane(World world, FreshIndex fresh, TestDatabase database, IndexerProcess indexer)
        : base(world, fresh) => (_database, _indexer) = (database, indexer);

    public static async Task<Lane> StartAsync(Random random, CancellationToken stop)
    {
        World world = await World.FoundAsync(BlocksAtFirst, random, stop);
        TestDatabase database = await TestDatabase.CreateAsync(stop);
        IndexerProcess indexer =
            await IndexerProcess.StartAsync(world.Chain.Url, database.ConnectionString, world.Chain.DeploymentFile);
        return new ReorgLane(world, await FreshIndex.CreateAsync(stop), database, indexer);
    }

    /// <inheritdoc/>
    public override async Task<Outcome> RunAsync(int index, Random random, CancellationToken stop)
    {
        (long number, Hash hash) = await World.HeadAsync(stop);
        await _indexer.UntilAtAsync(number, hash, _database.ConnectionString, stop);

        // Any number of rounds has depths from all over, and 64 of them have each once.
        int depth = (index * DepthStride % DepthMax) + 1;
        Comeback comeback = Comebacks[index / 2 % Comebacks.Length];
        await World.RewriteAsync(depth, comeback, random.Next(LongerMax), random, stop);
        int reorgs = 1;
        if (random.Next(3) == 0)
        {
            // The one before may be read, half committed or done.
            await Task.Delay(random.Next(40), stop);
            await World.RewriteAsync(
                random.Next(1, depth + 1), Comebacks[random.Next(Comebacks.Length)], 1 + random.Next(2), random, stop);
            reorgs++;
        }

        string kind = string.Create(CultureInfo.InvariantCulture,
            $"reorg {DepthBand(depth)}, {comeback.ToString().ToLowerInvariant()} transactions");
        return await JudgeAsync(kind, reorgs, _indexer, _database.ConnectionString, stop);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _indexer.DisposeAsync();
        await _database.DisposeAsync();
        await base.DisposeAsync();
    }

    private static string DepthBand(int depth) => depth switch
    {
        <= 8 => "1-8",
        <= 32 => "9-32",
        _ => "33-64",
    };
}
