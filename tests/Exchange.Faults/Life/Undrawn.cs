namespace Exchange.Faults.Life;

/// <summary>
/// Kinds of events that chance is not relied upon for, each with the reason. Whatever else a contract declares must
/// have happened in a campaign that is believed.
/// </summary>
internal static class Undrawn
{
    private const string Deployment = "fixed when the contracts are deployed";
    private const string Governance = "decided once by the alliance, and told by the indexer's stories";
    private const string Rare = "drawn, and too seldom for a campaign as short as CI's to count on";

    /// <summary>Reasons by <c>Contract.Event</c>; <c>Contract.*</c> stands for every event of a contract.</summary>
    public static IReadOnlyDictionary<string, string> Events { get; } = new Dictionary<string, string>
    {
        ["AccountRegistry.AuthorityUpdated"] = Deployment,
        ["AccountRegistry.EIP712DomainChanged"] = Deployment,
        ["AccountRegistry.MemberErased"] = "an account that is gone would be drawn no more",
        ["AccountRegistry.RecoveryCancelled"] = Rare,
        ["AccountRegistry.RecoveryCompleted"] = Rare,
        ["AccountRegistry.SecondKeySet"] = "told by the indexer's stories",
        ["AccountRegistry.WaitingAccountClaimed"] = "told by the indexer's stories",
        ["AccountRegistry.WaitingAccountOpened"] = "told by the indexer's stories",
        ["BenefitDesk.VoucherRedeemed"] = Rare,
        ["BrandQuorum.*"] = Governance,
        ["BrandRegistry.AuthorityUpdated"] = Deployment,
        ["BrandRegistry.BrandReinstated"] = Governance,
        ["BrandRegistry.BrandSuspended"] = Governance,
        ["BrandRegistry.BrandWindingDown"] = Governance,
        ["BrandRegistry.DefaultProfileSet"] = Governance,
        ["BrandRegistry.ProfileCreated"] = Governance,
        ["ClearingHouse.AuthorityUpdated"] = Deployment,
        ["ClearingHouse.ClaimRecorded"] = Rare,
        ["ClearingHouse.CycleAmended"] = Rare,
        ["ClearingHouse.DefaultCured"] = Rare,
        ["ClearingHouse.ShortfallShared"] = Rare,
        ["Council.*"] = Governance,
        ["EarningDesk.ReferralBonusIssued"] = "told by the indexer's stories",
        ["EarningDesk.ReferralDepthExceeded"] = "told by the indexer's stories",
        ["EarningDesk.ReferrerBound"] = "told by the indexer's stories",
        ["EnglishAuction.AuctionExtended"] = Rare,
        ["EnglishAuction.BidDisplaced"] = Rare,
        ["EnglishAuction.BidReturned"] = Rare,
        ["EnglishAuction.WinnerSettled"] = Rare,
        ["Forwarder.AuthorityUpdated"] = Deployment,
        ["Forwarder.EIP712DomainChanged"] = Deployment,
        ["Forwarder.ExitListed"] = Deployment,
        ["Forwarder.RelayerAdmitted"] = Governance,
        ["Forwarder.TargetListed"] = Governance,
        ["Forwarder.TargetPaused"] = Governance,
        ["Forwarder.TargetResumed"] = Governance,
        ["Ledger.ApprovalForAll"] = "approvals always revert",
        ["Ledger.ModuleAdmitted"] = Governance,
        ["Ledger.ModuleRetired"] = Governance,
        ["Ledger.TransferBatch"] = "a batch is moved asset by asset",
        ["Ledger.URI"] = "assets have no metadata documents",
        ["Marketplace.AuthorityUpdated"] = Deployment,
        ["Matcher.OffersMatched"] = Rare,
        ["Matcher.RingMatched"] = Rare,
        ["RateBook.RatePaused"] = Rare,
        ["RateBook.RateResumed"] = Rare,
        ["RedemptionDesk.PointsRedated"] = Rare,
        ["SealedAuction.AuctionCancelled"] = Rare,
        ["SealedAuction.BidDisplaced"] = Rare,
        ["SealedAuction.BidNotPermitted"] = "a policy takes a month to forbid what was bid",
        ["SealedAuction.BidReturned"] = Rare,
        ["SealedAuction.BidRevealed"] = Rare,
        ["SealedAuction.WinnerSettled"] = Rare,
    };

    /// <summary>Whether a kind is listed, by itself or with its whole contract.</summary>
    public static bool Lists(string kind) => Events.ContainsKey(kind) || Events.ContainsKey(kind.Split('.')[0] + ".*");
}
