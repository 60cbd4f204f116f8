using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;

namespace Exchange.Ethereum.Transactions;

/// <summary>An account, and the slots of its storage, that a transaction says it will touch (EIP-2930).</summary>
public sealed record AccessListEntry(Address Address, IReadOnlyList<Hash> StorageKeys)
{
    internal static RlpItem Encode(IReadOnlyList<AccessListEntry> entries) =>
        RlpItem.List(entries.Select(entry => RlpItem.List(
            RlpItem.Of(entry.Address.ToArray()),
            RlpItem.List(entry.StorageKeys.Select(key => RlpItem.Of(key.ToArray()))))));
}
