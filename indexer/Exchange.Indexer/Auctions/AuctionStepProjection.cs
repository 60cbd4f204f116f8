using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using English = Exchange.Bindings.EnglishAuction;
using Sealed = Exchange.Bindings.SealedAuction;

namespace Exchange.Indexer.Auctions;

/// <summary>Keeps <c>auction_step</c>: everything that happened in an auction, in order.</summary>
internal sealed class AuctionStepProjection
    : IHandles<English.AuctionOpened>, IHandles<English.BidPlaced>, IHandles<English.BidDisplaced>,
        IHandles<English.AuctionExtended>, IHandles<English.AuctionClosed>, IHandles<English.AuctionCancelled>,
        IHandles<English.WinnerSettled>, IHandles<English.BidReturned>,
        IHandles<Sealed.AuctionOpened>, IHandles<Sealed.BidCommitted>, IHandles<Sealed.BidRevealed>,
        IHandles<Sealed.BidNotPermitted>, IHandles<Sealed.BidDisplaced>, IHandles<Sealed.AuctionClosed>,
        IHandles<Sealed.AuctionCancelled>, IHandles<Sealed.WinnerSettled>, IHandles<Sealed.BidReturned>,
        IHandles<Sealed.BondForfeited>, IHandles<Sealed.BondReturned>
{
    private static readonly AppendTable Steps = new(
        "auction_step", "block_number", "log_index", "at", "kind", "auction_id", "step", "account", "number", "score",
        "points", "fen", "asset_ids", "amounts", "stands", "ends_at", "transaction_hash");

    public void Handle(English.AuctionOpened e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.English, e.AuctionId, "OPENED", e.Seller) { EndsAt = e.EndsAt }.AddTo(log, sql);

    public void Handle(Sealed.AuctionOpened e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "OPENED", e.Seller) { EndsAt = e.EndsAt }.AddTo(log, sql);

    public void Handle(English.BidPlaced e, LogRef log, SqlBatch sql) =>
        (Step.Of(AuctionKind.English, e.AuctionId, "BID_PLACED", e.Account, e.AssetIds, e.Amounts, e.Fen) with
        {
            Number = e.Number,
            Score = e.Score,
        }).AddTo(log, sql);

    public void Handle(Sealed.BidCommitted e, LogRef log, SqlBatch sql) =>
        (Step.Of(AuctionKind.Sealed, e.AuctionId, "BID_COMMITTED", e.Account, e.AssetIds, e.Amounts, fen: null) with
        {
            Number = e.Number,
        }).AddTo(log, sql);

    public void Handle(Sealed.BidRevealed e, LogRef log, SqlBatch sql) =>
        (Step.Of(AuctionKind.Sealed, e.AuctionId, "BID_REVEALED", e.Account, e.AssetIds, e.Amounts, e.Fen) with
        {
            Number = e.Number,
            Score = e.Score,
            Stands = e.Stands,
        }).AddTo(log, sql);

    public void Handle(Sealed.BidNotPermitted e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "BID_NOT_PERMITTED", e.Account) { Fen = e.Fen }.AddTo(log, sql);

    public void Handle(English.BidDisplaced e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.English, e.AuctionId, "BID_DISPLACED", e.Account) { Score = e.Score }.AddTo(log, sql);

    public void Handle(Sealed.BidDisplaced e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "BID_DISPLACED", e.Account) { Score = e.Score }.AddTo(log, sql);

    public void Handle(English.AuctionExtended e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.English, e.AuctionId, "EXTENDED", null) { EndsAt = e.EndsAt }.AddTo(log, sql);

    public void Handle(English.AuctionClosed e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.English, e.AuctionId, "CLOSED", null) { Score = e.ClearingScore }.AddTo(log, sql);

    public void Handle(Sealed.AuctionClosed e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "CLOSED", null) { Score = e.ClearingScore }.AddTo(log, sql);

    public void Handle(English.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.English, e.AuctionId, "CANCELLED", null).AddTo(log, sql);

    public void Handle(Sealed.AuctionCancelled e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "CANCELLED", null).AddTo(log, sql);

    public void Handle(English.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Step.Of(AuctionKind.English, e.AuctionId, "WINNER_SETTLED", e.Account, e.AssetIds, e.Amounts, e.Fen)
            .AddTo(log, sql);

    public void Handle(Sealed.WinnerSettled e, LogRef log, SqlBatch sql) =>
        Step.Of(AuctionKind.Sealed, e.AuctionId, "WINNER_SETTLED", e.Account, e.AssetIds, e.Amounts, e.Fen)
            .AddTo(log, sql);

    public void Handle(English.BidReturned e, LogRef log, SqlBatch sql) =>
        Returned(AuctionKind.English, e.AuctionId, e.Account, e.Points, e.Fen).AddTo(log, sql);

    public void Handle(Sealed.BidReturned e, LogRef log, SqlBatch sql) =>
        Returned(AuctionKind.Sealed, e.AuctionId, e.Account, e.Points, e.Fen).AddTo(log, sql);

    public void Handle(Sealed.BondForfeited e, LogRef log, SqlBatch sql) =>
        Step.Of(AuctionKind.Sealed, e.AuctionId, "BOND_FORFEITED", e.Account, e.AssetIds, e.Amounts, fen: null)
            .AddTo(log, sql);

    public void Handle(Sealed.BondReturned e, LogRef log, SqlBatch sql) =>
        new Step(AuctionKind.Sealed, e.AuctionId, "BOND_RETURNED", e.Account).AddTo(log, sql);

    private static Step Returned(string kind, long auctionId, Address account, long points, long fen) =>
        new(kind, auctionId, "BID_RETURNED", account) { Points = points, Fen = fen };

    /// <summary>One row; what an event does not say is null.</summary>
    private sealed record Step(string Kind, long AuctionId, string Name, Address? Account)
    {
        public long? Number { get; init; }
        public long? Score { get; init; }
        public long? Points { get; init; }
        public long? Fen { get; init; }
        public BigInteger[]? AssetIds { get; init; }
        public long[]? Amounts { get; init; }
        public bool? Stands { get; init; }
        public long? EndsAt { get; init; }

        public static Step Of(
            string kind, long auctionId, string name, Address account, IReadOnlyList<BigInteger> assetIds,
            IReadOnlyList<long> amounts, long? fen) =>
            new(kind, auctionId, name, account)
            {
                Points = amounts.Sum(),
                Fen = fen,
                AssetIds = [.. assetIds],
                Amounts = [.. amounts],
            };

        public void AddTo(LogRef log, SqlBatch sql) => sql.Append(
            Steps, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), Kind, AuctionId, Name, Account, Number,
            Score, Points, Fen, AssetIds, Amounts, Stands, Value.Time(EndsAt), log.TransactionHash);
    }
}
