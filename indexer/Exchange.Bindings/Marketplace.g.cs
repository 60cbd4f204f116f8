// Generated from contracts/abi/Marketplace.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// An offer gives one asset, held here in escrow, for up to four legs: amounts of programmes, cash first. Whoever fills
/// a part pays that part of every leg, in the same transaction. At every moment, for every id, this contract holds
/// exactly what its open offers have not yet given; points sent here are refused. Points keep their age: the filler
/// names the ids that pay, and gets the very id that the maker escrowed. Everything is checked when an offer is posted
/// and again whenever it is filled: whether the policy of every programme permits a swap (and a cash leg, if there is
/// any cash), the price band, the account of the maker. What may leave the filler's account is for the ledger to say.
/// Ending an offer checks nothing but whose it is. Amounts run from 1 to 2^53 - 1, times are in unix seconds, an
/// offer's end is exclusive.
/// </summary>
public static class Marketplace
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AuthorityUpdated.Topic => AuthorityUpdated.Decode(log),
        var topic when topic == FeeSet.Topic => FeeSet.Decode(log),
        var topic when topic == OfferFilled.Topic => OfferFilled.Decode(log),
        var topic when topic == OfferPosted.Topic => OfferPosted.Decode(log),
        var topic when topic == OfferReturned.Topic => OfferReturned.Decode(log),
        var topic when topic == OfferSkipped.Topic => OfferSkipped.Decode(log),
        var topic when topic == OfferWithdrawn.Topic => OfferWithdrawn.Decode(log),
        var topic when topic == OffersCancelled.Topic => OffersCancelled.Decode(log),
        _ => null,
    };

    /// <summary>Authority that manages this contract was updated.</summary>
    public sealed record AuthorityUpdated(Address Authority) : IEvent<AuthorityUpdated>
    {
        /// <summary>Of AuthorityUpdated(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad");

        /// <inheritdoc/>
        public static AuthorityUpdated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 1);
            return reader.Finish(new AuthorityUpdated(Authority: reader.Data.ReadAddress()));
        }
    }

    /// <summary>
    /// The fee is <c>feeBps</c> (1/10,000) from <c>effectiveAt</c> (unix seconds) on, and goes to <c>feeAccount</c> at
    /// once.
    /// </summary>
    public sealed record FeeSet(long FeeBps, Address FeeAccount, long EffectiveAt) : IEvent<FeeSet>
    {
        /// <summary>Of FeeSet(uint16,address,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe6b2a82f4bfb713c335d276a6d3d2553de618875be2934e0f226df2a4cc79e97");

        /// <inheritdoc/>
        public static FeeSet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new FeeSet(
                FeeBps: reader.Data.ReadUInt(16),
                FeeAccount: reader.Topics.ReadAddress(),
                EffectiveAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A part of an offer, or all that remained of it, was taken. Of every amount that paid, <c>feeBps</c> in 1/10,000,
    /// rounded down, went to the fee account, the rest to the maker. In a match the filler is the maker who gets what
    /// the offer gives, less the same fee, and the one id that pays comes from the escrow of the offer before.
    /// </summary>
    public sealed record OfferFilled(
        long OfferId,
        Address Maker,
        Address Filler,
        long Amount,
        long FilledTotal,
        long FeeBps,
        IReadOnlyList<long> Paid,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts) : IEvent<OfferFilled>
    {
        /// <summary>Of OfferFilled(uint64,address,address,uint64,uint64,uint16,uint64[],uint256[],uint64[]).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd6fa3d327626b445d7cb6763eaae8ccb328e929a92d55c814f3ed0f6facbe2cd");

        /// <inheritdoc/>
        public static OfferFilled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 6);
            return reader.Finish(new OfferFilled(
                OfferId: reader.Topics.ReadUInt(64),
                Maker: reader.Topics.ReadAddress(),
                Filler: reader.Topics.ReadAddress(),
                Amount: reader.Data.ReadUInt(64),
                FilledTotal: reader.Data.ReadUInt(64),
                FeeBps: reader.Data.ReadUInt(16),
                Paid: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                AssetIds: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>An offer entered the book; what it gives is held in escrow from this block on.</summary>
    public sealed record OfferPosted(
        long OfferId,
        Address Maker,
        BigInteger AssetId,
        long Epoch,
        OfferTerms Terms) : IEvent<OfferPosted>
    {
        /// <summary>
        /// Of
        /// OfferPosted(uint64,address,uint256,uint32,(uint256,uint64,(uint32,uint64,uint40)[],uint64,uint64,address,uint40,uint16)).
        /// </summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2184276a8bdf1cf206dfedd4146dd6d8a54cb0280fd7fa290a9d26f2470dc95e");

        /// <inheritdoc/>
        public static OfferPosted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new OfferPosted(
                OfferId: reader.Topics.ReadUInt(64),
                Maker: reader.Topics.ReadAddress(),
                AssetId: reader.Topics.ReadBigUInt(256),
                Epoch: reader.Data.ReadUInt(32),
                Terms: OfferTerms.Read(ref reader.Data)));
        }
    }

    /// <summary>What was left went back to the maker, for the offer could never be filled again.</summary>
    public sealed record OfferReturned(long OfferId, Address Maker, long Amount) : IEvent<OfferReturned>
    {
        /// <summary>Of OfferReturned(uint64,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x6287dfab2ad79d86ae04cadbf713a0ad415567d06cae123cf107a59dde1775dc");

        /// <inheritdoc/>
        public static OfferReturned Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new OfferReturned(
                OfferId: reader.Topics.ReadUInt(64),
                Maker: reader.Topics.ReadAddress(),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// <c>fillBest</c> passed over an offer. <c>reason</c> is the ABI-encoded error that <c>fillOffer</c> would revert
    /// with.
    /// </summary>
    public sealed record OfferSkipped(long OfferId, Address Filler, byte[] Reason) : IEvent<OfferSkipped>
    {
        /// <summary>Of OfferSkipped(uint64,address,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x0da76bc26b27d89a356bb7d1d4a7c1b1c336869f5b3b504e5187f93ef46b3902");

        /// <inheritdoc/>
        public static OfferSkipped Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new OfferSkipped(
                OfferId: reader.Topics.ReadUInt(64),
                Filler: reader.Topics.ReadAddress(),
                Reason: reader.Data.ReadBytes()));
        }
    }

    /// <summary>The maker took back what was left.</summary>
    public sealed record OfferWithdrawn(long OfferId, Address Maker, long Amount) : IEvent<OfferWithdrawn>
    {
        /// <summary>Of OfferWithdrawn(uint64,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xaf9041af10470f8c011650dc122f49a2e579f74852bce8064664d97c0c7fb9ec");

        /// <inheritdoc/>
        public static OfferWithdrawn Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new OfferWithdrawn(
                OfferId: reader.Topics.ReadUInt(64),
                Maker: reader.Topics.ReadAddress(),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The maker's offers up to this id can be filled no more, only withdrawn or returned.</summary>
    public sealed record OffersCancelled(Address Maker, long UpToOfferId) : IEvent<OffersCancelled>
    {
        /// <summary>Of OffersCancelled(address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xcb2ecfa02fd4db2801111051549df91a48358202f23fbf00ed23a7d5176cca68");

        /// <inheritdoc/>
        public static OffersCancelled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new OffersCancelled(
                Maker: reader.Topics.ReadAddress(),
                UpToOfferId: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>Returns the current authority.</summary>
    public sealed record AuthorityCall() : ICall<AuthorityCall, Address>
    {
        /// <summary>Of authority().</summary>
        public static ReadOnlySpan<byte> Selector => [0xbf, 0x7e, 0x21, 0x4f];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static AuthorityCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new AuthorityCall());
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>Lets none of the calling account's offers so far be filled any more.</summary>
    public sealed record CancelAllOffersCall() : ICall<CancelAllOffersCall>
    {
        /// <summary>Of cancelAllOffers().</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0x4e, 0x3d, 0x88];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static CancelAllOffersCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new CancelAllOffersCall());
        }
    }

    /// <summary>
    /// The highest id among the maker's cancelled offers; 0 if none was cancelled by <c>cancelAllOffers</c>.
    /// </summary>
    public sealed record CancelledUpToCall(Address Maker) : ICall<CancelledUpToCall, long>
    {
        /// <summary>Of cancelledUpTo(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x53, 0x17, 0x28, 0x57];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Maker);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CancelledUpToCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CancelledUpToCall(Maker: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>What taking <c>amount</c> of an offer would cost at this moment, leg by leg.</summary>
    public sealed record DuesOfCall(long OfferId, long Amount) : ICall<DuesOfCall, IReadOnlyList<long>>
    {
        /// <summary>Of duesOf(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x64, 0xc3, 0x1f, 0x62];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(OfferId, 64);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DuesOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DuesOfCall(OfferId: reader.ReadUInt(64), Amount: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static IReadOnlyList<long> DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Exchanges offers for each other: each gives its amount to the maker of the next, the last to the first. Every
    /// maker gets no less than the offer's price. Only for the matcher.
    /// </summary>
    public sealed record ExchangeOffersCall(
        IReadOnlyList<long> OfferIds,
        IReadOnlyList<long> Amounts) : ICall<ExchangeOffersCall>
    {
        /// <summary>Of exchangeOffers(uint64[],uint64[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd4, 0x00, 0x69, 0xf4];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteArray(OfferIds, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExchangeOffersCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExchangeOffersCall(
                OfferIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>The fee now, where it goes, and what it will be from <c>nextFrom</c> (unix seconds) on.</summary>
    public sealed record FeeCall() : ICall<FeeCall, FeeResult>
    {
        /// <summary>Of fee().</summary>
        public static ReadOnlySpan<byte> Selector => [0xdd, 0xca, 0x3f, 0x43];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static FeeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new FeeCall());
        }

        /// <inheritdoc/>
        public static FeeResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 4);
            return reader.Finish(new FeeResult(
                FeeBps: reader.ReadUInt(16),
                FeeAccount: reader.ReadAddress(),
                NextFeeBps: reader.ReadUInt(16),
                NextFrom: reader.ReadUInt(40)));
        }
    }

    /// <summary>What fee returns.</summary>
    public sealed record FeeResult(long FeeBps, Address FeeAccount, long NextFeeBps, long NextFrom);

    /// <summary>
    /// Takes from several offers that give the same, in the order given, until <c>amountWanted</c> is reached. An offer
    /// that cannot be filled now (<c>requireFillable</c>), or not in the part still wanted, is passed over and
    /// <c>OfferSkipped</c> tells why; anything else refuses the whole. Once nothing is wanted the rest is not looked
    /// at.
    /// </summary>
    public sealed record FillBestCall(
        IReadOnlyList<long> OfferIds,
        long AmountWanted,
        IReadOnlyList<Payment> Payments,
        long MinReceive,
        long MaxFeeBps) : ICall<FillBestCall, long>
    {
        /// <summary>Of fillBest(uint64[],uint64,(uint256[],uint64[])[],uint64,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x89, 0x10, 0x04, 0x32];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteArray(OfferIds, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteUInt(AmountWanted, 64);
            writer.WriteArray(Payments, wordsEach: 1, Payment.Write);
            writer.WriteUInt(MinReceive, 64);
            writer.WriteUInt(MaxFeeBps, 16);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static FillBestCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new FillBestCall(
                OfferIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                AmountWanted: reader.ReadUInt(64),
                Payments: reader.ReadArray(wordsEach: 1, Payment.Read),
                MinReceive: reader.ReadUInt(64),
                MaxFeeBps: reader.ReadUInt(16)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Takes a part of an offer, or all that remains, and pays its maker that part of every leg: of each leg the
    /// cumulative price of what was taken so far, rounded up, less what was paid before.
    /// </summary>
    public sealed record FillOfferCall(
        long OfferId,
        long Amount,
        IReadOnlyList<Payment> Payments,
        long MaxFeeBps) : ICall<FillOfferCall>
    {
        /// <summary>Of fillOffer(uint64,uint64,(uint256[],uint64[])[],uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6c, 0x6f, 0xa8, 0x5f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(OfferId, 64);
            writer.WriteUInt(Amount, 64);
            writer.WriteArray(Payments, wordsEach: 1, Payment.Write);
            writer.WriteUInt(MaxFeeBps, 16);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static FillOfferCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new FillOfferCall(
                OfferId: reader.ReadUInt(64),
                Amount: reader.ReadUInt(64),
                Payments: reader.ReadArray(wordsEach: 1, Payment.Read),
                MaxFeeBps: reader.ReadUInt(16)));
        }
    }

    /// <summary>
    /// Returns true only in the context of a delayed restricted call, at the moment that the scheduled operation is
    /// being consumed. Prevents denial of service for delayed restricted calls in the case that the contract performs
    /// attacker controlled calls.
    /// </summary>
    public sealed record IsConsumingScheduledOpCall() : ICall<IsConsumingScheduledOpCall, byte[]>
    {
        /// <summary>Of isConsumingScheduledOp().</summary>
        public static ReadOnlySpan<byte> Selector => [0x8f, 0xb3, 0x60, 0x37];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static IsConsumingScheduledOpCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IsConsumingScheduledOpCall());
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadFixedBytes(4));
        }
    }

    /// <summary>All that is known of an offer.</summary>
    public sealed record OfferCall(long OfferId) : ICall<OfferCall, Offer>
    {
        /// <summary>Of offer(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x33, 0xf2, 0x76, 0x29];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(OfferId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OfferCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new OfferCall(OfferId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static Offer DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(Offer.Read(ref reader));
        }
    }

    /// <summary>How many offers were ever posted, which is the highest id.</summary>
    public sealed record OfferCountCall() : ICall<OfferCountCall, long>
    {
        /// <summary>Of offerCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0x15, 0xc2, 0x4d];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static OfferCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new OfferCountCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>Posts an offer of the calling account and moves what it gives here.</summary>
    public sealed record PostOfferCall(OfferTerms Terms) : ICall<PostOfferCall, long>
    {
        /// <summary>
        /// Of postOffer((uint256,uint64,(uint32,uint64,uint40)[],uint64,uint64,address,uint40,uint16)).
        /// </summary>
        public static ReadOnlySpan<byte> Selector => [0xdc, 0xef, 0x47, 0x43];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            OfferTerms.Write(writer, Terms);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PostOfferCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PostOfferCall(Terms: OfferTerms.Read(ref reader)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Reverts with the reason why an offer cannot be filled now, whoever would fill it; else does nothing.
    /// </summary>
    public sealed record RequireFillableCall(long OfferId) : ICall<RequireFillableCall>
    {
        /// <summary>Of requireFillable(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x39, 0xb6, 0x05];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(OfferId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequireFillableCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RequireFillableCall(OfferId: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Gives the maker back what is left of an offer that ended, was cancelled, or is of an older epoch. Anyone may
    /// call it, without an intent.
    /// </summary>
    public sealed record ReturnOfferCall(long OfferId) : ICall<ReturnOfferCall>
    {
        /// <summary>Of returnOffer(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc1, 0xcc, 0x00, 0x46];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(OfferId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReturnOfferCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReturnOfferCall(OfferId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Transfers control to a new authority. The caller must be the current authority.</summary>
    public sealed record SetAuthorityCall(Address NewAuthority) : ICall<SetAuthorityCall>
    {
        /// <summary>Of setAuthority(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7a, 0x9e, 0x5e, 0x4b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(NewAuthority);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetAuthorityCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SetAuthorityCall(NewAuthority: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Sets the fee: a lower one at once, a higher one in 7 days; what was to come is replaced. Only for operators of
    /// the alliance.
    /// </summary>
    public sealed record SetFeeCall(long FeeBps, Address FeeAccount) : ICall<SetFeeCall>
    {
        /// <summary>Of setFee(uint16,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0xf7, 0x38, 0xbe];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(FeeBps, 16);
            writer.WriteAddress(FeeAccount);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetFeeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SetFeeCall(FeeBps: reader.ReadUInt(16), FeeAccount: reader.ReadAddress()));
        }
    }

    /// <summary>Withdraws many offers of the calling account; such as were closed before are passed over.</summary>
    public sealed record WithdrawAllCall(IReadOnlyList<long> OfferIds) : ICall<WithdrawAllCall>
    {
        /// <summary>Of withdrawAll(uint64[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd8, 0x8f, 0xf1, 0x25];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteArray(OfferIds, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawAllCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawAllCall(
                OfferIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>Gives the maker back what is left, at any time. Only the maker.</summary>
    public sealed record WithdrawOfferCall(long OfferId) : ICall<WithdrawOfferCall>
    {
        /// <summary>Of withdrawOffer(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x37, 0xd2, 0xe5, 0xd2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(OfferId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawOfferCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawOfferCall(OfferId: reader.ReadUInt(64)));
        }
    }

    /// <summary>The error AccessManagedInvalidAuthority.</summary>
    public sealed record AccessManagedInvalidAuthorityError(
        Address Authority) : IError<AccessManagedInvalidAuthorityError>
    {
        /// <summary>Of AccessManagedInvalidAuthority(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0xf3, 0x1e, 0x5e];

        /// <inheritdoc/>
        public static AccessManagedInvalidAuthorityError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccessManagedInvalidAuthorityError(Authority: reader.ReadAddress()));
        }
    }

    /// <summary>The error AccessManagedRequiredDelay.</summary>
    public sealed record AccessManagedRequiredDelayError(
        Address Caller,
        long Delay) : IError<AccessManagedRequiredDelayError>
    {
        /// <summary>Of AccessManagedRequiredDelay(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xaf, 0x77, 0x16, 0x9d];

        /// <inheritdoc/>
        public static AccessManagedRequiredDelayError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AccessManagedRequiredDelayError(
                Caller: reader.ReadAddress(),
                Delay: reader.ReadUInt(32)));
        }
    }

    /// <summary>The error AccessManagedUnauthorized.</summary>
    public sealed record AccessManagedUnauthorizedError(Address Caller) : IError<AccessManagedUnauthorizedError>
    {
        /// <summary>Of AccessManagedUnauthorized(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x8c, 0xa9, 0xd8];

        /// <inheritdoc/>
        public static AccessManagedUnauthorizedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccessManagedUnauthorizedError(Caller: reader.ReadAddress()));
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

    /// <summary>Thrown when an offer would give something else than cash, points or vouchers.</summary>
    public sealed record AssetNotTradableError(BigInteger AssetId) : IError<AssetNotTradableError>
    {
        /// <summary>Of Marketplace_AssetNotTradable(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0xcc, 0x70, 0x64];

        /// <inheritdoc/>
        public static AssetNotTradableError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AssetNotTradableError(AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when the offer before gives something that this one does not want, or that expires too soon.
    /// </summary>
    public sealed record AssetNotWantedError(
        long OfferId,
        long ProgrammeId,
        long MinExpiresAt,
        BigInteger AssetId) : IError<AssetNotWantedError>
    {
        /// <summary>Of Marketplace_AssetNotWanted(uint64,uint32,uint40,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0x3a, 0xa6, 0x30];

        /// <inheritdoc/>
        public static AssetNotWantedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new AssetNotWantedError(
                OfferId: reader.ReadUInt(64),
                ProgrammeId: reader.ReadUInt(32),
                MinExpiresAt: reader.ReadUInt(40),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the offers of one call do not all give the same.</summary>
    public sealed record AssetsDifferError(BigInteger First, BigInteger AssetId) : IError<AssetsDifferError>
    {
        /// <summary>Of Marketplace_AssetsDiffer(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0x99, 0xa7, 0xee];

        /// <inheritdoc/>
        public static AssetsDifferError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AssetsDifferError(
                First: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when an offer would give cash for cash.</summary>
    public sealed record CashForCashError() : IError<CashForCashError>
    {
        /// <summary>Of Marketplace_CashForCash().</summary>
        public static ReadOnlySpan<byte> Selector => [0x5a, 0xcb, 0x6a, 0x83];

        /// <inheritdoc/>
        public static CashForCashError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new CashForCashError());
        }
    }

    /// <summary>Thrown when a cash leg asks for an expiry: cash has none.</summary>
    public sealed record CashNeverExpiresError(long MinExpiresAt) : IError<CashNeverExpiresError>
    {
        /// <summary>Of Marketplace_CashNeverExpires(uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe6, 0x0a, 0x1b, 0x97];

        /// <inheritdoc/>
        public static CashNeverExpiresError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CashNeverExpiresError(MinExpiresAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the maker's account changed its signer since the offer was posted.</summary>
    public sealed record EpochChangedError(long OfferId, long Posted, long Current) : IError<EpochChangedError>
    {
        /// <summary>Of Marketplace_EpochChanged(uint64,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0xec, 0x7c, 0xf3];

        /// <inheritdoc/>
        public static EpochChangedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new EpochChangedError(
                OfferId: reader.ReadUInt(64),
                Posted: reader.ReadUInt(32),
                Current: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when an offer would end at once or stand too long. In unix seconds.</summary>
    public sealed record ExpiryOutOfRangeError(
        long ExpiresAt,
        long Earliest,
        long Latest) : IError<ExpiryOutOfRangeError>
    {
        /// <summary>Of Marketplace_ExpiryOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xff, 0x3e, 0x01, 0x18];

        /// <inheritdoc/>
        public static ExpiryOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ExpiryOutOfRangeError(
                ExpiresAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the fee is above what the maker, or the filler, agreed to. In 1/10,000.</summary>
    public sealed record FeeAboveCapError(long FeeBps, long Most) : IError<FeeAboveCapError>
    {
        /// <summary>Of Marketplace_FeeAboveCap(uint16,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3f, 0x75, 0xb2, 0xdf];

        /// <inheritdoc/>
        public static FeeAboveCapError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new FeeAboveCapError(FeeBps: reader.ReadUInt(16), Most: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when fees would go nowhere, or to a contract, whose balances must mean something else.</summary>
    public sealed record FeeAccountUnfitError(Address FeeAccount) : IError<FeeAccountUnfitError>
    {
        /// <summary>Of Marketplace_FeeAccountUnfit(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x88, 0xc8, 0x85, 0x50];

        /// <inheritdoc/>
        public static FeeAccountUnfitError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new FeeAccountUnfitError(FeeAccount: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown for a fee above one in a hundred. In 1/10,000.</summary>
    public sealed record FeeOutOfRangeError(long FeeBps, long Most) : IError<FeeOutOfRangeError>
    {
        /// <summary>Of Marketplace_FeeOutOfRange(uint16,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x61, 0xc7, 0x76, 0x0b];

        /// <inheritdoc/>
        public static FeeOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new FeeOutOfRangeError(FeeBps: reader.ReadUInt(16), Most: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when what would be taken is neither a permitted part nor all that remains.</summary>
    public sealed record FillOutOfRangeError(
        long Amount,
        long MinimumFill,
        long LotSize,
        long Remaining) : IError<FillOutOfRangeError>
    {
        /// <summary>Of Marketplace_FillOutOfRange(uint64,uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x72, 0x75, 0xe4, 0xf9];

        /// <inheritdoc/>
        public static FillOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new FillOutOfRangeError(
                Amount: reader.ReadUInt(64),
                MinimumFill: reader.ReadUInt(64),
                LotSize: reader.ReadUInt(64),
                Remaining: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the programmes of the legs do not strictly ascend.</summary>
    public sealed record LegsNotAscendingError(
        BigInteger Position,
        long Previous,
        long ProgrammeId) : IError<LegsNotAscendingError>
    {
        /// <summary>Of Marketplace_LegsNotAscending(uint256,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x71, 0x45, 0x04, 0xfc];

        /// <inheritdoc/>
        public static LegsNotAscendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new LegsNotAscendingError(
                Position: reader.ReadBigUInt(256),
                Previous: reader.ReadUInt(32),
                ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when an offer with several legs would be matched: one other offer can pay but one.</summary>
    public sealed record LegsNotMatchableError(long OfferId, BigInteger Legs) : IError<LegsNotMatchableError>
    {
        /// <summary>Of Marketplace_LegsNotMatchable(uint64,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x99, 0xb6, 0xab, 0x8f];

        /// <inheritdoc/>
        public static LegsNotMatchableError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new LegsNotMatchableError(
                OfferId: reader.ReadUInt(64),
                Legs: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when an offer wants nothing, or too many things.</summary>
    public sealed record LegsOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<LegsOutOfRangeError>
    {
        /// <summary>Of Marketplace_LegsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf9, 0x66, 0xec, 0x21];

        /// <inheritdoc/>
        public static LegsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new LegsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when lots are larger than the offer, or empty.</summary>
    public sealed record LotOutOfRangeError(long LotSize, long Least, long Most) : IError<LotOutOfRangeError>
    {
        /// <summary>Of Marketplace_LotOutOfRange(uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcc, 0x18, 0xc1, 0x19];

        /// <inheritdoc/>
        public static LotOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new LotOutOfRangeError(
                LotSize: reader.ReadUInt(64),
                Least: reader.ReadUInt(64),
                Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a match would give a maker less than the offer's price.</summary>
    public sealed record MatchBelowPriceError(long OfferId, long Due, long Received) : IError<MatchBelowPriceError>
    {
        /// <summary>Of Marketplace_MatchBelowPrice(uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0xfa, 0xd8, 0x7b];

        /// <inheritdoc/>
        public static MatchBelowPriceError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MatchBelowPriceError(
                OfferId: reader.ReadUInt(64),
                Due: reader.ReadUInt(64),
                Received: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the least that may be taken is more than the offer, or nothing.</summary>
    public sealed record MinimumFillOutOfRangeError(
        long MinimumFill,
        long Least,
        long Most) : IError<MinimumFillOutOfRangeError>
    {
        /// <summary>Of Marketplace_MinimumFillOutOfRange(uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe0, 0x55, 0x3c, 0x78];

        /// <inheritdoc/>
        public static MinimumFillOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MinimumFillOutOfRangeError(
                MinimumFill: reader.ReadUInt(64),
                Least: reader.ReadUInt(64),
                Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the offer is directed to somebody else.</summary>
    public sealed record NotTheCounterpartyError(Address Counterparty, Address Filler) : IError<NotTheCounterpartyError>
    {
        /// <summary>Of Marketplace_NotTheCounterparty(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0xab, 0xeb, 0x05];

        /// <inheritdoc/>
        public static NotTheCounterpartyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheCounterpartyError(
                Counterparty: reader.ReadAddress(),
                Filler: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when someone ends an offer of another maker.</summary>
    public sealed record NotTheMakerError(Address Maker, Address Caller) : IError<NotTheMakerError>
    {
        /// <summary>Of Marketplace_NotTheMaker(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1c, 0xf7, 0xbd, 0xd3];

        /// <inheritdoc/>
        public static NotTheMakerError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheMakerError(Maker: reader.ReadAddress(), Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when anyone but the matcher would exchange offers for each other.</summary>
    public sealed record NotTheMatcherError(Address Matcher, Address Caller) : IError<NotTheMatcherError>
    {
        /// <summary>Of Marketplace_NotTheMatcher(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x41, 0x8c, 0x94, 0xf1];

        /// <inheritdoc/>
        public static NotTheMatcherError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheMatcherError(Matcher: reader.ReadAddress(), Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the maker cancelled all offers up to this id.</summary>
    public sealed record OfferCancelledError(long OfferId, long CancelledUpTo) : IError<OfferCancelledError>
    {
        /// <summary>Of Marketplace_OfferCancelled(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5c, 0xf1, 0x66, 0xe2];

        /// <inheritdoc/>
        public static OfferCancelledError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new OfferCancelledError(
                OfferId: reader.ReadUInt(64),
                CancelledUpTo: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when nothing is left in escrow: the offer was filled, withdrawn or returned.</summary>
    public sealed record OfferClosedError(long OfferId, State State) : IError<OfferClosedError>
    {
        /// <summary>Of Marketplace_OfferClosed(uint64,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc4, 0x9a, 0x63, 0x04];

        /// <inheritdoc/>
        public static OfferClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new OfferClosedError(
                OfferId: reader.ReadUInt(64),
                State: (State)reader.ReadEnum(members: 5)));
        }
    }

    /// <summary>Thrown when an offer would be filled from its end on. In unix seconds.</summary>
    public sealed record OfferEndedError(long OfferId, long ExpiresAt, long Time) : IError<OfferEndedError>
    {
        /// <summary>Of Marketplace_OfferEnded(uint64,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x44, 0x3c, 0xbd, 0x8a];

        /// <inheritdoc/>
        public static OfferEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OfferEndedError(
                OfferId: reader.ReadUInt(64),
                ExpiresAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when an offer would end later than what it gives. In unix seconds.</summary>
    public sealed record OfferOutlivesLotError(long ExpiresAt, long AssetExpiresAt) : IError<OfferOutlivesLotError>
    {
        /// <summary>Of Marketplace_OfferOutlivesLot(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd4, 0xf5, 0x37, 0x8d];

        /// <inheritdoc/>
        public static OfferOutlivesLotError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new OfferOutlivesLotError(
                ExpiresAt: reader.ReadUInt(40),
                AssetExpiresAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when an offer would be returned that can still be filled. In unix seconds.</summary>
    public sealed record OfferStandsError(long OfferId, long ExpiresAt, long Time) : IError<OfferStandsError>
    {
        /// <summary>Of Marketplace_OfferStands(uint64,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x81, 0x46, 0x58, 0x83];

        /// <inheritdoc/>
        public static OfferStandsError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OfferStandsError(
                OfferId: reader.ReadUInt(64),
                ExpiresAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown for an offer id that was never given.</summary>
    public sealed record OfferUnknownError(long OfferId) : IError<OfferUnknownError>
    {
        /// <summary>Of Marketplace_OfferUnknown(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x59, 0xd7, 0xb5, 0x16];

        /// <inheritdoc/>
        public static OfferUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new OfferUnknownError(OfferId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when no offers are named, or too many.</summary>
    public sealed record OffersOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<OffersOutOfRangeError>
    {
        /// <summary>Of Marketplace_OffersOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x23, 0x0f, 0xb4];

        /// <inheritdoc/>
        public static OffersOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OffersOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a payment names no id, or too many, or not one amount for each.</summary>
    public sealed record PaymentLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<PaymentLengthOutOfRangeError>
    {
        /// <summary>Of Marketplace_PaymentLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x34, 0x3c, 0xea, 0x96];

        /// <inheritdoc/>
        public static PaymentLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaymentLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the ids of a payment are not all of one class and one programme.</summary>
    public sealed record PaymentMixedError(BigInteger First, BigInteger Last) : IError<PaymentMixedError>
    {
        /// <summary>Of Marketplace_PaymentMixed(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xea, 0xeb, 0x53, 0x2e];

        /// <inheritdoc/>
        public static PaymentMixedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PaymentMixedError(First: reader.ReadBigUInt(256), Last: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the ids of a payment do not strictly ascend.</summary>
    public sealed record PaymentNotAscendingError(
        BigInteger Position,
        BigInteger Previous,
        BigInteger AssetId) : IError<PaymentNotAscendingError>
    {
        /// <summary>Of Marketplace_PaymentNotAscending(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc6, 0x1c, 0x28, 0xdd];

        /// <inheritdoc/>
        public static PaymentNotAscendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaymentNotAscendingError(
                Position: reader.ReadBigUInt(256),
                Previous: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the ids that may pay a leg do not suffice.</summary>
    public sealed record PaymentTooLowError(long ProgrammeId, long Due, long Payable) : IError<PaymentTooLowError>
    {
        /// <summary>Of Marketplace_PaymentTooLow(uint32,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe2, 0x31, 0xb8, 0xd8];

        /// <inheritdoc/>
        public static PaymentTooLowError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaymentTooLowError(
                ProgrammeId: reader.ReadUInt(32),
                Due: reader.ReadUInt(64),
                Payable: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a filler brings no payment, or too many.</summary>
    public sealed record PaymentsOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<PaymentsOutOfRangeError>
    {
        /// <summary>Of Marketplace_PaymentsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xaa, 0x4b, 0xa1, 0xf1];

        /// <inheritdoc/>
        public static PaymentsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaymentsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when what is wanted is worth too much more or less than what is given, by settlement values in 1/1,000
    /// fen. The programme is the one with the narrowest band, in 1/10,000 of what is given.
    /// </summary>
    public sealed record PriceOutOfBandError(
        long ProgrammeId,
        BigInteger Given,
        BigInteger Wanted,
        long BandBps) : IError<PriceOutOfBandError>
    {
        /// <summary>Of Marketplace_PriceOutOfBand(uint32,uint256,uint256,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x52, 0x5a, 0x0e, 0x9f];

        /// <inheritdoc/>
        public static PriceOutOfBandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new PriceOutOfBandError(
                ProgrammeId: reader.ReadUInt(32),
                Given: reader.ReadBigUInt(256),
                Wanted: reader.ReadBigUInt(256),
                BandBps: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when the offers together gave less than the filler asked for.</summary>
    public sealed record ReceivedTooLittleError(long Received, long Least) : IError<ReceivedTooLittleError>
    {
        /// <summary>Of Marketplace_ReceivedTooLittle(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6a, 0x1f, 0xc7, 0x25];

        /// <inheritdoc/>
        public static ReceivedTooLittleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReceivedTooLittleError(Received: reader.ReadUInt(64), Least: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when offers would be matched after brands retired this contract: it only gives back.</summary>
    public sealed record RetiredError() : IError<RetiredError>
    {
        /// <summary>Of Marketplace_Retired().</summary>
        public static ReadOnlySpan<byte> Selector => [0x84, 0xd2, 0xc6, 0x56];

        /// <inheritdoc/>
        public static RetiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new RetiredError());
        }
    }

    /// <summary>Thrown when an account would trade with itself.</summary>
    public sealed record SelfTradeError(Address Account) : IError<SelfTradeError>
    {
        /// <summary>Of Marketplace_SelfTrade(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x64, 0x77, 0x5b, 0xfd];

        /// <inheritdoc/>
        public static SelfTradeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SelfTradeError(Account: reader.ReadAddress()));
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

    /// <summary>The struct Leg.</summary>
    public sealed record Leg(long ProgrammeId, long Amount, long MinExpiresAt)
    {
        internal static Leg Read(ref AbiReader reader) => new(
            ProgrammeId: reader.ReadUInt(32),
            Amount: reader.ReadUInt(64),
            MinExpiresAt: reader.ReadUInt(40));

        internal static void Write(AbiWriter writer, Leg value)
        {
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.Amount, 64);
            writer.WriteUInt(value.MinExpiresAt, 40);
        }
    }

    /// <summary>The struct Offer.</summary>
    public sealed record Offer(
        Address Maker,
        long Epoch,
        State State,
        BigInteger AssetId,
        long Amount,
        long Filled,
        long LotSize,
        long MinimumFill,
        Address Counterparty,
        long ExpiresAt,
        long MaxFeeBps,
        IReadOnlyList<Leg> Legs)
    {
        internal static Offer Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 12, ReadMembers);

        internal static void Write(AbiWriter writer, Offer value) =>
            writer.WriteTuple(value, headWords: 12, WriteMembers);

        private static Offer ReadMembers(ref AbiReader reader) => new(
            Maker: reader.ReadAddress(),
            Epoch: reader.ReadUInt(32),
            State: (State)reader.ReadEnum(members: 5),
            AssetId: reader.ReadBigUInt(256),
            Amount: reader.ReadUInt(64),
            Filled: reader.ReadUInt(64),
            LotSize: reader.ReadUInt(64),
            MinimumFill: reader.ReadUInt(64),
            Counterparty: reader.ReadAddress(),
            ExpiresAt: reader.ReadUInt(40),
            MaxFeeBps: reader.ReadUInt(16),
            Legs: reader.ReadArray(wordsEach: 3, Leg.Read));

        private static void WriteMembers(AbiWriter writer, Offer value)
        {
            writer.WriteAddress(value.Maker);
            writer.WriteUInt(value.Epoch, 32);
            writer.WriteUInt((long)value.State, 8);
            writer.WriteBigUInt(value.AssetId, 256);
            writer.WriteUInt(value.Amount, 64);
            writer.WriteUInt(value.Filled, 64);
            writer.WriteUInt(value.LotSize, 64);
            writer.WriteUInt(value.MinimumFill, 64);
            writer.WriteAddress(value.Counterparty);
            writer.WriteUInt(value.ExpiresAt, 40);
            writer.WriteUInt(value.MaxFeeBps, 16);
            writer.WriteArray(value.Legs, wordsEach: 3, Leg.Write);
        }
    }

    /// <summary>The struct OfferTerms.</summary>
    public sealed record OfferTerms(
        BigInteger AssetId,
        long Amount,
        IReadOnlyList<Leg> Legs,
        long LotSize,
        long MinimumFill,
        Address Counterparty,
        long ExpiresAt,
        long MaxFeeBps)
    {
        internal static OfferTerms Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 8, ReadMembers);

        internal static void Write(AbiWriter writer, OfferTerms value) =>
            writer.WriteTuple(value, headWords: 8, WriteMembers);

        private static OfferTerms ReadMembers(ref AbiReader reader) => new(
            AssetId: reader.ReadBigUInt(256),
            Amount: reader.ReadUInt(64),
            Legs: reader.ReadArray(wordsEach: 3, Leg.Read),
            LotSize: reader.ReadUInt(64),
            MinimumFill: reader.ReadUInt(64),
            Counterparty: reader.ReadAddress(),
            ExpiresAt: reader.ReadUInt(40),
            MaxFeeBps: reader.ReadUInt(16));

        private static void WriteMembers(AbiWriter writer, OfferTerms value)
        {
            writer.WriteBigUInt(value.AssetId, 256);
            writer.WriteUInt(value.Amount, 64);
            writer.WriteArray(value.Legs, wordsEach: 3, Leg.Write);
            writer.WriteUInt(value.LotSize, 64);
            writer.WriteUInt(value.MinimumFill, 64);
            writer.WriteAddress(value.Counterparty);
            writer.WriteUInt(value.ExpiresAt, 40);
            writer.WriteUInt(value.MaxFeeBps, 16);
        }
    }

    /// <summary>The struct Payment.</summary>
    public sealed record Payment(IReadOnlyList<BigInteger> AssetIds, IReadOnlyList<long> Amounts)
    {
        internal static Payment Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 2, ReadMembers);

        internal static void Write(AbiWriter writer, Payment value) =>
            writer.WriteTuple(value, headWords: 2, WriteMembers);

        private static Payment ReadMembers(ref AbiReader reader) => new(
            AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
            Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)));

        private static void WriteMembers(AbiWriter writer, Payment value)
        {
            writer.WriteArray(value.AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteArray(value.Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum State
    {
        None,
        Open,
        Filled,
        Withdrawn,
        Returned,
    }
}
