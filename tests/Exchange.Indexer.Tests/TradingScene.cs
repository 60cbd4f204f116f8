using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests;

/// <summary>
/// A scene whose two brands each have a programme that permits everything, and whose two members have points of both,
/// and cash. What is checked of it: rows equal a fresh index, and the contracts' own answers.
/// </summary>
public sealed class TradingScene : IAsyncLifetime
{
    private readonly Scene _scene = new();

    /// <summary>The chain.</summary>
    public TestChain Chain => _scene.Chain;

    /// <summary>What happens on it.</summary>
    public AllianceOnChain Alliance => _scene.Alliance;

    /// <summary>Connection string of the database.</summary>
    public string Database => _scene.Database;

    /// <summary>The first brand.</summary>
    public long LanmuBrand => _scene.Lanmu;

    /// <summary>The second brand.</summary>
    public long QingheBrand => _scene.Qinghe;

    /// <summary>The programme of the first brand.</summary>
    public long Lanmu => _scene.Programme;

    /// <summary>The programme of the second brand.</summary>
    public long Qinghe { get; private set; }

    /// <summary>Points of the first programme; both members have some.</summary>
    public BigInteger LanmuPoints { get; private set; }

    /// <summary>Points of the second programme; both members have some.</summary>
    public BigInteger QinghePoints { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await _scene.InitializeAsync();
        Qinghe = await Alliance.CreateProgrammeAsync(TestKey.Qinghe, "QINGHE");
        await Alliance.PermitEverythingAsync(TestKey.Lanmu, Lanmu);
        await Alliance.PermitEverythingAsync(TestKey.Qinghe, Qinghe);
        foreach (TestKey member in new[] { TestKey.Chen, TestKey.Lin })
        {
            LanmuPoints = await Alliance.IssueAsync(TestKey.Lanmu, Lanmu, member, 20_000, $"{member.Name} 1");
            QinghePoints = await Alliance.IssueAsync(TestKey.Qinghe, Qinghe, member, 20_000, $"{member.Name} 2");
            await Alliance.DepositAsync(member, 50_000, $"{member.Name} 3");
        }
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    /// <summary>An indexer of this chain into this database, for which every block may still be undone.</summary>
    internal Task<IndexerRun> IndexAsync(Finality? finality = null) => _scene.IndexAsync(finality ?? new Finality(500));

    /// <inheritdoc cref="Scene.IndexToHeadAsync"/>
    internal Task<IndexerRun> IndexToHeadAsync() => _scene.IndexToHeadAsync();

    /// <summary>The chain's own time.</summary>
    public async Task<DateTimeOffset> NowAsync()
    {
        var head = await Alliance.Node.GetBlockAsync(Ethereum.JsonRpc.BlockTag.Latest, CancellationToken.None);
        return DateTimeOffset.FromUnixTimeSeconds(head!.Timestamp);
    }

    /// <summary>Lets some of the chain's time pass.</summary>
    public async Task PassAsync(TimeSpan time) => await Chain.MoveTimeToAsync(await NowAsync() + time);

    /// <summary>The first column of a query of the projected tables.</summary>
    public Task<IReadOnlyList<string>> RowsAsync(string sql) => _scene.RowsAsync(sql);

    /// <summary>The one value a query of the projected tables gives.</summary>
    public Task<string> RowAsync(string sql) => _scene.RowAsync(sql);

    /// <summary>Fails unless the rows are those that a fresh index finds in one commit.</summary>
    public Task AssertEqualToFreshIndexAsync() => Tables.AssertEqualToFreshIndexAsync(Database, Chain);

    /// <summary>
    /// Has a story told while it is indexed, and then taken back: so many blocks at a time, and at last all of it.
    /// Fails unless the rows are those of a fresh index each time, and what is to be checked of the story holds.
    /// </summary>
    internal async Task TellAndTakeBackAsync(Func<Task> tell, Func<Task> check, params int[] depths)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using IndexerRun run = await IndexAsync();
        long before = await Chain.BlockNumberAsync(stop);
        await tell();
        await run.UntilAtHeadAsync(Chain.Url);
        await AssertEqualToFreshIndexAsync();
        await check();

        int length = (int)(await Chain.BlockNumberAsync(stop) - before);
        foreach (int depth in depths.Append(length))
        {
            await Chain.ReorgAsync(depth, stop);
            await run.UntilAtHeadAsync(Chain.Url);
            await AssertEqualToFreshIndexAsync();
        }
    }
}
