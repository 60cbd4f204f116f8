using System.Globalization;

namespace Exchange.Bench;

/// <summary>What a bench prints: figures with their spread, each beside its bound, and whether all are met.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>Whether no bound has been missed so far.</summary>
    public bool IsMet { get; set; } = true;

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>Prints the median of a figure's rounds, the lowest and the highest, and its bound if any.</summary>
    public async Task LineAsync(
        string what, string unit, IReadOnlyList<double> values, (bool IsMet, string Bound)? asked = null,
        string format = "N0")
    {
        string Show(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        string spread = values.Count > 1 ? $"({Show(values.Min())} to {Show(values.Max())})" : "";
        string verdict = asked is { } bound ? $"{bound.Bound}: {(bound.IsMet ? "met" : "MISSED")}" : "";
        IsMet &= asked?.IsMet ?? true;
        await SayAsync($"  {what,-38}{Show(Median(values)),10} {unit,-9}{spread,-24}{verdict}".TrimEnd());
    }

    public Task SayAsync(FormattableString line) => SayAsync(line.ToString(CultureInfo.InvariantCulture));

    public Task SayAsync(string line) => output.WriteLineAsync(line);
}
