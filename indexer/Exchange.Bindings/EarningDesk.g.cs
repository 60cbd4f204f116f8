// Generated from contracts/abi/EarningDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A brand acts through the forwarder. One reference is used once per brand, whatever it names, so that a repeated
/// request can never issue twice. A grant is pending until it matures; what is taken back of it after a return never
/// exceeds it. Points that a member owes are kept back from the next grants of the same programme.
/// </summary>
public static class EarningDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == BadgeAwarded.Topic => BadgeAwarded.Decode(log),
        var topic when topic == BatchIssued.Topic => BatchIssued.Decode(log),
        var topic when topic == DebtOffset.Topic => DebtOffset.Decode(log),
        var topic when topic == DebtRecorded.Topic => DebtRecorded.Decode(log),
        var topic when topic == EarnRuleSet.Topic => EarnRuleSet.Decode(log),
        var topic when topic == GrantClawedBack.Topic => GrantClawedBack.Decode(log),
        var topic when topic == PointsClawedBack.Topic => PointsClawedBack.Decode(log),
        var topic when topic == PointsIssued.Topic => PointsIssued.Decode(log),
        var topic when topic == PurchaseRecorded.Topic => PurchaseRecorded.Decode(log),
        var topic when topic == PurchaseReturned.Topic => PurchaseReturned.Decode(log),
        var topic when topic == ReferralBonusIssued.Topic => ReferralBonusIssued.Decode(log),
        var topic when topic == ReferralDepthExceeded.Topic => ReferralDepthExceeded.Decode(log),
        var topic when topic == ReferrerBound.Topic => ReferrerBound.Decode(log),
        _ => null,
    };

    /// <summary>A badge was awarded. It never leaves the account.</summary>
    public sealed record BadgeAwarded(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        BigInteger AssetId) : IEvent<BadgeAwarded>
    {
        /// <summary>Of BadgeAwarded(uint32,address,bytes32,uint256).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x3b97b3211d69a30ac6781538bdc67af9a6570387e19806ea337e2901a6a58fa5");

        /// <inheritdoc/>
        public static BadgeAwarded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new BadgeAwarded(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AssetId: reader.Data.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// A reference was used for <c>count</c> grants of <c>total</c> points. <c>root</c> is the Merkle root of their
    /// leaves; a single issue is a batch of one.
    /// </summary>
    public sealed record BatchIssued(
        long ProgrammeId,
        Hash Reference,
        Hash Root,
        long Count,
        long Total) : IEvent<BatchIssued>
    {
        /// <summary>Of BatchIssued(uint32,bytes32,bytes32,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x9291cedb37e1f3327738c2c85a69f8ebe31ca45ec4e1edcbc8563db2caaeb5ef");

        /// <inheritdoc/>
        public static BatchIssued Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 3);
            return reader.Finish(new BatchIssued(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Reference: reader.Topics.ReadHash(),
                Root: reader.Data.ReadHash(),
                Count: reader.Data.ReadUInt(32),
                Total: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary><c>amount</c> points of a grant paid a debt and were never minted; <c>debt</c> is left.</summary>
    public sealed record DebtOffset(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        BigInteger AssetId,
        long Amount,
        long Reason,
        long Debt) : IEvent<DebtOffset>
    {
        /// <summary>Of DebtOffset(uint32,address,bytes32,uint256,uint64,uint8,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x6a38f70abfc7f0b5efd6caf75476855026e20ced090297aab438343a0c2ac499");

        /// <inheritdoc/>
        public static DebtOffset Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 4);
            return reader.Finish(new DebtOffset(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AssetId: reader.Data.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64),
                Reason: reader.Data.ReadUInt(8),
                Debt: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// An account owes <c>amount</c> more points of a programme, <c>debt</c> in all. Its next grants pay them.
    /// </summary>
    public sealed record DebtRecorded(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        long Amount,
        long Debt) : IEvent<DebtRecorded>
    {
        /// <summary>Of DebtRecorded(uint32,address,bytes32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x4dd1c832b8d7559e6dc0c3541bdd1dfe5ab9097a783898594976259f27f875da");

        /// <inheritdoc/>
        public static DebtRecorded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new DebtRecorded(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                Amount: reader.Data.ReadUInt(64),
                Debt: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A reason of a programme (NONE = all together) has a new rule. It holds from this block on.</summary>
    public sealed record EarnRuleSet(
        long ProgrammeId,
        long Reason,
        long Version,
        long Rate,
        long CapPerAccount,
        long CapPerProgramme,
        long PeriodSeconds) : IEvent<EarnRuleSet>
    {
        /// <summary>Of EarnRuleSet(uint32,uint8,uint32,uint32,uint64,uint64,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x56546d7d454996ff126f07e50fc217a7433354de91be0d2c292408f9c1ab7901");

        /// <inheritdoc/>
        public static EarnRuleSet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 5);
            return reader.Finish(new EarnRuleSet(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Reason: reader.Topics.ReadUInt(8),
                Version: reader.Data.ReadUInt(32),
                Rate: reader.Data.ReadUInt(32),
                CapPerAccount: reader.Data.ReadUInt(64),
                CapPerProgramme: reader.Data.ReadUInt(64),
                PeriodSeconds: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A brand took back <c>amount</c> points of a grant: <c>taken</c> from the balances of the account (or of the one
    /// it waited for, see <c>PointsClawedBack</c>), the rest as a debt.
    /// </summary>
    public sealed record GrantClawedBack(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        Hash Batch,
        long Index,
        long Reason,
        long Amount,
        long Taken) : IEvent<GrantClawedBack>
    {
        /// <summary>Of GrantClawedBack(uint32,address,bytes32,bytes32,uint32,uint8,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2b690693da7347cfea0e2ffee035cc21eaecf0c19f028ba21a98f94dbd716919");

        /// <inheritdoc/>
        public static GrantClawedBack Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 5);
            return reader.Finish(new GrantClawedBack(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                Batch: reader.Data.ReadHash(),
                Index: reader.Data.ReadUInt(32),
                Reason: reader.Data.ReadUInt(8),
                Amount: reader.Data.ReadUInt(64),
                Taken: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>Points ended by a clawback of a grant that had been issued for <c>reason</c>.</summary>
    public sealed record PointsClawedBack(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        BigInteger AssetId,
        long Amount,
        long Reason) : IEvent<PointsClawedBack>
    {
        /// <summary>Of PointsClawedBack(uint32,address,bytes32,uint256,uint64,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x7941166df6446a1c50ba21beef80cec8daccc05982f31fc33147623919b33dd0");

        /// <inheritdoc/>
        public static PointsClawedBack Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new PointsClawedBack(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AssetId: reader.Data.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64),
                Reason: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>
    /// Points were issued to an account: what was minted of one grant. A debt's part of it is <c>DebtOffset</c>.
    /// </summary>
    public sealed record PointsIssued(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        BigInteger AssetId,
        long Amount,
        long Reason) : IEvent<PointsIssued>
    {
        /// <summary>Of PointsIssued(uint32,address,bytes32,uint256,uint64,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe7d5bc18885be85b8d9d529d77d60c487f44624c19b10d13002193f782a7f68b");

        /// <inheritdoc/>
        public static PointsIssued Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new PointsIssued(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AssetId: reader.Data.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64),
                Reason: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>
    /// A receipt earned points: <c>points</c> = whole yuan of <c>amountFen</c>, rounded down once, times
    /// <c>pointsPerYuan</c>.
    /// </summary>
    public sealed record PurchaseRecorded(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        long AmountFen,
        long PointsPerYuan,
        long Points) : IEvent<PurchaseRecorded>
    {
        /// <summary>Of PurchaseRecorded(uint32,address,bytes32,uint64,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x34901103be90a76bc5a7afcd164ec66803749fd2a8a7c4db6220158efddc83e7");

        /// <inheritdoc/>
        public static PurchaseRecorded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new PurchaseRecorded(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AmountFen: reader.Data.ReadUInt(64),
                PointsPerYuan: reader.Data.ReadUInt(32),
                Points: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Goods of a recorded purchase came back. <c>points</c> of its grant are taken back for it, 0 if the receipt's own
    /// rounding had swallowed them; <c>returnedFen</c> counts all returns of this purchase so far.
    /// </summary>
    public sealed record PurchaseReturned(
        long ProgrammeId,
        Address Account,
        Hash Reference,
        long AmountFen,
        long ReturnedFen,
        long Points) : IEvent<PurchaseReturned>
    {
        /// <summary>Of PurchaseReturned(uint32,address,bytes32,uint64,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x12e3f8d61e62751d45619ae0e013c8a31c8dca15cf4d47bc9c23cba4aaef4f6d");

        /// <inheritdoc/>
        public static PurchaseReturned Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new PurchaseReturned(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Reference: reader.Topics.ReadHash(),
                AmountFen: reader.Data.ReadUInt(64),
                ReturnedFen: reader.Data.ReadUInt(64),
                Points: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// A referrer was rewarded for the first valid purchase of <c>invitee</c>. The points are a grant of their own.
    /// </summary>
    public sealed record ReferralBonusIssued(
        long ProgrammeId,
        Address Account,
        Address Invitee,
        Hash Reference) : IEvent<ReferralBonusIssued>
    {
        /// <summary>Of ReferralBonusIssued(uint32,address,address,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xef14764f2b536d0560d5880549df2f2e77edc19b6c1531f1264308fe98f9db73");

        /// <inheritdoc/>
        public static ReferralBonusIssued Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new ReferralBonusIssued(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Invitee: reader.Topics.ReadAddress(),
                Reference: reader.Data.ReadHash()));
        }
    }

    /// <summary>
    /// Whoever invited the referrer gets nothing for <c>invitee</c>: rewards end at the depth <c>most</c>.
    /// </summary>
    public sealed record ReferralDepthExceeded(
        long ProgrammeId,
        Address Beneficiary,
        Address Invitee,
        long Depth,
        long Most) : IEvent<ReferralDepthExceeded>
    {
        /// <summary>Of ReferralDepthExceeded(uint32,address,address,uint8,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x71bf3344b8ae3986c13e359645646c7c7594ea9316b0ece1f40f956c60ef15ad");

        /// <inheritdoc/>
        public static ReferralDepthExceeded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new ReferralDepthExceeded(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Beneficiary: reader.Topics.ReadAddress(),
                Invitee: reader.Topics.ReadAddress(),
                Depth: reader.Data.ReadUInt(8),
                Most: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>A member named who invited them, before their first purchase and for good.</summary>
    public sealed record ReferrerBound(long ProgrammeId, Address Account, Address Referrer) : IEvent<ReferrerBound>
    {
        /// <summary>Of ReferrerBound(uint32,address,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8b8bcf4abd0858ffc59b151bd59ea1b893b6a854b11f2bdcf766efc01aca4ddc");

        /// <inheritdoc/>
        public static ReferrerBound Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 0);
            return reader.Finish(new ReferrerBound(
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Referrer: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>
    /// The id that points issued at <c>issuedAt</c> (unix seconds) get: expiry by the calendar, maturity by the day.
    /// </summary>
    public sealed record AssetIdOfCall(long ProgrammeId, long IssuedAt) : ICall<AssetIdOfCall, BigInteger>
    {
        /// <summary>Of assetIdOf(uint32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdb, 0x7a, 0x98, 0x90];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(IssuedAt, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AssetIdOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AssetIdOfCall(ProgrammeId: reader.ReadUInt(32), IssuedAt: reader.ReadUInt(40)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>Awards a badge of the calling brand's programme, once per account.</summary>
    public sealed record AwardBadgeCall(
        long ProgrammeId,
        Address Account,
        BigInteger Item,
        Hash Reference) : ICall<AwardBadgeCall>
    {
        /// <summary>Of awardBadge(uint32,address,uint152,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6c, 0xbf, 0x08, 0x4a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Account);
            writer.WriteBigUInt(Item, 152);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AwardBadgeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new AwardBadgeCall(
                ProgrammeId: reader.ReadUInt(32),
                Account: reader.ReadAddress(),
                Item: reader.ReadBigUInt(152),
                Reference: reader.ReadHash()));
        }
    }

    /// <summary>The calling member names who invited them: once, before their first recorded purchase.</summary>
    public sealed record BindReferrerCall(long ProgrammeId, Address Referrer) : ICall<BindReferrerCall>
    {
        /// <summary>Of bindReferrer(uint32,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd6, 0x8b, 0x92, 0xf7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Referrer);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BindReferrerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BindReferrerCall(
                ProgrammeId: reader.ReadUInt(32),
                Referrer: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Charges points to the caps of a programme that will come into being later. Takes effect only while an intent of
    /// the issuer is executing: for a module that the issuer has asked to promise points.
    /// </summary>
    public sealed record ChargeBudgetCall(
        long ProgrammeId,
        Reason Reason,
        long Amount) : ICall<ChargeBudgetCall, BigInteger>
    {
        /// <summary>Of chargeBudget(uint32,uint8,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x46, 0x7a, 0x51, 0x76];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt((long)Reason, 8);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ChargeBudgetCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ChargeBudgetCall(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Amount: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>
    /// What the running period has been charged, for a reason or for all (NONE); 0 where nothing is capped.
    /// </summary>
    public sealed record ChargedOfCall(long ProgrammeId, Reason Reason) : ICall<ChargedOfCall, long>
    {
        /// <summary>Of chargedOf(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0x7e, 0x78, 0x6f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt((long)Reason, 8);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ChargedOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ChargedOfCall(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>What the running period has been charged for one account; 0 where accounts are not capped.</summary>
    public sealed record ChargedToAccountCall(
        long ProgrammeId,
        Reason Reason,
        Address Account) : ICall<ChargedToAccountCall, long>
    {
        /// <summary>Of chargedToAccount(uint32,uint8,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x01, 0x91, 0x70, 0x22];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt((long)Reason, 8);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ChargedToAccountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ChargedToAccountCall(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Takes back points of a grant that did not come from <c>recordPurchase</c>, as often as needed until all is.
    /// </summary>
    public sealed record ClawBackCall(
        long ProgrammeId,
        Grant Grant,
        long Amount,
        IReadOnlyList<BigInteger> AssetIds) : ICall<ClawBackCall>
    {
        /// <summary>
        /// Of
        /// clawBack(uint32,(bytes32,uint32,address,uint256,uint64,uint8,bytes32,uint64,uint32,bytes32[]),uint64,uint256[]).
        /// </summary>
        public static ReadOnlySpan<byte> Selector => [0x0f, 0xcd, 0x3b, 0x5c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            Grant.Write(writer, Grant);
            writer.WriteUInt(Amount, 64);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClawBackCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new ClawBackCall(
                ProgrammeId: reader.ReadUInt(32),
                Grant: Grant.Read(ref reader),
                Amount: reader.ReadUInt(64),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>What was taken back of a grant so far: points, and for a recorded purchase the returned fen.</summary>
    public sealed record ClawedBackOfCall(
        long BrandId,
        Hash Batch,
        long Index) : ICall<ClawedBackOfCall, ClawedBackOfResult>
    {
        /// <summary>Of clawedBackOf(uint32,bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x39, 0x3f, 0xe8, 0xce];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(Batch);
            writer.WriteUInt(Index, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClawedBackOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ClawedBackOfCall(
                BrandId: reader.ReadUInt(32),
                Batch: reader.ReadHash(),
                Index: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static ClawedBackOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new ClawedBackOfResult(Points: reader.ReadUInt(64), ReturnedFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>What clawedBackOf returns.</summary>
    public sealed record ClawedBackOfResult(long Points, long ReturnedFen);

    /// <summary>Points of a programme that the next grants to an account pay back.</summary>
    public sealed record DebtOfCall(long ProgrammeId, Address Account) : ICall<DebtOfCall, long>
    {
        /// <summary>Of debtOf(uint32,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x78, 0xe1, 0xbf, 0xbc];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DebtOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DebtOfCall(ProgrammeId: reader.ReadUInt(32), Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>The rule of a reason of a programme; NONE is that of all reasons together.</summary>
    public sealed record EarnRuleOfCall(long ProgrammeId, Reason Reason) : ICall<EarnRuleOfCall, EarnRule>
    {
        /// <summary>Of earnRuleOf(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x46, 0x9f, 0x6b, 0xdd];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt((long)Reason, 8);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static EarnRuleOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new EarnRuleOfCall(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6)));
        }

        /// <inheritdoc/>
        public static EarnRule DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(EarnRule.Read(ref reader));
        }
    }

    /// <summary>
    /// Issues points of the calling brand's programme. They expire and mature by the programme's terms.
    /// </summary>
    public sealed record IssueCall(
        long ProgrammeId,
        Address Account,
        long Amount,
        Reason Reason,
        Hash Reference) : ICall<IssueCall>
    {
        /// <summary>Of issue(uint32,address,uint64,uint8,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb0, 0x67, 0x35, 0x86];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Account);
            writer.WriteUInt(Amount, 64);
            writer.WriteUInt((long)Reason, 8);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IssueCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new IssueCall(
                ProgrammeId: reader.ReadUInt(32),
                Account: reader.ReadAddress(),
                Amount: reader.ReadUInt(64),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Reference: reader.ReadHash()));
        }
    }

    /// <summary>Issues all entries or none.</summary>
    public sealed record IssueBatchCall(
        long ProgrammeId,
        Hash Reference,
        IReadOnlyList<Entry> Entries) : ICall<IssueBatchCall>
    {
        /// <summary>Of issueBatch(uint32,bytes32,(address,uint64,uint8,bytes32)[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6e, 0x5f, 0x48, 0x84];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteHash(Reference);
            writer.WriteArray(Entries, wordsEach: 4, Entry.Write);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IssueBatchCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IssueBatchCall(
                ProgrammeId: reader.ReadUInt(32),
                Reference: reader.ReadHash(),
                Entries: reader.ReadArray(wordsEach: 4, Entry.Read)));
        }
    }

    /// <summary>
    /// Rewards whoever invited <c>invitee</c> with the points that the rule of REFERRAL names, once per invitee and
    /// after a first purchase that has outlived its return window and was not returned in full. Nobody is rewarded for
    /// the invitations of those they invited.
    /// </summary>
    public sealed record IssueReferralBonusCall(
        long ProgrammeId,
        Address Invitee,
        Hash Reference) : ICall<IssueReferralBonusCall>
    {
        /// <summary>Of issueReferralBonus(uint32,address,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1c, 0x22, 0x02, 0x3d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Invitee);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IssueReferralBonusCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IssueReferralBonusCall(
                ProgrammeId: reader.ReadUInt(32),
                Invitee: reader.ReadAddress(),
                Reference: reader.ReadHash()));
        }
    }

    /// <summary>
    /// Issues the points of one receipt: its whole yuan, rounded down once, times the rate of PURCHASE. The first one
    /// of a member begins the return window after which whoever invited them is rewarded.
    /// </summary>
    public sealed record RecordPurchaseCall(
        long ProgrammeId,
        Address Account,
        long AmountFen,
        Hash Reference) : ICall<RecordPurchaseCall>
    {
        /// <summary>Of recordPurchase(uint32,address,uint64,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7f, 0x5d, 0xd5, 0x7c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Account);
            writer.WriteUInt(AmountFen, 64);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RecordPurchaseCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new RecordPurchaseCall(
                ProgrammeId: reader.ReadUInt(32),
                Account: reader.ReadAddress(),
                AmountFen: reader.ReadUInt(64),
                Reference: reader.ReadHash()));
        }
    }

    /// <summary>Who invited an account, and how far the reward for it has come.</summary>
    public sealed record ReferralOfCall(Address Account) : ICall<ReferralOfCall, Referral>
    {
        /// <summary>Of referralOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xde, 0x6c, 0x73, 0x6d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReferralOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReferralOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static Referral DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 4);
            return reader.Finish(Referral.Read(ref reader));
        }
    }

    /// <summary>
    /// Takes back what a recorded purchase earned for goods that came back. All returns together take what the receipt
    /// had earned for them: its own rounding, reversed.
    /// </summary>
    public sealed record ReturnPurchaseCall(
        long ProgrammeId,
        Grant Grant,
        long AmountFen,
        IReadOnlyList<BigInteger> AssetIds) : ICall<ReturnPurchaseCall>
    {
        /// <summary>
        /// Of
        /// returnPurchase(uint32,(bytes32,uint32,address,uint256,uint64,uint8,bytes32,uint64,uint32,bytes32[]),uint64,uint256[]).
        /// </summary>
        public static ReadOnlySpan<byte> Selector => [0x07, 0x47, 0x3f, 0xf0];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            Grant.Write(writer, Grant);
            writer.WriteUInt(AmountFen, 64);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReturnPurchaseCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new ReturnPurchaseCall(
                ProgrammeId: reader.ReadUInt(32),
                Grant: Grant.Read(ref reader),
                AmountFen: reader.ReadUInt(64),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>
    /// The Merkle root of what a brand issued under a reference, or 0 if nothing. Leaves are
    /// <c>keccak256(bytes.concat(keccak256(abi.encode(index, account, assetId, amount, reason, reference))))</c>, all
    /// as 32-byte words; those of recorded purchases end in two more words, amountFen and pointsPerYuan. Pairs are
    /// hashed in ascending order; a node without a partner moves up unchanged. <c>amount</c> is what was granted:
    /// minted or offset.
    /// </summary>
    public sealed record RootOfCall(long BrandId, Hash Reference) : ICall<RootOfCall, Hash>
    {
        /// <summary>Of rootOf(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa3, 0xe6, 0xe3, 0x05];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RootOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RootOfCall(BrandId: reader.ReadUInt(32), Reference: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// Sets the rule of a reason of the calling brand's programme, for grants from now on. Without a rule a reason is
    /// not capped. What the running period has been charged stays charged, unless its length changes.
    /// </summary>
    public sealed record SetEarnRuleCall(
        long ProgrammeId,
        Reason Reason,
        long Rate,
        long CapPerAccount,
        long CapPerProgramme,
        long PeriodSeconds) : ICall<SetEarnRuleCall>
    {
        /// <summary>Of setEarnRule(uint32,uint8,uint32,uint64,uint64,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x64, 0x02, 0xa3, 0xa7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 6, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt((long)Reason, 8);
            writer.WriteUInt(Rate, 32);
            writer.WriteUInt(CapPerAccount, 64);
            writer.WriteUInt(CapPerProgramme, 64);
            writer.WriteUInt(PeriodSeconds, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetEarnRuleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 6);
            return reader.Finish(new SetEarnRuleCall(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Rate: reader.ReadUInt(32),
                CapPerAccount: reader.ReadUInt(64),
                CapPerProgramme: reader.ReadUInt(64),
                PeriodSeconds: reader.ReadUInt(40)));
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
    /// Thrown when one account would get more in a period than the cap; NONE is the cap of all reasons.
    /// </summary>
    public sealed record AccountCapExceededError(
        long ProgrammeId,
        Reason Reason,
        Address Account,
        BigInteger Charged,
        long Cap) : IError<AccountCapExceededError>
    {
        /// <summary>Of EarningDesk_AccountCapExceeded(uint32,uint8,address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xef, 0x6c, 0x1a, 0xe8];

        /// <inheritdoc/>
        public static AccountCapExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new AccountCapExceededError(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Account: reader.ReadAddress(),
                Charged: reader.ReadBigUInt(256),
                Cap: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Thrown when points or a badge would go to an account that is neither open nor waiting, or when someone who has
    /// no open account takes part in a referral.
    /// </summary>
    public sealed record AccountNotOpenError(Address Account) : IError<AccountNotOpenError>
    {
        /// <summary>Of EarningDesk_AccountNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1a, 0x9f, 0xae, 0xd3];

        /// <inheritdoc/>
        public static AccountNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountNotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when an account already has this badge.</summary>
    public sealed record BadgeAlreadyHeldError(Address Account, BigInteger AssetId) : IError<BadgeAlreadyHeldError>
    {
        /// <summary>Of EarningDesk_BadgeAlreadyHeld(address,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x78, 0x37, 0xb4, 0x24];

        /// <inheritdoc/>
        public static BadgeAlreadyHeldError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BadgeAlreadyHeldError(
                Account: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a batch holds no entry, or more than fit into one transaction.</summary>
    public sealed record BatchLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<BatchLengthOutOfRangeError>
    {
        /// <summary>Of EarningDesk_BatchLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xea, 0x01, 0x03, 0xcb];

        /// <inheritdoc/>
        public static BatchLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BatchLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the bonus for this member was issued before.</summary>
    public sealed record BonusAlreadyIssuedError(Address Invitee) : IError<BonusAlreadyIssuedError>
    {
        /// <summary>Of EarningDesk_BonusAlreadyIssued(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x71, 0x6e, 0x32, 0x2c];

        /// <inheritdoc/>
        public static BonusAlreadyIssuedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BonusAlreadyIssuedError(Invitee: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a rule would have a cap that no reader could store.</summary>
    public sealed record CapAboveMaximumError(long Cap, long Most) : IError<CapAboveMaximumError>
    {
        /// <summary>Of EarningDesk_CapAboveMaximum(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1a, 0x06, 0x43, 0xb2];

        /// <inheritdoc/>
        public static CapAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CapAboveMaximumError(Cap: reader.ReadUInt(64), Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a rule for referrals comes without a cap for what one account may get.</summary>
    public sealed record CapMissingError(long ProgrammeId, Reason Reason) : IError<CapMissingError>
    {
        /// <summary>Of EarningDesk_CapMissing(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9d, 0x93, 0xf3, 0x3f];

        /// <inheritdoc/>
        public static CapMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CapMissingError(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6)));
        }
    }

    /// <summary>Thrown when more would be taken back than is left of a grant, in points.</summary>
    public sealed record ClawbackAboveGrantError(long Amount, long Left) : IError<ClawbackAboveGrantError>
    {
        /// <summary>Of EarningDesk_ClawbackAboveGrant(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xad, 0x33, 0xb6, 0x75];

        /// <inheritdoc/>
        public static ClawbackAboveGrantError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ClawbackAboveGrantError(Amount: reader.ReadUInt(64), Left: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Thrown when a grant is not in the batch it is said to be in, or not of this programme's points.
    /// </summary>
    public sealed record GrantNotProvenError(long ProgrammeId, Hash Batch, long Index) : IError<GrantNotProvenError>
    {
        /// <summary>Of EarningDesk_GrantNotProven(uint32,bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x50, 0x27, 0x63];

        /// <inheritdoc/>
        public static GrantNotProvenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new GrantNotProvenError(
                ProgrammeId: reader.ReadUInt(32),
                Batch: reader.ReadHash(),
                Index: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a purchase would be clawed back by points, or another grant by returned goods.</summary>
    public sealed record GrantOfOtherKindError(Hash Batch, long AmountFen) : IError<GrantOfOtherKindError>
    {
        /// <summary>Of EarningDesk_GrantOfOtherKind(bytes32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe2, 0xf7, 0x71, 0x63];

        /// <inheritdoc/>
        public static GrantOfOtherKindError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new GrantOfOtherKindError(Batch: reader.ReadHash(), AmountFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a clawback names something else than points of its programme.</summary>
    public sealed record IdNotOfProgrammeError(long ProgrammeId, BigInteger AssetId) : IError<IdNotOfProgrammeError>
    {
        /// <summary>Of EarningDesk_IdNotOfProgramme(uint32,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x29, 0x67, 0x8a, 0x58];

        /// <inheritdoc/>
        public static IdNotOfProgrammeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IdNotOfProgrammeError(
                ProgrammeId: reader.ReadUInt(32),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a clawback would not take immature points first, then those that expire latest.</summary>
    public sealed record IdsOutOfOrderError(
        BigInteger Index,
        BigInteger Previous,
        BigInteger AssetId) : IError<IdsOutOfOrderError>
    {
        /// <summary>Of EarningDesk_IdsOutOfOrder(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1a, 0xc3, 0x7d, 0x42];

        /// <inheritdoc/>
        public static IdsOutOfOrderError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IdsOutOfOrderError(
                Index: reader.ReadBigUInt(256),
                Previous: reader.ReadBigUInt(256),
                AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a clawback names more ids than it may.</summary>
    public sealed record IdsOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<IdsOutOfRangeError>
    {
        /// <summary>Of EarningDesk_IdsOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x63, 0x7b, 0xf1, 0x0e];

        /// <inheritdoc/>
        public static IdsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new IdsOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a brand that is winding down would issue or promise points, or award a badge.</summary>
    public sealed record IssuerWindingDownError(long Issuer) : IError<IssuerWindingDownError>
    {
        /// <summary>Of EarningDesk_IssuerWindingDown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbe, 0x0f, 0xd0, 0x43];

        /// <inheritdoc/>
        public static IssuerWindingDownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IssuerWindingDownError(Issuer: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the caller is not the brand that issues the programme (0 if it is no brand).</summary>
    public sealed record NotTheIssuerError(long ProgrammeId, long Issuer, long Caller) : IError<NotTheIssuerError>
    {
        /// <summary>Of EarningDesk_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0x9c, 0x9f, 0xc5];

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

    /// <summary>Thrown when a rule would have periods outside these bounds, in seconds (0 = calendar months).</summary>
    public sealed record PeriodOutOfRangeError(
        long PeriodSeconds,
        long Least,
        long Most) : IError<PeriodOutOfRangeError>
    {
        /// <summary>Of EarningDesk_PeriodOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0xf8, 0xca, 0x87];

        /// <inheritdoc/>
        public static PeriodOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PeriodOutOfRangeError(
                PeriodSeconds: reader.ReadUInt(40),
                Least: reader.ReadUInt(40),
                Most: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when a programme would issue more in a period than its cap; NONE is the cap of all reasons.
    /// </summary>
    public sealed record ProgrammeCapExceededError(
        long ProgrammeId,
        Reason Reason,
        BigInteger Charged,
        long Cap) : IError<ProgrammeCapExceededError>
    {
        /// <summary>Of EarningDesk_ProgrammeCapExceeded(uint32,uint8,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x58, 0x96, 0xf0, 0xbb];

        /// <inheritdoc/>
        public static ProgrammeCapExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new ProgrammeCapExceededError(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6),
                Charged: reader.ReadBigUInt(256),
                Cap: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a member names who invited them after their first recorded purchase.</summary>
    public sealed record PurchaseAlreadyMadeError(Address Account) : IError<PurchaseAlreadyMadeError>
    {
        /// <summary>Of EarningDesk_PurchaseAlreadyMade(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xce, 0x48, 0xa1, 0x5f];

        /// <inheritdoc/>
        public static PurchaseAlreadyMadeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PurchaseAlreadyMadeError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown while an invited member has no purchase, or none older than its return window. <c>validFrom</c> is in
    /// unix seconds, 0 if there is no purchase.
    /// </summary>
    public sealed record PurchaseNotValidError(
        Address Invitee,
        long ValidFrom,
        long Time) : IError<PurchaseNotValidError>
    {
        /// <summary>Of EarningDesk_PurchaseNotValid(address,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x73, 0x05, 0xd8, 0x92];

        /// <inheritdoc/>
        public static PurchaseNotValidError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PurchaseNotValidError(
                Invitee: reader.ReadAddress(),
                ValidFrom: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when a receipt is too small to earn a point. Nothing is recorded, and its reference stays unused.
    /// </summary>
    public sealed record PurchaseTooSmallError(long AmountFen, long Least) : IError<PurchaseTooSmallError>
    {
        /// <summary>Of EarningDesk_PurchaseTooSmall(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5c, 0x1a, 0xda, 0x3e];

        /// <inheritdoc/>
        public static PurchaseTooSmallError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PurchaseTooSmallError(AmountFen: reader.ReadUInt(64), Least: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when points depend on a rate that the programme does not have.</summary>
    public sealed record RateMissingError(long ProgrammeId, Reason Reason) : IError<RateMissingError>
    {
        /// <summary>Of EarningDesk_RateMissing(uint32,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4c, 0x09, 0x31, 0x14];

        /// <inheritdoc/>
        public static RateMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RateMissingError(
                ProgrammeId: reader.ReadUInt(32),
                Reason: (Reason)reader.ReadEnum(members: 6)));
        }
    }

    /// <summary>Thrown when a rule would measure a reason that is measured by nothing.</summary>
    public sealed record RateNotPermittedError(Reason Reason, long Rate) : IError<RateNotPermittedError>
    {
        /// <summary>Of EarningDesk_RateNotPermitted(uint8,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa5, 0xaf, 0xd0, 0x98];

        /// <inheritdoc/>
        public static RateNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RateNotPermittedError(
                Reason: (Reason)reader.ReadEnum(members: 6),
                Rate: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a grant comes without a reason.</summary>
    public sealed record ReasonMissingError() : IError<ReasonMissingError>
    {
        /// <summary>Of EarningDesk_ReasonMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0x2c, 0x80, 0x58];

        /// <inheritdoc/>
        public static ReasonMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReasonMissingError());
        }
    }

    /// <summary>Thrown when the brand has already used this reference.</summary>
    public sealed record ReferenceAlreadyUsedError(Hash Reference) : IError<ReferenceAlreadyUsedError>
    {
        /// <summary>Of EarningDesk_ReferenceAlreadyUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6b, 0xd9, 0x2f, 0xe2];

        /// <inheritdoc/>
        public static ReferenceAlreadyUsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReferenceAlreadyUsedError(Reference: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a grant or a batch comes without a reference.</summary>
    public sealed record ReferenceMissingError() : IError<ReferenceMissingError>
    {
        /// <summary>Of EarningDesk_ReferenceMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0x17, 0xcc, 0x04];

        /// <inheritdoc/>
        public static ReferenceMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReferenceMissingError());
        }
    }

    /// <summary>Thrown when members would invite themselves or each other.</summary>
    public sealed record ReferralCircularError(Address Account, Address Referrer) : IError<ReferralCircularError>
    {
        /// <summary>Of EarningDesk_ReferralCircular(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x4b, 0x32, 0x45];

        /// <inheritdoc/>
        public static ReferralCircularError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReferralCircularError(
                Account: reader.ReadAddress(),
                Referrer: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when points for an invitation would be issued past <c>issueReferralBonus</c>, which knows the depth.
    /// </summary>
    public sealed record ReferralNotProvenError() : IError<ReferralNotProvenError>
    {
        /// <summary>Of EarningDesk_ReferralNotProven().</summary>
        public static ReadOnlySpan<byte> Selector => [0x21, 0x1c, 0x1d, 0x81];

        /// <inheritdoc/>
        public static ReferralNotProvenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReferralNotProvenError());
        }
    }

    /// <summary>Thrown when a member has already named who invited them.</summary>
    public sealed record ReferrerAlreadyBoundError(
        Address Account,
        Address Referrer) : IError<ReferrerAlreadyBoundError>
    {
        /// <summary>Of EarningDesk_ReferrerAlreadyBound(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x10, 0xb7, 0x76, 0x2b];

        /// <inheritdoc/>
        public static ReferrerAlreadyBoundError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReferrerAlreadyBoundError(
                Account: reader.ReadAddress(),
                Referrer: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a bonus is asked for someone who was not invited under this programme.</summary>
    public sealed record ReferrerNotBoundError(long ProgrammeId, Address Invitee) : IError<ReferrerNotBoundError>
    {
        /// <summary>Of EarningDesk_ReferrerNotBound(uint32,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfd, 0x1b, 0x06, 0x74];

        /// <inheritdoc/>
        public static ReferrerNotBoundError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReferrerNotBoundError(
                ProgrammeId: reader.ReadUInt(32),
                Invitee: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when more would be returned than is left of a purchase, in fen.</summary>
    public sealed record ReturnAbovePurchaseError(long AmountFen, long Left) : IError<ReturnAbovePurchaseError>
    {
        /// <summary>Of EarningDesk_ReturnAbovePurchase(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x44, 0x4f, 0x7e, 0x25];

        /// <inheritdoc/>
        public static ReturnAbovePurchaseError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReturnAbovePurchaseError(
                AmountFen: reader.ReadUInt(64),
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

    /// <summary>The struct EarnRule.</summary>
    public sealed record EarnRule(long Version, long Rate, long CapPerAccount, long CapPerProgramme, long PeriodSeconds)
    {
        internal static EarnRule Read(ref AbiReader reader) => new(
            Version: reader.ReadUInt(32),
            Rate: reader.ReadUInt(32),
            CapPerAccount: reader.ReadUInt(64),
            CapPerProgramme: reader.ReadUInt(64),
            PeriodSeconds: reader.ReadUInt(40));

        internal static void Write(AbiWriter writer, EarnRule value)
        {
            writer.WriteUInt(value.Version, 32);
            writer.WriteUInt(value.Rate, 32);
            writer.WriteUInt(value.CapPerAccount, 64);
            writer.WriteUInt(value.CapPerProgramme, 64);
            writer.WriteUInt(value.PeriodSeconds, 40);
        }
    }

    /// <summary>The struct Entry.</summary>
    public sealed record Entry(Address Account, long Amount, Reason Reason, Hash Reference)
    {
        internal static Entry Read(ref AbiReader reader) => new(
            Account: reader.ReadAddress(),
            Amount: reader.ReadUInt(64),
            Reason: (Reason)reader.ReadEnum(members: 6),
            Reference: reader.ReadHash());

        internal static void Write(AbiWriter writer, Entry value)
        {
            writer.WriteAddress(value.Account);
            writer.WriteUInt(value.Amount, 64);
            writer.WriteUInt((long)value.Reason, 8);
            writer.WriteHash(value.Reference);
        }
    }

    /// <summary>The struct Grant.</summary>
    public sealed record Grant(
        Hash Batch,
        long Index,
        Address Account,
        BigInteger AssetId,
        long Amount,
        Reason Reason,
        Hash Reference,
        long AmountFen,
        long PointsPerYuan,
        IReadOnlyList<Hash> Proof)
    {
        internal static Grant Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 10, ReadMembers);

        internal static void Write(AbiWriter writer, Grant value) =>
            writer.WriteTuple(value, headWords: 10, WriteMembers);

        private static Grant ReadMembers(ref AbiReader reader) => new(
            Batch: reader.ReadHash(),
            Index: reader.ReadUInt(32),
            Account: reader.ReadAddress(),
            AssetId: reader.ReadBigUInt(256),
            Amount: reader.ReadUInt(64),
            Reason: (Reason)reader.ReadEnum(members: 6),
            Reference: reader.ReadHash(),
            AmountFen: reader.ReadUInt(64),
            PointsPerYuan: reader.ReadUInt(32),
            Proof: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadHash()));

        private static void WriteMembers(AbiWriter writer, Grant value)
        {
            writer.WriteHash(value.Batch);
            writer.WriteUInt(value.Index, 32);
            writer.WriteAddress(value.Account);
            writer.WriteBigUInt(value.AssetId, 256);
            writer.WriteUInt(value.Amount, 64);
            writer.WriteUInt((long)value.Reason, 8);
            writer.WriteHash(value.Reference);
            writer.WriteUInt(value.AmountFen, 64);
            writer.WriteUInt(value.PointsPerYuan, 32);
            writer.WriteArray(value.Proof, wordsEach: 1, static (to, item) => to.WriteHash(item));
        }
    }

    /// <summary>The struct Referral.</summary>
    public sealed record Referral(Address Referrer, long ProgrammeId, long ValidFrom, bool BonusIssued)
    {
        internal static Referral Read(ref AbiReader reader) => new(
            Referrer: reader.ReadAddress(),
            ProgrammeId: reader.ReadUInt(32),
            ValidFrom: reader.ReadUInt(40),
            BonusIssued: reader.ReadBool());

        internal static void Write(AbiWriter writer, Referral value)
        {
            writer.WriteAddress(value.Referrer);
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.ValidFrom, 40);
            writer.WriteBool(value.BonusIssued);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum Reason
    {
        None,
        Purchase,
        Referral,
        Knowledge,
        Welcome,
        Compensation,
    }
}
