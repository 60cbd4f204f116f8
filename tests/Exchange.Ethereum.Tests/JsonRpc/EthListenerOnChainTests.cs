using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>A real node is followed through its death and its changes of mind, and nothing is missed unsaid.</summary>
public sealed class EthListenerOnChainTests(ChainFixture chain) : IClassFixture<ChainFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EthListener Listener => new(new UriBuilder(chain.Chain.Url) { Scheme = "ws" }.Uri)
    {
        Pause = TimeSpan.FromMilliseconds(50),
    };

    [Fact]
    public async Task Every_block_above_the_head_at_joining_is_told()
    {
        await using IAsyncEnumerator<Heard<BlockHeader>> stream = Listener.HeadsAsync(Stop).GetAsyncEnumerator(Stop);
        long head = Assert.IsType<Heard<BlockHeader>.Joined>(await NextAsync(stream)).Head;

        await chain.Chain.MineAsync(5, Stop);

        for (int i = 1; i <= 5; i++)
        {
            BlockHeader told = Assert.IsType<Heard<BlockHeader>.Value>(await NextAsync(stream)).Item;
            Assert.Equal(head + i, told.Number);
            Assert.Equal((await chain.Client.GetBlockAsync(head + i, Stop))!.Hash, told.Hash);
        }
    }

    [Fact]
    public async Task A_node_that_dies_leaves_a_gap_that_can_be_filled()
    {
        SortedSet<long> known = [];
        await using IAsyncEnumerator<Heard<BlockHeader>> stream = Listener.HeadsAsync(Stop).GetAsyncEnumerator(Stop);
        long first = Assert.IsType<Heard<BlockHeader>.Joined>(await NextAsync(stream)).Head;
        await chain.Chain.MineAsync(2, Stop);
        known.Add(ValueOf(await NextAsync(stream)).Number);
        known.Add(ValueOf(await NextAsync(stream)).Number);

        await chain.Chain.StopAsync();
        Assert.True(Assert.IsType<Heard<BlockHeader>.Lost>(await NextAsync(stream)).Cause.IsTransient);
        await chain.Chain.StartAgainAsync(Stop);
        await chain.Chain.MineAsync(3, Stop); // Perhaps before we are there again: the gap.
        Heard<BlockHeader> heard;
        while ((heard = await NextAsync(stream)) is Heard<BlockHeader>.Lost)
        {
        }

        long head = Assert.IsType<Heard<BlockHeader>.Joined>(heard).Head;
        known.UnionWith((await chain.Client.GetBlocksAsync(known.Max, head, Stop)).Select(block => block.Number));
        await chain.Chain.MineAsync(1, Stop);
        long newest = await chain.Client.BlockNumberAsync(Stop);
        while (known.Max < newest)
        {
            known.Add(ValueOf(await NextAsync(stream)).Number);
        }

        Assert.Equal(Enumerable.Range(1, (int)(newest - first)).Select(i => first + i), known);
    }

    [Fact]
    public async Task Logs_are_told_as_the_chain_has_them()
    {
        var filter = new LogFilter
        {
            Addresses = [chain.At("BrandRegistry")],
            Topics = [[BrandRegistry.BrandAdded.Topic]],
        };
        await using IAsyncEnumerator<Heard<Log>> stream = Listener.LogsAsync(filter, Stop).GetAsyncEnumerator(Stop);
        Assert.IsType<Heard<Log>.Joined>(await NextAsync(stream));

        var call = new BrandRegistry.AddBrandCall("lanmu", "Lanmu", "蓝木", TestKey.Lanmu.Address);
        await chain.Client.SendRawTransactionAsync(
            new Eip1559Transaction
            {
                ChainId = 31_337,
                Nonce = await chain.Client.GetTransactionCountAsync(TestKey.Operator.Address, BlockTag.Latest, Stop),
                Gas = 1_000_000,
                To = chain.At("BrandRegistry"),
                Data = call.Encode(),
            }.Sign(TestKey.Operator.Signer).Raw,
            Stop);

        Log told = Assert.IsType<Heard<Log>.Value>(await NextAsync(stream)).Item;
        BrandRegistry.BrandAdded added = BrandRegistry.BrandAdded.Decode(told);
        Log kept = Assert.Single(await chain.Client.GetLogsByBlockHashAsync(told.BlockHash, filter.Addresses, Stop));
        Assert.Equal(("lanmu", TestKey.Lanmu.Address), (added.Slug, added.Key));
        Assert.Equal((kept.TransactionHash, kept.LogIndex), (told.TransactionHash, told.LogIndex));
    }

    private static BlockHeader ValueOf(Heard<BlockHeader> heard) =>
        Assert.IsType<Heard<BlockHeader>.Value>(heard).Item;

    private static async Task<Heard<T>> NextAsync<T>(IAsyncEnumerator<Heard<T>> stream)
    {
        Assert.True(await stream.MoveNextAsync());
        return stream.Current;
    }
}
