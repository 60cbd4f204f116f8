using System.Diagnostics;

namespace Exchange.Host.Processes;

/// <summary>What to start, under which user, and how it wants to be ended.</summary>
public sealed record ChildCommand(string Name, IReadOnlyList<string> Command, string Folder, string LogFile)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The signal that lets it finish its work.</summary>
    public ProcessSignal EndSignal { get; init; } = ProcessSignal.Terminate;

    /// <summary>How long its end may take before it is killed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Further arguments to setpriv, for a program that must not run as root.</summary>
    public IReadOnlyList<string> Privileges { get; init; } = [];
}

/// <summary>A program that runs beside us: logged, watched, ended by its own signal, and never left behind.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private const int LinesKept = 12;
    private readonly ChildCommand command;
    private readonly Process process;
    private readonly StreamWriter log;
    private readonly Queue<string> lastLines = new();
    private bool ending;

    private ChildProcess(ChildCommand command, Process process, StreamWriter log) =>
        (this.command, this.process, this.log) = (command, process, log);

    public string Name => command.Name;

    public string LogFile => command.LogFile;

    public int Pid { get; private set; }

    /// <summary>Completes when the program ended, by itself or by us.</summary>
    public Task Exited { get; private set; } = Task.CompletedTask;

    public bool HasExited => Exited.IsCompleted;

    /// <summary>Whether it ended although nobody asked it to.</summary>
    public bool Died => HasExited && !ending;

    /// <summary>Its exit code, once it has one.</summary>
    public int? ExitCode { get; private set; }

    public static async Task<ChildProcess> StartAsync(ChildCommand command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(command.LogFile)!);
        var log = new StreamWriter(command.LogFile, append: true) { AutoFlush = true };
        await log.WriteLineAsync($"--- {command.Name} started at {DateTime.UtcNow:u}");
        var process = new Process
        {
            StartInfo = Tool.StartInfo([.. Wrapper(command), .. command.Command], command.Folder, command.Environment),
        };
        var child = new ChildProcess(command, process, log);
        process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        await Nursery.StartAsync(process);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        child.Pid = process.Id;
        child.Exited = child.WaitAsync();
        return child;
    }

    /// <summary>The last lines it wrote, for whoever has to say why it died.</summary>
    public string Tail()
    {
        lock (lastLines)
        {
            return string.Join('\n', lastLines);
        }
    }

    /// <summary>Asks it to end, waits, and kills it only when it does not.</summary>
    public async Task StopAsync()
    {
        ending = true;
        if (!HasExited)
        {
            Kill.Send(Pid, command.EndSignal);
            if (await Task.WhenAny(Exited, Task.Delay(command.Patience)) != Exited)
            {
                Keep($"(did not end within {command.Patience.TotalSeconds} s of {command.EndSignal}: killed)");
                Kill.Send(Pid, ProcessSignal.Kill);
            }
        }

        await Exited;
    }

    /// <summary>Sends it a signal that is not our way of ending it; answers whether it was there to hear it.</summary>
    public bool Signal(ProcessSignal signal) => !HasExited && Kill.Send(Pid, signal);

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Crash()
    {
        ending = true;
        if (!HasExited)
        {
            Kill.Send(Pid, ProcessSignal.Kill);
            process.WaitForExit();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
        await log.DisposeAsync();
    }

    // Own session: Ctrl-C in the terminal reaches only us, and we decide the order of the ends.
    // Parent-death signal: when we are killed, so is the child. Both exec, so the pid is the program's own.
    private static string[] Wrapper(ChildCommand command) => OperatingSystem.IsLinux()
        ?
        [
            "setsid", "setpriv", .. command.Privileges, "--pdeathsig",
            command.EndSignal == ProcessSignal.Interrupt ? "INT" : "TERM",
        ]
        : [];

    private async Task WaitAsync()
    {
        await process.WaitForExitAsync(CancellationToken.None);
        ExitCode = process.ExitCode;
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lastLines)
        {
            if (lastLines.Count == LinesKept)
            {
                lastLines.Dequeue();
            }

            lastLines.Enqueue(line);
            log.WriteLine(line);
        }
    }
}
