using Exchange.Host.Building;
using Exchange.Host.Processes;

namespace Exchange.Host.Suites;

/// <summary>Files that a program writes and git keeps: made again, they must come out as they stand.</summary>
internal sealed class GeneratedFiles(SourceTree tree, Progress progress)
{
    private sealed record Group(string Name, string Folder, string Pattern, string[] Command);

    /// <summary>
    /// Makes every group again, in the order in which one is made from another; a change is left to be read.
    /// </summary>
    public async Task<Tally> CheckAsync(CancellationToken stop)
    {
        var total = default(Tally);
        foreach (var group in Groups())
        {
            await progress.StepAsync($"fresh: {group.Name}", async () =>
            {
                var isFresh = await IsFreshAsync(group, stop);
                total += isFresh ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
                return isFresh ? "as committed" : $"CHANGED: see git diff {group.Folder}";
            });
        }

        return total;
    }

    private Group[] Groups() =>
    [
        new("ABIs", "contracts/abi", "*.json", [tree.Node, tree["contracts", "tasks", "export-abi.js"]]),
        new(
            "bindings",
            "indexer/Exchange.Bindings",
            "*.g.cs",
            ["dotnet", tree.Assembly("Exchange.Bindings.Generator")]),
        new(
            "schema",
            "api/Exchange.Api",
            "schema.graphql",
            ["dotnet", tree.Assembly("Exchange.Api"), "schema", tree["api", "Exchange.Api", "schema.graphql"]]),
    ];

    private async Task<bool> IsFreshAsync(Group group, CancellationToken stop)
    {
        var before = Digest.Of(tree, FilesOf(group));
        await Tool.RequireAsync($"generating the {group.Name}", group.Command, tree.Root, null, stop);
        return Digest.Of(tree, FilesOf(group)) == before;
    }

    private IEnumerable<string> FilesOf(Group group) =>
        Directory.GetFiles(tree[group.Folder], group.Pattern)
            .Select(file => Path.GetRelativePath(tree.Root, file));
}
