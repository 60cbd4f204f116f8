using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Host.Suites;

/// <summary>How many tests of a suite passed, failed and were skipped.</summary>
internal readonly partial record struct Tally(int Passed, int Failed, int Skipped)
{
    public static Tally operator +(Tally a, Tally b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    /// <summary>The closing line that continuous integration counts.</summary>
    public override string ToString() => Skipped == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed")
        : string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed, {Skipped} skipped");

    /// <summary>
    /// Reads a suite's output. A suite that crashed, or ran nothing, counts as one failure: silence is not success.
    /// </summary>
    public static Tally Of(bool contracts, int exitCode, string output)
    {
        var tally = contracts
            ? new Tally(
                Last(HardhatPassing(), output), Last(HardhatFailing(), output), Last(HardhatSkipped(), output))
            : new Tally(
                Last(DotnetSucceeded(), output), Last(DotnetFailed(), output), Last(DotnetSkipped(), output));
        var silent = tally.Failed == 0 && (exitCode != 0 || tally.Passed == 0);
        return silent ? tally with { Failed = 1 } : tally;
    }

    // The runners print their totals last; a test's own output may look alike further up.
    private static int Last(Regex pattern, string output) => pattern.Matches(output) is [.., var last]
        ? int.Parse(last.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(@"^\s*succeeded: (\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex DotnetSucceeded();

    [GeneratedRegex(@"^\s*failed: (\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex DotnetFailed();

    [GeneratedRegex(@"^\s*skipped: (\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex DotnetSkipped();

    [GeneratedRegex(@"^\s*(\d+) passing\b", RegexOptions.Multiline)]
    private static partial Regex HardhatPassing();

    [GeneratedRegex(@"^\s*(\d+) failing\b", RegexOptions.Multiline)]
    private static partial Regex HardhatFailing();

    [GeneratedRegex(@"^\s*(\d+) (?:skipped|pending)\b", RegexOptions.Multiline)]
    private static partial Regex HardhatSkipped();
}
