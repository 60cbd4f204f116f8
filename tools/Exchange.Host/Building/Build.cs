using System.Runtime.InteropServices;
using System.Text.Json;
using Exchange.Host.Processes;

namespace Exchange.Host.Building;

/// <summary>
/// Brings a checkout from its sources to what runs; each step does nothing when its inputs are unchanged.
/// </summary>
internal sealed class Build(SourceTree tree, Progress progress)
{
    private const string Unchanged = "unchanged";
    private const string Runtime = "linux-x64"; // As Directory.Build.props: what lock files are resolved for.

    private static readonly string[] DotnetInputs =
    [
        "indexer", "api", "alliance-portal", "tools", "contracts/abi", "Directory.Build.props",
        "Directory.Packages.props", "global.json", "package-lock.json", ".editorconfig",
    ];

    /// <summary>Installs the npm packages of the lock file, and only when that changed.</summary>
    public Task NodePackagesAsync(CancellationToken stop) => progress.StepAsync("npm packages", async () =>
    {
        var stamp = Stamp.Take(Path.Combine(tree.NodeModules, ".exchange-stamp"), tree, ["package-lock.json"]);
        if (stamp.IsFresh)
        {
            return Unchanged;
        }

        // No package's install script runs: what we use ships its binary inside the package.
        await Tool.RequireAsync("npm ci", ["npm", "ci", "--ignore-scripts"], tree.Root, null, stop);
        stamp.Write();
        return "installed from package-lock.json";
    });

    /// <summary>Compiles the contracts with the npm compiler.</summary>
    public Task ContractsAsync(CancellationToken stop) => progress.StepAsync("contracts", async () =>
    {
        if (!File.Exists(tree["hardhat.config.js"]))
        {
            return "none yet";
        }

        var stamp = Stamp.Take(
            Path.Combine(tree.Artifacts, "stamps", "contracts"),
            tree,
            ["contracts", "hardhat.config.js", "package-lock.json"]);
        if (stamp.IsFresh && Directory.Exists(Path.Combine(tree.Artifacts, "hardhat")))
        {
            return Unchanged;
        }

        await Tool.RequireAsync("npm run build", ["npm", "run", "build"], tree.Root, null, stop);
        stamp.Write();
        return "compiled";
    });

    /// <summary>Builds everything that <c>up</c> starts.</summary>
    public Task ServicesAsync(CancellationToken stop) =>
        DotnetAsync("services", DotnetInputs, ServicesFilter, stop);

    /// <summary>Builds every project of the solution, tests included.</summary>
    public Task SolutionAsync(CancellationToken stop) =>
        DotnetAsync("solution", [.. DotnetInputs, "tests", "Exchange.sln"], () => tree["Exchange.sln"], stop);

    /// <summary>Publishes a program of <c>tools</c> as it would be deployed: compiled ahead, and optimised.</summary>
    /// <returns>Its assembly.</returns>
    public async Task<string> PublishedAsync(string name, CancellationToken stop)
    {
        await DotnetAsync(
            "published", DotnetInputs, () => tree["tools", name, $"{name}.csproj"], stop,
            ["publish", "--configuration", "Release", "--runtime", Runtime, "--no-self-contained"]);
        return Path.Combine(
            tree.Artifacts, "dotnet", "publish", name, $"release_{Runtime}", $"{name}.dll");
    }

    private Task DotnetAsync(
        string what, string[] inputs, Func<string> target, CancellationToken stop, params string[] verb) =>
        progress.StepAsync($".NET {what}", async () =>
        {
            var stamp = Stamp.Take(Path.Combine(tree.Artifacts, "stamps", $"dotnet-{what}"), tree, inputs);
            if (stamp.IsFresh)
            {
                return Unchanged;
            }

            // A compiler server of our own makes the build fast, and can be ended without touching anyone else's.
            var server = $"exchange-{Environment.ProcessId}";
            try
            {
                await Tool.RequireAsync(
                    "dotnet build",
                    [
                        "dotnet", .. verb is [] ? ["build"] : verb, target(), "--nologo", "-v", "quiet",
                        "-nodeReuse:false",
                        "-clp:ErrorsOnly;NoSummary", $"-p:SharedCompilationId={server}", "-p:RestoreLockedMode=true",
                    ],
                    tree.Root,
                    null,
                    stop);
            }
            finally
            {
                await EndCompilerAsync(server);
            }

            stamp.Write();
            return "built from locked packages";
        });

    private async Task EndCompilerAsync(string server)
    {
        var version = await Tool.RequireAsync(
            "dotnet --version", ["dotnet", "--version"], tree.Root, null, CancellationToken.None);
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var compiler = Path.Combine(dotnet, "sdk", version.Trim(), "Roslyn", "bincore", "VBCSCompiler.dll");
        if (File.Exists(compiler))
        {
            await Tool.RunAsync(
                ["dotnet", compiler, $"-pipename:{server}", "-shutdown"], tree.Root, null, CancellationToken.None);
        }
    }

    /// <summary>
    /// Writes a solution filter of every project outside tests, so that one build call walks them once.
    /// </summary>
    private string ServicesFilter()
    {
        var projects = File.ReadLines(tree["Exchange.sln"])
            .Where(line => line.StartsWith("Project(", StringComparison.Ordinal))
            .Select(line => line.Split('"')[5].Replace('\\', '/'))
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("tests/", StringComparison.Ordinal))
            .ToArray();
        var file = Path.Combine(tree.Artifacts, "services.slnf");
        Directory.CreateDirectory(tree.Artifacts);
        File.WriteAllText(
            file, JsonSerializer.Serialize(new { solution = new { path = "../Exchange.sln", projects } }));
        return file;
    }
}
