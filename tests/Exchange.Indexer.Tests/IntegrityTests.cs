using Exchange.Indexer.Operations;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests;

/// <summary>Tables that no longer follow from the chain are noticed, or built anew.</summary>
public sealed class IntegrityTests(Scene scene) : IClassFixture<Scene>
{
    [Theory]
    [InlineData("update balance set amount = amount + 1 where amount > 0", "balances of an asset add up")]
    [InlineData("delete from balance", "balance")]
    [InlineData("update redemption_part set captured = 0", "the redemption desk holds")]
    [InlineData("update supply_movement set supply_after = supply_after + 1", "what the Ledger says")]
    public async Task An_edited_row_halts_the_indexer(string edit, string reason)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await scene.LiveAsync($"before: {edit}");
        await using IndexerRun run = await IndexerRun.StartAsync(
            scene.Chain.Url, database.ConnectionString, scene.Chain.DeploymentFile, Finality.Instant);
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await Tables.ListAsync(database.ConnectionString, edit);

        await scene.LiveAsync($"after: {edit}");
        await run.UntilAsync(state => state.Halted is not null);

        Assert.Contains(reason, run.Progress.Now.Halted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_balance_is_found_while_nothing_happens()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        await scene.LiveAsync("nothing happens");
        await using IndexerRun run = await IndexerRun.StartAsync(
            scene.Chain.Url, database.ConnectionString, scene.Chain.DeploymentFile, Finality.Instant);
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await run.UntilAsync(state => state.TurnOfChecks is not null);
        string asset = Assert.Single(await Tables.ListAsync(
            database.ConnectionString,
            """
            update balance set amount = amount - 1
            where ctid = (select ctid from balance where amount > 0 limit 1) returning asset_id::text
            """));

        await run.UntilAsync(state => state.Halted is not null);

        Assert.Contains($"asset_id {asset}", run.Progress.Now.Halted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_balances_of_every_asset_add_up_to_is_shown_to_whoever_watches()
    {
        await scene.LiveAsync("watched");
        await using IndexerRun run = await scene.IndexAsync();
        await run.UntilAtHeadAsync(scene.Chain.Url);
        IReadOnlyList<string> shown = await scene.RowsAsync(
            """
            select format(E'\nexchange_indexer_conserved_amount{asset="%s"} %s\n', asset_id, supply) from asset
            union all select E'\nexchange_indexer_conserved_amount{asset="others"} 0\n'
            """);

        Assert.True(shown.Count > 1);
        await run.UntilAsync(_ => shown.All(Metrics.Print(run.Progress).Contains));
    }

    [Theory]
    [InlineData("update origin set schema_hash = sha256('other code')")]
    [InlineData("drop schema chain cascade")]
    [InlineData("drop table journal, checkpoint")]
    public async Task A_schema_of_other_code_or_none_is_built_anew(string edit)
    {
        await using (IndexerRun run = await scene.IndexAsync())
        {
            await run.UntilAtHeadAsync(scene.Chain.Url);
        }

        await Tables.ListAsync(scene.Database, edit);
        await using IndexerRun again = await scene.IndexAsync();
        await again.UntilAtHeadAsync(scene.Chain.Url);

        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }

    [Fact]
    public async Task A_schema_dropped_under_a_running_indexer_is_built_anew()
    {
        await using IndexerRun run = await scene.IndexAsync();
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await Tables.ListAsync(scene.Database, "drop schema chain cascade");
        await scene.LiveAsync("after the drop");
        await run.UntilAtHeadAsync(scene.Chain.Url);

        await Tables.AssertEqualToFreshIndexAsync(scene.Database, scene.Chain);
    }
}
