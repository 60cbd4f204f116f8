using System.Globalization;
using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Indexer.Tests.RowText;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests;

/// <summary>Every way in which assets come into being or end leaves a movement of its kind.</summary>
public sealed class SupplyMovementTests(Scene scene) : IClassFixture<Scene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refund_brings_points_back_and_takes_back_what_was_owed()
    {
        Hash redemption = await scene.LiveAsync("refund");
        await Alliance.DoAsync(TestKey.Qinghe, new RedemptionDesk.RefundCall(redemption, 1_000));
        await using IndexerRun run = await scene.IndexToHeadAsync();
        string id = $"redemption_id = {Bytea(redemption)}";

        Assert.Equal(
            "2500 500 1000 VOIDED",
            await scene.RowAsync(
                $"select concat_ws(' ', captured, returned, refunded, state) from redemption where {id}"));
        Assert.Equal("REFUNDED 1000", await LastMovementAsync());

        // f(1,500) - f(2,500) = 1,470 - 2,450 fen.
        Assert.Equal(
            ["REDEMPTION_REFUNDED 1000", "OBLIGATION_RECORDED 1000 -980"],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', kind, amount, amount_fen) from activity where {id} and block_number = (
                    select max(block_number) from activity where {id})
                order by log_index
                """));
    }

    [Fact]
    public async Task Cash_is_deposited_and_paid_out_and_belongs_to_no_programme()
    {
        await Alliance.DoAsync(TestKey.Psp, new CashDesk.DepositCall(TestKey.Lin.Address, 5_000, Named("bank 1")));
        var payout = Alliance.Sign(TestKey.Lin, new CashDesk.RequestPayoutCall(2_000, Named("card")));
        await Alliance.BringAsync(payout);
        await Alliance.DoAsync(
            TestKey.Psp, new CashDesk.CompletePayoutCall(Alliance.DigestOf(payout.Intent), Named("bank 2")));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            ["DEPOSITED 5000", "PAID_OUT -2000"],
            await scene.RowsAsync(
                "select concat_ws(' ', kind, amount) from supply_movement"
                + $" where asset_id = {AssetId.Cash} order by block_number"));
        Assert.Equal(
            "1 3000 t",
            await scene.RowAsync(
                "select concat_ws(' ', class, supply, programme_id is null) from asset"
                + $" where asset_id = {AssetId.Cash}"));
    }

    [Fact]
    public async Task Points_taken_back_from_a_member_are_clawed_back()
    {
        BigInteger asset = await Alliance.IssueAsync(TestKey.Lanmu, scene.Programme, TestKey.Chen, 40, "returned");
        Hash reference = Named("returned");
        EarningDesk.Grant grant = new(
            reference, 0, TestKey.Chen.Address, asset, 40, EarningDesk.Reason.Purchase, reference, 0, 0, []);
        await Alliance.DoAsync(
            TestKey.Lanmu, new EarningDesk.ClawBackCall(scene.Programme, grant, 15, [asset]));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal("CLAWED_BACK -15", await LastMovementAsync());
    }

    [Fact]
    public async Task A_badge_is_an_asset_of_its_programme_and_one_in_being()
    {
        await Alliance.DoAsync(
            TestKey.Lanmu, new EarningDesk.AwardBadgeCall(scene.Programme, TestKey.Lin.Address, 7, Named("badge")));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal("ISSUED 1", await LastMovementAsync());
        Assert.Equal(
            $"{scene.Programme} 1",
            await scene.RowAsync("select concat_ws(' ', programme_id, supply) from asset where class = 4"));
    }

    [Fact]
    public async Task Points_may_be_granted_to_an_account_that_waits_for_its_member()
    {
        TransactionReceipt opened = await Alliance.DoAsync(
            TestKey.Lanmu, new AccountRegistry.OpenWaitingCall(Named("nobody yet")));
        Address waiting = AccountRegistry.WaitingAccountOpened.Decode(opened.Logs.First(
            log => log.Topics[0] == AccountRegistry.WaitingAccountOpened.Topic)).Waiting;
        await Alliance.DoAsync(TestKey.Lanmu, new EarningDesk.IssueCall(
            scene.Programme, waiting, 90, EarningDesk.Reason.Welcome, Named("for later")));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            "90 WELCOME",
            await scene.RowAsync(
                "select concat_ws(' ', amount, reason) from points_grant where account ="
                + $" {Bytea(waiting)}"));
    }

    private Task<string> LastMovementAsync() => scene.RowAsync(
        "select concat_ws(' ', kind, amount) from supply_movement order by block_number desc, log_index desc limit 1");
}

/// <summary>What time does to points is a movement of its own, whoever tells the Ledger to look at the clock.</summary>
public sealed class PassageOfTimeTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task Matured_points_are_folded_and_expired_ones_swept_by_anyone()
    {
        AllianceOnChain alliance = scene.Alliance;
        Address ledger = alliance.AddressOf("Ledger");
        DateTimeOffset start = DateTimeOffset.UtcNow;
        long slow = await alliance.CreateProgrammeAsync(TestKey.Qinghe, "SLOW", Terms with { MaturityDays = 1 });
        BigInteger pending = await alliance.IssueAsync(TestKey.Qinghe, slow, TestKey.Lin, 60, "slow");
        await scene.Chain.MoveTimeToAsync(start.AddDays(3), TestContext.Current.CancellationToken);
        await alliance.ReceiptAsync(await alliance.SendAsync(
            ledger, new Bindings.Ledger.FoldCall(TestKey.Lin.Address, pending)));
        BigInteger matured = pending - (((pending >> 152) & 0xff_ffff) << 152);
        await scene.Chain.MoveTimeToAsync(start.AddYears(3), TestContext.Current.CancellationToken);
        await alliance.ReceiptAsync(await alliance.SendAsync(
            ledger, new Bindings.Ledger.SweepExpiredCall(matured, [TestKey.Lin.Address])));
        await using IndexerRun run = await scene.IndexAsync();
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.Equal(
            ["ISSUED 60 60", "FOLDED -60 0", "FOLDED 60 60", "EXPIRED -60 0"],
            await scene.RowsAsync(
                string.Create(CultureInfo.InvariantCulture, $"""
                select concat_ws(' ', kind, amount, supply_after) from supply_movement natural join asset
                where programme_id = {slow} order by block_number, log_index, part
                """)));
    }
}
