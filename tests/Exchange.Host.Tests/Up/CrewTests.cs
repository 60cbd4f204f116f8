using Exchange.Host.Processes;
using Exchange.Host.Up;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Up;

/// <summary>
/// A crew notices one death at once, tells it in its last words, and ends everybody in the opposite order.
/// </summary>
public sealed class CrewTests
{
    private readonly string folder = Scratch.NewFolder("crew");

    [Fact]
    public async Task A_death_ends_the_step_under_way_and_quotes_the_last_lines()
    {
        await using var crew = new Crew();
        crew.Add(await StartAsync("patient", "sleep 30"), null);
        crew.Add(await StartAsync("doomed", "echo cannot go on; exit 7"), null);

        var refusal = await Assert.ThrowsAsync<HostException>(() => crew.WhileAllLiveAsync(
            async stop =>
            {
                await Task.Delay(TimeSpan.FromSeconds(30), stop);
                return "";
            },
            TestContext.Current.CancellationToken));

        Assert.Contains("the doomed ended by itself (exit 7)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("cannot go on", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_asked_for_is_no_death()
    {
        var crew = new Crew();
        crew.Add(await StartAsync("asked", "sleep 30"), null);

        await crew.DisposeAsync();

        Assert.False(crew.Death.IsCompleted);
    }

    [Fact]
    public async Task Who_started_last_ends_first()
    {
        var ends = Path.Combine(folder, "ends");
        var crew = new Crew();
        foreach (var name in new[] { "database", "service" })
        {
            var child = await StartAsync(
                name, $"trap 'echo {name} >> {ends}; exit 0' TERM; echo up; while :; do sleep 0.05; done");
            await SaysAsync(child, "up");
            crew.Add(child, null);
        }

        await crew.DisposeAsync();

        Assert.Equal(["service", "database"], File.ReadLines(ends));
    }

    private Task<ChildProcess> StartAsync(string name, string script) => ChildProcess.StartAsync(
        new ChildCommand(name, ["bash", "-c", script], folder, Path.Combine(folder, $"{name}.log")));

    private static async Task SaysAsync(ChildProcess child, string word)
    {
        while (!child.Tail().Contains(word, StringComparison.Ordinal))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
