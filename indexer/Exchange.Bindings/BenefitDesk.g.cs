// Generated from contracts/abi/BenefitDesk.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A brand sells a benefit for points of its own programme and, where it asks for them, fen of cash. The points are
/// burned, the cash moves to the brand's key, and the member gets vouchers: <c>AssetId.voucher</c> of the programme,
/// the voucher's expiry and the benefit's id. The terms of a benefit never change. To use vouchers, a member presents
/// them: they move here under the hash of a one-time code, and the brand that learns the code burns them. Any voucher
/// of the ledger can be presented, also one that was won or bought, and an auction may sell more of a benefit's
/// vouchers: it names the benefit's id as their item. At every moment the desk holds exactly what is presented. Of
/// every voucher, issued = redeemed + live + expired: live is the ledger's supply, redeemed and expired are ends that
/// the desk and the ledger tell apart.
/// </summary>
public static class BenefitDesk
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == BenefitClosed.Topic => BenefitClosed.Decode(log),
        var topic when topic == BenefitCreated.Topic => BenefitCreated.Decode(log),
        var topic when topic == BenefitRedeemed.Topic => BenefitRedeemed.Decode(log),
        var topic when topic == VoucherPresented.Topic => VoucherPresented.Decode(log),
        var topic when topic == VoucherRedeemed.Topic => VoucherRedeemed.Decode(log),
        var topic when topic == VoucherWithdrawn.Topic => VoucherWithdrawn.Decode(log),
        _ => null,
    };

    /// <summary>The brand ended the sale after <c>sold</c> pieces; vouchers stay valid.</summary>
    public sealed record BenefitClosed(long BenefitId, long BrandId, long Sold) : IEvent<BenefitClosed>
    {
        /// <summary>Of BenefitClosed(uint64,uint32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc8bf07433382a54790907f2dea0ae45808a5d7fdd0b21f4421f131d6636b69bf");

        /// <inheritdoc/>
        public static BenefitClosed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new BenefitClosed(
                BenefitId: reader.Topics.ReadUInt(64),
                BrandId: reader.Topics.ReadUInt(32),
                Sold: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>A brand offers a benefit; up to <c>terms.stock</c> vouchers may come into being for it.</summary>
    public sealed record BenefitCreated(
        long BenefitId,
        long ProgrammeId,
        long BrandId,
        Terms Terms) : IEvent<BenefitCreated>
    {
        /// <summary>
        /// Of BenefitCreated(uint64,uint32,uint32,(uint64,uint64,uint32,uint32,uint40,uint40,uint40,bool,bytes32)).
        /// </summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x8e22949e2529b50421d22cfc9ec27f652fe1ebe150d7b1f397b7350e7a186147");

        /// <inheritdoc/>
        public static BenefitCreated Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 9);
            return reader.Finish(new BenefitCreated(
                BenefitId: reader.Topics.ReadUInt(64),
                ProgrammeId: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                Terms: Terms.Read(ref reader.Data)));
        }
    }

    /// <summary>
    /// A member took <c>quantity</c> pieces for <c>points</c>, burned, and <c>fen</c>, paid to the brand.
    /// </summary>
    public sealed record BenefitRedeemed(
        long BenefitId,
        Address Account,
        Hash RedemptionId,
        long Quantity,
        long Points,
        long Fen,
        BigInteger VoucherId) : IEvent<BenefitRedeemed>
    {
        /// <summary>Of BenefitRedeemed(uint64,address,bytes32,uint32,uint64,uint64,uint256).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x1051b82093dd2076628a94969b2e969c733438a44a46115ed9e9189e835eeb71");

        /// <inheritdoc/>
        public static BenefitRedeemed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 4);
            return reader.Finish(new BenefitRedeemed(
                BenefitId: reader.Topics.ReadUInt(64),
                Account: reader.Topics.ReadAddress(),
                RedemptionId: reader.Topics.ReadHash(),
                Quantity: reader.Data.ReadUInt(32),
                Points: reader.Data.ReadUInt(64),
                Fen: reader.Data.ReadUInt(64),
                VoucherId: reader.Data.ReadBigUInt(256)));
        }
    }

    /// <summary>Vouchers are held under a one-time code until it is redeemed, withdrawn or past its end.</summary>
    public sealed record VoucherPresented(
        Hash CodeHash,
        Address Account,
        BigInteger AssetId,
        long Amount,
        long CodeExpiresAt) : IEvent<VoucherPresented>
    {
        /// <summary>Of VoucherPresented(bytes32,address,uint256,uint32,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x829d3a1bb210cc2f58473d01b0844ee8f73d5acd96d3de62fa1ce024c74a3a4c");

        /// <inheritdoc/>
        public static VoucherPresented Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new VoucherPresented(
                CodeHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AssetId: reader.Topics.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(32),
                CodeExpiresAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>The brand gave what the vouchers promise; they are burned.</summary>
    public sealed record VoucherRedeemed(
        Hash CodeHash,
        Address Account,
        BigInteger AssetId,
        long Amount,
        long BrandId) : IEvent<VoucherRedeemed>
    {
        /// <summary>Of VoucherRedeemed(bytes32,address,uint256,uint32,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe2c4a26f4116b8ea2f7dc802525bfa774aa50ad631ef3987b26d44f7db330876");

        /// <inheritdoc/>
        public static VoucherRedeemed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 2);
            return reader.Finish(new VoucherRedeemed(
                CodeHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AssetId: reader.Topics.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(32),
                BrandId: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>Presented vouchers went back to the member.</summary>
    public sealed record VoucherWithdrawn(
        Hash CodeHash,
        Address Account,
        BigInteger AssetId,
        long Amount) : IEvent<VoucherWithdrawn>
    {
        /// <summary>Of VoucherWithdrawn(bytes32,address,uint256,uint32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x93b501c3c4c2c1a46b950cd9627e2bfb7ffc5c117b50fc5f577280b5b4161cd1");

        /// <inheritdoc/>
        public static VoucherWithdrawn Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 1);
            return reader.Finish(new VoucherWithdrawn(
                CodeHash: reader.Topics.ReadHash(),
                Account: reader.Topics.ReadAddress(),
                AssetId: reader.Topics.ReadBigUInt(256),
                Amount: reader.Data.ReadUInt(32)));
        }
    }

    /// <summary>All that is known of a benefit.</summary>
    public sealed record BenefitOfCall(long BenefitId) : ICall<BenefitOfCall, Benefit>
    {
        /// <summary>Of benefitOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x16, 0x63, 0x5f, 0x87];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BenefitId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static BenefitOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BenefitOfCall(BenefitId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static Benefit DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 12);
            return reader.Finish(Benefit.Read(ref reader));
        }
    }

    /// <summary>Ends the sale of a benefit; the calling brand's decision, for good. Vouchers stay valid.</summary>
    public sealed record CloseBenefitCall(long BenefitId) : ICall<CloseBenefitCall>
    {
        /// <summary>Of closeBenefit(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x59, 0x41, 0xfd, 0xc6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BenefitId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CloseBenefitCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CloseBenefitCall(BenefitId: reader.ReadUInt(64)));
        }
    }

    /// <summary>The hash under which vouchers are presented: <c>keccak256(abi.encode(code))</c>.</summary>
    public sealed record CodeHashOfCall(Hash Code) : ICall<CodeHashOfCall, Hash>
    {
        /// <summary>Of codeHashOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x42, 0x8f, 0xf1, 0xe9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Code);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CodeHashOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CodeHashOfCall(Code: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Hash DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadHash());
        }
    }

    /// <summary>Offers a benefit of the calling brand. Only by an intent: it lets the stock come into being.</summary>
    public sealed record CreateBenefitCall(long ProgrammeId, Terms Terms) : ICall<CreateBenefitCall, long>
    {
        /// <summary>Of createBenefit(uint32,(uint64,uint64,uint32,uint32,uint40,uint40,uint40,bool,bytes32)).</summary>
        public static ReadOnlySpan<byte> Selector => [0x38, 0xee, 0xc7, 0xc2];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 10, Selector);
            writer.WriteUInt(ProgrammeId, 32);
            Terms.Write(writer, Terms);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CreateBenefitCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 10);
            return reader.Finish(new CreateBenefitCall(
                ProgrammeId: reader.ReadUInt(32),
                Terms: Terms.Read(ref reader)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Holds vouchers of the calling member under a one-time code. Only by the member's intent. Vouchers that expire
    /// while their code stands may still be redeemed with it.
    /// </summary>
    public sealed record PresentVoucherCall(
        BigInteger AssetId,
        long Amount,
        Hash CodeHash,
        long CodeExpiresAt) : ICall<PresentVoucherCall>
    {
        /// <summary>Of presentVoucher(uint256,uint32,bytes32,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc9, 0x02, 0x9e, 0xfe];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteBigUInt(AssetId, 256);
            writer.WriteUInt(Amount, 32);
            writer.WriteHash(CodeHash);
            writer.WriteUInt(CodeExpiresAt, 40);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PresentVoucherCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new PresentVoucherCall(
                AssetId: reader.ReadBigUInt(256),
                Amount: reader.ReadUInt(32),
                CodeHash: reader.ReadHash(),
                CodeExpiresAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>What was presented under a code.</summary>
    public sealed record PresentationOfCall(Hash CodeHash) : ICall<PresentationOfCall, Presentation>
    {
        /// <summary>Of presentationOf(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x66, 0x8d, 0xcb, 0x01];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(CodeHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PresentationOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PresentationOfCall(CodeHash: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static Presentation DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(Presentation.Read(ref reader));
        }
    }

    /// <summary>Takes pieces of a benefit for the calling member. Only by the member's intent.</summary>
    public sealed record RedeemBenefitCall(
        long BenefitId,
        IReadOnlyList<BigInteger> AssetIds,
        IReadOnlyList<long> Amounts,
        long Quantity,
        long MaxPoints,
        long MaxFen) : ICall<RedeemBenefitCall>
    {
        /// <summary>Of redeemBenefit(uint64,uint256[],uint64[],uint32,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x27, 0x0c, 0x2f, 0x91];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 6, Selector);
            writer.WriteUInt(BenefitId, 64);
            writer.WriteArray(AssetIds, wordsEach: 1, static (to, item) => to.WriteBigUInt(item, 256));
            writer.WriteArray(Amounts, wordsEach: 1, static (to, item) => to.WriteUInt(item, 64));
            writer.WriteUInt(Quantity, 32);
            writer.WriteUInt(MaxPoints, 64);
            writer.WriteUInt(MaxFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RedeemBenefitCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 6);
            return reader.Finish(new RedeemBenefitCall(
                BenefitId: reader.ReadUInt(64),
                AssetIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadBigUInt(256)),
                Amounts: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(64)),
                Quantity: reader.ReadUInt(32),
                MaxPoints: reader.ReadUInt(64),
                MaxFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Burns the vouchers under a code, once; only the brand of their programme, before the code's end.
    /// </summary>
    public sealed record RedeemVoucherCall(Hash Code) : ICall<RedeemVoucherCall>
    {
        /// <summary>Of redeemVoucher(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0xe9, 0xf5, 0xab];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(Code);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RedeemVoucherCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new RedeemVoucherCall(Code: reader.ReadHash()));
        }
    }

    /// <summary>How many pieces an account has taken of a benefit.</summary>
    public sealed record TakenByCall(long BenefitId, Address Account) : ICall<TakenByCall, long>
    {
        /// <summary>Of takenBy(uint64,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x08, 0x34, 0x80, 0x64];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BenefitId, 64);
            writer.WriteAddress(Account);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static TakenByCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new TakenByCall(BenefitId: reader.ReadUInt(64), Account: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>What the desk holds of a voucher, and how many of it were redeemed.</summary>
    public sealed record TallyOfCall(BigInteger AssetId) : ICall<TallyOfCall, TallyOfResult>
    {
        /// <summary>Of tallyOf(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xda, 0x89, 0x7c, 0xd1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteBigUInt(AssetId, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static TallyOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new TallyOfCall(AssetId: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static TallyOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new TallyOfResult(Presented: reader.ReadUInt(64), Redeemed: reader.ReadUInt(64)));
        }
    }

    /// <summary>What tallyOf returns.</summary>
    public sealed record TallyOfResult(long Presented, long Redeemed);

    /// <summary>The id of a benefit's vouchers.</summary>
    public sealed record VoucherIdOfCall(long BenefitId) : ICall<VoucherIdOfCall, BigInteger>
    {
        /// <summary>Of voucherIdOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x35, 0xef, 0x17, 0x4c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BenefitId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static VoucherIdOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new VoucherIdOfCall(BenefitId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigUInt(256));
        }
    }

    /// <summary>Gives presented vouchers back: to the member at any time, by anyone from the code's end on.</summary>
    public sealed record WithdrawVoucherCall(Hash CodeHash) : ICall<WithdrawVoucherCall>
    {
        /// <summary>Of withdrawVoucher(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xfb, 0xb9, 0xfb, 0x89];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(CodeHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawVoucherCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawVoucherCall(CodeHash: reader.ReadHash()));
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

    /// <summary>Thrown when a voucher would go to an address that is no open account.</summary>
    public sealed record AccountNotOpenError(Address Account) : IError<AccountNotOpenError>
    {
        /// <summary>Of BenefitDesk_AccountNotOpen(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x99, 0xe2, 0x4a, 0x8b];

        /// <inheritdoc/>
        public static AccountNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new AccountNotOpenError(Account: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when the brand has ended the sale.</summary>
    public sealed record BenefitClosedError(long BenefitId) : IError<BenefitClosedError>
    {
        /// <summary>Of BenefitDesk_BenefitClosed(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x14, 0xdd, 0x8d, 0x03];

        /// <inheritdoc/>
        public static BenefitClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BenefitClosedError(BenefitId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown for a benefit that was never created.</summary>
    public sealed record BenefitUnknownError(long BenefitId) : IError<BenefitUnknownError>
    {
        /// <summary>Of BenefitDesk_BenefitUnknown(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa3, 0x19, 0x65, 0x6c];

        /// <inheritdoc/>
        public static BenefitUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BenefitUnknownError(BenefitId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the brand's key does not speak for it now: nobody could redeem the voucher.</summary>
    public sealed record BrandSuspendedError(long BrandId) : IError<BrandSuspendedError>
    {
        /// <summary>Of BenefitDesk_BrandSuspended(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf0, 0x69, 0xb0, 0xac];

        /// <inheritdoc/>
        public static BrandSuspendedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandSuspendedError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when the pieces cost more cash than the member signed for, in fen.</summary>
    public sealed record CashAboveMaximumError(BigInteger Fen, long Most) : IError<CashAboveMaximumError>
    {
        /// <summary>Of BenefitDesk_CashAboveMaximum(uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x45, 0xf7, 0xba, 0x8b];

        /// <inheritdoc/>
        public static CashAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CashAboveMaximumError(Fen: reader.ReadBigUInt(256), Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when vouchers were presented under this code before, whatever became of them.</summary>
    public sealed record CodeAlreadyUsedError(Hash CodeHash) : IError<CodeAlreadyUsedError>
    {
        /// <summary>Of BenefitDesk_CodeAlreadyUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0x7f, 0x02, 0x59];

        /// <inheritdoc/>
        public static CodeAlreadyUsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CodeAlreadyUsedError(CodeHash: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a code is redeemed from its end on. In unix seconds.</summary>
    public sealed record CodeExpiredError(long CodeExpiresAt, long Time) : IError<CodeExpiredError>
    {
        /// <summary>Of BenefitDesk_CodeExpired(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa6, 0x10, 0x66, 0xf3];

        /// <inheritdoc/>
        public static CodeExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CodeExpiredError(CodeExpiresAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when a code would end at once or stand too long. In unix seconds.</summary>
    public sealed record CodeExpiryOutOfRangeError(
        long CodeExpiresAt,
        long Earliest,
        long Latest) : IError<CodeExpiryOutOfRangeError>
    {
        /// <summary>Of BenefitDesk_CodeExpiryOutOfRange(uint40,uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x11, 0x64, 0x66, 0xb9];

        /// <inheritdoc/>
        public static CodeExpiryOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new CodeExpiryOutOfRangeError(
                CodeExpiresAt: reader.ReadUInt(40),
                Earliest: reader.ReadUInt(40),
                Latest: reader.ReadUInt(40)));
        }
    }

    /// <summary>
    /// Thrown when anyone but the member withdraws vouchers whose code still stands. In unix seconds.
    /// </summary>
    public sealed record CodeNotExpiredError(long CodeExpiresAt, long Time) : IError<CodeNotExpiredError>
    {
        /// <summary>Of BenefitDesk_CodeNotExpired(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa3, 0xe7, 0x22, 0x67];

        /// <inheritdoc/>
        public static CodeNotExpiredError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CodeNotExpiredError(
                CodeExpiresAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when the vouchers of a code were redeemed or withdrawn.</summary>
    public sealed record CodeSpentError(Hash CodeHash) : IError<CodeSpentError>
    {
        /// <summary>Of BenefitDesk_CodeSpent(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x50, 0xef, 0x7c, 0x35];

        /// <inheritdoc/>
        public static CodeSpentError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CodeSpentError(CodeHash: reader.ReadHash()));
        }
    }

    /// <summary>Thrown for a code under which nothing was ever presented.</summary>
    public sealed record CodeUnknownError(Hash CodeHash) : IError<CodeUnknownError>
    {
        /// <summary>Of BenefitDesk_CodeUnknown(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb6, 0xb1, 0x65, 0xdb];

        /// <inheritdoc/>
        public static CodeUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CodeUnknownError(CodeHash: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when points or vouchers would move without an intent: only a member's own can do that.</summary>
    public sealed record IntentMissingError() : IError<IntentMissingError>
    {
        /// <summary>Of BenefitDesk_IntentMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0xf0, 0xb5, 0x15, 0x59];

        /// <inheritdoc/>
        public static IntentMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new IntentMissingError());
        }
    }

    /// <summary>Thrown when one account would take more pieces than the benefit allows it.</summary>
    public sealed record MemberLimitExceededError(long Requested, long Left) : IError<MemberLimitExceededError>
    {
        /// <summary>Of BenefitDesk_MemberLimitExceeded(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf3, 0xa8, 0x3a, 0x4c];

        /// <inheritdoc/>
        public static MemberLimitExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new MemberLimitExceededError(
                Requested: reader.ReadUInt(32),
                Left: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when something else than a voucher is presented.</summary>
    public sealed record NotAVoucherError(BigInteger AssetId) : IError<NotAVoucherError>
    {
        /// <summary>Of BenefitDesk_NotAVoucher(uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0f, 0xbc, 0x0b, 0xf8];

        /// <inheritdoc/>
        public static NotAVoucherError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotAVoucherError(AssetId: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the caller is not the brand of the programme (0 if it is no brand).</summary>
    public sealed record NotTheIssuerError(long ProgrammeId, long Issuer, long Caller) : IError<NotTheIssuerError>
    {
        /// <summary>Of BenefitDesk_NotTheIssuer(uint32,uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2d, 0xfd, 0x28, 0xcc];

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

    /// <summary>Thrown when the pieces cost more points than the member signed for.</summary>
    public sealed record PointsAboveMaximumError(BigInteger Points, long Most) : IError<PointsAboveMaximumError>
    {
        /// <summary>Of BenefitDesk_PointsAboveMaximum(uint256,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdd, 0x92, 0xe9, 0xd7];

        /// <inheritdoc/>
        public static PointsAboveMaximumError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PointsAboveMaximumError(
                Points: reader.ReadBigUInt(256),
                Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the listed points are not exactly the price.</summary>
    public sealed record PriceNotMetError(long Paid, long Price) : IError<PriceNotMetError>
    {
        /// <summary>Of BenefitDesk_PriceNotMet(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x25, 0x30, 0x5e, 0xb6];

        /// <inheritdoc/>
        public static PriceNotMetError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PriceNotMetError(Paid: reader.ReadUInt(64), Price: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown from the end of the sale on. In unix seconds.</summary>
    public sealed record SaleEndedError(long ClosesAt, long Time) : IError<SaleEndedError>
    {
        /// <summary>Of BenefitDesk_SaleEnded(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd6, 0x88, 0xa8, 0x29];

        /// <inheritdoc/>
        public static SaleEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SaleEndedError(ClosesAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown before the sale opens. In unix seconds.</summary>
    public sealed record SaleNotOpenError(long OpensAt, long Time) : IError<SaleNotOpenError>
    {
        /// <summary>Of BenefitDesk_SaleNotOpen(uint40,uint40).</summary>
        public static ReadOnlySpan<byte> Selector => [0x44, 0x1d, 0x87, 0xd6];

        /// <inheritdoc/>
        public static SaleNotOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SaleNotOpenError(OpensAt: reader.ReadUInt(40), Time: reader.ReadUInt(40)));
        }
    }

    /// <summary>Thrown when more pieces are wanted than are left.</summary>
    public sealed record StockExceededError(long Requested, long Left) : IError<StockExceededError>
    {
        /// <summary>Of BenefitDesk_StockExceeded(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xeb, 0xd8, 0x5d, 0xc0];

        /// <inheritdoc/>
        public static StockExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new StockExceededError(Requested: reader.ReadUInt(32), Left: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a term of a benefit lies outside its bounds.</summary>
    public sealed record TermOutOfRangeError(
        string Term,
        BigInteger Value,
        BigInteger Least,
        BigInteger Most) : IError<TermOutOfRangeError>
    {
        /// <summary>Of BenefitDesk_TermOutOfRange(string,uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x35, 0xaa, 0xbc, 0xc8];

        /// <inheritdoc/>
        public static TermOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new TermOutOfRangeError(
                Term: reader.ReadString(),
                Value: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a benefit comes without the hash of its written terms.</summary>
    public sealed record TermsHashMissingError() : IError<TermsHashMissingError>
    {
        /// <summary>Of BenefitDesk_TermsHashMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x27, 0xae, 0x69, 0x94];

        /// <inheritdoc/>
        public static TermsHashMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new TermsHashMissingError());
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

    /// <summary>The struct Benefit.</summary>
    public sealed record Benefit(long ProgrammeId, long Sold, bool Closed, Terms Terms)
    {
        internal static Benefit Read(ref AbiReader reader) => new(
            ProgrammeId: reader.ReadUInt(32),
            Sold: reader.ReadUInt(32),
            Closed: reader.ReadBool(),
            Terms: Terms.Read(ref reader));

        internal static void Write(AbiWriter writer, Benefit value)
        {
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.Sold, 32);
            writer.WriteBool(value.Closed);
            Terms.Write(writer, value.Terms);
        }
    }

    /// <summary>The struct Presentation.</summary>
    public sealed record Presentation(Address Account, long Amount, long CodeExpiresAt, State State, BigInteger AssetId)
    {
        internal static Presentation Read(ref AbiReader reader) => new(
            Account: reader.ReadAddress(),
            Amount: reader.ReadUInt(32),
            CodeExpiresAt: reader.ReadUInt(40),
            State: (State)reader.ReadEnum(members: 4),
            AssetId: reader.ReadBigUInt(256));

        internal static void Write(AbiWriter writer, Presentation value)
        {
            writer.WriteAddress(value.Account);
            writer.WriteUInt(value.Amount, 32);
            writer.WriteUInt(value.CodeExpiresAt, 40);
            writer.WriteUInt((long)value.State, 8);
            writer.WriteBigUInt(value.AssetId, 256);
        }
    }

    /// <summary>The struct Terms.</summary>
    public sealed record Terms(
        long PricePoints,
        long PriceFen,
        long Stock,
        long PerMember,
        long OpensAt,
        long ClosesAt,
        long VoucherExpiresAt,
        bool Agent,
        Hash TermsHash)
    {
        internal static Terms Read(ref AbiReader reader) => new(
            PricePoints: reader.ReadUInt(64),
            PriceFen: reader.ReadUInt(64),
            Stock: reader.ReadUInt(32),
            PerMember: reader.ReadUInt(32),
            OpensAt: reader.ReadUInt(40),
            ClosesAt: reader.ReadUInt(40),
            VoucherExpiresAt: reader.ReadUInt(40),
            Agent: reader.ReadBool(),
            TermsHash: reader.ReadHash());

        internal static void Write(AbiWriter writer, Terms value)
        {
            writer.WriteUInt(value.PricePoints, 64);
            writer.WriteUInt(value.PriceFen, 64);
            writer.WriteUInt(value.Stock, 32);
            writer.WriteUInt(value.PerMember, 32);
            writer.WriteUInt(value.OpensAt, 40);
            writer.WriteUInt(value.ClosesAt, 40);
            writer.WriteUInt(value.VoucherExpiresAt, 40);
            writer.WriteBool(value.Agent);
            writer.WriteHash(value.TermsHash);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum State
    {
        None,
        Presented,
        Redeemed,
        Withdrawn,
    }
}
