using System.Globalization;
using Exchange.Ethereum.JsonRpc;
using Exchange.Indexer.Sync;
using Npgsql;

namespace Exchange.Indexer.Operations;

/// <summary>Builds the tables anew beside an indexer that may go on writing, in front of a person who waits.</summary>
internal sealed class ReindexCommand(Reindexing reindexing, Progress progress, TimeProvider time)
{
    private const int BarWidth = 30;
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LogEvery = TimeSpan.FromSeconds(5);

    /// <summary>Answers 0 when the new tables stand in the place of the old ones, 1 when they do not.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        long started = time.GetTimestamp();
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task showing = ShowAsync(started, done.Token);
        try
        {
            await reindexing.RunAsync(stop);
        }
        catch (Exception fault) when (fault
            is HaltException or FencedException or RpcException or DisbeliefException or NpgsqlException or IOException)
        {
            await EndAsync(showing, done);
            await Console.Error.WriteLineAsync(
                $"reindex: {fault.Message}. Nothing that is read has changed; the next run goes on where this one"
                + " ended");
            return 1;
        }

        await EndAsync(showing, done);
        Progress.State now = progress.Now;
        double seconds = time.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reindexed up to block {now.At!.Number}: {now.Events:N0} events in {seconds:F1} s,"
            + $" {now.Events / seconds:N0} events/s; readers saw the old rows until the new ones took their place"));
        return 0;
    }

    private static async Task EndAsync(Task showing, CancellationTokenSource done)
    {
        await done.CancelAsync();
        await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!Console.IsOutputRedirected)
        {
            Console.WriteLine();
        }
    }

    // A line that is written over and over on a terminal; a line now and then in a log.
    private async Task ShowAsync(long started, CancellationToken stop)
    {
        long first = -1;
        while (true)
        {
            Progress.State now = progress.Now;
            if (now is { At: { } at, Head: { } head })
            {
                first = first < 0 ? at.Number : first;
                string line = Line(first, at.Number, head.Number, now.Events, time.GetElapsedTime(started));
                Console.Write(Console.IsOutputRedirected ? line + "\n" : "\r" + line.PadRight(100));
            }

            await Task.Delay(Console.IsOutputRedirected ? LogEvery : ShowEvery, time, stop);
        }
    }

    /// <summary>A bar, the share, the rate and what is left at that rate.</summary>
    public static string Line(long first, long at, long head, long events, TimeSpan took)
    {
        double share = head <= first ? 1 : Math.Clamp((double)(at - first) / (head - first), 0, 1);
        int filled = (int)(share * BarWidth);
        string left = share > 0 ? (took * ((1 - share) / share)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : "--:--:--";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {share,4:P0}  block {at:N0} of {head:N0}"
            + $"  {events / Math.Max(0.001, took.TotalSeconds):N0} events/s  {left} left");
    }
}
