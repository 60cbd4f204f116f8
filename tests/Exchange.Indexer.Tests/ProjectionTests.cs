using System.Globalization;
using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using Exchange.TestBed;
using static Exchange.Indexer.Tests.RowText;
using static Exchange.TestBed.AllianceOnChain;

namespace Exchange.Indexer.Tests;

/// <summary>What happens on a real chain stands in the tables of a real database.</summary>
public sealed class ProjectionTests(Scene scene) : IClassFixture<Scene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task A_brand_its_programme_and_its_members_have_rows()
    {
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            ["lanmu lanmu 蓝木超市", "qinghe qinghe 青禾美妆"],
            await scene.RowsAsync("select concat_ws(' ', slug, name_en, name_zh) from brand order by brand_id"));
        Assert.Equal(
            "LANMU 1000 200 24 0 28800 t",
            await scene.RowAsync(
                """
                select concat_ws(' ', code, settlement_value, partner_fee_bps, validity_months, maturity_days,
                    utc_offset_seconds, partner_redemption) from programme
                """));
        Assert.Equal(
            TestKey.Chen.Address.ToString().ToLowerInvariant(),
            await scene.RowAsync(
                $"select '0x' || encode(address, 'hex') from account where home_brand_id = {scene.Lanmu}"));
        Assert.Equal(
            "3", await scene.RowAsync("select count(*) from module where classes = 4 and powers = 1 and not retired"));
    }

    [Fact]
    public async Task An_issuance_is_a_grant_a_balance_a_movement_and_an_activity_with_its_intent()
    {
        var signed = Alliance.Sign(TestKey.Lanmu, new EarningDesk.IssueCall(
            scene.Programme, TestKey.Lin.Address, 70, EarningDesk.Reason.Knowledge, Named("course 1")));
        TransactionReceipt receipt = await Alliance.BringAsync(signed);
        await using IndexerRun run = await scene.IndexToHeadAsync();

        string grant = $"from points_grant where reference = {Bytea(Named("course 1"))}";
        Assert.Equal("70 KNOWLEDGE", await scene.RowAsync($"select concat_ws(' ', amount, reason) {grant}"));
        Assert.Equal(
            "ISSUED KNOWLEDGE 70",
            await scene.RowAsync(
                $"select concat_ws(' ', kind, reason, amount) from supply_movement natural join"
                + $" (select block_number, log_index {grant}) g"));
        Assert.Equal(
            $"POINTS_ISSUED {scene.Lanmu} 70 KNOWLEDGE EarningDesk PointsIssued points_grant t",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', kind, a.brand_id, amount, reason, contract, event, table_name,
                    a.expires_at = (select expires_at from asset where asset_id = (select asset_id {grant})))
                from activity a where intent_hash = {Bytea(Alliance.DigestOf(signed.Intent))}
                    and transaction_hash = {Bytea(receipt.TransactionHash)}
                """));
        Assert.Equal(
            "1 70",
            await scene.RowAsync(
                "select concat_ws(' ', count, total) from points_batch"
                + $" where reference = {Bytea(Named("course 1"))}"));
    }

    [Fact]
    public async Task A_batch_is_a_grant_for_each_entry_under_one_reference()
    {
        EarningDesk.Entry[] entries =
        [
            .. Enumerable.Range(1, 60).Select(i => new EarningDesk.Entry(
                (i % 2 == 0 ? TestKey.Chen : TestKey.Lin).Address, i, EarningDesk.Reason.Welcome, Named($"w{i}"))),
        ];
        await Alliance.DoAsync(
            TestKey.Lanmu, new EarningDesk.IssueBatchCall(scene.Programme, Named("welcome week"), entries));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            "60 1830",
            await scene.RowAsync(
                $"""
                select concat_ws(' ', b.count, b.total) from points_batch b
                where reference = {Bytea(Named("welcome week"))}
                    and count = (select count(*) from points_grant g where g.block_number = b.block_number)
                    and total = (select sum(amount) from points_grant g where g.block_number = b.block_number)
                """));
    }

    [Fact]
    public async Task A_redemption_at_a_partner_is_captured_in_parts_owed_for_and_voided()
    {
        Hash redemption = await scene.LiveAsync("partner");
        await using IndexerRun run = await scene.IndexToHeadAsync();
        string id = $"redemption_id = {Bytea(redemption)}";

        Assert.Equal(
            "3000 2500 500 VOIDED",
            await scene.RowAsync(
                $"select concat_ws(' ', authorised, captured, returned, state) from redemption where {id}"));
        Assert.Equal(
            ["2400 2400", "100 2500"],
            await scene.RowsAsync(
                "select concat_ws(' ', amount, captured_total) from redemption_capture"
                + $" where {id} order by block_number"));
        Assert.Equal(
            "3000 2500 500",
            await scene.RowAsync($"select concat_ws(' ', amount, captured, returned) from redemption_part where {id}"));

        // 2,500 points at 1 fen less 2 %: f(2,400) = 2,352 and f(2,500) - f(2,400) = 98 fen.
        Assert.Equal(
            [$"{scene.Lanmu} {scene.Qinghe} 1 2400 2352", $"{scene.Lanmu} {scene.Qinghe} 1 100 98"],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', debtor_brand_id, creditor_brand_id, cycle, points, amount_fen)
                from obligation where {id} order by obligation_id
                """));
        Assert.Equal(
            [
                "REDEMPTION_AUTHORISED 3000", "REDEMPTION_CAPTURED 2400", "OBLIGATION_RECORDED 2400 2352",
                "REDEMPTION_CAPTURED 100", "OBLIGATION_RECORDED 100 98", "REDEMPTION_VOIDED 500",
            ],
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', kind, amount, amount_fen) from activity
                where {id} and intent_hash is not null and programme_id = {scene.Programme}
                    and brand_id = {scene.Qinghe}
                order by block_number, log_index
                """));
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_released_by_anyone_and_is_nobodys_intent()
    {
        BigInteger asset = await Alliance.IssueAsync(TestKey.Lanmu, scene.Programme, TestKey.Chen, 20, "release");
        Hash redemption = await Alliance.AuthoriseAsync(
            TestKey.Chen, scene.Lanmu, scene.Programme, asset, 20, DateTimeOffset.UtcNow.AddMinutes(5));
        await scene.Chain.MoveTimeToAsync(DateTimeOffset.UtcNow.AddMinutes(6), Stop);
        await Alliance.ReceiptAsync(await Alliance.SendAsync(
            Alliance.AddressOf("RedemptionDesk"), new RedemptionDesk.ReleaseCall(redemption)));
        await using IndexerRun run = await scene.IndexToHeadAsync();

        Assert.Equal(
            "20 0 20 RELEASED",
            await scene.RowAsync(
                "select concat_ws(' ', authorised, captured, returned, state) from redemption"
                + $" where redemption_id = {Bytea(redemption)}"));
        Assert.Equal(
            "REDEMPTION_RELEASED",
            await scene.RowAsync(
                $"select kind from activity where redemption_id = {Bytea(redemption)} and intent_hash is null"));
    }

    [Fact]
    public async Task A_refused_intent_has_a_row_with_its_reason_and_a_skipped_one_has_none()
    {
        var refused = Alliance.Sign(TestKey.Qinghe, new EarningDesk.IssueCall(
            scene.Programme, TestKey.Chen.Address, 1, EarningDesk.Reason.Purchase, Named("not theirs")));
        var good = Alliance.Sign(TestKey.Lanmu, new EarningDesk.IssueCall(
            scene.Programme, TestKey.Chen.Address, 1, EarningDesk.Reason.Purchase, Named("theirs")));
        var skipped = good with { Intent = good.Intent with { Deadline = 1 } };
        await Alliance.BringAllAsync(refused, skipped, good);
        await using IndexerRun run = await scene.IndexToHeadAsync();

        string reason = await scene.RowAsync(
            "select encode(reason, 'hex') from intent_execution where not executed"
            + $" and intent_hash = {Bytea(Alliance.DigestOf(refused.Intent))}");
        Assert.Equal("NotTheIssuer", Contracts.DecodeError(Convert.FromHexString(reason))?.Reason);
        Assert.Equal(
            "0", await scene.RowAsync(
                "select count(*) from intent_execution"
                + $" where intent_hash = {Bytea(Alliance.DigestOf(skipped.Intent))}"));
        Assert.Equal(
            "POINTS_ISSUED", await scene.RowAsync(
                $"select kind from activity where intent_hash = {Bytea(Alliance.DigestOf(good.Intent))}"));
    }

    [Fact]
    public async Task Every_balance_and_supply_is_what_the_ledger_says()
    {
        await scene.LiveAsync("recount");
        await using IndexerRun run = await scene.IndexToHeadAsync();
        Address ledger = Alliance.AddressOf("Ledger");

        IReadOnlyList<string> balances = await scene.RowsAsync(
            "select concat_ws(' ', '0x' || encode(account, 'hex'), asset_id, amount) from balance");
        Assert.NotEmpty(balances);
        foreach (string[] row in balances.Select(row => row.Split(' ')))
        {
            var call = new Bindings.Ledger.BalanceOfCall(Address.Parse(row[0]), Number(row[1]));
            byte[] answer = await Alliance.Node.CallAsync(ledger, call.Encode(), BlockTag.Latest, Stop);
            Assert.Equal(Number(row[2]), Bindings.Ledger.BalanceOfCall.DecodeResult(answer));
        }

        foreach (string[] row in (await scene.RowsAsync("select concat_ws(' ', asset_id, supply) from asset"))
            .Select(row => row.Split(' ')))
        {
            var call = new Bindings.Ledger.TotalSupplyCall(Number(row[0]));
            byte[] answer = await Alliance.Node.CallAsync(ledger, call.Encode(), BlockTag.Latest, Stop);
            Assert.Equal((long)Number(row[1]), Bindings.Ledger.TotalSupplyCall.DecodeResult(answer));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static BigInteger Number(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
