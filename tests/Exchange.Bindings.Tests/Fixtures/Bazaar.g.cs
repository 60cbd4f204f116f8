// Generated from contracts/abi/Bazaar.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>
/// A contract that nobody deploys: it has every shape of value that the real ones might have one day.
/// </summary>
public static class Bazaar
{
    /// <summary>Reads a log of this contract; null if it is none of these events.</summary>
    public static IEvent? DecodeEvent(LogView log) => log.Topic switch
    {
        var topic when topic == StallOpened.Topic => StallOpened.Decode(log),
        _ => null,
    };

    /// <summary>The event StallOpened.</summary>
    public sealed record StallOpened(Hash Name, Address Owner, Stall Stall) : IEvent<StallOpened>
    {
        /// <summary>Of StallOpened(string,address,(string[2],int128[2][],uint8)).</summary>
        public static Hash Topic { get; } =
            Hash.Parse("0xf2aa29068fdf688c7eeeb1d96069934f40c20c010b623a7d04aecb45205aac6e");

        /// <inheritdoc/>
        public static StallOpened Decode(LogView log)
        {
            var reader = new EventReader(log, Topic, indexed: 2, dataWords: 1);
            return reader.Finish(new StallOpened(
                Name: reader.Topics.ReadHash(),
                Owner: reader.Topics.ReadAddress(),
                Stall: Stall.Read(ref reader.Data)));
        }
    }

    /// <summary>The stalls of an owner.</summary>
    public sealed record FindByOwnerCall(Address Owner) : ICall<FindByOwnerCall, IReadOnlyList<Stall>>
    {
        /// <summary>Of find(address).</summary>
        public static ReadOnlySpan<byte> Selector => [0x51, 0xcd, 0xac, 0x6b];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 1, Selector);
            writer.WriteAddress(Owner);
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static FindByOwnerCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 1);
            return reader.Finish(new FindByOwnerCall(Owner: reader.ReadAddress()));
        }

        /// <inheritdoc/>
        public static IReadOnlyList<Stall> DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 1);
            return reader.Finish(reader.ReadFixedArray(2, isDynamic: true, Stall.Read));
        }
    }

    /// <summary>All stalls.</summary>
    public sealed record FindCall() : ICall<FindCall, FindResult>
    {
        /// <summary>Of find().</summary>
        public static ReadOnlySpan<byte> Selector => [0x70, 0xd5, 0x3b, 0xe5];

        /// <inheritdoc/>
        public byte[] Encode() => Selector.ToArray();

        /// <inheritdoc/>
        public static FindCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 0);
            return reader.Finish(new FindCall());
        }

        /// <inheritdoc/>
        public static FindResult DecodeResult(ReadOnlySpan<byte> data)
        {
            var reader = new AbiReader(data, headWords: 2);
            return reader.Finish(new FindResult(
                Count: reader.ReadBigUInt(256),
                Tags: reader.ReadArray(wordsEach: 1, static (ref item) => item.ReadFixedBytes(4))));
        }
    }

    /// <summary>What find returns.</summary>
    public sealed record FindResult(BigInteger Count, IReadOnlyList<byte[]> Tags);

    /// <summary>Weighs.</summary>
    public sealed record WeighCall(
        long Value0,
        BigInteger EncodeValue,
        IReadOnlyList<Coin> Coins,
        IReadOnlyList<long> Scales) : ICall<WeighCall>
    {
        /// <summary>Of weigh(int64,int256,(uint128,bool)[],uint8[3]).</summary>
        public static ReadOnlySpan<byte> Selector => [0x29, 0x76, 0x19, 0x69];

        /// <inheritdoc/>
        public byte[] Encode()
        {
            var writer = new AbiWriter(headWords: 6, Selector);
            writer.WriteInt(Value0, 64);
            writer.WriteBigInt(EncodeValue, 256);
            writer.WriteArray(Coins, wordsEach: 2, Coin.Write);
            writer.WriteFixedArray(Scales, 3, isDynamic: false, static (to, item) => to.WriteUInt(item, 8));
            return writer.ToArray();
        }

        /// <inheritdoc/>
        public static WeighCall Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 6);
            return reader.Finish(new WeighCall(
                Value0: reader.ReadInt(64),
                EncodeValue: reader.ReadBigInt(256),
                Coins: reader.ReadArray(wordsEach: 2, Coin.Read),
                Scales: reader.ReadFixedArray(3, isDynamic: false, static (ref item) => item.ReadUInt(8))));
        }
    }

    /// <summary>Thrown when <c>deadline</c> &lt; now.</summary>
    public sealed record TooLateError(long Deadline, long Value1) : IError<TooLateError>
    {
        /// <summary>Of Bazaar_TooLate(uint40,int24).</summary>
        public static ReadOnlySpan<byte> Selector => [0x18, 0x1f, 0xa6, 0x90];

        /// <inheritdoc/>
        public static TooLateError Decode(ReadOnlySpan<byte> data)
        {
            var reader = AbiReader.AfterSelector(data, Selector, headWords: 2);
            return reader.Finish(new TooLateError(Deadline: reader.ReadUInt(40), Value1: reader.ReadInt(24)));
        }
    }

    /// <summary>The struct Coin.</summary>
    public sealed record Coin(BigInteger Value, bool IsGold)
    {
        internal static Coin Read(ref AbiReader reader) => new(
            Value: reader.ReadBigUInt(128),
            IsGold: reader.ReadBool());

        internal static void Write(AbiWriter writer, Coin value)
        {
            writer.WriteBigUInt(value.Value, 128);
            writer.WriteBool(value.IsGold);
        }
    }

    /// <summary>The struct Stall.</summary>
    public sealed record Stall(IReadOnlyList<string> Goods, IReadOnlyList<IReadOnlyList<BigInteger>> Place, Mood Mood)
    {
        internal static Stall Read(ref AbiReader reader) =>
            reader.ReadTuple(headWords: 3, ReadMembers);

        internal static void Write(AbiWriter writer, Stall value) =>
            writer.WriteTuple(value, headWords: 3, WriteMembers);

        private static Stall ReadMembers(ref AbiReader reader) => new(
            Goods: reader.ReadFixedArray(2, isDynamic: true, static (ref item) => item.ReadString()),
            Place: reader.ReadArray(wordsEach: 2,
                static (ref item) => item.ReadFixedArray(2, isDynamic: false,
                    static (ref item) => item.ReadBigInt(128))),
            Mood: (Mood)reader.ReadEnum(members: 2));

        private static void WriteMembers(AbiWriter writer, Stall value)
        {
            writer.WriteFixedArray(value.Goods, 2, isDynamic: true, static (to, item) => to.WriteString(item));
            writer.WriteArray(value.Place, wordsEach: 2,
                static (to, item) => to.WriteFixedArray(item, 2, isDynamic: false,
                    static (to, item) => to.WriteBigInt(item, 128)));
            writer.WriteUInt((long)value.Mood, 8);
        }
    }

    /// <summary>The names behind the numbers on chain.</summary>
    public enum Mood
    {
        None,
        VeryGood,
    }
}
