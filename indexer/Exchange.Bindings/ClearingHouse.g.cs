// Generated from contracts/abi/ClearingHouse.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// Every second belongs to one cycle: cycle 1 ends at a moment fixed at deployment, each later one a week on. After its
/// end anyone closes a cycle, which publishes one position per brand; positions always sum to 0. For 2 days after the
/// end either side may dispute a single obligation, which then stands in no cycle until it is ruled on. Then debtors
/// pay, in cash or through their banks, until 5 days after the end; from there on anyone calls the default of who has
/// not. A default is covered in this order: what the brand paid, its collateral, and last the cycle's creditors in
/// proportion to their credits. Creditors are paid once nothing is outstanding any more. A brand's exposure is what it
/// owes in cycles not yet paid, and what is reserved: open authorisations and disputed obligations. It is kept within
/// cap and collateral when points are authorised, and never later: no capture, refund or redemption at home depends on
/// it. The cash held here is the collateral and what was paid in and not yet collected, to the fen.
/// </summary>
public static class ClearingHouse
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == AuthorityUpdated.Topic => AuthorityUpdated.Decode(log),
        var topic when topic == BrandDefaulted.Topic => BrandDefaulted.Decode(log),
        var topic when topic == ClaimRecorded.Topic => ClaimRecorded.Decode(log),
        var topic when topic == CollateralPosted.Topic => CollateralPosted.Decode(log),
        var topic when topic == CollateralWithdrawn.Topic => CollateralWithdrawn.Decode(log),
        var topic when topic == CycleAmended.Topic => CycleAmended.Decode(log),
        var topic when topic == CycleClosed.Topic => CycleClosed.Decode(log),
        var topic when topic == DefaultCured.Topic => DefaultCured.Decode(log),
        var topic when topic == DisputeResolved.Topic => DisputeResolved.Decode(log),
        var topic when topic == NetDebitCapSet.Topic => NetDebitCapSet.Decode(log),
        var topic when topic == ObligationDisputed.Topic => ObligationDisputed.Decode(log),
        var topic when topic == ObligationRecorded.Topic => ObligationRecorded.Decode(log),
        var topic when topic == PositionCollected.Topic => PositionCollected.Decode(log),
        var topic when topic == PositionNetted.Topic => PositionNetted.Decode(log),
        var topic when topic == PositionPaid.Topic => PositionPaid.Decode(log),
        var topic when topic == ShortfallShared.Topic => ShortfallShared.Decode(log),
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

    /// <summary>
    /// A debtor did not pay in time. Its collateral paid <c>collateralFen</c>; <c>shortfallFen</c> remains. Its points
    /// are blocked at partners from here on.
    /// </summary>
    public sealed record BrandDefaulted(
        long Cycle,
        long BrandId,
        long CollateralFen,
        long ShortfallFen) : IEvent<BrandDefaulted>
    {
        /// <summary>Of BrandDefaulted(uint32,uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xd6a92f5e2483fbfe4a7c3b871590147442ae8cd1de363d68478e1cdfe4ebf96b");

        /// <inheritdoc/>
        public static BrandDefaulted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new BrandDefaulted(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                CollateralFen: reader.Data.ReadUInt(64),
                ShortfallFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>What holders of one id claim from an issuer in default or winding down, in points.</summary>
    public sealed record ClaimRecorded(
        long ProgrammeId,
        BigInteger AssetId,
        long Supply,
        long RecordedAt) : IEvent<ClaimRecorded>
    {
        /// <summary>Of ClaimRecorded(uint32,uint256,uint64,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x0719130fa9056a62249982575c4fe73d5fb2abd64463a8f216d1ff9776b17253");

        /// <inheritdoc/>
        public static ClaimRecorded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new ClaimRecorded(
                ProgrammeId: reader.Topics.ReadUInt(32),
                AssetId: reader.Topics.ReadBigUInt(256),
                Supply: reader.Data.ReadUInt(64),
                RecordedAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>A brand put cash here as collateral.</summary>
    public sealed record CollateralPosted(long BrandId, long AmountFen, long CollateralFen) : IEvent<CollateralPosted>
    {
        /// <summary>Of CollateralPosted(uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xc603e6c9142284e584496c389a4cad1d398060a12c47ce57b4f51c651b8d8ee6");

        /// <inheritdoc/>
        public static CollateralPosted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new CollateralPosted(
                BrandId: reader.Topics.ReadUInt(32),
                AmountFen: reader.Data.ReadUInt(64),
                CollateralFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A brand took collateral back.</summary>
    public sealed record CollateralWithdrawn(
        long BrandId,
        long AmountFen,
        long CollateralFen) : IEvent<CollateralWithdrawn>
    {
        /// <summary>Of CollateralWithdrawn(uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xdc2512f8ab4651b9ba048cb3ac108e95be514c10ff7957cc1087ed47a0ba34b3");

        /// <inheritdoc/>
        public static CollateralWithdrawn Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new CollateralWithdrawn(
                BrandId: reader.Topics.ReadUInt(32),
                AmountFen: reader.Data.ReadUInt(64),
                CollateralFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>A dispute changed a cycle that was closed already.</summary>
    public sealed record CycleAmended(long Cycle, long GrossFen, long MovedFen) : IEvent<CycleAmended>
    {
        /// <summary>Of CycleAmended(uint32,int64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x103c2f96544ccfe3f06adad43f0a33a69eda456202afa4c16cac7f652cb9cb32");

        /// <inheritdoc/>
        public static CycleAmended Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 2);
            return reader.Finish(new CycleAmended(
                Cycle: reader.Topics.ReadUInt(32),
                GrossFen: reader.Data.ReadInt(64),
                MovedFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// A cycle is closed. <c>positionsHash</c> is h(n) of its n positions in the order in which brands first came to
    /// have an obligation in it: h(0) = 0, h(i) = keccak256(abi.encode(h(i - 1), cycle, brandId, netFen)).
    /// </summary>
    public sealed record CycleClosed(
        long Cycle,
        long GrossFen,
        long MovedFen,
        long Positions,
        Hash PositionsHash) : IEvent<CycleClosed>
    {
        /// <summary>Of CycleClosed(uint32,int64,uint64,uint32,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf3a2c4b5344512e16554fbef3402c1f79f316c6825c0df542c74ced914cac3cb");

        /// <inheritdoc/>
        public static CycleClosed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 4);
            return reader.Finish(new CycleClosed(
                Cycle: reader.Topics.ReadUInt(32),
                GrossFen: reader.Data.ReadInt(64),
                MovedFen: reader.Data.ReadUInt(64),
                Positions: reader.Data.ReadUInt(32),
                PositionsHash: reader.Data.ReadHash()));
        }
    }

    /// <summary>
    /// A brand paid what it had missed: <c>shortfallFen</c> to the creditors and <c>collateralFen</c> as collateral.
    /// </summary>
    public sealed record DefaultCured(
        long Cycle,
        long BrandId,
        long ShortfallFen,
        long CollateralFen) : IEvent<DefaultCured>
    {
        /// <summary>Of DefaultCured(uint32,uint32,uint64,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x46d6688474387a78eafc62fd7a6ff37e8c7dc675148eba5b97a0545eaaa5245c");

        /// <inheritdoc/>
        public static DefaultCured Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new DefaultCured(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                ShortfallFen: reader.Data.ReadUInt(64),
                CollateralFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// A dispute ended. Upheld: the obligation is owed in <c>cycle</c>, which was open then; dismissed: in none, and
    /// <c>cycle</c> is 0. Without a ruling in time <c>rulingHash</c> is 0.
    /// </summary>
    public sealed record DisputeResolved(
        long ObligationId,
        long Cycle,
        bool Upheld,
        Hash RulingHash) : IEvent<DisputeResolved>
    {
        /// <summary>Of DisputeResolved(uint64,uint32,bool,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x51bdfb57753aea180fc05e5d29b3db25fc89fe6257c0622874c7d25b26442de2");

        /// <inheritdoc/>
        public static DisputeResolved Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 2);
            return reader.Finish(new DisputeResolved(
                ObligationId: reader.Topics.ReadUInt(64),
                Cycle: reader.Topics.ReadUInt(32),
                Upheld: reader.Data.ReadBool(),
                RulingHash: reader.Data.ReadHash()));
        }
    }

    /// <summary>A brand's credit beyond its collateral changed.</summary>
    public sealed record NetDebitCapSet(long BrandId, long NetDebitCapFen) : IEvent<NetDebitCapSet>
    {
        /// <summary>Of NetDebitCapSet(uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xe8175145c600da1fd904960e01b6ea2e864da168ee76a3755c3853af9c1cba4f");

        /// <inheritdoc/>
        public static NetDebitCapSet Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 1, dataWords: 1);
            return reader.Finish(new NetDebitCapSet(
                BrandId: reader.Topics.ReadUInt(32),
                NetDebitCapFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// One side disputes an obligation: it left its cycle and stands in suspense until it is ruled on.
    /// </summary>
    public sealed record ObligationDisputed(
        long ObligationId,
        long Cycle,
        long BrandId,
        long ReasonCode,
        Hash EvidenceHash,
        long RulingDueAt) : IEvent<ObligationDisputed>
    {
        /// <summary>Of ObligationDisputed(uint64,uint32,uint32,uint8,bytes32,uint40).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x6cd999a331b457b8d44b27b11590869dcdb15cdae9db4b763a312d7256f9e659");

        /// <inheritdoc/>
        public static ObligationDisputed Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 3);
            return reader.Finish(new ObligationDisputed(
                ObligationId: reader.Topics.ReadUInt(64),
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                ReasonCode: reader.Data.ReadUInt(8),
                EvidenceHash: reader.Data.ReadHash(),
                RulingDueAt: reader.Data.ReadUInt(40)));
        }
    }

    /// <summary>A debt between two brands arose in the open cycle.</summary>
    public sealed record ObligationRecorded(
        long ObligationId,
        long Debtor,
        long Creditor,
        long Cycle,
        long ProgrammeId,
        Hash RedemptionId,
        long Points,
        long AmountFen) : IEvent<ObligationRecorded>
    {
        /// <summary>Of ObligationRecorded(uint64,uint32,uint32,uint32,uint32,bytes32,uint64,int64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xa2159aca4973e5f73adb6f25d3cb05dd798da1d39510e3bb1976649c97216b86");

        /// <inheritdoc/>
        public static ObligationRecorded Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 3, dataWords: 5);
            return reader.Finish(new ObligationRecorded(
                ObligationId: reader.Topics.ReadUInt(64),
                Debtor: reader.Topics.ReadUInt(32),
                Creditor: reader.Topics.ReadUInt(32),
                Cycle: reader.Data.ReadUInt(32),
                ProgrammeId: reader.Data.ReadUInt(32),
                RedemptionId: reader.Data.ReadHash(),
                Points: reader.Data.ReadUInt(64),
                AmountFen: reader.Data.ReadInt(64)));
        }
    }

    /// <summary>A creditor received: in cash, or, if <c>bankReference</c> is not 0, through its bank.</summary>
    public sealed record PositionCollected(
        long Cycle,
        long BrandId,
        long AmountFen,
        long LeftFen,
        Hash BankReference) : IEvent<PositionCollected>
    {
        /// <summary>Of PositionCollected(uint32,uint32,uint64,uint64,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x608694c33df248646575fcefee65854144cdbbc8a5ac997f657f39bec16569b6");

        /// <inheritdoc/>
        public static PositionCollected Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 3);
            return reader.Finish(new PositionCollected(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                AmountFen: reader.Data.ReadUInt(64),
                LeftFen: reader.Data.ReadUInt(64),
                BankReference: reader.Data.ReadHash()));
        }
    }

    /// <summary>
    /// The position of a brand in a cycle; published again if a dispute changes it, and the last one holds.
    /// </summary>
    public sealed record PositionNetted(long Cycle, long BrandId, long NetFen) : IEvent<PositionNetted>
    {
        /// <summary>Of PositionNetted(uint32,uint32,int64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x191efbcc9269759e23a88aa33d38917173e92f6df053cd6b5b72803f77b217a0");

        /// <inheritdoc/>
        public static PositionNetted Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new PositionNetted(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                NetFen: reader.Data.ReadInt(64)));
        }
    }

    /// <summary>A debtor paid: in cash, or, if <c>bankReference</c> is not 0, through its bank.</summary>
    public sealed record PositionPaid(
        long Cycle,
        long BrandId,
        long AmountFen,
        long LeftFen,
        Hash BankReference) : IEvent<PositionPaid>
    {
        /// <summary>Of PositionPaid(uint32,uint32,uint64,uint64,bytes32).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xa7bc1502ee3586cf4e3b16c06287acf8c2e50ffbec81c2fc72970ff1cbac88fe");

        /// <inheritdoc/>
        public static PositionPaid Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 3);
            return reader.Finish(new PositionPaid(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                AmountFen: reader.Data.ReadUInt(64),
                LeftFen: reader.Data.ReadUInt(64),
                BankReference: reader.Data.ReadHash()));
        }
    }

    /// <summary>What a creditor lost by the defaults of a cycle.</summary>
    public sealed record ShortfallShared(long Cycle, long BrandId, long LossFen) : IEvent<ShortfallShared>
    {
        /// <summary>Of ShortfallShared(uint32,uint32,uint64).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0x2fc524532f1452922d19053621a5a7fce486b9a07af2432b1d7461a1bd40d139");

        /// <inheritdoc/>
        public static ShortfallShared Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new ShortfallShared(
                Cycle: reader.Topics.ReadUInt(32),
                BrandId: reader.Topics.ReadUInt(32),
                LossFen: reader.Data.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Attests a payment outside: by a debtor, in default or not, or, of what debtors paid so, to a creditor. Only for
    /// the payment provider.
    /// </summary>
    public sealed record AttestSettlementCall(
        long Cycle,
        long BrandId,
        long AmountFen,
        Hash BankReference) : ICall<AttestSettlementCall>
    {
        /// <summary>Of attestSettlement(uint32,uint32,uint64,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9e, 0x64, 0x85, 0x2e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 4, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteUInt(BrandId, 32);
            writer.WriteUInt(AmountFen, 64);
            writer.WriteHash(BankReference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static AttestSettlementCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 4);
            return reader.Finish(new AttestSettlementCall(
                Cycle: reader.ReadUInt(32),
                BrandId: reader.ReadUInt(32),
                AmountFen: reader.ReadUInt(64),
                BankReference: reader.ReadHash()));
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

    /// <summary>
    /// When a cycle ends, until when its obligations may be disputed, and from when on defaults are called; all
    /// exclusive, in unix seconds.
    /// </summary>
    public sealed record CalendarOfCall(long Cycle) : ICall<CalendarOfCall, CalendarOfResult>
    {
        /// <summary>Of calendarOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc7, 0xf6, 0xc0, 0x6c];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(Cycle, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CalendarOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CalendarOfCall(Cycle: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static CalendarOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 3);
            return reader.Finish(new CalendarOfResult(
                EndsAt: reader.ReadUInt(64),
                DisputesEndAt: reader.ReadUInt(64),
                SettlementEndsAt: reader.ReadUInt(64)));
        }
    }

    /// <summary>What calendarOf returns.</summary>
    public sealed record CalendarOfResult(long EndsAt, long DisputesEndAt, long SettlementEndsAt);

    /// <summary>Calls the default of a debtor who has not paid 5 days after the end of a cycle. For anyone.</summary>
    public sealed record CallDefaultCall(long Cycle, long BrandId) : ICall<CallDefaultCall>
    {
        /// <summary>Of callDefault(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x19, 0xba, 0x60, 0xb1];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CallDefaultCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CallDefaultCall(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Closes a cycle after its end, as far as <c>count</c> positions go; repeat until it is closed. For anyone. A
    /// dispute in between begins the closing anew.
    /// </summary>
    public sealed record CloseCycleCall(long Cycle, BigInteger Count) : ICall<CloseCycleCall>
    {
        /// <summary>Of closeCycle(uint32,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd2, 0x0b, 0x18, 0x06];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteBigUInt(Count, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CloseCycleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CloseCycleCall(Cycle: reader.ReadUInt(32), Count: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Pays a creditor in cash what a cycle holds for it, to its brand's key. For anyone.</summary>
    public sealed record CollectCall(long Cycle, long BrandId) : ICall<CollectCall>
    {
        /// <summary>Of collect(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb7, 0x25, 0x3f, 0xed];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CollectCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CollectCall(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Ends a dispute that nobody ruled on in time: the obligation is upheld, since the redemption it came from stands
    /// on the chain, and silence must not pay the one who disputes. For anyone.
    /// </summary>
    public sealed record ConcludeDisputeCall(long ObligationId) : ICall<ConcludeDisputeCall>
    {
        /// <summary>Of concludeDispute(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0xa3, 0x0b, 0xdc];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ObligationId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ConcludeDisputeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ConcludeDisputeCall(ObligationId: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Pays in cash what the calling brand missed in a cycle: what is left of the shortfall to the creditors, in
    /// proportion to their losses, and what its collateral had paid back into its collateral.
    /// </summary>
    public sealed record CureDefaultCall(long Cycle) : ICall<CureDefaultCall>
    {
        /// <summary>Of cureDefault(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9c, 0xd5, 0xc5, 0x9e];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(Cycle, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CureDefaultCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CureDefaultCall(Cycle: reader.ReadUInt(32)));
        }
    }

    /// <summary>All that is known of a cycle. What it counts is complete once it is closed.</summary>
    public sealed record CycleOfCall(long Cycle) : ICall<CycleOfCall, CycleRecord>
    {
        /// <summary>Of cycleOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xce, 0x73, 0x7e, 0xf9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(Cycle, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static CycleOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CycleOfCall(Cycle: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static CycleRecord DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 9);
            return reader.Finish(CycleRecord.Read(ref reader));
        }
    }

    /// <summary>Puts an obligation of the calling brand in suspense, until 2 days after the end of its cycle.</summary>
    public sealed record DisputeCall(long ObligationId, long ReasonCode, Hash EvidenceHash) : ICall<DisputeCall>
    {
        /// <summary>Of dispute(uint64,uint8,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x53, 0x1a, 0xa1, 0x6d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ObligationId, 64);
            writer.WriteUInt(ReasonCode, 8);
            writer.WriteHash(EvidenceHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DisputeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new DisputeCall(
                ObligationId: reader.ReadUInt(64),
                ReasonCode: reader.ReadUInt(8),
                EvidenceHash: reader.ReadHash()));
        }
    }

    /// <summary>
    /// Whether an obligation is or was disputed, and until when the arbiter may rule (0 if it never was).
    /// </summary>
    public sealed record DisputeOfCall(long ObligationId) : ICall<DisputeOfCall, DisputeOfResult>
    {
        /// <summary>Of disputeOf(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xaf, 0x70, 0xfe, 0x71];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ObligationId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static DisputeOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new DisputeOfCall(ObligationId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static DisputeOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new DisputeOfResult(
                State: (DisputeState)reader.ReadEnum(members: 4),
                RulingDueAt: reader.ReadUInt(40)));
        }
    }

    /// <summary>What disputeOf returns.</summary>
    public sealed record DisputeOfResult(DisputeState State, long RulingDueAt);

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

    /// <summary>Whether a bank reference was attested.</summary>
    public sealed record IsReferenceUsedCall(Hash BankReference) : ICall<IsReferenceUsedCall, bool>
    {
        /// <summary>Of isReferenceUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0x6b, 0xf6, 0x20];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteHash(BankReference);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static IsReferenceUsedCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new IsReferenceUsedCall(BankReference: reader.ReadHash()));
        }

        /// <inheritdoc/>
        public static bool DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBool());
        }
    }

    /// <summary>What a brand is owed (positive) or owes (negative) in a cycle, in fen.</summary>
    public sealed record NetOfCall(long Cycle, long BrandId) : ICall<NetOfCall, BigInteger>
    {
        /// <summary>Of netOf(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x94, 0xfe, 0xd4, 0x97];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static NetOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NetOfCall(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static BigInteger DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadBigInt(128));
        }
    }

    /// <summary>An obligation by its id.</summary>
    public sealed record ObligationCall(long ObligationId) : ICall<ObligationCall, Obligation>
    {
        /// <summary>Of obligation(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x00, 0xfe, 0x58, 0x37];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(ObligationId, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ObligationCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ObligationCall(ObligationId: reader.ReadUInt(64)));
        }

        /// <inheritdoc/>
        public static Obligation DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 6);
            return reader.Finish(Obligation.Read(ref reader));
        }
    }

    /// <summary>How many obligations there are; ids run from 1 to this.</summary>
    public sealed record ObligationCountCall() : ICall<ObligationCountCall, long>
    {
        /// <summary>Of obligationCount().</summary>
        public static ReadOnlySpan<byte> Selector => [0x15, 0xa1, 0x4f, 0xb2];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static ObligationCountCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ObligationCountCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>The cycle in which debts gather now.</summary>
    public sealed record OpenCycleCall() : ICall<OpenCycleCall, long>
    {
        /// <summary>Of openCycle().</summary>
        public static ReadOnlySpan<byte> Selector => [0x1b, 0x7d, 0xa9, 0x64];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static OpenCycleCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new OpenCycleCall());
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(32));
        }
    }

    /// <summary>
    /// The brands that have or had obligations in a cycle, in the order in which they first did, from position
    /// <c>from</c>.
    /// </summary>
    public sealed record ParticipantsOfCall(
        long Cycle,
        BigInteger From,
        BigInteger Count) : ICall<ParticipantsOfCall, ParticipantsOfResult>
    {
        /// <summary>Of participantsOf(uint32,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x27, 0x07, 0xf1, 0xd7];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteBigUInt(From, 256);
            writer.WriteBigUInt(Count, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ParticipantsOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ParticipantsOfCall(
                Cycle: reader.ReadUInt(32),
                From: reader.ReadBigUInt(256),
                Count: reader.ReadBigUInt(256)));
        }

        /// <inheritdoc/>
        public static ParticipantsOfResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new ParticipantsOfResult(
                BrandIds: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadUInt(32)),
                Total: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>What participantsOf returns.</summary>
    public sealed record ParticipantsOfResult(IReadOnlyList<long> BrandIds, BigInteger Total);

    /// <summary>All that is known of a brand in a cycle.</summary>
    public sealed record PositionOfCall(long Cycle, long BrandId) : ICall<PositionOfCall, Position>
    {
        /// <summary>Of positionOf(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4e, 0xad, 0xf5, 0x4d];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PositionOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PositionOfCall(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Position DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(Position.Read(ref reader));
        }
    }

    /// <summary>Puts cash of the calling brand here as collateral.</summary>
    public sealed record PostCollateralCall(long AmountFen) : ICall<PostCollateralCall>
    {
        /// <summary>Of postCollateral(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x6a, 0x79, 0x96, 0xa4];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AmountFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static PostCollateralCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new PostCollateralCall(AmountFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>Records what <c>debtor</c> owes <c>creditor</c>. Only for modules that redeem points.</summary>
    public sealed record RecordObligationCall(
        long Debtor,
        long Creditor,
        long ProgrammeId,
        Hash RedemptionId,
        long Points,
        long AmountFen) : ICall<RecordObligationCall, long>
    {
        /// <summary>Of recordObligation(uint32,uint32,uint32,bytes32,uint64,int64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x33, 0x96, 0xda, 0x23];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 6, Selector);
            writer.WriteUInt(Debtor, 32);
            writer.WriteUInt(Creditor, 32);
            writer.WriteUInt(ProgrammeId, 32);
            writer.WriteHash(RedemptionId);
            writer.WriteUInt(Points, 64);
            writer.WriteInt(AmountFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static RecordObligationCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 6);
            return reader.Finish(new RecordObligationCall(
                Debtor: reader.ReadUInt(32),
                Creditor: reader.ReadUInt(32),
                ProgrammeId: reader.ReadUInt(32),
                RedemptionId: reader.ReadHash(),
                Points: reader.ReadUInt(64),
                AmountFen: reader.ReadInt(64)));
        }

        /// <inheritdoc/>
        public static long DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadUInt(64));
        }
    }

    /// <summary>
    /// Counts towards the debtor's exposure what it may come to owe. Only for modules that redeem points.
    /// </summary>
    public sealed record ReserveCall(long Debtor, long Value1, long AmountFen) : ICall<ReserveCall>
    {
        /// <summary>Of reserve(uint32,uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x0e, 0x1a, 0xb9, 0x40];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(Debtor, 32);
            writer.WriteUInt(Value1, 32);
            writer.WriteUInt(AmountFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ReserveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ReserveCall(
                Debtor: reader.ReadUInt(32),
                Value1: reader.ReadUInt(32),
                AmountFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>Rules on a dispute within 14 days. Only for the arbiter.</summary>
    public sealed record ResolveDisputeCall(long ObligationId, bool Upheld, Hash RulingHash) : ICall<ResolveDisputeCall>
    {
        /// <summary>Of resolveDispute(uint64,bool,bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x1b, 0xfb, 0x86, 0xf6];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 3, Selector);
            writer.WriteUInt(ObligationId, 64);
            writer.WriteBool(Upheld);
            writer.WriteHash(RulingHash);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ResolveDisputeCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ResolveDisputeCall(
                ObligationId: reader.ReadUInt(64),
                Upheld: reader.ReadBool(),
                RulingHash: reader.ReadHash()));
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
    /// Sets how far beyond its collateral a brand may come to owe; 100,000,000 fen until then. Only for operators of
    /// the alliance.
    /// </summary>
    public sealed record SetNetDebitCapCall(long BrandId, long NetDebitCapFen) : ICall<SetNetDebitCapCall>
    {
        /// <summary>Of setNetDebitCap(uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xca, 0x12, 0xa7, 0xaf];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(BrandId, 32);
            writer.WriteUInt(NetDebitCapFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SetNetDebitCapCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new SetNetDebitCapCall(
                BrandId: reader.ReadUInt(32),
                NetDebitCapFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Pays all that the calling brand still owes in a cycle, in cash, once its positions are final. A suspended brand
    /// pays through its bank.
    /// </summary>
    public sealed record SettlePositionCall(long Cycle) : ICall<SettlePositionCall>
    {
        /// <summary>Of settlePosition(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x98, 0xf8, 0x0d, 0xcc];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(Cycle, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static SettlePositionCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new SettlePositionCall(Cycle: reader.ReadUInt(32)));
        }
    }

    /// <summary>
    /// Shares what defaults left unpaid among a cycle's creditors, as far as <c>count</c> positions go; repeat until
    /// the cycle is funded. For anyone. The k-th creditor loses floor(c(k) · s / c) - floor(c(k - 1) · s / c), where
    /// c(k) is the sum of the first k credits, c of all, and s the shortfall: losses sum to it exactly.
    /// </summary>
    public sealed record ShareShortfallCall(long Cycle, BigInteger Count) : ICall<ShareShortfallCall>
    {
        /// <summary>Of shareShortfall(uint32,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xed, 0xd2, 0xb6, 0x70];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Cycle, 32);
            writer.WriteBigUInt(Count, 256);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static ShareShortfallCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new ShareShortfallCall(Cycle: reader.ReadUInt(32), Count: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>
    /// Records what is outstanding of a programme, id by id, whose issuer is in default or winding down. Ids without
    /// supply are left out. For anyone.
    /// </summary>
    public sealed record SnapshotClaimsCall(
        long ProgrammeId,
        BigInteger From,
        BigInteger Count) : ICall<SnapshotClaimsCall>
    {
        /// <summary>Of snapshotClaims(uint32,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x5f, 0x91, 0xf6, 0xd3];

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
        public static SnapshotClaimsCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SnapshotClaimsCall(
                ProgrammeId: reader.ReadUInt(32),
                From: reader.ReadBigUInt(256),
                Count: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>How far a brand's points may go at partners.</summary>
    public sealed record StandingOfCall(long BrandId) : ICall<StandingOfCall, Standing>
    {
        /// <summary>Of standingOf(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc4, 0x95, 0x5c, 0xab];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(BrandId, 32);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static StandingOfCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new StandingOfCall(BrandId: reader.ReadUInt(32)));
        }

        /// <inheritdoc/>
        public static Standing DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 5);
            return reader.Finish(Standing.Read(ref reader));
        }
    }

    /// <summary>Gives up a reservation, whole or in part. Only for modules that redeem points.</summary>
    public sealed record UnreserveCall(long Debtor, long AmountFen) : ICall<UnreserveCall>
    {
        /// <summary>Of unreserve(uint32,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x09, 0xa7, 0x9a, 0xa9];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 2, Selector);
            writer.WriteUInt(Debtor, 32);
            writer.WriteUInt(AmountFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static UnreserveCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnreserveCall(Debtor: reader.ReadUInt(32), AmountFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Gives back collateral that the exposure of the calling brand leaves free. The net debit cap does not count here:
    /// collateral is what pays when credit has failed. A suspended brand may call it too.
    /// </summary>
    public sealed record WithdrawCollateralCall(long AmountFen) : ICall<WithdrawCollateralCall>
    {
        /// <summary>Of withdrawCollateral(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x56, 0x85, 0x09, 0x60];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteUInt(AmountFen, 64);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WithdrawCollateralCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new WithdrawCollateralCall(AmountFen: reader.ReadUInt(64)));
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

    /// <summary>Thrown when an obligation is disputed again: there is one stage.</summary>
    public sealed record AlreadyDisputedError(long ObligationId, DisputeState State) : IError<AlreadyDisputedError>
    {
        /// <summary>Of ClearingHouse_AlreadyDisputed(uint64,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0xda, 0x1e, 0x63, 0x5a];

        /// <inheritdoc/>
        public static AlreadyDisputedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AlreadyDisputedError(
                ObligationId: reader.ReadUInt(64),
                State: (DisputeState)reader.ReadEnum(members: 4)));
        }
    }

    /// <summary>
    /// Thrown when more is attested than a debtor has left to pay, or than a creditor has left to receive of what was
    /// paid through banks, in fen.
    /// </summary>
    public sealed record AmountAboveUnsettledError(
        long AmountFen,
        long UnsettledFen) : IError<AmountAboveUnsettledError>
    {
        /// <summary>Of ClearingHouse_AmountAboveUnsettled(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x02, 0x56, 0xc0, 0xbc];

        /// <inheritdoc/>
        public static AmountAboveUnsettledError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new AmountAboveUnsettledError(
                AmountFen: reader.ReadUInt(64),
                UnsettledFen: reader.ReadUInt(64)));
        }
    }

    /// <summary>
    /// Thrown when points of a brand would be authorised at a partner while a default of it is not cured.
    /// </summary>
    public sealed record BrandInDefaultError(long BrandId) : IError<BrandInDefaultError>
    {
        /// <summary>Of ClearingHouse_BrandInDefault(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9b, 0xfa, 0xe6, 0xbe];

        /// <inheritdoc/>
        public static BrandInDefaultError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandInDefaultError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when claims are recorded against a brand that is neither in default nor winding down.</summary>
    public sealed record BrandInGoodStandingError(long BrandId) : IError<BrandInGoodStandingError>
    {
        /// <summary>Of ClearingHouse_BrandInGoodStanding(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x82, 0x28, 0x8f, 0x5c];

        /// <inheritdoc/>
        public static BrandInGoodStandingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new BrandInGoodStandingError(BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown for a net debit cap beyond the bound, in fen.</summary>
    public sealed record CapOutOfRangeError(long NetDebitCapFen, long Most) : IError<CapOutOfRangeError>
    {
        /// <summary>Of ClearingHouse_CapOutOfRange(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xc2, 0x8e, 0xcf, 0x95];

        /// <inheritdoc/>
        public static CapOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CapOutOfRangeError(
                NetDebitCapFen: reader.ReadUInt(64),
                Most: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when more collateral is withdrawn than the brand's exposure leaves free, in fen.</summary>
    public sealed record CollateralNotFreeError(long AmountFen, BigInteger FreeFen) : IError<CollateralNotFreeError>
    {
        /// <summary>Of ClearingHouse_CollateralNotFree(uint64,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0x9b, 0x0b, 0xe1, 0x9e];

        /// <inheritdoc/>
        public static CollateralNotFreeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new CollateralNotFreeError(
                AmountFen: reader.ReadUInt(64),
                FreeFen: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a step would do nothing, or more than fits a transaction.</summary>
    public sealed record CountOutOfRangeError(
        BigInteger Count,
        BigInteger Least,
        BigInteger Most) : IError<CountOutOfRangeError>
    {
        /// <summary>Of ClearingHouse_CountOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd7, 0xfb, 0x54, 0x17];

        /// <inheritdoc/>
        public static CountOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new CountOutOfRangeError(
                Count: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when a cycle is closed again.</summary>
    public sealed record CycleAlreadyClosedError(long Cycle) : IError<CycleAlreadyClosedError>
    {
        /// <summary>Of ClearingHouse_CycleAlreadyClosed(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf4, 0x2f, 0xb9, 0x3f];

        /// <inheritdoc/>
        public static CycleAlreadyClosedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CycleAlreadyClosedError(Cycle: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a cycle is closed that has not ended. In unix seconds.</summary>
    public sealed record CycleNotEndedError(long Cycle, long EndsAt, long Time) : IError<CycleNotEndedError>
    {
        /// <summary>Of ClearingHouse_CycleNotEnded(uint32,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xcf, 0x75, 0x67, 0xa9];

        /// <inheritdoc/>
        public static CycleNotEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new CycleNotEndedError(
                Cycle: reader.ReadUInt(32),
                EndsAt: reader.ReadUInt(64),
                Time: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown for the cycle 0.</summary>
    public sealed record CycleUnknownError(long Cycle) : IError<CycleUnknownError>
    {
        /// <summary>Of ClearingHouse_CycleUnknown(uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8d, 0xef, 0xb7, 0xbc];

        /// <inheritdoc/>
        public static CycleUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new CycleUnknownError(Cycle: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when an obligation is disputed after the time for it. In unix seconds.</summary>
    public sealed record DisputesEndedError(
        long ObligationId,
        long DisputesEndAt,
        long Time) : IError<DisputesEndedError>
    {
        /// <summary>Of ClearingHouse_DisputesEnded(uint64,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xf1, 0xaa, 0xbc, 0xce];

        /// <inheritdoc/>
        public static DisputesEndedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new DisputesEndedError(
                ObligationId: reader.ReadUInt(64),
                DisputesEndAt: reader.ReadUInt(64),
                Time: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a dispute comes without a reason or evidence, or a ruling without its text.</summary>
    public sealed record EvidenceMissingError(long ObligationId) : IError<EvidenceMissingError>
    {
        /// <summary>Of ClearingHouse_EvidenceMissing(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x8a, 0x4b, 0x2d, 0x92];

        /// <inheritdoc/>
        public static EvidenceMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new EvidenceMissingError(ObligationId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when the clearing house would serve no module, or more than it can.</summary>
    public sealed record ModulesOutOfRangeError(
        BigInteger Length,
        BigInteger Least,
        BigInteger Most) : IError<ModulesOutOfRangeError>
    {
        /// <summary>Of ClearingHouse_ModulesOutOfRange(uint256,uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb2, 0xf6, 0x4b, 0x3b];

        /// <inheritdoc/>
        public static ModulesOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new ModulesOutOfRangeError(
                Length: reader.ReadBigUInt(256),
                Least: reader.ReadBigUInt(256),
                Most: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when more would be reserved than cap and collateral allow the debtor to owe, in fen.</summary>
    public sealed record NetDebitCapExceededError(
        BigInteger ExposureFen,
        BigInteger LimitFen) : IError<NetDebitCapExceededError>
    {
        /// <summary>Of ClearingHouse_NetDebitCapExceeded(uint256,uint256).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb3, 0x3b, 0x95, 0x77];

        /// <inheritdoc/>
        public static NetDebitCapExceededError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NetDebitCapExceededError(
                ExposureFen: reader.ReadBigUInt(256),
                LimitFen: reader.ReadBigUInt(256)));
        }
    }

    /// <summary>Thrown when the caller is not the key of any brand.</summary>
    public sealed record NotABrandError(Address Caller) : IError<NotABrandError>
    {
        /// <summary>Of ClearingHouse_NotABrand(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0xdc, 0x22, 0x4e, 0x25];

        /// <inheritdoc/>
        public static NotABrandError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new NotABrandError(Caller: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when a brand disputes an obligation it has no part in.</summary>
    public sealed record NotAPartyError(long ObligationId, long BrandId) : IError<NotAPartyError>
    {
        /// <summary>Of ClearingHouse_NotAParty(uint64,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa7, 0x32, 0x13, 0x42];

        /// <inheritdoc/>
        public static NotAPartyError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotAPartyError(ObligationId: reader.ReadUInt(64), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when an obligation that is not in dispute is ruled on.</summary>
    public sealed record NotDisputedError(long ObligationId, DisputeState State) : IError<NotDisputedError>
    {
        /// <summary>Of ClearingHouse_NotDisputed(uint64,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x3a, 0xdd, 0xca, 0xef];

        /// <inheritdoc/>
        public static NotDisputedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotDisputedError(
                ObligationId: reader.ReadUInt(64),
                State: (DisputeState)reader.ReadEnum(members: 4)));
        }
    }

    /// <summary>
    /// Thrown when anyone but a module that redeems points calls one of its functions; <c>module</c> is the first.
    /// </summary>
    public sealed record NotTheModuleError(Address Caller, Address Module) : IError<NotTheModuleError>
    {
        /// <summary>Of ClearingHouse_NotTheModule(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x59, 0x8f, 0x3e, 0x84];

        /// <inheritdoc/>
        public static NotTheModuleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotTheModuleError(Caller: reader.ReadAddress(), Module: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when anyone but the payment provider attests a payment.</summary>
    public sealed record NotThePspError(Address Caller, Address Psp) : IError<NotThePspError>
    {
        /// <summary>Of ClearingHouse_NotThePsp(address,address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x47, 0xbd, 0x2b, 0xb9];

        /// <inheritdoc/>
        public static NotThePspError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NotThePspError(Caller: reader.ReadAddress(), Psp: reader.ReadAddress()));
        }
    }

    /// <summary>Thrown when there is no cash for a brand in a cycle, or none any more.</summary>
    public sealed record NothingToCollectError(long Cycle, long BrandId) : IError<NothingToCollectError>
    {
        /// <summary>Of ClearingHouse_NothingToCollect(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x7e, 0x1e, 0x60, 0xb6];

        /// <inheritdoc/>
        public static NothingToCollectError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NothingToCollectError(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a brand has nothing to pay in a cycle, or nothing any more.</summary>
    public sealed record NothingToSettleError(long Cycle, long BrandId) : IError<NothingToSettleError>
    {
        /// <summary>Of ClearingHouse_NothingToSettle(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xa8, 0xb1, 0x05, 0xa4];

        /// <inheritdoc/>
        public static NothingToSettleError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new NothingToSettleError(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown for an obligation that was never recorded.</summary>
    public sealed record ObligationUnknownError(long ObligationId) : IError<ObligationUnknownError>
    {
        /// <summary>Of ClearingHouse_ObligationUnknown(uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x01, 0x45, 0xf5, 0x28];

        /// <inheritdoc/>
        public static ObligationUnknownError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ObligationUnknownError(ObligationId: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a debtor in default would pay as if nothing had happened: it cures the default.</summary>
    public sealed record PositionInDefaultError(long Cycle, long BrandId) : IError<PositionInDefaultError>
    {
        /// <summary>Of ClearingHouse_PositionInDefault(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0xb8, 0x08, 0xba, 0x5b];

        /// <inheritdoc/>
        public static PositionInDefaultError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PositionInDefaultError(Cycle: reader.ReadUInt(32), BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a default is cured that was not called, or was cured before.</summary>
    public sealed record PositionNotInDefaultError(long Cycle, long BrandId) : IError<PositionNotInDefaultError>
    {
        /// <summary>Of ClearingHouse_PositionNotInDefault(uint32,uint32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x83, 0x4e, 0xd3, 0xfa];

        /// <inheritdoc/>
        public static PositionNotInDefaultError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new PositionNotInDefaultError(
                Cycle: reader.ReadUInt(32),
                BrandId: reader.ReadUInt(32)));
        }
    }

    /// <summary>Thrown when a position would grow beyond what every reader can add up, in fen.</summary>
    public sealed record PositionOutOfRangeError(
        long BrandId,
        long AmountFen,
        long Most) : IError<PositionOutOfRangeError>
    {
        /// <summary>Of ClearingHouse_PositionOutOfRange(uint32,int64,int64).</summary>
        public static ReadOnlySpan<byte> Selector => [0xd7, 0xec, 0x68, 0xf7];

        /// <inheritdoc/>
        public static PositionOutOfRangeError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new PositionOutOfRangeError(
                BrandId: reader.ReadUInt(32),
                AmountFen: reader.ReadInt(64),
                Most: reader.ReadInt(64)));
        }
    }

    /// <summary>Thrown when a bank reference was attested before.</summary>
    public sealed record ReferenceAlreadyUsedError(Hash BankReference) : IError<ReferenceAlreadyUsedError>
    {
        /// <summary>Of ClearingHouse_ReferenceAlreadyUsed(bytes32).</summary>
        public static ReadOnlySpan<byte> Selector => [0x4f, 0x4b, 0x64, 0xed];

        /// <inheritdoc/>
        public static ReferenceAlreadyUsedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new ReferenceAlreadyUsedError(BankReference: reader.ReadHash()));
        }
    }

    /// <summary>Thrown when a payment is attested without a reference of the bank.</summary>
    public sealed record ReferenceMissingError() : IError<ReferenceMissingError>
    {
        /// <summary>Of ClearingHouse_ReferenceMissing().</summary>
        public static ReadOnlySpan<byte> Selector => [0x8b, 0x62, 0xee, 0x3e];

        /// <inheritdoc/>
        public static ReferenceMissingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new ReferenceMissingError());
        }
    }

    /// <summary>Thrown when the arbiter rules after the time for it. In unix seconds.</summary>
    public sealed record RulingLateError(long ObligationId, long RulingDueAt, long Time) : IError<RulingLateError>
    {
        /// <summary>Of ClearingHouse_RulingLate(uint64,uint40,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x87, 0xd0, 0xe5, 0xea];

        /// <inheritdoc/>
        public static RulingLateError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new RulingLateError(
                ObligationId: reader.ReadUInt(64),
                RulingDueAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a dispute is concluded while the arbiter may still rule. In unix seconds.</summary>
    public sealed record RulingPendingError(long ObligationId, long RulingDueAt, long Time) : IError<RulingPendingError>
    {
        /// <summary>Of ClearingHouse_RulingPending(uint64,uint40,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x2d, 0x85, 0xed, 0x2b];

        /// <inheritdoc/>
        public static RulingPendingError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new RulingPendingError(
                ObligationId: reader.ReadUInt(64),
                RulingDueAt: reader.ReadUInt(40),
                Time: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a default is called while the debtor may still pay. In unix seconds.</summary>
    public sealed record SettlementOpenError(long Cycle, long SettlementEndsAt, long Time) : IError<SettlementOpenError>
    {
        /// <summary>Of ClearingHouse_SettlementOpen(uint32,uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x47, 0xb0, 0x70, 0x12];

        /// <inheritdoc/>
        public static SettlementOpenError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new SettlementOpenError(
                Cycle: reader.ReadUInt(32),
                SettlementEndsAt: reader.ReadUInt(64),
                Time: reader.ReadUInt(64)));
        }
    }

    /// <summary>Thrown when a cycle is not at, or not yet at, the stage that this needs.</summary>
    public sealed record StageWrongError(long Cycle, Stage Actual, Stage Expected) : IError<StageWrongError>
    {
        /// <summary>Of ClearingHouse_StageWrong(uint32,uint8,uint8).</summary>
        public static ReadOnlySpan<byte> Selector => [0x36, 0xa6, 0x3b, 0x22];

        /// <inheritdoc/>
        public static StageWrongError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 3);
            return reader.Finish(new StageWrongError(
                Cycle: reader.ReadUInt(32),
                Actual: (Stage)reader.ReadEnum(members: 6),
                Expected: (Stage)reader.ReadEnum(members: 6)));
        }
    }

    /// <summary>Thrown when more is given up than was reserved, in fen.</summary>
    public sealed record UnreserveAboveReservedError(
        long AmountFen,
        long ReservedFen) : IError<UnreserveAboveReservedError>
    {
        /// <summary>Of ClearingHouse_UnreserveAboveReserved(uint64,uint64).</summary>
        public static ReadOnlySpan<byte> Selector => [0x17, 0x81, 0x86, 0xf4];

        /// <inheritdoc/>
        public static UnreserveAboveReservedError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new UnreserveAboveReservedError(
                AmountFen: reader.ReadUInt(64),
                ReservedFen: reader.ReadUInt(64)));
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

    /// <summary>The struct CycleRecord.</summary>
    public sealed record CycleRecord(
        Stage Stage,
        long GrossFen,
        long MovedFen,
        long UnpaidFen,
        long CashFen,
        long BankFen,
        long ShortfallFen,
        long RecoveredFen,
        Hash PositionsHash)
    {
        internal static CycleRecord Read(ref AbiReader reader) => new(
            Stage: (Stage)reader.ReadEnum(members: 6),
            GrossFen: reader.ReadInt(64),
            MovedFen: reader.ReadUInt(64),
            UnpaidFen: reader.ReadUInt(64),
            CashFen: reader.ReadUInt(64),
            BankFen: reader.ReadUInt(64),
            ShortfallFen: reader.ReadUInt(64),
            RecoveredFen: reader.ReadUInt(64),
            PositionsHash: reader.ReadHash());

        internal static void Write(AbiWriter writer, CycleRecord value)
        {
            writer.WriteUInt((long)value.Stage, 8);
            writer.WriteInt(value.GrossFen, 64);
            writer.WriteUInt(value.MovedFen, 64);
            writer.WriteUInt(value.UnpaidFen, 64);
            writer.WriteUInt(value.CashFen, 64);
            writer.WriteUInt(value.BankFen, 64);
            writer.WriteUInt(value.ShortfallFen, 64);
            writer.WriteUInt(value.RecoveredFen, 64);
            writer.WriteHash(value.PositionsHash);
        }
    }

    /// <summary>The struct Obligation.</summary>
    public sealed record Obligation(
        long Debtor,
        long Creditor,
        long Cycle,
        long ProgrammeId,
        long Points,
        long AmountFen)
    {
        internal static Obligation Read(ref AbiReader reader) => new(
            Debtor: reader.ReadUInt(32),
            Creditor: reader.ReadUInt(32),
            Cycle: reader.ReadUInt(32),
            ProgrammeId: reader.ReadUInt(32),
            Points: reader.ReadUInt(56),
            AmountFen: reader.ReadInt(64));

        internal static void Write(AbiWriter writer, Obligation value)
        {
            writer.WriteUInt(value.Debtor, 32);
            writer.WriteUInt(value.Creditor, 32);
            writer.WriteUInt(value.Cycle, 32);
            writer.WriteUInt(value.ProgrammeId, 32);
            writer.WriteUInt(value.Points, 56);
            writer.WriteInt(value.AmountFen, 64);
        }
    }

    /// <summary>The struct Position.</summary>
    public sealed record Position(long NetFen, long OwedFen, long SettledFen, long LossFen, bool InDefault)
    {
        internal static Position Read(ref AbiReader reader) => new(
            NetFen: reader.ReadInt(64),
            OwedFen: reader.ReadInt(64),
            SettledFen: reader.ReadUInt(64),
            LossFen: reader.ReadUInt(64),
            InDefault: reader.ReadBool());

        internal static void Write(AbiWriter writer, Position value)
        {
            writer.WriteInt(value.NetFen, 64);
            writer.WriteInt(value.OwedFen, 64);
            writer.WriteUInt(value.SettledFen, 64);
            writer.WriteUInt(value.LossFen, 64);
            writer.WriteBool(value.InDefault);
        }
    }

    /// <summary>The struct Standing.</summary>
    public sealed record Standing(
        long DebitFen,
        long ReservedFen,
        long CollateralFen,
        long NetDebitCapFen,
        long Defaults)
    {
        internal static Standing Read(ref AbiReader reader) => new(
            DebitFen: reader.ReadUInt(64),
            ReservedFen: reader.ReadUInt(64),
            CollateralFen: reader.ReadUInt(64),
            NetDebitCapFen: reader.ReadUInt(64),
            Defaults: reader.ReadUInt(16));

        internal static void Write(AbiWriter writer, Standing value)
        {
            writer.WriteUInt(value.DebitFen, 64);
            writer.WriteUInt(value.ReservedFen, 64);
            writer.WriteUInt(value.CollateralFen, 64);
            writer.WriteUInt(value.NetDebitCapFen, 64);
            writer.WriteUInt(value.Defaults, 16);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum DisputeState
    {
        None,
        Disputed,
        Upheld,
        Dismissed,
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum Stage
    {
        Open,
        Ended,
        Disputable,
        Called,
        Sharing,
        Funded,
    }
}
