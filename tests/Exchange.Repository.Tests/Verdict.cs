using System.Runtime.CompilerServices;
using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Turns findings into one failure that lists them all, a line each.</summary>
internal static class Verdict
{
    /// <summary>
    /// Known findings still to be mended: "rule path-prefix" a line, in <c>debts.txt</c>. It may only shrink.
    /// </summary>
    private static readonly string[][] Debts =
    [
        .. Checkout.Lines("tests/Exchange.Repository.Tests/debts.txt")
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', 2)),
    ];

    public static void Clean(IEnumerable<string> findings, [CallerMemberName] string rule = "")
    {
        var all = findings.Where(finding => !IsKnown(rule, finding)).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }

    private static bool IsKnown(string rule, string finding) =>
        Debts.Any(debt => debt[0] == rule && finding.StartsWith(debt[1], StringComparison.Ordinal));
}
