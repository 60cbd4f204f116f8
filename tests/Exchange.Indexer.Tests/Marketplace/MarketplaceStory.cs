using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests.Marketplace;

using Market = Exchange.Bindings.Marketplace;

/// <summary>What members do on the marketplace, in one line each.</summary>
internal sealed class MarketplaceStory(TradingScene scene)
{
    private AllianceOnChain Alliance => scene.Alliance;

    /// <summary>One thing wanted.</summary>
    public static Market.Leg Want(long programmeId, long amount) => new(programmeId, amount, 0);

    /// <summary>Posts an offer; answers its id.</summary>
    public async Task<long> PostAsync(
        TestKey maker, BigInteger assetId, long amount, Market.Leg[] legs, Address? counterparty = null,
        TimeSpan? stands = null)
    {
        DateTimeOffset end = await scene.NowAsync() + (stands ?? TimeSpan.FromDays(100));
        var receipt = await Alliance.DoAsync(maker, new Market.PostOfferCall(new Market.OfferTerms(
            assetId, amount, legs, LotSize: 1, MinimumFill: 1, counterparty ?? Address.Zero, end.ToUnixTimeSeconds(),
            MaxFeeBps: 100)));
        return AllianceOnChain.Find<Market.OfferPosted>(receipt).OfferId;
    }

    /// <summary>Takes a part of an offer, and pays with whatever it wants.</summary>
    public Task FillAsync(TestKey filler, long offerId, long amount) =>
        Alliance.DoAsync(filler, new Market.FillOfferCall(offerId, amount, Payments, 100));

    /// <summary>Takes the best of several.</summary>
    public Task FillBestAsync(TestKey filler, long amount, params long[] offerIds) =>
        Alliance.DoAsync(filler, new Market.FillBestCall(offerIds, amount, Payments, 1, 100));

    /// <summary>Everything that can happen to an offer, each of it once at least.</summary>
    public async Task LiveAsync()
    {
        (long lanmu, long qinghe) = (scene.Lanmu, scene.Qinghe);
        Address fees = TestKey.Named("alliance fees").Address;
        await Alliance.DoAsync(TestKey.Operator, new Market.SetFeeCall(40, fees));
        await scene.PassAsync(TimeSpan.FromDays(8));
        await Alliance.DoAsync(TestKey.Operator, new Market.SetFeeCall(100, fees));
        await Alliance.DoAsync(TestKey.Operator, new Market.SetFeeCall(60, fees));

        long mixed = await PostAsync(
            TestKey.Chen, scene.LanmuPoints, 1_000, [Want(0, 300), Want(qinghe, 500)]);
        await FillAsync(TestKey.Lin, mixed, 333);
        await FillAsync(TestKey.Lin, mixed, 667);

        long first = await PostAsync(TestKey.Chen, scene.LanmuPoints, 600, [Want(qinghe, 300)]);
        long second = await PostAsync(TestKey.Chen, scene.LanmuPoints, 400, [Want(qinghe, 200)]);
        long dear = await PostAsync(TestKey.Chen, scene.LanmuPoints, 500, [Want(qinghe, 400)]);
        await PostAsync(TestKey.Chen, scene.LanmuPoints, 100, [Want(qinghe, 100)], TestKey.Lin.Address);
        await FillAsync(TestKey.Lin, first, 150);
        long gone = await PostAsync(TestKey.Chen, scene.LanmuPoints, 40, [Want(qinghe, 20)]);
        await Alliance.DoAsync(TestKey.Chen, new Market.WithdrawOfferCall(gone));
        await FillBestAsync(TestKey.Lin, 600, gone, first, second);

        // 100 for 200 and 250 for 500: the same price from the other side; a ring of three wants a third programme.
        long younger = await PostAsync(TestKey.Lin, scene.QinghePoints, 100, [Want(lanmu, 150)]);
        await Alliance.DoAsync(TestKey.Lin, new Matcher.MatchOffersCall(second, younger, 100));
        await PostAsync(TestKey.Lin, AssetId.Cash, 700, [Want(lanmu, 650)]);

        await PostAsync(TestKey.Lin, scene.QinghePoints, 80, [Want(lanmu, 80)], stands: TimeSpan.FromHours(1));
        await scene.PassAsync(TimeSpan.FromHours(2));
        long returned = await PostAsync(
            TestKey.Lin, scene.QinghePoints, 90, [Want(lanmu, 80)], stands: TimeSpan.FromHours(1));
        await scene.PassAsync(TimeSpan.FromHours(2));
        await Alliance.CallAsync(new Market.ReturnOfferCall(returned));
        await Alliance.DoAsync(TestKey.Chen, new Market.CancelAllOffersCall());
        await Alliance.DoAsync(TestKey.Chen, new Market.WithdrawAllCall([dear, gone]));
    }

    /// <summary>Three programmes in a ring: each offer gives what the next one wants.</summary>
    public async Task LiveInARingAsync()
    {
        long third = await Alliance.CreateProgrammeAsync(TestKey.Lanmu, "THIRD");
        await Alliance.PermitEverythingAsync(TestKey.Lanmu, third);
        BigInteger points = await Alliance.IssueAsync(TestKey.Lanmu, third, TestKey.Chen, 5_000, "third");
        TestKey wang = TestKey.Named("wang");
        await Alliance.OpenAccountAsync(TestKey.Lanmu, scene.LanmuBrand, wang);
        BigInteger lanmu = await Alliance.IssueAsync(TestKey.Lanmu, scene.Lanmu, wang, 5_000, "wang");
        long a = await PostAsync(wang, lanmu, 1_000, [Want(third, 900)]);
        long b = await PostAsync(TestKey.Lin, scene.QinghePoints, 1_000, [Want(scene.Lanmu, 900)]);
        long c = await PostAsync(TestKey.Chen, points, 1_000, [Want(scene.Qinghe, 800)]);

        // a gives Lanmu to b, b Qinghe to c, c the third to a.
        await Alliance.DoAsync(TestKey.Lin, new Matcher.MatchRingCall([a, b, c], 800));
    }

    private IReadOnlyList<Market.Payment> Payments =>
    [
        new([AssetId.Cash], [5_000]),
        .. new[] { scene.LanmuPoints, scene.QinghePoints }.Order().Select(id => new Market.Payment([id], [5_000])),
    ];
}
