// Generated from contracts/abi/BrandQuorum.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A motion is any 32 bytes that the contract which asks for it defines; it never changes its meaning. Brands added
/// within 30 days of the deployment are seated as founders; every later seat is itself a motion, so that the operators
/// cannot pack the quorum. Only brands 1 to 255 can be seated. Suspending a brand silences its key and leaves its seat
/// counted, so that the operators cannot thin the quorum out either.
/// </summary>
public static class BrandQuorum
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == ApprovalWithdrawn.Topic => ApprovalWithdrawn.Decode(log),
        var topic when topic == BrandSeated.Topic => BrandSeated.Decode(log),
        var topic when topic == BrandUnseated.Topic => BrandUnseated.Decode(log),
        var topic when topic == MotionApproved.Topic => MotionApproved.Decode(log),
        var topic when topic == MotionReached.Topic => MotionReached.Decode(log),
        _ => null,
    };

    /// <summary>A brand took back its approval of a motion that was not reached.</summary>
    public sealed record ApprovalWithdrawn(Hash Motion, long BrandId) : IEvent<ApprovalWithdrawn>
    {
        /// <summary>Of ApprovalWithdrawn(bytes32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf5696ced5c18d495ebb27e789bcd1b547c772a64c44724e07344d509c8f1546f");

        /// <inheritdoc/>
        public static ApprovalWithdrawn Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new ApprovalWithdrawn(
                Motion: reader.Topics.ReadHash(),
                BrandId: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>A brand was seated by a motion. Founders are seated by being added in time.</summary>
    public sealed record BrandSeated(long BrandId) : IEvent<BrandSeated>
    {
        /// <summary>Of BrandSeated(uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x31fbcfacb36248dd0a041291d6c499227bd061154d831e316ec55df6e6a486fb");

        /// <inheritdoc/>
        public static BrandSeated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new BrandSeated(BrandId: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>A brand lost its seat by a motion.</summary>
    public sealed record BrandUnseated(long BrandId) : IEvent<BrandUnseated>
    {
        /// <summary>Of BrandUnseated(uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x3e5dd2ca94dd1cdb1cecf2ecab5785811b9c67eea6058a49b4aa9bb488723c57");

        /// <inheritdoc/>
        public static BrandUnseated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new BrandUnseated(BrandId: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>A seated brand agreed to a motion. <c>approvals</c> of <c>seats</c> brands agree now.</summary>
    public sealed record MotionApproved(Hash Motion, long BrandId, long Approvals, long Seats) : IEvent<MotionApproved>
    {
        /// <summary>Of MotionApproved(bytes32,uint32,uint32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x6a01368e05f0eb27b03c18f59f6302f861f1e9afb397adb3d4c1f795071e96b0");

        /// <inheritdoc/>
        public static MotionApproved Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new MotionApproved(
                Motion: reader.Topics.ReadHash(),
                BrandId: reader.Topics.ReadUInt(32),
                Approvals: reader.Data.ReadUInt(32),
                Seats: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>More than two thirds of the seated brands agree: the motion stands for good.</summary>
    public sealed record MotionReached(Hash Motion, long Approvals, long Seats) : IEvent<MotionReached>
    {
        /// <summary>Of MotionReached(bytes32,uint32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x22e26bce07f4c062afc28bfa3a0996d85b1bdc5105ad7e183264b07379cd0d3d");

        /// <inheritdoc/>
        public static MotionReached Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new MotionReached(
                Motion: reader.Topics.ReadHash(),
                Approvals: reader.Data.ReadUInt(32),
                Seats: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>Agrees to a motion, for the calling brand.</summary>
    public sealed record ApproveCall(Hash Motion) : ICall<ApproveCall>
    {
        /// <summary>Of approve(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa5, 0x3a, 0x1a, 0xdf];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Motion);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ApproveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ApproveCall(Motion: reader.ReadHash()));
        }
    }

    /// <summary>Brands added before this time are founders, in unix seconds.</summary>
    public sealed record FoundingEndsAtCall() : ICall<FoundingEndsAtCall, long>
    {
        /// <summary>Of foundingEndsAt().</summary>
        public static ReadOnlySpan<byte> Selector => [0x59, 0x32, 0x6b, 0x7f];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static FoundingEndsAtCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new FoundingEndsAtCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
        }
    }

    /// <summary>Whether a brand has a seat.</summary>
    public sealed record IsSeatedCall(long BrandId) : ICall<IsSeatedCall, bool>
    {
        /// <summary>Of isSeated(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x47, 0xb6, 0xd7, 0xc7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsSeatedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsSeatedCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// The motion that the next change of a brand's seat needs: seating it if it has none, else unseating it.
    /// </summary>
    public sealed record MotionOfCall(long BrandId) : ICall<MotionOfCall, Hash>
    {
        /// <summary>Of motionOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x66, 0x1c, 0xb2, 0x07];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MotionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new MotionOfCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>When a motion was reached, in unix seconds; 0 if it was not.</summary>
    public sealed record ReachedAtCall(Hash Motion) : ICall<ReachedAtCall, long>
    {
        /// <summary>Of reachedAt(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd1, 0x19, 0xf5, 0xb8];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Motion);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReachedAtCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReachedAtCall(Motion: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
        }
    }

    /// <summary>Gives a brand a seat, once <c>motionOf</c> it is reached. Anyone may call this.</summary>
    public sealed record SeatBrandCall(long BrandId) : ICall<SeatBrandCall>
    {
        /// <summary>Of seatBrand(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6f, 0xa9, 0x7b, 0xa1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SeatBrandCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SeatBrandCall(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>How many seated brands agree to a motion now, of how many.</summary>
    public sealed record TallyOfCall(Hash Motion) : ICall<TallyOfCall, TallyOfResult>
    {
        /// <summary>Of tallyOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb4, 0xa6, 0xde, 0xf1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Motion);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static TallyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TallyOfCall(Motion: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static TallyOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new TallyOfResult(Approvals: reader.ReadUInt(32), Seats: reader.ReadUInt(32)));
        }
    }

    /// <summary>What tallyOf returns.</summary>
    public sealed record TallyOfResult(long Approvals, long Seats);

    /// <summary>Takes a brand's seat away, once <c>motionOf</c> it is reached. Anyone may call this.</summary>
    public sealed record UnseatBrandCall(long BrandId) : ICall<UnseatBrandCall>
    {
        /// <summary>Of unseatBrand(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x43, 0x22, 0xf7, 0x01];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static UnseatBrandCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UnseatBrandCall(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Takes back the calling brand's approval of a motion that was not reached.</summary>
    public sealed record WithdrawApprovalCall(Hash Motion) : ICall<WithdrawApprovalCall>
    {
        /// <summary>Of withdrawApproval(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x09, 0x86, 0x0b, 0x51];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Motion);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawApprovalCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawApprovalCall(Motion: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when the brand agreed already.</summary>
    public sealed record AlreadyApprovedError(Hash Motion, long BrandId) : IError<AlreadyApprovedError>
    {
        /// <summary>Of BrandQuorum_AlreadyApproved(bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdc, 0x80, 0x0a, 0x80];

        /// <inheritdoc/>
        public static AlreadyApprovedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyApprovedError(Motion: reader.ReadHash(), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the motion stands already. In unix seconds.</summary>
    public sealed record AlreadyReachedError(Hash Motion, long ReachedAt) : IError<AlreadyReachedError>
    {
        /// <summary>Of BrandQuorum_AlreadyReached(bytes32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc8, 0xb1, 0x34, 0x8c];

        /// <inheritdoc/>
        public static AlreadyReachedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyReachedError(Motion: reader.ReadHash(), ReachedAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a brand would be seated that is so already.</summary>
    public sealed record AlreadySeatedError(long BrandId) : IError<AlreadySeatedError>
    {
        /// <summary>Of BrandQuorum_AlreadySeated(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe3, 0x4f, 0xf8, 0xbb];

        /// <inheritdoc/>
        public static AlreadySeatedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AlreadySeatedError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a brand would be unseated that has no seat.</summary>
    public sealed record HasNoSeatError(long BrandId) : IError<HasNoSeatError>
    {
        /// <summary>Of BrandQuorum_HasNoSeat(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x36, 0xae, 0xee, 0xa9];

        /// <inheritdoc/>
        public static HasNoSeatError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new HasNoSeatError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown for a motion of 0.</summary>
    public sealed record MotionMissingError() : IError<MotionMissingError>
    {
        /// <summary>Of BrandQuorum_MotionMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x2d, 0xa5, 0x2b, 0x08];

        /// <inheritdoc/>
        public static MotionMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new MotionMissingError());
        }
    }

    /// <summary>Thrown when the brand takes back what it never gave.</summary>
    public sealed record NotApprovedError(Hash Motion, long BrandId) : IError<NotApprovedError>
    {
        /// <summary>Of BrandQuorum_NotApproved(bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0x14, 0x3d, 0x78];

        /// <inheritdoc/>
        public static NotApprovedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotApprovedError(Motion: reader.ReadHash(), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when too few brands agreed to a motion.</summary>
    public sealed record NotReachedError(Hash Motion) : IError<NotReachedError>
    {
        /// <summary>Of BrandQuorum_NotReached(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1a, 0x25, 0xc6, 0x3e];

        /// <inheritdoc/>
        public static NotReachedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotReachedError(Motion: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when the caller is not the key of a seated brand that can speak (brand 0: of none).</summary>
    public sealed record NotSeatedError(Address Caller, long BrandId) : IError<NotSeatedError>
    {
        /// <summary>Of BrandQuorum_NotSeated(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9c, 0x42, 0xd7, 0x0b];

        /// <inheritdoc/>
        public static NotSeatedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotSeatedError(Caller: reader.ReadAddress(), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown for a brand beyond the last seat there is.</summary>
    public sealed record SeatOutOfRangeError(long BrandId, long Most) : IError<SeatOutOfRangeError>
    {
        /// <summary>Of BrandQuorum_SeatOutOfRange(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x31, 0x6e, 0xff, 0x54];

        /// <inheritdoc/>
        public static SeatOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SeatOutOfRangeError(BrandId: reader.ReadUInt(32), Most: reader.ReadUInt(32)));
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
}
