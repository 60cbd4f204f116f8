// Generated from contracts/abi/RateBook.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A rate is a version of one direction and never changes. <c>points of source × numerator / denominator</c>, rounded
/// down for each conversion, are the points of the target. It is proposed by the source's brand and accepted by the
/// target's; where both are one brand, at once. A rate that is worse for members than the one in force or announced
/// (fewer points, an earlier end, or fewer points in all) begins 30 days after its acceptance at the earliest. One that
/// differs from the last by more than a fifth also needs the quorum of brands. A rate stays convertible for 15 minutes
/// after its successor began, so that a quote holds.
/// </summary>
public static class RateBook
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == RateAccepted.Topic => RateAccepted.Decode(log),
        var topic when topic == RatePaused.Topic => RatePaused.Decode(log),
        var topic when topic == RateProposed.Topic => RateProposed.Decode(log),
        var topic when topic == RateResumed.Topic => RateResumed.Decode(log),
        var topic when topic == RateWithdrawn.Topic => RateWithdrawn.Decode(log),
        _ => null,
    };

    /// <summary>
    /// A rate was agreed. It follows <c>predecessor</c> (0 if none), which is convertible until
    /// <c>predecessorEndsAt</c>, and takes the place of <c>replaced</c> (0 if none), which had not begun and never
    /// will.
    /// </summary>
    public sealed record RateAccepted(
        long RateId,
        long StartsAt,
        long Predecessor,
        long PredecessorEndsAt,
        long Replaced) : IEvent<RateAccepted>
    {
        /// <summary>Of RateAccepted(uint32,uint40,uint32,uint40,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x1d754a06016145780c0527fb0143db1db1366206ce165650c801b0c0be53a5bd");

        /// <inheritdoc/>
        public static RateAccepted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 4);
            return reader.Finish(new RateAccepted(
                RateId: reader.Topics.ReadUInt(32),
                StartsAt: reader.Data.ReadUInt(40),
                Predecessor: reader.Data.ReadUInt(32),
                PredecessorEndsAt: reader.Data.ReadUInt(40),
                Replaced: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Nothing is converted in this direction before <c>until</c> (unix seconds). Redemption goes on.
    /// </summary>
    public sealed record RatePaused(
        long Source,
        long Target,
        long BrandId,
        long Until,
        Hash ReasonHash) : IEvent<RatePaused>
    {
        /// <summary>Of RatePaused(uint32,uint32,uint32,uint40,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x56429e046309f53ba68cba1f937f5f2d11b51f1bf1c1452584d2f1e9ed739384");

        /// <inheritdoc/>
        public static RatePaused Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new RatePaused(
                Source: reader.Topics.ReadUInt(32),
                Target: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                Until: reader.Data.ReadUInt(40),
                ReasonHash: reader.Data.ReadHash()));
        }
    }

    /// <summary>
    /// The source's brand proposed a rate. <c>startsAt</c> before its acceptance means at its acceptance.
    /// </summary>
    public sealed record RateProposed(
        long RateId,
        long Source,
        long Target,
        long Numerator,
        long Denominator,
        long StartsAt,
        long EndsAt,
        long TargetPointsMost) : IEvent<RateProposed>
    {
        /// <summary>Of RateProposed(uint32,uint32,uint32,uint32,uint32,uint40,uint40,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf2dcbfa90fd8556127b8fc7002599ab4e026f98b007d6b73aa7bdea1fdf47c0b");

        /// <inheritdoc/>
        public static RateProposed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 5);
            return reader.Finish(new RateProposed(
                RateId: reader.Topics.ReadUInt(32),
                Source: reader.Topics.ReadUInt(32),
                Target: reader.Topics.ReadUInt(32),
                Numerator: reader.Data.ReadUInt(32),
                Denominator: reader.Data.ReadUInt(32),
                StartsAt: reader.Data.ReadUInt(40),
                EndsAt: reader.Data.ReadUInt(40),
                TargetPointsMost: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A pause ended early.</summary>
    public sealed record RateResumed(long Source, long Target, long BrandId) : IEvent<RateResumed>
    {
        /// <summary>Of RateResumed(uint32,uint32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x0ee291d784a1c0d9b0cdd82ea6c7fdb45230f9f85eb8db68df12a59f6e4e2e6c");

        /// <inheritdoc/>
        public static RateResumed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 0);
            return reader.Finish(new RateResumed(
                Source: reader.Topics.ReadUInt(32),
                Target: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>A proposal was taken back.</summary>
    public sealed record RateWithdrawn(long RateId) : IEvent<RateWithdrawn>
    {
        /// <summary>Of RateWithdrawn(uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xce2c2dbacb6de30b9e06035dfdb4447c0312d5a01bd3019da233b4a48814c531");

        /// <inheritdoc/>
        public static RateWithdrawn Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new RateWithdrawn(RateId: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>Agrees to a proposal. Only for the brand of the target.</summary>
    public sealed record AcceptRateCall(long RateId) : ICall<AcceptRateCall>
    {
        /// <summary>Of acceptRate(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x04, 0x40, 0x81, 0xeb];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AcceptRateCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AcceptRateCall(RateId: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// The rates of a direction: the last that began, the next that was agreed (0 if none), and until when conversion
    /// is paused (0 or past if it is not).
    /// </summary>
    public sealed record DirectionOfCall(long Source, long Target) : ICall<DirectionOfCall, DirectionOfResult>
    {
        /// <summary>Of directionOf(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7e, 0x49, 0x61, 0x90];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Source, 32);
            writer.WriteUInt(Target, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DirectionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DirectionOfCall(Source: reader.ReadUInt(32), Target: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static DirectionOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 3);
            return reader.Finish(new DirectionOfResult(
                Current: reader.ReadUInt(32),
                Next: reader.ReadUInt(32),
                PausedUntil: reader.ReadUInt(40)));
        }
    }

    /// <summary>What directionOf returns.</summary>
    public sealed record DirectionOfResult(long Current, long Next, long PausedUntil);

    /// <summary>
    /// The motion by which the brands agree to a rate that differs from the last by more than a fifth.
    /// </summary>
    public sealed record MotionOfCall(long RateId) : ICall<MotionOfCall, Hash>
    {
        /// <summary>Of motionOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x66, 0x1c, 0xb2, 0x07];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MotionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new MotionOfCall(RateId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>Pauses the conversion of one direction, whatever the rate. Only for either brand of it.</summary>
    public sealed record PauseRateCall(long Source, long Target, long Until, Hash ReasonHash) : ICall<PauseRateCall>
    {
        /// <summary>Of pauseRate(uint32,uint32,uint40,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x35, 0xe2, 0x2c, 0x31];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(Source, 32);
            writer.WriteUInt(Target, 32);
            writer.WriteUInt(Until, 40);
            writer.WriteHash(ReasonHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PauseRateCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new PauseRateCall(
                Source: reader.ReadUInt(32),
                Target: reader.ReadUInt(32),
                Until: reader.ReadUInt(40),
                ReasonHash: reader.ReadHash()));
        }
    }

    /// <summary>
    /// Proposes a rate. Only for the brand of the source; if it is the target's as well, and no quorum is needed, the
    /// rate is accepted at once. A proposal lapses after 30 days.
    /// </summary>
    public sealed record ProposeRateCall(
        long Source,
        long Target,
        long Numerator,
        long Denominator,
        long StartsAt,
        long EndsAt,
        long TargetPointsMost) : ICall<ProposeRateCall, long>
    {
        /// <summary>Of proposeRate(uint32,uint32,uint32,uint32,uint40,uint40,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x02, 0x6a, 0x9c, 0xa3];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 7, Selector);
            writer.WriteUInt(Source, 32);
            writer.WriteUInt(Target, 32);
            writer.WriteUInt(Numerator, 32);
            writer.WriteUInt(Denominator, 32);
            writer.WriteUInt(StartsAt, 40);
            writer.WriteUInt(EndsAt, 40);
            writer.WriteUInt(TargetPointsMost, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ProposeRateCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 7);
            return reader.Finish(new ProposeRateCall(
                Source: reader.ReadUInt(32),
                Target: reader.ReadUInt(32),
                Numerator: reader.ReadUInt(32),
                Denominator: reader.ReadUInt(32),
                StartsAt: reader.ReadUInt(40),
                EndsAt: reader.ReadUInt(40),
                TargetPointsMost: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>The points of the target for points of the source, rounded down, whatever the rate's state.</summary>
    public sealed record QuoteDownCall(long RateId, long Points) : ICall<QuoteDownCall, BigInteger>
    {
        /// <summary>Of quoteDown(uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x27, 0xc6, 0x53, 0x1d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(RateId, 32);
            writer.WriteUInt(Points, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static QuoteDownCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new QuoteDownCall(RateId: reader.ReadUInt(32), Points: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>How many rates were proposed; ids run from 1 to this.</summary>
    public sealed record RateCountCall() : ICall<RateCountCall, long>
    {
        /// <summary>Of rateCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0x5a, 0x95, 0xcf, 0x49];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static RateCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new RateCountCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>A rate, whatever its state.</summary>
    public sealed record RateOfCall(long RateId) : ICall<RateOfCall, Rate>
    {
        /// <summary>Of rateOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbf, 0x34, 0x76, 0xe0];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RateOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RateOfCall(RateId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Rate DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 8);
            return reader.Finish(Rate.Read(ref reader));
        }
    }

    /// <summary>
    /// A rate at which points can be converted now; refuses any other. Does not ask for the programmes' policy.
    /// </summary>
    public sealed record RequireConvertibleCall(long RateId) : ICall<RequireConvertibleCall, Rate>
    {
        /// <summary>Of requireConvertible(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1e, 0xe0, 0xf8, 0x8d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequireConvertibleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RequireConvertibleCall(RateId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Rate DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 8);
            return reader.Finish(Rate.Read(ref reader));
        }
    }

    /// <summary>Ends a pause. Only for either brand of the direction; the 7 days run on.</summary>
    public sealed record ResumeRateCall(long Source, long Target) : ICall<ResumeRateCall>
    {
        /// <summary>Of resumeRate(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x43, 0x56, 0xd4, 0x0a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Source, 32);
            writer.WriteUInt(Target, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ResumeRateCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ResumeRateCall(Source: reader.ReadUInt(32), Target: reader.ReadUInt(32)));
        }
    }

    /// <summary>Takes a proposal back. Only for the brand of the source.</summary>
    public sealed record WithdrawRateCall(long RateId) : ICall<WithdrawRateCall>
    {
        /// <summary>Of withdrawRate(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x22, 0x3d, 0xe7, 0x25];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawRateCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawRateCall(RateId: reader.ReadUInt(32)));
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

    /// <summary>Thrown when points would be converted while a brand of the rate is suspended or winding down.</summary>
    public sealed record BrandInactiveError(long RateId, long BrandId) : IError<BrandInactiveError>
    {
        /// <summary>Of RateBook_BrandInactive(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9a, 0x24, 0x30, 0xca];

        /// <inheritdoc/>
        public static BrandInactiveError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BrandInactiveError(RateId: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when points would be converted at a rate after its end. In unix seconds.</summary>
    public sealed record EndedError(long RateId, long EndsAt, long Time) : IError<EndedError>
    {
        /// <summary>Of RateBook_Ended(uint32,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1a, 0x24, 0x90, 0x98];

        /// <inheritdoc/>
        public static EndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new EndedError(
                RateId: reader.ReadUInt(32),
                EndsAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the caller issues neither programme of a direction (0 if it is no brand).</summary>
    public sealed record NotABrandOfError(long Source, long Target, long Caller) : IError<NotABrandOfError>
    {
        /// <summary>Of RateBook_NotABrandOf(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x37, 0x19, 0x67, 0x33];

        /// <inheritdoc/>
        public static NotABrandOfError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotABrandOfError(
                Source: reader.ReadUInt(32),
                Target: reader.ReadUInt(32),
                Caller: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when points would be converted at a rate that was not agreed.</summary>
    public sealed record NotAcceptedError(long RateId, RateState State) : IError<NotAcceptedError>
    {
        /// <summary>Of RateBook_NotAccepted(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5e, 0x60, 0x8b, 0x13];

        /// <inheritdoc/>
        public static NotAcceptedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotAcceptedError(
                RateId: reader.ReadUInt(32),
                State: (RateState)reader.ReadEnum(members: 5)));
        }
    }

    /// <summary>Thrown when a direction is resumed that is not paused.</summary>
    public sealed record NotPausedError(long Source, long Target) : IError<NotPausedError>
    {
        /// <summary>Of RateBook_NotPaused(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfc, 0x59, 0xfa, 0x61];

        /// <inheritdoc/>
        public static NotPausedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotPausedError(Source: reader.ReadUInt(32), Target: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a rate is accepted or withdrawn that is no open proposal.</summary>
    public sealed record NotProposedError(long RateId, RateState State) : IError<NotProposedError>
    {
        /// <summary>Of RateBook_NotProposed(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4e, 0xce, 0x82, 0x02];

        /// <inheritdoc/>
        public static NotProposedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotProposedError(
                RateId: reader.ReadUInt(32),
                State: (RateState)reader.ReadEnum(members: 5)));
        }
    }

    /// <summary>Thrown when points would be converted at a rate before it begins. In unix seconds.</summary>
    public sealed record NotStartedError(long RateId, long StartsAt, long Time) : IError<NotStartedError>
    {
        /// <summary>Of RateBook_NotStarted(uint32,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x74, 0xdc, 0xdc, 0x56];

        /// <inheritdoc/>
        public static NotStartedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotStartedError(
                RateId: reader.ReadUInt(32),
                StartsAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the caller is not the brand that issues the programme (0 if it is no brand).</summary>
    public sealed record NotTheIssuerError(long ProgrammeId, long Issuer, long Caller) : IError<NotTheIssuerError>
    {
        /// <summary>Of RateBook_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xae, 0x5a, 0x81, 0xae];

        /// <inheritdoc/>
        public static NotTheIssuerError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotTheIssuerError(
                ProgrammeId: reader.ReadUInt(32),
                Issuer: reader.ReadUInt(32),
                Caller: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a worse rate would begin without notice. In unix seconds.</summary>
    public sealed record NoticeTooShortError(long StartsAt, long Earliest) : IError<NoticeTooShortError>
    {
        /// <summary>Of RateBook_NoticeTooShort(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x81, 0xb4, 0xe5, 0x0a];

        /// <inheritdoc/>
        public static NoticeTooShortError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NoticeTooShortError(StartsAt: reader.ReadUInt(40), Earliest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a pause would end at once, or last too long. In unix seconds.</summary>
    public sealed record PauseOutOfRangeError(long Until, long Earliest, long Latest) : IError<PauseOutOfRangeError>
    {
        /// <summary>Of RateBook_PauseOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7a, 0x7d, 0x29, 0x5f];

        /// <inheritdoc/>
        public static PauseOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PauseOutOfRangeError(
                Until: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when points would be converted during a pause. In unix seconds.</summary>
    public sealed record PausedError(long RateId, long Until) : IError<PausedError>
    {
        /// <summary>Of RateBook_Paused(uint32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x05, 0xac, 0x34, 0xb3];

        /// <inheritdoc/>
        public static PausedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PausedError(RateId: reader.ReadUInt(32), Until: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a direction is paused again too soon. In unix seconds.</summary>
    public sealed record PausedRecentlyError(long Time, long Earliest) : IError<PausedRecentlyError>
    {
        /// <summary>Of RateBook_PausedRecently(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x66, 0x4c, 0xf7];

        /// <inheritdoc/>
        public static PausedRecentlyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PausedRecentlyError(Time: reader.ReadUInt(40), Earliest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a rate would end before it began. In unix seconds.</summary>
    public sealed record PeriodEmptyError(long StartsAt, long EndsAt) : IError<PeriodEmptyError>
    {
        /// <summary>Of RateBook_PeriodEmpty(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0c, 0x84, 0x96, 0x2b];

        /// <inheritdoc/>
        public static PeriodEmptyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PeriodEmptyError(StartsAt: reader.ReadUInt(40), EndsAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a proposal is accepted too late. In unix seconds.</summary>
    public sealed record ProposalLapsedError(long RateId, long LapsedAt) : IError<ProposalLapsedError>
    {
        /// <summary>Of RateBook_ProposalLapsed(uint32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xae, 0xdd, 0x22, 0xc0];

        /// <inheritdoc/>
        public static ProposalLapsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ProposalLapsedError(RateId: reader.ReadUInt(32), LapsedAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a rate differs from the last by more than a fifth and the brands have not agreed.</summary>
    public sealed record QuorumMissingError(long RateId, Hash Motion) : IError<QuorumMissingError>
    {
        /// <summary>Of RateBook_QuorumMissing(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x04, 0x65, 0x49, 0x02];

        /// <inheritdoc/>
        public static QuorumMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new QuorumMissingError(RateId: reader.ReadUInt(32), Motion: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for a rate that was never proposed.</summary>
    public sealed record RateUnknownError(long RateId) : IError<RateUnknownError>
    {
        /// <summary>Of RateBook_RateUnknown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd5, 0x3f, 0x5f, 0x51];

        /// <inheritdoc/>
        public static RateUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RateUnknownError(RateId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when one side of a rate lies outside its bounds.</summary>
    public sealed record RatioOutOfRangeError(
        BigInteger Value,
        BigInteger Least,
        BigInteger Most) : IError<RatioOutOfRangeError>
    {
        /// <summary>Of RateBook_RatioOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xed, 0xb1, 0x21, 0x77];

        /// <inheritdoc/>
        public static RatioOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new RatioOutOfRangeError(
                Value: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a pause comes without its reason.</summary>
    public sealed record ReasonMissingError() : IError<ReasonMissingError>
    {
        /// <summary>Of RateBook_ReasonMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xb2, 0xe4, 0x01, 0xa3];

        /// <inheritdoc/>
        public static ReasonMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReasonMissingError());
        }
    }

    /// <summary>Thrown when points would be converted into points of the same programme.</summary>
    public sealed record SameProgrammeError(long ProgrammeId) : IError<SameProgrammeError>
    {
        /// <summary>Of RateBook_SameProgramme(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x90, 0x45, 0xdc, 0xa9];

        /// <inheritdoc/>
        public static SameProgrammeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SameProgrammeError(ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>The struct Rate.</summary>
    public sealed record Rate(
        long Source,
        long Target,
        long Numerator,
        long Denominator,
        long StartsAt,
        long EndsAt,
        long TargetPointsMost,
        RateState State)
    {
        internal static Rate Read(ref AbiReader reader) => new(
            Source: reader.ReadUInt(32),
            Target: reader.ReadUInt(32),
            Numerator: reader.ReadUInt(32),
            Denominator: reader.ReadUInt(32),
            StartsAt: reader.ReadUInt(40),
            EndsAt: reader.ReadUInt(40),
            TargetPointsMost: reader.ReadUInt(64),
            State: (RateState)reader.ReadEnum(members: 5));

        internal static void Write(AbiWriter writer, Rate value)
        {
            writer.WriteUInt(value.Source, 32);
            writer.WriteUInt(value.Target, 32);
            writer.WriteUInt(value.Numerator, 32);
            writer.WriteUInt(value.Denominator, 32);
            writer.WriteUInt(value.StartsAt, 40);
            writer.WriteUInt(value.EndsAt, 40);
            writer.WriteUInt(value.TargetPointsMost, 64);
            writer.WriteUInt((long)value.State, 8);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum RateState
    {
        None,
        Proposed,
        Accepted,
        Withdrawn,
        Replaced,
    }
}
