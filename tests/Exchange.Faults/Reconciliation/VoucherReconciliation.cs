using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// Benefits, vouchers and their codes, holds and conversions are the desks' own word, and of every voucher
/// issued = redeemed + live + expired (I10, I17, I22).
/// </summary>
internal sealed class VoucherReconciliation(ChainView chain, TableView tables, Findings findings)
{
    private const string Desk = "BenefitDesk";

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        await ReconcileBenefitsAsync(logs, stop);
        await ReconcileVouchersAsync(logs, stop);
        await ReconcileCodesAsync(logs, stop);
        await ReconcileHoldsAsync(logs, stop);
        await ReconcileRatesAsync(stop);
    }

    private async Task ReconcileBenefitsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        long[] ids = [.. chain.Of<BenefitDesk.BenefitCreated>(Desk, logs).Select(created => created.BenefitId)];
        var benefits = await chain.AskAsync<BenefitDesk.BenefitOfCall, BenefitDesk.Benefit>(
            Desk, ids.Select(id => new BenefitDesk.BenefitOfCall(id)), stop);
        findings.ExpectSame("I17", "benefits", ids.Zip(benefits, (id, one) => TableView.Line(
            id, one.ProgrammeId, one.Sold, one.Closed, one.Terms.PricePoints, one.Terms.PriceFen, one.Terms.Stock,
            one.Terms.PerMember, one.Terms.OpensAt, one.Terms.ClosesAt, one.Terms.VoucherExpiresAt)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', benefit_id, programme_id, sold, closed, price_points, price_fen, stock,
                    per_member, extract(epoch from opens_at)::bigint, extract(epoch from closes_at)::bigint,
                    extract(epoch from voucher_expires_at)::bigint)
                from benefit
                """,
                stop));

        (long Benefit, Address Account)[] takers = [.. chain.Of<BenefitDesk.BenefitRedeemed>(Desk, logs)
            .Select(taken => (taken.BenefitId, taken.Account)).Distinct()];
        var taken = await chain.AskAsync<BenefitDesk.TakenByCall, long>(
            Desk, takers.Select(each => new BenefitDesk.TakenByCall(each.Benefit, each.Account)), stop);
        findings.ExpectSame("I17", "benefits taken",
            takers.Zip(taken, (each, pieces) => TableView.Line(each.Benefit, each.Account, pieces)),
            await tables.LinesAsync(
                "select concat_ws(' ', benefit_id, '0x' || encode(account, 'hex'), pieces) from benefit_taken", stop));
    }

    // Issued by the events of those who issue, redeemed by the desk's tally, expired by the ledger's events.
    private async Task ReconcileVouchersAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Dictionary<BigInteger, long> issued = [];
        foreach ((BigInteger asset, long amount) in chain.Of<BenefitDesk.BenefitRedeemed>(Desk, logs)
            .Select(taken => (taken.VoucherId, taken.Quantity))
            .Concat(chain.Of<EnglishAuction.WinnerSettled>("EnglishAuction", logs).Select(won => (won.VoucherId, 1L)))
            .Concat(chain.Of<SealedAuction.WinnerSettled>("SealedAuction", logs).Select(won => (won.VoucherId, 1L))))
        {
            issued[asset] = issued.GetValueOrDefault(asset) + amount;
        }

        var expired = chain.Of<Ledger.VoucherExpired>("Ledger", logs).ToLookup(each => each.AssetId);
        BigInteger[] vouchers = [.. issued.Keys];
        var live = await chain.AskAsync<Ledger.TotalSupplyCall, long>(
            "Ledger", vouchers.Select(asset => new Ledger.TotalSupplyCall(asset)), stop);
        var tallies = await chain.AskAsync<BenefitDesk.TallyOfCall, BenefitDesk.TallyOfResult>(
            Desk, vouchers.Select(asset => new BenefitDesk.TallyOfCall(asset)), stop);
        foreach ((BigInteger asset, long supply, BenefitDesk.TallyOfResult tally) in vouchers.Zip(live, tallies))
        {
            long ended = expired[asset].Sum(each => each.Amount);
            findings.Expect(issued[asset] == tally.Redeemed + supply + ended, "I22",
                $"voucher {asset}: {issued[asset]} issued, {tally.Redeemed} redeemed, {supply} live, {ended} expired");
        }

        findings.ExpectSame("I22", "vouchers redeemed and presented",
            vouchers.Zip(tallies, (asset, tally) => TableView.Line(asset, tally.Presented, tally.Redeemed))
                .Where(line => !line.EndsWith(" 0 0", StringComparison.Ordinal)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', asset_id, presented, redeemed) from (
                    select asset_id, coalesce(sum(amount) filter (where state = 'PRESENTED'), 0) as presented,
                        coalesce(sum(amount) filter (where state = 'REDEEMED'), 0) as redeemed
                    from voucher_presentation group by asset_id) t
                where presented + redeemed > 0
                """,
                stop));
    }

    private async Task ReconcileCodesAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Hash[] codes = [.. chain.Of<BenefitDesk.VoucherPresented>(Desk, logs).Select(code => code.CodeHash)];
        var told = await chain.AskAsync<BenefitDesk.PresentationOfCall, BenefitDesk.Presentation>(
            Desk, codes.Select(code => new BenefitDesk.PresentationOfCall(code)), stop);
        findings.ExpectSame("I22", "codes", codes.Zip(told, (code, one) => TableView.Line(
            code, one.Account, one.Amount, one.CodeExpiresAt, one.State.ToString().ToUpperInvariant(), one.AssetId)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', '0x' || encode(code_hash, 'hex'), '0x' || encode(account, 'hex'), amount,
                    extract(epoch from code_expires_at)::bigint, state, asset_id)
                from voucher_presentation
                """,
                stop));
        string address = Convert.ToHexStringLower(chain.AddressOf(Desk).AsSpan());
        findings.ExpectSame("I22", "vouchers that the desk holds",
            told.Where(one => one.State == BenefitDesk.State.Presented).GroupBy(one => one.AssetId)
                .Select(asset => TableView.Line(asset.Key, asset.Sum(one => one.Amount))),
            await tables.LinesAsync(
                $"select concat_ws(' ', asset_id, amount) from balance where account = '\\x{address}' and amount > 0",
                stop));
    }

    private async Task ReconcileHoldsAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Hash[] ids = [.. chain.Of<RedemptionDesk.RedemptionAuthorised>("RedemptionDesk", logs)
            .Select(authorised => authorised.RedemptionId)];
        var told = await chain.AskAsync<RedemptionDesk.BreakdownOfCall, RedemptionDesk.BreakdownOfResult>(
            "RedemptionDesk", ids.Select(id => new RedemptionDesk.BreakdownOfCall(id)), stop);
        findings.ExpectSame("I10", "holds", ids.Zip(told, (id, one) => TableView.Line(
            id, one.Captured + one.Returned + one.Held, one.Captured, one.Returned, one.Refunded)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', '0x' || encode(redemption_id, 'hex'), authorised, captured, returned, refunded)
                from redemption
                """,
                stop));
    }

    private async Task ReconcileRatesAsync(CancellationToken stop)
    {
        long count = (await chain.AskAsync<RateBook.RateCountCall, long>(
            "RateBook", [new RateBook.RateCountCall()], stop))[0];
        long[] ids = [.. Enumerable.Range(1, (int)count).Select(id => (long)id)];
        var rates = await chain.AskAsync<RateBook.RateOfCall, RateBook.Rate>(
            "RateBook", ids.Select(id => new RateBook.RateOfCall(id)), stop);
        var allowances = await chain.AskAsync<ConversionDesk.AllowanceOfCall, ConversionDesk.AllowanceOfResult>(
            "ConversionDesk", ids.Select(id => new ConversionDesk.AllowanceOfCall(id)), stop);
        findings.ExpectSame("I17", "rates", ids.Zip(rates, allowances).Select(each => TableView.Line(
            each.First, each.Second.Source, each.Second.Target, each.Second.Numerator, each.Second.Denominator,
            each.Second.State.ToString().ToUpperInvariant(), each.Third.Allowed, each.Third.Converted)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', rate_id, source_programme_id, target_programme_id, numerator, denominator, state,
                    allowed, converted)
                from rate
                """,
                stop));
    }
}
