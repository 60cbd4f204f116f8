using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tests.Blocks;

/// <summary>A receipt has one form for each type, and nothing else is one.</summary>
public sealed class ReceiptTests
{
    private static readonly Receipt Good = new()
    {
        Type = 2,
        Succeeded = true,
        CumulativeGasUsed = 21_000,
        LogsBloom = Bloom.Empty,
        Logs = [new ReceiptLog(Address.Zero, [Hash.Zero, Hash.Zero, Hash.Zero, Hash.Zero], [1, 2, 3])],
    };

    [Theory]
    [InlineData(0, 0xf9)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    public void Every_type_is_written_and_read(int type, byte first)
    {
        byte[] encoded = (Good with { Type = type, Succeeded = type % 2 == 0 }).Encode();
        Receipt read = Receipt.Decode(encoded);

        Assert.Equal(first, encoded[0]);
        Assert.Equal(encoded, read.Encode());
        Assert.Equal(type, read.Type);
        Assert.Equal(type % 2 == 0, read.Succeeded);
        Assert.Equal(21_000UL, read.CumulativeGasUsed);
        Assert.Equal(Good.Logs[0].Topics, read.Logs[0].Topics);
        Assert.Equal(Good.Logs[0].Data, read.Logs[0].Data);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(0x7e)]
    public void No_other_type_is_written(int type) =>
        Assert.Throws<BlockException>(() => (Good with { Type = type }).Encode());

    [Fact]
    public void A_fifth_topic_is_refused_both_ways()
    {
        Assert.Throws<BlockException>(() => (Good with
        {
            Logs = [new ReceiptLog(Address.Zero, new Hash[5], [])],
        }).Encode());
        Refused(Fields(logs: RlpItem.List(Log(topics: 5))));
    }

    [Fact]
    public void What_is_no_receipt_is_refused()
    {
        byte[] good = RlpItem.List(Fields()).Encode();
        Receipt.Decode(good);
        Assert.Throws<BlockException>(() => Receipt.Decode(Array.Empty<byte>()));
        Assert.Throws<BlockException>(() => Receipt.Decode(new byte[] { 2 }));
        Assert.Throws<BlockException>(() => Receipt.Decode(Typed(0, good)));
        Assert.Throws<BlockException>(() => Receipt.Decode(Typed(5, good)));
        Assert.Throws<BlockException>(() => Receipt.Decode(Typed(0x7f, good)));
        Assert.Throws<BlockException>(() => Receipt.Decode(good.Append((byte)0).ToArray()));
        Refused(Fields()[..3]);
        Refused([.. Fields(), RlpItem.Of(1)]);
        Refused(Fields(status: RlpItem.Of(2)));
        Refused(Fields(status: RlpItem.Of(new byte[] { 0 })));
        Refused(Fields(status: RlpItem.Of(new byte[32]))); // the state root of receipts before Byzantium
        Refused(Fields(status: RlpItem.List()));
        Refused(Fields(gas: RlpItem.Of(new byte[] { 0, 1 })));
        Refused(Fields(gas: RlpItem.Of(System.Numerics.BigInteger.One << 64)));
        Refused(Fields(bloom: RlpItem.Of(new byte[255])));
        Refused(Fields(logs: RlpItem.Of(0)));
        Refused(Fields(logs: RlpItem.List(RlpItem.List())));
        Refused(Fields(logs: RlpItem.List(Log(addressLength: 19))));
        Refused(Fields(logs: RlpItem.List(Log(topicLength: 31))));
    }

    private static byte[] Typed(byte type, byte[] receipt) => [type, .. receipt];

    private static RlpItem[] Fields(
        RlpItem? status = null, RlpItem? gas = null, RlpItem? bloom = null, RlpItem? logs = null) =>
    [
        status ?? RlpItem.Of(1),
        gas ?? RlpItem.Of(21_000),
        bloom ?? RlpItem.Of(new byte[256]),
        logs ?? RlpItem.List(Log()),
    ];

    private static RlpItem Log(int addressLength = 20, int topicLength = 32, int topics = 4) => RlpItem.List(
        RlpItem.Of(new byte[addressLength]),
        RlpItem.List(Enumerable.Repeat(RlpItem.Of(new byte[topicLength]), topics)),
        RlpItem.Of(Array.Empty<byte>()));

    private static void Refused(RlpItem[] fields) =>
        Assert.Throws<BlockException>(() => Receipt.Decode(RlpItem.List(fields).Encode()));
}
