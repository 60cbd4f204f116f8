using System.Text.Json.Nodes;
using Exchange.Faults.Life;
using Exchange.Host;

namespace Exchange.Faults.Tests;

/// <summary>The indexer as a process, under what a node, a database, a machine or a chain may do to it.</summary>
public sealed class CampaignTests(CampaignTests.Campaigns campaigns) : IClassFixture<CampaignTests.Campaigns>
{
    [Fact]
    public async Task Forty_crashes_lose_nothing_and_double_nothing() => Verify(await campaigns.Crashes, runs: 40);

    [Fact]
    public async Task Thirty_two_reorgs_leave_the_rows_of_the_last_branch() =>
        Verify(await campaigns.Reorgs, runs: 32);

    [Fact]
    public async Task Sixty_hostile_nodes_make_the_rows_late_and_never_wrong() =>
        Verify(await campaigns.HostileNodes, runs: 60);

    [Fact]
    public async Task Everything_at_once_ends_at_the_head_within_a_minute_with_the_right_rows() =>
        Verify(await campaigns.Soups, runs: 3);

    [Fact]
    public async Task A_long_life_without_faults_has_the_rows_that_the_contracts_tell() =>
        Verify(await campaigns.QuietLives, runs: 6);

    [Fact]
    public async Task Every_kind_of_event_happened_that_can_be_drawn()
    {
        EventTally happened = new();
        happened.Add((await campaigns.Crashes).Events);
        happened.Add((await campaigns.Reorgs).Events);
        happened.Add((await campaigns.HostileNodes).Events);
        happened.Add((await campaigns.Soups).Events);
        happened.Add((await campaigns.QuietLives).Events);

        TestContext.Current.TestOutputHelper?.WriteLine(happened.ToString());
        Assert.Equal([], DeclaredEvents().Where(kind => !Undrawn.Lists(kind)).Except(happened.Times.Keys));
    }

    [Fact]
    public void No_event_is_excused_from_chance_that_does_not_exist()
    {
        string[] declared = [.. DeclaredEvents()];

        Assert.All(Undrawn.Events.Keys, kind => Assert.Contains(
            declared, each => kind == each || kind == each.Split('.')[0] + ".*"));
    }

    private static IEnumerable<string> DeclaredEvents() =>
        from file in Directory.GetFiles(Path.Combine(SourceTree.Find().Root, "contracts", "abi"), "*.json")
        let contract = JsonNode.Parse(File.ReadAllText(file))!
        from item in contract["abi"]!.AsArray()
        where item["type"]!.GetValue<string>() == "event"
        select $"{contract["contract"]!.GetValue<string>()}.{item["name"]!.GetValue<string>()}";

    private static void Verify(FaultTable table, int runs)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.Empty(table.Failures);
        Assert.Equal(runs, table.Runs);
    }

    /// <summary>Each campaign is run once, for whoever asks first.</summary>
    public sealed class Campaigns
    {
        private const int Seed = 20261122;
        private readonly Lazy<Task<FaultTable>> _crashes = new(() => RunAsync((all, stop) => all.CrashAsync(40, stop)));
        private readonly Lazy<Task<FaultTable>> _reorgs = new(() => RunAsync((all, stop) => all.ReorgAsync(32, stop)));
        private readonly Lazy<Task<FaultTable>> _hostile =
            new(() => RunAsync((all, stop) => all.BeHostileAsync(60, stop)));

        private readonly Lazy<Task<FaultTable>> _soups = new(() => RunAsync((all, stop) => all.StirAsync(3, stop)));
        private readonly Lazy<Task<FaultTable>> _quiet = new(() => RunAsync((all, stop) => all.LiveAsync(6, stop)));

        internal Task<FaultTable> Crashes => _crashes.Value;

        internal Task<FaultTable> Reorgs => _reorgs.Value;

        internal Task<FaultTable> HostileNodes => _hostile.Value;

        internal Task<FaultTable> Soups => _soups.Value;

        internal Task<FaultTable> QuietLives => _quiet.Value;

        private static async Task<FaultTable> RunAsync(Func<Campaign, CancellationToken, Task> run)
        {
            FaultTable table = new();
            await run(new Campaign(table, Seed, TextWriter.Null), TestContext.Current.CancellationToken);
            return table;
        }
    }
}
