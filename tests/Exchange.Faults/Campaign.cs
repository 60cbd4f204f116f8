using System.Diagnostics;
using System.Globalization;
using Exchange.Faults.Indexers;
using Exchange.Faults.Rounds;

namespace Exchange.Faults;

/// <summary>
/// Runs many rounds of one kind, several lanes at a time. A lane is given up after some rounds, so that its chain
/// stays short, and after whatever it found, so that the next round begins with right rows.
/// </summary>
internal sealed class Campaign(FaultTable table, int seed, TextWriter progress)
{
    private const int SeedStride = 1_000_003;

    /// <summary>Kills, and whatever else ends a process or what it leans on.</summary>
    public Task CrashAsync(int rounds, CancellationToken stop) =>
        RunAsync("crash", rounds, lanes: 2, roundsPerLane: 28, CrashLane.StartAsync, stop);

    /// <summary>Reorgs.</summary>
    public Task ReorgAsync(int rounds, CancellationToken stop) =>
        RunAsync("reorg", rounds, lanes: 2, roundsPerLane: 64, ReorgLane.StartAsync, stop);

    /// <summary>Hostile nodes.</summary>
    public Task BeHostileAsync(int rounds, CancellationToken stop) =>
        RunAsync("hostile", rounds, lanes: 3, roundsPerLane: 40, HostileLane.StartAsync, stop);

    /// <summary>Everything at once.</summary>
    public Task StirAsync(int rounds, CancellationToken stop) =>
        RunAsync("soup", rounds, lanes: 1, roundsPerLane: 12, SoupLane.StartAsync, stop);

    /// <summary>Nothing at all.</summary>
    public Task LiveAsync(int rounds, CancellationToken stop) =>
        RunAsync("quiet", rounds, lanes: 1, roundsPerLane: 8, QuietLane.StartAsync, stop);

    private async Task RunAsync(
        string kind, int rounds, int lanes, int roundsPerLane, Func<Random, CancellationToken, Task<Lane>> start,
        CancellationToken stop)
    {
        long since = Stopwatch.GetTimestamp();
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(lanes, rounds)).Select(_ => Task.Run(LiveAsync, stop)));
        await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{rounds} {kind} rounds in {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s"));

        async Task LiveAsync()
        {
            Lane? lane = null;
            int lived = 0;
            try
            {
                while (Interlocked.Increment(ref next) is var index && index < rounds)
                {
                    Random random = new(unchecked((seed * SeedStride) + index));
                    lane ??= await start(random, stop);
                    bool right = await RunAsync(kind, lane, index, random, stop);
                    if (!right || ++lived == roundsPerLane)
                    {
                        await GiveUpAsync(lane);
                        (lane, lived) = (null, 0);
                    }
                }
            }
            finally
            {
                await (lane is null ? ValueTask.CompletedTask : GiveUpAsync(lane));
            }
        }
    }

    private ValueTask GiveUpAsync(Lane lane)
    {
        table.Events.Add(lane.Tally);
        return lane.DisposeAsync();
    }

    private async Task<bool> RunAsync(string kind, Lane lane, int index, Random random, CancellationToken stop)
    {
        try
        {
            table.Add(await lane.RunAsync(index, random, stop));
            return true;
        }
        catch (Exception found) when (found is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // Whatever it is, a round that does not end as it should has found something: it is told with its seed.
            Difference difference = found is RowsDifferException differ ? differ.Difference : new Difference([], []);
            string story = found is RowsDifferException or FaultFoundException ? found.Message : found.ToString();
            table.AddFailure(
                new Outcome($"{kind} FAILED", 1, difference.Lost.Count, difference.Doubled.Count),
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {kind} round {index}: {story}"));
            return false;
        }
    }
}
