using System.Text;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Primitives;

/// <summary>Hex comes in any case and goes out in one; what is no hex is refused with its place.</summary>
public sealed class HexTests
{
    [Fact]
    public void Bytes_are_read_in_any_case_from_text_and_from_UTF8()
    {
        Assert.Equal([0xab, 0xcd], Hex.Decode("0xAbcD"));
        Assert.Equal([0xab, 0xcd], Hex.Decode("0xAbcD"u8));
        Assert.Equal("0xabcd", Hex.Encode([0xab, 0xcd]));
        Assert.Empty(Hex.Decode("0x"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("12", 0)]
    [InlineData("0X12", 0)]
    [InlineData("0x1", 3)]
    [InlineData("0x1g", 3)]
    [InlineData("0x12 4", 4)]
    [InlineData("0x1２", 3)]
    public void What_is_no_hex_is_refused(string text, int position)
    {
        Assert.Equal(position, Assert.Throws<HexException>(() => Hex.Decode(text)).Position);
        Assert.Throws<HexException>(() => Hex.Decode(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_hash_of_another_length_is_refused()
    {
        Assert.Throws<HexException>(() => Hash.Parse("0x" + new string('0', 62)));
        Assert.Throws<ArgumentException>(() => Hash.From(new byte[31]));
        Assert.False(Hash.TryParse(null, out _));
    }

    [Fact]
    public void Hashes_and_addresses_order_by_their_bytes()
    {
        Hash low = Hash.Parse("0x" + new string('0', 63) + "1");
        Hash high = Hash.Parse("0x1" + new string('0', 63));

        Assert.True(low < high && high > low && low <= high && high >= low && low != high);
    }

    [Fact]
    public void Quantities_have_no_leading_zeros()
    {
        Assert.Equal("0x0", Quantity.Encode(0));
        Assert.Equal("0xff", Quantity.Encode(255));
        Assert.Equal(255, Quantity.Parse("0xff"));
        Assert.Throws<HexException>(() => Quantity.Parse("0x"));
        Assert.Throws<HexException>(() => Quantity.Parse("0xg"));
        Assert.Throws<HexException>(() => Quantity.Parse("255"));
        Assert.Throws<HexException>(() => Quantity.Parse("0x" + new string('f', 65)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Encode(-1));
    }
}
