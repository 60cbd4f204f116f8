using System.Globalization;
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

    /// <summary>An indexer at the head, under which nothing may be undone.</summary>
    internal async Task<IndexerRun> IndexToHeadAsync()
    {
        IndexerRun run = await IndexAsync(Finality.Instant);
        await run.UntilAtHeadAsync(Chain.Url);
        return run;
    }

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
    /// Undoes that many blocks, fails unless the rows are those of a fresh index, and does so again until all are gone.
    /// </summary>
    internal async Task AssertEveryReorgIsUndoneAsync(IndexerRun run, params int[] depths)
    {
        foreach (int depth in depths)
        {
            await Chain.ReorgAsync(depth, TestContext.Current.CancellationToken);
            await run.UntilAtHeadAsync(Chain.Url);
            await AssertEqualToFreshIndexAsync();
        }
    }

    /// <summary>A number as a row writes it.</summary>
    public static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An address as PostgreSQL reads it.</summary>
    public static string Bytea(Address address) => $"'\\x{Convert.ToHexStringLower(address.AsSpan())}'";

    /// <summary>A hash as PostgreSQL reads it.</summary>
    public static string Bytea(Hash hash) => $"'\\x{Convert.ToHexStringLower(hash.AsSpan())}'";
}
