using System.Diagnostics;
using System.Text;

namespace Exchange.Host.Processes;

/// <summary>How a program ended and what it said.</summary>
public sealed record ToolResult(int ExitCode, string Output)
{
    /// <summary>The last lines of its output, enough to see why it failed.</summary>
    public string Tail(int lines = 12) =>
        string.Join('\n', Output.TrimEnd().Split('\n').TakeLast(lines));
}

/// <summary>Runs a program to its end; nothing it started outlives a cancelled call.</summary>
public static class Tool
{
    private const int OutputMax = 4_000_000;

    public static async Task<ToolResult> RunAsync(
        IReadOnlyList<string> command,
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken stop)
    {
        using var process = new Process { StartInfo = StartInfo(command, folder, environment) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new ToolResult(process.ExitCode, output.ToString());
        }
    }

    /// <summary>Runs a program that has to succeed; otherwise <paramref name="what"/> failed.</summary>
    public static async Task<string> RequireAsync(
        string what,
        IReadOnlyList<string> command,
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken stop)
    {
        var result = await RunAsync(command, folder, environment, stop);
        return result.ExitCode == 0
            ? result.Output
            : throw new HostException($"{what} failed (exit {result.ExitCode}):\n{result.Tail()}");
    }

    /// <summary>Runs a long program in front of our caller, who sees it work; answers its exit code.</summary>
    public static async Task<int> ShowAsync(
        IReadOnlyList<string> command,
        string folder,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken stop)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder };
        Tell(start, environment);
        using var process = new Process { StartInfo = start };
        process.Start();
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    internal static ProcessStartInfo StartInfo(
        IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Tell(start, environment);
        return start;
    }

    private static void Tell(ProcessStartInfo start, IReadOnlyDictionary<string, string>? environment)
    {
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < OutputMax)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
