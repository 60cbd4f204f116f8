// Generated from contracts/abi/CampaignDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// What is promised is charged to the brand's caps at once, and is no part of the supply until it is claimed. All
/// points of a campaign have one id, fixed when it is committed: whoever claims late gets points as old as others'. A
/// leaf is <c>keccak256(bytes.concat(keccak256(abi.encode(campaignId, index, account, amount, salt))))</c>, all as
/// 32-byte words; pairs are hashed in ascending order; a node without a partner moves up unchanged.
/// </summary>
public static class CampaignDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == CampaignClaimed.Topic => CampaignClaimed.Decode(log),
        var topic when topic == CampaignCommitted.Topic => CampaignCommitted.Decode(log),
        var topic when topic == CampaignEnded.Topic => CampaignEnded.Decode(log),
        _ => null,
    };

    /// <summary>
    /// A member claimed what a campaign promised. The points came into being just now; <c>claimed</c> counts all.
    /// </summary>
    public sealed record CampaignClaimed(
        Hash CampaignId,
        long ProgrammeId,
        Address Account,
        long Index,
        BigInteger AssetId,
        long Amount,
        long Claimed) : IEvent<CampaignClaimed>
    {
        /// <summary>Of CampaignClaimed(bytes32,uint32,address,uint32,uint256,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2c90dcf7cee20bbdb733bbf954d115250936f66b80f0ba0909c72bd8e9796a81");

        /// <inheritdoc/>
        public static CampaignClaimed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 4);
            return reader.Finish(new CampaignClaimed(
                CampaignId: reader.Topics.ReadHash(),
                ProgrammeId: reader.Topics.ReadUInt(32),
                Account: reader.Topics.ReadAddress(),
                Index: reader.Data.ReadUInt(32),
                AssetId: reader.Data.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64),
                Claimed: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A brand promised <c>total</c> points to the accounts behind the leaves of <c>root</c>.</summary>
    public sealed record CampaignCommitted(
        Hash CampaignId,
        long ProgrammeId,
        Hash Reference,
        BigInteger AssetId,
        Hash Root,
        long LeafCount,
        long Total,
        long Reason,
        long ClaimableUntil) : IEvent<CampaignCommitted>
    {
        /// <summary>Of CampaignCommitted(bytes32,uint32,bytes32,uint256,bytes32,uint32,uint64,uint8,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x029514de399b66a993c8253d4723e49eb23ddb9e7dcb62fdad4baf9c123b09aa");

        /// <inheritdoc/>
        public static CampaignCommitted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 6);
            return reader.Finish(new CampaignCommitted(
                CampaignId: reader.Topics.ReadHash(),
                ProgrammeId: reader.Topics.ReadUInt(32),
                Reference: reader.Topics.ReadHash(),
                AssetId: reader.Data.ReadBigUInt(256),
                Root: reader.Data.ReadHash(),
                LeafCount: reader.Data.ReadUInt(32),
                Total: reader.Data.ReadUInt(64),
                Reason: reader.Data.ReadUInt(8),
                ClaimableUntil: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A campaign is over: <c>unclaimed</c> points are no longer promised, and never came into being.
    /// </summary>
    public sealed record CampaignEnded(Hash CampaignId, long ProgrammeId, long Unclaimed) : IEvent<CampaignEnded>
    {
        /// <summary>Of CampaignEnded(bytes32,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd75d89b24b18f5082c87d91dc4d521b4afef7e9444d72e5837cfc2c7e99c0490");

        /// <inheritdoc/>
        public static CampaignEnded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new CampaignEnded(
                CampaignId: reader.Topics.ReadHash(),
                ProgrammeId: reader.Topics.ReadUInt(32),
                Unclaimed: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The id of the campaign that a brand commits, or has committed, under a reference.</summary>
    public sealed record CampaignIdOfCall(long BrandId, Hash Reference) : ICall<CampaignIdOfCall, Hash>
    {
        /// <summary>Of campaignIdOf(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0x74, 0x42, 0x5f];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CampaignIdOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CampaignIdOfCall(BrandId: reader.ReadUInt(32), Reference: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>A campaign as it stands; all zeros for an id that nobody committed.</summary>
    public sealed record CampaignOfCall(Hash CampaignId) : ICall<CampaignOfCall, Campaign>
    {
        /// <summary>Of campaignOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc7, 0x9e, 0x54, 0x16];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(CampaignId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CampaignOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CampaignOfCall(CampaignId: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Campaign DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 9);
            return reader.Finish(Campaign.Read(ref reader));
        }
    }

    /// <summary>Claims what a campaign promises to the calling member, once.</summary>
    public sealed record ClaimCall(
        Hash CampaignId,
        long Index,
        long Amount,
        Hash Salt,
        IReadOnlyList<Hash> Proof) : ICall<ClaimCall>
    {
        /// <summary>Of claim(bytes32,uint32,uint64,bytes32,bytes32[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0x37, 0xa0, 0xc1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteHash(CampaignId);
            writer.WriteUInt(Index, 32);
            writer.WriteUInt(Amount, 64);
            writer.WriteHash(Salt);
            writer.WriteArray(Proof, wordsEach: 1, static (to, item) => to.WriteHash(item));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClaimCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new ClaimCall(
                CampaignId: reader.ReadHash(),
                Index: reader.ReadUInt(32),
                Amount: reader.ReadUInt(64),
                Salt: reader.ReadHash(),
                Proof: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadHash())));
        }
    }

    /// <summary>Promises points of the calling brand's programme. Their expiry and maturity count from now.</summary>
    public sealed record CommitCampaignCall(
        long ProgrammeId,
        Hash Root,
        long LeafCount,
        long Total,
        Reason Reason,
        long ClaimableUntil,
        Hash Reference) : ICall<CommitCampaignCall, Hash>
    {
        /// <summary>Of commitCampaign(uint32,bytes32,uint32,uint64,uint8,uint40,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x94, 0xbf, 0xc9, 0x39];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 7, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteHash(Root);
            writer.WriteUInt(LeafCount, 32);
            writer.WriteUInt(Total, 64);
            writer.WriteUInt((long)Reason, 8);
            writer.WriteUInt(ClaimableUntil, 40);
            writer.WriteHash(Reference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CommitCampaignCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 7);
            return reader.Finish(new CommitCampaignCall(
                ProgrammeId: reader.ReadUInt(32),
                Root: reader.ReadHash(),
                LeafCount: reader.ReadUInt(32),
                Total: reader.ReadUInt(64),
                Reason: (Reason)reader.ReadEnum(members: 6),
                ClaimableUntil: reader.ReadUInt(40),
                Reference: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>Ends the promise of what nobody claimed in time. Anyone may push it.</summary>
    public sealed record EndCampaignCall(Hash CampaignId) : ICall<EndCampaignCall>
    {
        /// <summary>Of endCampaign(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x29, 0x77, 0x7b, 0xc6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(CampaignId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static EndCampaignCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new EndCampaignCall(CampaignId: reader.ReadHash()));
        }
    }

    /// <summary>Whether the points of a position were claimed.</summary>
    public sealed record IsClaimedCall(Hash CampaignId, long Index) : ICall<IsClaimedCall, bool>
    {
        /// <summary>Of isClaimed(bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd8, 0x23, 0xeb, 0x7a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteHash(CampaignId);
            writer.WriteUInt(Index, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsClaimedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IsClaimedCall(CampaignId: reader.ReadHash(), Index: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Points of a programme that are promised and not yet claimed: outside its supply. A campaign counts until it is
    /// ended, which anyone may do once nothing can be claimed any more.
    /// </summary>
    public sealed record PromisedOfCall(long ProgrammeId) : ICall<PromisedOfCall, long>
    {
        /// <summary>Of promisedOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0xa1, 0xee, 0x79];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PromisedOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PromisedOfCall(ProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
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

    /// <summary>Thrown when whoever claims has no open account.</summary>
    public sealed record AccountNotOpenError(Address Account) : IError<AccountNotOpenError>
    {
        /// <summary>Of CampaignDesk_AccountNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb7, 0x77, 0x87, 0x5c];

        /// <inheritdoc/>
        public static AccountNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountNotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the points of this position were claimed before.</summary>
    public sealed record AlreadyClaimedError(Hash CampaignId, long Index) : IError<AlreadyClaimedError>
    {
        /// <summary>Of CampaignDesk_AlreadyClaimed(bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0xe0, 0x4c, 0x0c];

        /// <inheritdoc/>
        public static AlreadyClaimedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyClaimedError(CampaignId: reader.ReadHash(), Index: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown for a campaign that nobody committed.</summary>
    public sealed record CampaignUnknownError(Hash CampaignId) : IError<CampaignUnknownError>
    {
        /// <summary>Of CampaignDesk_CampaignUnknown(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x69, 0x4d, 0xcf, 0x0a];

        /// <inheritdoc/>
        public static CampaignUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CampaignUnknownError(CampaignId: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when the campaign does not promise this to the calling account.</summary>
    public sealed record ClaimNotProvenError(Hash CampaignId, long Index, Address Account) : IError<ClaimNotProvenError>
    {
        /// <summary>Of CampaignDesk_ClaimNotProven(bytes32,uint32,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x54, 0x22, 0x7f, 0x3a];

        /// <inheritdoc/>
        public static ClaimNotProvenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ClaimNotProvenError(
                CampaignId: reader.ReadHash(),
                Index: reader.ReadUInt(32),
                Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when points are claimed from the end of the claims on. Times in unix seconds.</summary>
    public sealed record ClaimsEndedError(long ClaimableUntil, long Time) : IError<ClaimsEndedError>
    {
        /// <summary>Of CampaignDesk_ClaimsEnded(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x28, 0xc0, 0x7d, 0xfc];

        /// <inheritdoc/>
        public static ClaimsEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ClaimsEndedError(ClaimableUntil: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when claims would end in the past, or after the points expire. Times in unix seconds.</summary>
    public sealed record EndOutOfRangeError(
        long ClaimableUntil,
        long Earliest,
        long Latest) : IError<EndOutOfRangeError>
    {
        /// <summary>Of CampaignDesk_EndOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9f, 0xb9, 0x6d, 0x23];

        /// <inheritdoc/>
        public static EndOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new EndOutOfRangeError(
                ClaimableUntil: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a claim names a position that the campaign does not have.</summary>
    public sealed record IndexOutOfRangeError(long Index, long LeafCount) : IError<IndexOutOfRangeError>
    {
        /// <summary>Of CampaignDesk_IndexOutOfRange(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1d, 0x28, 0x89, 0x03];

        /// <inheritdoc/>
        public static IndexOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IndexOutOfRangeError(Index: reader.ReadUInt(32), LeafCount: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a campaign comes without a root, or without leaves.</summary>
    public sealed record LeavesMissingError(Hash Root, long LeafCount) : IError<LeavesMissingError>
    {
        /// <summary>Of CampaignDesk_LeavesMissing(bytes32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x96, 0x9f, 0x9a, 0xc6];

        /// <inheritdoc/>
        public static LeavesMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new LeavesMissingError(Root: reader.ReadHash(), LeafCount: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the caller is not the brand that issues the programme (0 if it is no brand).</summary>
    public sealed record NotTheIssuerError(long ProgrammeId, long Issuer, long Caller) : IError<NotTheIssuerError>
    {
        /// <summary>Of CampaignDesk_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x66, 0x92, 0xf8];

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

    /// <summary>Thrown when a campaign is ended while its points can be claimed, or a second time.</summary>
    public sealed record NotToBeEndedError(Hash CampaignId, long ClaimableUntil, bool Ended) : IError<NotToBeEndedError>
    {
        /// <summary>Of CampaignDesk_NotToBeEnded(bytes32,uint40,bool).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf0, 0x69, 0xdb, 0x29];

        /// <inheritdoc/>
        public static NotToBeEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotToBeEndedError(
                CampaignId: reader.ReadHash(),
                ClaimableUntil: reader.ReadUInt(40),
                Ended: reader.ReadBool()));
        }
    }

    /// <summary>Thrown when the brand has already committed a campaign under this reference.</summary>
    public sealed record ReferenceAlreadyUsedError(Hash Reference) : IError<ReferenceAlreadyUsedError>
    {
        /// <summary>Of CampaignDesk_ReferenceAlreadyUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x85, 0xf1, 0x01, 0xb6];

        /// <inheritdoc/>
        public static ReferenceAlreadyUsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReferenceAlreadyUsedError(Reference: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a campaign comes without a reference.</summary>
    public sealed record ReferenceMissingError() : IError<ReferenceMissingError>
    {
        /// <summary>Of CampaignDesk_ReferenceMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xd4, 0x1a, 0x8d, 0x39];

        /// <inheritdoc/>
        public static ReferenceMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReferenceMissingError());
        }
    }

    /// <summary>Thrown when claims would exceed what was promised: the leaves sum up to more than the total.</summary>
    public sealed record TotalExceededError(long Claimed, long Total) : IError<TotalExceededError>
    {
        /// <summary>Of CampaignDesk_TotalExceeded(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcb, 0x3c, 0x60, 0xe4];

        /// <inheritdoc/>
        public static TotalExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new TotalExceededError(Claimed: reader.ReadUInt(64), Total: reader.ReadUInt(64)));
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

    /// <summary>The struct Campaign.</summary>
    public sealed record Campaign(
        long ProgrammeId,
        long LeafCount,
        long ClaimableUntil,
        Reason Reason,
        bool Ended,
        long Total,
        long Claimed,
        Hash Root,
        BigInteger AssetId)
    {
        internal static Campaign Read(ref AbiReader reader) => new(
            ProgrammeId: reader.ReadUInt(32),
            LeafCount: reader.ReadUInt(32),
            ClaimableUntil: reader.ReadUInt(40),
            Reason: (Reason)reader.ReadEnum(members: 6),
            Ended: reader.ReadBool(),
            Total: reader.ReadUInt(64),
            Claimed: reader.ReadUInt(64),
            Root: reader.ReadHash(),
            AssetId: reader.ReadBigUInt(256));

        internal static void Write(AbiWriter writer, Campaign value)
        {
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.LeafCount, 32);
            writer.WriteUInt(value.ClaimableUntil, 40);
            writer.WriteUInt((long)value.Reason, 8);
            writer.WriteBool(value.Ended);
            writer.WriteUInt(value.Total, 64);
            writer.WriteUInt(value.Claimed, 64);
            writer.WriteHash(value.Root);
            writer.WriteBigUInt(value.AssetId, 256);
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
