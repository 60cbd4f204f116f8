using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;

namespace Exchange.Bench.GraphQL;

/// <summary>
/// Measures the engine by itself, beside a page written by hand, and beside graphql-js in Node on the same documents,
/// one after the other in one run, and prints each beside what issue 5 asks for. Medians of rounds; the best round
/// stands beside to show by how much a busy machine spoils them.
/// </summary>
internal static class EngineBench
{
    private const double GrowthMax = 2.2;

    /// <summary>Answers 0 if every bound is met, 1 if one is missed.</summary>
    public static async Task<int> RunAsync(string root, string node, TextWriter output, CancellationToken stop)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $".NET {Environment.Version}, {Environment.ProcessorCount} cores, load {Load()}; "
            + $"{Catalogue.PageSize} books of 12 fields a page"));
        await output.WriteLineAsync(Line("", "median", "best", "allocated", "ratio", ""));
        var table = new Table(output);
        await PageBench.RunAsync(table);
        await MeasureDocumentsAsync(table, root, node, stop);
        await MeasureGrowthAsync(table);
        return table.IsMet ? 0 : 1;
    }

    private static async Task MeasureDocumentsAsync(Table table, string root, string node, CancellationToken stop)
    {
        var documents = new Dictionary<string, string>
        {
            ["1 KB document"] = Documents.Kilobyte,
            ["introspection"] = Documents.Introspection,
            ["page document"] = Documents.Page,
        };
        Peer peer = await MeasurePeerAsync(documents, root, node, stop);
        foreach ((string name, string text) in documents)
        {
            Stopped parsed = Stopped.Measure(() => Utf8GraphQLParser.Parse(text));
            await table.AddAsync(
                $"parse: {name}", parsed, peer.Parsed[name] / parsed.Nanoseconds, ratioMin: 10, beside: "graphql-js");
        }

        foreach ((string name, string text) in documents)
        {
            Stopped prepared = Stopped.Measure(() => Prepare(text));
            await table.AddAsync(
                $"parse and validate: {name}",
                prepared,
                peer.Prepared[name] / prepared.Nanoseconds,
                nanosecondsMax: name == "1 KB document" ? 150_000 : double.PositiveInfinity,
                beside: "graphql-js");
        }

        await table.NoteAsync($"beside graphql-js {peer.Graphql} on Node {peer.Node}");
    }

    /// <summary>Doubles documents up to the token limit; the worst step counts.</summary>
    private static async Task MeasureGrowthAsync(Table table)
    {
        foreach ((string shape, Func<int, string> make) in Documents.Growing)
        {
            double worst = 0;
            double best = 0;
            Stopped? last = null;
            foreach (int tokens in new[] { 240, 480, 960, 1_920, 3_840 })
            {
                DocumentNode document = Utf8GraphQLParser.Parse(make(tokens));
                last = Stopped.Measure(() => Validate(document));
                worst = best > 0 ? Math.Max(worst, last.Best / best) : 0;
                best = last.Best;
            }

            await table.AddAsync($"validate: {shape}", last!, worst, ratioMax: GrowthMax, beside: "the half");
        }
    }

    private static void Prepare(string text) => Validate(Utf8GraphQLParser.Parse(text));

    private static void Validate(DocumentNode document)
    {
        var options = new ValidationOptions { PreparationTimeout = TimeSpan.FromMinutes(1) };
        var errors = DocumentValidator.Validate(Catalogue.Schema, document, options);
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(errors[0].Message);
        }
    }

    private static async Task<Peer> MeasurePeerAsync(
        Dictionary<string, string> documents, string root, string node, CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, "documents.json"),
                JsonSerializer.Serialize(new { sdl = Catalogue.Schema.Print(), documents }),
                stop);
            string script = Path.Combine(AppContext.BaseDirectory, "GraphQL", "graphql.mjs");
            using Process process = Process.Start(
                new ProcessStartInfo(node, [script, folder, root]) { RedirectStandardOutput = true })!;
            string text = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return process.ExitCode == 0
                ? JsonSerializer.Deserialize<Peer>(text, JsonSerializerOptions.Web)!
                : throw new InvalidOperationException($"graphql.mjs ended with {process.ExitCode}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Load() => File.Exists("/proc/loadavg")
        ? File.ReadAllText("/proc/loadavg").Split(' ')[0]
        : "unknown";

    private static string Line(
        string what, string median, string best, string allocated, string ratio, string asked) =>
        $"  {what,-44}{median,10}{best,10}{allocated,12}   {ratio,-22}{asked}".TrimEnd();

    private sealed record Peer(
        string Graphql, string Node, Dictionary<string, double> Parsed, Dictionary<string, double> Prepared);

    /// <summary>The lines printed so far, and whether each met its bounds.</summary>
    internal sealed class Table(TextWriter output)
    {
        public bool IsMet { get; private set; } = true;

        public Task NoteAsync(string note) => output.WriteLineAsync($"  {note}");

        public Task AddAsync(
            string what,
            Stopped stopped,
            double? ratio = null,
            double nanosecondsMax = double.PositiveInfinity,
            double bytesMax = double.PositiveInfinity,
            double ratioMin = 0,
            double ratioMax = double.PositiveInfinity,
            string beside = "")
        {
            string asked = string.Join(", ", new[]
            {
                double.IsFinite(nanosecondsMax) ? $"≤ {Stopped.Time(nanosecondsMax)}" : "",
                double.IsFinite(bytesMax) ? string.Create(CultureInfo.InvariantCulture, $"≤ {bytesMax:F0} B") : "",
                ratioMin > 0 ? string.Create(CultureInfo.InvariantCulture, $"≥ {ratioMin} ×") : "",
                double.IsFinite(ratioMax)
                    ? string.Create(CultureInfo.InvariantCulture, $"≤ {ratioMax} ×")
                    : "",
            }.Where(part => part.Length > 0));
            bool isMet = stopped.Nanoseconds <= nanosecondsMax
                && stopped.Bytes <= bytesMax
                && (ratio ?? ratioMin) >= ratioMin
                && (ratio ?? 0) <= ratioMax;
            IsMet &= isMet;
            return output.WriteLineAsync(Line(
                what,
                Stopped.Time(stopped.Nanoseconds),
                Stopped.Time(stopped.Best),
                string.Create(CultureInfo.InvariantCulture, $"{stopped.Bytes:N0} B"),
                ratio is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} × {beside}"),
                asked.Length == 0 ? "" : $"{asked}: {(isMet ? "met" : "MISSED")}"));
        }
    }
}
