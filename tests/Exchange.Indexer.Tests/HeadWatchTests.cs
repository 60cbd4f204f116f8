namespace Exchange.Indexer.Tests;

/// <summary>The node says that there is a new block; nobody has to ask for it.</summary>
public sealed class HeadWatchTests(Scene scene) : IClassFixture<Scene>
{
    // Longer than the patience of the test: whoever waits for an answer to a question comes too late.
    private static readonly TimeSpan PollEvery = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_new_block_is_heard_of_by_subscription()
    {
        await using IndexerRun run = await scene.IndexAsync(pollEvery: PollEvery);
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await scene.LiveAsync("by subscription");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        Assert.Null(run.Progress.NotReadyBecause);
    }
}
