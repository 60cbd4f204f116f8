using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// Cycles, positions, disputes and standings are the clearing house's own word, and the cash it holds is collateral and
/// what was paid in and not collected (I4, I11, I12).
/// </summary>
internal sealed class ClearingReconciliation(ChainView chain, TableView tables, Findings findings)
{
    private const string House = "ClearingHouse";
    private const long ParticipantsMost = 1_000;

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        long[] cycles =
        [
            .. chain.Of<ClearingHouse.ObligationRecorded>(House, logs).Select(recorded => recorded.Cycle)
                .Concat(chain.Of<ClearingHouse.CycleClosed>(House, logs).Select(closed => closed.Cycle))
                .Concat(chain.Of<ClearingHouse.DisputeResolved>(House, logs).Where(ruled => ruled.Upheld)
                    .Select(ruled => ruled.Cycle))
                .Distinct(),
        ];
        await ReconcileCyclesAsync(cycles, stop);
        await ReconcilePositionsAsync(cycles, stop);
        await ReconcileStandingsAsync(logs, stop);
        await ReconcileDisputesAsync(stop);
    }

    // What a cycle counts is complete once it is closed; before that its row counts nothing but what moved.
    private async Task ReconcileCyclesAsync(long[] cycles, CancellationToken stop)
    {
        var records = await chain.AskAsync<ClearingHouse.CycleOfCall, ClearingHouse.CycleRecord>(
            House, cycles.Select(cycle => new ClearingHouse.CycleOfCall(cycle)), stop);
        findings.ExpectSame("I12", "cycles", cycles.Zip(records, (cycle, record) =>
            record.Stage is ClearingHouse.Stage.Open or ClearingHouse.Stage.Ended
                ? TableView.Line(cycle, false)
                : TableView.Line(
                    cycle, true, record.GrossFen, record.MovedFen, record.UnpaidFen, record.CashFen, record.BankFen,
                    record.ShortfallFen, record.RecoveredFen, record.PositionsHash)),
            await tables.LinesAsync(
                """
                select case when closed then concat_ws(' ', cycle, closed, gross_fen, moved_fen, unpaid_fen, cash_fen,
                    bank_fen, shortfall_fen, recovered_fen, '0x' || encode(positions_hash, 'hex'))
                    else concat_ws(' ', cycle, closed) end
                from clearing_cycle
                """,
                stop));
    }

    private async Task ReconcilePositionsAsync(long[] cycles, CancellationToken stop)
    {
        var brands = await chain.AskAsync<ClearingHouse.ParticipantsOfCall, ClearingHouse.ParticipantsOfResult>(
            House, cycles.Select(cycle => new ClearingHouse.ParticipantsOfCall(cycle, 0, ParticipantsMost)), stop);
        (long Cycle, long Brand)[] seats =
            [.. cycles.Zip(brands).SelectMany(each => each.Second.BrandIds.Select(brand => (each.First, brand)))];
        var positions = await chain.AskAsync<ClearingHouse.PositionOfCall, ClearingHouse.Position>(
            House, seats.Select(seat => new ClearingHouse.PositionOfCall(seat.Cycle, seat.Brand)), stop);
        findings.ExpectSame("I11", "positions", seats.Zip(positions, (seat, position) => TableView.Line(
            seat.Cycle, seat.Brand, position.NetFen, position.OwedFen, position.SettledFen, position.LossFen,
            position.InDefault)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', cycle, brand_id, net_fen, owed_fen, settled_fen, loss_fen, in_default)
                from clearing_position
                """,
                stop));
        foreach (var cycle in seats.Zip(positions).GroupBy(each => each.First.Cycle))
        {
            long sum = cycle.Sum(each => each.Second.NetFen);
            findings.Expect(sum == 0, "I11", $"positions of cycle {cycle.Key} add up to {sum}");
        }
    }

    private async Task ReconcileStandingsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        long[] brands =
        [
            .. chain.Of<ClearingHouse.CollateralPosted>(House, logs).Select(posted => posted.BrandId)
                .Concat(chain.Of<ClearingHouse.NetDebitCapSet>(House, logs).Select(set => set.BrandId))
                .Concat(chain.Of<ClearingHouse.BrandDefaulted>(House, logs).Select(missed => missed.BrandId))
                .Distinct(),
        ];
        var standings = await chain.AskAsync<ClearingHouse.StandingOfCall, ClearingHouse.Standing>(
            House, brands.Select(brand => new ClearingHouse.StandingOfCall(brand)), stop);
        findings.ExpectSame("I17", "clearing standings", brands.Zip(standings, (brand, standing) =>
            TableView.Line(brand, standing.CollateralFen, standing.NetDebitCapFen, standing.Defaults)),
            await tables.LinesAsync(
                "select concat_ws(' ', brand_id, collateral_fen, net_debit_cap_fen, defaults) from clearing_standing",
                stop));

        string address = Convert.ToHexStringLower(chain.AddressOf(House).AsSpan());
        findings.ExpectSame("I4", "the clearing house's cash",
            await tables.LinesAsync(
                """
                select (select coalesce(sum(collateral_fen), 0) from clearing_standing)
                    + (select coalesce(sum(cash_fen), 0) from clearing_cycle)
                """,
                stop),
            await tables.LinesAsync(
                $"select coalesce(sum(amount), 0) from balance where account = '\\x{address}'", stop));
    }

    private async Task ReconcileDisputesAsync(CancellationToken stop)
    {
        long count = (await chain.AskAsync<ClearingHouse.ObligationCountCall, long>(
            House, [new ClearingHouse.ObligationCountCall()], stop))[0];
        long[] ids = [.. Enumerable.Range(1, (int)count).Select(id => (long)id)];
        var told = await chain.AskAsync<ClearingHouse.DisputeOfCall, ClearingHouse.DisputeOfResult>(
            House, ids.Select(id => new ClearingHouse.DisputeOfCall(id)), stop);
        var debts = await chain.AskAsync<ClearingHouse.ObligationCall, ClearingHouse.Obligation>(
            House, ids.Select(id => new ClearingHouse.ObligationCall(id)), stop);
        findings.ExpectSame("I12", "disputes", ids.Zip(told, debts).Select(each => TableView.Line(
            each.First, each.Third.Cycle, each.Second.State.ToString().ToUpperInvariant(), each.Second.RulingDueAt)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', obligation_id, o.cycle, dispute,
                    coalesce(extract(epoch from ruling_due_at)::bigint, 0))
                from obligation o left join obligation_dispute using (obligation_id)
                """,
                stop));
    }
}
