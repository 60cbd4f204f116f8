// Generated from contracts/abi/ClearingHouse.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>The net positions of a cycle always sum to 0. Cycle 1 is open from deployment on.</summary>
public static class ClearingHouse
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(Log log)
    {
        Hash topic = log.Topics.Count > 0 ? log.Topics[0] : default;
        if (topic == ObligationRecorded.Topic)
        {
            return ObligationRecorded.Decode(log);
        }

        return null;
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
        public static ObligationRecorded Decode(Log log)
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

    /// <summary>Records what <c>debtor</c> owes <c>creditor</c>. Only for the module that redeems points.</summary>
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

    /// <summary>Thrown when anyone but the module that redeems points records an obligation.</summary>
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
}
