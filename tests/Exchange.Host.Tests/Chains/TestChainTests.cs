using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Host.Chains;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Chains;

/// <summary>A chain for tests holds the contracts, keeps them over a restart, and does as told about blocks.</summary>
public sealed class TestChainTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_contract_of_the_deployment_has_code()
    {
        await using var chain = await TestChain.StartAsync(stop: Stop);

        Assert.Contains("Ledger", chain.Deployment.Contracts.Keys);
        foreach (var (name, address) in chain.Deployment.Contracts)
        {
            var code = await chain.CallAsync("eth_getCode", [address, "latest"], Stop);
            Assert.True(code.GetString()!.Length > 2, $"{name} has no code at {address}");
        }
    }

    [Fact]
    public async Task A_restarted_chain_is_the_same_chain_at_the_same_block()
    {
        await using var chain = await TestChain.StartAsync(Mining.OnDemand, Stop);
        await chain.MineAsync(3, Stop);
        var node = new EthClient(new HttpClient(), chain.Url);
        var before = await node.GetBlockAsync(BlockTag.Latest, Stop);

        await chain.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => chain.BlockNumberAsync(Stop));
        await chain.StartAgainAsync(Stop);

        Assert.Equal(before!.Hash, (await node.GetBlockAsync(BlockTag.Latest, Stop))!.Hash);
        var genesis = await node.GetBlockAsync(BlockTag.FromNumber(0), Stop);
        Assert.Equal(Hash.Parse(chain.Deployment.GenesisHash), genesis!.Hash);
    }

    [Fact]
    public async Task A_reorg_puts_other_blocks_in_the_place_of_the_newest()
    {
        await using var chain = await TestChain.StartAsync(Mining.OnDemand, Stop);
        await chain.MineAsync(5, Stop);
        var node = new EthClient(new HttpClient(), chain.Url);
        var before = await node.GetBlockAsync(BlockTag.Latest, Stop);
        var kept = (await node.GetBlockAsync(BlockTag.FromNumber(before!.Number - 3), Stop))!.Hash;

        await chain.ReorgAsync(3, Stop);

        var after = await node.GetBlockAsync(BlockTag.Latest, Stop);
        Assert.Equal(before.Number, after!.Number);
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal(kept, (await node.GetBlockAsync(BlockTag.FromNumber(before.Number - 3), Stop))!.Hash);
    }

    [Fact]
    public async Task Nothing_is_mined_on_demand_until_it_is_demanded()
    {
        await using var chain = await TestChain.StartAsync(Mining.OnDemand, Stop);
        var before = await chain.BlockNumberAsync(Stop);

        await Task.Delay(TimeSpan.FromMilliseconds(1_200), Stop);
        Assert.Equal(before, await chain.BlockNumberAsync(Stop));
        await chain.MineAsync(stop: Stop);

        Assert.Equal(before + 1, await chain.BlockNumberAsync(Stop));
    }
}
