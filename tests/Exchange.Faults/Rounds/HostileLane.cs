using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.Faults.Proxies;
using Exchange.TestBed;

namespace Exchange.Faults.Rounds;

/// <summary>
/// An indexer whose node lies, falters and contradicts itself, in a mix and at a rate drawn from the seed, while it
/// builds from nothing and then follows a chain that lives and changes its mind.
/// </summary>
internal sealed class HostileLane : Lane
{
    private const int BlocksAtFirst = 24;
    private const int PercentMax = 40;
    private static readonly Fault[] All = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];
    private readonly TestDatabase _database;

    private HostileLane(World world, FreshIndex fresh, TestDatabase database)
        : base(world, fresh) => _database = database;

    public static async Task<Lane> StartAsync(Random random, CancellationToken stop) => new HostileLane(
        await World.FoundAsync(BlocksAtFirst, random, stop), await FreshIndex.CreateAsync(stop),
        await TestDatabase.CreateAsync(stop));

    /// <inheritdoc/>
    public override async Task<Outcome> RunAsync(int index, Random random, CancellationToken stop)
    {
        await FreshIndex.EmptyAsync(_database.ConnectionString, stop);
        await using FaultProxy proxy = await FaultProxy.StartAsync(World.Chain.Url, random.Next());
        // Every third seed has all kinds, the others a few at a higher rate.
        bool everything = index % 3 == 0;
        proxy.Faults = everything ? All : [.. All.OrderBy(_ => random.Next()).Take(random.Next(2, 8))];
        proxy.Percent = random.Next(5, PercentMax);
        await using HostedIndexer indexer = await HostedIndexer.StartAsync(
            proxy.Url, _database.ConnectionString, World.Chain.DeploymentFile, finality: "100");
        if (index % 2 == 0)
        {
            await Task.Delay(random.Next(400), stop);
            await World.LiveAsync(random.Next(1, 4), random, stop);
            await World.RewriteAsync(random.Next(1, 8), (Comeback)random.Next(5), random.Next(1, 3), random, stop);
        }

        Outcome outcome = await JudgeAsync(
            everything ? "every kind of RPC fault" : "a few kinds of RPC fault", 0, indexer,
            _database.ConnectionString, stop);
        return outcome with { Injected = proxy.Injected };
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await base.DisposeAsync();
    }
}
