using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.Forwarder;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Intents are refused and skipped; targets are listed, paused and resumed; a relayer is admitted.</summary>
internal sealed class ForwardingStory(AllianceScene scene)
{
    public async Task TellAsync()
    {
        await scene.SendAsync(new AdmitRelayerCall(TestKey.Named("another relayer").Address));
        await scene.SendAsync(new ListTargetCall(
            scene.Alliance.AddressOf("PasskeyVerifier"), [PasskeyVerifier.VerifyCall.Selector.ToArray()]));
        await RefuseAsync();

        // A pause that was ended early, one that will end by itself.
        DateTimeOffset now = await scene.NowAsync();
        await scene.SendAsync(PauseOf("Matcher", now.AddHours(2)));
        await scene.SendAsync(new ResumeTargetCall(scene.Alliance.AddressOf("Matcher")));
        await scene.SendAsync(PauseOf("CampaignDesk", now.AddHours(70)));
    }

    private PauseTargetCall PauseOf(string target, DateTimeOffset until) => new(
        scene.Alliance.AddressOf(target), until.ToUnixTimeSeconds(), Named($"why {target} is paused"));

    // By the contract's own words, by words of the caller's that no column would take, and for want of gas.
    private async Task RefuseAsync()
    {
        SignedIntent executed = scene.Alliance.Sign(TestKey.Lanmu, new EarningDesk.IssueCall(
            scene.LanmuPoints, Cast.Yu.Address, 1, EarningDesk.Reason.Welcome, Named("the only one that is executed")));
        SignedIntent foreign = scene.Alliance.Sign(TestKey.Qinghe, new EarningDesk.IssueCall(
            scene.LanmuPoints, Cast.Yu.Address, 1, EarningDesk.Reason.Welcome, Named("foreign")));
        SignedIntent illegible = scene.Alliance.Sign(TestKey.Lanmu, new BrandRegistry.CreateProgrammeCall(
            "A\0\"B", "legible", "可读", Terms));
        Intent poor = executed.Intent with { Gas = 5_000, Nonce = executed.Intent.Nonce + (1L << 41) };
        await scene.Alliance.BringAllAsync(
            executed, foreign, illegible, executed, Sign(TestKey.Lanmu, poor), foreign);
    }

    private SignedIntent Sign(TestKey key, Intent intent) =>
        new(intent, key.Signer.Sign(scene.Alliance.DigestOf(intent)).ToArray());
}
