using System.Globalization;
using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// Holds the tables against the chain, value by value: what contracts say of balances, supplies, redemptions, debts,
/// escrow, auctions, cycles, vouchers and accounts at the checkpoint's block, and which logs there are. Every sentence
/// it answers is a broken invariant.
/// </summary>
/// <remarks>It shares no code with the projections: a fault of theirs must not be a fault of its own.</remarks>
internal sealed class Reconciler(ChainView chain, TableView tables)
{
    private readonly Findings _findings = new();

    /// <summary>Runs all of it.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken stop)
    {
        Log[] logs = await chain.LogsAsync(stop);
        await ReconcileBlocksAsync(stop);
        await ReconcileLogsAsync(logs, stop);
        await ReconcileHoldingsAsync(logs, stop);
        await ReconcileRedemptionsAsync(stop);
        await ReconcileObligationsAsync(stop);
        await new EscrowReconciliation(chain, tables, _findings).RunAsync(logs, stop);
        await new AuctionReconciliation(chain, tables, _findings).RunAsync(logs, stop);
        await new ClearingReconciliation(chain, tables, _findings).RunAsync(logs, stop);
        await new VoucherReconciliation(chain, tables, _findings).RunAsync(logs, stop);
        await new AccountReconciliation(chain, tables, _findings).RunAsync(logs, stop);
        return _findings.Broken;
    }

    private void Expect(bool holds, string invariant, FormattableString story) =>
        _findings.Expect(holds, invariant, story);

    // I21: the stored blocks are the chain's, one after the other, up to the checkpoint.
    private async Task ReconcileBlocksAsync(CancellationToken stop)
    {
        IReadOnlyList<BlockHeader> canonical = await chain.HeadersAsync(stop);
        var stored = await tables.ReadAsync(
            "select number, hash, parent_hash from block order by number",
            row => (Number: row.GetInt64(0), Hash: HashOf(row, 1), Parent: HashOf(row, 2)), stop);
        var checkpoint = await tables.ReadAsync(
            "select number, hash from checkpoint", row => (Number: row.GetInt64(0), Hash: HashOf(row, 1)), stop);

        Expect(stored.SequenceEqual(canonical.Select(each => (each.Number, each.Hash, each.ParentHash))), "I21",
            $"{stored.Count} stored blocks are not the {canonical.Count} of the chain");
        Expect(checkpoint is [var at] && at == (chain.At.Number, chain.At.Hash), "I21",
            $"the checkpoint is not block {chain.At.Number} {chain.At.Hash}");
    }

    // I21: what names a log names one of this chain, and every log that has a row of its own has exactly one.
    private async Task ReconcileLogsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        HashSet<(long, int)> known = [.. logs.Select(log => (log.BlockNumber, log.LogIndex))];
        var named = await tables.ReadAsync(
            """
            select c.table_name from information_schema.columns c
            join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
            where c.table_schema = 'chain' and c.column_name in ('block_number', 'log_index')
            group by c.table_name having count(*) = 2
            """,
            row => row.GetString(0), stop);
        foreach (string table in named)
        {
            var orphans = (await PositionsAsync(table, stop)).Where(at => !known.Contains(at)).ToArray();
            Expect(orphans.Length == 0, "I21",
                $"{orphans.Length} rows of {table} name no log of the chain, the first {orphans.FirstOrDefault()}");
        }

        foreach ((string table, Hash[] events) in RowsByEvent())
        {
            IEnumerable<(long, int)> emitted = logs.Where(log => events.Contains(log.Topics[0]))
                .Select(log => (log.BlockNumber, log.LogIndex)).Order();
            var rows = await PositionsAsync(table, stop);
            Expect(rows.Order().SequenceEqual(emitted), "I21", $"{rows.Count} rows of {table} are not one per log");
        }
    }

    private static IEnumerable<(string Table, Hash[] Events)> RowsByEvent() =>
    [
        ("points_grant", [EarningDesk.PointsIssued.Topic]),
        ("redemption_capture", [RedemptionDesk.RedemptionCaptured.Topic]),
        ("intent_execution", [Forwarder.IntentExecuted.Topic, Forwarder.IntentRefused.Topic]),
    ];

    private Task<IReadOnlyList<(long Block, int Index)>> PositionsAsync(string table, CancellationToken stop) =>
        tables.ReadAsync($"select block_number, log_index from {table} where block_number is not null",
            row => (row.GetInt64(0), row.GetInt32(1)), stop);

    // I1 and I17: every balance and supply is the Ledger's, and they add up.
    private async Task ReconcileHoldingsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        var holdings = await chain.HoldingsAsync(logs, stop);
        var stored = (await tables.ReadAsync(
            "select account, asset_id, amount from balance",
            row => (Account: AddressOf(row, 0), Asset: row.GetFieldValue<BigInteger>(1), Amount: row.GetInt64(2)),
            stop)).ToDictionary(row => (row.Account, row.Asset), row => (BigInteger)row.Amount);
        foreach ((var key, BigInteger amount) in holdings)
        {
            Expect(stored.TryGetValue(key, out BigInteger row) ? row == amount : amount == 0, "I17",
                $"{key.Account} holds {amount} of {key.Asset}, its row says {row}");
        }

        foreach (var key in stored.Keys.Where(key => !holdings.ContainsKey(key)))
        {
            Expect(false, "I17", $"{key.Account} never held {key.Asset}, and has a row");
        }

        var supplies = await tables.SumAsync("select asset_id, supply from asset", stop);
        var moved = await tables.SumAsync("select asset_id, sum(amount) from supply_movement group by 1", stop);
        var told = await chain.AskAsync<Ledger.TotalSupplyCall, long>(
            "Ledger", supplies.Keys.Select(asset => new Ledger.TotalSupplyCall(asset)), stop);
        foreach ((BigInteger asset, long supply) in supplies.Keys.Zip(told))
        {
            BigInteger held = stored.Where(row => row.Key.Asset == asset)
                .Aggregate(BigInteger.Zero, (sum, row) => sum + row.Value);
            BigInteger movements = moved.GetValueOrDefault(asset);
            Expect(supplies[asset] == supply && held == supply && movements == supply, "I1",
                $"asset {asset}: supply {supply}, its row {supplies[asset]}, held {held}, moved {movements}");
        }

        Expect(holdings.Keys.All(key => supplies.ContainsKey(key.Asset)), "I1", $"an asset that moved has no row");
    }

    // I17: every authorisation is the desk's.
    private async Task ReconcileRedemptionsAsync(CancellationToken stop)
    {
        var rows = await tables.ReadAsync(
            """
            select redemption_id, account, brand_id, programme_id, authorised, captured, state,
                extract(epoch from hold_expires_at)::bigint from redemption
            """,
            row => (Id: HashOf(row, 0), Said: string.Join(' ', AddressOf(row, 1), row.GetInt64(2), row.GetInt64(3),
                row.GetInt64(4), row.GetInt64(5), row.GetString(6), row.GetInt64(7))),
            stop);
        var told = await chain.AskAsync<RedemptionDesk.RedemptionCall, RedemptionDesk.Redemption>(
            "RedemptionDesk", rows.Select(row => new RedemptionDesk.RedemptionCall(row.Id)), stop);
        foreach (((Hash id, string said), RedemptionDesk.Redemption truth) in rows.Zip(told))
        {
            string state = truth.State.ToString().ToUpperInvariant();
            string expected = string.Join(' ', truth.Account, truth.BrandId, truth.ProgrammeId, truth.Authorised,
                truth.Captured, state, truth.HoldExpiresAt);
            Expect(said == expected, "I17", $"redemption {id} is {expected}, its row says {said}");
        }
    }

    // I11 and I17: every debt is the clearing house's, and what brands owe each other in a cycle is nothing in sum.
    private async Task ReconcileObligationsAsync(CancellationToken stop)
    {
        var rows = await tables.ReadAsync(
            """
            select obligation_id, debtor_brand_id, creditor_brand_id, programme_id, points, amount_fen
            from obligation order by obligation_id
            """,
            row => (Id: row.GetInt64(0), Debtor: row.GetInt64(1), Creditor: row.GetInt64(2),
                Terms: string.Join(' ', row.GetInt64(3), row.GetInt64(4), row.GetInt64(5))),
            stop);
        long count = (await chain.AskAsync<ClearingHouse.ObligationCountCall, long>(
            "ClearingHouse", [new ClearingHouse.ObligationCountCall()], stop))[0];
        Expect(rows.Select(row => row.Id).SequenceEqual(Enumerable.Range(1, (int)count).Select(id => (long)id)), "I17",
            $"there are {count} obligations, and {rows.Count} rows");
        var told = await chain.AskAsync<ClearingHouse.ObligationCall, ClearingHouse.Obligation>(
            "ClearingHouse", rows.Select(row => new ClearingHouse.ObligationCall(row.Id)), stop);
        foreach ((var row, ClearingHouse.Obligation truth) in rows.Zip(told))
        {
            string expected = string.Join(' ', truth.ProgrammeId, truth.Points, truth.AmountFen);
            Expect(row.Debtor == truth.Debtor && row.Creditor == truth.Creditor && row.Terms == expected, "I17",
                $"obligation {row.Id} is {truth.Debtor} to {truth.Creditor} {expected}, its row says {row}");
        }

        await ReconcileCyclesAsync(told, stop);
    }

    private async Task ReconcileCyclesAsync(IReadOnlyList<ClearingHouse.Obligation> debts, CancellationToken stop)
    {
        foreach (var cycle in debts.GroupBy(debt => debt.Cycle))
        {
            long[] brands = [.. cycle.SelectMany(debt => new[] { debt.Debtor, debt.Creditor }).Distinct().Order()];
            var nets = await chain.AskAsync<ClearingHouse.NetOfCall, BigInteger>(
                "ClearingHouse", brands.Select(brand => new ClearingHouse.NetOfCall(cycle.Key, brand)), stop);
            var stored = await tables.SumAsync(
                string.Create(CultureInfo.InvariantCulture,
                    $"""
                    select creditor_brand_id, amount_fen from obligation
                    where cycle = {cycle.Key} and dispute in ('NONE', 'UPHELD')
                    union all
                    select debtor_brand_id, -amount_fen from obligation
                    where cycle = {cycle.Key} and dispute in ('NONE', 'UPHELD')
                    """),
                stop);
            BigInteger sum = nets.Aggregate(BigInteger.Zero, (total, net) => total + net);
            Expect(sum == 0, "I11", $"positions of cycle {cycle.Key} add up to {sum}");
            foreach ((long brand, BigInteger net) in brands.Zip(nets))
            {
                BigInteger row = stored.GetValueOrDefault(brand);
                Expect(row == net, "I11", $"brand {brand} nets {net} in cycle {cycle.Key}, its rows {row}");
            }
        }
    }

    private static Hash HashOf(Npgsql.NpgsqlDataReader row, int column) => Hash.From(row.GetFieldValue<byte[]>(column));

    private static Address AddressOf(Npgsql.NpgsqlDataReader row, int column) =>
        Address.From(row.GetFieldValue<byte[]>(column));
}
