using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Abi;

/// <summary>Topics narrow a search, and a log is read only by its own event.</summary>
public sealed class AbiEventTests
{
    private static readonly AbiEvent Transfer = AbiEvent.Parse("Transfer(address indexed,address indexed,uint256)");

    [Fact]
    public void A_missing_value_stands_for_any()
    {
        Hash?[] topics = Transfer.EncodeTopics([null, Address.Zero]);

        Assert.Equal([Transfer.Topic, null, Hash.Zero], topics);
    }

    [Fact]
    public void An_indexed_array_is_hashed_without_offsets_and_lengths()
    {
        // keccak256 of the two padded items, as Solidity's documentation has it.
        AbiEvent e = AbiEvent.Parse("E(uint8[] indexed)");
        byte[] items = AbiEncoder.Encode([AbiType.Parse("uint8[2]")], [new object[] { 1, 2 }]);

        Assert.Equal(Keccak256.Hash(items), e.EncodeTopics([new object[] { 1, 2 }])[1]);
    }

    [Fact]
    public void A_log_of_another_event_is_refused()
    {
        AbiEvent approval = AbiEvent.Parse("Approval(address indexed,address indexed,uint256)");
        Hash[] topics = [approval.Topic, Hash.Zero, Hash.Zero];

        Assert.Throws<AbiException>(() => Transfer.Decode(topics, new byte[32]));
        Assert.Throws<AbiException>(() => approval.Decode(topics[..2], new byte[32]));
        Assert.Throws<AbiException>(() => approval.Decode([.. topics, Hash.Zero], new byte[32]));
        Assert.Equal([Address.Zero, Address.Zero, BigInteger.Zero], approval.Decode(topics, new byte[32]));
    }

    [Fact]
    public void A_dirty_topic_is_refused()
    {
        Hash dirty = Hash.Parse("0x" + new string('f', 64));

        Assert.Throws<AbiException>(() => Transfer.Decode([Transfer.Topic, dirty, Hash.Zero], new byte[32]));
    }

    [Theory]
    [InlineData("E(uint8 indexed,uint8 indexed,uint8 indexed,uint8 indexed)")]
    [InlineData("E(uint8  indexed)")]
    [InlineData("E(uint8 indexed ,uint8)")]
    [InlineData("E(uint8 a)")]
    [InlineData("E(uint8,)")]
    [InlineData("E(uint8")]
    [InlineData("E(,)")]
    [InlineData("E")]
    [InlineData("(uint8)")]
    [InlineData("1E()")]
    [InlineData("E() ")]
    public void What_is_no_signature_of_an_event_is_refused(string text) =>
        Assert.Throws<AbiException>(() => AbiEvent.Parse(text));
}
