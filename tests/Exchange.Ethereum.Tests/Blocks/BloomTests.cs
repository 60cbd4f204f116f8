using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Blocks;

/// <summary>A filter never denies what is in it, and is bit for bit the one the chain computed.</summary>
public sealed class BloomTests
{
    [Fact]
    public void The_filters_of_recorded_receipts_and_blocks_are_those_of_their_logs()
    {
        foreach (RecordedChain recorded in RecordedChain.All)
        {
            Receipt[] receipts = recorded.Receipts;

            Assert.All(receipts, receipt => Assert.Equal(receipt.LogsBloom, Bloom.Of(receipt.Logs)));
            Assert.Equal(
                recorded.Header.LogsBloom,
                receipts.Aggregate(Bloom.Empty, (all, receipt) => all.Union(receipt.LogsBloom)));
            Assert.NotEqual(Bloom.Empty, recorded.Header.LogsBloom);
        }
    }

    [Fact]
    public void What_is_in_a_filter_is_never_denied_and_most_else_is()
    {
        var random = new Random(7);
        Bloom bloom = Bloom.Empty;
        List<Address> addresses = [];
        List<Hash> topics = [];
        for (int i = 0; i < 50; i++)
        {
            addresses.Add(Address.From(Bytes(random, Address.Length)));
            topics.Add(Hash.From(Bytes(random, Hash.Length)));
            bloom = bloom.With(addresses[^1]).With(topics[^1]);
        }

        int strangers = Enumerable.Range(0, 1_000).Count(_ => bloom.MayContain(Hash.From(Bytes(random, Hash.Length))));

        Assert.All(addresses, each => Assert.True(bloom.MayContain(each)));
        Assert.All(topics, each => Assert.True(bloom.MayContain(each)));
        Assert.InRange(strangers, 0, 20); // (1 − e^(−300/2048))³ of them: three in a thousand
        Assert.False(Bloom.Empty.MayContain(topics[0]));
    }

    [Fact]
    public void A_filter_is_its_bytes()
    {
        Bloom bloom = Bloom.Empty.With(Address.Zero);

        Assert.Equal(bloom, Bloom.From(bloom.AsSpan()));
        Assert.Equal(bloom.GetHashCode(), Bloom.From(bloom.ToArray()).GetHashCode());
        Assert.NotEqual(Bloom.Empty, bloom);
        Assert.Equal(2 + (2 * Bloom.Length), bloom.ToString().Length);
        Assert.Throws<BlockException>(() => Bloom.From(new byte[255]));
    }

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
