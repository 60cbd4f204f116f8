using System.Numerics;
using System.Text;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tests.Rlp;

/// <summary>The examples of Ethereum's own description and tests of RLP, valid and invalid.</summary>
public sealed class PublishedRlpTests
{
    [Theory]
    [InlineData("dog", "0x83646f67")]
    [InlineData("", "0x80")]
    [InlineData("\0", "0x00")]
    [InlineData("\u000f", "0x0f")]
    [InlineData("\u007f", "0x7f")]
    [InlineData(
        "Lorem ipsum dolor sit amet, consectetur adipisicing eli",
        "0xb74c6f72656d20697073756d20646f6c6f722073697420616d65742c20636f6e7365637465747572206164697069736963696e6720"
        + "656c69")]
    [InlineData(
        "Lorem ipsum dolor sit amet, consectetur adipisicing elit",
        "0xb8384c6f72656d20697073756d20646f6c6f722073697420616d65742c20636f6e7365637465747572206164697069736963696e67"
        + "20656c6974")]
    public void Strings_have_their_published_form(string text, string encoded) =>
        AssertBothWays(RlpItem.Of(Encoding.UTF8.GetBytes(text)), encoded);

    [Theory]
    [InlineData("0", "0x80")]
    [InlineData("1", "0x01")]
    [InlineData("16", "0x10")]
    [InlineData("79", "0x4f")]
    [InlineData("127", "0x7f")]
    [InlineData("128", "0x8180")]
    [InlineData("1000", "0x8203e8")]
    [InlineData("1024", "0x820400")]
    [InlineData("100000", "0x830186a0")]
    [InlineData(
        "115792089237316195423570985008687907853269984665640564039457584007913129639935",
        "0xa0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void Integers_have_their_published_form(string value, string encoded) =>
        AssertBothWays(RlpItem.Of(BigInteger.Parse(value, null)), encoded);

    [Fact]
    public void Lists_have_their_published_form()
    {
        RlpItem empty = RlpItem.List();
        RlpItem one = RlpItem.List(empty);

        AssertBothWays(empty, "0xc0");
        RlpItem[] pets = [RlpItem.Of("cat"u8.ToArray()), RlpItem.Of("dog"u8.ToArray())];
        AssertBothWays(RlpItem.List(pets), "0xc88363617483646f67");
        AssertBothWays(RlpItem.List(empty, one, RlpItem.List(empty, one)), "0xc7c0c1c0c3c0c1c0");
    }

    [Theory]
    [InlineData("0xbf0f000000000000021111")] // int32Overflow
    [InlineData("0xff0f000000000000021111")] // int32Overflow2
    [InlineData("0xf80180")] // wrongSizeList
    [InlineData("0xf80100")] // wrongSizeList2
    [InlineData("0xb9002100dc2b275d0f74e8a53e6f4ec61b27f24278820be3f82ea2110e582081b0565df0")] // incorrectLengthInArray
    [InlineData("0xb81000112233445566778899aabbccddeeff")] // nonOptimalLongLengthArray1
    [InlineData("0xb801ff")] // nonOptimalLongLengthArray2
    [InlineData("0xf810000102030405060708090a0b0c0d0e0f")] // nonOptimalLongLengthList1
    [InlineData("0xf803112233")] // nonOptimalLongLengthList2
    [InlineData("0x")] // emptyEncoding
    [InlineData("0x81")] // lessThanShortLengthArray1
    [InlineData("0xa0000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e")] // lessThanShortLengthArray2
    [InlineData("0x8100")] // bytesShouldBeSingleByte00
    [InlineData("0x8101")] // bytesShouldBeSingleByte01
    [InlineData("0x817f")] // bytesShouldBeSingleByte7F
    public void What_is_published_as_invalid_is_refused(string data) =>
        Assert.Throws<RlpException>(() => RlpItem.Decode(Hex.Decode(data)));

    private static void AssertBothWays(RlpItem item, string encoded)
    {
        Assert.Equal(encoded, Hex.Encode(item.Encode()));
        Assert.Equal(encoded, Hex.Encode(RlpItem.Decode(Hex.Decode(encoded)).Encode()));
    }
}
