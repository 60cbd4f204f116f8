using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Exchange.Bench.Indexer;

/// <summary>
/// Measures how long after a block its rows can be queried: from the moment the node is told to make the block, so
/// that the making counts too, to the moment a reader is notified of the commit.
/// </summary>
internal sealed class HeadBench(BusyChain chain, string database, TextWriter output)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);
    private static readonly double[] _bucketsMs = [5, 10, 20, 30, 50, 75, 100, 150, 250, 500];

    private readonly ConcurrentDictionary<long, long> _made = [];
    private readonly ConcurrentQueue<double> _latencies = [];
    private long _indexed;
    private long _next = 1;

    /// <summary>The latencies measured so far, in milliseconds, sorted.</summary>
    public double[] Latencies => [.. _latencies.Order()];

    /// <summary>Follows a chain with blocks at a steady pace; answers the lag in blocks after each part.</summary>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="every">One block every so often; 0 makes the next when the last one's rows are there.</param>
    /// <param name="events">Singles a block has.</param>
    /// <param name="parts">Into how many parts the run is divided.</param>
    public async Task<IReadOnlyList<long>> RunAsync(
        int blocks, TimeSpan every, int events, int parts, CancellationToken stop)
    {
        using Process child = SyncChild.Start("follow", chain.Url, chain.Token.ToString(), database);
        try
        {
            await using NpgsqlConnection listener = await ListenAsync(stop);
            using CancellationTokenSource listening = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task hearing = HearAsync(listener, listening.Token);
            _next = 1 + await chain.BlockNumberAsync(stop);
            List<long> lags = [];
            using PeriodicTimer? pace = every > TimeSpan.Zero ? new PeriodicTimer(every) : null;
            for (int block = 1; block <= blocks; block++)
            {
                await MakeAsync(events, stop);
                if (pace is null)
                {
                    await UntilIndexedAsync(_next - 1, stop);
                }
                else
                {
                    await pace.WaitForNextTickAsync(stop);
                }

                if (block % (blocks / parts) == 0)
                {
                    lags.Add(_next - 1 - Interlocked.Read(ref _indexed));
                }
            }

            await UntilIndexedAsync(_next - 1, stop);
            await listening.CancelAsync();
            await hearing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return lags;
        }
        finally
        {
            child.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Prints how many blocks took how long.</summary>
    public async Task PrintHistogramAsync()
    {
        double[] latencies = Latencies;
        double below = 0;
        foreach (double limit in _bucketsMs.Append(double.PositiveInfinity))
        {
            int count = latencies.Count(latency => latency > below && latency <= limit);
            if (count > 0)
            {
                int stars = (int)Math.Ceiling(50.0 * count / latencies.Length);
                string name = double.IsFinite(limit)
                    ? limit.ToString("F0", CultureInfo.InvariantCulture)
                    : "more";
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"    ≤ {name,4} ms {count,6:N0}  {new string('#', stars)}"));
            }

            below = limit;
        }
    }

    private async Task MakeAsync(int events, CancellationToken stop)
    {
        await chain.SendAsync((int)_next, [(events, 0)], stop);
        _made[_next] = Stopwatch.GetTimestamp();
        _next++;
        await chain.MineAsync(stop);
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken stop)
    {
        NpgsqlConnection listener = new(database + ";Pooling=false");
        await listener.OpenAsync(stop);
        listener.Notification += (_, notification) =>
            Heard(long.Parse(notification.Payload, CultureInfo.InvariantCulture));
        await using NpgsqlCommand listen = new("listen indexed", listener);
        await listen.ExecuteNonQueryAsync(stop);
        return listener;
    }

    private static async Task HearAsync(NpgsqlConnection listener, CancellationToken stop)
    {
        while (true)
        {
            await listener.WaitAsync(stop);
        }
    }

    private void Heard(long number)
    {
        long now = Stopwatch.GetTimestamp();
        foreach ((long block, long made) in _made)
        {
            if (block <= number && _made.TryRemove(block, out _))
            {
                _latencies.Enqueue(Stopwatch.GetElapsedTime(made, now).TotalMilliseconds);
            }
        }

        Interlocked.Exchange(ref _indexed, Math.Max(number, Interlocked.Read(ref _indexed)));
    }

    private async Task UntilIndexedAsync(long number, CancellationToken stop)
    {
        long since = Stopwatch.GetTimestamp();
        while (Interlocked.Read(ref _indexed) < number)
        {
            if (Stopwatch.GetElapsedTime(since) > _patience)
            {
                throw new TimeoutException($"block {number} is not indexed after {_patience}");
            }

            await Task.Delay(1, stop);
        }
    }
}
