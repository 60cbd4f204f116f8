using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// What desks hold for others: the balance rows of marketplace and desks of redemption and cash are exactly what open
/// offers, authorisations and payouts account for, by the contracts' own word (I3, I4).
/// </summary>
internal sealed class EscrowReconciliation(ChainView chain, TableView tables, Findings findings)
{

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        await ReconcileAsync("I3", "Marketplace", await OffersAsync(stop), stop);
        await ReconcileAsync("I4", "CashDesk", await PayoutsAsync(logs, stop), stop);
        await ReconcileAsync("I4", "RedemptionDesk", await HoldsAsync(stop), stop);
    }

    private async Task ReconcileAsync(
        string invariant, string desk, Dictionary<BigInteger, BigInteger> owed, CancellationToken stop)
    {
        string address = Convert.ToHexStringLower(chain.AddressOf(desk).AsSpan());
        var held = await tables.SumAsync(
            $"select asset_id, amount from balance where account = '\\x{address}' and amount > 0", stop);
        foreach (BigInteger asset in held.Keys.Union(owed.Keys))
        {
            BigInteger rows = held.GetValueOrDefault(asset);
            BigInteger truth = owed.GetValueOrDefault(asset);
            findings.Expect(
                rows == truth, invariant, $"{desk} holds {rows} of {asset} by its row, and accounts for {truth}");
        }
    }

    private async Task<Dictionary<BigInteger, BigInteger>> OffersAsync(CancellationToken stop)
    {
        long count = (await chain.AskAsync<Marketplace.OfferCountCall, long>(
            "Marketplace", [new Marketplace.OfferCountCall()], stop))[0];
        var offers = await chain.AskAsync<Marketplace.OfferCall, Marketplace.Offer>(
            "Marketplace", Numbers(count).Select(id => new Marketplace.OfferCall(id)), stop);
        findings.ExpectSame("I17", "offers", offers.Select((offer, i) => TableView.Line(
            i + 1, offer.Maker, offer.AssetId, offer.Amount, offer.Filled, offer.State.ToString().ToUpperInvariant())),
            await tables.LinesAsync(
                """
                select concat_ws(' ', offer_id, '0x' || encode(maker, 'hex'), asset_id, amount, filled, state)
                from offer
                """,
                stop));
        Dictionary<BigInteger, BigInteger> owed = [];
        foreach (Marketplace.Offer offer in offers.Where(offer => offer.State == Marketplace.State.Open))
        {
            Add(owed, offer.AssetId, offer.Amount - offer.Filled);
        }

        return owed;
    }

    private async Task<Dictionary<BigInteger, BigInteger>> PayoutsAsync(
        IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Hash[] ids =
            [.. chain.Of<CashDesk.PayoutRequested>("CashDesk", logs).Select(requested => requested.PayoutId)];
        var payouts = await chain.AskAsync<CashDesk.PayoutCall, CashDesk.Payout>(
            "CashDesk", ids.Select(id => new CashDesk.PayoutCall(id)), stop);
        findings.ExpectSame("I17", "payouts", ids.Zip(payouts, (id, one) => TableView.Line(
            id, one.Account, one.AmountFen, one.RequestedAt, one.State.ToString().ToUpperInvariant())),
            await tables.LinesAsync(
                """
                select concat_ws(' ', '0x' || encode(payout_id, 'hex'), '0x' || encode(account, 'hex'), amount_fen,
                    extract(epoch from requested_at)::bigint, state)
                from payout
                """,
                stop));
        Dictionary<BigInteger, BigInteger> owed = [];
        foreach (CashDesk.Payout payout in payouts.Where(payout => payout.State == CashDesk.State.Open))
        {
            Add(owed, Asset.Cash, payout.AmountFen);
        }

        return owed;
    }

    // Parts come as they were authorised; captures burn them in their order.
    private async Task<Dictionary<BigInteger, BigInteger>> HoldsAsync(CancellationToken stop)
    {
        var ids = await tables.ReadAsync(
            "select redemption_id from redemption", row => Hash.From(row.GetFieldValue<byte[]>(0)), stop);
        var redemptions = await chain.AskAsync<RedemptionDesk.RedemptionCall, RedemptionDesk.Redemption>(
            "RedemptionDesk", ids.Select(id => new RedemptionDesk.RedemptionCall(id)), stop);
        var parts = await chain.AskAsync<RedemptionDesk.PartsOfCall, IReadOnlyList<RedemptionDesk.Part>>(
            "RedemptionDesk", ids.Select(id => new RedemptionDesk.PartsOfCall(id)), stop);
        Dictionary<BigInteger, BigInteger> owed = [];
        foreach ((RedemptionDesk.Redemption redemption, var held) in redemptions.Zip(parts))
        {
            long taken = redemption.Captured;
            foreach (RedemptionDesk.Part part in redemption.State == RedemptionDesk.State.Open ? held : [])
            {
                long gone = Math.Min(taken, part.Amount);
                taken -= gone;
                Add(owed, PointsOf(redemption.ProgrammeId, part), part.Amount - gone);
            }
        }

        return owed;
    }

    private static IEnumerable<long> Numbers(long count) => Enumerable.Range(1, (int)count).Select(id => (long)id);

    private static BigInteger PointsOf(long programme, RedemptionDesk.Part part) =>
        ((BigInteger)2 << 248) | ((BigInteger)programme << 216) | ((BigInteger)part.ExpiresAt << 176)
        | ((BigInteger)part.MaturesOn << 152);

    private static void Add(Dictionary<BigInteger, BigInteger> sums, BigInteger key, BigInteger amount) =>
        sums[key] = sums.GetValueOrDefault(key) + amount;
}
