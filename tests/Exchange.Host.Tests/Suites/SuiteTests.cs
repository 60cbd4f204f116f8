using Exchange.Host.Suites;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Suites;

/// <summary>Every test project has a row in the table of seconds; one without would never run.</summary>
public sealed class SuiteTests
{
    private readonly SourceTree tree = SourceTree.At(Scratch.NewFolder("suites"));

    [Fact]
    public void A_test_project_without_a_row_is_refused()
    {
        Write("contracts 10\nA.Tests 20\n", "A.Tests", "B.Tests");

        var refusal = Assert.Throws<HostException>(() => Suite.ReadAll(tree));

        Assert.Contains("B.Tests", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_read_in_their_order_without_comments()
    {
        Write("# suite and seconds\ncontracts 10\nA.Tests    20\n", "A.Tests");

        Assert.Equal(
            [new Suite("contracts", TimeSpan.FromSeconds(10)), new Suite("A.Tests", TimeSpan.FromSeconds(20))],
            Suite.ReadAll(tree));
    }

    [Fact]
    public void A_suite_of_the_contracts_is_run_by_node_and_any_other_by_its_own_assembly()
    {
        Assert.Contains("contracts/tasks/soak.js", new Suite("invariants", default).Command(tree));
        Assert.EndsWith("A.Tests", new Suite("A.Tests", default).Command(tree)[0], StringComparison.Ordinal);
        Assert.False(new Suite("A.Tests", default).IsOfNode);
    }

    private void Write(string table, params string[] projects)
    {
        foreach (var project in projects)
        {
            Directory.CreateDirectory(tree["tests", project]);
        }

        File.WriteAllText(tree["tests", "budgets.txt"], table);
    }
}
