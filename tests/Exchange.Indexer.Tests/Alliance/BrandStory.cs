using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.BrandRegistry;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Brands choose what their points may do, operators choose the law; one is silenced, one leaves.</summary>
internal sealed class BrandStory(AllianceScene scene)
{
    /// <summary>The profile under which programmes of a development deployment begin.</summary>
    public const long Sandbox = 3;

    /// <summary>The pilot's profile, with cooling and limits.</summary>
    public const long Pilot = 2;

    // The fourth: the registry's own, and the two of a development deployment, come before it.
    private const long European = 4;
    private const long Everything = 63;
    private const long AuctionAndPartners = 40;
    private static readonly Hash LegalBasis = Named("legal basis");

    public async Task TellAsync()
    {
        // What is new holds at once; what is given up holds for another 30 days; another profile waits for its day.
        await scene.DoAsync(
            TestKey.Lanmu, new SetPolicyCall(scene.LanmuPoints, Sandbox, Everything, 5_000, LegalBasis));
        await scene.DoAsync(
            TestKey.Qinghe, new SetPolicyCall(scene.QinghePoints, Sandbox, Everything, 6_000, LegalBasis));
        await scene.DoAsync(
            TestKey.Lanmu, new SetPolicyCall(scene.LanmuPoints, Sandbox, AuctionAndPartners, 3_000, Hash.Zero));
        await scene.DoAsync(TestKey.Lanmu, new SetPolicyCall(scene.LanmuPoints, Pilot, Everything, 8_000, LegalBasis));
        await scene.DoAsync(
            TestKey.Qinghe, new SetPolicyCall(scene.QinghePoints, Pilot, Everything, 2_000, LegalBasis));
        await scene.DoAsync(TestKey.Qinghe, new SetPolicyCall(scene.QinghePoints, Pilot, 8, 2_000, Hash.Zero));

        await scene.DoAsync(
            TestKey.Operator, new CreateProfileCall("EU-TEST", Everything, 24, 12, 100_000, 900_000, LegalBasis));
        await scene.DoAsync(TestKey.Operator, new SetDefaultProfileCall(European));
        await scene.DoAsync(TestKey.Operator, new SetDefaultProfileCall(Sandbox));
        await scene.DoAsync(TestKey.Operator, new AdoptProfileCall(scene.YunfanPoints, Pilot, LegalBasis));

        await scene.DoAsync(TestKey.Operator, new SuspendBrandCall(scene.Songhe, Named("case 1")));
        await scene.DoAsync(TestKey.Operator, new ReinstateBrandCall(scene.Songhe, Named("case 1 closed")));
        await scene.DoAsync(TestKey.Operator, new WindDownCall(scene.Yunfan, Named("case 2")));
        await scene.DoAsync(TestKey.Operator, new SuspendBrandCall(scene.Yunfan, Named("case 3")));
    }

    /// <summary>After the notice: the next choice begins from what the last has become.</summary>
    public async Task TellLaterAsync()
    {
        await scene.DoAsync(TestKey.Lanmu, new SetPolicyCall(scene.LanmuPoints, Sandbox, 9, 4_000, LegalBasis));

        // Qinghe moves to a profile where its choice is no longer pending, Lanmu to one where it is.
        await scene.DoAsync(TestKey.Operator, new AdoptProfileCall(scene.QinghePoints, Pilot, LegalBasis));
        await scene.DoAsync(TestKey.Lanmu, new SetPolicyCall(scene.LanmuPoints, Pilot, 1, 8_000, LegalBasis));
        await scene.DoAsync(TestKey.Operator, new AdoptProfileCall(scene.LanmuPoints, Pilot, LegalBasis));
    }
}
