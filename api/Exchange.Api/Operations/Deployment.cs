using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Operations;

/// <summary>Which chain and which contracts this API speaks for, as the deployment wrote it down.</summary>
internal sealed record Deployment(long ChainId, Hash GenesisHash, IReadOnlyDictionary<string, Address> Contracts)
{
    public Address this[string contract] => Contracts[contract];

    public static Deployment Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = json.RootElement;
        return new Deployment(
            root.GetProperty("chainId").GetInt64(),
            Hash.Parse(root.GetProperty("genesisHash").GetString()!),
            root.GetProperty("contracts").EnumerateObject()
                .ToDictionary(c => c.Name, c => Address.Parse(c.Value.GetString()!)));
    }
}
