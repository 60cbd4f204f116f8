using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>What wallets sign of a message (EIP-191).</summary>
public sealed class PersonalMessageTests
{
    // As the documentation of ethers publishes them, as text and as the bytes that text might be mistaken for.
    [Fact]
    public void The_published_digests_come_out()
    {
        Assert.Equal(
            "0xa1de988600a42c4b4ab089b619297c17d53cffae5d5120d82d8a92d0bb3b78f2",
            PersonalMessage.Digest("Hello World").ToString());
        Assert.Equal(
            "0xf0d544d6e4a96e1c08adc3efabe2fcb9ec5e28db1ad6c33ace880ba354ab0fce",
            PersonalMessage.Digest("0x42").ToString());
        Assert.Equal(
            "0xd18c12b87124f9ceb7e1d3a5d06a5ac92ecab15931417e8d1558d9a263f99d63",
            PersonalMessage.Digest(Hex.Decode("0x42")).ToString());
    }

    [Fact]
    public void The_length_is_that_of_the_bytes() =>
        Assert.Equal(PersonalMessage.Digest("é"), PersonalMessage.Digest([0xc3, 0xa9]));

    [Fact]
    public void Text_that_is_not_Unicode_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => PersonalMessage.Digest("\ud800"));
}
