using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests;

/// <summary>The chain changes its mind, and the tables with it: to the row.</summary>
public sealed class ReorgTests(Scene scene) : IClassFixture<Scene>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_reorg_leaves_what_a_fresh_index_finds(int depth)
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync($"before reorg {depth}");
        await scene.LiveAsync($"reorg {depth}");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await scene.Chain.ReorgAsync(depth, Stop);
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.True(run.Progress.Now.Reorgs > 0);
        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_reorg_brings_back_every_row_as_it_was_before()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync("kept");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        IReadOnlyList<string> before = await DumpWithoutBlocksAsync();
        long head = await scene.Chain.BlockNumberAsync(Stop);
        await scene.LiveAsync("undone");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        Assert.NotEqual(before, await DumpWithoutBlocksAsync());

        await scene.Chain.ReorgAsync((int)(await scene.Chain.BlockNumberAsync(Stop) - head), Stop);
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.Equal(before, await DumpWithoutBlocksAsync());
    }

    [Fact]
    public async Task Another_branch_with_other_business_replaces_the_old_one()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync("old branch");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await scene.Chain.CallAsync("anvil_rollback", [5], Stop);
        await scene.LiveAsync("new branch");
        await scene.Chain.CallAsync("anvil_rollback", [2], Stop);
        await scene.LiveAsync("newest branch");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_head_that_fell_is_waited_for_and_undoes_nothing()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await scene.LiveAsync("waited for");
        await run.UntilAtHeadAsync(scene.Chain.Url);
        IReadOnlyList<string> before = await Tables.DumpAsync(scene.Database);
        long head = await scene.Chain.BlockNumberAsync(Stop);

        await scene.Chain.CallAsync("anvil_rollback", [3], Stop);
        await run.UntilAsync(state => state.Head?.Number == head - 3);

        Assert.Contains("behind", run.Progress.NotReadyBecause, StringComparison.Ordinal);
        Assert.Equal(before, await Tables.DumpAsync(scene.Database));
        Assert.Equal(0, run.Progress.Now.Reorgs);
    }

    [Fact]
    public async Task The_undo_log_holds_the_blocks_that_may_change_and_no_others()
    {
        await using IndexerRun run = await scene.IndexAsync(new Finality(10));
        await scene.LiveAsync("journal 1");
        await scene.LiveAsync("journal 2");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.Equal("10", await scene.RowAsync("select count(distinct block_number) from journal"));
        Assert.Equal(
            "t",
            await scene.RowAsync(
                """
                select case when min(block_number) = (select final_number + 1 from checkpoint)
                    and max(block_number) = (select number from checkpoint) then 't' end from journal
                """));
    }

    private async Task<IReadOnlyList<string>> DumpWithoutBlocksAsync() =>
        [.. (await Tables.DumpAsync(scene.Database)).Where(row => !row.StartsWith("block ", StringComparison.Ordinal))];
}
