using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.BrandQuorum;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The brands agree, change their mind, unseat one of them, and seat one that came later.</summary>
internal sealed class QuorumStory(AllianceScene scene)
{
    public async Task TellAsync()
    {
        Hash unseats = await scene.AskAsync(new MotionOfCall(scene.Yunfan));
        await scene.DoAsync(TestKey.Lanmu, new ApproveCall(unseats));
        await scene.DoAsync(TestKey.Qinghe, new ApproveCall(unseats));
        await scene.DoAsync(TestKey.Qinghe, new WithdrawApprovalCall(unseats));
        await scene.DoAsync(TestKey.Qinghe, new ApproveCall(unseats));
        await scene.DoAsync(Cast.Songhe.Address, Cast.SongheRotated, new ApproveCall(unseats));
        await scene.SendAsync(new UnseatBrandCall(scene.Yunfan));

        await scene.PassAsync(TimeSpan.FromDays(31));
        await new BrandStory(scene).TellLaterAsync();
        long late = await scene.Alliance.AddBrandAsync(Cast.Late, "后来");
        Hash seats = await scene.AskAsync(new MotionOfCall(late));
        await scene.DoAsync(TestKey.Lanmu, new ApproveCall(seats));
        await scene.DoAsync(TestKey.Qinghe, new ApproveCall(seats));
        await scene.DoAsync(Cast.Songhe.Address, Cast.SongheRotated, new ApproveCall(seats));
        await scene.SendAsync(new SeatBrandCall(late));

        // Two more that are not reached: one is taken back for good, one stands open.
        Hash open = AllianceOnChain.Named("a motion nobody knows");
        await scene.DoAsync(TestKey.Lanmu, new ApproveCall(open));
        await scene.DoAsync(Cast.Late, new ApproveCall(open));
        await scene.DoAsync(TestKey.Lanmu, new WithdrawApprovalCall(open));
    }
}
