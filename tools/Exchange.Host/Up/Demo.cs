using System.Text.Json;
using Exchange.Host.Processes;

namespace Exchange.Host.Up;

/// <summary>Calls Exchange.Demo, which holds the demo members' keys and speaks to nothing but the public API.</summary>
internal sealed class Demo(SourceTree tree, DemoClients clients)
{
    private const string Project = "Exchange.Demo";

    /// <summary>Has the members' keys made, the first time, and learns their addresses.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MembersAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(clients.MembersFile)!);
        var answer = await RunAsync(["keys", "--out", clients.MembersFile], stop);
        return JsonSerializer.Deserialize<Dictionary<string, string>>(answer)!;
    }

    /// <summary>Tells the demo's story so far, skipping what has been told.</summary>
    public async Task<string> LoadAsync(Uri api, CancellationToken stop)
    {
        var answer = await RunAsync(
            ["load", "--api", api.ToString(), "--clients", clients.File, "--keys", clients.MembersFile], stop);
        return answer.TrimEnd().Split('\n')[^1];
    }

    private Task<string> RunAsync(string[] arguments, CancellationToken stop) => Tool.RequireAsync(
        $"{Project} {arguments[0]}", ["dotnet", tree.Assembly(Project), .. arguments], tree.Root, null, stop);
}
