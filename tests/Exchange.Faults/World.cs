using System.Globalization;
using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Faults.Reconciliation;
using Exchange.Host.Chains;
using Exchange.TestBed;

namespace Exchange.Faults;

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
    private readonly SortedDictionary<long, IReadOnlyList<Errand>> _taken = [];
    private readonly Business _business;
    private int _branches;

    private World(TestChain chain, Business business) => (Chain, _business) = (chain, business);

    /// <summary>The chain.</summary>
    public TestChain Chain { get; }

    /// <summary>The chain's own voice: no proxy stands before it.</summary>
    public EthClient Node => _business.Alliance.Node;

    /// <summary>How many newest blocks may be taken back without touching the founding.</summary>
    public int Rewritable => _taken.Count;

    /// <summary>Starts a chain, founds the alliance on it and lets it live for some blocks.</summary>
    public static async Task<World> FoundAsync(int blocks, Random random, CancellationToken stop)
    {
        TestChain chain = await TestChain.StartAsync(Mining.OnDemand, stop);
        World world = new(chain, new Business(chain));
        await world._business.FoundAsync(stop);
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
        BlockHeader head = (await Node.GetBlockAsync(BlockTag.Latest, stop))!;
        await using TableView tables = await TableView.OpenAsync(database, stop);
        return await new Reconciler(new ChainView(_business.Alliance, Chain, head), tables).RunAsync(stop);
    }

    /// <summary>Some blocks of business; now and then an empty one.</summary>
    public async Task LiveAsync(int blocks, Random random, CancellationToken stop)
    {
        for (int i = 0; i < blocks; i++)
        {
            await MineAsync(random.Next(3) == 0 ? [] : _business.Draw(random), stop);
        }
    }

    /// <summary>
    /// Takes the newest blocks back and makes others in their place, and <paramref name="longer"/> more.
    /// </summary>
    public async Task RewriteAsync(int depth, Comeback comeback, int longer, Random random, CancellationToken stop)
    {
        List<IReadOnlyList<Errand>> left = [.. _taken.Values.TakeLast(depth)];
        await RollbackAsync(depth, stop);
        // Another beneficiary makes other hashes: the same transactions at the same second would be the same block.
        string beneficiary = (++_branches).ToString("x40", CultureInfo.InvariantCulture);
        await Chain.CallAsync("anvil_setCoinbase", [$"0x{beneficiary}"], stop);

        for (int i = 0; i < depth + longer; i++)
        {
            IReadOnlyList<Errand> before = i < depth ? left[i] : _business.Draw(random);
            await MineAsync(Return(before, comeback, random), stop);
        }

        if (comeback == Comeback.Reordered && depth > 1)
        {
            await MineAsync([], stop);
        }
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

    /// <summary>The node was started again: it has no states from before, so nothing of it can be taken back.</summary>
    public void Restarted() => _taken.Clear();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _business.Dispose();
        return Chain.DisposeAsync();
    }

    // Whoever comes back reordered keeps its block: the order within it, and of the intents, is another.
    private IReadOnlyList<Errand> Return(IReadOnlyList<Errand> before, Comeback comeback, Random random)
    {
        switch (comeback)
        {
            case Comeback.Same:
                return before;
            case Comeback.Fewer:
                return [.. before.Where(_ => random.Next(2) == 0)];
            case Comeback.Other:
                return _business.Draw(random);
            case Comeback.Reordered:
                return [.. before.Reverse().Select(errand => errand with { Orders = [.. errand.Orders.Reverse()] })];
            default:
                return [];
        }
    }

    private async Task MineAsync(IReadOnlyList<Errand> errands, CancellationToken stop)
    {
        await _business.SendAsync(errands);
        await Chain.MineAsync(1, stop);
        JsonElement number = await Chain.CallAsync("eth_blockNumber", [], stop);
        _taken[Convert.ToInt64(number.GetString(), 16)] = errands;
    }
}
