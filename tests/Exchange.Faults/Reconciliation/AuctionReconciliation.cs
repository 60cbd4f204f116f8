using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using English = Exchange.Bindings.EnglishAuction;
using Exchange.TestBed;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// Auctions of both kinds, what stands in them and what is held for it, by the contracts' own word (I7, I17). A bond is
/// held while its commitment is; of which assets it is, only the commitment's log tells.
/// </summary>
internal sealed class AuctionReconciliation(ChainView chain, TableView tables, Findings findings)
{

    /// <summary>Runs all of it.</summary>
    public async Task RunAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        await ReconcileEnglishAsync(logs, stop);
        await ReconcileSealedAsync(logs, stop);
    }

    private async Task ReconcileEnglishAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        long[] ids = [.. chain.Of<English.AuctionOpened>("EnglishAuction", logs).Select(opened => opened.AuctionId)];
        var auctions = await chain.AskAsync<English.AuctionOfCall, English.Auction>(
            "EnglishAuction", ids.Select(id => new English.AuctionOfCall(id)), stop);
        findings.ExpectSame("I17", "open auctions", ids.Zip(auctions, (id, one) => Line(
            id, one.Seller, one.ProgrammeId, one.EndsAt, one.Units, one.Extensions, one.ReserveScore, one.PointValue,
            one.LatestEndsAt, one.Bids, one.Cancelled, one.Closed, one.ClearingScore, one.Winners, one.VoucherId)),
            await AuctionRowsAsync("ENGLISH", stop));

        (long Id, Address Account)[] bidders = [.. chain.Of<English.BidPlaced>("EnglishAuction", logs)
            .Select(placed => (placed.AuctionId, placed.Account)).Distinct()];
        var bids = await chain.AskAsync<English.BidOfCall, English.BidOfResult>(
            "EnglishAuction", bidders.Select(bid => new English.BidOfCall(bid.Id, bid.Account)), stop);
        findings.ExpectSame("I7", "bids in open auctions", bidders.Zip(bids)
            .Where(bid => bid.Second.AssetIds.Count > 0)
            .Select(bid => Line(bid.First.Id, bid.First.Account, bid.Second.Fen, bid.Second.Score)),
            await StandingRowsAsync("ENGLISH", stop));
        findings.ExpectSame("I7", "parts of bids in open auctions", bidders.Zip(bids, (bid, held) =>
            Parts(bid.Id, bid.Account, held.AssetIds, held.Amounts, held.Fen)).SelectMany(part => part),
            await PartRowsAsync("ENGLISH", stop));
        await ReconcileEscrowAsync("EnglishAuction", "ENGLISH", stop);
    }

    private async Task ReconcileSealedAsync(IReadOnlyList<Log> logs, CancellationToken stop)
    {
        long[] ids = [.. chain.Of<Sealed.AuctionOpened>("SealedAuction", logs).Select(opened => opened.AuctionId)];
        var auctions = await chain.AskAsync<Sealed.AuctionOfCall, Sealed.Auction>(
            "SealedAuction", ids.Select(id => new Sealed.AuctionOfCall(id)), stop);
        var terms = await chain.AskAsync<Sealed.SealedTermsOfCall, Sealed.SealedTermsOfResult>(
            "SealedAuction", ids.Select(id => new Sealed.SealedTermsOfCall(id)), stop);
        findings.ExpectSame("I17", "sealed auctions", ids.Zip(auctions, (id, one) => Line(
            id, one.Seller, one.ProgrammeId, one.EndsAt, one.Units, one.Extensions, one.ReserveScore, one.PointValue,
            one.LatestEndsAt, one.Bids, one.Cancelled, one.Closed, one.ClearingScore, one.Winners, one.VoucherId)),
            await AuctionRowsAsync("SEALED", stop));
        findings.ExpectSame("I17", "terms of sealed auctions",
            ids.Zip(terms, (id, one) => Line(id, one.BondPoints, one.CommitEndsAt)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', auction_id, bond_points, extract(epoch from commit_ends_at)::bigint)
                from auction where kind = 'SEALED'
                """,
                stop));

        Sealed.BidCommitted[] made = [.. chain.Of<Sealed.BidCommitted>("SealedAuction", logs)];
        var bids = await chain.AskAsync<Sealed.BidOfCall, Sealed.BidOfResult>(
            "SealedAuction", made.Select(bid => new Sealed.BidOfCall(bid.AuctionId, bid.Account)), stop);
        var commitments = await chain.AskAsync<Sealed.CommitmentByCall, Sealed.Commitment>(
            "SealedAuction", made.Select(bid => new Sealed.CommitmentByCall(bid.AuctionId, bid.Account)), stop);
        findings.ExpectSame("I7", "bids in sealed auctions", made.Zip(bids)
            .Where(bid => bid.Second.AssetIds.Count > 0)
            .Select(bid => Line(bid.First.AuctionId, bid.First.Account, bid.Second.Fen, bid.Second.Score)),
            await StandingRowsAsync("SEALED", stop));
        var bonds = made.Zip(commitments).Where(bid => bid.Second.Hash != Hash.Zero).Select(bid => bid.First).ToArray();
        findings.ExpectSame("I17", "commitments",
            bonds.Select(bid => Line(bid.AuctionId, bid.Account, bid.Number, bid.Commitment)),
            await tables.LinesAsync(
                """
                select concat_ws(' ', auction_id, '0x' || encode(account, 'hex'), number,
                    '0x' || encode(commitment, 'hex'))
                from bid where kind = 'SEALED' and state = 'COMMITTED'
                """,
                stop));
        findings.ExpectSame("I7", "parts of bids and bonds in sealed auctions", made.Zip(bids, (bid, held) =>
            Parts(bid.AuctionId, bid.Account, held.AssetIds, held.Amounts, held.Fen)).SelectMany(part => part)
            .Concat(bonds.SelectMany(bond => Parts(bond.AuctionId, bond.Account, bond.AssetIds, bond.Amounts, 0))),
            await PartRowsAsync("SEALED", stop));
        await ReconcileEscrowAsync("SealedAuction", "SEALED", stop);
    }

    // The parts are the contract's word by now: what it holds of an asset is their sum.
    private async Task ReconcileEscrowAsync(string contract, string kind, CancellationToken stop)
    {
        string address = Convert.ToHexStringLower(chain.AddressOf(contract).AsSpan());
        findings.ExpectSame("I7", $"what {contract} holds",
            await tables.LinesAsync(
                $"""
                select concat_ws(' ', asset_id, sum(amount)) from bid_part
                where kind = '{kind}' and amount > 0 group by asset_id
                """,
                stop),
            await tables.LinesAsync(
                $"select concat_ws(' ', asset_id, amount) from balance where account = '\\x{address}' and amount > 0",
                stop));
    }

    private Task<IReadOnlyList<string>> AuctionRowsAsync(string kind, CancellationToken stop) => tables.LinesAsync(
        $"""
        select concat_ws(' ', auction_id, '0x' || encode(seller, 'hex'), programme_id,
            extract(epoch from ends_at)::bigint, units, extensions, reserve_score, point_value,
            extract(epoch from latest_ends_at)::bigint, bids, phase = 'CANCELLED', clearing_score is not null,
            coalesce(clearing_score, 0), coalesce(winners, 0), voucher_id)
        from auction where kind = '{kind}'
        """,
        stop);

    private Task<IReadOnlyList<string>> StandingRowsAsync(string kind, CancellationToken stop) => tables.LinesAsync(
        $"""
        select concat_ws(' ', auction_id, '0x' || encode(account, 'hex'), fen, score)
        from bid where kind = '{kind}' and state in ('STANDING', 'WON')
        """,
        stop);

    private Task<IReadOnlyList<string>> PartRowsAsync(string kind, CancellationToken stop) => tables.LinesAsync(
        $"""
        select concat_ws(' ', auction_id, '0x' || encode(account, 'hex'), asset_id, amount)
        from bid_part where kind = '{kind}' and amount > 0
        """,
        stop);

    private static IEnumerable<string> Parts(
        long auction, Address account, IReadOnlyList<BigInteger> assets, IReadOnlyList<long> amounts, long fen) =>
        assets.Zip(amounts, (asset, amount) => Line(auction, account, asset, amount))
            .Concat(fen > 0 ? [Line(auction, account, Asset.Cash, fen)] : []);

    private static string Line(params object[] values) => TableView.Line(values);
}
