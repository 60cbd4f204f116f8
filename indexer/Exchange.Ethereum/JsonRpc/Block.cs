using System.Text.Json.Serialization;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>What a node says of a block, with all that it did.</summary>
public sealed record Block : BlockHeader
{
    /// <summary>Its transactions, in their order.</summary>
    [JsonRequired]
    public IReadOnlyList<ChainTransaction> Transactions { get; init; } = [];
}
