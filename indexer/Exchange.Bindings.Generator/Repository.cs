namespace Exchange.Bindings.Generator;

/// <summary>Where the generator reads and writes; it touches generated files and no others.</summary>
internal sealed class Repository(string root)
{
    internal const string Command = "dotnet run --project indexer/Exchange.Bindings.Generator";

    private const string AbiFolder = "contracts/abi";
    private const string TypedDataFile = "indexer/Exchange.Bindings.Generator/typed-data.json";
    private const string OutputFolder = "indexer/Exchange.Bindings";

    internal string Root => root;

    internal static Repository Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Exchange.sln")))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new BindingException($"No Exchange.sln in {start} or above it.");
    }

    internal IReadOnlyList<ContractAbi> ReadContracts()
    {
        string[] files = Directory.Exists(At(AbiFolder)) ? Directory.GetFiles(At(AbiFolder), "*.json") : [];
        return files.Length > 0
            ? [.. files.Order(StringComparer.Ordinal).Select(file => ContractAbi.Parse(File.ReadAllText(file), file))]
            : throw new BindingException($"No ABI in {AbiFolder}: npm run export-abi writes them.");
    }

    internal IReadOnlyList<TypedDataInput> ReadTypedData() =>
        TypedDataInput.Parse(File.ReadAllText(At(TypedDataFile)), TypedDataFile);

    /// <summary>Files that differ, are missing, or should not be there any more.</summary>
    internal IReadOnlyList<string> FindStale(IReadOnlyDictionary<string, string> files) =>
    [
        .. files.Where(file => !IsFresh(file.Key, file.Value)).Select(file => $"{OutputFolder}/{file.Key}"),
        .. FindOrphans(files).Select(name => $"{OutputFolder}/{name}"),
    ];

    internal IReadOnlyList<string> Update(IReadOnlyDictionary<string, string> files)
    {
        IReadOnlyList<string> stale = FindStale(files);
        foreach ((string name, string content) in files.Where(file => !IsFresh(file.Key, file.Value)))
        {
            File.WriteAllText(At($"{OutputFolder}/{name}"), content);
        }

        foreach (string name in FindOrphans(files))
        {
            File.Delete(At($"{OutputFolder}/{name}"));
        }

        return stale;
    }

    private bool IsFresh(string name, string content)
    {
        string path = At($"{OutputFolder}/{name}");
        return File.Exists(path) && File.ReadAllText(path) == content;
    }

    private IEnumerable<string> FindOrphans(IReadOnlyDictionary<string, string> files) =>
        Directory.GetFiles(At(OutputFolder), "*.g.cs")
            .Select(path => Path.GetFileName(path))
            .Where(name => !files.ContainsKey(name))
            .Order(StringComparer.Ordinal);

    private string At(string path) => Path.Combine(root, path);
}
