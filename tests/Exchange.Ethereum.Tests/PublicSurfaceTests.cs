using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests;

/// <summary>What users can name changes only when someone says so, in a file that a review shows.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Assert.Null(PublicSurface.Unapproved(typeof(Address).Assembly));

    [Fact]
    public void A_member_that_comes_or_goes_is_shown_under_its_type() =>
        Assert.Equal(
            ["  N: class A", "-     int X { get; }", "+     int Y { get; }", "+ N: class C", "+     new()"],
            PublicSurface.Difference(
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
}
