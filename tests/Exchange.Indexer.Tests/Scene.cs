using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Host.Chains;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests;

/// <summary>A chain and a database of one's own, with two brands, a programme and two members.</summary>
public sealed class Scene : IAsyncLifetime
{
    private TestChain? _chain;
    private TestDatabase? _database;
    private AllianceOnChain? _alliance;

    /// <summary>The chain.</summary>
    public TestChain Chain => _chain!;

    /// <summary>What happens on it.</summary>
    public AllianceOnChain Alliance => _alliance!;

    /// <summary>Connection string of the database.</summary>
    public string Database => _database!.ConnectionString;

    /// <summary>The same as an object, to break it.</summary>
    public TestDatabase TestDatabase => _database!;

    /// <summary>The brand that issues.</summary>
    public long Lanmu { get; private set; }

    /// <summary>The brand that redeems.</summary>
    public long Qinghe { get; private set; }

    /// <summary>The programme of the first.</summary>
    public long Programme { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _chain = await TestChain.StartAsync(Mining.Instant);
        _alliance = new AllianceOnChain(_chain, TestKey.Relayer);
        Lanmu = await _alliance.AddBrandAsync(TestKey.Lanmu, "蓝木超市");
        Qinghe = await _alliance.AddBrandAsync(TestKey.Qinghe, "青禾美妆");
        Programme = await _alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU");
        await _alliance.OpenAccountAsync(TestKey.Lanmu, Lanmu, TestKey.Chen);
        await _alliance.OpenAccountAsync(TestKey.Qinghe, Qinghe, TestKey.Lin);
    }

    public async ValueTask DisposeAsync()
    {
        _alliance?.Dispose();
        if (_chain is not null)
        {
            await _chain.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>An indexer of this chain into this database.</summary>
    internal Task<IndexerRun> IndexAsync(Finality? finality = null, TimeSpan? pollEvery = null) =>
        IndexerRun.StartAsync(Chain.Url, Database, Chain.DeploymentFile, finality ?? new Finality(64), pollEvery);

    /// <summary>An indexer at the head, under which nothing may be undone.</summary>
    internal async Task<IndexerRun> IndexToHeadAsync()
    {
        IndexerRun run = await IndexAsync(Finality.Instant);
        await run.UntilAtHeadAsync(Chain.Url);
        return run;
    }

    /// <summary>One of everything that changes rows, in as many blocks; the name makes its references unique.</summary>
    public async Task<Hash> LiveAsync(string name)
    {
        BigInteger asset = await Alliance.IssueAsync(TestKey.Lanmu, Programme, TestKey.Chen, 3_000, $"{name} purchase");
        await Alliance.IssueAsync(TestKey.Lanmu, Programme, TestKey.Lin, 50, $"{name} welcome");
        Hash redemption = await Alliance.AuthoriseAsync(
            TestKey.Chen, Qinghe, Programme, asset, 3_000, DateTimeOffset.UtcNow.AddDays(1));
        await Alliance.DoAsync(TestKey.Qinghe, new Bindings.RedemptionDesk.CaptureCall(redemption, 2_400));
        await Alliance.DoAsync(TestKey.Qinghe, new Bindings.RedemptionDesk.CaptureCall(redemption, 100));
        await Alliance.DoAsync(TestKey.Qinghe, new Bindings.RedemptionDesk.VoidAuthorisationCall(redemption));
        return redemption;
    }

    /// <summary>The first column of a query of the projected tables.</summary>
    public Task<IReadOnlyList<string>> RowsAsync(string sql) => Tables.ListAsync(Database, sql);

    /// <summary>The one value a query of the projected tables gives.</summary>
    public async Task<string> RowAsync(string sql) => Assert.Single(await RowsAsync(sql));
}
