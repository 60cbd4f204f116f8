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
        ["BenefitDesk.*"] = "the tables of benefits (issue 6) read it; what it mints, moves and ends, the Ledger tells",
        ["BrandRegistry.AuthorityUpdated"] = "who governs is asked of the chain",
        ["CashDesk.*"] = "the tables of cash (issue 6) read it; what is deposited and paid out, the Ledger tells",
        ["ClearingHouse.AuthorityUpdated"] = "who governs is asked of the chain",
        ["ClearingHouse.BrandDefaulted"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.ClaimRecorded"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.CollateralPosted"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.CollateralWithdrawn"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.CycleAmended"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.CycleClosed"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.DefaultCured"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.DisputeResolved"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.NetDebitCapSet"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.ObligationDisputed"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.PositionCollected"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.PositionNetted"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.PositionPaid"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["ClearingHouse.ShortfallShared"] =
            "the tables of cycles and positions (issue 6) read it; obligations do not change by it",
        ["EnglishAuction.*"] =
            "the tables of auctions (issue 6) read it; what is held, moved and ended, the Ledger tells",
        ["Forwarder.AuthorityUpdated"] = "who governs is asked of the chain",
        ["Forwarder.EIP712DomainChanged"] = "the domain is fixed at deployment",
        ["Forwarder.ExitListed"] = "fixed with the listing of its target, and asked of the chain (isExit)",
        ["Ledger.ApprovalForAll"] = "approvals always revert, so it is never emitted",
        ["Ledger.MintAllowed"] = "what may be minted is asked of the chain; what was minted is told by the transfers",
        ["Ledger.URI"] = "assets have no metadata documents, so it is never emitted",
        ["Marketplace.*"] = "the tables of offers (issue 6) read it; what is held and moved, the Ledger tells",
        ["Matcher.*"] = "the tables of offers (issue 6) read it; what is held and moved, the Ledger tells",
        ["RedemptionDesk.PointsRedated"] =
            "what came back, under which id, the Ledger tells; RedemptionRefunded tells for what",
        ["SealedAuction.*"] =
            "the tables of auctions (issue 6) read it; what is held, moved and ended, the Ledger tells",
    };

    /// <summary>Whether an event is listed, by itself or with its whole contract.</summary>
    public static bool Lists(string contract, string eventName) =>
        Events.ContainsKey($"{contract}.{eventName}") || Events.ContainsKey($"{contract}.*");
}
