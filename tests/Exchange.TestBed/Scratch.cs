using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Exchange.Host.Processes;

namespace Exchange.TestBed;

/// <summary>
/// This test process's folder for data and logs: deleted at its end, or by the next process if it was killed.
/// </summary>
public static class Scratch
{
    private const string Prefix = "exchange-test-";
    private static readonly ConcurrentBag<ChildProcess> Children = [];
    private static int folders;

    public static string Folder { get; } = Open();

    /// <summary>A folder below <see cref="Folder"/> that no one else got.</summary>
    public static string NewFolder(string name)
    {
        var number = Interlocked.Increment(ref folders);
        return Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{number}")).FullName;
    }

    /// <summary>
    /// Has a server ended before the folder goes, so that it does not write into what is being deleted.
    /// </summary>
    internal static void EndFirst(ChildProcess child) => Children.Add(child);

    private static string Open()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (!IsRunning(int.Parse(Path.GetFileName(left)[Prefix.Length..], CultureInfo.InvariantCulture)))
            {
                Delete(left);
            }
        }

        var folder = Path.Combine(Path.GetTempPath(), Prefix + Environment.ProcessId);
        Directory.CreateDirectory(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var child in Children)
            {
                child.Crash();
            }

            // Gigabytes of databases may be in it, and a process that is not gone 11 s after its tests is a failure
            // to xunit: whoever deletes outlives us.
            Process.Start("rm", ["-rf", "--", folder]).Dispose();
        };
        return folder;
    }

    private static bool IsRunning(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Two test processes may sweep the same leftovers, and a dying server may still write: what stays is swept later.
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException left)
        {
            Console.Error.WriteLine($"{folder} stays until the next test run: {left.Message}");
        }
    }
}
