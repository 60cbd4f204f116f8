// Generated from contracts/abi/BrandRegistry.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Ids of brands and programmes begin at 1 and are never reused. Terms are fixed when a programme is created; what may
/// be done with its points is its policy. A brand's key is an address for ever.
/// </summary>
public static class BrandRegistry
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AuthorityUpdated.Topic => AuthorityUpdated.Decode(log),
        var topic when topic == BrandAdded.Topic => BrandAdded.Decode(log),
        var topic when topic == BrandReinstated.Topic => BrandReinstated.Decode(log),
        var topic when topic == BrandSuspended.Topic => BrandSuspended.Decode(log),
        var topic when topic == BrandWindingDown.Topic => BrandWindingDown.Decode(log),
        var topic when topic == DefaultProfileSet.Topic => DefaultProfileSet.Decode(log),
        var topic when topic == PolicySet.Topic => PolicySet.Decode(log),
        var topic when topic == ProfileAdopted.Topic => ProfileAdopted.Decode(log),
        var topic when topic == ProfileCreated.Topic => ProfileCreated.Decode(log),
        var topic when topic == ProgrammeCreated.Topic => ProgrammeCreated.Decode(log),
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
        public static BrandAdded Decode(LogView log)
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

    /// <summary>A suspended brand's key speaks for it again.</summary>
    public sealed record BrandReinstated(long BrandId, Hash CaseId) : IEvent<BrandReinstated>
    {
        /// <summary>Of BrandReinstated(uint32,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf615747ffccf4e26b3cadb8935b16a07a07e21ee21a8efa7da9f2068d0efe8a5");

        /// <inheritdoc/>
        public static BrandReinstated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new BrandReinstated(
                BrandId: reader.Topics.ReadUInt(32),
                CaseId: reader.Topics.ReadHash()));
        }
    }

    /// <summary>
    /// A brand was suspended: from this block on its key speaks for no brand. Its points are not touched.
    /// </summary>
    public sealed record BrandSuspended(long BrandId, Hash CaseId) : IEvent<BrandSuspended>
    {
        /// <summary>Of BrandSuspended(uint32,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x266683d5f90b155e692fa3b945cc75a09c068d8f0859ba49ada4a6331601e2e6");

        /// <inheritdoc/>
        public static BrandSuspended Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new BrandSuspended(
                BrandId: reader.Topics.ReadUInt(32),
                CaseId: reader.Topics.ReadHash()));
        }
    }

    /// <summary>
    /// A brand began to wind down: from this block on none of its programmes permits any operation, for ever. Their
    /// points may still be redeemed at home, refunded and returned; none are issued any more.
    /// </summary>
    public sealed record BrandWindingDown(long BrandId, Hash CaseId) : IEvent<BrandWindingDown>
    {
        /// <summary>Of BrandWindingDown(uint32,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x59e21901232793bbc2ebb5495b68b4c3f644246965c3b387a42650f637289768");

        /// <inheritdoc/>
        public static BrandWindingDown Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new BrandWindingDown(
                BrandId: reader.Topics.ReadUInt(32),
                CaseId: reader.Topics.ReadHash()));
        }
    }

    /// <summary>Programmes created from now on run under this profile, and so does cash.</summary>
    public sealed record DefaultProfileSet(long ProfileId) : IEvent<DefaultProfileSet>
    {
        /// <summary>Of DefaultProfileSet(uint16).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x736c0767d8d3db4fd44e1a4c052a39e7e641cdab2cc372be4f0f89befb06bb4f");

        /// <inheritdoc/>
        public static DefaultProfileSet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new DefaultProfileSet(ProfileId: reader.Topics.ReadUInt(16)));
        }
    }

    /// <summary>
    /// A brand chose what its programme permits under a profile. What is new in it is permitted at once; what was
    /// permitted before and is not any more ends at <c>effectiveAt</c> (unix seconds). It replaces what was pending.
    /// </summary>
    public sealed record PolicySet(
        long ProgrammeId,
        long ProfileId,
        long Version,
        long Permits,
        long PriceBandBps,
        Hash LegalBasisHash,
        long EffectiveAt) : IEvent<PolicySet>
    {
        /// <summary>Of PolicySet(uint32,uint16,uint32,uint8,uint16,bytes32,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x061a2a08fb97fb100ee03ece76ba22e20ce75c8c6633b0d585f676f43ee6a293");

        /// <inheritdoc/>
        public static PolicySet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 5);
            return reader.Finish(new PolicySet(
                ProgrammeId: reader.Topics.ReadUInt(32),
                ProfileId: reader.Topics.ReadUInt(16),
                Version: reader.Data.ReadUInt(32),
                Permits: reader.Data.ReadUInt(8),
                PriceBandBps: reader.Data.ReadUInt(16),
                LegalBasisHash: reader.Data.ReadHash(),
                EffectiveAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A programme runs under a profile from <c>effectiveAt</c> (unix seconds) on, with the choice its brand made for
    /// that profile. A choice that is pending there stays pending.
    /// </summary>
    public sealed record ProfileAdopted(
        long ProgrammeId,
        long ProfileId,
        long Version,
        long Permits,
        long PriceBandBps,
        Hash LegalBasisHash,
        long EffectiveAt) : IEvent<ProfileAdopted>
    {
        /// <summary>Of ProfileAdopted(uint32,uint16,uint32,uint8,uint16,bytes32,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x15d7c9721afb131edb9c4a831d59e11f6070ccbd62698d07193db9e4c57af210");

        /// <inheritdoc/>
        public static ProfileAdopted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 5);
            return reader.Finish(new ProfileAdopted(
                ProgrammeId: reader.Topics.ReadUInt(32),
                ProfileId: reader.Topics.ReadUInt(16),
                Version: reader.Data.ReadUInt(32),
                Permits: reader.Data.ReadUInt(8),
                PriceBandBps: reader.Data.ReadUInt(16),
                LegalBasisHash: reader.Data.ReadHash(),
                EffectiveAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A jurisdiction's profile was created. Hours and limits of 0 mean none; limits are in fen of value that leaves an
    /// account per day and per month.
    /// </summary>
    public sealed record ProfileCreated(
        long ProfileId,
        string Code,
        long Permits,
        long NewAccountHours,
        long NewKeyHours,
        long DailyLimitFen,
        long MonthlyLimitFen,
        Hash LegalBasisHash) : IEvent<ProfileCreated>
    {
        /// <summary>Of ProfileCreated(uint16,string,uint8,uint16,uint16,uint40,uint40,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x81479e80555b1e4e28152f4093d43e5f13be6a11158afd637b18247d4ce1c3c4");

        /// <inheritdoc/>
        public static ProfileCreated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 7);
            return reader.Finish(new ProfileCreated(
                ProfileId: reader.Topics.ReadUInt(16),
                Code: reader.Data.ReadString(),
                Permits: reader.Data.ReadUInt(8),
                NewAccountHours: reader.Data.ReadUInt(16),
                NewKeyHours: reader.Data.ReadUInt(16),
                DailyLimitFen: reader.Data.ReadUInt(40),
                MonthlyLimitFen: reader.Data.ReadUInt(40),
                LegalBasisHash: reader.Data.ReadHash()));
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
        public static ProgrammeCreated Decode(LogView log)
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

    /// <summary>Puts a programme under another profile, at once: the law gives no notice. Only for operators.</summary>
    public sealed record AdoptProfileCall(
        long ProgrammeId,
        long ProfileId,
        Hash LegalBasisHash) : ICall<AdoptProfileCall>
    {
        /// <summary>Of adoptProfile(uint32,uint16,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x31, 0xae, 0xc3, 0x0a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(ProfileId, 16);
            writer.WriteHash(LegalBasisHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AdoptProfileCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AdoptProfileCall(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16),
                LegalBasisHash: reader.ReadHash()));
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

    /// <summary>How many brands there are; ids run from 1 to this.</summary>
    public sealed record BrandCountCall() : ICall<BrandCountCall, long>
    {
        /// <summary>Of brandCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0x9a, 0xa3, 0x49, 0x1f];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static BrandCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new BrandCountCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>The brand that acts with <c>key</c>, or 0 if none does or the brand is suspended.</summary>
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

    /// <summary>
    /// What a brand chose for its programme under a profile: what is permitted now, and what will be from <c>nextAt</c>
    /// (unix seconds) on; <c>nextAt</c> is 0 if nothing is pending.
    /// </summary>
    public sealed record ChoiceOfCall(long ProgrammeId, long ProfileId) : ICall<ChoiceOfCall, ChoiceOfResult>
    {
        /// <summary>Of choiceOf(uint32,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x23, 0xfe, 0xa8, 0xac];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(ProfileId, 16);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ChoiceOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ChoiceOfCall(ProgrammeId: reader.ReadUInt(32), ProfileId: reader.ReadUInt(16)));
        }

        /// <inheritdoc/>
        public static ChoiceOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(new ChoiceOfResult(
                Permits: reader.ReadUInt(8),
                PriceBandBps: reader.ReadUInt(16),
                NextPermits: reader.ReadUInt(8),
                NextPriceBandBps: reader.ReadUInt(16),
                NextAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>What choiceOf returns.</summary>
    public sealed record ChoiceOfResult(
        long Permits,
        long PriceBandBps,
        long NextPermits,
        long NextPriceBandBps,
        long NextAt);

    /// <summary>Creates a profile. Only for operators of the alliance.</summary>
    public sealed record CreateProfileCall(
        string Code,
        long Permits,
        long NewAccountHours,
        long NewKeyHours,
        long DailyLimitFen,
        long MonthlyLimitFen,
        Hash LegalBasisHash) : ICall<CreateProfileCall, long>
    {
        /// <summary>Of createProfile(string,uint8,uint16,uint16,uint40,uint40,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd4, 0xf7, 0x04, 0x61];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 7, Selector);
            writer.WriteString(Code);
            writer.WriteUInt(Permits, 8);
            writer.WriteUInt(NewAccountHours, 16);
            writer.WriteUInt(NewKeyHours, 16);
            writer.WriteUInt(DailyLimitFen, 40);
            writer.WriteUInt(MonthlyLimitFen, 40);
            writer.WriteHash(LegalBasisHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CreateProfileCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 7);
            return reader.Finish(new CreateProfileCall(
                Code: reader.ReadString(),
                Permits: reader.ReadUInt(8),
                NewAccountHours: reader.ReadUInt(16),
                NewKeyHours: reader.ReadUInt(16),
                DailyLimitFen: reader.ReadUInt(40),
                MonthlyLimitFen: reader.ReadUInt(40),
                LegalBasisHash: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(16));
        }
    }

    /// <summary>Creates a programme of the calling brand, under the default profile; up to 16 per brand.</summary>
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

    /// <summary>The profile under which programmes are created.</summary>
    public sealed record DefaultProfileCall() : ICall<DefaultProfileCall, long>
    {
        /// <summary>Of defaultProfile().</summary>
        public static ReadOnlySpan<byte> Selector => [0xc9, 0x04, 0x09, 0x78];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static DefaultProfileCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new DefaultProfileCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(16));
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

    /// <summary>Whether a brand leaves the alliance.</summary>
    public sealed record IsWindingDownCall(long BrandId) : ICall<IsWindingDownCall, bool>
    {
        /// <summary>Of isWindingDown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0x90, 0x81, 0x20];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsWindingDownCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsWindingDownCall(BrandId: reader.ReadUInt(32)));
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

    /// <summary>
    /// Whether <c>key</c> may bring points of a programme into being: it is the issuer's, and the issuer is neither
    /// suspended nor winding down.
    /// </summary>
    public sealed record MayIssueCall(long ProgrammeId, Address Key) : ICall<MayIssueCall, bool>
    {
        /// <summary>Of mayIssue(uint32,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0xc6, 0x65, 0x56];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteAddress(Key);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MayIssueCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new MayIssueCall(ProgrammeId: reader.ReadUInt(32), Key: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// The policy in force, as the word that the library <c>Policy</c> describes. Programme 0 is cash: one unit is one
    /// fen, its hours and limits are those of the default profile.
    /// </summary>
    public sealed record PolicyOfCall(long ProgrammeId) : ICall<PolicyOfCall, BigInteger>
    {
        /// <summary>Of policyOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2b, 0x71, 0x8f, 0x0f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PolicyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PolicyOfCall(ProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>
    /// A profile, as the word that the library <c>Policy</c> describes; what belongs to a programme is 0.
    /// </summary>
    public sealed record ProfileOfCall(long ProfileId) : ICall<ProfileOfCall, BigInteger>
    {
        /// <summary>Of profileOf(uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0xf3, 0x04, 0x1e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProfileId, 16);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ProfileOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProfileOfCall(ProfileId: reader.ReadUInt(16)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>The programmes of a brand, in the order of their creation; up to 16.</summary>
    public sealed record ProgrammesOfCall(long BrandId) : ICall<ProgrammesOfCall, IReadOnlyList<long>>
    {
        /// <summary>Of programmesOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbd, 0x9e, 0x4f, 0x1f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ProgrammesOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProgrammesOfCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static IReadOnlyList<long> DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(32)));
        }
    }

    /// <summary>Lets a suspended brand's key speak again. Only for operators of the alliance.</summary>
    public sealed record ReinstateBrandCall(long BrandId, Hash CaseId) : ICall<ReinstateBrandCall>
    {
        /// <summary>Of reinstateBrand(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xff, 0xb4, 0x8b, 0x0e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(CaseId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReinstateBrandCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ReinstateBrandCall(BrandId: reader.ReadUInt(32), CaseId: reader.ReadHash()));
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
    /// Lets programmes created from now on run under a profile, and cash at once. Only for operators.
    /// </summary>
    public sealed record SetDefaultProfileCall(long ProfileId) : ICall<SetDefaultProfileCall>
    {
        /// <summary>Of setDefaultProfile(uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc9, 0x76, 0x99, 0x0b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProfileId, 16);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetDefaultProfileCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SetDefaultProfileCall(ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>
    /// Chooses what a programme of the calling brand permits under a profile, whether or not it runs under it. More is
    /// permitted at once; less, and a narrower band, only after 30 days, at the next full hour.
    /// </summary>
    public sealed record SetPolicyCall(
        long ProgrammeId,
        long ProfileId,
        long Permits,
        long PriceBandBps,
        Hash LegalBasisHash) : ICall<SetPolicyCall>
    {
        /// <summary>Of setPolicy(uint32,uint16,uint8,uint16,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa9, 0x64, 0x7c, 0x47];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(ProfileId, 16);
            writer.WriteUInt(Permits, 8);
            writer.WriteUInt(PriceBandBps, 16);
            writer.WriteHash(LegalBasisHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetPolicyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new SetPolicyCall(
                ProgrammeId: reader.ReadUInt(32),
                ProfileId: reader.ReadUInt(16),
                Permits: reader.ReadUInt(8),
                PriceBandBps: reader.ReadUInt(16),
                LegalBasisHash: reader.ReadHash()));
        }
    }

    /// <summary>Where a brand stands.</summary>
    public sealed record StatusOfCall(long BrandId) : ICall<StatusOfCall, BrandStatus>
    {
        /// <summary>Of statusOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7b, 0x82, 0xee, 0x2d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static StatusOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new StatusOfCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static BrandStatus DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 3);
            return reader.Finish(BrandStatus.Read(ref reader));
        }
    }

    /// <summary>Silences a brand's key. Only for operators of the alliance.</summary>
    public sealed record SuspendBrandCall(long BrandId, Hash CaseId) : ICall<SuspendBrandCall>
    {
        /// <summary>Of suspendBrand(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1e, 0x37, 0xbc, 0x58];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(CaseId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SuspendBrandCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SuspendBrandCall(BrandId: reader.ReadUInt(32), CaseId: reader.ReadHash()));
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

    /// <summary>Begins the end of a brand, for good. Only for operators of the alliance.</summary>
    public sealed record WindDownCall(long BrandId, Hash CaseId) : ICall<WindDownCall>
    {
        /// <summary>Of windDown(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xba, 0xbd, 0x25, 0xbb];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(CaseId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WindDownCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new WindDownCall(BrandId: reader.ReadUInt(32), CaseId: reader.ReadHash()));
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

    /// <summary>Thrown when a brand is suspended that is so already.</summary>
    public sealed record AlreadySuspendedError(long BrandId) : IError<AlreadySuspendedError>
    {
        /// <summary>Of BrandRegistry_AlreadySuspended(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdf, 0x8a, 0xe7, 0x97];

        /// <inheritdoc/>
        public static AlreadySuspendedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AlreadySuspendedError(BrandId: reader.ReadUInt(32)));
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

    /// <summary>Thrown when an action against a brand, or its end, comes without the case it belongs to.</summary>
    public sealed record CaseMissingError() : IError<CaseMissingError>
    {
        /// <summary>Of BrandRegistry_CaseMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xa0, 0xc3, 0xb0, 0x31];

        /// <inheritdoc/>
        public static CaseMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new CaseMissingError());
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

    /// <summary>
    /// Thrown when more than auctions and redemption at partners would be permitted, and no document is named that says
    /// why this is lawful.
    /// </summary>
    public sealed record LegalBasisMissingError(long Permits, long MostWithout) : IError<LegalBasisMissingError>
    {
        /// <summary>Of BrandRegistry_LegalBasisMissing(uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe9, 0xfc, 0xbe, 0x29];

        /// <inheritdoc/>
        public static LegalBasisMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new LegalBasisMissingError(
                Permits: reader.ReadUInt(8),
                MostWithout: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when the caller is not the key of any brand, or of a suspended one.</summary>
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

    /// <summary>Thrown when a brand is reinstated that is not suspended.</summary>
    public sealed record NotSuspendedError(long BrandId) : IError<NotSuspendedError>
    {
        /// <summary>Of BrandRegistry_NotSuspended(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc1, 0x38, 0xd1, 0xec];

        /// <inheritdoc/>
        public static NotSuspendedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotSuspendedError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the caller is not the brand that issues the programme (0 if it is no brand).</summary>
    public sealed record NotTheIssuerError(long ProgrammeId, long Issuer, long Caller) : IError<NotTheIssuerError>
    {
        /// <summary>Of BrandRegistry_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4b, 0x2d, 0x6c, 0xee];

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

    /// <summary>Thrown for permits that name an operation there is not.</summary>
    public sealed record PermitsOutOfRangeError(long Permits, long Most) : IError<PermitsOutOfRangeError>
    {
        /// <summary>Of BrandRegistry_PermitsOutOfRange(uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x65, 0xed, 0x2d, 0x40];

        /// <inheritdoc/>
        public static PermitsOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PermitsOutOfRangeError(Permits: reader.ReadUInt(8), Most: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown for a price band beyond the whole value, in 1/10,000.</summary>
    public sealed record PriceBandOutOfRangeError(long PriceBandBps, long Most) : IError<PriceBandOutOfRangeError>
    {
        /// <summary>Of BrandRegistry_PriceBandOutOfRange(uint16,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfe, 0x52, 0x6d, 0xc3];

        /// <inheritdoc/>
        public static PriceBandOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PriceBandOutOfRangeError(
                PriceBandBps: reader.ReadUInt(16),
                Most: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown when another profile already has this code.</summary>
    public sealed record ProfileCodeTakenError(string Code, long ProfileId) : IError<ProfileCodeTakenError>
    {
        /// <summary>Of BrandRegistry_ProfileCodeTaken(string,uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x62, 0xc2, 0xac, 0xf4];

        /// <inheritdoc/>
        public static ProfileCodeTakenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ProfileCodeTakenError(Code: reader.ReadString(), ProfileId: reader.ReadUInt(16)));
        }
    }

    /// <summary>Thrown for a profile id that was never given.</summary>
    public sealed record ProfileUnknownError(long ProfileId) : IError<ProfileUnknownError>
    {
        /// <summary>Of BrandRegistry_ProfileUnknown(uint16).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0xfc, 0x5f, 0x79];

        /// <inheritdoc/>
        public static ProfileUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ProfileUnknownError(ProfileId: reader.ReadUInt(16)));
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

    /// <summary>Thrown when a brand would have more programmes than can be wound down in one transaction.</summary>
    public sealed record TooManyProgrammesError(
        long BrandId,
        BigInteger Count,
        BigInteger Most) : IError<TooManyProgrammesError>
    {
        /// <summary>Of BrandRegistry_TooManyProgrammes(uint32,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe6, 0x18, 0x9f, 0x17];

        /// <inheritdoc/>
        public static TooManyProgrammesError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new TooManyProgrammesError(
                BrandId: reader.ReadUInt(32),
                Count: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a brand that is winding down would go on as before.</summary>
    public sealed record WindingDownError(long BrandId) : IError<WindingDownError>
    {
        /// <summary>Of BrandRegistry_WindingDown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdc, 0xbe, 0x0e, 0x34];

        /// <inheritdoc/>
        public static WindingDownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WindingDownError(BrandId: reader.ReadUInt(32)));
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

    /// <summary>The struct BrandStatus.</summary>
    public sealed record BrandStatus(long AddedAt, bool Suspended, bool WindingDown)
    {
        internal static BrandStatus Read(ref AbiReader reader) => new(
            AddedAt: reader.ReadUInt(40),
            Suspended: reader.ReadBool(),
            WindingDown: reader.ReadBool());

        internal static void Write(AbiWriter writer, BrandStatus value)
        {
            writer.WriteUInt(value.AddedAt, 40);
            writer.WriteBool(value.Suspended);
            writer.WriteBool(value.WindingDown);
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
