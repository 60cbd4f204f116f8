// Generated from contracts/abi/RedemptionDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// At every moment captured + returned + held = authorised, and the desk holds exactly what is held. A hold outlives
/// the expiry of its points: they may still be captured, and always returned to the member. What was captured may be
/// refunded until a year after the hold: the same ids come back, the last captured first. At another brand than the
/// issuer's, the issuer owes at every moment what captured - refunded points are worth, rounded down once; that debt is
/// reserved from the authorisation on, so nothing but the hold's end stops a capture.
/// </summary>
public static class RedemptionDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == PointsRedated.Topic => PointsRedated.Decode(log),
        var topic when topic == RedemptionAuthorised.Topic => RedemptionAuthorised.Decode(log),
        var topic when topic == RedemptionCaptured.Topic => RedemptionCaptured.Decode(log),
        var topic when topic == RedemptionRefunded.Topic => RedemptionRefunded.Decode(log),
        var topic when topic == RedemptionReleased.Topic => RedemptionReleased.Decode(log),
        var topic when topic == RedemptionVoided.Topic => RedemptionVoided.Decode(log),
        _ => null,
    };

    /// <summary>Refunded points had expired meanwhile: they came back under an id with a new expiry.</summary>
    public sealed record PointsRedated(
        Hash RedemptionId,
        BigInteger FromAssetId,
        BigInteger ToAssetId,
        long Amount) : IEvent<PointsRedated>
    {
        /// <summary>Of PointsRedated(bytes32,uint256,uint256,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x57e1d24dfcf3dd51aee286e7e6e046fe99bea7e2ee43670de5ba2d8003ed9803");

        /// <inheritdoc/>
        public static PointsRedated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new PointsRedated(
                RedemptionId: reader.Topics.ReadHash(),
                FromAssetId: reader.Topics.ReadBigUInt(256),
                ToAssetId: reader.Topics.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A member's points are held for a brand. The id is the hash of the member's intent.</summary>
    public sealed record RedemptionAuthorised(
        Hash RedemptionId,
        Address Account,
        long BrandId,
        long ProgrammeId,
        long Amount,
        long HoldExpiresAt,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts) : IEvent<RedemptionAuthorised>
    {
        /// <summary>Of RedemptionAuthorised(bytes32,address,uint32,uint32,uint64,uint40,uint256[],uint64[]).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xb23fc7aff18918501b60219960b9419128d2a12c42341f5f1965a81973005a9d");

        /// <inheritdoc/>
        public static RedemptionAuthorised Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 5);
            return reader.Finish(new RedemptionAuthorised(
                RedemptionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                ProgrammeId: reader.Data.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64),
                HoldExpiresAt: reader.Data.ReadUInt(40),
                AssetIds: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>The brand took points for good; they are burned.</summary>
    public sealed record RedemptionCaptured(
        Hash RedemptionId,
        Address Account,
        long BrandId,
        long ProgrammeId,
        long Amount,
        long CapturedTotal) : IEvent<RedemptionCaptured>
    {
        /// <summary>Of RedemptionCaptured(bytes32,address,uint32,uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc30e2c54755d334a5de1472a530d9ae6329f9a5d8d86f10b738324f9d186e2e1");

        /// <inheritdoc/>
        public static RedemptionCaptured Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new RedemptionCaptured(
                RedemptionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                ProgrammeId: reader.Data.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64),
                CapturedTotal: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The brand gave captured points back; <c>refundedTotal</c> of this redemption are back by now.</summary>
    public sealed record RedemptionRefunded(
        Hash RedemptionId,
        Address Account,
        long BrandId,
        long ProgrammeId,
        long Amount,
        long RefundedTotal) : IEvent<RedemptionRefunded>
    {
        /// <summary>Of RedemptionRefunded(bytes32,address,uint32,uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xcb36da1bb435a5ecf749d0eec3a9f3147daffffbce73d45da0d1b3f273fced1f");

        /// <inheritdoc/>
        public static RedemptionRefunded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new RedemptionRefunded(
                RedemptionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                ProgrammeId: reader.Data.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64),
                RefundedTotal: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The hold ended; <c>amount</c> points went back to the member.</summary>
    public sealed record RedemptionReleased(
        Hash RedemptionId,
        Address Account,
        long BrandId,
        long Amount) : IEvent<RedemptionReleased>
    {
        /// <summary>Of RedemptionReleased(bytes32,address,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe669f4df98df934adfe20e6426eba5b68199d70469cb2f8628dd3ce90cd80714");

        /// <inheritdoc/>
        public static RedemptionReleased Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new RedemptionReleased(
                RedemptionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The brand gave up the rest; <c>amount</c> points went back to the member.</summary>
    public sealed record RedemptionVoided(
        Hash RedemptionId,
        Address Account,
        long BrandId,
        long Amount) : IEvent<RedemptionVoided>
    {
        /// <summary>Of RedemptionVoided(bytes32,address,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2cb31648e9de5782a747352104e7f59044a28af81e1138c5c1d1c13d7972fd2e");

        /// <inheritdoc/>
        public static RedemptionVoided Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new RedemptionVoided(
                RedemptionId: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Holds the calling member's points for a brand. <c>redemptionId</c> is the hash of the executing intent. At
    /// another brand than the issuer's the programme must permit it, and the debt is reserved in the clearing.
    /// </summary>
    public sealed record AuthoriseCall(
        long BrandId,
        long ProgrammeId,
        IReadOnlyList<Part> Parts,
        long HoldExpiresAt) : ICall<AuthoriseCall, Hash>
    {
        /// <summary>Of authorise(uint32,uint32,(uint40,uint24,uint64)[],uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5c, 0x84, 0x1f, 0x97];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteArray(Parts, wordsEach: 3, Part.Write);
            writer.WriteUInt(HoldExpiresAt, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AuthoriseCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new AuthoriseCall(
                BrandId: reader.ReadUInt(32),
                ProgrammeId: reader.ReadUInt(32),
                Parts: reader.ReadArray(wordsEach: 3, Part.Read),
                HoldExpiresAt: reader.ReadUInt(40)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// Where the authorised points are: captured + returned + held = authorised, and refunded &lt;= captured.
    /// </summary>
    public sealed record BreakdownOfCall(Hash RedemptionId) : ICall<BreakdownOfCall, BreakdownOfResult>
    {
        /// <summary>Of breakdownOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0x62, 0x90, 0x16];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(RedemptionId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BreakdownOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BreakdownOfCall(RedemptionId: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static BreakdownOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 4);
            return reader.Finish(new BreakdownOfResult(
                Captured: reader.ReadUInt(64),
                Returned: reader.ReadUInt(64),
                Held: reader.ReadUInt(64),
                Refunded: reader.ReadUInt(64)));
        }
    }

    /// <summary>What breakdownOf returns.</summary>
    public sealed record BreakdownOfResult(long Captured, long Returned, long Held, long Refunded);

    /// <summary>
    /// Burns held points; the redeeming brand's decision, repeatable until the rest is 0 or the hold ends. At another
    /// brand than the issuer's it records what the issuer owes, in the same transaction.
    /// </summary>
    public sealed record CaptureCall(Hash RedemptionId, long Amount) : ICall<CaptureCall>
    {
        /// <summary>Of capture(bytes32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x95, 0x58, 0x89, 0xd3];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteHash(RedemptionId);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CaptureCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CaptureCall(RedemptionId: reader.ReadHash(), Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>The ids that paid a redemption, with the amounts authorised.</summary>
    public sealed record PartsOfCall(Hash RedemptionId) : ICall<PartsOfCall, IReadOnlyList<Part>>
    {
        /// <summary>Of partsOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0x24, 0xe2, 0x47];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(RedemptionId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PartsOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PartsOfCall(RedemptionId: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static IReadOnlyList<Part> DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadArray(wordsEach: 3, Part.Read));
        }
    }

    /// <summary>All that is known of a redemption.</summary>
    public sealed record RedemptionCall(Hash RedemptionId) : ICall<RedemptionCall, Redemption>
    {
        /// <summary>Of redemption(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb7, 0x8b, 0x75, 0x87];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(RedemptionId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RedemptionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RedemptionCall(RedemptionId: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Redemption DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 10);
            return reader.Finish(Redemption.Read(ref reader));
        }
    }

    /// <summary>
    /// Gives captured points back to the member, the last captured first; the redeeming brand's decision, until 365
    /// days after the end of the hold. Ids that have expired meanwhile come back re-dated: to the first month end, in
    /// the programme's time zone, that is at least 30 days away. It records what the issuer owes less; the refund of
    /// everything is the exact negative of all that was recorded. A return asks nothing of the account but that it is
    /// not erased: a frozen member gets the points as well.
    /// </summary>
    public sealed record RefundCall(Hash RedemptionId, long Amount) : ICall<RefundCall>
    {
        /// <summary>Of refund(bytes32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x91, 0x0d, 0x5f, 0xbc];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteHash(RedemptionId);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RefundCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RefundCall(RedemptionId: reader.ReadHash(), Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Gives the rest back to the member once the hold has ended. Anyone may call it, without an intent.
    /// </summary>
    public sealed record ReleaseCall(Hash RedemptionId) : ICall<ReleaseCall>
    {
        /// <summary>Of release(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x67, 0xd4, 0x2a, 0x8b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(RedemptionId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReleaseCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReleaseCall(RedemptionId: reader.ReadHash()));
        }
    }

    /// <summary>Gives the rest back to the member; the redeeming brand's decision, at any time.</summary>
    public sealed record VoidAuthorisationCall(Hash RedemptionId) : ICall<VoidAuthorisationCall>
    {
        /// <summary>Of voidAuthorisation(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0x2b, 0xd4, 0xc9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(RedemptionId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static VoidAuthorisationCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new VoidAuthorisationCall(RedemptionId: reader.ReadHash()));
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

    /// <summary>
    /// Thrown when points would be refunded to an account that was erased: nobody could ever use them.
    /// </summary>
    public sealed record AccountErasedError(Address Account) : IError<AccountErasedError>
    {
        /// <summary>Of RedemptionDesk_AccountErased(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4e, 0x0d, 0x5d, 0x87];

        /// <inheritdoc/>
        public static AccountErasedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountErasedError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the redemption has ended: nothing is held any more.</summary>
    public sealed record AuthorisationClosedError(Hash RedemptionId) : IError<AuthorisationClosedError>
    {
        /// <summary>Of RedemptionDesk_AuthorisationClosed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0xff, 0x5a, 0x0c];

        /// <inheritdoc/>
        public static AuthorisationClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AuthorisationClosedError(RedemptionId: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for a redemption that was never authorised.</summary>
    public sealed record AuthorisationUnknownError(Hash RedemptionId) : IError<AuthorisationUnknownError>
    {
        /// <summary>Of RedemptionDesk_AuthorisationUnknown(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0x20, 0x07, 0x9a];

        /// <inheritdoc/>
        public static AuthorisationUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AuthorisationUnknownError(RedemptionId: reader.ReadHash()));
        }
    }

    /// <summary>
    /// Thrown when points would be held for a brand whose key does not speak for it now: it could not capture.
    /// </summary>
    public sealed record BrandSuspendedError(long BrandId) : IError<BrandSuspendedError>
    {
        /// <summary>Of RedemptionDesk_BrandSuspended(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x23, 0x96, 0x70, 0x14];

        /// <inheritdoc/>
        public static BrandSuspendedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandSuspendedError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when more would be captured than is held.</summary>
    public sealed record CaptureAboveAuthorisationError(
        long Requested,
        long Remaining) : IError<CaptureAboveAuthorisationError>
    {
        /// <summary>Of RedemptionDesk_CaptureAboveAuthorisation(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbf, 0x5c, 0xe8, 0x77];

        /// <inheritdoc/>
        public static CaptureAboveAuthorisationError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CaptureAboveAuthorisationError(
                Requested: reader.ReadUInt(64),
                Remaining: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the issuer would come to owe more than every reader can store, in fen.</summary>
    public sealed record DebtAboveMaximumError(BigInteger OwedFen, BigInteger Most) : IError<DebtAboveMaximumError>
    {
        /// <summary>Of RedemptionDesk_DebtAboveMaximum(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb1, 0x96, 0x7e, 0xd9];

        /// <inheritdoc/>
        public static DebtAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DebtAboveMaximumError(
                OwedFen: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the brand captures after the hold ended. In unix seconds.</summary>
    public sealed record HoldExpiredError(long HoldExpiresAt, long Time) : IError<HoldExpiredError>
    {
        /// <summary>Of RedemptionDesk_HoldExpired(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8c, 0xf0, 0xc0, 0xe0];

        /// <inheritdoc/>
        public static HoldExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new HoldExpiredError(HoldExpiresAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a hold is released that still stands. In unix seconds.</summary>
    public sealed record HoldNotExpiredError(long HoldExpiresAt, long Time) : IError<HoldNotExpiredError>
    {
        /// <summary>Of RedemptionDesk_HoldNotExpired(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfb, 0xf0, 0x14, 0x83];

        /// <inheritdoc/>
        public static HoldNotExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new HoldNotExpiredError(
                HoldExpiresAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a hold would end at once or stand too long. In unix seconds.</summary>
    public sealed record HoldOutOfRangeError(
        long HoldExpiresAt,
        long Earliest,
        long Latest) : IError<HoldOutOfRangeError>
    {
        /// <summary>Of RedemptionDesk_HoldOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xeb, 0xb8, 0x61, 0xef];

        /// <inheritdoc/>
        public static HoldOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new HoldOutOfRangeError(
                HoldExpiresAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when points would be held without an intent: only a member's own signed intent can do that.
    /// </summary>
    public sealed record IntentMissingError() : IError<IntentMissingError>
    {
        /// <summary>Of RedemptionDesk_IntentMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0xdb, 0x18, 0x18];

        /// <inheritdoc/>
        public static IntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IntentMissingError());
        }
    }

    /// <summary>Thrown when the caller is not the brand that redeems (0 if it is no brand).</summary>
    public sealed record NotTheRedeemingBrandError(long Expected, long Actual) : IError<NotTheRedeemingBrandError>
    {
        /// <summary>Of RedemptionDesk_NotTheRedeemingBrand(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf9, 0x19, 0x03, 0xe0];

        /// <inheritdoc/>
        public static NotTheRedeemingBrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheRedeemingBrandError(
                Expected: reader.ReadUInt(32),
                Actual: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the ids that pay do not strictly ascend.</summary>
    public sealed record PartsNotAscendingError(
        BigInteger Position,
        BigInteger Previous,
        BigInteger AssetId) : IError<PartsNotAscendingError>
    {
        /// <summary>Of RedemptionDesk_PartsNotAscending(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb0, 0x20, 0x71, 0x6d];

        /// <inheritdoc/>
        public static PartsNotAscendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PartsNotAscendingError(
                Position: reader.ReadBigUInt(256),
                Previous: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a redemption is paid by no id, or by more than eight.</summary>
    public sealed record PartsOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<PartsOutOfRangeError>
    {
        /// <summary>Of RedemptionDesk_PartsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x64, 0x3c, 0x78, 0x4c];

        /// <inheritdoc/>
        public static PartsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PartsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when more would be refunded than was captured and not refunded yet.</summary>
    public sealed record RefundAboveCaptureError(long Requested, long Refundable) : IError<RefundAboveCaptureError>
    {
        /// <summary>Of RedemptionDesk_RefundAboveCapture(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0b, 0xbd, 0x25, 0xbe];

        /// <inheritdoc/>
        public static RefundAboveCaptureError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RefundAboveCaptureError(
                Requested: reader.ReadUInt(64),
                Refundable: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a refund comes later than a year after the hold. In unix seconds.</summary>
    public sealed record RefundWindowEndedError(long EndedAt, long Time) : IError<RefundWindowEndedError>
    {
        /// <summary>Of RedemptionDesk_RefundWindowEnded(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x44, 0x5e, 0xc7, 0xbc];

        /// <inheritdoc/>
        public static RefundWindowEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RefundWindowEndedError(EndedAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
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

    /// <summary>An int value doesn't fit in a uint of <c>bits</c> size.</summary>
    public sealed record SafeCastOverflowedIntToUintError(BigInteger Value) : IError<SafeCastOverflowedIntToUintError>
    {
        /// <summary>Of SafeCastOverflowedIntToUint(int256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa8, 0xce, 0x44, 0x32];

        /// <inheritdoc/>
        public static SafeCastOverflowedIntToUintError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SafeCastOverflowedIntToUintError(Value: reader.ReadBigInt(256)));
        }
    }

    /// <summary>Value doesn't fit in a uint of <c>bits</c> size.</summary>
    public sealed record SafeCastOverflowedUintDowncastError(
        long Bits,
        BigInteger Value) : IError<SafeCastOverflowedUintDowncastError>
    {
        /// <summary>Of SafeCastOverflowedUintDowncast(uint8,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6d, 0xfc, 0xc6, 0x50];

        /// <inheritdoc/>
        public static SafeCastOverflowedUintDowncastError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SafeCastOverflowedUintDowncastError(
                Bits: reader.ReadUInt(8),
                Value: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>The struct Part.</summary>
    public sealed record Part(long ExpiresAt, long MaturesOn, long Amount)
    {
        internal static Part Read(ref AbiReader reader) => new(
            ExpiresAt: reader.ReadUInt(40),
            MaturesOn: reader.ReadUInt(24),
            Amount: reader.ReadUInt(64));

        internal static void Write(AbiWriter writer, Part value)
        {
            writer.WriteUInt(value.ExpiresAt, 40);
            writer.WriteUInt(value.MaturesOn, 24);
            writer.WriteUInt(value.Amount, 64);
        }
    }

    /// <summary>The struct Redemption.</summary>
    public sealed record Redemption(
        Address Account,
        long BrandId,
        long ProgrammeId,
        long Issuer,
        long SettlementValue,
        long PartnerFeeBps,
        long Authorised,
        long Captured,
        long HoldExpiresAt,
        State State)
    {
        internal static Redemption Read(ref AbiReader reader) => new(
            Account: reader.ReadAddress(),
            BrandId: reader.ReadUInt(32),
            ProgrammeId: reader.ReadUInt(32),
            Issuer: reader.ReadUInt(32),
            SettlementValue: reader.ReadUInt(32),
            PartnerFeeBps: reader.ReadUInt(16),
            Authorised: reader.ReadUInt(64),
            Captured: reader.ReadUInt(64),
            HoldExpiresAt: reader.ReadUInt(40),
            State: (State)reader.ReadEnum(members: 5));

        internal static void Write(AbiWriter writer, Redemption value)
        {
            writer.WriteAddress(value.Account);
            writer.WriteUInt(value.BrandId, 32);
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.Issuer, 32);
            writer.WriteUInt(value.SettlementValue, 32);
            writer.WriteUInt(value.PartnerFeeBps, 16);
            writer.WriteUInt(value.Authorised, 64);
            writer.WriteUInt(value.Captured, 64);
            writer.WriteUInt(value.HoldExpiresAt, 40);
            writer.WriteUInt((long)value.State, 8);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum State
    {
        None,
        Open,
        Closed,
        Voided,
        Released,
    }
}
