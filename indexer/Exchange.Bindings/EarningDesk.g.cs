// Generated from contracts/abi/EarningDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A brand acts through the forwarder. One reference is used once per brand, for a single issue or for a batch, so that
/// a repeated request can never issue twice.
/// </summary>
public static class EarningDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(Log log)
    {
        Hash topic = log.Topics.Count > 0 ? log.Topics[0] : default;
        if (topic == BatchIssued.Topic)
        {
            return BatchIssued.Decode(log);
        }

        if (topic == PointsIssued.Topic)
        {
            return PointsIssued.Decode(log);
        }

        return null;
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
        public static BatchIssued Decode(Log log)
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

    /// <summary>Points were issued to an account: one grant.</summary>
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
        public static PointsIssued Decode(Log log)
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

    /// <summary>Indicates whether any particular address is the trusted forwarder.</summary>
    public sealed record IsTrustedForwarderCall(Address Forwarder) : ICall<IsTrustedForwarderCall, bool>
    {
        /// <summary>Of isTrustedForwarder(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x57, 0x2b, 0x6c, 0x05];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Forwarder);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsTrustedForwarderCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsTrustedForwarderCall(Forwarder: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
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
    /// The Merkle root of what a brand issued under a reference, or 0 if nothing. Leaves are
    /// <c>keccak256(bytes.concat(keccak256(abi.encode(index, account, assetId, amount, reason, reference))))</c>, all
    /// as 32-byte words; pairs are hashed in ascending order; a node without a partner moves up unchanged.
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

    /// <summary>Returns the address of the trusted forwarder.</summary>
    public sealed record TrustedForwarderCall() : ICall<TrustedForwarderCall, Address>
    {
        /// <summary>Of trustedForwarder().</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0xa0, 0xa8, 0x77];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static TrustedForwarderCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new TrustedForwarderCall());
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
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

    /// <summary>Thrown when points would go to an account that is not open.</summary>
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

    /// <summary>Thrown when the brand has already issued under this reference.</summary>
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
