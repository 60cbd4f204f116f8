using System.Text.Json;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.Ethereum.Tests.Vectors;

namespace Exchange.Ethereum.Tests.Rlp;

/// <summary>RLP has one form for every value; any other is a typed refusal.</summary>
public sealed class MalformedRlpTests
{
    [Theory]
    [InlineData("0x")] // nothing
    [InlineData("0x0000")] // two items
    [InlineData("0x8100")] // a byte below 0x80 with a prefix
    [InlineData("0x817f")]
    [InlineData("0x82ff")] // too short
    [InlineData("0xb800")] // a length that fits into the prefix
    [InlineData("0xb837" + "00")]
    [InlineData("0xb90038")] // a leading zero in the length
    [InlineData("0xbfffffffffffffffff")] // 2^64 − 1 bytes
    [InlineData("0xbb80000000")] // 2^31 bytes
    [InlineData("0xbc0100000000")] // 2^32 bytes
    [InlineData("0xc1")] // a list too short
    [InlineData("0xc281")] // an item across the list's end
    [InlineData("0xc18100")]
    [InlineData("0xf800")]
    [InlineData("0xffffffffffffffffff")]
    public void Malformed_RLP_is_refused(string data) =>
        Assert.Throws<RlpException>(() => RlpItem.Decode(Hex.Decode(data)));

    [Fact]
    public void Lists_nest_1024_deep_and_no_deeper()
    {
        RlpItem nested = RlpItem.List();
        for (int depth = 1; depth < RlpItem.DepthMax; depth++)
        {
            nested = RlpItem.List(nested);
        }

        Assert.Equal(nested.Encode(), RlpItem.Decode(nested.Encode()).Encode());
        Assert.Throws<RlpException>(() => RlpItem.List(nested));
        Assert.Throws<RlpException>(() => RlpItem.Decode(Nest(nested.Encode())));
    }

    [Fact]
    public void Mutated_RLP_is_refused_or_encodes_back_to_itself()
    {
        var random = new Random(7);
        int accepted = 0;
        int refused = 0;
        foreach (JsonElement each in Vector.Load("rlp"))
        {
            for (int i = 0; i < 200; i++)
            {
                byte[] mutated = each.Bytes("encoded");
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
                try
                {
                    Assert.Equal(mutated, RlpItem.Decode(mutated).Encode());
                    accepted++;
                }
                catch (RlpException)
                {
                    refused++;
                }
            }
        }

        Assert.True(accepted > 1_000 && refused > 1_000, $"{accepted} accepted, {refused} refused");
    }

    // By hand, since a list of ours refuses to nest deeper.
    private static byte[] Nest(byte[] item) =>
        [0xf9, (byte)(item.Length >> 8), (byte)item.Length, .. item];
}
