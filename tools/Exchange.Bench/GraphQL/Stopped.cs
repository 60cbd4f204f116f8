using System.Globalization;

namespace Exchange.Bench.GraphQL;

/// <summary>
/// What one call of something takes: the median of its rounds, the best of them, and its memory. Rounds are timed by
/// the processor's time of this process, which a busy machine spoils less than the clock's.
/// </summary>
/// <param name="Nanoseconds">The median round's time by its calls.</param>
/// <param name="Best">The best round's.</param>
/// <param name="Bytes">What a call allocates on its thread.</param>
internal sealed record Stopped(double Nanoseconds, double Best, double Bytes)
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(80);

    /// <summary>Calls it until it is compiled at its best, then in rounds of equal length.</summary>
    public static Stopped Measure(Action work)
    {
        long calls = CallsWithin(WarmUp, work) * Round.Ticks / WarmUp.Ticks;
        // The runtime recompiles in the background what was called often.
        Thread.Sleep(150);
        calls = Math.Max(1, Math.Max(calls, CallsWithin(Round, work)));
        var times = new double[Rounds];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (long call = 0; call < calls; call++)
            {
                work();
            }

            times[round] = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / calls;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return Of(times, (double)bytes / (Rounds * calls));
    }

    public static Stopped Of(double[] times, double bytes)
    {
        Array.Sort(times);
        return new Stopped(times[times.Length / 2], times[0], bytes);
    }

    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:F2} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:F2} ms"),
    };

    private static long CallsWithin(TimeSpan time, Action work)
    {
        long calls = 0;
        for (TimeSpan start = Environment.CpuUsage.TotalTime; Environment.CpuUsage.TotalTime - start < time; calls++)
        {
            work();
        }

        return calls;
    }
}
