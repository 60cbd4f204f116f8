using System.Diagnostics;
using System.Globalization;
using Exchange.Host.Building;
using Exchange.Host.Processes;

namespace Exchange.Host.Suites;

/// <summary>Builds the checkout once, runs every suite of the table, and ends with one line of totals.</summary>
internal sealed class TestCommand(SourceTree tree, Progress progress)
{
    // A suite far over its budget hangs; it is ended so that the others still get their turn.
    private const int PatienceInBudgets = 3;

    // Suites mostly wait, for blocks and pages: two at a time keep two cores busy.
    private const int SuitesAtATime = 2;

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var suites = Suite.ReadAll(tree);
        var build = new Build(tree, progress);
        await progress.StepAsync("browser", () => Browser.EnsureAsync(stop));
        await build.NodePackagesAsync(stop);
        await build.ContractsAsync(stop);
        await build.SolutionAsync(stop);

        var total = await new GeneratedFiles(tree, progress).CheckAsync(stop);
        using var turns = new SemaphoreSlim(SuitesAtATime);
        var running = suites.Select(suite => InTurnAsync(suite, turns, stop));
        total = (await Task.WhenAll(running)).Aggregate(total, (sum, tally) => sum + tally);

        progress.Say(string.Create(
            CultureInfo.InvariantCulture, $"  everything in {progress.Elapsed.TotalSeconds:0} s"));
        progress.Say(total.ToString());
        return total.Failed == 0 ? 0 : 1;
    }

    private async Task<Tally> InTurnAsync(Suite suite, SemaphoreSlim turns, CancellationToken stop)
    {
        await turns.WaitAsync(stop);
        try
        {
            return await RunAsync(suite, stop);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<Tally> RunAsync(Suite suite, CancellationToken stop)
    {
        var begun = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(suite.Budget * PatienceInBudgets);
        ToolResult result;
        try
        {
            result = await Tool.RunAsync(suite.Command(tree), tree.Root, null, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            result = new ToolResult(-1, $"ended after {PatienceInBudgets} times its budget");
        }

        var took = Stopwatch.GetElapsedTime(begun);
        var tally = Tally.Of(suite.IsOfNode, result.ExitCode, result.Output);
        if (tally.Failed > 0)
        {
            progress.Say(result.Tail(lines: 200));
        }
        else if (took > suite.Budget)
        {
            progress.Say($"  {suite.Name}: above its budget of {suite.Budget.TotalSeconds} s in tests/budgets.txt");
            tally = tally with { Failed = 1 };
        }

        progress.Line(suite.Name, tally.ToString(), took);
        return tally;
    }
}
