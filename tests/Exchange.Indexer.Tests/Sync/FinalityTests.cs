using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>From where on a block stays.</summary>
public sealed class FinalityTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("Instant")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_but_instant_or_a_depth_is_read(string? text) => Assert.False(Finality.TryParse(text, out _));

    [Fact]
    public void With_instant_finality_the_head_is_final()
    {
        Assert.True(Finality.TryParse("instant", out Finality? finality));
        Assert.Equal(100, finality.FinalNumber(head: 100, finalBefore: 99));
    }

    [Fact]
    public void With_depth_64_the_newest_64_blocks_are_not()
    {
        Assert.True(Finality.TryParse("64", out Finality? finality));
        Assert.Equal(136, finality.FinalNumber(head: 200, finalBefore: 0));
    }

    [Fact]
    public void What_was_final_stays_final_under_a_lower_head() =>
        Assert.Equal(90, new Finality(64).FinalNumber(head: 100, finalBefore: 90));
}
