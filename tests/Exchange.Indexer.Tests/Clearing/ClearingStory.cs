using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.ClearingHouse;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Clearing;

/// <summary>Three cycles of debts between brands: disputed, netted, paid, missed, shared and made good.</summary>
internal sealed class ClearingStory(TradingScene scene)
{
    private AllianceOnChain Alliance => scene.Alliance;

    /// <summary>Everything that can happen to obligations and positions, each of it once at least.</summary>
    public async Task LiveAsync()
    {
        await Alliance.DepositAsync(TestKey.Lanmu, 5_000, "brand cash");
        await Alliance.DoAsync(TestKey.Lanmu, new PostCollateralCall(600));
        await Alliance.DoAsync(TestKey.Lanmu, new WithdrawCollateralCall(100));
        await Alliance.DoAsync(TestKey.Operator, new SetNetDebitCapCall(scene.LanmuBrand, 1_000_000));

        long first = await OweToQingheAsync(2_000);
        long upheld = await OweToQingheAsync(300);
        long dismissed = await OweToQingheAsync(400);
        long unruled = await OweToQingheAsync(500);
        await OweToLanmuAsync(700);
        CalendarOfResult calendar = await Alliance.AskAsync<CalendarOfCall, CalendarOfResult>(new(1));
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(calendar.EndsAt).AddDays(-1));
        await Alliance.DoAsync(TestKey.Lanmu, new DisputeCall(upheld, 1, Named("evidence 1")));
        await MoveToEndOfAsync(1);
        await Alliance.DoAsync(
            TestKey.Operator, new ResolveDisputeCall(upheld, true, Named("ruling 1")));
        await Alliance.CallAsync(new CloseCycleCall(1, 1));
        await Alliance.DoAsync(TestKey.Lanmu, new DisputeCall(dismissed, 2, Named("evidence 2")));
        await Alliance.CallAsync(new CloseCycleCall(1, 1_000));
        await Alliance.DoAsync(TestKey.Qinghe, new DisputeCall(unruled, 3, Named("evidence 3")));
        await Alliance.DoAsync(
            TestKey.Operator, new ResolveDisputeCall(dismissed, false, Named("ruling 2")));

        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(calendar.DisputesEndAt));
        await AttestAsync(1, scene.LanmuBrand, 200, "bank 1");
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(calendar.SettlementEndsAt));
        await Alliance.CallAsync(new CallDefaultCall(1, scene.LanmuBrand));
        await Alliance.CallAsync(new ShareShortfallCall(1, 1_000));
        await Alliance.CallAsync(new SnapshotClaimsCall(scene.Lanmu, 0, 50));
        await Alliance.CallAsync(new CollectCall(1, scene.QingheBrand));
        await AttestAsync(1, scene.QingheBrand, 150, "bank 2");
        await Alliance.DoAsync(TestKey.Lanmu, new CureDefaultCall(1));
        await Alliance.CallAsync(new CollectCall(1, scene.QingheBrand));

        calendar = await MoveToEndOfAsync(2);
        await OweToLanmuAsync(100);
        await Alliance.CallAsync(new CloseCycleCall(2, 1_000));
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(calendar.DisputesEndAt));
        await Alliance.DoAsync(TestKey.Lanmu, new SettlePositionCall(2));
        await Alliance.CallAsync(new CollectCall(2, scene.QingheBrand));
        // Two weeks after the dispute, thus some seconds after the end of cycle 3.
        var dispute = await Alliance.AskAsync<DisputeOfCall, DisputeOfResult>(new(unruled));
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(dispute.RulingDueAt));
        await Alliance.CallAsync(new ConcludeDisputeCall(unruled));
        await Alliance.CallAsync(new CloseCycleCall(3, 1));
    }

    private async Task AttestAsync(long cycle, long brand, long fen, string reference) =>
        await Alliance.DoAsync(TestKey.Psp, new AttestSettlementCall(cycle, brand, fen, Named(reference)));

    private Task<long> OweToQingheAsync(long points) =>
        OweAsync(TestKey.Chen, scene.Lanmu, scene.LanmuPoints, TestKey.Qinghe, scene.QingheBrand, points);

    private Task<long> OweToLanmuAsync(long points) =>
        OweAsync(TestKey.Lin, scene.Qinghe, scene.QinghePoints, TestKey.Lanmu, scene.LanmuBrand, points);

    private async Task<long> OweAsync(
        TestKey member, long programme, BigInteger assetId, TestKey brand, long brandId, long points)
    {
        Hash redemption = await Alliance.AuthoriseAsync(
            member, brandId, programme, assetId, points, (await scene.NowAsync()).AddDays(1));
        TransactionReceipt captured = await Alliance.DoAsync(
            brand, new RedemptionDesk.CaptureCall(redemption, points));
        return Find<ObligationRecorded>(captured).ObligationId;
    }

    private async Task<CalendarOfResult> MoveToEndOfAsync(long cycle)
    {
        CalendarOfResult calendar = await Alliance.AskAsync<CalendarOfCall, CalendarOfResult>(new(cycle));
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.FromUnixTimeSeconds(calendar.EndsAt));
        return calendar;
    }
}
