// Generated from contracts/abi/Matcher.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// The prices are those of the older offers, to the unit. Only the youngest offer's maker can come off better than
/// asked: the surplus is never the caller's. Everything that a fill checks is checked for every offer. Matches are new
/// business of the marketplace: whoever pauses it pauses this contract too. Each offer has one leg; each gives to the
/// maker of the next, the last to the first.
/// </summary>
public static class Matcher
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == OffersMatched.Topic => OffersMatched.Decode(log),
        var topic when topic == RingMatched.Topic => RingMatched.Decode(log),
        _ => null,
    };

    /// <summary>Two offers were exchanged for each other.</summary>
    public sealed record OffersMatched(
        long OlderId,
        long YoungerId,
        long OlderAmount,
        long YoungerAmount,
        Address Caller) : IEvent<OffersMatched>
    {
        /// <summary>Of OffersMatched(uint64,uint64,uint64,uint64,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x9eece379201bd5d0fbaff1a31357ee060c55094dd8cb34e99139b5a4eda8b617");

        /// <inheritdoc/>
        public static OffersMatched Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new OffersMatched(
                OlderId: reader.Topics.ReadUInt(64),
                YoungerId: reader.Topics.ReadUInt(64),
                OlderAmount: reader.Data.ReadUInt(64),
                YoungerAmount: reader.Data.ReadUInt(64),
                Caller: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Three offers were exchanged in a ring.</summary>
    public sealed record RingMatched(
        IReadOnlyList<long> OfferIds,
        IReadOnlyList<long> Amounts,
        Address Caller) : IEvent<RingMatched>
    {
        /// <summary>Of RingMatched(uint64[3],uint64[3],address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x296a444e2f08d8b10173ffa04944714c85c470888dea2b353334d583a71171f5");

        /// <inheritdoc/>
        public static RingMatched Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 6);
            return reader.Finish(new RingMatched(
                OfferIds: reader.Data.ReadFixedArray(3, isDynamic: false, static (ref item) => item.ReadUInt(64)),
                Amounts: reader.Data.ReadFixedArray(3, isDynamic: false, static (ref item) => item.ReadUInt(64)),
                Caller: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>
    /// Exchanges two offers, as far as <c>amount</c> goes. Anyone may, by an intent: so a pause stops it.
    /// </summary>
    public sealed record MatchOffersCall(long OfferA, long OfferB, long Amount) : ICall<MatchOffersCall>
    {
        /// <summary>Of matchOffers(uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6d, 0x0d, 0x50, 0xa6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(OfferA, 64);
            writer.WriteUInt(OfferB, 64);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MatchOffersCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MatchOffersCall(
                OfferA: reader.ReadUInt(64),
                OfferB: reader.ReadUInt(64),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Exchanges three offers, none of which gives or wants cash: each gives what the next one wants, the last what the
    /// first one wants. Anyone may, by an intent.
    /// </summary>
    public sealed record MatchRingCall(IReadOnlyList<long> OfferIds, long Amount) : ICall<MatchRingCall>
    {
        /// <summary>Of matchRing(uint64[3],uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x42, 0x25, 0x80, 0x32];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteFixedArray(OfferIds, 3, isDynamic: false, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MatchRingCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new MatchRingCall(
                OfferIds: reader.ReadFixedArray(3, isDynamic: false, static (ref item) => item.ReadUInt(64)),
                Amount: reader.ReadUInt(64)));
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

    /// <summary>Thrown when an offer of a ring gives cash: rings exchange points, and vouchers, for points.</summary>
    public sealed record CashInRingError(long OfferId) : IError<CashInRingError>
    {
        /// <summary>Of Matcher_CashInRing(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf9, 0xc5, 0x75, 0x5b];

        /// <inheritdoc/>
        public static CashInRingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CashInRingError(OfferId: reader.ReadUInt(64)));
        }
    }
}
