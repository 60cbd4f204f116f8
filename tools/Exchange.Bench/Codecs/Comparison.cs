using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Exchange.Bench.Codecs;

/// <summary>
/// Measures our codecs by BenchmarkDotNet and viem's in Node on the same bytes, one after the other in one run, and
/// prints both beside what issue 4 asks for. Ours is a mean, which a busy machine spoils, and viem's a median; the best
/// round stands beside it to show by how much.
/// </summary>
internal static class Comparison
{
    private const int Seed = 20_261_122;

    private static readonly Row[] Rows =
    [
        new("decode a log to its record", nameof(CodecBenchmarks.DecodeLogs), "decodeLogs", Samples.LogCount)
        {
            RatioMin = 10, BytesMax = 200,
        },
        new("Keccak-256 of 64 bytes", nameof(CodecBenchmarks.Keccak), "keccak", 1) { NanosecondsMax = 700 },
        new("encode a batch of 100 intents", nameof(CodecBenchmarks.EncodeBatch), "encodeBatch", 1)
        {
            NanosecondsMax = 200_000,
        },
        new("verify ECDSA by the known key", nameof(CodecBenchmarks.Verify), "recover", 1),
        new("verify ECDSA by recovery", nameof(CodecBenchmarks.Recover), "recover", 1),
    ];

    public static Samples Samples { get; } = new(Seed);

    /// <summary>Answers 0 if every bound is kept, 1 if one is not.</summary>
    public static async Task<int> RunAsync(string root, string node, TextWriter output, CancellationToken stop)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Samples.LogCount:N0} ERC-1155 logs, {Samples.Logs.Length / 1e6:F1} MB of JSON, seed {Seed}; "
            + $"{Environment.ProcessorCount} cores, load {Load()}"));
        Summary ours = BenchmarkRunner.Run<CodecBenchmarks>(Config());
        Peer peer = await MeasurePeerAsync(root, node, stop);
        await output.WriteLineAsync(
            $"BenchmarkDotNet {ours.HostEnvironmentInfo.BenchmarkDotNetVersion}"
            + $" on .NET {Environment.Version} beside viem {peer.Viem} on Node {peer.Node}");
        await output.WriteLineAsync(Line("", "ours", "best", "viem", "ratio", "allocated", "asked for"));
        bool isKept = true;
        foreach (Row row in Rows)
        {
            BenchmarkReport report = ours.Reports.Single(
                report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == row.Benchmark);
            isKept &= await PrintAsync(row, report, peer.Nanoseconds[row.Peer] / row.Items, output);
        }

        return isKept ? 0 : 1;
    }

    private static async Task<bool> PrintAsync(Row row, BenchmarkReport report, double peer, TextWriter output)
    {
        double mean = report.ResultStatistics!.Mean / row.Items;
        double bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value / (double)row.Items;
        bool isKept = mean <= row.NanosecondsMax && peer / mean >= row.RatioMin && bytes <= row.BytesMax;
        await output.WriteLineAsync(Line(
            row.Name,
            Time(mean),
            Time(report.ResultStatistics.Min / row.Items),
            Time(peer),
            string.Create(CultureInfo.InvariantCulture, $"{peer / mean:F1}"),
            string.Create(CultureInfo.InvariantCulture, $"{bytes:F0} B"),
            row.Asked.Length == 0 ? "" : $"{row.Asked}: {(isKept ? "kept" : "MISSED")}"));
        return isKept;
    }

    // In this process: the default would write and build a project outside the lock files.
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), $"exchange-bench-{Environment.ProcessId}"));

    private static async Task<Peer> MeasurePeerAsync(string root, string node, CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            Samples.WriteTo(folder);
            using Process process = Process.Start(
                new ProcessStartInfo(
                    node, [Path.Combine(AppContext.BaseDirectory, "Codecs", "viem.mjs"), folder, root])
                {
                    RedirectStandardOutput = true,
                })!;
            string text = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<Peer>(text, JsonSerializerOptions.Web)!
                : throw new InvalidOperationException($"viem.mjs ended with {process.ExitCode}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Load() => File.Exists("/proc/loadavg")
        ? File.ReadAllText("/proc/loadavg").Split(' ')[0]
        : "unknown";

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:F0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:F2} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:F2} ms"),
    };

    private static string Line(
        string what, string ours, string best, string peer, string ratio, string allocated, string asked) =>
        $"  {what,-30}{ours,10}{best,10}{peer,10}{ratio,8}{allocated,12}   {asked}".TrimEnd();

    private sealed record Row(string Name, string Benchmark, string Peer, int Items)
    {
        public double RatioMin { get; init; }

        public double BytesMax { get; init; } = double.PositiveInfinity;

        public double NanosecondsMax { get; init; } = double.PositiveInfinity;

        public string Asked => string.Join(", ", new[]
        {
            RatioMin > 0 ? $"ratio ≥ {RatioMin}" : "",
            double.IsFinite(BytesMax) ? $"≤ {BytesMax} B" : "",
            double.IsFinite(NanosecondsMax) ? $"≤ {Time(NanosecondsMax)}" : "",
        }.Where(part => part.Length > 0));
    }

    private sealed record Peer(string Viem, string Node, Dictionary<string, double> Nanoseconds);
}
