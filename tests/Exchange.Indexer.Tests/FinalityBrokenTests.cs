using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests;

/// <summary>What was promised to be final changes: the indexer stops and leaves the tables alone.</summary>
public sealed class FinalityBrokenTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 5)]
    public async Task A_reorg_below_finality_halts_with_both_blocks_named(int finality, int depth)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using IndexerRun run = await scene.IndexAsync(new Finality(finality));
        await scene.LiveAsync($"final at {finality}");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        IReadOnlyList<string> before = await Tables.DumpAsync(scene.Database);

        await scene.Chain.ReorgAsync(depth, stop);
        await run.UntilAsync(state => state.Halted is not null);

        Assert.Contains("Reorg below finality", run.Progress.Now.Halted, StringComparison.Ordinal);
        Assert.Contains("drop schema chain", run.Progress.Now.Halted, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.DumpAsync(scene.Database));
        await using (IndexerRun again = await scene.IndexAsync(new Finality(finality)))
        {
            await again.UntilAsync(state => state.Halted is not null);
        }

        await Tables.ListAsync(scene.Database, "drop schema chain cascade");
        await using IndexerRun rebuilt = await scene.IndexAsync(new Finality(finality));
        await rebuilt.UntilAtHeadAsync(scene.Chain.Url);
    }
}
