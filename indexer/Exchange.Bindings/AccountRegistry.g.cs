// Generated from contracts/abi/AccountRegistry.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A signer is either the 20 bytes of an EOA or an ERC-7913 signer (a verifier's address, then its key). An account
/// keeps its address for ever; its signer can be replaced, and each replacement begins a new epoch. An address that was
/// never opened (a brand's key, the PSP's, an operator's) is its own signer until it rotates. Members, brands and the
/// PSP call through the forwarder only. Times are in unix seconds, values in whole fen. Signatures are EIP-712 under
/// the domain "Exchange Accounts", version "1", with chain id and this contract.
/// </summary>
public static class AccountRegistry
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AccountFrozen.Topic => AccountFrozen.Decode(log),
        var topic when topic == AccountOpened.Topic => AccountOpened.Decode(log),
        var topic when topic == AccountUnfrozen.Topic => AccountUnfrozen.Decode(log),
        var topic when topic == AuthorityUpdated.Topic => AuthorityUpdated.Decode(log),
        var topic when topic == EIP712DomainChanged.Topic => EIP712DomainChanged.Decode(log),
        var topic when topic == KeylessRecoverySet.Topic => KeylessRecoverySet.Decode(log),
        var topic when topic == MemberErased.Topic => MemberErased.Decode(log),
        var topic when topic == RecoveryApproved.Topic => RecoveryApproved.Decode(log),
        var topic when topic == RecoveryCancelled.Topic => RecoveryCancelled.Decode(log),
        var topic when topic == RecoveryCompleted.Topic => RecoveryCompleted.Decode(log),
        var topic when topic == RecoveryStarted.Topic => RecoveryStarted.Decode(log),
        var topic when topic == SecondKeySet.Topic => SecondKeySet.Decode(log),
        var topic when topic == SignerRotated.Topic => SignerRotated.Decode(log),
        var topic when topic == WaitingAccountClaimed.Topic => WaitingAccountClaimed.Decode(log),
        var topic when topic == WaitingAccountOpened.Topic => WaitingAccountOpened.Decode(log),
        _ => null,
    };

    /// <summary>Nothing leaves the account until it is unfrozen. Its balances stay what they are.</summary>
    public sealed record AccountFrozen(Address Account, Hash CaseId) : IEvent<AccountFrozen>
    {
        /// <summary>Of AccountFrozen(address,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd2e26d564089e761d5eda6132eb7f93d849b164e47edb207a0fa57913a2be793");

        /// <inheritdoc/>
        public static AccountFrozen Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new AccountFrozen(
                Account: reader.Topics.ReadAddress(),
                CaseId: reader.Topics.ReadHash()));
        }
    }

    /// <summary>An account was opened by its home brand, with the consent of its signer.</summary>
    public sealed record AccountOpened(Address Account, long HomeBrand, byte[] Signer) : IEvent<AccountOpened>
    {
        /// <summary>Of AccountOpened(address,uint32,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x15c6a81fda34b88518915073a2bac4a274b745d8835866e1417272fed41cb4a9");

        /// <inheritdoc/>
        public static AccountOpened Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new AccountOpened(
                Account: reader.Topics.ReadAddress(),
                HomeBrand: reader.Topics.ReadUInt(32),
                Signer: reader.Data.ReadBytes()));
        }
    }

    /// <summary>The account is no longer frozen.</summary>
    public sealed record AccountUnfrozen(Address Account, Hash CaseId) : IEvent<AccountUnfrozen>
    {
        /// <summary>Of AccountUnfrozen(address,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xa08614b90870743373bcc406908064f223460ebd5898296a9a67ca913d29e77c");

        /// <inheritdoc/>
        public static AccountUnfrozen Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new AccountUnfrozen(
                Account: reader.Topics.ReadAddress(),
                CaseId: reader.Topics.ReadHash()));
        }
    }

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

    /// <summary>MAY be emitted to signal that the domain could have changed.</summary>
    public sealed record EIP712DomainChanged() : IEvent<EIP712DomainChanged>
    {
        /// <summary>Of EIP712DomainChanged().</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x0a6387c9ea3628b88a633bb4f3b151770f70085117a15f9bf3787cda53f13d31");

        /// <inheritdoc/>
        public static EIP712DomainChanged Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 0, dataWords: 0);
            return reader.Finish(new EIP712DomainChanged());
        }
    }

    /// <summary>
    /// Recovery without the second key is possible (<c>from</c> 0), or no longer from <c>from</c> on.
    /// </summary>
    public sealed record KeylessRecoverySet(Address Account, long From) : IEvent<KeylessRecoverySet>
    {
        /// <summary>Of KeylessRecoverySet(address,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x4e0f44e3e6a4e3c6bee0a29b6e5309c380d22aed541969fda37c439c5f58d89e");

        /// <inheritdoc/>
        public static KeylessRecoverySet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new KeylessRecoverySet(
                Account: reader.Topics.ReadAddress(),
                From: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A member's personal data is gone. Nobody signs for the account any more and nothing is given to it.
    /// </summary>
    public sealed record MemberErased(Address Account, Hash Commitment) : IEvent<MemberErased>
    {
        /// <summary>Of MemberErased(address,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x232bbdacc95e712b0ebe2e6a31317b7801fd8157a14a29f8633858d3ae606e0e");

        /// <inheritdoc/>
        public static MemberErased Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new MemberErased(
                Account: reader.Topics.ReadAddress(),
                Commitment: reader.Data.ReadHash()));
        }
    }

    /// <summary>A guardian approved that <c>signer</c> shall speak for the account.</summary>
    public sealed record RecoveryApproved(
        Address Account,
        long Round,
        Guardian Guardian,
        byte[] Signer) : IEvent<RecoveryApproved>
    {
        /// <summary>Of RecoveryApproved(address,uint32,uint8,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8d0c88d85acaa494cec673e7de43ebf6c84f66ebbc47c82062a0ea11649c50ee");

        /// <inheritdoc/>
        public static RecoveryApproved Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new RecoveryApproved(
                Account: reader.Topics.ReadAddress(),
                Round: reader.Topics.ReadUInt(32),
                Guardian: (Guardian)reader.Data.ReadEnum(members: 3),
                Signer: reader.Data.ReadBytes()));
        }
    }

    /// <summary>The account's signer refused the recovery. Its approvals are void.</summary>
    public sealed record RecoveryCancelled(Address Account, long Round, long Cancels) : IEvent<RecoveryCancelled>
    {
        /// <summary>Of RecoveryCancelled(address,uint32,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x9037bb8788b5e6db518eb1e6955c335e01cd31f624f5593bd52b1311c632db60");

        /// <inheritdoc/>
        public static RecoveryCancelled Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new RecoveryCancelled(
                Account: reader.Topics.ReadAddress(),
                Round: reader.Topics.ReadUInt(32),
                Cancels: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>The recovery is complete; <c>SignerRotated</c> tells the signer and its epoch.</summary>
    public sealed record RecoveryCompleted(Address Account, long Round) : IEvent<RecoveryCompleted>
    {
        /// <summary>Of RecoveryCompleted(address,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe4550237342aeeddf6312f403ba0170c8a1a87c6c47c6b36c3d0e426303e2ac3");

        /// <inheritdoc/>
        public static RecoveryCompleted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new RecoveryCompleted(
                Account: reader.Topics.ReadAddress(),
                Round: reader.Topics.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Two guardians agree, or the third joined them: nothing leaves the account, and from <c>readyAt</c> on anyone can
    /// complete the recovery.
    /// </summary>
    public sealed record RecoveryStarted(
        Address Account,
        long Round,
        byte[] Signer,
        long ReadyAt) : IEvent<RecoveryStarted>
    {
        /// <summary>Of RecoveryStarted(address,uint32,bytes,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf1db38fbc06eaa80247e4434c3c5c625d4b2fe598a45a7289a7c8f286c277db2");

        /// <inheritdoc/>
        public static RecoveryStarted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new RecoveryStarted(
                Account: reader.Topics.ReadAddress(),
                Round: reader.Topics.ReadUInt(32),
                Signer: reader.Data.ReadBytes(),
                ReadyAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// The member has a second key, which counts from <c>from</c> on; until then the one before does, if any.
    /// </summary>
    public sealed record SecondKeySet(Address Account, byte[] Signer, long From) : IEvent<SecondKeySet>
    {
        /// <summary>Of SecondKeySet(address,bytes,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd396a6d22f4f6cfa21e2081904cb6cd444ce48510a1ffcbef590e02513b27775");

        /// <inheritdoc/>
        public static SecondKeySet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new SecondKeySet(
                Account: reader.Topics.ReadAddress(),
                Signer: reader.Data.ReadBytes(),
                From: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>
    /// A new signer speaks for the account, and no other key any more: not even that of its own address. Epochs count
    /// from 0 at opening; offers of an older epoch can only be returned.
    /// </summary>
    public sealed record SignerRotated(Address Account, long Epoch, byte[] Signer) : IEvent<SignerRotated>
    {
        /// <summary>Of SignerRotated(address,uint32,bytes).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x521bb23b50b6e1f55a615b3d23989ecba1279b9fd63cbcef2acda69c9094c3b9");

        /// <inheritdoc/>
        public static SignerRotated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new SignerRotated(
                Account: reader.Topics.ReadAddress(),
                Epoch: reader.Data.ReadUInt(32),
                Signer: reader.Data.ReadBytes()));
        }
    }

    /// <summary>
    /// The person behind a waiting account has an account: brand and member both said so. It stays so.
    /// </summary>
    public sealed record WaitingAccountClaimed(Address Waiting, Address Account) : IEvent<WaitingAccountClaimed>
    {
        /// <summary>Of WaitingAccountClaimed(address,address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xec53f73bbe2ecaf9ae11609aff187beea40e744014b1667cd340ce4829012051");

        /// <inheritdoc/>
        public static WaitingAccountClaimed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 0);
            return reader.Finish(new WaitingAccountClaimed(
                Waiting: reader.Topics.ReadAddress(),
                Account: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>A brand may from now on give to a person by the commitment it knows them under.</summary>
    public sealed record WaitingAccountOpened(
        Address Waiting,
        long BrandId,
        Hash Commitment) : IEvent<WaitingAccountOpened>
    {
        /// <summary>Of WaitingAccountOpened(address,uint32,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x7213ea311767e857b576bf4a3483db87912434d8a8feddd6352adbe8fc81796e");

        /// <inheritdoc/>
        public static WaitingAccountOpened Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new WaitingAccountOpened(
                Waiting: reader.Topics.ReadAddress(),
                BrandId: reader.Topics.ReadUInt(32),
                Commitment: reader.Data.ReadHash()));
        }
    }

    /// <summary>
    /// The account that belongs to a signer: the EOA itself, or the last 20 bytes of <c>keccak256(abi.encode(registry,
    /// chainid, signer, salt))</c>.
    /// </summary>
    public sealed record AccountAddressCall(byte[] Signer, Hash Salt) : ICall<AccountAddressCall, Address>
    {
        /// <summary>Of accountAddress(bytes,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x25, 0x2f, 0x1f, 0x2c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteBytes(Signer);
            writer.WriteHash(Salt);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AccountAddressCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AccountAddressCall(Signer: reader.ReadBytes(), Salt: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
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

    /// <summary>Ends the recovery of the executing account. Twice at most.</summary>
    public sealed record CancelRecoveryCall() : ICall<CancelRecoveryCall>
    {
        /// <summary>Of cancelRecovery().</summary>
        public static ReadOnlySpan<byte> Selector => [0x0b, 0xa2, 0x34, 0xd6];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static CancelRecoveryCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new CancelRecoveryCall());
        }
    }

    /// <summary>
    /// Moves all that a waiting account holds of 1 to 32 ids to the account of the person behind it, as old as it is.
    /// Call it again for further ids, or when more has come in. The first claim is the brand's and brings the account's
    /// consent; afterwards brand and account each may claim, for that account only.
    /// </summary>
    public sealed record ClaimWaitingCall(
        Address Waiting,
        Address Account,
        IReadOnlyList<BigInteger> AssetIds,
        byte[] Proof) : ICall<ClaimWaitingCall>
    {
        /// <summary>Of claimWaiting(address,address,uint256[],bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc0, 0x6d, 0x2a, 0xe7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteAddress(Waiting);
            writer.WriteAddress(Account);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClaimWaitingCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new ClaimWaitingCall(
                Waiting: reader.ReadAddress(),
                Account: reader.ReadAddress(),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Proof: reader.ReadBytes()));
        }
    }

    /// <summary>The account that a waiting account was claimed for; 0 before.</summary>
    public sealed record ClaimantOfCall(Address Waiting) : ICall<ClaimantOfCall, Address>
    {
        /// <summary>Of claimantOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x50, 0xdc, 0x6a, 0x39];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Waiting);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClaimantOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ClaimantOfCall(Waiting: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>Makes the new signer speak for the account, once the time has passed. Anyone may call it.</summary>
    public sealed record CompleteRecoveryCall(Address Account, byte[] NewSigner) : ICall<CompleteRecoveryCall>
    {
        /// <summary>Of completeRecovery(address,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc1, 0x8d, 0x09, 0xcf];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteBytes(NewSigner);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CompleteRecoveryCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CompleteRecoveryCall(
                Account: reader.ReadAddress(),
                NewSigner: reader.ReadBytes()));
        }
    }

    /// <summary>
    /// returns the fields and values that describe the domain separator used by this contract for EIP-712 signature.
    /// </summary>
    public sealed record Eip712DomainCall() : ICall<Eip712DomainCall, Eip712DomainResult>
    {
        /// <summary>Of eip712Domain().</summary>
        public static ReadOnlySpan<byte> Selector => [0x84, 0xb0, 0x19, 0x6e];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static Eip712DomainCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new Eip712DomainCall());
        }

        /// <inheritdoc/>
        public static Eip712DomainResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 7);
            return reader.Finish(new Eip712DomainResult(
                Fields: reader.ReadFixedBytes(1),
                Name: reader.ReadString(),
                Version: reader.ReadString(),
                ChainId: reader.ReadBigUInt(256),
                VerifyingContract: reader.ReadAddress(),
                Salt: reader.ReadHash(),
                Extensions: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>What eip712Domain returns.</summary>
    public sealed record Eip712DomainResult(
        byte[] Fields,
        string Name,
        string Version,
        BigInteger ChainId,
        Address VerifyingContract,
        Hash Salt,
        IReadOnlyList<BigInteger> Extensions);

    /// <summary>How often the account's signer was replaced.</summary>
    public sealed record EpochOfCall(Address Account) : ICall<EpochOfCall, long>
    {
        /// <summary>Of epochOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x58, 0x28, 0x05, 0xd9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static EpochOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new EpochOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>
    /// Ends the account whose intent is executing, for good. It must be active; spend what it holds before.
    /// </summary>
    public sealed record EraseAccountCall(Hash Commitment) : ICall<EraseAccountCall>
    {
        /// <summary>Of eraseAccount(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x29, 0xc4, 0xd5, 0xfe];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Commitment);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static EraseAccountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new EraseAccountCall(Commitment: reader.ReadHash()));
        }
    }

    /// <summary>Keeps value from leaving an account, open or not. Only for the alliance's operators.</summary>
    public sealed record FreezeCall(Address Account, Hash CaseId) : ICall<FreezeCall>
    {
        /// <summary>Of freeze(address,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4a, 0x12, 0xe2, 0x53];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteHash(CaseId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static FreezeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new FreezeCall(Account: reader.ReadAddress(), CaseId: reader.ReadHash()));
        }
    }

    /// <summary>The brand that opened the account.</summary>
    public sealed record HomeBrandOfCall(Address Account) : ICall<HomeBrandOfCall, long>
    {
        /// <summary>Of homeBrandOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x39, 0xee, 0x85, 0x51];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static HomeBrandOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new HomeBrandOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
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

    /// <summary>Whether the account owes points that its next earnings pay.</summary>
    public sealed record IsIndebtedCall(Address Account) : ICall<IsIndebtedCall, bool>
    {
        /// <summary>Of isIndebted(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xed, 0x83, 0xae, 0x3c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsIndebtedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsIndebtedCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Whether a member opened this account and did not erase it.</summary>
    public sealed record IsOpenCall(Address Account) : ICall<IsOpenCall, bool>
    {
        /// <summary>Of isOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x55, 0x75, 0xe6, 0x83];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsOpenCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsOpenCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Whether the account is open or waiting, and not erased.</summary>
    public sealed record MayReceiveCall(Address Account) : ICall<MayReceiveCall, bool>
    {
        /// <summary>Of mayReceive(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0xe4, 0x47, 0xb8];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MayReceiveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new MayReceiveCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Refuses or counts value that leaves an account: it must be active and, if it is open, past the hours and within
    /// the limits of the policy word (see <c>Policy</c>). What was counted is never given back. Only for the ledger.
    /// </summary>
    public sealed record NoteOutgoingCall(
        Address Account,
        long ValueFen,
        BigInteger PolicyWord) : ICall<NoteOutgoingCall>
    {
        /// <summary>Of noteOutgoing(address,uint64,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8f, 0xa0, 0x4d, 0xa7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteUInt(ValueFen, 64);
            writer.WriteBigUInt(PolicyWord, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static NoteOutgoingCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NoteOutgoingCall(
                Account: reader.ReadAddress(),
                ValueFen: reader.ReadUInt(64),
                PolicyWord: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Opens an account whose home is the calling brand.</summary>
    public sealed record OpenAccountCall(byte[] Signer, Hash Salt, byte[] Proof) : ICall<OpenAccountCall, Address>
    {
        /// <summary>Of openAccount(bytes,bytes32,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0x6e, 0xb3, 0x62];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteBytes(Signer);
            writer.WriteHash(Salt);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpenAccountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new OpenAccountCall(
                Signer: reader.ReadBytes(),
                Salt: reader.ReadHash(),
                Proof: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>Opens a waiting account of the calling brand.</summary>
    public sealed record OpenWaitingCall(Hash Commitment) : ICall<OpenWaitingCall, Address>
    {
        /// <summary>Of openWaiting(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x41, 0x9b, 0xc4, 0x07];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Commitment);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpenWaitingCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new OpenWaitingCall(Commitment: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>The EIP-712 digest that the signer of an account signs to have it opened by a brand.</summary>
    public sealed record OpeningDigestOfCall(Address Account, long HomeBrand) : ICall<OpeningDigestOfCall, Hash>
    {
        /// <summary>Of openingDigestOf(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x16, 0xe4, 0x26, 0x2b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteUInt(HomeBrand, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static OpeningDigestOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new OpeningDigestOfCall(
                Account: reader.ReadAddress(),
                HomeBrand: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>Where the recovery of an account stands.</summary>
    public sealed record RecoveryOfCall(Address Account) : ICall<RecoveryOfCall, Recovery>
    {
        /// <summary>Of recoveryOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x80, 0x36, 0x66, 0x51];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RecoveryOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RecoveryOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static Recovery DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(Recovery.Read(ref reader));
        }
    }

    /// <summary>Approves a recovery as the account's home brand.</summary>
    public sealed record RequestRecoveryCall(
        Address Account,
        byte[] NewSigner,
        byte[] Proof) : ICall<RequestRecoveryCall>
    {
        /// <summary>Of requestRecovery(address,bytes,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x41, 0x04, 0x38, 0xe9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteBytes(NewSigner);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequestRecoveryCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new RequestRecoveryCall(
                Account: reader.ReadAddress(),
                NewSigner: reader.ReadBytes(),
                Proof: reader.ReadBytes()));
        }
    }

    /// <summary>Approves a recovery as the alliance. Only for the alliance's operators.</summary>
    public sealed record RequestRecoveryAsAllianceCall(
        Address Account,
        byte[] NewSigner,
        byte[] Proof) : ICall<RequestRecoveryAsAllianceCall>
    {
        /// <summary>Of requestRecoveryAsAlliance(address,bytes,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb4, 0x50, 0x99, 0x9d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Account);
            writer.WriteBytes(NewSigner);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequestRecoveryAsAllianceCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new RequestRecoveryAsAllianceCall(
                Account: reader.ReadAddress(),
                NewSigner: reader.ReadBytes(),
                Proof: reader.ReadBytes()));
        }
    }

    /// <summary>Brings the approval of the member's second key. Anyone may call it.</summary>
    public sealed record RequestRecoveryBySecondKeyCall(
        Address Account,
        byte[] NewSigner,
        byte[] Proof,
        byte[] Approval) : ICall<RequestRecoveryBySecondKeyCall>
    {
        /// <summary>Of requestRecoveryBySecondKey(address,bytes,bytes,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x28, 0xac, 0x2e, 0x78];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteAddress(Account);
            writer.WriteBytes(NewSigner);
            writer.WriteBytes(Proof);
            writer.WriteBytes(Approval);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequestRecoveryBySecondKeyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new RequestRecoveryBySecondKeyCall(
                Account: reader.ReadAddress(),
                NewSigner: reader.ReadBytes(),
                Proof: reader.ReadBytes(),
                Approval: reader.ReadBytes()));
        }
    }

    /// <summary>Refuses an account that is frozen, recovering or erased.</summary>
    public sealed record RequireActiveCall(Address Account) : ICall<RequireActiveCall>
    {
        /// <summary>Of requireActive(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x49, 0xd6, 0x2a, 0x26];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequireActiveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RequireActiveCall(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Refuses a list with an account that may not receive; tells whether any of them owes points.</summary>
    public sealed record RequireReceiversCall(IReadOnlyList<Address> Accounts) : ICall<RequireReceiversCall, bool>
    {
        /// <summary>Of requireReceivers(address[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xef, 0x34, 0xca, 0xca];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteArray(Accounts, wordsEach: 1, static (to, item) => to.WriteAddress(item));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RequireReceiversCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RequireReceiversCall(
                Accounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadAddress())));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Replaces the signer of the account whose intent is executing, be it open or not. The old key is dead from the
    /// next intent on. Up to 2^24 - 1 times.
    /// </summary>
    public sealed record RotateSignerCall(byte[] NewSigner, byte[] Proof) : ICall<RotateSignerCall>
    {
        /// <summary>Of rotateSigner(bytes,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x56, 0xf3, 0x68, 0xd5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteBytes(NewSigner);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RotateSignerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RotateSignerCall(NewSigner: reader.ReadBytes(), Proof: reader.ReadBytes()));
        }
    }

    /// <summary>The EIP-712 digest that a new signer signs to speak for an account from its next epoch on.</summary>
    public sealed record RotationDigestOfCall(Address Account, byte[] NewSigner) : ICall<RotationDigestOfCall, Hash>
    {
        /// <summary>Of rotationDigestOf(address,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0xeb, 0xc1, 0x20, 0x59];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteBytes(NewSigner);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RotationDigestOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RotationDigestOfCall(
                Account: reader.ReadAddress(),
                NewSigner: reader.ReadBytes()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>The second key that counts now; empty if there is none.</summary>
    public sealed record SecondKeyOfCall(Address Account) : ICall<SecondKeyOfCall, byte[]>
    {
        /// <summary>Of secondKeyOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1e, 0x36, 0xa6, 0xcf];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SecondKeyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SecondKeyOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBytes());
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

    /// <summary>Marks an account as owing points, or no longer. Only for the earning desk.</summary>
    public sealed record SetIndebtedCall(Address Account, bool Indebted) : ICall<SetIndebtedCall>
    {
        /// <summary>Of setIndebted(address,bool).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0xe2, 0x94, 0x8e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteBool(Indebted);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetIndebtedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SetIndebtedCall(Account: reader.ReadAddress(), Indebted: reader.ReadBool()));
        }
    }

    /// <summary>
    /// Lets brand and alliance together recover the executing account, or, from 72 hours on, no longer.
    /// </summary>
    public sealed record SetKeylessRecoveryCall(bool Permitted) : ICall<SetKeylessRecoveryCall>
    {
        /// <summary>Of setKeylessRecovery(bool).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0xc6, 0xdd, 0x99];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteBool(Permitted);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetKeylessRecoveryCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SetKeylessRecoveryCall(Permitted: reader.ReadBool()));
        }
    }

    /// <summary>
    /// Names the second key of the executing account. A first one counts at once, another 72 hours later. Not while a
    /// recovery is under way.
    /// </summary>
    public sealed record SetSecondKeyCall(byte[] Signer, byte[] Proof) : ICall<SetSecondKeyCall>
    {
        /// <summary>Of setSecondKey(bytes,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0x21, 0xa9, 0x59];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteBytes(Signer);
            writer.WriteBytes(Proof);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetSecondKeyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SetSecondKeyCall(Signer: reader.ReadBytes(), Proof: reader.ReadBytes()));
        }
    }

    /// <summary>The signer of an open account, or of an address that rotated; empty for any other.</summary>
    public sealed record SignerOfCall(Address Account) : ICall<SignerOfCall, byte[]>
    {
        /// <summary>Of signerOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5b, 0x51, 0x75, 0xd5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SignerOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SignerOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static byte[] DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBytes());
        }
    }

    /// <summary>
    /// Whose signature an intent of <c>account</c> needs: an EOA's, or else an ERC-7913 signer's. Neither for an
    /// account that waits or was erased, and for a contract.
    /// </summary>
    public sealed record SpeakerOfCall(Address Account) : ICall<SpeakerOfCall, SpeakerOfResult>
    {
        /// <summary>Of speakerOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x04, 0x40, 0x2d, 0xca];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SpeakerOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SpeakerOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static SpeakerOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new SpeakerOfResult(Key: reader.ReadAddress(), Signer: reader.ReadBytes()));
        }
    }

    /// <summary>What speakerOf returns.</summary>
    public sealed record SpeakerOfResult(Address Key, byte[] Signer);

    /// <summary>Ends a freeze. Only for the alliance's operators.</summary>
    public sealed record UnfreezeCall(Address Account, Hash CaseId) : ICall<UnfreezeCall>
    {
        /// <summary>Of unfreeze(address,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x84, 0xeb, 0xcb, 0x41];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteHash(CaseId);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static UnfreezeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnfreezeCall(Account: reader.ReadAddress(), CaseId: reader.ReadHash()));
        }
    }

    /// <summary>The address of a waiting account, open or not.</summary>
    public sealed record WaitingAddressCall(long BrandId, Hash Commitment) : ICall<WaitingAddressCall, Address>
    {
        /// <summary>Of waitingAddress(uint32,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x03, 0x60, 0x1d, 0x65];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteHash(Commitment);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WaitingAddressCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new WaitingAddressCall(BrandId: reader.ReadUInt(32), Commitment: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Address DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadAddress());
        }
    }

    /// <summary>The account's slot, as <c>AccountWord</c> lays it out.</summary>
    public sealed record WordOfCall(Address Account) : ICall<WordOfCall, BigInteger>
    {
        /// <summary>Of wordOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x53, 0x00, 0xcc, 0x04];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WordOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WordOfCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
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

    /// <summary>Thrown when the account was erased.</summary>
    public sealed record AccountErasedError(Address Account) : IError<AccountErasedError>
    {
        /// <summary>Of AccountRegistry_AccountErased(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x93, 0xa5, 0xe1, 0x09];

        /// <inheritdoc/>
        public static AccountErasedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountErasedError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the account is frozen under a case.</summary>
    public sealed record AccountFrozenError(Address Account) : IError<AccountFrozenError>
    {
        /// <summary>Of AccountRegistry_AccountFrozen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6a, 0x03, 0xf0, 0xf4];

        /// <inheritdoc/>
        public static AccountFrozenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountFrozenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the address of an EOA account has code.</summary>
    public sealed record AccountHasCodeError(Address Account) : IError<AccountHasCodeError>
    {
        /// <summary>Of AccountRegistry_AccountHasCode(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x02, 0xd8, 0x1e];

        /// <inheritdoc/>
        public static AccountHasCodeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountHasCodeError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the account's recovery is under way: complete or cancel it first.</summary>
    public sealed record AccountRecoveringError(Address Account) : IError<AccountRecoveringError>
    {
        /// <summary>Of AccountRegistry_AccountRecovering(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe3, 0x30, 0x9b, 0xfc];

        /// <inheritdoc/>
        public static AccountRecoveringError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountRecoveringError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when value would leave an account in its first hours. In unix seconds.</summary>
    public sealed record AccountTooNewError(long Time, BigInteger From) : IError<AccountTooNewError>
    {
        /// <summary>Of AccountRegistry_AccountTooNew(uint40,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xba, 0x80, 0xba, 0xaa];

        /// <inheritdoc/>
        public static AccountTooNewError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AccountTooNewError(Time: reader.ReadUInt(40), From: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a guardian approves a second time.</summary>
    public sealed record AlreadyApprovedError(Address Account, Guardian Guardian) : IError<AlreadyApprovedError>
    {
        /// <summary>Of AccountRegistry_AlreadyApproved(address,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbf, 0xd1, 0xe0, 0xd4];

        /// <inheritdoc/>
        public static AlreadyApprovedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyApprovedError(
                Account: reader.ReadAddress(),
                Guardian: (Guardian)reader.ReadEnum(members: 3)));
        }
    }

    /// <summary>Thrown when the account is open already.</summary>
    public sealed record AlreadyOpenError(Address Account, long HomeBrand) : IError<AlreadyOpenError>
    {
        /// <summary>Of AccountRegistry_AlreadyOpen(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf8, 0x07, 0xc0, 0x81];

        /// <inheritdoc/>
        public static AlreadyOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyOpenError(Account: reader.ReadAddress(), HomeBrand: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the second key did not sign this approval, or the member has none.</summary>
    public sealed record ApprovalUnprovenError(Address Account, long Round) : IError<ApprovalUnprovenError>
    {
        /// <summary>Of AccountRegistry_ApprovalUnproven(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x47, 0x1d, 0xe1, 0x31];

        /// <inheritdoc/>
        public static ApprovalUnprovenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ApprovalUnprovenError(Account: reader.ReadAddress(), Round: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the signer has cancelled as often as it may.</summary>
    public sealed record CancelsUsedUpError(long Cancels, long Most) : IError<CancelsUsedUpError>
    {
        /// <summary>Of AccountRegistry_CancelsUsedUp(uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x83, 0x83, 0xb0, 0x60];

        /// <inheritdoc/>
        public static CancelsUsedUpError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CancelsUsedUpError(Cancels: reader.ReadUInt(8), Most: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when a freeze does not name its case.</summary>
    public sealed record CaseMissingError() : IError<CaseMissingError>
    {
        /// <summary>Of AccountRegistry_CaseMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x34, 0x3f, 0xd2, 0xbd];

        /// <inheritdoc/>
        public static CaseMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new CaseMissingError());
        }
    }

    /// <summary>Thrown when a claim names no id, or too many at once.</summary>
    public sealed record ClaimLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<ClaimLengthOutOfRangeError>
    {
        /// <summary>Of AccountRegistry_ClaimLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc7, 0x82, 0x0e, 0x65];

        /// <inheritdoc/>
        public static ClaimLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ClaimLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Thrown when someone claims who is neither the brand that opened the waiting account nor, once it is claimed, the
    /// account it was claimed for.
    /// </summary>
    public sealed record ClaimNotPermittedError(Address Waiting, Address Caller) : IError<ClaimNotPermittedError>
    {
        /// <summary>Of AccountRegistry_ClaimNotPermitted(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x04, 0x95, 0xab, 0xe5];

        /// <inheritdoc/>
        public static ClaimNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ClaimNotPermittedError(
                Waiting: reader.ReadAddress(),
                Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the account's signer did not sign the claim.</summary>
    public sealed record ClaimUnprovenError(Address Waiting, Address Account) : IError<ClaimUnprovenError>
    {
        /// <summary>Of AccountRegistry_ClaimUnproven(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4b, 0x98, 0x32, 0xa9];

        /// <inheritdoc/>
        public static ClaimUnprovenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ClaimUnprovenError(Waiting: reader.ReadAddress(), Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a waiting account was claimed for another account before.</summary>
    public sealed record ClaimedByAnotherError(Address Waiting, Address Claimant) : IError<ClaimedByAnotherError>
    {
        /// <summary>Of AccountRegistry_ClaimedByAnother(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe9, 0xf7, 0xba, 0x47];

        /// <inheritdoc/>
        public static ClaimedByAnotherError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ClaimedByAnotherError(
                Waiting: reader.ReadAddress(),
                Claimant: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when more would leave the account in a UTC day than its profile permits, this movement included.
    /// </summary>
    public sealed record DailyLimitExceededError(
        BigInteger SpentFen,
        BigInteger LimitFen) : IError<DailyLimitExceededError>
    {
        /// <summary>Of AccountRegistry_DailyLimitExceeded(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc6, 0x34, 0x08, 0xbc];

        /// <inheritdoc/>
        public static DailyLimitExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new DailyLimitExceededError(
                SpentFen: reader.ReadBigUInt(256),
                LimitFen: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a frozen account is frozen again, or one is unfrozen that is not frozen.</summary>
    public sealed record FreezeUnchangedError(Address Account, bool Frozen) : IError<FreezeUnchangedError>
    {
        /// <summary>Of AccountRegistry_FreezeUnchanged(address,bool).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5a, 0x15, 0xd1, 0xe2];

        /// <inheritdoc/>
        public static FreezeUnchangedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new FreezeUnchangedError(Account: reader.ReadAddress(), Frozen: reader.ReadBool()));
        }
    }

    /// <summary>Thrown when one and the same key would be two guardians, or a guardian and the signer.</summary>
    public sealed record GuardiansNotDistinctError(Address Account) : IError<GuardiansNotDistinctError>
    {
        /// <summary>Of AccountRegistry_GuardiansNotDistinct(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa4, 0x56, 0x90, 0x10];

        /// <inheritdoc/>
        public static GuardiansNotDistinctError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new GuardiansNotDistinctError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when value would leave an account in the first hours after a change of its signer.</summary>
    public sealed record KeyTooNewError(long Time, BigInteger From) : IError<KeyTooNewError>
    {
        /// <summary>Of AccountRegistry_KeyTooNew(uint40,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xff, 0x12, 0x35, 0xf8];

        /// <inheritdoc/>
        public static KeyTooNewError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new KeyTooNewError(Time: reader.ReadUInt(40), From: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the member switched off recovery without the second key. In unix seconds.</summary>
    public sealed record KeylessRecoveryOffError(Address Account, long From) : IError<KeylessRecoveryOffError>
    {
        /// <summary>Of AccountRegistry_KeylessRecoveryOff(address,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x69, 0xb5, 0x78, 0xb1];

        /// <inheritdoc/>
        public static KeylessRecoveryOffError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new KeylessRecoveryOffError(Account: reader.ReadAddress(), From: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when more would leave the account in a window of 30 days than its profile permits, this movement
    /// included. Windows are the UTC days 30n to 30n + 29 since 1970.
    /// </summary>
    public sealed record MonthlyLimitExceededError(
        BigInteger SpentFen,
        BigInteger LimitFen) : IError<MonthlyLimitExceededError>
    {
        /// <summary>Of AccountRegistry_MonthlyLimitExceeded(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7b, 0x7c, 0xd2, 0x6b];

        /// <inheritdoc/>
        public static MonthlyLimitExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new MonthlyLimitExceededError(
                SpentFen: reader.ReadBigUInt(256),
                LimitFen: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the caller is not the key of any brand.</summary>
    public sealed record NotABrandError(Address Caller) : IError<NotABrandError>
    {
        /// <summary>Of AccountRegistry_NotABrand(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x40, 0x43, 0x95, 0x1b];

        /// <inheritdoc/>
        public static NotABrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotABrandError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when an account is asked for that is not open, or was erased.</summary>
    public sealed record NotOpenError(Address Account) : IError<NotOpenError>
    {
        /// <summary>Of AccountRegistry_NotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcd, 0xdb, 0x72, 0x65];

        /// <inheritdoc/>
        public static NotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when no recovery to this signer is under way.</summary>
    public sealed record NotRecoveringError(Address Account) : IError<NotRecoveringError>
    {
        /// <summary>Of AccountRegistry_NotRecovering(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb9, 0xe9, 0x34, 0xc0];

        /// <inheritdoc/>
        public static NotRecoveringError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotRecoveringError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when someone other than the earning desk marks a debtor.</summary>
    public sealed record NotTheEarningDeskError(Address Caller) : IError<NotTheEarningDeskError>
    {
        /// <summary>Of AccountRegistry_NotTheEarningDesk(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2d, 0x60, 0x45, 0xaa];

        /// <inheritdoc/>
        public static NotTheEarningDeskError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotTheEarningDeskError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a brand approves that is not the account's home (0 if the caller is no brand).</summary>
    public sealed record NotTheHomeBrandError(
        Address Account,
        long HomeBrand,
        long BrandId) : IError<NotTheHomeBrandError>
    {
        /// <summary>Of AccountRegistry_NotTheHomeBrand(address,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe5, 0x02, 0x5e, 0xfb];

        /// <inheritdoc/>
        public static NotTheHomeBrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotTheHomeBrandError(
                Account: reader.ReadAddress(),
                HomeBrand: reader.ReadUInt(32),
                BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when someone other than the ledger notes an outgoing value.</summary>
    public sealed record NotTheLedgerError(Address Caller) : IError<NotTheLedgerError>
    {
        /// <summary>Of AccountRegistry_NotTheLedger(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0xfa, 0xb5, 0x28];

        /// <inheritdoc/>
        public static NotTheLedgerError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotTheLedgerError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when an account is claimed that is not a waiting one.</summary>
    public sealed record NotWaitingError(Address Account) : IError<NotWaitingError>
    {
        /// <summary>Of AccountRegistry_NotWaiting(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbb, 0x4c, 0x62, 0xd3];

        /// <inheritdoc/>
        public static NotWaitingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotWaitingError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the signer did not sign this opening by this brand.</summary>
    public sealed record ProofInvalidError(Address Account, long HomeBrand) : IError<ProofInvalidError>
    {
        /// <summary>Of AccountRegistry_ProofInvalid(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x21, 0x95, 0xed, 0x78];

        /// <inheritdoc/>
        public static ProofInvalidError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ProofInvalidError(Account: reader.ReadAddress(), HomeBrand: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a recovery to another signer is under way.</summary>
    public sealed record RecoveryInProgressError(Address Account, long ReadyAt) : IError<RecoveryInProgressError>
    {
        /// <summary>Of AccountRegistry_RecoveryInProgress(address,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2b, 0xcb, 0x93, 0xea];

        /// <inheritdoc/>
        public static RecoveryInProgressError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RecoveryInProgressError(
                Account: reader.ReadAddress(),
                ReadyAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a recovery is completed too early. In unix seconds.</summary>
    public sealed record RecoveryTooEarlyError(long Time, long ReadyAt) : IError<RecoveryTooEarlyError>
    {
        /// <summary>Of AccountRegistry_RecoveryTooEarly(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x57, 0x1a, 0x0e, 0x28];

        /// <inheritdoc/>
        public static RecoveryTooEarlyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new RecoveryTooEarlyError(Time: reader.ReadUInt(40), ReadyAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when an EOA comes with a salt: it has one account only.</summary>
    public sealed record SaltNotPermittedError(Hash Salt) : IError<SaltNotPermittedError>
    {
        /// <summary>Of AccountRegistry_SaltNotPermitted(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7d, 0x0b, 0x1a, 0xf3];

        /// <inheritdoc/>
        public static SaltNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SaltNotPermittedError(Salt: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for a signer that is neither an EOA nor a bounded ERC-7913 signer, in bytes.</summary>
    public sealed record SignerLengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<SignerLengthOutOfRangeError>
    {
        /// <summary>Of AccountRegistry_SignerLengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe2, 0x9c, 0x4e, 0x25];

        /// <inheritdoc/>
        public static SignerLengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SignerLengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the chain did not create the code that keeps a long signer.</summary>
    public sealed record SignerNotStoredError() : IError<SignerNotStoredError>
    {
        /// <summary>Of AccountRegistry_SignerNotStored().</summary>
        public static ReadOnlySpan<byte> Selector => [0x21, 0xcf, 0x91, 0x32];

        /// <inheritdoc/>
        public static SignerNotStoredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new SignerNotStoredError());
        }
    }

    /// <summary>Thrown when an address would be opened whose own key was replaced before.</summary>
    public sealed record SignerReplacedError(Address Account, long Epoch) : IError<SignerReplacedError>
    {
        /// <summary>Of AccountRegistry_SignerReplaced(address,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x14, 0xca, 0x2e, 0xf4];

        /// <inheritdoc/>
        public static SignerReplacedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SignerReplacedError(Account: reader.ReadAddress(), Epoch: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a new signer did not sign that it will speak for the account in its next epoch.</summary>
    public sealed record SignerUnprovenError(Address Account, byte[] Signer) : IError<SignerUnprovenError>
    {
        /// <summary>Of AccountRegistry_SignerUnproven(address,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x40, 0xc1, 0xf3, 0x1b];

        /// <inheritdoc/>
        public static SignerUnprovenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SignerUnprovenError(Account: reader.ReadAddress(), Signer: reader.ReadBytes()));
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

    /// <summary>The error InvalidShortString.</summary>
    public sealed record InvalidShortStringError() : IError<InvalidShortStringError>
    {
        /// <summary>Of InvalidShortString().</summary>
        public static ReadOnlySpan<byte> Selector => [0xb3, 0x51, 0x2b, 0x0c];

        /// <inheritdoc/>
        public static InvalidShortStringError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new InvalidShortStringError());
        }
    }

    /// <summary>The error StringTooLong.</summary>
    public sealed record StringTooLongError(string Str) : IError<StringTooLongError>
    {
        /// <summary>Of StringTooLong(string).</summary>
        public static ReadOnlySpan<byte> Selector => [0x30, 0x5a, 0x27, 0xa9];

        /// <inheritdoc/>
        public static StringTooLongError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new StringTooLongError(Str: reader.ReadString()));
        }
    }

    /// <summary>The struct Recovery.</summary>
    public sealed record Recovery(long ReadyAt, long Round, long Cancels, long KeylessOffFrom, Hash SignerHash)
    {
        internal static Recovery Read(ref AbiReader reader) => new(
            ReadyAt: reader.ReadUInt(40),
            Round: reader.ReadUInt(32),
            Cancels: reader.ReadUInt(8),
            KeylessOffFrom: reader.ReadUInt(40),
            SignerHash: reader.ReadHash());

        internal static void Write(AbiWriter writer, Recovery value)
        {
            writer.WriteUInt(value.ReadyAt, 40);
            writer.WriteUInt(value.Round, 32);
            writer.WriteUInt(value.Cancels, 8);
            writer.WriteUInt(value.KeylessOffFrom, 40);
            writer.WriteHash(value.SignerHash);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum Guardian
    {
        HomeBrand,
        Alliance,
        SecondKey,
    }
}
