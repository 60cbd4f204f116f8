using Exchange.Portal.Shared;

namespace Exchange.Portal.Audit;

/// <summary>What the auditor's page asks for.</summary>
public sealed record AuditAnswer(ChainStatus Chain, SupplyComparison Supply, Connection<Activity> Activities);

/// <summary>Which chain is read, how far, and under which rule a block is final.</summary>
public sealed record ChainStatus(
    long ChainId,
    string GenesisHash,
    string Finality,
    long HeadBlock,
    long IndexedBlock,
    long FinalBlock,
    long LagBlocks,
    DateTimeOffset IndexedAt,
    IReadOnlyList<ContractAddress> Contracts);

/// <summary>A contract of the alliance, by its name.</summary>
public sealed record ContractAddress(string Name, string Address);

/// <summary>Supply at one block, from the projection and from the chain: two readings that must be one.</summary>
public sealed record SupplyComparison(
    long AtBlock, string BlockHash, DateTimeOffset At, bool Equal, IReadOnlyList<SupplyRow> Rows);

/// <summary>One vintage's two figures; a side that does not know the vintage counts 0.</summary>
public sealed record SupplyRow(
    ProgrammeName Programme,
    DateTimeOffset ExpiresAt,
    string? MaturesOn,
    string AssetId,
    long Projected,
    long OnChain,
    bool Equal);
