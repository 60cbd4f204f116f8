using Exchange.Host.Up;
using Exchange.TestBed;
using Xunit;

namespace Exchange.Host.Tests.Up;

/// <summary>A record is believed only while the very process that wrote it runs.</summary>
public sealed class RunRecordTests
{
    private readonly SourceTree tree = SourceTree.At(Scratch.NewFolder("run"));

    [Fact]
    public void A_pid_that_now_belongs_to_somebody_else_is_no_run()
    {
        var record = RunRecord.OfThisProcess(ready: true, []);
        Write(record with { StartedAtTicks = record.StartedAtTicks - 60 });

        Assert.Null(RunRecord.Current(tree));
    }

    [Fact]
    public void A_process_that_has_ended_is_no_run()
    {
        Write(RunRecord.OfThisProcess(ready: true, []) with { Pid = int.MaxValue });

        Assert.Null(RunRecord.Current(tree));
    }

    [Fact]
    public void A_living_run_is_found_with_its_parts()
    {
        Write(RunRecord.OfThisProcess(ready: true, [new RunningPart("api", 7, "http://127.0.0.1:1/")]));

        Assert.Equal("api", Assert.Single(RunRecord.Current(tree)!.Parts).Name);
    }

    private void Write(RunRecord record)
    {
        Directory.CreateDirectory(tree.Data);
        record.Write(tree);
    }
}
