using Xunit;

namespace Exchange.Repository.Tests;

/// <summary>Turns findings into one failure that lists them all, a line each.</summary>
internal static class Verdict
{
    public static void Clean(IEnumerable<string> findings)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
