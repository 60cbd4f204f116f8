using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Operations;

/// <summary>Which chain and which contracts this API speaks for, as the deployment wrote it down.</summary>
internal sealed record Deployment(long ChainId, Hash GenesisHash, IReadOnlyDictionary<string, Address> Contracts)
{
    public Address this[string contract] => Contracts[contract];

    /// <summary>What the contract at an address of the deployment is called.</summary>
    public string NameOf(Address contract) => Contracts.First(known => known.Value == contract).Key;

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
