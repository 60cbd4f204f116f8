using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.AccountRegistry;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>Keys are lost, found and replaced; accounts are frozen, erased, and waited for.</summary>
internal sealed class AccountStory(AllianceScene scene)
{
    private static readonly TimeSpan Notice = TimeSpan.FromHours(73);

    private Address Registry => scene.Alliance.AddressOf("AccountRegistry");

    private long ChainId => scene.Chain.Deployment.ChainId;

    public async Task TellAsync()
    {
        await SecondKeysAsync();
        await RecoveriesAsync();
        await RotationsAsync();
        await FreezesAsync();
        await WaitingAsync();
        await scene.DoAsync(Cast.Gone, new EraseAccountCall(Named("who gone was")));
    }

    private async Task SecondKeysAsync()
    {
        await SetSecondKeyAsync(Cast.Chen, Cast.ChenSecond);
        await SetSecondKeyAsync(Cast.Chen, Cast.ChenThird);
        await scene.DoAsync(Cast.Chen, new SetKeylessRecoveryCall(false));

        // Yu's second key is replaced twice, in time; keyless recovery is switched off, on and off again.
        await SetSecondKeyAsync(Cast.Yu, TestKey.Named("yu's first second key"));
        await SetSecondKeyAsync(Cast.Yu, TestKey.Named("yu's next second key"));
        await scene.DoAsync(Cast.Yu, new SetKeylessRecoveryCall(false));
        await scene.DoAsync(Cast.Wen, new SetKeylessRecoveryCall(false));
        await scene.DoAsync(Cast.Wen, new SetKeylessRecoveryCall(true));
    }

    private Task<TransactionReceipt> SetSecondKeyAsync(TestKey member, TestKey second) => scene.DoAsync(
        member,
        new SetSecondKeyCall(
            second.Address.ToArray(),
            Sign(second, AccountRegistryTypedData.SecondKey(ChainId, Registry, member.Address, HashOf(second)))));

    // Round 0: brand and second key, which makes void what the signer set in motion; cancelled. Round 1: brand and
    // alliance, after 30 days; the second key joins them, and 72 hours are enough. Wen's has only one voice.
    private async Task RecoveriesAsync()
    {
        Address chen = Cast.Chen.Address;
        TestKey thief = TestKey.Named("a key that chen does not want");
        await RequestAsync(chen, thief);
        await RequestBySecondKeyAsync(chen, thief, round: 0);
        await scene.DoAsync(Cast.Chen, new CancelRecoveryCall());

        TestKey found = Cast.ChenRecovered;
        await RequestAsync(chen, found);
        await scene.DoAsync(
            TestKey.Operator, new RequestRecoveryAsAllianceCall(chen, found.Address.ToArray(), Consent(chen, found)));
        await scene.PassAsync(TimeSpan.FromHours(1));
        await RequestBySecondKeyAsync(chen, found, round: 1);
        await RequestAsync(Cast.Wen.Address, TestKey.Named("wen's new key"));
        await scene.PassAsync(Notice);
        await scene.SendAsync(new CompleteRecoveryCall(chen, found.Address.ToArray()));

        // One that is still under way when the story ends.
        TestKey next = TestKey.Named("zhou's new key");
        await RequestAsync(Cast.Zhou.Address, next);
        await scene.DoAsync(TestKey.Operator, new RequestRecoveryAsAllianceCall(
            Cast.Zhou.Address, next.Address.ToArray(), Consent(Cast.Zhou.Address, next)));

        // Yu's second key has counted for an hour: another one begins where it stands.
        await SetSecondKeyAsync(Cast.Yu, TestKey.Named("yu's last second key"));
    }

    private Task<TransactionReceipt> RequestAsync(Address account, TestKey next) => scene.DoAsync(
        TestKey.Lanmu, new RequestRecoveryCall(account, next.Address.ToArray(), Consent(account, next)));

    private Task<TransactionReceipt> RequestBySecondKeyAsync(Address account, TestKey next, long round)
    {
        TypedData approval =
            AccountRegistryTypedData.RecoveryApproval(ChainId, Registry, account, HashOf(next), round);
        return scene.SendAsync(new RequestRecoveryBySecondKeyCall(
            account, next.Address.ToArray(), Consent(account, next), Sign(Cast.ChenSecond, approval)));
    }

    private async Task RotationsAsync()
    {
        await scene.DoAsync(Cast.Lin, new RotateSignerCall(
            Cast.LinRotated.Address.ToArray(), Consent(Cast.Lin.Address, Cast.LinRotated)));
        TestKey again = TestKey.Named("lin's newest key");
        await scene.DoAsync(Cast.Lin.Address, Cast.LinRotated, new RotateSignerCall(
            again.Address.ToArray(), Consent(Cast.Lin.Address, again, epoch: 2)));
        await scene.DoAsync(Cast.Songhe, new RotateSignerCall(
            Cast.SongheRotated.Address.ToArray(), Consent(Cast.Songhe.Address, Cast.SongheRotated)));
    }

    private async Task FreezesAsync()
    {
        await scene.DoAsync(TestKey.Operator, new FreezeCall(Cast.Tang.Address, Named("case 10")));
        await scene.DoAsync(TestKey.Operator, new UnfreezeCall(Cast.Tang.Address, Named("case 10 closed")));
        await scene.DoAsync(TestKey.Operator, new FreezeCall(Cast.Tang.Address, Named("case 11")));
        await scene.DoAsync(TestKey.Operator, new FreezeCall(TestKey.Stranger.Address, Named("case 12")));
        await scene.DoAsync(TestKey.Operator, new FreezeCall(Cast.Wen.Address, Named("case 13")));
        await scene.DoAsync(TestKey.Operator, new UnfreezeCall(Cast.Wen.Address, Named("case 13 closed")));
    }

    private async Task WaitingAsync()
    {
        Address waiting = await OpenWaitingAsync("a customer without an account");
        await OpenWaitingAsync("another one");
        TransactionReceipt issued = await scene.DoAsync(TestKey.Lanmu, new EarningDesk.IssueCall(
            scene.LanmuPoints, waiting, 90, EarningDesk.Reason.Welcome, Named("for later")));
        BigInteger asset = Find<EarningDesk.PointsIssued>(issued).AssetId;
        TypedData consent = AccountRegistryTypedData.WaitingClaim(ChainId, Registry, waiting, Cast.Yu.Address);
        await scene.DoAsync(
            TestKey.Lanmu, new ClaimWaitingCall(waiting, Cast.Yu.Address, [asset], Sign(Cast.Yu, consent)));
    }

    private async Task<Address> OpenWaitingAsync(string name) => Find<WaitingAccountOpened>(
        await scene.DoAsync(TestKey.Lanmu, new OpenWaitingCall(Named(name)))).Waiting;

    private byte[] Consent(Address account, TestKey next, long epoch = 1) => Sign(
        next, AccountRegistryTypedData.SignerRotation(ChainId, Registry, account, HashOf(next), epoch));

    private static byte[] Sign(TestKey key, TypedData data) => key.Signer.Sign(data.Digest()).ToArray();

    private static Hash HashOf(TestKey key) => Keccak256.Hash(key.Address.AsSpan());
}
