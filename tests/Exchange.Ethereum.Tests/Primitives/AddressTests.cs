using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Primitives;

/// <summary>EIP-55: an address is written with its checksum and read only if that is right.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("0x8617E340B3D01FA5F11F306F4090FD50E238070D")]
    [InlineData("0xde709f2102306220921060314715629080e2fb77")]
    [InlineData("0x27b1fdb04752bbc536007a920d24acb045561c26")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    public void The_published_checksums_are_written_and_read(string text)
    {
        Assert.Equal(text, Address.Parse(text).ToString());
        Assert.Equal(Address.Parse(text), Address.Parse("0x" + text[2..].ToLowerInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("52908400098527886e0f7030069857d2e4169ee7")]
    [InlineData("0X52908400098527886e0f7030069857d2e4169ee7")]
    [InlineData("0x52908400098527886e0f7030069857d2e4169ee")]
    [InlineData("0x52908400098527886e0f7030069857d2e4169ee700")]
    [InlineData("0x52908400098527886e0f7030069857d2e4169eeg")]
    [InlineData("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED")]
    [InlineData("0x52908400098527886e0f7030069857d2e4169ee7\n")]
    public void Any_other_text_is_refused(string text)
    {
        Assert.Throws<HexException>(() => Address.Parse(text));
        Assert.False(Address.TryParse(text, out _));
    }

    [Fact]
    public void A_wrong_checksum_is_found_where_it_begins()
    {
        var refusal = Assert.Throws<HexException>(() => Address.Parse("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed"));

        Assert.Equal(4, refusal.Position);
    }

    [Fact]
    public void In_JSON_an_address_is_its_text_also_as_a_key()
    {
        Address address = Address.Parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        string json = JsonSerializer.Serialize(new Dictionary<Address, Address> { [address] = address });

        Assert.Equal($"{{\"{address}\":\"{address}\"}}", json);
        Assert.Equal(address, JsonSerializer.Deserialize<Dictionary<Address, Address>>(json)![address]);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Address>("\"0x12\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Address>("12"));
    }

    [Fact]
    public void Addresses_of_another_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => Address.From(new byte[19]));
}
