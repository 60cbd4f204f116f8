using Exchange.Ethereum.Primitives;
using Exchange.Host;

namespace Exchange.Ethereum.Tests;

/// <summary>What users can name changes only when someone says so, in a file that a review shows.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        string approved = SourceTree.Find()["tests", "Exchange.Ethereum.Tests", "PublicSurface.txt"];
        string received = Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt");
        string[] surface = [.. PublicSurface.Of(typeof(Address).Assembly)];
        File.WriteAllLines(received, surface);

        string[] before = File.Exists(approved) ? File.ReadAllLines(approved) : [];

        Assert.True(
            surface.SequenceEqual(before),
            $"""
            The public surface of Exchange.Ethereum is not the approved one:
            {string.Join('\n', Difference(before, surface))}
            To approve it: cp {received} {approved}
            """);
    }

    [Fact]
    public void A_member_that_comes_or_goes_is_shown_under_its_type() =>
        Assert.Equal(
            ["  N: class A", "-     int X { get; }", "+     int Y { get; }", "+ N: class C", "+     new()"],
            Difference(
                ["N: class A", "    int X { get; }", "N: class B"],
                ["N: class A", "    int Y { get; }", "N: class B", "N: class C", "    new()"]));

    [Fact]
    public void Members_are_shown_as_they_are_written()
    {
        string[] surface = [.. PublicSurface.Of(typeof(Address).Assembly)];

        Assert.Contains("    static Address Parse(ReadOnlySpan<char> text)", surface);
        Assert.Contains("    const int Length = 20", surface);
        Assert.Contains("    required Address Address { get; init; }", surface);
        Assert.Contains("Exchange.Ethereum.JsonRpc: ref struct LogReader", surface);
        Assert.DoesNotContain(surface, line => line.Contains('$', StringComparison.Ordinal)); // a record's clone
    }

    private static IEnumerable<string> Difference(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        ILookup<string, string> gone = ByType(before).Except(ByType(after)).ToLookup(at => at.Type, at => at.Line);
        ILookup<string, string> come = ByType(after).Except(ByType(before)).ToLookup(at => at.Type, at => at.Line);
        foreach (string type in gone.Concat(come).Select(group => group.Key).Distinct())
        {
            if (!gone[type].Concat(come[type]).Contains(type))
            {
                yield return $"  {type}";
            }

            foreach (string line in gone[type])
            {
                yield return $"- {line}";
            }

            foreach (string line in come[type])
            {
                yield return $"+ {line}";
            }
        }
    }

    // A type's own line stands under itself, so that a type that comes or goes is seen too.
    private static IEnumerable<(string Type, string Line)> ByType(IReadOnlyList<string> lines)
    {
        string type = "";
        foreach (string line in lines)
        {
            type = line.StartsWith(' ') ? type : line;
            yield return (type, line);
        }
    }
}
