using Exchange.Host.Suites;
using Xunit;

namespace Exchange.Host.Tests.Suites;

/// <summary>A suite that says nothing has failed; a suite that says something is believed.</summary>
public sealed class TallyTests
{
    private const string Dotnet = "Test run summary: Passed!\n  total: 9\n  failed: 1\n  succeeded: 7\n  skipped: 1\n";

    [Fact]
    public void A_suite_that_ran_nothing_counts_as_one_failure() =>
        Assert.Equal(
            new Tally(0, 1, 0), Tally.Of(contracts: false, 0, "  failed: 0\n  succeeded: 0\n  skipped: 0\n"));

    [Fact]
    public void A_suite_that_crashed_after_passing_tests_counts_as_a_failure() =>
        Assert.Equal(new Tally(3, 1, 0), Tally.Of(contracts: true, 134, "  3 passing (120ms)\n"));

    [Fact]
    public void The_totals_of_dotnet_suites_are_read() =>
        Assert.Equal(new Tally(7, 1, 1), Tally.Of(contracts: false, 1, Dotnet));

    [Fact]
    public void The_totals_of_the_contract_suite_are_read() =>
        Assert.Equal(
            new Tally(41, 2, 1), Tally.Of(contracts: true, 1, "\n  41 passing (3s)\n  1 skipped\n  2 failing\n"));

    [Fact]
    public void The_closing_line_is_what_continuous_integration_counts()
    {
        Assert.Equal("8 passed, 0 failed", (new Tally(5, 0, 0) + new Tally(3, 0, 0)).ToString());
        Assert.Equal("5 passed, 1 failed, 2 skipped", new Tally(5, 1, 2).ToString());
    }
}
