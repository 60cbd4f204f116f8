using Exchange.Ethereum.Primitives;
using Exchange.TestBed;
using static Exchange.Bindings.ClearingHouse;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Clearing;

/// <summary>Cycles, positions, disputes and defaults are what the contract says, also across ends and reorgs.</summary>
public sealed class ClearingTests(TradingScene scene) : IClassFixture<TradingScene>
{
    private AllianceOnChain Alliance => scene.Alliance;

    [Fact]
    public async Task Whatever_brands_owe_is_what_a_fresh_index_and_the_contract_say_before_and_after_reorgs()
    {
        await scene.TellAndTakeBackAsync(
            new ClearingStory(scene).LiveAsync,
            async () =>
            {
                await AssertEqualToContractAsync();
                await AssertHistoryAsync();
            },
            3, 10, 25);
        Assert.Equal("0", await scene.RowAsync("select count(*) from obligation"));
    }

    private async Task AssertHistoryAsync()
    {
        Assert.Equal(
            ["DISMISSED", "UPHELD", "UPHELD"],
            await scene.RowsAsync("select state from obligation_dispute order by state"));

        // 2,000 points at 1 fen less 2 %, against 700 the other way: 1,960 - 686 fen, of which the bank paid 200.
        Assert.Equal(
            ["POSTED 600 600", "WITHDRAWN -100 500", "TAKEN -500 0", "RESTORED 500 500"],
            await scene.RowsAsync(
                """
                select concat_ws(' ', kind, amount_fen, collateral_after) from collateral_movement
                order by block_number, log_index
                """));
        Assert.Equal(
            "1 500 574 t", await scene.RowAsync(
                """
                select concat_ws(' ', cycle, collateral_fen, shortfall_fen, cured_in_block is not null)
                from brand_default
                """));
        Assert.Equal(
            [
                "1 PAID 200 bank", "1 COLLECTED 500 cash", "1 COLLECTED 150 bank", "1 PAID 574 cash",
                "1 COLLECTED 574 cash",
            ],
            (await scene.RowsAsync(
                """
                select concat_ws(' ', cycle, direction, amount_fen,
                    case when bank_reference is null then 'cash' else 'bank' end)
                from position_payment order by block_number, log_index
                """)).Take(5));
        Assert.Equal(
            await scene.RowsAsync(
                $"select concat_ws(' ', asset_id, supply) from asset where programme_id = {scene.Lanmu} and class = 2"),
            await scene.RowsAsync("select concat_ws(' ', asset_id, supply) from holder_claim"));
        Assert.Equal("1000000", await scene.RowAsync("select net_debit_cap_fen from net_debit_cap"));

        // Invariants I11 and I12, over all cycles at once.
        Assert.Equal(
            "0", await scene.RowAsync(
                """
                select count(*) from clearing_position p where net_fen <> (
                    select coalesce(sum(case creditor_brand_id when p.brand_id then amount_fen else -amount_fen end), 0)
                    from obligation o where o.cycle = p.cycle and dispute in ('NONE', 'UPHELD')
                        and p.brand_id in (creditor_brand_id, debtor_brand_id))
                """));
        Assert.Equal(
            "0", await scene.RowAsync(
                "select count(*) from (select from clearing_position group by cycle having sum(net_fen) <> 0) c"));
    }

    private async Task AssertEqualToContractAsync()
    {
        for (long cycle = 1; cycle <= 3; cycle++)
        {
            // Of the third only one position was netted: what it counts is complete once it is closed.
            CycleRecord record = await Alliance.AskAsync<CycleOfCall, CycleRecord>(new(cycle));
            Assert.Equal(
                record.Stage == Stage.Ended ? Line(0, 0, 0, 0, 0, 0, 0, Shown(Hash.Zero)) : Line(
                    record.GrossFen, record.MovedFen, record.UnpaidFen, record.CashFen, record.BankFen,
                    record.ShortfallFen, record.RecoveredFen, Shown(record.PositionsHash)),
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', gross_fen, moved_fen, unpaid_fen, cash_fen, bank_fen, shortfall_fen,
                        recovered_fen, coalesce(positions_hash, {Bytea(Hash.Zero)}))
                    from clearing_cycle where cycle = {cycle}
                    """));
            foreach (long brand in new[] { scene.LanmuBrand, scene.QingheBrand })
            {
                Position position = await Alliance.AskAsync<PositionOfCall, Position>(new(cycle, brand));
                Assert.Equal(
                    Line(
                        position.NetFen, position.OwedFen, position.SettledFen, position.LossFen,
                        position.InDefault ? "t" : "f"),
                    await scene.RowAsync(
                        $"""
                        select concat_ws(' ', net_fen, owed_fen, settled_fen, loss_fen, in_default)
                        from clearing_position where cycle = {cycle} and brand_id = {brand}
                        """));
            }
        }

        Standing standing = await Alliance.AskAsync<StandingOfCall, Standing>(new(scene.LanmuBrand));
        Assert.Equal(
            Line(standing.CollateralFen, standing.NetDebitCapFen, standing.Defaults, standing.DebitFen),
            await scene.RowAsync(
                $"""
                select concat_ws(' ', collateral_fen, net_debit_cap_fen, defaults, (
                    select sum(-net_fen - settled_fen) from clearing_position p
                    where p.brand_id = s.brand_id and net_fen < 0))
                from clearing_standing s where brand_id = {scene.LanmuBrand}
                """));
        long count = await Alliance.AskAsync<ObligationCountCall, long>(new());
        for (long id = 1; id <= count; id++)
        {
            Obligation obligation = await Alliance.AskAsync<ObligationCall, Obligation>(new(id));
            DisputeOfResult dispute = await Alliance.AskAsync<DisputeOfCall, DisputeOfResult>(new(id));
            Assert.Equal(
                Line(
                    obligation.Debtor, obligation.Creditor, obligation.Cycle, obligation.ProgrammeId, obligation.Points,
                    obligation.AmountFen, dispute.State.ToString().ToUpperInvariant(), dispute.RulingDueAt),
                await scene.RowAsync(
                    $"""
                    select concat_ws(' ', debtor_brand_id, creditor_brand_id, o.cycle, programme_id, points, amount_fen,
                        dispute, coalesce(extract(epoch from ruling_due_at)::bigint, 0))
                    from obligation o left join obligation_dispute using (obligation_id) where obligation_id = {id}
                    """));
        }
    }
}
