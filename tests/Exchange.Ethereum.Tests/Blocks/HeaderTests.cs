using System.Numerics;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Tests.Blocks;

/// <summary>A header has one encoding and one hash, and belongs to exactly one fork's form.</summary>
public sealed class HeaderTests
{
    private static readonly Header Newest = RecordedChain.Of("osaka").Header;

    [Theory]
    [InlineData("istanbul", 15)]
    [InlineData("berlin", 15)]
    [InlineData("london", 16)]
    [InlineData("paris", 16)]
    [InlineData("shanghai", 17)]
    [InlineData("cancun", 20)]
    [InlineData("prague", 21)]
    [InlineData("osaka", 21)]
    public void The_hash_is_the_block_s_name_under_every_fork(string fork, int fields)
    {
        RecordedChain recorded = RecordedChain.Of(fork);

        Assert.Equal(recorded.BlockHash, recorded.Header.ComputeHash());
        Assert.Equal(fields, RlpItem.Decode(recorded.Header.Encode()).Items.Count);
        Assert.Equal(recorded.Header.Encode(), Header.Decode(recorded.Header.Encode()).Encode());
    }

    [Fact]
    public void The_published_genesis_of_the_main_chain_has_its_hash()
    {
        // Yellow Paper, appendix I; its hash is the best known of all.
        var genesis = new Header
        {
            ParentHash = Hash.Zero,
            Sha3Uncles = Hash.Parse("0x1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347"),
            Miner = Address.Zero,
            StateRoot = Hash.Parse("0xd7f8974fb5ac78d9ac099b9ad5018bedc2ce0a72dad1827a1709da30580f0544"),
            TransactionsRoot = Exchange.Ethereum.Tries.MerkleProof.EmptyRoot,
            ReceiptsRoot = Exchange.Ethereum.Tries.MerkleProof.EmptyRoot,
            LogsBloom = Bloom.Empty,
            Difficulty = BigInteger.Pow(2, 34),
            Number = 0,
            GasLimit = 5_000,
            GasUsed = 0,
            Timestamp = 0,
            ExtraData = Hex.Decode("0x11bbe8db4e347b4e8c937c1c8370e4b5ed33adb3db69cbdb7a38e1e50b1b82fa"),
            MixHash = Hash.Zero,
            Nonce = [0, 0, 0, 0, 0, 0, 0, 0x42],
        };

        Assert.Equal(
            "0xd4e56740f876aef8c010b86a40d5f56745a118d0906a34e69aec8c0db1cb8fa3", genesis.ComputeHash().ToString());
    }

    [Fact]
    public void A_fork_s_fields_come_together_and_after_all_earlier_ones()
    {
        Refused(Newest with { BaseFeePerGas = null });
        Refused(Newest with { WithdrawalsRoot = null });
        Refused(Newest with { BlobGasUsed = null });
        Refused(Newest with { ExcessBlobGas = null });
        Refused(Newest with { ParentBeaconBlockRoot = null });
        Refused(Newest with { RequestsHash = null, ParentBeaconBlockRoot = null });
        Refused(Newest with { RequestsHash = null, ParentBeaconBlockRoot = null, ExcessBlobGas = null });
        Assert.NotEqual(Newest.ComputeHash(), (Newest with { RequestsHash = null }).ComputeHash());
    }

    [Fact]
    public void Fields_out_of_their_range_are_refused()
    {
        Refused(Newest with { Difficulty = -1 });
        Refused(Newest with { Difficulty = BigInteger.One << 256 });
        Refused(Newest with { BaseFeePerGas = BigInteger.One << 256 });
        Refused(Newest with { Nonce = new byte[7] });
        Refused(Newest with { ExtraData = new byte[33] });
        _ = (Newest with { Difficulty = (BigInteger.One << 256) - 1, ExtraData = new byte[32] }).ComputeHash();
        _ = (Newest with { Number = ulong.MaxValue, GasLimit = ulong.MaxValue }).ComputeHash();
    }

    [Fact]
    public void Every_field_is_in_the_hash()
    {
        Header[] others =
        [
            Newest with { ParentHash = Hash.Zero },
            Newest with { Sha3Uncles = Hash.Zero },
            Newest with { Miner = Address.From(new byte[20].Select(_ => (byte)1).ToArray()) },
            Newest with { StateRoot = Hash.Zero },
            Newest with { TransactionsRoot = Hash.Zero },
            Newest with { ReceiptsRoot = Hash.Zero },
            Newest with { LogsBloom = Bloom.Empty },
            Newest with { Difficulty = 1 },
            Newest with { Number = 7 },
            Newest with { GasLimit = 7 },
            Newest with { GasUsed = 7 },
            Newest with { Timestamp = 7 },
            Newest with { ExtraData = [7] },
            Newest with { MixHash = Hash.Zero },
            Newest with { Nonce = [7, 0, 0, 0, 0, 0, 0, 0] },
            Newest with { BaseFeePerGas = 7 },
            Newest with { WithdrawalsRoot = Hash.Zero },
            Newest with { BlobGasUsed = 7 },
            Newest with { ExcessBlobGas = 7 },
            Newest with { ParentBeaconBlockRoot = Hash.From(Enumerable.Repeat((byte)1, 32).ToArray()) },
            Newest with { RequestsHash = Hash.Zero },
        ];

        Assert.Equal(22, others.Append(Newest).Select(header => header.ComputeHash()).Distinct().Count());
    }

    [Fact]
    public void A_mutated_header_is_refused_or_encodes_back_to_itself()
    {
        var random = new Random(7);
        byte[] good = Newest.Encode();
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] mutated = [.. good];
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            try
            {
                Assert.Equal(mutated, Header.Decode(mutated).Encode());
                accepted++;
            }
            catch (BlockException)
            {
                refused++;
            }
        }

        Assert.True(accepted > 1_000 && refused > 500, $"{accepted} accepted, {refused} refused");
    }

    private static void Refused(Header header) => Assert.Throws<BlockException>(() => header.ComputeHash());
}
