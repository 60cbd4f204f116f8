using Exchange.GraphQL.OracleConsole.Fuzzing;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>
/// A part of the fuzzing that <c>./exchange soak graphql</c> does at length: no input crashes, hangs or hides a fault.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 20_000;

    [Fact]
    public void Every_input_becomes_a_refusal_or_an_answer_in_time()
    {
        // Ten times the patience of the long run: tests share their machine.
        var report = Fuzz.Run(seed: 20_261_122, Inputs, patienceMs: 1_000);

        output.WriteLine(
            $"{report.Inputs} inputs, {report.Refusals} refused, {report.Executed} executed, "
            + $"the slowest in {report.SlowestMs:0} ms");
        Assert.Empty(report.Faults);
        Assert.Equal(Inputs, report.Inputs);
        // Neither sort is so rare that little was tried.
        Assert.InRange(report.Executed, Inputs / 10, Inputs / 2);
    }
}
