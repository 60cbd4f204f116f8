using Exchange.Host.Processes;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Processes;

/// <summary>A child ends on the signal it wants, or else is killed; what it said is in its log either way.</summary>
public sealed class ChildProcessTests
{
    private readonly string folder = Scratch.NewFolder("child");

    private string LogFile => Path.Combine(folder, "child.log");

    [Fact]
    public async Task A_child_that_ignores_its_signal_is_killed_after_its_patience()
    {
        await using var child = await StartAsync(
            "trap '' TERM; echo deaf; while :; do sleep 0.05; done", patience: 0.3);

        await child.StopAsync();

        Assert.Equal(128 + (int)ProcessSignal.Kill, child.ExitCode);
        Assert.False(child.Died);
    }

    [Fact]
    public async Task A_child_gets_the_signal_that_lets_it_finish()
    {
        await using var child = await StartAsync(
            "trap 'echo written; exit 3' INT; echo ready; while :; do sleep 0.05; done", 10, ProcessSignal.Interrupt);

        await child.StopAsync();

        Assert.Equal(3, child.ExitCode);
        Assert.EndsWith("written", child.Tail(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_a_child_says_is_in_its_log()
    {
        await using (var child = await StartAsync("for i in 1 2 3; do echo line $i; done; echo last >&2"))
        {
            await child.Exited;
        }

        var lines = await File.ReadAllLinesAsync(LogFile, TestContext.Current.CancellationToken);
        Assert.StartsWith("--- child started at ", lines[0], StringComparison.Ordinal);
        Assert.Equal(["last", "line 1", "line 2", "line 3"], lines.Skip(1).Order());
    }

    private async Task<ChildProcess> StartAsync(
        string script, double patience = 10, ProcessSignal end = ProcessSignal.Terminate)
    {
        var child = await ChildProcess.StartAsync(new ChildCommand("child", ["bash", "-c", script], folder, LogFile)
        {
            Patience = TimeSpan.FromSeconds(patience),
            EndSignal = end,
        });
        while (child.Tail().Length == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return child;
    }
}
