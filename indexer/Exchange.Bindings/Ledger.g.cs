// Generated from contracts/abi/Ledger.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Modules move assets, and only these: a module's own balance, the balance of the account whose intent the forwarder
/// is executing, and, to mint, assets of a programme of the brand whose intent is executing or let them mint. Assets
/// leave an account only from their maturity until their expiry, and only as freeze, cooling and velocity of the
/// account permit; a module may always move its own balance, so escrow can always be returned. Ids are those of
/// <c>AssetId</c>; amounts run from 1 to 2^53 - 1, and so does the supply of an id. No movement calls a receiver. Every
/// change of a balance is an ERC-1155 <c>TransferSingle</c>. Who may do what: a quorum of brands admits and retires
/// modules; holders act through the forwarder; anyone folds and sweeps. No function is reserved to the operator of the
/// alliance.
/// </summary>
public static class Ledger
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == ApprovalForAll.Topic => ApprovalForAll.Decode(log),
        var topic when topic == MintAllowed.Topic => MintAllowed.Decode(log),
        var topic when topic == ModuleAdmitted.Topic => ModuleAdmitted.Decode(log),
        var topic when topic == ModuleRetired.Topic => ModuleRetired.Decode(log),
        var topic when topic == PointsExpired.Topic => PointsExpired.Decode(log),
        var topic when topic == PointsFolded.Topic => PointsFolded.Decode(log),
        var topic when topic == TransferBatch.Topic => TransferBatch.Decode(log),
        var topic when topic == TransferSingle.Topic => TransferSingle.Decode(log),
        var topic when topic == URI.Topic => URI.Decode(log),
        var topic when topic == VoucherExpired.Topic => VoucherExpired.Decode(log),
        _ => null,
    };

    /// <summary>
    /// Emitted when <c>account</c> grants or revokes permission to <c>operator</c> to transfer their tokens, according
    /// to <c>approved</c>.
    /// </summary>
    public sealed record ApprovalForAll(Address Account, Address Operator, bool Approved) : IEvent<ApprovalForAll>
    {
        /// <summary>Of ApprovalForAll(address,address,bool).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31");

        /// <inheritdoc/>
        public static ApprovalForAll Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new ApprovalForAll(
                Account: reader.Topics.ReadAddress(),
                Operator: reader.Topics.ReadAddress(),
                Approved: reader.Data.ReadBool()));
        }
    }

    /// <summary>
    /// A brand let a module mint, or a module's refundable burn did; <c>allowance</c> is what it may mint in all.
    /// </summary>
    public sealed record MintAllowed(Address Module, long Class, long ProgrammeId, long Allowance) : IEvent<MintAllowed>
    {
        /// <summary>Of MintAllowed(address,uint8,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xded4a99cc36c3e2a62b6d65fb3f1cb9c8a965a205948c56b65c434735169beb3");

        /// <inheritdoc/>
        public static MintAllowed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new MintAllowed(
                Module: reader.Topics.ReadAddress(),
                Class: reader.Data.ReadUInt(8),
                ProgrammeId: reader.Topics.ReadUInt(32),
                Allowance: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A module may from now on touch assets of these classes, one bit per class, with these powers.</summary>
    public sealed record ModuleAdmitted(Address Module, long Classes, long Powers) : IEvent<ModuleAdmitted>
    {
        /// <summary>Of ModuleAdmitted(address,uint8,uint8).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xea8c7904338a691507c5c7165568af979c6fa387d0dca6a7708e36cc86e196b0");

        /// <inheritdoc/>
        public static ModuleAdmitted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new ModuleAdmitted(
                Module: reader.Topics.ReadAddress(),
                Classes: reader.Data.ReadUInt(8),
                Powers: reader.Data.ReadUInt(8)));
        }
    }

    /// <summary>From now on a module may do nothing but move its own balance, for ever.</summary>
    public sealed record ModuleRetired(Address Module) : IEvent<ModuleRetired>
    {
        /// <summary>Of ModuleRetired(address).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x55038db1cc364fe9468a2f7856aab1bf7b5a0a876c3ee8a8851db91799863c60");

        /// <inheritdoc/>
        public static ModuleRetired Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 0);
            return reader.Finish(new ModuleRetired(Module: reader.Topics.ReadAddress()));
        }
    }

    /// <summary>Points of an account ended because their time had come: breakage.</summary>
    public sealed record PointsExpired(BigInteger AssetId, Address Account, long Amount) : IEvent<PointsExpired>
    {
        /// <summary>Of PointsExpired(uint256,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x193db833ffe6c0510f05689fe9637e9d7fa789ef989e87bec8f28252a1864365");

        /// <inheritdoc/>
        public static PointsExpired Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new PointsExpired(
                AssetId: reader.Topics.ReadBigUInt(256),
                Account: reader.Topics.ReadAddress(),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>Matured points of an account took the id of mature points; nothing else about them changed.</summary>
    public sealed record PointsFolded(
        Address Account,
        BigInteger FromAssetId,
        BigInteger ToAssetId,
        long Amount) : IEvent<PointsFolded>
    {
        /// <summary>Of PointsFolded(address,uint256,uint256,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe82c1a1b1a4af82adfbf29625fbf7f24577a6d430217401d061989bcef5fe8d7");

        /// <inheritdoc/>
        public static PointsFolded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new PointsFolded(
                Account: reader.Topics.ReadAddress(),
                FromAssetId: reader.Topics.ReadBigUInt(256),
                ToAssetId: reader.Topics.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Equivalent to multiple {TransferSingle} events, where <c>operator</c>, <c>from</c> and <c>to</c> are the same
    /// for all transfers.
    /// </summary>
    public sealed record TransferBatch(
        Address Operator,
        Address From,
        Address To,
        IReadOnlyList<BigInteger> Ids,
        IReadOnlyList<BigInteger> Values) : IEvent<TransferBatch>
    {
        /// <summary>Of TransferBatch(address,address,address,uint256[],uint256[]).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb");

        /// <inheritdoc/>
        public static TransferBatch Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new TransferBatch(
                Operator: reader.Topics.ReadAddress(),
                From: reader.Topics.ReadAddress(),
                To: reader.Topics.ReadAddress(),
                Ids: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Values: reader.Data.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>
    /// Emitted when <c>value</c> amount of tokens of type <c>id</c> are transferred from <c>from</c> to <c>to</c> by
    /// <c>operator</c>.
    /// </summary>
    public sealed record TransferSingle(
        Address Operator,
        Address From,
        Address To,
        BigInteger Id,
        BigInteger Value) : IEvent<TransferSingle>
    {
        /// <summary>Of TransferSingle(address,address,address,uint256,uint256).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62");

        /// <inheritdoc/>
        public static TransferSingle Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new TransferSingle(
                Operator: reader.Topics.ReadAddress(),
                From: reader.Topics.ReadAddress(),
                To: reader.Topics.ReadAddress(),
                Id: reader.Data.ReadBigUInt(256),
                Value: reader.Data.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Emitted when the URI for token type <c>id</c> changes to <c>value</c>, if it is a non-programmatic URI. If an
    /// {URI} event was emitted for <c>id</c>, the standard
    /// https://eips.ethereum.org/EIPS/eip-1155#metadata-extensions[guarantees] that <c>value</c> will equal the value
    /// returned by {IERC1155MetadataURI-uri}.
    /// </summary>
    public sealed record URI(string Value, BigInteger Id) : IEvent<URI>
    {
        /// <summary>Of URI(string,uint256).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x6bb7ff708619ba0610cba295a58592e0451dee2622938c8755667688daf3529b");

        /// <inheritdoc/>
        public static URI Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new URI(Value: reader.Data.ReadString(), Id: reader.Topics.ReadBigUInt(256)));
        }
    }

    /// <summary>A voucher of an account ended because its time had come.</summary>
    public sealed record VoucherExpired(BigInteger AssetId, Address Account, long Amount) : IEvent<VoucherExpired>
    {
        /// <summary>Of VoucherExpired(uint256,address,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd86975eaf2516560aac6f28377dfecc983437d87cf87dcfe43727ca2c437033b");

        /// <inheritdoc/>
        public static VoucherExpired Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new VoucherExpired(
                AssetId: reader.Topics.ReadBigUInt(256),
                Account: reader.Topics.ReadAddress(),
                Amount: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>The motion on which brands agree to admit a module with these rights.</summary>
    public sealed record AdmissionOfCall(ModuleRights Rights) : ICall<AdmissionOfCall, Hash>
    {
        /// <summary>Of admissionOf((address,uint8,uint8)).</summary>
        public static ReadOnlySpan<byte> Selector => [0x70, 0x37, 0xda, 0x78];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            ModuleRights.Write(writer, Rights);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AdmissionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AdmissionOfCall(Rights: ModuleRights.Read(ref reader)));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// Admits a module 30 days after a quorum of brands agreed on <c>admissionOf</c> it. Anyone may, once.
    /// </summary>
    public sealed record AdmitModuleCall(ModuleRights Rights) : ICall<AdmitModuleCall>
    {
        /// <summary>Of admitModule((address,uint8,uint8)).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe5, 0xa2, 0x2a, 0xfd];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            ModuleRights.Write(writer, Rights);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AdmitModuleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AdmitModuleCall(Rights: ModuleRights.Read(ref reader)));
        }
    }

    /// <summary>
    /// Lets the calling module mint <c>amount</c> of a class of the executing brand's programme, whenever it will.
    /// </summary>
    public sealed record AllowMintCall(long Class, long ProgrammeId, long Amount) : ICall<AllowMintCall>
    {
        /// <summary>Of allowMint(uint8,uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdd, 0x2a, 0xa2, 0x8b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(Class, 8);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AllowMintCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new AllowMintCall(
                Class: reader.ReadUInt(8),
                ProgrammeId: reader.ReadUInt(32),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>Returns the value of tokens of token type <c>id</c> owned by <c>account</c>.</summary>
    public sealed record BalanceOfCall(Address Account, BigInteger Id) : ICall<BalanceOfCall, BigInteger>
    {
        /// <summary>Of balanceOf(address,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x00, 0xfd, 0xd5, 0x8e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteBigUInt(Id, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BalanceOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BalanceOfCall(Account: reader.ReadAddress(), Id: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>
    /// See {IERC1155-balanceOfBatch}. Requirements: - <c>accounts</c> and <c>ids</c> must have the same length.
    /// </summary>
    public sealed record BalanceOfBatchCall(
        IReadOnlyList<Address> Accounts,
        IReadOnlyList<BigInteger> Ids) : ICall<BalanceOfBatchCall, IReadOnlyList<BigInteger>>
    {
        /// <summary>Of balanceOfBatch(address[],uint256[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4e, 0x12, 0x73, 0xf4];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteArray(Accounts, wordsEach: 1, static (to, item) => to.WriteAddress(item));
            writer.WriteArray(Ids, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BalanceOfBatchCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new BalanceOfBatchCall(
                Accounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadAddress()),
                Ids: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }

        /// <inheritdoc/>
        public static IReadOnlyList<BigInteger> DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Ends assets of the calling module, or of the account whose intent is executing. Only for modules.
    /// </summary>
    public sealed record BurnCall(Address From, BigInteger AssetId, long Amount) : ICall<BurnCall>
    {
        /// <summary>Of burn(address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbe, 0x22, 0xb6, 0x2d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(From);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BurnCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BurnCall(
                From: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Like <c>burn</c>, and the calling module may mint as much of the programme again: a refund needs no brand. What
    /// it may mint in all stays at most 2^53 - 1.
    /// </summary>
    public sealed record BurnRefundableCall(Address From, BigInteger AssetId, long Amount) : ICall<BurnRefundableCall>
    {
        /// <summary>Of burnRefundable(address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x66, 0xdb, 0x01, 0xb7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(From);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BurnRefundableCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BurnRefundableCall(
                From: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Moves all that a waiting account holds of 1 to 32 ids, expired or immature too, to the account of its person.
    /// Only for the registry of accounts.
    /// </summary>
    public sealed record ClaimWaitingCall(
        Address Waiting,
        Address Account,
        IReadOnlyList<BigInteger> AssetIds) : ICall<ClaimWaitingCall>
    {
        /// <summary>Of claimWaiting(address,address,uint256[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe0, 0xd8, 0x24, 0xa5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Waiting);
            writer.WriteAddress(Account);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClaimWaitingCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ClaimWaitingCall(
                Waiting: reader.ReadAddress(),
                Account: reader.ReadAddress(),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256))));
        }
    }

    /// <summary>The classes a contract may touch, one bit per class; 0 if it is no module, or a retired one.</summary>
    public sealed record ClassesOfCall(Address Module) : ICall<ClassesOfCall, long>
    {
        /// <summary>Of classesOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x2f, 0x36, 0xf2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Module);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClassesOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ClassesOfCall(Module: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(8));
        }
    }

    /// <summary>
    /// Ends points of the executing brand's programme in any account, mature or not, expired not. Only for modules with
    /// the power to claw back.
    /// </summary>
    public sealed record ClawBackCall(Address From, BigInteger AssetId, long Amount) : ICall<ClawBackCall>
    {
        /// <summary>Of clawBack(address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3c, 0x2b, 0xb4, 0x80];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(From);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ClawBackCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ClawBackCall(
                From: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>Gives matured points of an account the id of mature points. Anyone may.</summary>
    public sealed record FoldCall(Address Account, BigInteger AssetId) : ICall<FoldCall>
    {
        /// <summary>Of fold(address,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0x4c, 0xe8, 0xc1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteBigUInt(AssetId, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static FoldCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new FoldCall(Account: reader.ReadAddress(), AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Returns true if <c>operator</c> is approved to transfer `<c>account</c>`'s tokens. See {setApprovalForAll}.
    /// </summary>
    public sealed record IsApprovedForAllCall(Address Account, Address Operator) : ICall<IsApprovedForAllCall, bool>
    {
        /// <summary>Of isApprovedForAll(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe9, 0x85, 0xe9, 0xc5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Account);
            writer.WriteAddress(Operator);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsApprovedForAllCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new IsApprovedForAllCall(
                Account: reader.ReadAddress(),
                Operator: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Whether a contract is a module or was one: its balance is escrow, which nobody folds or sweeps.
    /// </summary>
    public sealed record IsModuleCall(Address Account) : ICall<IsModuleCall, bool>
    {
        /// <summary>Of isModule(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x42, 0xf6, 0xe3, 0x89];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsModuleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsModuleCall(Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>
    /// Brings assets into being: of the executing brand's programme, or within the module's allowance; cash only while
    /// an intent of the payment provider executes. Only for modules with the power to mint.
    /// </summary>
    public sealed record MintCall(Address To, BigInteger AssetId, long Amount) : ICall<MintCall>
    {
        /// <summary>Of mint(address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8b, 0x3d, 0x35, 0xae];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(To);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MintCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MintCall(
                To: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// How much a module may mint of a class of a programme without an executing intent of its brand.
    /// </summary>
    public sealed record MintAllowanceOfCall(
        Address Module,
        long Class,
        long ProgrammeId) : ICall<MintAllowanceOfCall, long>
    {
        /// <summary>Of mintAllowanceOf(address,uint8,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb1, 0x4a, 0xbe, 0xba];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteAddress(Module);
            writer.WriteUInt(Class, 8);
            writer.WriteUInt(ProgrammeId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MintAllowanceOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MintAllowanceOfCall(
                Module: reader.ReadAddress(),
                Class: reader.ReadUInt(8),
                ProgrammeId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Mints one id to many accounts, entry by entry. Only for modules with the power to mint; <c>to</c> and
    /// <c>amounts</c> are equally long.
    /// </summary>
    public sealed record MintBatchCall(
        IReadOnlyList<Address> To,
        BigInteger AssetId,
        IReadOnlyList<long> Amounts) : ICall<MintBatchCall>
    {
        /// <summary>Of mintBatch(address[],uint256,uint64[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc9, 0x51, 0xde, 0x31];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteArray(To, wordsEach: 1, static (to, item) => to.WriteAddress(item));
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MintBatchCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MintBatchCall(
                To: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadAddress()),
                AssetId: reader.ReadBigUInt(256),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64))));
        }
    }

    /// <summary>
    /// Moves from the calling module, or from the account whose intent is executing. Only for modules.
    /// </summary>
    public sealed record MoveCall(Address From, Address To, BigInteger AssetId, long Amount) : ICall<MoveCall>
    {
        /// <summary>Of move(address,address,uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc7, 0x56, 0xea, 0xb2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteAddress(From);
            writer.WriteAddress(To);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static MoveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new MoveCall(
                From: reader.ReadAddress(),
                To: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(64)));
        }
    }

    /// <summary>Retires a module as soon as a quorum of brands agreed on <c>retirementOf</c> it. Anyone may.</summary>
    public sealed record RetireModuleCall(Address Module) : ICall<RetireModuleCall>
    {
        /// <summary>Of retireModule(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1b, 0x9c, 0xfb, 0xb5];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Module);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RetireModuleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RetireModuleCall(Module: reader.ReadAddress()));
        }
    }

    /// <summary>The motion on which brands agree to retire a module.</summary>
    public sealed record RetirementOfCall(Address Module) : ICall<RetirementOfCall, Hash>
    {
        /// <summary>Of retirementOf(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x38, 0xeb, 0xd5, 0x01];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Module);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RetirementOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RetirementOfCall(Module: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>
    /// xref:ROOT:erc1155.adoc#batch-operations[Batched] version of {safeTransferFrom}. WARNING: This function can
    /// potentially allow a reentrancy attack when transferring tokens to an untrusted contract, when invoking
    /// {IERC1155Receiver-onERC1155BatchReceived} on the receiver. Ensure to follow the checks-effects-interactions
    /// pattern and consider employing reentrancy guards when interacting with untrusted contracts. Emits either a
    /// {TransferSingle} or a {TransferBatch} event, depending on the length of the array arguments. Requirements: -
    /// <c>ids</c> and <c>values</c> must have the same length. - If <c>to</c> refers to a smart contract, it must
    /// implement {IERC1155Receiver-onERC1155BatchReceived} and return the acceptance magic value.
    /// </summary>
    public sealed record SafeBatchTransferFromCall(
        Address From,
        Address To,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<BigInteger> Amounts,
        byte[] Value4) : ICall<SafeBatchTransferFromCall>
    {
        /// <summary>Of safeBatchTransferFrom(address,address,uint256[],uint256[],bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2e, 0xb2, 0xc2, 0xd6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteAddress(From);
            writer.WriteAddress(To);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteBytes(Value4);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SafeBatchTransferFromCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new SafeBatchTransferFromCall(
                From: reader.ReadAddress(),
                To: reader.ReadAddress(),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Value4: reader.ReadBytes()));
        }
    }

    /// <summary>
    /// Transfers a <c>value</c> amount of tokens of type <c>id</c> from <c>from</c> to <c>to</c>. WARNING: This
    /// function can potentially allow a reentrancy attack when transferring tokens to an untrusted contract, when
    /// invoking {IERC1155Receiver-onERC1155Received} on the receiver. Ensure to follow the checks-effects-interactions
    /// pattern and consider employing reentrancy guards when interacting with untrusted contracts. Emits a
    /// {TransferSingle} event. Requirements: - <c>to</c> cannot be the zero address. - If the caller is not
    /// <c>from</c>, it must have been approved to spend `<c>from</c><c>'s tokens via {setApprovalForAll}. - </c>from<c>
    /// must have a balance of tokens of type </c>id<c> of at least </c>value<c> amount. - If </c>to` refers to a smart
    /// contract, it must implement {IERC1155Receiver-onERC1155Received} and return the acceptance magic value.
    /// </summary>
    public sealed record SafeTransferFromCall(
        Address From,
        Address To,
        BigInteger AssetId,
        BigInteger Amount,
        byte[] Value4) : ICall<SafeTransferFromCall>
    {
        /// <summary>Of safeTransferFrom(address,address,uint256,uint256,bytes).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf2, 0x42, 0x43, 0x2a];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 5, Selector);
            writer.WriteAddress(From);
            writer.WriteAddress(To);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteBigUInt(Amount, 256);
            writer.WriteBytes(Value4);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SafeTransferFromCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 5);
            return reader.Finish(new SafeTransferFromCall(
                From: reader.ReadAddress(),
                To: reader.ReadAddress(),
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadBigUInt(256),
                Value4: reader.ReadBytes()));
        }
    }

    /// <summary>
    /// Grants or revokes permission to <c>operator</c> to transfer the caller's tokens, according to <c>approved</c>,
    /// Emits an {ApprovalForAll} event. Requirements: - <c>operator</c> cannot be the zero address.
    /// </summary>
    public sealed record SetApprovalForAllCall(Address Operator, bool Value1) : ICall<SetApprovalForAllCall>
    {
        /// <summary>Of setApprovalForAll(address,bool).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa2, 0x2c, 0xb4, 0x65];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteAddress(Operator);
            writer.WriteBool(Value1);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetApprovalForAllCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SetApprovalForAllCall(Operator: reader.ReadAddress(), Value1: reader.ReadBool()));
        }
    }

    /// <summary>
    /// The ids of a programme in the order they were first minted, from position <c>from</c>, with their supplies.
    /// </summary>
    public sealed record SupplyOfCall(
        long ProgrammeId,
        BigInteger From,
        BigInteger Count) : ICall<SupplyOfCall, SupplyOfResult>
    {
        /// <summary>Of supplyOf(uint32,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x36, 0xf7, 0x26, 0x47];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteBigUInt(From, 256);
            writer.WriteBigUInt(Count, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SupplyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SupplyOfCall(
                ProgrammeId: reader.ReadUInt(32),
                From: reader.ReadBigUInt(256),
                Count: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static SupplyOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 3);
            return reader.Finish(new SupplyOfResult(
                Ids: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Supplies: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                Total: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>What supplyOf returns.</summary>
    public sealed record SupplyOfResult(IReadOnlyList<BigInteger> Ids, IReadOnlyList<long> Supplies, BigInteger Total);

    /// <summary>
    /// Returns true if this contract implements the interface defined by <c>interfaceId</c>. See the corresponding
    /// https://eips.ethereum.org/EIPS/eip-165#how-interfaces-are-identified[ERC section] to learn more about how these
    /// ids are created. This function call must use less than 30 000 gas.
    /// </summary>
    public sealed record SupportsInterfaceCall(byte[] InterfaceId) : ICall<SupportsInterfaceCall, bool>
    {
        /// <summary>Of supportsInterface(bytes4).</summary>
        public static ReadOnlySpan<byte> Selector => [0x01, 0xff, 0xc9, 0xa7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteFixedBytes(InterfaceId, 4);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SupportsInterfaceCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SupportsInterfaceCall(InterfaceId: reader.ReadFixedBytes(4)));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>Ends an expired id in 1 to 100 accounts; those that hold none are passed over. Anyone may.</summary>
    public sealed record SweepExpiredCall(BigInteger AssetId, IReadOnlyList<Address> Accounts) : ICall<SweepExpiredCall>
    {
        /// <summary>Of sweepExpired(uint256,address[]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7e, 0x3f, 0x21, 0x36];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteArray(Accounts, wordsEach: 1, static (to, item) => to.WriteAddress(item));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SweepExpiredCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SweepExpiredCall(
                AssetId: reader.ReadBigUInt(256),
                Accounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadAddress())));
        }
    }

    /// <summary>The sum of all balances of an id.</summary>
    public sealed record TotalSupplyCall(BigInteger AssetId) : ICall<TotalSupplyCall, long>
    {
        /// <summary>Of totalSupply(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xbd, 0x85, 0xb0, 0x39];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteBigUInt(AssetId, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static TotalSupplyCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TotalSupplyCall(AssetId: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// See {IERC1155MetadataURI-uri}. This implementation returns the same URI for *all* token types. It relies on the
    /// token type ID substitution mechanism https://eips.ethereum.org/EIPS/eip-1155#metadata[defined in the ERC].
    /// Clients calling this function must replace the <c>\{id\}</c> substring with the actual token type ID.
    /// </summary>
    public sealed record UriCall(BigInteger Value0) : ICall<UriCall, string>
    {
        /// <summary>Of uri(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0e, 0x89, 0x34, 0x1c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteBigUInt(Value0, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static UriCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new UriCall(Value0: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static string DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadString());
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
    /// Thrown for an id that no asset can have: unknown class, cash with a programme, points without programme or
    /// expiry or with an item, a voucher or badge without programme or item.
    /// </summary>
    public sealed record AssetIdNotCanonicalError(BigInteger AssetId) : IError<AssetIdNotCanonicalError>
    {
        /// <summary>Of AssetId_NotCanonical(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x31, 0xa7, 0xba];

        /// <inheritdoc/>
        public static AssetIdNotCanonicalError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AssetIdNotCanonicalError(AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Indicates an error related to the current <c>balance</c> of a <c>sender</c>. Used in transfers.
    /// </summary>
    public sealed record ERC1155InsufficientBalanceError(
        Address Sender,
        BigInteger Balance,
        BigInteger Needed,
        BigInteger TokenId) : IError<ERC1155InsufficientBalanceError>
    {
        /// <summary>Of ERC1155InsufficientBalance(address,uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x03, 0xde, 0xe4, 0xc5];

        /// <inheritdoc/>
        public static ERC1155InsufficientBalanceError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new ERC1155InsufficientBalanceError(
                Sender: reader.ReadAddress(),
                Balance: reader.ReadBigUInt(256),
                Needed: reader.ReadBigUInt(256),
                TokenId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Indicates a failure with the <c>approver</c> of a token to be approved. Used in approvals.</summary>
    public sealed record ERC1155InvalidApproverError(Address Approver) : IError<ERC1155InvalidApproverError>
    {
        /// <summary>Of ERC1155InvalidApprover(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3e, 0x31, 0x88, 0x4e];

        /// <inheritdoc/>
        public static ERC1155InvalidApproverError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ERC1155InvalidApproverError(Approver: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Indicates an array length mismatch between ids and values in a safeBatchTransferFrom operation. Used in batch
    /// transfers.
    /// </summary>
    public sealed record ERC1155InvalidArrayLengthError(
        BigInteger IdsLength,
        BigInteger ValuesLength) : IError<ERC1155InvalidArrayLengthError>
    {
        /// <summary>Of ERC1155InvalidArrayLength(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5b, 0x05, 0x99, 0x91];

        /// <inheritdoc/>
        public static ERC1155InvalidArrayLengthError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ERC1155InvalidArrayLengthError(
                IdsLength: reader.ReadBigUInt(256),
                ValuesLength: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Indicates a failure with the <c>operator</c> to be approved. Used in approvals.</summary>
    public sealed record ERC1155InvalidOperatorError(Address Operator) : IError<ERC1155InvalidOperatorError>
    {
        /// <summary>Of ERC1155InvalidOperator(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xce, 0xd3, 0xe1, 0x00];

        /// <inheritdoc/>
        public static ERC1155InvalidOperatorError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ERC1155InvalidOperatorError(Operator: reader.ReadAddress()));
        }
    }

    /// <summary>Indicates a failure with the token <c>receiver</c>. Used in transfers.</summary>
    public sealed record ERC1155InvalidReceiverError(Address Receiver) : IError<ERC1155InvalidReceiverError>
    {
        /// <summary>Of ERC1155InvalidReceiver(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x57, 0xf4, 0x47, 0xce];

        /// <inheritdoc/>
        public static ERC1155InvalidReceiverError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ERC1155InvalidReceiverError(Receiver: reader.ReadAddress()));
        }
    }

    /// <summary>Indicates a failure with the token <c>sender</c>. Used in transfers.</summary>
    public sealed record ERC1155InvalidSenderError(Address Sender) : IError<ERC1155InvalidSenderError>
    {
        /// <summary>Of ERC1155InvalidSender(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x01, 0xa8, 0x35, 0x14];

        /// <inheritdoc/>
        public static ERC1155InvalidSenderError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ERC1155InvalidSenderError(Sender: reader.ReadAddress()));
        }
    }

    /// <summary>Indicates a failure with the <c>operator</c>’s approval. Used in transfers.</summary>
    public sealed record ERC1155MissingApprovalForAllError(
        Address Operator,
        Address Owner) : IError<ERC1155MissingApprovalForAllError>
    {
        /// <summary>Of ERC1155MissingApprovalForAll(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe2, 0x37, 0xd9, 0x22];

        /// <inheritdoc/>
        public static ERC1155MissingApprovalForAllError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ERC1155MissingApprovalForAllError(
                Operator: reader.ReadAddress(),
                Owner: reader.ReadAddress()));
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

    /// <summary>Thrown when a fold or a sweep names a module: its escrow keeps the ids its records name.</summary>
    public sealed record AccountIsModuleError(Address Account) : IError<AccountIsModuleError>
    {
        /// <summary>Of Ledger_AccountIsModule(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf5, 0x17, 0xcc, 0xa2];

        /// <inheritdoc/>
        public static AccountIsModuleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountIsModuleError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when a holder approves someone: consent is a signed intent for one movement, never an approval.
    /// </summary>
    public sealed record ApprovalNotPermittedError(Address Operator) : IError<ApprovalNotPermittedError>
    {
        /// <summary>Of Ledger_ApprovalNotPermitted(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x88, 0xd8, 0x88, 0x96];

        /// <inheritdoc/>
        public static ApprovalNotPermittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ApprovalNotPermittedError(Operator: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when a module reaches for a balance that is neither its own nor that of the account whose intent is
    /// executing (0 if none is).
    /// </summary>
    public sealed record BalanceOutOfReachError(
        Address Account,
        Address Module,
        Address ExecutingAccount) : IError<BalanceOutOfReachError>
    {
        /// <summary>Of Ledger_BalanceOutOfReach(address,address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x34, 0x19, 0x52, 0x81];

        /// <inheritdoc/>
        public static BalanceOutOfReachError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new BalanceOutOfReachError(
                Account: reader.ReadAddress(),
                Module: reader.ReadAddress(),
                ExecutingAccount: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a holder would transfer an asset whose class never is: cash and badges.</summary>
    public sealed record ClassNotTransferableError(long Class) : IError<ClassNotTransferableError>
    {
        /// <summary>Of Ledger_ClassNotTransferable(uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xe0, 0xb4, 0xb0, 0x1b];

        /// <inheritdoc/>
        public static ClassNotTransferableError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ClassNotTransferableError(Class: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when a list is longer than it may be, or lists that belong together differ in length.</summary>
    public sealed record LengthOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<LengthOutOfRangeError>
    {
        /// <summary>Of Ledger_LengthOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb3, 0x30, 0x18, 0x10];

        /// <inheritdoc/>
        public static LengthOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new LengthOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a module would mint more than a brand let it mint.</summary>
    public sealed record MintAboveAllowanceError(
        long ProgrammeId,
        long Requested,
        long Allowance) : IError<MintAboveAllowanceError>
    {
        /// <summary>Of Ledger_MintAboveAllowance(uint32,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x48, 0xbb, 0x22, 0x34];

        /// <inheritdoc/>
        public static MintAboveAllowanceError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MintAboveAllowanceError(
                ProgrammeId: reader.ReadUInt(32),
                Requested: reader.ReadUInt(64),
                Allowance: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Thrown when assets would be minted or clawed back of a programme that is not of the brand whose intent is
    /// executing (0 if the intent is not a brand's), or whose brand is winding down, and that no brand let the module
    /// mint.
    /// </summary>
    public sealed record MintOutOfReachError(
        long ProgrammeId,
        long Issuer,
        long ExecutingBrand) : IError<MintOutOfReachError>
    {
        /// <summary>Of Ledger_MintOutOfReach(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdb, 0x87, 0xca, 0xcc];

        /// <inheritdoc/>
        public static MintOutOfReachError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new MintOutOfReachError(
                ProgrammeId: reader.ReadUInt(32),
                Issuer: reader.ReadUInt(32),
                ExecutingBrand: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a contract would be admitted that is or was a module, or that is not there.</summary>
    public sealed record ModuleNotAdmissibleError(Address Module) : IError<ModuleNotAdmissibleError>
    {
        /// <summary>Of Ledger_ModuleNotAdmissible(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0c, 0x38, 0xf3, 0x10];

        /// <inheritdoc/>
        public static ModuleNotAdmissibleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ModuleNotAdmissibleError(Module: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when someone who is not a module of this asset class calls a module's function.</summary>
    public sealed record ModuleNotAdmittedError(Address Caller, long Class) : IError<ModuleNotAdmittedError>
    {
        /// <summary>Of Ledger_ModuleNotAdmitted(address,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6a, 0xa3, 0x71, 0xc2];

        /// <inheritdoc/>
        public static ModuleNotAdmittedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ModuleNotAdmittedError(Caller: reader.ReadAddress(), Class: reader.ReadUInt(8)));
        }
    }

    /// <summary>Thrown when an asset would be swept that has not expired, or never does. In unix seconds.</summary>
    public sealed record NotExpiredError(BigInteger AssetId, long ExpiresAt, long Time) : IError<NotExpiredError>
    {
        /// <summary>Of Ledger_NotExpired(uint256,uint48,uint48).</summary>
        public static ReadOnlySpan<byte> Selector => [0x29, 0x41, 0xe7, 0x14];

        /// <inheritdoc/>
        public static NotExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new NotExpiredError(
                AssetId: reader.ReadBigUInt(256),
                ExpiresAt: reader.ReadUInt(48),
                Time: reader.ReadUInt(48)));
        }
    }

    /// <summary>Thrown when anyone but the registry of accounts moves what waits for a member.</summary>
    public sealed record NotTheAccountRegistryError(
        Address Caller,
        Address Registry) : IError<NotTheAccountRegistryError>
    {
        /// <summary>Of Ledger_NotTheAccountRegistry(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3d, 0x19, 0xfa, 0x0a];

        /// <inheritdoc/>
        public static NotTheAccountRegistryError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheAccountRegistryError(
                Caller: reader.ReadAddress(),
                Registry: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when cash would come into being otherwise than by an intent of the payment provider.</summary>
    public sealed record NotThePspError(Address ExecutingAccount, Address Psp) : IError<NotThePspError>
    {
        /// <summary>Of Ledger_NotThePsp(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0x7c, 0xb3, 0x0d];

        /// <inheritdoc/>
        public static NotThePspError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotThePspError(ExecutingAccount: reader.ReadAddress(), Psp: reader.ReadAddress()));
        }
    }

    /// <summary>
    /// Thrown when an asset would leave an account, or come into being, from its expiry on. In unix seconds.
    /// </summary>
    public sealed record PointsExpiredError(BigInteger AssetId, long ExpiresAt, long Time) : IError<PointsExpiredError>
    {
        /// <summary>Of Ledger_PointsExpired(uint256,uint48,uint48).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf5, 0x92, 0x1d, 0xa0];

        /// <inheritdoc/>
        public static PointsExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PointsExpiredError(
                AssetId: reader.ReadBigUInt(256),
                ExpiresAt: reader.ReadUInt(48),
                Time: reader.ReadUInt(48)));
        }
    }

    /// <summary>Thrown when points would leave an account before they mature. Times in unix seconds.</summary>
    public sealed record PointsNotMatureError(
        BigInteger AssetId,
        long MaturesAt,
        long Time) : IError<PointsNotMatureError>
    {
        /// <summary>Of Ledger_PointsNotMature(uint256,uint48,uint48).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9c, 0xbe, 0x63, 0xa5];

        /// <inheritdoc/>
        public static PointsNotMatureError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PointsNotMatureError(
                AssetId: reader.ReadBigUInt(256),
                MaturesAt: reader.ReadUInt(48),
                Time: reader.ReadUInt(48)));
        }
    }

    /// <summary>Thrown when a module uses a power it was not given: 1 = mint, 2 = claw back.</summary>
    public sealed record PowerNotGivenError(Address Module, long Power, long Powers) : IError<PowerNotGivenError>
    {
        /// <summary>Of Ledger_PowerNotGiven(address,uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0d, 0xd0, 0x51, 0xed];

        /// <inheritdoc/>
        public static PowerNotGivenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PowerNotGivenError(
                Module: reader.ReadAddress(),
                Power: reader.ReadUInt(8),
                Powers: reader.ReadUInt(8)));
        }
    }

    /// <summary>
    /// Thrown when brands have not agreed on a motion, or not long enough ago. In unix seconds; 0 = not agreed.
    /// </summary>
    public sealed record QuorumNotReachedError(
        Hash Motion,
        long ReachedAt,
        long EffectiveAt) : IError<QuorumNotReachedError>
    {
        /// <summary>Of Ledger_QuorumNotReached(bytes32,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0a, 0x67, 0xf4, 0xd8];

        /// <inheritdoc/>
        public static QuorumNotReachedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new QuorumNotReachedError(
                Motion: reader.ReadHash(),
                ReachedAt: reader.ReadUInt(40),
                EffectiveAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a holder would transfer to an address that no member has opened.</summary>
    public sealed record ReceiverNotOpenError(Address Receiver) : IError<ReceiverNotOpenError>
    {
        /// <summary>Of Ledger_ReceiverNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2f, 0x5a, 0xab, 0xe3];

        /// <inheritdoc/>
        public static ReceiverNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReceiverNotOpenError(Receiver: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the supply of an id, or an allowance, would exceed what every reader can store.</summary>
    public sealed record SupplyAboveMaximumError(
        BigInteger AssetId,
        BigInteger Supply,
        BigInteger Most) : IError<SupplyAboveMaximumError>
    {
        /// <summary>Of Ledger_SupplyAboveMaximum(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x82, 0xd0, 0xff, 0x4a];

        /// <inheritdoc/>
        public static SupplyAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SupplyAboveMaximumError(
                AssetId: reader.ReadBigUInt(256),
                Supply: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
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

    /// <summary>The struct ModuleRights.</summary>
    public sealed record ModuleRights(Address Module, long Classes, long Powers)
    {
        internal static ModuleRights Read(ref AbiReader reader) => new(
            Module: reader.ReadAddress(),
            Classes: reader.ReadUInt(8),
            Powers: reader.ReadUInt(8));

        internal static void Write(AbiWriter writer, ModuleRights value)
        {
            writer.WriteAddress(value.Module);
            writer.WriteUInt(value.Classes, 8);
            writer.WriteUInt(value.Powers, 8);
        }
    }
}
