using System.Diagnostics;

namespace Exchange.Repository.Tests;

/// <summary>Reads the checkout these tests judge: the files git knows or would add, never build output.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every file, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    public static IEnumerable<string> Having(params string[] extensions) =>
        Files.Where(file => extensions.Contains(Path.GetExtension(file)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static bool Exists(string file) => Path.Exists(Path.Combine(Root, file));

    /// <summary>Whether a machine wrote the file; its shape is then its generator's business.</summary>
    public static bool IsGenerated(string file) =>
        file.EndsWith(".g.cs", StringComparison.Ordinal)
        || file.StartsWith("contracts/abi/", StringComparison.Ordinal)
        || file.Contains("/Migrations/20261122", StringComparison.Ordinal)
        || Path.GetFileName(file) is "package-lock.json" or "packages.lock.json" or "schema.graphql"
            or "gas-snapshot.json" or "Exchange.sln";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Exchange.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static string[] ListFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return
        [
            .. files.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Path.Combine(Root, file)))
                .Order(StringComparer.Ordinal),
        ];
    }
}
