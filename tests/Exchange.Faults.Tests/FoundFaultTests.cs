using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.Faults.Proxies;
using Exchange.TestBed;

namespace Exchange.Faults.Tests;

/// <summary>What campaigns found, each with the seed that found it.</summary>
public sealed class FoundFaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Seed_20261122_hostile_5_a_lie_about_the_first_blocks_parent_is_not_stored()
    {
        await using World world = await World.FoundAsync(blocks: 4, new Random(5), Stop);
        await using FreshIndex fresh = await FreshIndex.CreateAsync(Stop);
        await using TestDatabase database = await TestDatabase.CreateAsync(Stop);
        await using FaultProxy proxy = await FaultProxy.StartAsync(world.Chain.Url, seed: 5);
        proxy.Faults = [Fault.HeaderOfAnother];
        await using HostedIndexer indexer = await HostedIndexer.StartAsync(
            proxy.Url, database.ConnectionString, world.Chain.DeploymentFile, finality: "100");
        while (proxy.Injected < 3)
        {
            await Task.Delay(10, Stop);
        }

        proxy.Faults = [];
        var (number, hash) = await world.HeadAsync(Stop);
        await indexer.UntilAtAsync(number, hash, database.ConnectionString, Stop);
        Snapshot rows = await Snapshot.OfAsync(database.ConnectionString, Stop);

        Difference difference = rows.From(await fresh.OfAsync(world, Stop));
        Assert.Empty(difference.Lost);
        Assert.Empty(difference.Doubled);
    }
}
