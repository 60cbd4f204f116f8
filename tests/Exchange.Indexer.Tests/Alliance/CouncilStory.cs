using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.TestBed;
using static Exchange.Bindings.Council;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Two operators decide together: who is one of them, what is done, and what is not.</summary>
internal sealed class CouncilStory(AllianceScene scene)
{
    private static readonly TestKey Third = TestKey.Named("third operator");
    private static readonly TestKey Fourth = TestKey.Named("fourth operator");

    public async Task TellAsync()
    {
        long adds = await ProposeAsync("Council", new AddOperatorCall(Third.Address));
        await scene.DoAsync(TestKey.SecondOperator, new ApproveCall(adds));
        await scene.PassAsync(TimeSpan.FromDays(1.1));
        await scene.SendAsync(new ExecuteCall(adds));
        long replaces = await ProposeAsync("Council", new ReplaceOperatorCall(Third.Address, Fourth.Address));
        await scene.DoAsync(Third, new ApproveCall(replaces));

        // Passed with the vote of one who has gone since, it stays passed, and could not be executed.
        long freezes = await ProposeAsync(
            "AccountRegistry",
            new Bindings.AccountRegistry.FreezeCall(TestKey.Chen.Address, Named("case 20")));
        await scene.DoAsync(Third, new ApproveCall(freezes));
        await scene.PassAsync(TimeSpan.FromDays(1.1));
        await scene.SendAsync(new ExecuteCall(replaces));

        // One operator objects to what it approved; with the second it is called off.
        long winds = await ProposeAsync(
            "BrandRegistry", new Bindings.BrandRegistry.WindDownCall(scene.Lanmu, Named("case 21")));
        await scene.DoAsync(TestKey.SecondOperator, new ApproveCall(winds));
        await scene.DoAsync(TestKey.SecondOperator, new ObjectCall(winds));
        await scene.DoAsync(Fourth, new ObjectCall(winds));

        await ProposeAsync("Council", new RemoveOperatorCall(Fourth.Address));
    }

    private async Task<long> ProposeAsync(string target, ICall call)
    {
        TransactionReceipt receipt = await scene.DoAsync(TestKey.Operator, new ProposeCall(
            scene.Alliance.AddressOf(target), call.Encode(), Named($"why {call}")));
        return Find<ProposalMade>(receipt).ProposalId;
    }
}
