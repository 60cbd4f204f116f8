using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Auctions;

/// <summary>
/// Keeps <c>bid</c>, what became of each account's bid in an auction, and <c>bid_part</c>, what is held for it now.
/// </summary>
internal sealed class BidProjection(Address english, Address @sealed)
    : IHandles<English.BidPlaced>, IHandles<English.BidDisplaced>, IHandles<English.AuctionClosed>,
        IHandles<English.WinnerSettled>, IHandles<English.BidReturned>,
        IHandles<Sealed.BidCommitted>, IHandles<Sealed.BidRevealed>, IHandles<Sealed.BidNotPermitted>,
        IHandles<Sealed.BondForfeited>, IHandles<Sealed.BondReturned>, IHandles<Sealed.BidDisplaced>,
        IHandles<Sealed.AuctionClosed>, IHandles<Sealed.WinnerSettled>, IHandles<Sealed.BidReturned>
{
    private readonly Invariant _englishHolds = Holds(AuctionKind.English, english);
    private readonly Invariant _sealedHolds = Holds(AuctionKind.Sealed, @sealed);

    public void Handle(English.BidPlaced e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into bid as b (
                kind, auction_id, account, number, state, points, fen, score, placed_in_block, log_index)
            values ($1, $2, $3, $4, 'STANDING', $5, $6, $7, $8, $9)
            on conflict (kind, auction_id, account) do update
            set number = $4, state = 'STANDING', points = $5, fen = $6, score = $7, placed_in_block = $8, log_index = $9
            where b.state in ('STANDING', 'DISPLACED') and (b.state = 'DISPLACED' or b.score < $7)
            """,
            AuctionKind.English, e.AuctionId, e.Account, e.Number, e.Amounts.Sum(), e.Fen, e.Score,
            log.BlockNumber, log.LogIndex);
        LetGo(AuctionKind.English, e.AuctionId, e.Account, sql);
        Hold(AuctionKind.English, e.AuctionId, e.Account, e.AssetIds, e.Amounts, e.Fen, sql);
    }

    public void Handle(Sealed.BidCommitted e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into bid (kind, auction_id, account, number, state, commitment, placed_in_block, log_index)
            values ($1, $2, $3, $4, 'COMMITTED', $5, $6, $7)
            """,
            AuctionKind.Sealed, e.AuctionId, e.Account, e.Number, e.Commitment, log.BlockNumber, log.LogIndex);
        Hold(AuctionKind.Sealed, e.AuctionId, e.Account, e.AssetIds, e.Amounts, fen: 0, sql);
    }

    public void Handle(Sealed.BidRevealed e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update bid set state = $5, points = $6, fen = $7, score = $8
            where kind = $1 and auction_id = $2 and account = $3 and number = $4 and state = 'COMMITTED'
            """,
            AuctionKind.Sealed, e.AuctionId, e.Account, e.Number, e.Stands ? "STANDING" : "LOST", e.Amounts.Sum(),
            e.Fen, e.Score);
        LetGo(AuctionKind.Sealed, e.AuctionId, e.Account, sql);
        if (e.Stands)
        {
            Hold(AuctionKind.Sealed, e.AuctionId, e.Account, e.AssetIds, e.Amounts, e.Fen, sql);
        }
    }

    public void Handle(Sealed.BidNotPermitted e, LogRef log, SqlBatch sql) =>
        End(AuctionKind.Sealed, e.AuctionId, e.Account, "COMMITTED", "NOT_PERMITTED", sql);

    public void Handle(Sealed.BondForfeited e, LogRef log, SqlBatch sql) =>
        End(AuctionKind.Sealed, e.AuctionId, e.Account, "COMMITTED", "BOND_FORFEITED", sql);

    public void Handle(Sealed.BondReturned e, LogRef log, SqlBatch sql) =>
        End(AuctionKind.Sealed, e.AuctionId, e.Account, "COMMITTED", "BOND_RETURNED", sql);

    public void Handle(English.BidDisplaced e, LogRef log, SqlBatch sql) =>
        End(AuctionKind.English, e.AuctionId, e.Account, "STANDING", "DISPLACED", sql);

    public void Handle(Sealed.BidDisplaced e, LogRef log, SqlBatch sql) =>
        End(AuctionKind.Sealed, e.AuctionId, e.Account, "STANDING", "DISPLACED", sql);

    public void Handle(English.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Close(AuctionKind.English, e.AuctionId, sql);

    public void Handle(Sealed.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Close(AuctionKind.Sealed, e.AuctionId, sql);

    public void Handle(English.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Settle(AuctionKind.English, e.AuctionId, e.Account, e.Points, e.Fen, sql);

    public void Handle(Sealed.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Settle(AuctionKind.Sealed, e.AuctionId, e.Account, e.Points, e.Fen, sql);

    public void Handle(English.BidReturned e, LogRef log, SqlBatch sql) =>
        Return(AuctionKind.English, e.AuctionId, e.Account, e.Points, e.Fen, sql);

    public void Handle(Sealed.BidReturned e, LogRef log, SqlBatch sql) =>
        Return(AuctionKind.Sealed, e.AuctionId, e.Account, e.Points, e.Fen, sql);

    /// <summary>What a contract holds is what its standing bids and bonds are, to the unit (invariant I7).</summary>
    private static Invariant Holds(string kind, Address contract) => Escrow.Of(
        $"the auctions of kind {kind} hold of an asset what their bids and bonds are",
        contract,
        $"select distinct asset_id from bid_part where kind = '{kind}' and auction_id = any ($1)",
        $"select asset_id, amount from bid_part where kind = '{kind}' and amount > 0");

    private void Hold(
        string kind, long auctionId, Address account, IReadOnlyList<BigInteger> assetIds, IReadOnlyList<long> amounts,
        long fen, SqlBatch sql)
    {
        for (int part = 0; part < assetIds.Count; part++)
        {
            Hold(kind, auctionId, account, assetIds[part], amounts[part], sql);
        }

        if (fen > 0)
        {
            Hold(kind, auctionId, account, AssetId.Cash, fen, sql);
        }
    }

    private void Hold(string kind, long auctionId, Address account, BigInteger assetId, long amount, SqlBatch sql)
    {
        sql.Add(
            """
            insert into bid_part (kind, auction_id, account, asset_id, amount) values ($1, $2, $3, $4, $5)
            on conflict (kind, auction_id, account, asset_id) do update set amount = excluded.amount
            """,
            kind, auctionId, account, assetId, amount);
        sql.Check(kind == AuctionKind.English ? _englishHolds : _sealedHolds, auctionId);
    }

    private void LetGo(string kind, long auctionId, Address account, SqlBatch sql)
    {
        sql.AddAny(
            "update bid_part set amount = 0 where kind = $1 and auction_id = $2 and account = $3 and amount > 0",
            kind, auctionId, account);
        sql.Check(kind == AuctionKind.English ? _englishHolds : _sealedHolds, auctionId);
    }

    private void End(
        string kind, long auctionId, Address account, string from, string to, SqlBatch sql)
    {
        sql.Add(
            "update bid set state = $5 where kind = $1 and auction_id = $2 and account = $3 and state = $4",
            kind, auctionId, account, from, to);
        LetGo(kind, auctionId, account, sql);
    }

    // The bids that stand have won.
    private static void Close(string kind, long auctionId, SqlBatch sql) => sql.AddAny(
        "update bid set state = 'WON' where kind = $1 and auction_id = $2 and state = 'STANDING'",
        kind, auctionId);

    private void Settle(
        string kind, long auctionId, Address account, long points, long fen, SqlBatch sql)
    {
        sql.Add(
            """
            update bid set state = 'SETTLED', paid_points = $4, paid_fen = $5
            where kind = $1 and auction_id = $2 and account = $3 and state = 'WON'
            """,
            kind, auctionId, account, points, fen);
        LetGo(kind, auctionId, account, sql);
    }

    private void Return(string kind, long auctionId, Address account, long points, long fen, SqlBatch sql)
    {
        sql.Add(
            """
            update bid set state = 'RETURNED'
            where kind = $1 and auction_id = $2 and account = $3 and state in ('STANDING', 'WON')
                and points = $4 and fen = $5
            """,
            kind, auctionId, account, points, fen);
        LetGo(kind, auctionId, account, sql);
    }
}
