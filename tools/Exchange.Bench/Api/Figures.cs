using System.Diagnostics;

namespace Exchange.Bench.Api;

/// <summary>What a server did in one round.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P99">The milliseconds that 99 of 100 answers took at most.</param>
/// <param name="ProcessorMicroseconds">Processor time of the server for one answer.</param>
internal sealed record Figures(double Rate, double P99, double ProcessorMicroseconds)
{
    /// <summary>Asks over so many connections at once for so long, each as soon as it has its answer.</summary>
    /// <param name="server">The process whose time counts.</param>
    public static async Task<Figures> MeasureAsync(
        Uri at, Process server, IReadOnlyList<byte[]> requests, int connections, TimeSpan time, CancellationToken stop)
    {
        server.Refresh();
        TimeSpan processor = server.TotalProcessorTime;
        long since = Stopwatch.GetTimestamp();
        double[][] times = await Task.WhenAll(Enumerable.Range(0, connections).Select(
            connection => Task.Run(() => AskAsync(at, requests, connection, time, stop), stop)));
        double seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        server.Refresh();
        double[] all = [.. times.SelectMany(each => each).Order()];
        return new Figures(
            all.Length / seconds, all[(int)Math.Ceiling(0.99 * all.Length) - 1],
            (server.TotalProcessorTime - processor).TotalMicroseconds / all.Length);
    }

    private static async Task<double[]> AskAsync(
        Uri at, IReadOnlyList<byte[]> requests, int connection, TimeSpan time, CancellationToken stop)
    {
        using Wire wire = await Wire.OpenAsync(at, stop);
        List<double> times = [];
        long begun = Stopwatch.GetTimestamp();
        for (int i = connection * 7; Stopwatch.GetElapsedTime(begun) < time; i++)
        {
            long since = Stopwatch.GetTimestamp();
            await wire.SendAsync(requests[i % requests.Count], stop);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return [.. times];
    }
}
