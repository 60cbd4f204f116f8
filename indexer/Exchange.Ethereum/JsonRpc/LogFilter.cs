using System.Text.Json.Serialization;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Which logs are meant: those of a range of blocks or of one block, of some contracts, with some topics. A
/// subscription takes no blocks, since it is about those to come.
/// </summary>
public sealed record LogFilter
{
    /// <summary>The first block; when all three are null, the latest alone is meant.</summary>
    public BlockTag? FromBlock { get; init; }

    /// <summary>The last block, which is included.</summary>
    public BlockTag? ToBlock { get; init; }

    /// <summary>The only block (EIP-234); excludes a range.</summary>
    public Hash? BlockHash { get; init; }

    /// <summary>The contracts; empty for any.</summary>
    [JsonPropertyName("address")]
    public IReadOnlyCollection<Address> Addresses { get; init; } = [];

    /// <summary>For each position the topics it may have, or null for any; null: any at all.</summary>
    public IReadOnlyList<IReadOnlyCollection<Hash>?>? Topics { get; init; }
}
