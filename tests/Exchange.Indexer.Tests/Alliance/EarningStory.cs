using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.CampaignDesk;
using static Exchange.Bindings.EarningDesk;
using static Exchange.TestBed.AllianceOnChain;
using CampaignReason = Exchange.Bindings.CampaignDesk.Reason;
using Reason = Exchange.Bindings.EarningDesk.Reason;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Rules, receipts and returns; invitations and their bonus; clawbacks, debts, badges and campaigns.</summary>
internal sealed class EarningStory(AllianceScene scene)
{
    public async Task TellAsync()
    {
        await RulesAsync();
        await ReferralsAsync();
        await DebtsAsync();
        await CampaignsAsync();
        await scene.DoAsync(
            TestKey.Lanmu, new AwardBadgeCall(scene.LanmuPoints, Cast.Yu.Address, 7, Named("badge of spring")));
    }

    private async Task RulesAsync()
    {
        await scene.DoAsync(TestKey.Lanmu, new SetEarnRuleCall(scene.LanmuPoints, Reason.Purchase, 1, 0, 0, 0));
        await scene.DoAsync(
            TestKey.Lanmu, new SetEarnRuleCall(scene.LanmuPoints, Reason.Purchase, 2, 50_000, 9_000_000, 86_400));
        await scene.DoAsync(TestKey.Lanmu, new SetEarnRuleCall(scene.LanmuPoints, Reason.Referral, 100, 1_000, 0, 0));
        await scene.DoAsync(
            TestKey.Lanmu, new SetEarnRuleCall(scene.LanmuPoints, Reason.None, 0, 0, 90_000_000, 604_800));
    }

    // Wen invited Yu, who invited Zhou: Zhou's first purchase rewards Yu, and nobody above.
    private async Task ReferralsAsync()
    {
        await scene.DoAsync(Cast.Yu, new BindReferrerCall(scene.LanmuPoints, Cast.Wen.Address));
        await scene.DoAsync(Cast.Zhou, new BindReferrerCall(scene.LanmuPoints, Cast.Yu.Address));
        await BuyAsync(Cast.Zhou, 12_345, "zhou's first receipt");
        await scene.DoAsync(
            TestKey.Lanmu,
            new IssueReferralBonusCall(scene.LanmuPoints, Cast.Zhou.Address, Named("bonus for zhou")));

        // A first purchase that comes back in full has never been one; the next takes its place.
        Grant first = await BuyAsync(Cast.Yu, 9_999, "yu's first receipt");
        await ReturnAsync(first, 99);
        await ReturnAsync(first, 9_900);
        Grant second = await BuyAsync(Cast.Yu, 20_050, "yu's second receipt");
        await ReturnAsync(second, 50);
        await ReturnAsync(second, 10_001);
        await BuyAsync(Cast.Tang, 5_000, "a receipt of somebody nobody invited");
    }

    private async Task<Grant> BuyAsync(TestKey member, long amountFen, string name)
    {
        TransactionReceipt receipt = await scene.DoAsync(
            TestKey.Lanmu, new RecordPurchaseCall(scene.LanmuPoints, member.Address, amountFen, Named(name)));
        PurchaseRecorded purchase = Find<PurchaseRecorded>(receipt);
        return new Grant(
            Named(name), 0, member.Address, Find<PointsIssued>(receipt).AssetId, purchase.Points, Reason.Purchase,
            Named(name), amountFen, purchase.PointsPerYuan, []);
    }

    private Task<TransactionReceipt> ReturnAsync(Grant grant, long amountFen) => scene.DoAsync(
        TestKey.Lanmu, new ReturnPurchaseCall(scene.LanmuPoints, grant, amountFen, [grant.AssetId]));

    // Clawed back in parts, once more than the ids hold: the rest is owed, and the next grants pay it.
    private async Task DebtsAsync()
    {
        Hash reference = Named("to be clawed back");
        BigInteger asset = await scene.Alliance.IssueAsync(
            TestKey.Lanmu, scene.LanmuPoints, Cast.Tang, 300, "to be clawed back", Reason.Compensation);
        Grant grant = new(reference, 0, Cast.Tang.Address, asset, 300, Reason.Compensation, reference, 0, 0, []);
        await scene.DoAsync(TestKey.Lanmu, new ClawBackCall(scene.LanmuPoints, grant, 100, [asset]));
        await scene.DoAsync(TestKey.Lanmu, new ClawBackCall(scene.LanmuPoints, grant, 70, []));
        await scene.DoAsync(TestKey.Lanmu, new IssueCall(
            scene.LanmuPoints, Cast.Tang.Address, 30, Reason.Knowledge, Named("pays a debt in part")));
        await scene.DoAsync(TestKey.Lanmu, new IssueBatchCall(
            scene.LanmuPoints,
            Named("pays the rest and more"),
            [
                new Entry(Cast.Tang.Address, 60, Reason.Welcome, Named("pays the rest and more 0")),
                new Entry(Cast.Yu.Address, 60, Reason.Welcome, Named("pays the rest and more 1")),
            ]));
        await scene.DoAsync(TestKey.Lanmu, new ClawBackCall(scene.LanmuPoints, grant, 20, []));
    }

    // One of two leaves is claimed before the end of the first; the second campaign goes on.
    private async Task CampaignsAsync()
    {
        DateTimeOffset until = await scene.NowAsync() + TimeSpan.FromHours(2);
        (Hash campaign, Hash other) = await CommitAsync("campaign of june", 500, until);
        await scene.DoAsync(Cast.Yu, new ClaimCall(campaign, 0, 500, Named("salt"), [other]));
        await CommitAsync("campaign of the year", 800, until.AddDays(200));
        await scene.PassAsync(TimeSpan.FromHours(3));
        await scene.SendAsync(new EndCampaignCall(campaign));
        (campaign, other) = await CommitAsync("campaign of july", 40, until.AddDays(30));
        await scene.DoAsync(Cast.Yu, new ClaimCall(campaign, 0, 40, Named("salt"), [other]));
    }

    private async Task<(Hash Campaign, Hash Other)> CommitAsync(string name, long amount, DateTimeOffset until)
    {
        Hash campaign = await scene.AskAsync(new CampaignIdOfCall(scene.Lanmu, Named(name)));
        Hash leaf = LeafOf(campaign, 0, Cast.Yu.Address, amount);
        Hash other = LeafOf(campaign, 1, Cast.Wen.Address, 7);
        await scene.DoAsync(TestKey.Lanmu, new CommitCampaignCall(
            scene.LanmuPoints, RootOf(leaf, other), 2, amount + 7, CampaignReason.Welcome, until.ToUnixTimeSeconds(),
            Named(name)));
        return (campaign, other);
    }

    private static Hash LeafOf(Hash campaign, long index, Address account, long amount)
    {
        Ethereum.Abi.AbiWriter leaf = new(headWords: 5);
        leaf.WriteHash(campaign);
        leaf.WriteUInt(index, 32);
        leaf.WriteAddress(account);
        leaf.WriteUInt(amount, 64);
        leaf.WriteHash(Named("salt"));
        return Keccak256.Hash(Keccak256.Hash(leaf.ToArray()).AsSpan());
    }

    private static Hash RootOf(Hash a, Hash b) => a.AsSpan().SequenceCompareTo(b.AsSpan()) < 0
        ? Keccak256.Hash([.. a.AsSpan(), .. b.AsSpan()])
        : Keccak256.Hash([.. b.AsSpan(), .. a.AsSpan()]);
}
