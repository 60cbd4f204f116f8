using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tests.Vectors;

namespace Exchange.Ethereum.Tests.Abi;

/// <summary>Data is accepted exactly when encoding its values gives it back; the rest is one typed refusal.</summary>
public sealed class MalformedAbiTests
{
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";
    private const string At32 = "0000000000000000000000000000000000000000000000000000000000000020";
    private const string At64 = "0000000000000000000000000000000000000000000000000000000000000040";
    private const string Ones = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    [Theory]
    [InlineData("uint8", "0000000000000000000000000000000000000000000000000000000000000100")] // too wide
    [InlineData("uint256", "00")] // too short
    [InlineData("uint256", Zero + "00")] // too long
    [InlineData("int8", "0000000000000000000000000000000000000000000000000000000000000080")] // sign not extended
    [InlineData("int8", "ff" + Zero)]
    [InlineData("bool", "0000000000000000000000000000000000000000000000000000000000000002")]
    [InlineData("address", "0000000000000000000000010000000000000000000000000000000000000000")] // dirty padding
    [InlineData("bytes4", "0000000001000000000000000000000000000000000000000000000000000000")]
    [InlineData("bytes", At64 + Zero + Zero)] // a gap before the value
    [InlineData("bytes", Zero + Zero)] // an offset into the head
    [InlineData("bytes", Ones + Zero)] // an offset that wraps around
    [InlineData("bytes", At32 + Ones)] // a length that wraps around
    [InlineData("bytes", At32 + "0000000000000000000000000000000000000000000000000000000080000000")] // 2^31
    [InlineData("bytes", At32 + "0000000000000000000000000000000000000000000000000000000100000000")] // 2^32
    [InlineData("bytes", At32 + "0000000000000000000000000000000000000000000000010000000000000000")] // 2^64
    [InlineData("bytes", At32 + One)] // contents missing
    [InlineData("bytes", At32 + One + "0100000000000000000000000000000000000000000000000000000000000001")]
    [InlineData("string", At32 + One + "ff00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("uint256[]", At32 + "0000000000000000000000000000000000000000000000000000000007ffffff")]
    [InlineData("string[]", At32 + One + Zero + Zero)] // an offset to its own frame
    [InlineData("string[999999999]", At32)] // a frame that cannot be there
    [InlineData("uint256[999999999][999999999][999999999][999999999]", Zero)]
    [InlineData("(bytes,bytes)", At32 + At64 + At64 + Zero)] // two values in one place
    public void Malformed_data_is_refused(string type, string data) =>
        Assert.Throws<AbiException>(() => AbiDecoder.Decode([AbiType.Parse(type)], Hex.Decode("0x" + data)));

    [Fact]
    public void Nothing_is_read_from_nothing_and_from_nothing_else()
    {
        Assert.Empty(AbiDecoder.Decode([], []));
        Assert.Throws<AbiException>(() => AbiDecoder.Decode([], new byte[32]));
    }

    [Fact]
    public void A_refusal_says_where()
    {
        var refusal = Assert.Throws<AbiException>(
            () => AbiDecoder.Decode([AbiType.Parse("uint8"), AbiType.Parse("bool")], Hex.Decode("0x" + One + Ones)));

        Assert.Equal(32, refusal.Position);
    }

    [Fact]
    public void Mutated_data_is_refused_or_encodes_back_to_itself()
    {
        var random = new Random(7);
        int accepted = 0;
        int refused = 0;
        foreach (JsonElement each in Vector.Load("abi"))
        {
            AbiType[] types = each.Types();
            for (int i = 0; i < 60; i++)
            {
                byte[] mutated = Mutate(each.Bytes("encoded"), random);
                try
                {
                    Assert.Equal(mutated, AbiEncoder.Encode(types, AbiDecoder.Decode(types, mutated)));
                    accepted++;
                }
                catch (AbiException)
                {
                    refused++;
                }
            }
        }

        // Both outcomes happen, or the mutations would prove nothing.
        Assert.True(accepted > 1_000 && refused > 1_000, $"{accepted} accepted, {refused} refused");
    }

    [Theory]
    [InlineData("")]
    [InlineData("uint")]
    [InlineData("uint0")]
    [InlineData("uint7")]
    [InlineData("uint08")]
    [InlineData("uint264")]
    [InlineData("bytes0")]
    [InlineData("bytes33")]
    [InlineData("function")]
    [InlineData("fixed128x18")]
    [InlineData("()")]
    [InlineData("(uint8")]
    [InlineData("(uint8,)")]
    [InlineData("uint8 ")]
    [InlineData("uint8[0]")]
    [InlineData("uint8[01]")]
    [InlineData("uint8[-1]")]
    [InlineData("uint8[99999999999]")]
    [InlineData("uint8]")]
    [InlineData("Uint8")]
    public void What_names_no_type_is_refused(string text) => Assert.Throws<AbiException>(() => AbiType.Parse(text));

    [Fact]
    public void Types_nest_only_so_deep()
    {
        Assert.Throws<AbiException>(() => AbiType.Parse(new string('(', 100_000)));
        Assert.Throws<AbiException>(() => AbiType.Parse("uint8" + string.Concat(Enumerable.Repeat("[]", 100_000))));
    }

    [Fact]
    public void Values_that_do_not_fit_are_refused()
    {
        (string Type, object? Value)[] refused =
        [
            ("uint8", 256), ("uint8", -1), ("uint8", "1"), ("int8", 128), ("int8", -129),
            ("bool", 1), ("address", "0x"), ("bytes4", new byte[3]), ("bytes", "0x"),
            ("string", null), ("string", "\ud800"),
            ("uint8[]", 1), ("uint8[2]", new object[] { 1 }), ("(uint8,bool)", new object[] { 1 }),
        ];
        foreach ((string type, object? value) in refused)
        {
            Assert.Throws<AbiException>(() => AbiEncoder.Encode([AbiType.Parse(type)], [value]));
        }

        Assert.Throws<AbiException>(() => AbiEncoder.Encode([AbiType.Parse("bool")], []));
    }

    private static byte[] Mutate(byte[] data, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                data[random.Next(data.Length)] ^= (byte)(1 << random.Next(8));
                return data;
            case 1:
                data[random.Next(data.Length)] = (byte)random.Next(256);
                return data;
            case 2:
                return data[..random.Next(data.Length)];
            default:
                // Whole words exchanged keep the shape and break the meaning.
                int from = random.Next(data.Length / 32) * 32;
                int to = random.Next(data.Length / 32) * 32;
                data.AsSpan(from, 32).CopyTo(data.AsSpan(to, 32));
                return data;
        }
    }
}
