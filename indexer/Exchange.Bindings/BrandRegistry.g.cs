// Generated from contracts/abi/BrandRegistry.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Ids of brands and programmes begin at 1 and are never reused. Terms are fixed when a programme is created.
/// </summary>
public static class BrandRegistry
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(Log log)
    {
        Hash topic = log.Topics.Count > 0 ? log.Topics[0] : default;
        if (topic == AuthorityUpdated.Topic)
        {
            return AuthorityUpdated.Decode(log);
        }

        if (topic == BrandAdded.Topic)
        {
            return BrandAdded.Decode(log);
        }

        if (topic == ProgrammeCreated.Topic)
        {
            return ProgrammeCreated.Decode(log);
        }

        return null;
    }

    /// <summary>Authority that manages this contract was updated.</summary>
    public sealed record AuthorityUpdated(Address Authority) : IEvent<AuthorityUpdated>
    {
        /// <summary>Of AuthorityUpdated(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad");

        /// <inheritdoc/>
        public static AuthorityUpdated Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 1);
            return reader.Finish(new AuthorityUpdated(Authority: reader.Data.ReadAddress()));
        }
    }

    /// <summary>A brand joined the alliance. From now on its intents are those signed by <c>key</c>.</summary>
    public sealed record BrandAdded(
        long BrandId,
        Address Key,
        string Slug,
        string NameEn,
        string NameZh) : IEvent<BrandAdded>
    {
        /// <summary>Of BrandAdded(uint32,address,string,string,string).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc7617a8f298470445e75bdff19ccaaa797eab1ed3c362eb1d902171f81a4f80c");

        /// <inheritdoc/>
        public static BrandAdded Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 3);
            return reader.Finish(new BrandAdded(
                BrandId: reader.Topics.ReadUInt(32),
                Key: reader.Topics.ReadAddress(),
                Slug: reader.Data.ReadString(),
                NameEn: reader.Data.ReadString(),
                NameZh: reader.Data.ReadString()));
        }
    }

    /// <summary>A brand created a programme; its points may be issued from this block on.</summary>
    public sealed record ProgrammeCreated(
        long ProgrammeId,
        long BrandId,
        string Code,
        string NameEn,
        string NameZh,
        Terms Terms) : IEvent<ProgrammeCreated>
    {
        /// <summary>
        /// Of ProgrammeCreated(uint32,uint32,string,string,string,(uint32,uint16,uint16,uint16,int32,bool,bytes32)).
        /// </summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x123a2beb99b8780727cb699a821dfa12502c0bb55d57e3663426c11626d7c979");

        /// <inheritdoc/>
        public static ProgrammeCreated Decode(Log log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 10);
            return reader.Finish(new ProgrammeCreated(
                ProgrammeId: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                Code: reader.Data.ReadString(),
                NameEn: reader.Data.ReadString(),
                NameZh: reader.Data.ReadString(),
                Terms: Terms.Read(ref reader.Data)));
        }
    }

    /// <summary>Admits a brand. Only for operators of the alliance.</summary>
    public sealed record AddBrandCall(
        string Slug,
        string NameEn,
        string NameZh,
        Address Key) : ICall<AddBrandCall, long>
    {
        /// <summary>Of addBrand(string,string,string,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0xdf, 0x2c, 0x10];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteString(Slug);
            writer.WriteString(NameEn);
            writer.WriteString(NameZh);
            writer.WriteAddress(Key);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AddBrandCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new AddBrandCall(
                Slug: reader.ReadString(),
                NameEn: reader.ReadString(),
                NameZh: reader.ReadString(),
                Key: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
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

    /// <summary>The brand that acts with <c>key</c>, or 0 if none does.</summary>
    public sealed record BrandOfKeyCall(Address Key) : ICall<BrandOfKeyCall, long>
    {
        /// <summary>Of brandOfKey(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x28, 0x52, 0x79, 0x34];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Key);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BrandOfKeyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandOfKeyCall(Key: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>The brand that issues a programme's points.</summary>
    public sealed record BrandOfProgrammeCall(long ProgrammeId) : ICall<BrandOfProgrammeCall, long>
    {
        /// <summary>Of brandOfProgramme(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbe, 0xe5, 0x1a, 0xb8];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BrandOfProgrammeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandOfProgrammeCall(ProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>Creates a programme of the calling brand.</summary>
    public sealed record CreateProgrammeCall(
        string Code,
        string NameEn,
        string NameZh,
        Terms Terms) : ICall<CreateProgrammeCall, long>
    {
        /// <summary>
        /// Of createProgramme(string,string,string,(uint32,uint16,uint16,uint16,int32,bool,bytes32)).
        /// </summary>
        public static ReadOnlySpan<byte> Selector => [0xc7, 0xbe, 0xc4, 0x41];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 10, Selector);
            writer.WriteString(Code);
            writer.WriteString(NameEn);
            writer.WriteString(NameZh);
            Terms.Write(writer, Terms);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CreateProgrammeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 10);
            return reader.Finish(new CreateProgrammeCall(
                Code: reader.ReadString(),
                NameEn: reader.ReadString(),
                NameZh: reader.ReadString(),
                Terms: Terms.Read(ref reader)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>
    /// When points issued at <c>issuedAt</c> expire: the end (exclusive) of the month that lies <c>validityMonths</c>
    /// after the month of <c>issuedAt</c>, both in the programme's time zone. In unix seconds.
    /// </summary>
    public sealed record ExpiryOfCall(long ProgrammeId, long IssuedAt) : ICall<ExpiryOfCall, long>
    {
        /// <summary>Of expiryOf(uint32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdb, 0x5f, 0x2d, 0xee];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(IssuedAt, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ExpiryOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ExpiryOfCall(ProgrammeId: reader.ReadUInt(32), IssuedAt: reader.ReadUInt(40)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(40));
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

    /// <summary>The key of a brand.</summary>
    public sealed record KeyOfCall(long BrandId) : ICall<KeyOfCall, Address>
    {
        /// <summary>Of keyOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0x45, 0x1f, 0x88];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static KeyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new KeyOfCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
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

    /// <summary>The terms of a programme.</summary>
    public sealed record TermsOfCall(long ProgrammeId) : ICall<TermsOfCall, Terms>
    {
        /// <summary>Of termsOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8e, 0xed, 0xa1, 0x03];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static TermsOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TermsOfCall(ProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Terms DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 7);
            return reader.Finish(Terms.Read(ref reader));
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

    /// <summary>Thrown for a brand id that was never given.</summary>
    public sealed record BrandUnknownError(long BrandId) : IError<BrandUnknownError>
    {
        /// <summary>Of BrandRegistry_BrandUnknown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1f, 0x59, 0x11, 0x00];

        /// <inheritdoc/>
        public static BrandUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandUnknownError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when another programme already has this code.</summary>
    public sealed record CodeTakenError(string Code, long ProgrammeId) : IError<CodeTakenError>
    {
        /// <summary>Of BrandRegistry_CodeTaken(string,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0b, 0xdc, 0xe6, 0xaa];

        /// <inheritdoc/>
        public static CodeTakenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CodeTakenError(Code: reader.ReadString(), ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a brand would have no key.</summary>
    public sealed record KeyMissingError() : IError<KeyMissingError>
    {
        /// <summary>Of BrandRegistry_KeyMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xe0, 0x7f, 0x67, 0x1f];

        /// <inheritdoc/>
        public static KeyMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new KeyMissingError());
        }
    }

    /// <summary>Thrown when another brand already acts with this key.</summary>
    public sealed record KeyTakenError(Address Key, long BrandId) : IError<KeyTakenError>
    {
        /// <summary>Of BrandRegistry_KeyTaken(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3a, 0xa1, 0xcd, 0x70];

        /// <inheritdoc/>
        public static KeyTakenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new KeyTakenError(Key: reader.ReadAddress(), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the caller is not the key of any brand.</summary>
    public sealed record NotABrandError(Address Caller) : IError<NotABrandError>
    {
        /// <summary>Of BrandRegistry_NotABrand(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdf, 0x30, 0x6a, 0x34];

        /// <inheritdoc/>
        public static NotABrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotABrandError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown for a programme id that was never given.</summary>
    public sealed record ProgrammeUnknownError(long ProgrammeId) : IError<ProgrammeUnknownError>
    {
        /// <summary>Of BrandRegistry_ProgrammeUnknown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x55, 0x07, 0x92, 0x73];

        /// <inheritdoc/>
        public static ProgrammeUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProgrammeUnknownError(ProgrammeId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when another brand already has this slug.</summary>
    public sealed record SlugTakenError(string Slug, long BrandId) : IError<SlugTakenError>
    {
        /// <summary>Of BrandRegistry_SlugTaken(string,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb9, 0xe3, 0xda, 0xc8];

        /// <inheritdoc/>
        public static SlugTakenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SlugTakenError(Slug: reader.ReadString(), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a term of a programme lies outside its bounds.</summary>
    public sealed record TermOutOfRangeError(
        string Term,
        BigInteger Value,
        BigInteger Least,
        BigInteger Most) : IError<TermOutOfRangeError>
    {
        /// <summary>Of BrandRegistry_TermOutOfRange(string,int256,int256,int256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0xcf, 0xf8, 0xd0];

        /// <inheritdoc/>
        public static TermOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new TermOutOfRangeError(
                Term: reader.ReadString(),
                Value: reader.ReadBigInt(256),
                Least: reader.ReadBigInt(256),
                Most: reader.ReadBigInt(256)));
        }
    }

    /// <summary>Thrown when a programme comes without the hash of its written terms.</summary>
    public sealed record TermsHashMissingError() : IError<TermsHashMissingError>
    {
        /// <summary>Of BrandRegistry_TermsHashMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xf0, 0x19, 0x01, 0x61];

        /// <inheritdoc/>
        public static TermsHashMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new TermsHashMissingError());
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

    /// <summary>Thrown for a byte that does not belong into such a text, with its position.</summary>
    public sealed record TextByteNotPermittedError(string Text, BigInteger Position) : IError<TextByteNotPermittedError>
    {
        /// <summary>Of Text_ByteNotPermitted(string,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc8, 0x16, 0xae, 0xf1];

        /// <inheritdoc/>
        public static TextByteNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new TextByteNotPermittedError(
                Text: reader.ReadString(),
                Position: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown for a text that is empty or longer than its bound, in bytes.</summary>
    public sealed record TextLengthOutOfRangeError(
        string Text,
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<TextLengthOutOfRangeError>
    {
        /// <summary>Of Text_LengthOutOfRange(string,uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x06, 0x40, 0x76, 0x85];

        /// <inheritdoc/>
        public static TextLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new TextLengthOutOfRangeError(
                Text: reader.ReadString(),
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>The struct Terms.</summary>
    public sealed record Terms(
        long SettlementValue,
        long PartnerFeeBps,
        long ValidityMonths,
        long MaturityDays,
        long UtcOffsetSeconds,
        bool PartnerRedemption,
        Hash TermsHash)
    {
        internal static Terms Read(ref AbiReader reader) => new(
            SettlementValue: reader.ReadUInt(32),
            PartnerFeeBps: reader.ReadUInt(16),
            ValidityMonths: reader.ReadUInt(16),
            MaturityDays: reader.ReadUInt(16),
            UtcOffsetSeconds: reader.ReadInt(32),
            PartnerRedemption: reader.ReadBool(),
            TermsHash: reader.ReadHash());

        internal static void Write(AbiWriter writer, Terms value)
        {
            writer.WriteUInt(value.SettlementValue, 32);
            writer.WriteUInt(value.PartnerFeeBps, 16);
            writer.WriteUInt(value.ValidityMonths, 16);
            writer.WriteUInt(value.MaturityDays, 16);
            writer.WriteInt(value.UtcOffsetSeconds, 32);
            writer.WriteBool(value.PartnerRedemption);
            writer.WriteHash(value.TermsHash);
        }
    }
}
