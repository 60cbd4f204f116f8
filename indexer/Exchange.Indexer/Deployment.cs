using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer;

/// <summary>Which chain and which contracts are indexed, as the deploy task wrote them down.</summary>
internal sealed record Deployment(
    long ChainId, Hash GenesisHash, long DeployedInBlock, IReadOnlyDictionary<string, Address> Contracts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file.</summary>
    /// <exception cref="SettingsException">It is missing, unreadable or incomplete.</exception>
    public static Deployment Read(string path)
    {
        try
        {
            Deployment? read = JsonSerializer.Deserialize<Deployment>(File.ReadAllBytes(path), Json);
            return read is { ChainId: > 0, DeployedInBlock: > 0, Contracts.Count: > 0 }
                ? read
                : throw new SettingsException($"The deployment file {path} lacks its chain, first block or contracts");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException
            or HexException)
        {
            throw new SettingsException($"The deployment file {path} cannot be read: {fault.Message}");
        }
    }

    /// <summary>The address of a contract by its name.</summary>
    /// <exception cref="SettingsException">The deployment has no such contract.</exception>
    public Address AddressOf(string contract) =>
        Contracts.TryGetValue(contract, out Address address)
            ? address
            : throw new SettingsException($"The deployment has no contract {contract}");
}
