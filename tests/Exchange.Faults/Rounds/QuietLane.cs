using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.TestBed;

namespace Exchange.Faults.Rounds;

/// <summary>
/// A chain that lives long and suffers nothing, so that its stories can come to their ends: auctions are settled,
/// cycles paid, vouchers redeemed. Against it the reconciler is right without faults.
/// </summary>
internal sealed class QuietLane : Lane
{
    private const int BlocksPerRound = 150;
    private readonly TestDatabase _database;
    private readonly HostedIndexer _indexer;

    private QuietLane(World world, FreshIndex fresh, TestDatabase database, HostedIndexer indexer)
        : base(world, fresh) => (_database, _indexer) = (database, indexer);

    public static async Task<Lane> StartAsync(Random random, CancellationToken stop)
    {
        World world = await World.FoundAsync(blocks: 0, random, stop);
        TestDatabase database = await TestDatabase.CreateAsync(stop);
        return new QuietLane(
            world, await FreshIndex.CreateAsync(stop), database,
            await HostedIndexer.StartAsync(
                world.Chain.Url, database.ConnectionString, world.Chain.DeploymentFile, finality: "100"));
    }

    /// <inheritdoc/>
    public override async Task<Outcome> RunAsync(int index, Random random, CancellationToken stop)
    {
        await World.LiveAsync(BlocksPerRound, random, stop);
        return await JudgeAsync("nothing", 0, _indexer, _database.ConnectionString, stop);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _indexer.DisposeAsync();
        await _database.DisposeAsync();
        await base.DisposeAsync();
    }
}
