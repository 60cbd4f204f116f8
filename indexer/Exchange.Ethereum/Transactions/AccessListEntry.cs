using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Transactions;

/// <summary>An account, and the slots of its storage, that a transaction says it will touch (EIP-2930).</summary>
public sealed record AccessListEntry(Address Address, IReadOnlyList<Hash> StorageKeys);
