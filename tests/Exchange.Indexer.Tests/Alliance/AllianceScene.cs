using System.Diagnostics.CodeAnalysis;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>
/// Some four months of an alliance on a chain of its own: every event of accounts, brands, council, earning,
/// conversions and forwarding, indexed block by block while it happens.
/// </summary>
public sealed class AllianceScene : IAsyncLifetime
{
    /// <summary>The collection of those who read the story and leave it as it is.</summary>
    public const string Told = "the story of an alliance";

    private static readonly DateTimeOffset Since = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private TestDatabase? _database;
    private TestChain? _chain;
    private AllianceOnChain? _alliance;
    private AllianceOnChain? _operator;
    private IndexerRun? _run;

    /// <summary>The chain.</summary>
    public TestChain Chain => _chain!;

    /// <summary>What happens on it, brought by the admitted relayer.</summary>
    public AllianceOnChain Alliance => _alliance!;

    /// <summary>Connection string of the database that was indexed block by block.</summary>
    public string Database => _database!.ConnectionString;

    /// <summary>Where the story begins: the block before its first.</summary>
    public long Before { get; private set; }

    /// <summary>The brand that issues most.</summary>
    public long Lanmu { get; private set; }

    /// <summary>The brand that honours them.</summary>
    public long Qinghe { get; private set; }

    /// <summary>A third founder, which rotates its key.</summary>
    public long Songhe { get; private set; }

    /// <summary>A fourth founder, which leaves.</summary>
    public long Yunfan { get; private set; }

    /// <summary>The programme of Lanmu.</summary>
    public long LanmuPoints { get; private set; }

    /// <summary>The programme of Qinghe.</summary>
    public long QinghePoints { get; private set; }

    /// <summary>The programme of Yunfan.</summary>
    public long YunfanPoints { get; private set; }

    /// <summary>The indexer that followed; it stands at the head when the story is told.</summary>
    internal IndexerRun Run => _run!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _chain = await TestChain.StartSinceAsync(Since);
        _alliance = new AllianceOnChain(_chain, TestKey.Relayer);
        _operator = new AllianceOnChain(_chain, TestKey.Operator);
        Before = await _chain.BlockNumberAsync();
        _run = await IndexerRun.StartAsync(Chain.Url, Database, Chain.DeploymentFile, new Finality(10_000));

        await FoundAsync();
        await new BrandStory(this).TellAsync();
        await new EarningStory(this).TellAsync();
        await new RateStory(this).TellAsync();
        await new AccountStory(this).TellAsync();
        await new CouncilStory(this).TellAsync();
        await new QuorumStory(this).TellAsync();
        await new ForwardingStory(this).TellAsync();
        await _run.UntilAtHeadAsync(Chain.Url);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DisposeAsync(_run);
        _alliance?.Dispose();
        _operator?.Dispose();
        await DisposeAsync(_chain);
        await DisposeAsync(_database);
    }

    /// <summary>The chain's clock.</summary>
    internal async Task<DateTimeOffset> NowAsync() =>
        DateTimeOffset.FromUnixTimeSeconds(
            (await Alliance.Node.GetBlockAsync(BlockTag.Latest, CancellationToken.None))!.Timestamp);

    /// <summary>Lets time pass on the chain.</summary>
    internal async Task PassAsync(TimeSpan time) => await Chain.MoveTimeToAsync(await NowAsync() + time);

    /// <summary>Has an account do something.</summary>
    internal Task<TransactionReceipt> DoAsync(TestKey account, ICall call) => Alliance.DoAsync(account, call);

    /// <summary>Has an account do something whose signer is another key.</summary>
    internal Task<TransactionReceipt> DoAsync(Address account, TestKey key, ICall call) =>
        Alliance.BringAsync(Alliance.Sign(account, key, call));

    /// <summary>Sends a transaction of the operator's own, and waits for it.</summary>
    internal async Task<TransactionReceipt> SendAsync(ICall call)
    {
        TransactionReceipt receipt = await _operator!.ReceiptAsync(
            await _operator.SendAsync(Alliance.AddressOf(call.GetType().DeclaringType!.Name), call));
        return receipt.Succeeded ? receipt : throw new InvalidOperationException($"reverted: {call}");
    }

    /// <summary>What a contract says at the head.</summary>
    internal Task<TResult> AskAsync<TCall, TResult>(ICall<TCall, TResult> call)
        where TCall : ICall<TCall, TResult> =>
        AskAsync(call, BlockTag.Latest);

    /// <summary>What a contract said when a block was the head.</summary>
    internal Task<TResult> AskAsync<TCall, TResult>(ICall<TCall, TResult> call, BlockTag at)
        where TCall : ICall<TCall, TResult> =>
        Alliance.Node.CallAsync(
            Alliance.AddressOf(typeof(TCall).DeclaringType!.Name), call, at, CancellationToken.None);

    /// <summary>The first column of a query of the projected tables.</summary>
    internal Task<IReadOnlyList<string>> RowsAsync(string sql) => Tables.ListAsync(Database, sql);

    /// <summary>The one value a query of the projected tables gives.</summary>
    internal async Task<string> RowAsync(string sql) => Assert.Single(await RowsAsync(sql));

    [SuppressMessage("Reliability", "CA2012", Justification = "It is awaited here and nowhere else.")]
    private static ValueTask DisposeAsync(IAsyncDisposable? owned) => owned?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task FoundAsync()
    {
        Lanmu = await Alliance.AddBrandAsync(TestKey.Lanmu, "蓝木超市");
        Qinghe = await Alliance.AddBrandAsync(TestKey.Qinghe, "青禾美妆");
        Songhe = await Alliance.AddBrandAsync(Cast.Songhe, "松鹤书店");
        Yunfan = await Alliance.AddBrandAsync(Cast.Yunfan, "云帆旅行");
        LanmuPoints = await Alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU");
        QinghePoints = await Alliance.CreateProgrammeAsync(TestKey.Qinghe, "QINGHE");
        YunfanPoints = await Alliance.CreateProgrammeAsync(
            Cast.Yunfan, "YUNFAN", AllianceOnChain.Terms with { PartnerRedemption = false });
        foreach (TestKey member in Cast.Members)
        {
            await Alliance.OpenAccountAsync(TestKey.Lanmu, Lanmu, member);
        }
    }
}

/// <summary>One story for all who read it.</summary>
[CollectionDefinition(AllianceScene.Told)]
public sealed class SharedAllianceScene : ICollectionFixture<AllianceScene>;
