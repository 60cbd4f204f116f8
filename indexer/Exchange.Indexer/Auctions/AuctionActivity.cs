using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Auctions;

/// <summary>Tells <c>activity</c> of auctions to their brand, and of every bid to its bidder.</summary>
internal sealed class AuctionActivity
    : IHandles<English.AuctionOpened>, IHandles<English.AuctionClosed>, IHandles<English.AuctionCancelled>,
        IHandles<English.BidPlaced>, IHandles<English.BidDisplaced>, IHandles<English.BidReturned>,
        IHandles<English.WinnerSettled>,
        IHandles<Sealed.AuctionOpened>, IHandles<Sealed.AuctionClosed>, IHandles<Sealed.AuctionCancelled>,
        IHandles<Sealed.BidCommitted>, IHandles<Sealed.BidRevealed>, IHandles<Sealed.BidNotPermitted>,
        IHandles<Sealed.BidDisplaced>, IHandles<Sealed.BidReturned>, IHandles<Sealed.WinnerSettled>,
        IHandles<Sealed.BondForfeited>, IHandles<Sealed.BondReturned>
{
    public void Handle(English.AuctionOpened e, LogRef log, SqlBatch sql) =>
        Opened(AuctionKind.English, e.AuctionId, e.BrandId, e.ProgrammeId, e.Units, e.EndsAt, log, sql);

    public void Handle(Sealed.AuctionOpened e, LogRef log, SqlBatch sql) =>
        Opened(AuctionKind.Sealed, e.AuctionId, e.BrandId, e.ProgrammeId, e.Units, e.EndsAt, log, sql);

    public void Handle(English.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Auction(AuctionKind.English, e.AuctionId, log).AddTo(sql);

    public void Handle(Sealed.AuctionClosed e, LogRef log, SqlBatch sql) =>
        Auction(AuctionKind.Sealed, e.AuctionId, log).AddTo(sql);

    public void Handle(English.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        Auction(AuctionKind.English, e.AuctionId, log).AddTo(sql);

    public void Handle(Sealed.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        Auction(AuctionKind.Sealed, e.AuctionId, log).AddTo(sql);

    public void Handle(English.BidPlaced e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.English, e.AuctionId, e.Account, e.Amounts.Sum(), e.Fen, log).AddTo(sql);

    public void Handle(Sealed.BidCommitted e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, e.Amounts.Sum(), 0, log).AddTo(sql);

    public void Handle(Sealed.BidRevealed e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, e.Amounts.Sum(), e.Fen, log).AddTo(sql);

    public void Handle(Sealed.BidNotPermitted e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, 0, e.Fen, log).AddTo(sql);

    public void Handle(English.BidDisplaced e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.English, e.AuctionId, e.Account, 0, 0, log).AddTo(sql);

    public void Handle(Sealed.BidDisplaced e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, 0, 0, log).AddTo(sql);

    public void Handle(English.BidReturned e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.English, e.AuctionId, e.Account, e.Points, e.Fen, log).AddTo(sql);

    public void Handle(Sealed.BidReturned e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, e.Points, e.Fen, log).AddTo(sql);

    public void Handle(English.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.English, e.AuctionId, e.Account, e.Points, e.Fen, log).AddTo(sql);

    public void Handle(Sealed.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, e.Points, e.Fen, log).AddTo(sql);

    public void Handle(Sealed.BondForfeited e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, e.Amounts.Sum(), 0, log).AddTo(sql);

    public void Handle(Sealed.BondReturned e, LogRef log, SqlBatch sql) =>
        Bid(AuctionKind.Sealed, e.AuctionId, e.Account, 0, 0, log).AddTo(sql);

    private static void Opened(
        string kind, long auctionId, long brandId, long programmeId, long units, long endsAt, LogRef log,
        SqlBatch sql) =>
        (Auction(kind, auctionId, log) with
        {
            BrandId = brandId,
            ProgrammeId = programmeId,
            Amount = units,
            ExpiresAt = endsAt,
        }).AddTo(sql);

    private static Activity Auction(string kind, long auctionId, LogRef log) =>
        new(log, "auction", Activity.KeyOf(kind, auctionId));

    private static Activity Bid(
        string kind, long auctionId, Address account, long points, long fen, LogRef log) =>
        new(log, "bid", Activity.KeyOf(kind, auctionId, account))
        {
            Account = account,
            Amount = ChainValue.ZeroAsNull(points),
            AmountFen = ChainValue.ZeroAsNull(fen),
        };
}
