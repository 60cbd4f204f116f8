using System.Diagnostics;
using System.Globalization;

namespace Exchange.Indexer.Tests.Simulation;

/// <summary>
/// Sync under ten thousand schedules: forks, lies, crashes and rivals. A failing seed is printed and can be run alone:
/// set <c>EXCHANGE_SIMULATION_SEED</c> for the command that runs this class.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Seeds = 10_000;
    private const int SeedsBelowFinality = 500;

    [Fact]
    public void Every_schedule_ends_with_the_rows_of_the_chain_and_each_log_exactly_once()
    {
        (long lies, int takeovers, int fenced, int commits, int deepest) = (0, 0, 0, 0, 0);
        long since = Stopwatch.GetTimestamp();
        int[] seeds = SeedsToRun(Seeds);
        foreach (int seed in seeds)
        {
            Simulation world = Run(seed, world => world.Run());
            lies += world.Lies;
            takeovers += world.Takeovers;
            fenced += world.Store.Fenced;
            commits += world.Store.Commits;
            deepest = Math.Max(deepest, world.Chain.DeepestReorg);
        }

        output.WriteLine($"{seeds.Length} seeds in {Stopwatch.GetElapsedTime(since).TotalSeconds:F1} s: {commits}"
            + $" commits, {lies} faults, {takeovers} takeovers, {fenced} commits fenced off, deepest reorg {deepest},"
            + " 0 logs lost, 0 applied twice");
        Assert.True(seeds.Length < Seeds || (lies > 0 && takeovers > 0 && fenced > 0 && deepest == 64));
    }

    [Fact]
    public void In_every_schedule_a_reorg_below_finality_halts_and_changes_no_final_block()
    {
        foreach (int seed in SeedsToRun(SeedsBelowFinality))
        {
            Run(seed, world => world.RunBelowFinality());
        }
    }

    private static int[] SeedsToRun(int count) =>
        Environment.GetEnvironmentVariable("EXCHANGE_SIMULATION_SEED") is { } seed
            ? [int.Parse(seed, CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(1, count)];

    private static Simulation Run(int seed, Action<Simulation> run)
    {
        try
        {
            Simulation world = new(seed);
            run(world);
            return world;
        }
        catch (Exception fault)
        {
            Assert.Fail($"Seed {seed}: {fault.Message}\n{string.Join('\n', StoryOf(seed, run).TakeLast(60))}");
            throw;
        }
    }

    // The same seed again, this time taking notes.
    private static List<string> StoryOf(int seed, Action<Simulation> run)
    {
        List<string> story = [];
        try
        {
            run(new Simulation(seed, story));
            story.Add("(the second time it went well: something here is not drawn from the seed)");
        }
        catch (Exception fault)
        {
            story.Add(fault.ToString());
        }

        return story;
    }
}
