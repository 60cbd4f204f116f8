// Generated from contracts/abi/EnglishAuction.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A bid is a maximum (proxy) bid: winners pay the lowest winning score and get the rest back, so nobody needs to
/// follow the auction to pay no more than the price. While units are left, a bid needs the reserve score; then it
/// displaces the worst bid and must outweigh it by 5 %, rounded up, and by at least 1,000 (one fen). The displaced bid
/// goes back in the same transaction. An account has one standing bid; bidding again raises it, by the same increment
/// over its own score, and moves the difference only. A standing bid cannot be taken back. A bid less than
/// <c>SOFT_CLOSE_SECONDS</c> before the end moves the end to that long after the bid, at most <c>EXTENSIONS_MAX</c>
/// times. What winners get and pay, and how everything comes back, is said in <c>IUnitAuction</c>.
/// </summary>
public static class EnglishAuction
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AuctionCancelled.Topic => AuctionCancelled.Decode(log),
        var topic when topic == AuctionClosed.Topic => AuctionClosed.Decode(log),
        var topic when topic == AuctionExtended.Topic => AuctionExtended.Decode(log),
        var topic when topic == AuctionOpened.Topic => AuctionOpened.Decode(log),
        var topic when topic == BidDisplaced.Topic => BidDisplaced.Decode(log),
        var topic when topic == BidPlaced.Topic => BidPlaced.Decode(log),
        var topic when topic == BidReturned.Topic => BidReturned.Decode(log),
        var topic when topic == WinnerSettled.Topic => WinnerSettled.Decode(log),
        _ => null,
    };

    /// <summary>The auction will have no winner; everything in it can be fetched back.</summary>
    public sealed record AuctionCancelled(long AuctionId) : IEvent<AuctionCancelled>
    {
        /// <summary>Of AuctionCancelled(uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xb22ef3173aa03c7e38b3d30f001ce4642d15d2e499629218cfe407df7604768f");

        /// <inheritdoc/>
        public static AuctionCancelled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new AuctionCancelled(AuctionId: reader.Topics.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Winners and price are fixed: the standing bids, and the lowest score among them. Both 0 if there is none.
    /// </summary>
    public sealed record AuctionClosed(long AuctionId, long ClearingScore, long Winners) : IEvent<AuctionClosed>
    {
        /// <summary>Of AuctionClosed(uint64,uint64,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x7d1ae3471afb6963daa3f14c1aaddb9dad57cfd59d44b8a015261ca75e7e6d83");

        /// <inheritdoc/>
        public static AuctionClosed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new AuctionClosed(
                AuctionId: reader.Topics.ReadUInt(64),
                ClearingScore: reader.Data.ReadUInt(64),
                Winners: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>A late bid moved the end. In unix seconds; <c>extensions</c> counts them.</summary>
    public sealed record AuctionExtended(long AuctionId, long EndsAt, long Extensions) : IEvent<AuctionExtended>
    {
        /// <summary>Of AuctionExtended(uint64,uint40,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xaa80f67609427f77151527cf9dc58c7f8c03416d6e10024674fd244096973a8d");

        /// <inheritdoc/>
        public static AuctionExtended Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new AuctionExtended(
                AuctionId: reader.Topics.ReadUInt(64),
                EndsAt: reader.Data.ReadUInt(40),
                Extensions: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>A brand opened an auction. <c>seller</c> is its key and cannot bid.</summary>
    public sealed record AuctionOpened(
        long AuctionId,
        long BrandId,
        long ProgrammeId,
        Address Seller,
        long Units,
        BigInteger VoucherId,
        long PointValue,
        long ReserveScore,
        long EndsAt,
        long LatestEndsAt) : IEvent<AuctionOpened>
    {
        /// <summary>Of AuctionOpened(uint64,uint32,uint32,address,uint8,uint256,uint32,uint64,uint40,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xddb75e807aa5a005fd5d6cd67dbf4dd39aaa6fef5ab65508269dcf60c59ecd8c");

        /// <inheritdoc/>
        public static AuctionOpened Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 7);
            return reader.Finish(new AuctionOpened(
                AuctionId: reader.Topics.ReadUInt(64),
                BrandId: reader.Topics.ReadUInt(32),
                ProgrammeId: reader.Topics.ReadUInt(32),
                Seller: reader.Data.ReadAddress(),
                Units: reader.Data.ReadUInt(8),
                VoucherId: reader.Data.ReadBigUInt(256),
                PointValue: reader.Data.ReadUInt(32),
                ReserveScore: reader.Data.ReadUInt(64),
                EndsAt: reader.Data.ReadUInt(40),
                LatestEndsAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>A better bid took the place of this one, the worst of a full auction; all it held went back.</summary>
    public sealed record BidDisplaced(long AuctionId, Address Account, long Score) : IEvent<BidDisplaced>
    {
        /// <summary>Of BidDisplaced(uint64,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xccb6946d0464818007d0ef7a74eba0363fe1a98f7cc2307f39b526ea950eed36");

        /// <inheritdoc/>
        public static BidDisplaced Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new BidDisplaced(
                AuctionId: reader.Topics.ReadUInt(64),
                Account: reader.Topics.ReadAddress(),
                Score: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// An account's bid stands: <c>amounts</c> of <c>assetIds</c>, and <c>fen</c>, are held. It replaces any standing
    /// bid of this account. Of equal scores the smaller number wins.
    /// </summary>
    public sealed record BidPlaced(
        long AuctionId,
        Address Account,
        long Number,
        long Score,
        long Fen,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts) : IEvent<BidPlaced>
    {
        /// <summary>Of BidPlaced(uint64,address,uint32,uint64,uint64,uint256[],uint64[]).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8234f0d36173bdc109522c9c46ca87dc6fde03c161fb30027f22a51128951d66");

        /// <inheritdoc/>
        public static BidPlaced Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 5);
            return reader.Finish(new BidPlaced(
                AuctionId: reader.Topics.ReadUInt(64),
                Account: reader.Topics.ReadAddress(),
                Number: reader.Data.ReadUInt(32),
                Score: reader.Data.ReadUInt(64),
                Fen: reader.Data.ReadUInt(64),
                AssetIds: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>A bid that can no longer win or be settled went back whole.</summary>
    public sealed record BidReturned(long AuctionId, Address Account, long Points, long Fen) : IEvent<BidReturned>
    {
        /// <summary>Of BidReturned(uint64,address,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xdb5544545077e6232a9c36303014767da8a3d2fc2d8612b79c3a1ba7e91a7c17");

        /// <inheritdoc/>
        public static BidReturned Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new BidReturned(
                AuctionId: reader.Topics.ReadUInt(64),
                Account: reader.Topics.ReadAddress(),
                Points: reader.Data.ReadUInt(64),
                Fen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// A winner got its voucher and paid: <c>points</c> were burned, namely <c>amounts</c> of <c>assetIds</c>, and
    /// <c>fen</c> went to the seller. The rest of the bid went back.
    /// </summary>
    public sealed record WinnerSettled(
        long AuctionId,
        Address Account,
        BigInteger VoucherId,
        long Points,
        long Fen,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts) : IEvent<WinnerSettled>
    {
        /// <summary>Of WinnerSettled(uint64,address,uint256,uint64,uint64,uint256[],uint64[]).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x902c69de7cb4cb144c4f054c00ae7a935ba0807e8914965c1ee0ee3ae2c0d74d");

        /// <inheritdoc/>
        public static WinnerSettled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 5);
            return reader.Finish(new WinnerSettled(
                AuctionId: reader.Topics.ReadUInt(64),
                Account: reader.Topics.ReadAddress(),
                VoucherId: reader.Data.ReadBigUInt(256),
                Points: reader.Data.ReadUInt(64),
                Fen: reader.Data.ReadUInt(64),
                AssetIds: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>How often bids can move the end.</summary>
    public sealed record EXTENSIONS_MAXCall() : ICall<EXTENSIONS_MAXCall, long>
    {
        /// <summary>Of EXTENSIONS_MAX().</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0xaf, 0x62, 0x49];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static EXTENSIONS_MAXCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new EXTENSIONS_MAXCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(8));
        }
    }

    /// <summary>From the end on, how long winners can be settled, in seconds; then everything goes back.</summary>
    public sealed record SETTLEMENT_SECONDSCall() : ICall<SETTLEMENT_SECONDSCall, long>
    {
        /// <summary>Of SETTLEMENT_SECONDS().</summary>
        public static ReadOnlySpan<byte> Selector => [0x99, 0x04, 0xf0, 0x07];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static SETTLEMENT_SECONDSCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new SETTLEMENT_SECONDSCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
        }
    }

    /// <summary>A bid within so many seconds of the end moves the end so far away again.</summary>
    public sealed record SOFT_CLOSE_SECONDSCall() : ICall<SOFT_CLOSE_SECONDSCall, long>
    {
        /// <summary>Of SOFT_CLOSE_SECONDS().</summary>
        public static ReadOnlySpan<byte> Selector => [0x97, 0x92, 0x1b, 0x63];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static SOFT_CLOSE_SECONDSCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new SOFT_CLOSE_SECONDSCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
        }
    }

    /// <summary>All that is known of an auction but its bids.</summary>
    public sealed record AuctionOfCall(long AuctionId) : ICall<AuctionOfCall, Auction>
    {
        /// <summary>Of auctionOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1f, 0xc9, 0x65, 0x12];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AuctionId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AuctionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AuctionOfCall(AuctionId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static Auction DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 15);
            return reader.Finish(Auction.Read(ref reader));
        }
    }

    /// <summary>What is held for a standing bid. Empty if the account has none, or it is settled.</summary>
    public sealed record BidOfCall(long AuctionId, Address Account) : ICall<BidOfCall, BidOfResult>
    {
        /// <summary>Of bidOf(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x72, 0x03, 0x34, 0xb2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BidOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BidOfCall(AuctionId: reader.ReadUInt(64), Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static BidOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 4);
            return reader.Finish(new BidOfResult(
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                Fen: reader.ReadUInt(64),
                Score: reader.ReadUInt(64)));
        }
    }

    /// <summary>What bidOf returns.</summary>
    public sealed record BidOfResult(
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts,
        long Fen,
        long Score);

    /// <summary>
    /// Ends an auction without winners: by the seller's intent before the first bid, or by anyone while the seller's
    /// brand is suspended and the auction is not closed. What was bid is fetched back by <c>withdrawBid</c>.
    /// </summary>
    public sealed record CancelAuctionCall(long AuctionId) : ICall<CancelAuctionCall>
    {
        /// <summary>Of cancelAuction(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x09, 0x7b, 0x55, 0x7f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AuctionId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CancelAuctionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CancelAuctionCall(AuctionId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Fixes winners and price. Anyone may call it from the end on, for <c>SETTLEMENT_SECONDS</c>.</summary>
    public sealed record CloseAuctionCall(long AuctionId) : ICall<CloseAuctionCall>
    {
        /// <summary>Of closeAuction(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7f, 0x9a, 0xea, 0x58];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AuctionId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CloseAuctionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CloseAuctionCall(AuctionId: reader.ReadUInt(64)));
        }
    }

    /// <summary>The least score with which this account could stand now.</summary>
    public sealed record LeastScoreOfCall(long AuctionId, Address Account) : ICall<LeastScoreOfCall, BigInteger>
    {
        /// <summary>Of leastScoreOf(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6c, 0xf5, 0xa6, 0xca];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static LeastScoreOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new LeastScoreOfCall(AuctionId: reader.ReadUInt(64), Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>Opens an auction of the calling brand, at once, and lets this contract mint its vouchers.</summary>
    public sealed record OpenAuctionCall(Lot Lot, long EndsAt) : ICall<OpenAuctionCall, long>
    {
        /// <summary>Of openAuction((uint32,uint8,uint40,uint152,uint64),uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x72, 0xb7, 0xe1, 0x59];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 6, Selector);
            Lot.Write(writer, Lot);
            writer.WriteUInt(EndsAt, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpenAuctionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 6);
            return reader.Finish(new OpenAuctionCall(Lot: Lot.Read(ref reader), EndsAt: reader.ReadUInt(40)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Bids, or raises the standing bid of the calling member: the whole bid is named, and held from now on.
    /// </summary>
    public sealed record PlaceBidCall(
        long AuctionId,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts,
        long Fen) : ICall<PlaceBidCall>
    {
        /// <summary>Of placeBid(uint64,uint256[],uint64[],uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x81, 0xf1, 0x17, 0x94];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteUInt(Fen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PlaceBidCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new PlaceBidCall(
                AuctionId: reader.ReadUInt(64),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                Fen: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Settles one winner of a closed auction, for <c>SETTLEMENT_SECONDS</c> after the end. Anyone may call it.
    /// </summary>
    public sealed record SettleWinnerCall(long AuctionId, Address Account) : ICall<SettleWinnerCall>
    {
        /// <summary>Of settleWinner(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1d, 0x23, 0xce, 0x6e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SettleWinnerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SettleWinnerCall(AuctionId: reader.ReadUInt(64), Account: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Settles the next winners in the order of their seats. Anyone may call it, as <c>settleWinner</c>.
    /// </summary>
    public sealed record SettleWinnersCall(long AuctionId, BigInteger Count) : ICall<SettleWinnersCall>
    {
        /// <summary>Of settleWinners(uint64,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x90, 0x4c, 0x5f, 0xac];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteBigUInt(Count, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SettleWinnersCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SettleWinnersCall(AuctionId: reader.ReadUInt(64), Count: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// The standing bids, the worst first and the others in no order; winners once the auction is closed. An account
    /// that was settled, or fetched its bid back, is 0.
    /// </summary>
    public sealed record StandingBidsCall(long AuctionId) : ICall<StandingBidsCall, StandingBidsResult>
    {
        /// <summary>Of standingBids(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x01, 0x71, 0x19, 0xd1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AuctionId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static StandingBidsCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new StandingBidsCall(AuctionId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static StandingBidsResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new StandingBidsResult(
                Accounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadAddress()),
                Scores: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>What standingBids returns.</summary>
    public sealed record StandingBidsResult(IReadOnlyList<Address> Accounts, IReadOnlyList<long> Scores);

    /// <summary>
    /// Gives a bid back whole: in a cancelled auction, or <c>SETTLEMENT_SECONDS</c> after the end. Anyone may call it.
    /// </summary>
    public sealed record WithdrawBidCall(long AuctionId, Address Account) : ICall<WithdrawBidCall>
    {
        /// <summary>Of withdrawBid(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd5, 0xe7, 0x19, 0xc8];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(AuctionId, 64);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawBidCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new WithdrawBidCall(AuctionId: reader.ReadUInt(64), Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown for an amount of nothing, or for one that not every reader could store.</summary>
    public sealed record AmountOutOfRangeError(
        BigInteger Amount,
        BigInteger Least,
        BigInteger Most) : IError<AmountOutOfRangeError>
    {
        /// <summary>Of Amount_OutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x98, 0x32, 0x91];

        /// <inheritdoc/>
        public static AmountOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AmountOutOfRangeError(
                Amount: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown for an id that no asset can have: unknown class, cash with a programme, points without programme or
    /// expiry or with an item, a voucher or badge without programme or item.
    /// </summary>
    public sealed record AssetIdNotCanonicalError(BigInteger AssetId) : IError<AssetIdNotCanonicalError>
    {
        /// <summary>Of AssetId_NotCanonical(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x31, 0xa7, 0xba];

        /// <inheritdoc/>
        public static AssetIdNotCanonicalError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AssetIdNotCanonicalError(AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when there are not as many amounts as ids.</summary>
    public sealed record BidEscrowLengthsDifferError(
        BigInteger AssetIds,
        BigInteger Amounts) : IError<BidEscrowLengthsDifferError>
    {
        /// <summary>Of BidEscrow_LengthsDiffer(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x76, 0x9a, 0x46, 0x53];

        /// <inheritdoc/>
        public static BidEscrowLengthsDifferError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BidEscrowLengthsDifferError(
                AssetIds: reader.ReadBigUInt(256),
                Amounts: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when an id is not one of points of the auction's programme.</summary>
    public sealed record BidEscrowNotPointsOfProgrammeError(
        BigInteger AssetId,
        long ProgrammeId) : IError<BidEscrowNotPointsOfProgrammeError>
    {
        /// <summary>Of BidEscrow_NotPointsOfProgramme(uint256,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x77, 0x0b, 0x07, 0x0f];

        /// <inheritdoc/>
        public static BidEscrowNotPointsOfProgrammeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BidEscrowNotPointsOfProgrammeError(
                AssetId: reader.ReadBigUInt(256),
                ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the ids do not strictly ascend.</summary>
    public sealed record BidEscrowPartsNotAscendingError(
        BigInteger Position,
        BigInteger Previous,
        BigInteger AssetId) : IError<BidEscrowPartsNotAscendingError>
    {
        /// <summary>Of BidEscrow_PartsNotAscending(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x76, 0xf5, 0xdc, 0x54];

        /// <inheritdoc/>
        public static BidEscrowPartsNotAscendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BidEscrowPartsNotAscendingError(
                Position: reader.ReadBigUInt(256),
                Previous: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when points come as no id, or as more than eight.</summary>
    public sealed record BidEscrowPartsOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<BidEscrowPartsOutOfRangeError>
    {
        /// <summary>Of BidEscrow_PartsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x17, 0x54, 0xa3, 0xb5];

        /// <inheritdoc/>
        public static BidEscrowPartsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BidEscrowPartsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when points might expire before they can be used again. In unix seconds.</summary>
    public sealed record BidEscrowPointsEndTooEarlyError(
        BigInteger AssetId,
        long ExpiresAt,
        long Earliest) : IError<BidEscrowPointsEndTooEarlyError>
    {
        /// <summary>Of BidEscrow_PointsEndTooEarly(uint256,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb6, 0x7e, 0x46, 0x75];

        /// <inheritdoc/>
        public static BidEscrowPointsEndTooEarlyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BidEscrowPointsEndTooEarlyError(
                AssetId: reader.ReadBigUInt(256),
                ExpiresAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a bid weighs less than it must to stand.</summary>
    public sealed record ScoreTooLowError(long Score, BigInteger Least) : IError<ScoreTooLowError>
    {
        /// <summary>Of EnglishAuction_ScoreTooLow(uint64,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x67, 0xaa, 0x9b, 0x60];

        /// <inheritdoc/>
        public static ScoreTooLowError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ScoreTooLowError(Score: reader.ReadUInt(64), Least: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when someone calls without an intent: sign one and bring it to the forwarder.</summary>
    public sealed record ForwardedIntentMissingError(Address Caller) : IError<ForwardedIntentMissingError>
    {
        /// <summary>Of Forwarded_IntentMissing(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1f, 0x05, 0xa6, 0x1b];

        /// <inheritdoc/>
        public static ForwardedIntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ForwardedIntentMissingError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the programme's points may not be bid in auctions.</summary>
    public sealed record PolicyAuctionNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyAuctionNotPermittedError>
    {
        /// <summary>Of Policy_AuctionNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x78, 0xc4, 0x2a, 0x44];

        /// <inheritdoc/>
        public static PolicyAuctionNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyAuctionNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's points may not change hands for cash, in whole or in part.</summary>
    public sealed record PolicyCashLegNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyCashLegNotPermittedError>
    {
        /// <summary>Of Policy_CashLegNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3b, 0xd5, 0x03, 0xe9];

        /// <inheritdoc/>
        public static PolicyCashLegNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyCashLegNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's points may not be converted into another brand's.</summary>
    public sealed record PolicyConversionNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyConversionNotPermittedError>
    {
        /// <summary>Of Policy_ConversionNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc3, 0xa5, 0xb6, 0xe3];

        /// <inheritdoc/>
        public static PolicyConversionNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyConversionNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's points may not be given away.</summary>
    public sealed record PolicyGiftNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyGiftNotPermittedError>
    {
        /// <summary>Of Policy_GiftNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x85, 0x23, 0x21, 0x61];

        /// <inheritdoc/>
        public static PolicyGiftNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyGiftNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's profile lets members pass points to each other in no way (D-J1).</summary>
    public sealed record PolicyP2pTransferNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyP2pTransferNotPermittedError>
    {
        /// <summary>Of Policy_P2pTransferNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa9, 0xd5, 0x6d, 0x51];

        /// <inheritdoc/>
        public static PolicyP2pTransferNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyP2pTransferNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's points may not be redeemed at other brands.</summary>
    public sealed record PolicyPartnerRedemptionNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicyPartnerRedemptionNotPermittedError>
    {
        /// <summary>Of Policy_PartnerRedemptionNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2b, 0xdd, 0xcf, 0x8e];

        /// <inheritdoc/>
        public static PolicyPartnerRedemptionNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicyPartnerRedemptionNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the programme's points may not be swapped for other points.</summary>
    public sealed record PolicySwapNotPermittedError(
        long ProgrammeId,
        long ProfileId) : IError<PolicySwapNotPermittedError>
    {
        /// <summary>Of Policy_SwapNotPermitted(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x53, 0xdb, 0x41, 0xae];

        /// <inheritdoc/>
        public static PolicySwapNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PolicySwapNotPermittedError(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Unauthorized reentrant call.</summary>
    public sealed record ReentrancyGuardReentrantCallError() : IError<ReentrancyGuardReentrantCallError>
    {
        /// <summary>Of ReentrancyGuardReentrantCall().</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0xe5, 0xae, 0xb5];

        /// <inheritdoc/>
        public static ReentrancyGuardReentrantCallError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReentrancyGuardReentrantCallError());
        }
    }

    /// <summary>Thrown when someone bids who has no open account: a voucher must reach a member.</summary>
    public sealed record UnitAuctionAccountNotOpenError(Address Account) : IError<UnitAuctionAccountNotOpenError>
    {
        /// <summary>Of UnitAuction_AccountNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd3, 0xfd, 0xe4, 0x6b];

        /// <inheritdoc/>
        public static UnitAuctionAccountNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnitAuctionAccountNotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown for an auction id that was never given.</summary>
    public sealed record UnitAuctionAuctionUnknownError(long AuctionId) : IError<UnitAuctionAuctionUnknownError>
    {
        /// <summary>Of UnitAuction_AuctionUnknown(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x71, 0x07, 0x67, 0xee];

        /// <inheritdoc/>
        public static UnitAuctionAuctionUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnitAuctionAuctionUnknownError(AuctionId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the seller cancels after somebody bid: bids bind both sides.</summary>
    public sealed record UnitAuctionBidsPlacedError(long AuctionId, long Bids) : IError<UnitAuctionBidsPlacedError>
    {
        /// <summary>Of UnitAuction_BidsPlaced(uint64,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0x3b, 0x23, 0x67];

        /// <inheritdoc/>
        public static UnitAuctionBidsPlacedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionBidsPlacedError(
                AuctionId: reader.ReadUInt(64),
                Bids: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Thrown when a call would settle no winner, or more than fit: <c>most</c> is what is left, or what fits.
    /// </summary>
    public sealed record UnitAuctionCountOutOfRangeError(
        BigInteger Count,
        BigInteger Least,
        BigInteger Most) : IError<UnitAuctionCountOutOfRangeError>
    {
        /// <summary>Of UnitAuction_CountOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0xdb, 0x10, 0x93];

        /// <inheritdoc/>
        public static UnitAuctionCountOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new UnitAuctionCountOutOfRangeError(
                Count: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when an auction, or a part of it, would end too soon or last too long. In unix seconds.
    /// </summary>
    public sealed record UnitAuctionEndOutOfRangeError(
        long EndsAt,
        long Earliest,
        long Latest) : IError<UnitAuctionEndOutOfRangeError>
    {
        /// <summary>Of UnitAuction_EndOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xca, 0x4f, 0xae, 0xc0];

        /// <inheritdoc/>
        public static UnitAuctionEndOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new UnitAuctionEndOutOfRangeError(
                EndsAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a bid comes too late. In unix seconds.</summary>
    public sealed record UnitAuctionEndedError(long EndsAt, long Time) : IError<UnitAuctionEndedError>
    {
        /// <summary>Of UnitAuction_Ended(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x93, 0xda, 0x20];

        /// <inheritdoc/>
        public static UnitAuctionEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionEndedError(EndsAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when winners would be settled of an auction that is not closed.</summary>
    public sealed record UnitAuctionNotClosedError(long AuctionId) : IError<UnitAuctionNotClosedError>
    {
        /// <summary>Of UnitAuction_NotClosed(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x36, 0xad, 0x45, 0xd9];

        /// <inheritdoc/>
        public static UnitAuctionNotClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnitAuctionNotClosedError(AuctionId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when an auction would be closed that still runs. In unix seconds.</summary>
    public sealed record UnitAuctionNotEndedError(long EndsAt, long Time) : IError<UnitAuctionNotEndedError>
    {
        /// <summary>Of UnitAuction_NotEnded(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x68, 0x28, 0xf5, 0x76];

        /// <inheritdoc/>
        public static UnitAuctionNotEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionNotEndedError(EndsAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the auction is closed or cancelled already.</summary>
    public sealed record UnitAuctionNotOpenError(long AuctionId) : IError<UnitAuctionNotOpenError>
    {
        /// <summary>Of UnitAuction_NotOpen(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x86, 0x82, 0x49, 0xf7];

        /// <inheritdoc/>
        public static UnitAuctionNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnitAuctionNotOpenError(AuctionId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a bid is asked back that may still win or be settled. In unix seconds.</summary>
    public sealed record UnitAuctionNotReturnableError(
        long ReturnableAt,
        long Time) : IError<UnitAuctionNotReturnableError>
    {
        /// <summary>Of UnitAuction_NotReturnable(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xff, 0x97, 0xce, 0xed];

        /// <inheritdoc/>
        public static UnitAuctionNotReturnableError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionNotReturnableError(
                ReturnableAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when the caller is not the brand whose programme it is (0 if it is no brand, or suspended).
    /// </summary>
    public sealed record UnitAuctionNotTheIssuerError(
        long ProgrammeId,
        long Issuer,
        long Caller) : IError<UnitAuctionNotTheIssuerError>
    {
        /// <summary>Of UnitAuction_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x75, 0x73, 0xd0, 0x2e];

        /// <inheritdoc/>
        public static UnitAuctionNotTheIssuerError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new UnitAuctionNotTheIssuerError(
                ProgrammeId: reader.ReadUInt(32),
                Issuer: reader.ReadUInt(32),
                Caller: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when anyone but the seller cancels, while its brand is not suspended.</summary>
    public sealed record UnitAuctionNotTheSellerError(
        Address Seller,
        Address Caller) : IError<UnitAuctionNotTheSellerError>
    {
        /// <summary>Of UnitAuction_NotTheSeller(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0xc7, 0xc7, 0xe9];

        /// <inheritdoc/>
        public static UnitAuctionNotTheSellerError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionNotTheSellerError(
                Seller: reader.ReadAddress(),
                Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when nothing of this account stands in the auction.</summary>
    public sealed record UnitAuctionNothingHeldError(
        long AuctionId,
        Address Account) : IError<UnitAuctionNothingHeldError>
    {
        /// <summary>Of UnitAuction_NothingHeld(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xac, 0x79, 0xa9, 0x1a];

        /// <inheritdoc/>
        public static UnitAuctionNothingHeldError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionNothingHeldError(
                AuctionId: reader.ReadUInt(64),
                Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the seller bids in its own auction.</summary>
    public sealed record UnitAuctionSellerCannotBidError(Address Seller) : IError<UnitAuctionSellerCannotBidError>
    {
        /// <summary>Of UnitAuction_SellerCannotBid(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1d, 0xb3, 0xbc, 0xd3];

        /// <inheritdoc/>
        public static UnitAuctionSellerCannotBidError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnitAuctionSellerCannotBidError(Seller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when it is too late to close or settle: bids go back instead. In unix seconds.</summary>
    public sealed record UnitAuctionSettlementOverError(
        long SettlementEndsAt,
        long Time) : IError<UnitAuctionSettlementOverError>
    {
        /// <summary>Of UnitAuction_SettlementOver(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x53, 0xfe, 0x08, 0xc3];

        /// <inheritdoc/>
        public static UnitAuctionSettlementOverError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionSettlementOverError(
                SettlementEndsAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when nothing would be sold, or more than one auction can sell.</summary>
    public sealed record UnitAuctionUnitsOutOfRangeError(
        long Units,
        long Least,
        long Most) : IError<UnitAuctionUnitsOutOfRangeError>
    {
        /// <summary>Of UnitAuction_UnitsOutOfRange(uint8,uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf2, 0x34, 0x66, 0xd4];

        /// <inheritdoc/>
        public static UnitAuctionUnitsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new UnitAuctionUnitsOutOfRangeError(
                Units: reader.ReadUInt(8),
                Least: reader.ReadUInt(8),
                Most: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when the vouchers would expire before every winner can be settled. In unix seconds.</summary>
    public sealed record UnitAuctionVoucherEndsTooEarlyError(
        long VoucherExpiresAt,
        long Earliest) : IError<UnitAuctionVoucherEndsTooEarlyError>
    {
        /// <summary>Of UnitAuction_VoucherEndsTooEarly(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x20, 0xf6, 0xdc, 0x95];

        /// <inheritdoc/>
        public static UnitAuctionVoucherEndsTooEarlyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnitAuctionVoucherEndsTooEarlyError(
                VoucherExpiresAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40)));
        }
    }

    /// <summary>The struct Auction.</summary>
    public sealed record Auction(
        Address Seller,
        long ProgrammeId,
        long EndsAt,
        long Units,
        long Extensions,
        bool Closed,
        long ReserveScore,
        long ClearingScore,
        long PointValue,
        long LatestEndsAt,
        long Bids,
        long Winners,
        long NextSeat,
        bool Cancelled,
        BigInteger VoucherId)
    {
        internal static Auction Read(ref AbiReader reader) => new(
            Seller: reader.ReadAddress(),
            ProgrammeId: reader.ReadUInt(32),
            EndsAt: reader.ReadUInt(40),
            Units: reader.ReadUInt(8),
            Extensions: reader.ReadUInt(8),
            Closed: reader.ReadBool(),
            ReserveScore: reader.ReadUInt(64),
            ClearingScore: reader.ReadUInt(64),
            PointValue: reader.ReadUInt(32),
            LatestEndsAt: reader.ReadUInt(40),
            Bids: reader.ReadUInt(32),
            Winners: reader.ReadUInt(8),
            NextSeat: reader.ReadUInt(8),
            Cancelled: reader.ReadBool(),
            VoucherId: reader.ReadBigUInt(256));

        internal static void Write(AbiWriter writer, Auction value)
        {
            writer.WriteAddress(value.Seller);
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.EndsAt, 40);
            writer.WriteUInt(value.Units, 8);
            writer.WriteUInt(value.Extensions, 8);
            writer.WriteBool(value.Closed);
            writer.WriteUInt(value.ReserveScore, 64);
            writer.WriteUInt(value.ClearingScore, 64);
            writer.WriteUInt(value.PointValue, 32);
            writer.WriteUInt(value.LatestEndsAt, 40);
            writer.WriteUInt(value.Bids, 32);
            writer.WriteUInt(value.Winners, 8);
            writer.WriteUInt(value.NextSeat, 8);
            writer.WriteBool(value.Cancelled);
            writer.WriteBigUInt(value.VoucherId, 256);
        }
    }

    /// <summary>The struct Lot.</summary>
    public sealed record Lot(long ProgrammeId, long Units, long VoucherExpiresAt, BigInteger Item, long ReserveScore)
    {
        internal static Lot Read(ref AbiReader reader) => new(
            ProgrammeId: reader.ReadUInt(32),
            Units: reader.ReadUInt(8),
            VoucherExpiresAt: reader.ReadUInt(40),
            Item: reader.ReadBigUInt(152),
            ReserveScore: reader.ReadUInt(64));

        internal static void Write(AbiWriter writer, Lot value)
        {
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.Units, 8);
            writer.WriteUInt(value.VoucherExpiresAt, 40);
            writer.WriteBigUInt(value.Item, 152);
            writer.WriteUInt(value.ReserveScore, 64);
        }
    }
}
