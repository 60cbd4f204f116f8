namespace Exchange.Indexer.Tests.Alliance;

/// <summary>However much of its story a chain takes back, the tables are those of a fresh index.</summary>
public sealed class AllianceReorgTests(AllianceScene scene) : IClassFixture<AllianceScene>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // From the end backwards, each cut deeper than the one before, until nothing of the story is left.
    [Fact]
    public async Task A_chain_that_takes_its_story_back_takes_its_rows_back()
    {
        long head = await scene.Chain.BlockNumberAsync(Stop);
        long length = head - scene.Before;
        foreach (long depth in new[] { 1, 7, 23, length / 3, length / 2, length })
        {
            await scene.Chain.ReorgAsync((int)depth, Stop);
            await scene.Run.UntilAtHeadAsync(scene.Chain.Url);
            await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
        }

        Assert.Equal("0", await scene.RowAsync("select count(*) from brand"));
        Assert.Equal("0", await scene.RowAsync("select count(*) from account_signer"));
    }
}
