using System.Numerics;
using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Auctions;

/// <summary>Keeps <c>auction</c>: one row per auction of either kind, from its opening to its last winner.</summary>
internal sealed class AuctionProjection
    : IHandles<English.AuctionOpened>, IHandles<English.AuctionExtended>, IHandles<English.BidPlaced>,
        IHandles<English.AuctionClosed>, IHandles<English.AuctionCancelled>, IHandles<English.WinnerSettled>,
        IHandles<Sealed.AuctionOpened>, IHandles<Sealed.SealedTermsFixed>, IHandles<Sealed.BidCommitted>,
        IHandles<Sealed.AuctionClosed>, IHandles<Sealed.AuctionCancelled>, IHandles<Sealed.WinnerSettled>,
        IEndsByTime
{
    // UnitAuction.SETTLEMENT_SECONDS, a constant of the contract.
    private const long SettlementSeconds = 30 * 86_400;

    public void Handle(English.AuctionOpened e, LogRef log, SqlBatch sql) => Open(
        AuctionKind.English, e.AuctionId, e.BrandId, e.ProgrammeId, e.Seller, e.Units, e.VoucherId, e.PointValue,
        e.ReserveScore, e.EndsAt, e.LatestEndsAt, log, sql);

    public void Handle(Sealed.AuctionOpened e, LogRef log, SqlBatch sql) => Open(
        AuctionKind.Sealed, e.AuctionId, e.BrandId, e.ProgrammeId, e.Seller, e.Units, e.VoucherId, e.PointValue,
        e.ReserveScore, e.EndsAt, e.LatestEndsAt, log, sql);

    public void Handle(Sealed.SealedTermsFixed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update auction set bond_points = $3, commit_ends_at = $4
        where kind = $1 and auction_id = $2 and bond_points is null
        """,
        AuctionKind.Sealed, e.AuctionId, e.BondPoints, ChainValue.Time(e.CommitEndsAt));

    public void Handle(English.BidPlaced e, LogRef log, SqlBatch sql) =>
        Count(AuctionKind.English, e.AuctionId, e.Number, sql);

    public void Handle(Sealed.BidCommitted e, LogRef log, SqlBatch sql) =>
        Count(AuctionKind.Sealed, e.AuctionId, e.Number, sql);

    public void Handle(English.AuctionExtended e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update auction set ends_at = $3, settlement_ends_at = $4, extensions = extensions + 1
        where kind = $1 and auction_id = $2 and extensions + 1 = $5 and phase = 'BIDDING'
        """,
        AuctionKind.English, e.AuctionId, ChainValue.Time(e.EndsAt), ChainValue.Time(e.EndsAt + SettlementSeconds),
        e.Extensions);

    public void Handle(English.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Close(AuctionKind.English, e.AuctionId, e.ClearingScore, e.Winners, sql);

    public void Handle(Sealed.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Close(AuctionKind.Sealed, e.AuctionId, e.ClearingScore, e.Winners, sql);

    public void Handle(English.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        Cancel(AuctionKind.English, e.AuctionId, sql);

    public void Handle(Sealed.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        Cancel(AuctionKind.Sealed, e.AuctionId, sql);

    public void Handle(English.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Settle(AuctionKind.English, e.AuctionId, sql);

    public void Handle(Sealed.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Settle(AuctionKind.Sealed, e.AuctionId, sql);

    // In the order of time, so that one call takes an auction through all phases that have passed.
    public void Tick(BlockHeader last, SqlBatch sql)
    {
        DateTimeOffset now = ChainValue.Time(last.Timestamp);
        sql.AddAny("update auction set phase = 'REVEALING' where phase = 'BIDDING' and commit_ends_at <= $1", now);
        sql.AddAny("update auction set phase = 'ENDED' where phase in ('BIDDING', 'REVEALING') and ends_at <= $1", now);
        sql.AddAny("update auction set phase = 'LAPSED' where phase = 'ENDED' and settlement_ends_at <= $1", now);
    }

    private static void Open(
        string kind, long auctionId, long brandId, long programmeId, Ethereum.Primitives.Address seller, long units,
        BigInteger voucherId, long pointValue, long reserveScore, long endsAt, long latestEndsAt, LogRef log,
        SqlBatch sql)
    {
        AssetId voucher = AssetId.Of(voucherId);
        sql.Add(
            """
            insert into auction (
                kind, auction_id, brand_id, programme_id, seller, units, voucher_id, voucher_item, voucher_expires_at,
                point_value, reserve_score, ends_at, latest_ends_at, settlement_ends_at, extensions, bids, phase,
                settled, opened_in_block, log_index)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, 0, 'BIDDING', 0, $15, $16)
            """,
            kind, auctionId, brandId, programmeId, seller, (int)units, voucherId, AssetId.ItemOf(voucherId),
            ChainValue.Time(voucher.ExpiresAt), pointValue, reserveScore, ChainValue.Time(endsAt),
            ChainValue.Time(latestEndsAt), ChainValue.Time(endsAt + SettlementSeconds), log.BlockNumber, log.LogIndex);
    }

    private static void Count(string kind, long auctionId, long number, SqlBatch sql) => sql.Add(
        "update auction set bids = $3 where kind = $1 and auction_id = $2 and bids + 1 = $3",
        kind, auctionId, number);

    // Whoever closes may do so in the very block in which bidding ended.
    private static void Close(string kind, long auctionId, long clearingScore, long winners, SqlBatch sql) => sql.Add(
        """
        update auction set phase = 'CLOSED', clearing_score = $3, winners = $4
        where kind = $1 and auction_id = $2 and phase in ('BIDDING', 'REVEALING', 'ENDED')
        """,
        kind, auctionId, clearingScore, (int)winners);

    private static void Cancel(string kind, long auctionId, SqlBatch sql) => sql.Add(
        """
        update auction set phase = 'CANCELLED'
        where kind = $1 and auction_id = $2 and phase not in ('CLOSED', 'CANCELLED')
        """,
        kind, auctionId);

    private static void Settle(string kind, long auctionId, SqlBatch sql) => sql.Add(
        "update auction set settled = settled + 1 where kind = $1 and auction_id = $2 and phase = 'CLOSED'",
        kind, auctionId);
}
