namespace Exchange.Faults.Tests;

/// <summary>The indexer as a process, under what a node, a database, a machine or a chain may do to it.</summary>
public sealed class CampaignTests
{
    private const int Seed = 20261122;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forty_crashes_lose_nothing_and_double_nothing()
    {
        FaultTable table = new();
        await new Campaign(table, Seed, TextWriter.Null).CrashAsync(40, Stop);

        Verify(table, runs: 40);
    }

    [Fact]
    public async Task Thirty_two_reorgs_leave_the_rows_of_the_last_branch()
    {
        FaultTable table = new();
        await new Campaign(table, Seed, TextWriter.Null).ReorgAsync(32, Stop);

        Verify(table, runs: 32);
    }

    [Fact]
    public async Task Sixty_hostile_nodes_make_the_rows_late_and_never_wrong()
    {
        FaultTable table = new();
        await new Campaign(table, Seed, TextWriter.Null).BeHostileAsync(60, Stop);

        Verify(table, runs: 60);
    }

    private static void Verify(FaultTable table, int runs)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.Empty(table.Failures);
        Assert.Equal(runs, table.Runs);
    }
}
