using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.TestBed;
using static Exchange.Bindings.ConversionDesk;
using static Exchange.Bindings.RateBook;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>A rate is agreed, succeeded, replaced, withdrawn and paused; members convert under it.</summary>
internal sealed class RateStory(AllianceScene scene)
{
    private DateTimeOffset _start;

    public async Task TellAsync()
    {
        _start = await scene.NowAsync();
        long first = await ProposeAsync(9, 10, days: 0, mostTargetPoints: 5_000);
        await scene.DoAsync(TestKey.Qinghe, new AcceptRateCall(first));
        await scene.DoAsync(TestKey.Qinghe, new AllowConversionCall(first, 3_000));
        await scene.DoAsync(TestKey.Qinghe, new AllowConversionCall(first, 2_000));
        await ConvertAsync(first);

        // Better ones need no notice: the second follows the first, the third takes its place before it began.
        long second = await ProposeAsync(10, 10, days: 40, mostTargetPoints: 5_000);
        await scene.DoAsync(TestKey.Qinghe, new AcceptRateCall(second));
        long third = await ProposeAsync(21, 20, days: 45, mostTargetPoints: 6_000);
        await scene.DoAsync(TestKey.Qinghe, new AcceptRateCall(third));
        long fourth = await ProposeAsync(11, 10, days: 50, mostTargetPoints: 6_000);
        await scene.DoAsync(TestKey.Lanmu, new WithdrawRateCall(fourth));

        // A time that no clock of ours reaches is a brand's good right.
        await ProposeAsync(12, 10, days: 0, mostTargetPoints: 6_000, endsAt: (1L << 40) - 1);

        DateTimeOffset now = await scene.NowAsync();
        await scene.DoAsync(TestKey.Qinghe, new PauseRateCall(
            scene.LanmuPoints, scene.QinghePoints, now.AddHours(5).ToUnixTimeSeconds(), Named("why paused")));
        await scene.DoAsync(TestKey.Lanmu, new ResumeRateCall(scene.LanmuPoints, scene.QinghePoints));
        await scene.DoAsync(TestKey.Lanmu, new PauseRateCall(
            scene.QinghePoints, scene.LanmuPoints, now.AddHours(6).ToUnixTimeSeconds(), Named("the other way")));
    }

    private async Task ConvertAsync(long rateId)
    {
        BigInteger asset = await scene.Alliance.IssueAsync(
            TestKey.Lanmu, scene.LanmuPoints, Cast.Wen, 1_000, "to be converted", EarningDesk.Reason.Welcome);
        long deadline = (await scene.NowAsync()).AddMinutes(10).ToUnixTimeSeconds();
        await scene.DoAsync(Cast.Wen, new ConvertCall(rateId, [asset], [101], 90, deadline));
        await scene.DoAsync(Cast.Wen, new ConvertCall(rateId, [asset], [203], 100, deadline));
    }

    private async Task<long> ProposeAsync(
        long numerator, long denominator, int days, long mostTargetPoints, long? endsAt = null)
    {
        TransactionReceipt receipt = await scene.DoAsync(TestKey.Lanmu, new ProposeRateCall(
            scene.LanmuPoints, scene.QinghePoints, numerator, denominator,
            days == 0 ? 0 : _start.AddDays(days).ToUnixTimeSeconds(),
            endsAt ?? _start.AddDays(400).ToUnixTimeSeconds(), mostTargetPoints));
        return Find<RateProposed>(receipt).RateId;
    }
}
