using System.Globalization;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Faults.Reconciliation;
using Exchange.Host.Chains;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>How the transactions of an abandoned branch come back on the new one.</summary>
internal enum Comeback
{
    /// <summary>All of them, in their order, in as many blocks.</summary>
    Same,

    /// <summary>Some of them.</summary>
    Fewer,

    /// <summary>None of them; others in their place.</summary>
    Other,

    /// <summary>All of them, in another order.</summary>
    Reordered,

    /// <summary>None: empty blocks.</summary>
    Empty,
}

/// <summary>
/// A chain that lives at random and can change its mind: it remembers which errands each block took, so that a branch
/// can be left and its business come back as the seed says.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private const long Hour = 3_600;
    private const int BlocksRemembered = 4;

    // Nearly to the ends of auctions, and across those of holds, offers and points. Else to the next date of clearing.
    private static readonly long[] Pauses =
        [Hour - 100, Hour - 100, 3 * Hour, 3 * Hour, 36 * Hour, 40 * 24 * Hour];

    private readonly SortedDictionary<long, Day> _taken = [];
    private readonly Business _business;
    private int _branches;
    private long _now;

    private World(TestChain chain, Business business) => (Chain, _business) = (chain, business);

    /// <summary>The chain.</summary>
    public TestChain Chain { get; }

    /// <summary>The chain's own voice: no proxy stands before it.</summary>
    public EthClient Node => _business.Alliance.Node;

    /// <summary>Where a contract stands.</summary>
    public Address AddressOf(string contract) => _business.Alliance.AddressOf(contract);

    /// <summary>How many newest blocks may be taken back without touching the founding.</summary>
    public int Rewritable => _taken.Count;

    /// <summary>What happened on this chain, on whatever branch.</summary>
    public EventTally Tally => _business.Tally;

    /// <summary>Starts a chain, founds the alliance on it and lets it live for some blocks.</summary>
    public static async Task<World> FoundAsync(int blocks, Random random, CancellationToken stop)
    {
        TestChain chain = await TestChain.StartAsync(Mining.OnDemand, stop);
        World world = new(chain, new Business(chain));
        await world._business.FoundAsync(stop);
        await world.MineAsync(new Day([], Pause: 0), stop);
        await world.LiveAsync(blocks, random, stop);
        return world;
    }

    /// <summary>The newest block.</summary>
    public async Task<(long Number, Hash Hash)> HeadAsync(CancellationToken stop)
    {
        BlockHeader head = (await Node.GetBlockAsync(BlockTag.Latest, stop))!;
        return (head.Number, head.Hash);
    }

    /// <summary>Holds the tables of a database that stands at the head against the chain's own word.</summary>
    public async Task<IReadOnlyList<string>> ReconcileAsync(string database, CancellationToken stop)
    {
        await using TableView tables = await TableView.OpenAsync(database, stop);
        return await ReconcileAsync(tables, stop);
    }

    /// <summary>The same for tables that are open already.</summary>
    public async Task<IReadOnlyList<string>> ReconcileAsync(TableView tables, CancellationToken stop)
    {
        BlockHeader head = (await Node.GetBlockAsync(BlockTag.Latest, stop))!;
        return await new Reconciler(new ChainView(_business.Alliance, Chain, head), tables).RunAsync(stop);
    }

    /// <summary>Some blocks of business; now and then an empty one.</summary>
    public async Task LiveAsync(int blocks, Random random, CancellationToken stop)
    {
        for (int i = 0; i < blocks; i++)
        {
            await MineAsync(DrawDay(random), stop);
        }
    }

    /// <summary>
    /// Takes the newest blocks back and makes others in their place, and <paramref name="longer"/> more.
    /// </summary>
    public async Task RewriteAsync(int depth, Comeback comeback, int longer, Random random, CancellationToken stop)
    {
        Day[] left = [.. _taken.Values.TakeLast(depth)];
        await RollbackAsync(depth, stop);
        // Another beneficiary makes other hashes: the same transactions at the same second would be the same block.
        string beneficiary = (++_branches).ToString("x40", CultureInfo.InvariantCulture);
        await Chain.CallAsync("anvil_setCoinbase", [$"0x{beneficiary}"], stop);
        // What one branch was there to see the end of, the other may not be.
        bool paused = random.Next(2) == 0;
        for (int i = 0; i < depth + longer; i++)
        {
            Day day = i < depth ? Return(left[i], comeback, random) : DrawDay(random);
            await MineAsync(paused ? day : day with { Pause = 0 }, stop);
        }

        await _business.RecollectAsync(_now, stop);
    }

    /// <summary>Takes the newest blocks back and puts nothing in their place: the head falls.</summary>
    public async Task RollbackAsync(int depth, CancellationToken stop)
    {
        await Chain.CallAsync("anvil_rollback", [depth], stop);
        await Chain.CallAsync("anvil_dropAllTransactions", [], stop);
        foreach (long number in _taken.Keys.TakeLast(depth).ToArray())
        {
            _taken.Remove(number);
        }
    }

    /// <summary>
    /// Goes on with a node that was started again: it has no states from before, so nothing of it can be taken back,
    /// and its clock is the machine's, which may lie behind the chain's.
    /// </summary>
    public async Task GoOnAsync(CancellationToken stop)
    {
        _taken.Clear();
        BlockHeader head = (await Node.GetBlockAsync(BlockTag.Latest, stop))!;
        await Chain.CallAsync("evm_setTime", [head.Timestamp + 1], stop);
        await _business.RecollectAsync(_now = head.Timestamp, stop);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _business.Dispose();
        return Chain.DisposeAsync();
    }

    private Day DrawDay(Random random)
    {
        long pause = random.Next(20) switch
        {
            0 => _business.UntilClearing(_now),
            1 => Pauses[random.Next(Pauses.Length)],
            _ => 0,
        };
        return new Day(random.Next(4) == 0 ? [] : _business.Draw(_now + pause, random), pause);
    }

    // Whoever comes back reordered keeps its block: the order within it, and of the intents, is another.
    private Day Return(Day before, Comeback comeback, Random random) => comeback switch
    {
        Comeback.Same => before,
        Comeback.Fewer => before with { Errands = [.. before.Errands.Where(_ => random.Next(2) == 0)] },
        Comeback.Other => DrawDay(random),
        Comeback.Reordered => before with { Errands = [.. before.Errands.Reverse().Select(Reversed)] },
        _ => before with { Errands = [] },
    };

    private static Errand Reversed(Errand errand) =>
        errand is Errand.Orders orders ? orders with { Intents = [.. orders.Intents.Reverse()] } : errand;

    private async Task MineAsync(Day day, CancellationToken stop)
    {
        await _business.SendAsync(day.Errands);
        if (day.Pause > 0)
        {
            await Chain.CallAsync("evm_increaseTime", [day.Pause], stop);
        }

        await Chain.MineAsync(1, stop);
        BlockHeader mined = (await Node.GetBlockAsync(BlockTag.Latest, stop))!;
        (_taken[mined.Number], _now) = (day, mined.Timestamp);
        await _business.LearnAsync(mined.Number, mined.Number, stop);
        if (day.Pause > 0 || mined.Number % BlocksRemembered == 0)
        {
            await _business.RecollectAsync(_now, stop);
        }
    }
}
