using Exchange.Host.Processes;

namespace Exchange.Host.Databases;

/// <summary>
/// The user PostgreSQL runs as: it refuses root, so root drops its privileges; anyone else stays who they are.
/// </summary>
internal sealed record Unprivileged(IReadOnlyList<string> Privileges, string? Owner)
{
    private const string Nobody = "65534:65534";

    public static async Task<Unprivileged> ForAsync(string folder, CancellationToken stop)
    {
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux())
        {
            return new Unprivileged([], null);
        }

        var owner = File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(cells => cells[0] == "postgres")
            .Select(cells => $"{cells[2]}:{cells[3]}")
            .FirstOrDefault(Nobody);
        string[] drop = [$"--reuid={owner.Split(':')[0]}", $"--regid={owner.Split(':')[1]}", "--clear-groups"];
        await Tool.RequireAsync("chown", ["chown", "-R", owner, folder], "/", null, stop);
        var reaches = await Tool.RunAsync(["setpriv", .. drop, "test", "-x", folder], "/", null, stop);

        // A checkout below /root is closed to everyone else: the server may then search folders, and nothing more.
        string[] search = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
        return new Unprivileged(reaches.ExitCode == 0 ? drop : [.. drop, .. search], owner);
    }

    /// <summary>The command as that user runs it.</summary>
    public string[] Wrap(params string[] command) =>
        Privileges.Count == 0 ? command : ["setpriv", .. Privileges, .. command];
}
