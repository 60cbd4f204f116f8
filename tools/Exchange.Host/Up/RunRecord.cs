using System.Diagnostics;
using System.Text.Json;

namespace Exchange.Host.Up;

/// <summary>One program of a run.</summary>
internal sealed record RunningPart(string Name, int Pid, string? Url);

/// <summary>What a run of <c>./exchange up</c> tells the other commands, in <c>.data/run.json</c>.</summary>
/// <param name="Pid">The run's own process.</param>
/// <param name="StartedAtTicks">When that process started: a pid alone may since belong to somebody else.</param>
internal sealed record RunRecord(int Pid, long StartedAtTicks, bool Ready, IReadOnlyList<RunningPart> Parts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string FileOf(SourceTree tree) => Path.Combine(tree.Data, "run.json");

    /// <summary>The run that is going on in this checkout, if one is.</summary>
    public static RunRecord? Current(SourceTree tree)
    {
        if (!File.Exists(FileOf(tree)))
        {
            return null;
        }

        var record = JsonSerializer.Deserialize<RunRecord>(File.ReadAllText(FileOf(tree)), Json)!;
        return record.IsAlive() ? record : null;
    }

    public static RunRecord OfThisProcess(bool ready, IReadOnlyList<RunningPart> parts) =>
        new(Environment.ProcessId, StartOf(Process.GetCurrentProcess()), ready, parts);

    // Written beside its place and moved there: a reader never sees half of it.
    public void Write(SourceTree tree)
    {
        var draft = FileOf(tree) + ".draft";
        File.WriteAllText(draft, JsonSerializer.Serialize(this, Json));
        File.Move(draft, FileOf(tree), overwrite: true);
    }

    public bool IsAlive()
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return !process.HasExited && StartOf(process) == StartedAtTicks;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The kernel counts a start in ticks since boot; reading it as wall time wavers by some milliseconds.
    private static long StartOf(Process process) =>
        process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;
}
