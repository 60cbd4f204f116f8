using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Exchange.Host.Processes;

/// <summary>The signals we send (signal(7)); a program of ours ends on the one that lets it finish its work.</summary>
public enum ProcessSignal
{
    /// <summary>Asks nothing: only whether the process is there.</summary>
    None = 0,
    Interrupt = 2,

    /// <summary>PostgreSQL's immediate shutdown: what a crash of the server leaves, without one.</summary>
    Quit = 3,
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}

/// <summary>Sends signals, which <see cref="System.Diagnostics.Process"/> cannot.</summary>
internal static partial class Kill
{
    private const int NoSuchProcess = 3;

    /// <summary>Returns whether the process was there to hear it.</summary>
    public static bool Send(int pid, ProcessSignal signal)
    {
        if (Posix(pid, (int)signal) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == NoSuchProcess
            ? false
            : throw new Win32Exception(error, $"signal {signal} to process {pid} was refused");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Posix(int pid, int signal);
}
