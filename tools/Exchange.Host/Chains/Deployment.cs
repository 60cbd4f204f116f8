using System.Globalization;
using System.Text.Json;
using Exchange.Host.Processes;

namespace Exchange.Host.Chains;

/// <summary>Which contracts stand where on which chain, as <c>contracts/tasks/deploy.js</c> writes it.</summary>
public sealed record Deployment(
    long ChainId, string GenesisHash, long DeployedInBlock, IReadOnlyDictionary<string, string> Contracts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The address of a contract, as the deployment wrote it.</summary>
    public string this[string contract] => Contracts[contract];

    public static Deployment Read(string file) =>
        JsonSerializer.Deserialize<Deployment>(File.ReadAllText(file), Json)
        ?? throw new HostException($"{file} holds no deployment");

    /// <summary>Deploys what is not there yet; contracts that stand are left as they are.</summary>
    public static async Task<Deployment> EnsureAsync(
        SourceTree tree, Uri rpc, DeploymentKeys keys, string file, CancellationToken stop)
    {
        var deployed = await Tool.RunAsync(
            [
                tree.Node, tree["contracts", "tasks", "deploy.js"], "--rpc", rpc.ToString().TrimEnd('/'),
                "--operators", string.Join(',', keys.Operators), "--psp", keys.Psp, "--relayer", keys.Relayer,
                "--out", file, "--development",
            ],
            tree.Root,
            new Dictionary<string, string> { ["DEPLOYER_KEY"] = keys.DeployerKey },
            stop);
        return deployed.ExitCode == 0 && File.Exists(file)
            ? Read(file)
            : throw new HostException(
                $"{deployed.Tail()}\n(a chain older than these contracts? ./exchange down --reset starts afresh)");
    }

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Contracts.Count} contracts since block {DeployedInBlock}");
}

/// <summary>Who deploys and who is admitted: the deployer's secret key, the others' addresses.</summary>
public sealed record DeploymentKeys(string DeployerKey, IReadOnlyList<string> Operators, string Psp, string Relayer);
