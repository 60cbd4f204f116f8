namespace Exchange.Indexer;

/// <summary>
/// The events no projection wants, each with the reason. An event of <c>contracts/abi</c> that is neither handled nor
/// listed here stops the build's tests, and the indexer when it meets one.
/// </summary>
public static class Ignored
{
    /// <summary>Reasons by <c>Contract.Event</c>; <c>Contract.*</c> stands for every event of a contract.</summary>
    public static IReadOnlyDictionary<string, string> Events { get; } = new Dictionary<string, string>
    {
        ["AccessManager.*"] = "OpenZeppelin's own, without an ABI of ours; who holds a role is asked of the chain",
        ["AccountRegistry.AuthorityUpdated"] = "who governs is asked of the chain",
        ["AccountRegistry.EIP712DomainChanged"] = "the domain is fixed at deployment",
        ["BrandRegistry.AuthorityUpdated"] = "who governs is asked of the chain",
        ["ClearingHouse.AuthorityUpdated"] = "who governs is asked of the chain",
        ["Forwarder.AuthorityUpdated"] = "who governs is asked of the chain",
        ["Forwarder.EIP712DomainChanged"] = "the domain is fixed at deployment",
        ["Forwarder.ExitListed"] = "fixed with the listing of its target, and asked of the chain (isExit)",
        ["Ledger.ApprovalForAll"] = "approvals always revert, so it is never emitted",
        ["Ledger.MintAllowed"] = "what may be minted is asked of the chain; what was minted is told by the transfers",
        ["Ledger.URI"] = "assets have no metadata documents, so it is never emitted",
        ["Marketplace.AuthorityUpdated"] = "who governs is asked of the chain",
    };

    /// <summary>Whether an event is listed, by itself or with its whole contract.</summary>
    public static bool Lists(string contract, string eventName) =>
        Events.ContainsKey($"{contract}.{eventName}") || Events.ContainsKey($"{contract}.*");
}
