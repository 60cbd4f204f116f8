// Generated from contracts/abi/ConversionDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// The member's intent names the version of the rate, so no later version can touch what was signed; the rate book says
/// whether that version is convertible. The source points are burned; the target points, rounded down, come into being
/// mature, with the expiry of points issued now. Between two brands both programmes must permit it, and the source's
/// brand, relieved of its promise, owes the target's brand, which takes it on, what the target points are worth. That
/// worth is rounded down once per pair of programmes: each conversion posts what all conversions so far are worth less
/// what was posted before. A brand decides how many of its points may come into being at a rate, within what the rate
/// says.
/// </summary>
public static class ConversionDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == ConversionAllowed.Topic => ConversionAllowed.Decode(log),
        var topic when topic == PointsConverted.Topic => PointsConverted.Decode(log),
        _ => null,
    };

    /// <summary>
    /// The target's brand lets <c>amount</c> more points come into being at a rate; <c>allowed</c> in all.
    /// </summary>
    public sealed record ConversionAllowed(
        long RateId,
        long TargetProgrammeId,
        long Amount,
        long Allowed) : IEvent<ConversionAllowed>
    {
        /// <summary>Of ConversionAllowed(uint32,uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x7ed39f14654d49f445ff9c4a4fe5df65a040aefabf47f1644f82fa958d9af685");

        /// <inheritdoc/>
        public static ConversionAllowed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new ConversionAllowed(
                RateId: reader.Topics.ReadUInt(32),
                TargetProgrammeId: reader.Topics.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64),
                Allowed: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A member converted points.</summary>
    public sealed record PointsConverted(
        Hash ConversionId,
        Address Account,
        long RateId,
        long SourceProgrammeId,
        long TargetProgrammeId,
        long SourcePoints,
        long TargetPoints,
        BigInteger TargetAssetId) : IEvent<PointsConverted>
    {
        /// <summary>Of PointsConverted(bytes32,address,uint32,uint32,uint32,uint64,uint64,uint256).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x5f9e31768b15a346b606c4614b6df402de3dc4d931a7c2c5dfd9d937b19a507a");

        /// <inheritdoc/>
        public static PointsConverted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 5);
            return reader.Finish(new PointsConverted(
                ConversionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                RateId: reader.Topics.ReadUInt(32),
                SourceProgrammeId: reader.Data.ReadUInt(32),
                TargetProgrammeId: reader.Data.ReadUInt(32),
                SourcePoints: reader.Data.ReadUInt(64),
                TargetPoints: reader.Data.ReadUInt(64),
                TargetAssetId: reader.Data.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Lets points of the calling brand come into being at a rate. Only by an intent of the brand whose points they
    /// are; repeatable up to what the rate says.
    /// </summary>
    public sealed record AllowConversionCall(long RateId, long TargetPoints) : ICall<AllowConversionCall>
    {
        /// <summary>Of allowConversion(uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe5, 0x57, 0x1d, 0x3c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(RateId, 32);
            writer.WriteUInt(TargetPoints, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AllowConversionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AllowConversionCall(
                RateId: reader.ReadUInt(32),
                TargetPoints: reader.ReadUInt(64)));
        }
    }

    /// <summary>How many points may come into being at a rate in all, and how many did.</summary>
    public sealed record AllowanceOfCall(long RateId) : ICall<AllowanceOfCall, AllowanceOfResult>
    {
        /// <summary>Of allowanceOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x72, 0x4d, 0x04, 0xa9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(RateId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AllowanceOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AllowanceOfCall(RateId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static AllowanceOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new AllowanceOfResult(Allowed: reader.ReadUInt(64), Converted: reader.ReadUInt(64)));
        }
    }

    /// <summary>What allowanceOf returns.</summary>
    public sealed record AllowanceOfResult(long Allowed, long Converted);

    /// <summary>Converts points of the calling member. Only by the member's intent.</summary>
    public sealed record ConvertCall(
        long RateId,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts,
        long MinReceive,
        long Deadline) : ICall<ConvertCall>
    {
        /// <summary>Of convert(uint32,uint256[],uint64[],uint64,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x14, 0x3c, 0x40, 0x9e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteUInt(RateId, 32);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteUInt(MinReceive, 64);
            writer.WriteUInt(Deadline, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ConvertCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new ConvertCall(
                RateId: reader.ReadUInt(32),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                MinReceive: reader.ReadUInt(64),
                Deadline: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// The target points of all conversions between two programmes: what the debts between them rest on.
    /// </summary>
    public sealed record ConvertedBetweenCall(
        long SourceProgrammeId,
        long TargetProgrammeId) : ICall<ConvertedBetweenCall, BigInteger>
    {
        /// <summary>Of convertedBetween(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdf, 0x01, 0xa3, 0x40];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(SourceProgrammeId, 32);
            writer.WriteUInt(TargetProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ConvertedBetweenCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ConvertedBetweenCall(
                SourceProgrammeId: reader.ReadUInt(32),
                TargetProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(128));
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

    /// <summary>Thrown when a brand would allow more points at a rate than the rate says.</summary>
    public sealed record AllowanceAboveRateError(
        long RateId,
        BigInteger Allowed,
        long Most) : IError<AllowanceAboveRateError>
    {
        /// <summary>Of ConversionDesk_AllowanceAboveRate(uint32,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3f, 0xab, 0xa1, 0xe7];

        /// <inheritdoc/>
        public static AllowanceAboveRateError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AllowanceAboveRateError(
                RateId: reader.ReadUInt(32),
                Allowed: reader.ReadBigUInt(256),
                Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the member's quote has ended. In unix seconds.</summary>
    public sealed record DeadlinePassedError(long Deadline, long Time) : IError<DeadlinePassedError>
    {
        /// <summary>Of ConversionDesk_DeadlinePassed(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x68, 0xc9, 0xa6, 0xc8];

        /// <inheritdoc/>
        public static DeadlinePassedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DeadlinePassedError(Deadline: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when one conversion would be worth more than every reader can store, in fen.</summary>
    public sealed record DebtAboveMaximumError(BigInteger OwedFen, BigInteger Most) : IError<DebtAboveMaximumError>
    {
        /// <summary>Of ConversionDesk_DebtAboveMaximum(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x45, 0x8a, 0x0e, 0x3d];

        /// <inheritdoc/>
        public static DebtAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DebtAboveMaximumError(
                OwedFen: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when points would be converted without an intent: only a member's own can do that.</summary>
    public sealed record IntentMissingError() : IError<IntentMissingError>
    {
        /// <summary>Of ConversionDesk_IntentMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0x96, 0x28, 0x6c];

        /// <inheritdoc/>
        public static IntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IntentMissingError());
        }
    }

    /// <summary>
    /// Thrown when the caller is not the brand whose points would come into being (0 if it is no brand).
    /// </summary>
    public sealed record NotTheTargetBrandError(
        long ProgrammeId,
        long Issuer,
        long Caller) : IError<NotTheTargetBrandError>
    {
        /// <summary>Of ConversionDesk_NotTheTargetBrand(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x56, 0xd6, 0x69, 0x6a];

        /// <inheritdoc/>
        public static NotTheTargetBrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotTheTargetBrandError(
                ProgrammeId: reader.ReadUInt(32),
                Issuer: reader.ReadUInt(32),
                Caller: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the rate gives fewer points than the member asked for, or none.</summary>
    public sealed record ReceivesTooLittleError(BigInteger TargetPoints, long Least) : IError<ReceivesTooLittleError>
    {
        /// <summary>Of ConversionDesk_ReceivesTooLittle(uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcd, 0xc7, 0x11, 0xec];

        /// <inheritdoc/>
        public static ReceivesTooLittleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReceivesTooLittleError(
                TargetPoints: reader.ReadBigUInt(256),
                Least: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when more points would come into being at a rate than its brand allowed.</summary>
    public sealed record TargetAboveAllowanceError(
        long RateId,
        BigInteger Requested,
        long Left) : IError<TargetAboveAllowanceError>
    {
        /// <summary>Of ConversionDesk_TargetAboveAllowance(uint32,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1b, 0x84, 0x74, 0x56];

        /// <inheritdoc/>
        public static TargetAboveAllowanceError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new TargetAboveAllowanceError(
                RateId: reader.ReadUInt(32),
                Requested: reader.ReadBigUInt(256),
                Left: reader.ReadUInt(64)));
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

    /// <summary>Thrown when an id is not points of the programme that is to be paid in.</summary>
    public sealed record PaidPointsForeignError(BigInteger AssetId, long ProgrammeId) : IError<PaidPointsForeignError>
    {
        /// <summary>Of PaidPoints_Foreign(uint256,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x14, 0xbc, 0x76, 0xfc];

        /// <inheritdoc/>
        public static PaidPointsForeignError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PaidPointsForeignError(
                AssetId: reader.ReadBigUInt(256),
                ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a member pays with no id, or with more than eight.</summary>
    public sealed record PaidPointsLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<PaidPointsLengthOutOfRangeError>
    {
        /// <summary>Of PaidPoints_LengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9f, 0xe8, 0xd9, 0xa0];

        /// <inheritdoc/>
        public static PaidPointsLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaidPointsLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when there is not one amount for each id.</summary>
    public sealed record PaidPointsLengthsDifferError(
        BigInteger Ids,
        BigInteger Amounts) : IError<PaidPointsLengthsDifferError>
    {
        /// <summary>Of PaidPoints_LengthsDiffer(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x25, 0x2b, 0x22, 0x6a];

        /// <inheritdoc/>
        public static PaidPointsLengthsDifferError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PaidPointsLengthsDifferError(
                Ids: reader.ReadBigUInt(256),
                Amounts: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the ids do not strictly ascend.</summary>
    public sealed record PaidPointsNotAscendingError(
        BigInteger Position,
        BigInteger Previous,
        BigInteger AssetId) : IError<PaidPointsNotAscendingError>
    {
        /// <summary>Of PaidPoints_NotAscending(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x38, 0xb6, 0x7d, 0xee];

        /// <inheritdoc/>
        public static PaidPointsNotAscendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PaidPointsNotAscendingError(
                Position: reader.ReadBigUInt(256),
                Previous: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
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
}
