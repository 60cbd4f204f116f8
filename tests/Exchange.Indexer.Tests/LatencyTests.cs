using System.Diagnostics;
using System.Globalization;
using Exchange.Indexer.Sync;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Indexer.Tests;

/// <summary>How long a member waits from the block to the row, with the polling that production has.</summary>
public sealed class LatencyTests(Scene scene, ITestOutputHelper output) : IClassFixture<Scene>
{
    private const int Blocks = 30;

    // Far above what a quiet machine needs (about 60 ms, most of it the polling), so that only a stall fails.
    private static readonly TimeSpan Median = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_row_is_there_soon_after_its_block()
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using IndexerRun run = await scene.IndexAsync(Finality.Instant, TimeSpan.FromMilliseconds(100));
        await run.UntilAtHeadAsync(scene.Chain.Url);
        await using NpgsqlConnection listener = await scene.TestDatabase.OpenAsync(stop);
        long indexed = 0;
        listener.Notification += (_, e) => indexed = long.Parse(e.Payload, CultureInfo.InvariantCulture);
        await using (NpgsqlCommand listen = new("listen indexed", listener))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        List<TimeSpan> waits = [];
        for (int i = 0; i < Blocks; i++)
        {
            // At another phase of the polling each time.
            await Task.Delay(Random.Shared.Next(100), stop);
            await scene.Alliance.IssueAsync(TestKey.Lanmu, scene.Programme, TestKey.Chen, 1, $"latency {i}");
            long mined = Stopwatch.GetTimestamp();
            long number = await scene.Chain.BlockNumberAsync(stop);
            while (indexed < number)
            {
                await listener.WaitAsync(stop);
            }

            waits.Add(Stopwatch.GetElapsedTime(mined));
        }

        waits.Sort();
        output.WriteLine($"block to row: median {waits[Blocks / 2].TotalMilliseconds:F0} ms,"
            + $" longest {waits[^1].TotalMilliseconds:F0} ms over {Blocks} blocks");
        Assert.True(waits[Blocks / 2] < Median);
    }
}
