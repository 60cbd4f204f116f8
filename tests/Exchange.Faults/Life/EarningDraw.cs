using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>Brands issue points, for receipts and without, take them back, and promise them.</summary>
internal static class EarningDraw
{
    private const long CampaignAmount = 40;
    private static readonly Hash Salt = AllianceOnChain.Named("salt");

    /// <summary>What every programme's receipts earn, in points per yuan.</summary>
    public const long PointsPerYuan = 2;

    public static Forwarder.SignedIntent Order(Chance one) => one.Next(14) switch
    {
        < 5 => Issue(one),
        < 7 => Buy(one),
        7 => Return(one),
        < 11 => TakeBack(one),
        11 => one.Sign(one.Issuer, new EarningDesk.AwardBadgeCall(
            one.Programme, one.Member.Address, one.Amount(8), one.Memory.NextReference())),
        _ => Campaign(one),
    };

    public static ICall? Deed(Chance one) =>
        one.Fitting(one.Memory.Campaigns, campaign => campaign.ClaimableUntil <= one.Now) is { } over
            ? new CampaignDesk.EndCampaignCall(over.CampaignId)
            : null;

    /// <summary>A batch of grants: it signs for so much gas that nothing else fits beside it.</summary>
    public static Forwarder.SignedIntent Batch(Chance one) => one.Sign(one.Issuer, new EarningDesk.IssueBatchCall(
        one.Programme, one.Memory.NextReference(),
        [.. Cast.Members.Select(member => new EarningDesk.Entry(
            member.Address, one.Amount(90), EarningDesk.Reason.Compensation, one.Memory.NextReference()))]));

    private static Forwarder.SignedIntent Issue(Chance one) => one.Sign(one.Issuer, new EarningDesk.IssueCall(
        one.Programme, one.Member.Address, one.Amount(900), EarningDesk.Reason.Welcome, one.Memory.NextReference()));

    private static Forwarder.SignedIntent Buy(Chance one) => one.Sign(one.Issuer, new EarningDesk.RecordPurchaseCall(
        one.Programme, one.Member.Address, one.Amount(30_000), one.Memory.NextReference()));

    private static Forwarder.SignedIntent Return(Chance one)
    {
        if (one.Memory.Purchases.Count == 0)
        {
            return Buy(one);
        }

        (long programme, EarningDesk.Grant grant) = one.OneOf(one.Memory.Purchases);
        return one.Sign(Cast.IssuerOf(programme), new EarningDesk.ReturnPurchaseCall(
            programme, grant, one.Amount(1 + ((int)grant.AmountFen / 2)), IdsOf(one, grant)));
    }

    // Taken from no id, all of it becomes a debt, which the next grants pay.
    private static Forwarder.SignedIntent TakeBack(Chance one)
    {
        if (one.Memory.Grants.Count == 0)
        {
            return Issue(one);
        }

        (long programme, EarningDesk.Grant grant) = one.OneOf(one.Memory.Grants);
        return one.Sign(Cast.IssuerOf(programme), new EarningDesk.ClawBackCall(
            programme, grant, one.Amount(1 + ((int)grant.Amount / 2)), IdsOf(one, grant)));
    }

    private static BigInteger[] IdsOf(Chance one, EarningDesk.Grant grant) => one.Next(2) == 0 ? [] : [grant.AssetId];

    // Each has two leaves, for two members.
    private static Forwarder.SignedIntent Campaign(Chance one)
    {
        if (one.Fitting(one.Memory.Campaigns, each => one.Now < each.ClaimableUntil) is not { } campaign
            || one.Next(4) == 0)
        {
            return Commit(one);
        }

        int index = one.Next(2);
        return one.Sign(Cast.Members[index], new CampaignDesk.ClaimCall(
            campaign.CampaignId, index, CampaignAmount, Salt, [LeafOf(campaign.CampaignId, 1 - index)]));
    }

    private static Forwarder.SignedIntent Commit(Chance one)
    {
        Hash reference = one.Memory.NextReference();
        Hash campaign = CampaignIdOf(one, reference);
        Hash[] leaves = [.. Enumerable.Range(0, 2).Select(index => LeafOf(campaign, index))];
        Array.Sort(leaves, (a, b) => a.AsSpan().SequenceCompareTo(b.AsSpan()));
        Hash root = Keccak256.Hash([.. leaves[0].AsSpan(), .. leaves[1].AsSpan()]);
        return one.Sign(one.Issuer, new CampaignDesk.CommitCampaignCall(
            one.Programme, root, 2, 2 * CampaignAmount, CampaignDesk.Reason.Welcome,
            one.Within(2 * Chance.Hour, 2 * Chance.Day), reference));
    }

    private static Hash LeafOf(Hash campaign, int index)
    {
        AbiWriter leaf = new(headWords: 5);
        leaf.WriteHash(campaign);
        leaf.WriteUInt(index, 32);
        leaf.WriteAddress(Cast.Members[index].Address);
        leaf.WriteUInt(CampaignAmount, 64);
        leaf.WriteHash(Salt);
        return Keccak256.Hash(Keccak256.Hash(leaf.ToArray()).AsSpan());
    }

    private static Hash CampaignIdOf(Chance one, Hash reference)
    {
        AbiWriter name = new(headWords: 4);
        name.WriteUInt(one.ChainId, 64);
        name.WriteAddress(one.AddressOf("CampaignDesk"));
        name.WriteUInt(one.Programme == Cast.LanmuPoints ? 1 : 2, 32);
        name.WriteHash(reference);
        return Keccak256.Hash(name.ToArray());
    }
}
