// Generated from contracts/abi/*.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;

namespace Exchange.Bindings;

public static partial class Contracts
{
    /// <summary>Every contract, by the name it is deployed under.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "AccountRegistry",
        "BenefitDesk",
        "BrandQuorum",
        "BrandRegistry",
        "CampaignDesk",
        "CashDesk",
        "ClearingHouse",
        "ConversionDesk",
        "Council",
        "EarningDesk",
        "EnglishAuction",
        "Forwarder",
        "Ledger",
        "Marketplace",
        "Matcher",
        "PasskeyVerifier",
        "RateBook",
        "RedemptionDesk",
        "SealedAuction",
    ];

    /// <summary>Reads a log of one contract; null if it is none of its events.</summary>
    /// <exception cref="ArgumentException">There is no such contract.</exception>
    /// <exception cref="AbiException">The log is malformed.</exception>
    public static IEvent? DecodeEvent(string contract, LogView log) => contract switch
    {
        "AccountRegistry" => AccountRegistry.DecodeEvent(log),
        "BenefitDesk" => BenefitDesk.DecodeEvent(log),
        "BrandQuorum" => BrandQuorum.DecodeEvent(log),
        "BrandRegistry" => BrandRegistry.DecodeEvent(log),
        "CampaignDesk" => CampaignDesk.DecodeEvent(log),
        "CashDesk" => CashDesk.DecodeEvent(log),
        "ClearingHouse" => ClearingHouse.DecodeEvent(log),
        "ConversionDesk" => ConversionDesk.DecodeEvent(log),
        "Council" => Council.DecodeEvent(log),
        "EarningDesk" => EarningDesk.DecodeEvent(log),
        "EnglishAuction" => EnglishAuction.DecodeEvent(log),
        "Forwarder" => Forwarder.DecodeEvent(log),
        "Ledger" => Ledger.DecodeEvent(log),
        "Marketplace" => Marketplace.DecodeEvent(log),
        "Matcher" => Matcher.DecodeEvent(log),
        "PasskeyVerifier" => PasskeyVerifier.DecodeEvent(log),
        "RateBook" => RateBook.DecodeEvent(log),
        "RedemptionDesk" => RedemptionDesk.DecodeEvent(log),
        "SealedAuction" => SealedAuction.DecodeEvent(log),
        _ => throw new ArgumentException($"No contract is called {contract}.", nameof(contract)),
    };

    // Signature, the names of its values, and the words of whoever declared it.
    private static KnownError[] DeclaredErrors() =>
    [
        new(
            "AccessManagedInvalidAuthority(address)",
            ["authority"],
            ""),
        new(
            "AccessManagedRequiredDelay(address,uint32)",
            ["caller", "delay"],
            ""),
        new(
            "AccessManagedUnauthorized(address)",
            ["caller"],
            ""),
        new(
            "AccountRegistry_AccountErased(address)",
            ["account"],
            "Thrown when the account was erased."),
        new(
            "AccountRegistry_AccountFrozen(address)",
            ["account"],
            "Thrown when the account is frozen under a case."),
        new(
            "AccountRegistry_AccountHasCode(address)",
            ["account"],
            "Thrown when the address of an EOA account has code."),
        new(
            "AccountRegistry_AccountRecovering(address)",
            ["account"],
            "Thrown when the account's recovery is under way: complete or cancel it first."),
        new(
            "AccountRegistry_AccountTooNew(uint40,uint256)",
            ["time", "from"],
            "Thrown when value would leave an account in its first hours. In unix seconds."),
        new(
            "AccountRegistry_AlreadyApproved(address,uint8)",
            ["account", "guardian"],
            "Thrown when a guardian approves a second time."),
        new(
            "AccountRegistry_AlreadyOpen(address,uint32)",
            ["account", "homeBrand"],
            "Thrown when the account is open already."),
        new(
            "AccountRegistry_ApprovalUnproven(address,uint32)",
            ["account", "round"],
            "Thrown when the second key did not sign this approval, or the member has none."),
        new(
            "AccountRegistry_CancelsUsedUp(uint8,uint8)",
            ["cancels", "most"],
            "Thrown when the signer has cancelled as often as it may."),
        new(
            "AccountRegistry_CaseMissing()",
            [],
            "Thrown when a freeze does not name its case."),
        new(
            "AccountRegistry_ClaimLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a claim names no id, or too many at once."),
        new(
            "AccountRegistry_ClaimNotPermitted(address,address)",
            ["waiting", "caller"],
            "Thrown when someone claims who is neither the brand that opened the waiting account nor,"
            + " once it is claimed, the account it was claimed for."),
        new(
            "AccountRegistry_ClaimUnproven(address,address)",
            ["waiting", "account"],
            "Thrown when the account's signer did not sign the claim."),
        new(
            "AccountRegistry_ClaimedByAnother(address,address)",
            ["waiting", "claimant"],
            "Thrown when a waiting account was claimed for another account before."),
        new(
            "AccountRegistry_DailyLimitExceeded(uint256,uint256)",
            ["spentFen", "limitFen"],
            "Thrown when more would leave the account in a UTC day than its profile permits, this"
            + " movement included."),
        new(
            "AccountRegistry_FreezeUnchanged(address,bool)",
            ["account", "frozen"],
            "Thrown when a frozen account is frozen again, or one is unfrozen that is not frozen."),
        new(
            "AccountRegistry_GuardiansNotDistinct(address)",
            ["account"],
            "Thrown when one and the same key would be two guardians, or a guardian and the signer."),
        new(
            "AccountRegistry_KeyTooNew(uint40,uint256)",
            ["time", "from"],
            "Thrown when value would leave an account in the first hours after a change of its signer."),
        new(
            "AccountRegistry_KeylessRecoveryOff(address,uint40)",
            ["account", "from"],
            "Thrown when the member switched off recovery without the second key. In unix seconds."),
        new(
            "AccountRegistry_MonthlyLimitExceeded(uint256,uint256)",
            ["spentFen", "limitFen"],
            "Thrown when more would leave the account in a window of 30 days than its profile permits,"
            + " this movement included. Windows are the UTC days 30n to 30n + 29 since 1970."),
        new(
            "AccountRegistry_NotABrand(address)",
            ["caller"],
            "Thrown when the caller is not the key of any brand."),
        new(
            "AccountRegistry_NotOpen(address)",
            ["account"],
            "Thrown when an account is asked for that is not open, or was erased."),
        new(
            "AccountRegistry_NotRecovering(address)",
            ["account"],
            "Thrown when no recovery to this signer is under way."),
        new(
            "AccountRegistry_NotTheEarningDesk(address)",
            ["caller"],
            "Thrown when someone other than the earning desk marks a debtor."),
        new(
            "AccountRegistry_NotTheHomeBrand(address,uint32,uint32)",
            ["account", "homeBrand", "brandId"],
            "Thrown when a brand approves that is not the account's home (0 if the caller is no brand)."),
        new(
            "AccountRegistry_NotTheLedger(address)",
            ["caller"],
            "Thrown when someone other than the ledger notes an outgoing value."),
        new(
            "AccountRegistry_NotWaiting(address)",
            ["account"],
            "Thrown when an account is claimed that is not a waiting one."),
        new(
            "AccountRegistry_ProofInvalid(address,uint32)",
            ["account", "homeBrand"],
            "Thrown when the signer did not sign this opening by this brand."),
        new(
            "AccountRegistry_RecoveryInProgress(address,uint40)",
            ["account", "readyAt"],
            "Thrown when a recovery to another signer is under way."),
        new(
            "AccountRegistry_RecoveryTooEarly(uint40,uint40)",
            ["time", "readyAt"],
            "Thrown when a recovery is completed too early. In unix seconds."),
        new(
            "AccountRegistry_SaltNotPermitted(bytes32)",
            ["salt"],
            "Thrown when an EOA comes with a salt: it has one account only."),
        new(
            "AccountRegistry_SignerLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown for a signer that is neither an EOA nor a bounded ERC-7913 signer, in bytes."),
        new(
            "AccountRegistry_SignerNotStored()",
            [],
            "Thrown when the chain did not create the code that keeps a long signer."),
        new(
            "AccountRegistry_SignerReplaced(address,uint32)",
            ["account", "epoch"],
            "Thrown when an address would be opened whose own key was replaced before."),
        new(
            "AccountRegistry_SignerUnproven(address,bytes)",
            ["account", "signer"],
            "Thrown when a new signer did not sign that it will speak for the account in its next"
            + " epoch."),
        new(
            "AddressEmptyCode(address)",
            ["target"],
            "There's no code at `target` (it is not a contract)."),
        new(
            "Amount_OutOfRange(uint256,uint256,uint256)",
            ["amount", "least", "most"],
            "Thrown for an amount of nothing, or for one that not every reader could store."),
        new(
            "AssetId_NotCanonical(uint256)",
            ["assetId"],
            "Thrown for an id that no asset can have: unknown class, cash with a programme, points"
            + " without programme or expiry or with an item, a voucher or badge without programme or item."),
        new(
            "BenefitDesk_AccountNotOpen(address)",
            ["account"],
            "Thrown when a voucher would go to an address that is no open account."),
        new(
            "BenefitDesk_BenefitClosed(uint64)",
            ["benefitId"],
            "Thrown when the brand has ended the sale."),
        new(
            "BenefitDesk_BenefitUnknown(uint64)",
            ["benefitId"],
            "Thrown for a benefit that was never created."),
        new(
            "BenefitDesk_BrandSuspended(uint32)",
            ["brandId"],
            "Thrown when the brand's key does not speak for it now: nobody could redeem the voucher."),
        new(
            "BenefitDesk_CashAboveMaximum(uint256,uint64)",
            ["fen", "most"],
            "Thrown when the pieces cost more cash than the member signed for, in fen."),
        new(
            "BenefitDesk_CodeAlreadyUsed(bytes32)",
            ["codeHash"],
            "Thrown when vouchers were presented under this code before, whatever became of them."),
        new(
            "BenefitDesk_CodeExpired(uint40,uint40)",
            ["codeExpiresAt", "time"],
            "Thrown when a code is redeemed from its end on. In unix seconds."),
        new(
            "BenefitDesk_CodeExpiryOutOfRange(uint40,uint40,uint40)",
            ["codeExpiresAt", "earliest", "latest"],
            "Thrown when a code would end at once or stand too long. In unix seconds."),
        new(
            "BenefitDesk_CodeNotExpired(uint40,uint40)",
            ["codeExpiresAt", "time"],
            "Thrown when anyone but the member withdraws vouchers whose code still stands. In unix"
            + " seconds."),
        new(
            "BenefitDesk_CodeSpent(bytes32)",
            ["codeHash"],
            "Thrown when the vouchers of a code were redeemed or withdrawn."),
        new(
            "BenefitDesk_CodeUnknown(bytes32)",
            ["codeHash"],
            "Thrown for a code under which nothing was ever presented."),
        new(
            "BenefitDesk_IntentMissing()",
            [],
            "Thrown when points or vouchers would move without an intent: only a member's own can do"
            + " that."),
        new(
            "BenefitDesk_MemberLimitExceeded(uint32,uint32)",
            ["requested", "left"],
            "Thrown when one account would take more pieces than the benefit allows it."),
        new(
            "BenefitDesk_NotAVoucher(uint256)",
            ["assetId"],
            "Thrown when something else than a voucher is presented."),
        new(
            "BenefitDesk_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand of the programme (0 if it is no brand)."),
        new(
            "BenefitDesk_PointsAboveMaximum(uint256,uint64)",
            ["points", "most"],
            "Thrown when the pieces cost more points than the member signed for."),
        new(
            "BenefitDesk_PriceNotMet(uint64,uint64)",
            ["paid", "price"],
            "Thrown when the listed points are not exactly the price."),
        new(
            "BenefitDesk_SaleEnded(uint40,uint40)",
            ["closesAt", "time"],
            "Thrown from the end of the sale on. In unix seconds."),
        new(
            "BenefitDesk_SaleNotOpen(uint40,uint40)",
            ["opensAt", "time"],
            "Thrown before the sale opens. In unix seconds."),
        new(
            "BenefitDesk_StockExceeded(uint32,uint32)",
            ["requested", "left"],
            "Thrown when more pieces are wanted than are left."),
        new(
            "BenefitDesk_TermOutOfRange(string,uint256,uint256,uint256)",
            ["term", "value", "least", "most"],
            "Thrown when a term of a benefit lies outside its bounds."),
        new(
            "BenefitDesk_TermsHashMissing()",
            [],
            "Thrown when a benefit comes without the hash of its written terms."),
        new(
            "BidEscrow_LengthsDiffer(uint256,uint256)",
            ["assetIds", "amounts"],
            "Thrown when there are not as many amounts as ids."),
        new(
            "BidEscrow_NotPointsOfProgramme(uint256,uint32)",
            ["assetId", "programmeId"],
            "Thrown when an id is not one of points of the auction's programme."),
        new(
            "BidEscrow_PartsNotAscending(uint256,uint256,uint256)",
            ["position", "previous", "assetId"],
            "Thrown when the ids do not strictly ascend."),
        new(
            "BidEscrow_PartsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when points come as no id, or as more than eight."),
        new(
            "BidEscrow_PointsEndTooEarly(uint256,uint40,uint40)",
            ["assetId", "expiresAt", "earliest"],
            "Thrown when points might expire before they can be used again. In unix seconds."),
        new(
            "BrandQuorum_AlreadyApproved(bytes32,uint32)",
            ["motion", "brandId"],
            "Thrown when the brand agreed already."),
        new(
            "BrandQuorum_AlreadyReached(bytes32,uint40)",
            ["motion", "reachedAt"],
            "Thrown when the motion stands already. In unix seconds."),
        new(
            "BrandQuorum_AlreadySeated(uint32)",
            ["brandId"],
            "Thrown when a brand would be seated that is so already."),
        new(
            "BrandQuorum_HasNoSeat(uint32)",
            ["brandId"],
            "Thrown when a brand would be unseated that has no seat."),
        new(
            "BrandQuorum_MotionMissing()",
            [],
            "Thrown for a motion of 0."),
        new(
            "BrandQuorum_NotApproved(bytes32,uint32)",
            ["motion", "brandId"],
            "Thrown when the brand takes back what it never gave."),
        new(
            "BrandQuorum_NotReached(bytes32)",
            ["motion"],
            "Thrown when too few brands agreed to a motion."),
        new(
            "BrandQuorum_NotSeated(address,uint32)",
            ["caller", "brandId"],
            "Thrown when the caller is not the key of a seated brand that can speak (brand 0: of none)."),
        new(
            "BrandQuorum_SeatOutOfRange(uint32,uint32)",
            ["brandId", "most"],
            "Thrown for a brand beyond the last seat there is."),
        new(
            "BrandRegistry_AlreadySuspended(uint32)",
            ["brandId"],
            "Thrown when a brand is suspended that is so already."),
        new(
            "BrandRegistry_BrandUnknown(uint32)",
            ["brandId"],
            "Thrown for a brand id that was never given."),
        new(
            "BrandRegistry_CaseMissing()",
            [],
            "Thrown when an action against a brand, or its end, comes without the case it belongs to."),
        new(
            "BrandRegistry_CodeTaken(string,uint32)",
            ["code", "programmeId"],
            "Thrown when another programme already has this code."),
        new(
            "BrandRegistry_KeyMissing()",
            [],
            "Thrown when a brand would have no key."),
        new(
            "BrandRegistry_KeyTaken(address,uint32)",
            ["key", "brandId"],
            "Thrown when another brand already acts with this key."),
        new(
            "BrandRegistry_LegalBasisMissing(uint8,uint8)",
            ["permits", "mostWithout"],
            "Thrown when more than auctions and redemption at partners would be permitted, and no"
            + " document is named that says why this is lawful."),
        new(
            "BrandRegistry_NotABrand(address)",
            ["caller"],
            "Thrown when the caller is not the key of any brand, or of a suspended one."),
        new(
            "BrandRegistry_NotSuspended(uint32)",
            ["brandId"],
            "Thrown when a brand is reinstated that is not suspended."),
        new(
            "BrandRegistry_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand that issues the programme (0 if it is no brand)."),
        new(
            "BrandRegistry_PermitsOutOfRange(uint8,uint8)",
            ["permits", "most"],
            "Thrown for permits that name an operation there is not."),
        new(
            "BrandRegistry_PriceBandOutOfRange(uint16,uint16)",
            ["priceBandBps", "most"],
            "Thrown for a price band beyond the whole value, in 1/10,000."),
        new(
            "BrandRegistry_ProfileCodeTaken(string,uint16)",
            ["code", "profileId"],
            "Thrown when another profile already has this code."),
        new(
            "BrandRegistry_ProfileUnknown(uint16)",
            ["profileId"],
            "Thrown for a profile id that was never given."),
        new(
            "BrandRegistry_ProgrammeUnknown(uint32)",
            ["programmeId"],
            "Thrown for a programme id that was never given."),
        new(
            "BrandRegistry_SlugTaken(string,uint32)",
            ["slug", "brandId"],
            "Thrown when another brand already has this slug."),
        new(
            "BrandRegistry_TermOutOfRange(string,int256,int256,int256)",
            ["term", "value", "least", "most"],
            "Thrown when a term of a programme lies outside its bounds."),
        new(
            "BrandRegistry_TermsHashMissing()",
            [],
            "Thrown when a programme comes without the hash of its written terms."),
        new(
            "BrandRegistry_TooManyProgrammes(uint32,uint256,uint256)",
            ["brandId", "count", "most"],
            "Thrown when a brand would have more programmes than can be wound down in one transaction."),
        new(
            "BrandRegistry_WindingDown(uint32)",
            ["brandId"],
            "Thrown when a brand that is winding down would go on as before."),
        new(
            "CampaignDesk_AccountNotOpen(address)",
            ["account"],
            "Thrown when whoever claims has no open account."),
        new(
            "CampaignDesk_AlreadyClaimed(bytes32,uint32)",
            ["campaignId", "index"],
            "Thrown when the points of this position were claimed before."),
        new(
            "CampaignDesk_CampaignUnknown(bytes32)",
            ["campaignId"],
            "Thrown for a campaign that nobody committed."),
        new(
            "CampaignDesk_ClaimNotProven(bytes32,uint32,address)",
            ["campaignId", "index", "account"],
            "Thrown when the campaign does not promise this to the calling account."),
        new(
            "CampaignDesk_ClaimsEnded(uint40,uint40)",
            ["claimableUntil", "time"],
            "Thrown when points are claimed from the end of the claims on. Times in unix seconds."),
        new(
            "CampaignDesk_EndOutOfRange(uint40,uint40,uint40)",
            ["claimableUntil", "earliest", "latest"],
            "Thrown when claims would end in the past, or after the points expire. Times in unix"
            + " seconds."),
        new(
            "CampaignDesk_IndexOutOfRange(uint32,uint32)",
            ["index", "leafCount"],
            "Thrown when a claim names a position that the campaign does not have."),
        new(
            "CampaignDesk_LeavesMissing(bytes32,uint32)",
            ["root", "leafCount"],
            "Thrown when a campaign comes without a root, or without leaves."),
        new(
            "CampaignDesk_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand that issues the programme (0 if it is no brand)."),
        new(
            "CampaignDesk_NotToBeEnded(bytes32,uint40,bool)",
            ["campaignId", "claimableUntil", "ended"],
            "Thrown when a campaign is ended while its points can be claimed, or a second time."),
        new(
            "CampaignDesk_ReferenceAlreadyUsed(bytes32)",
            ["reference"],
            "Thrown when the brand has already committed a campaign under this reference."),
        new(
            "CampaignDesk_ReferenceMissing()",
            [],
            "Thrown when a campaign comes without a reference."),
        new(
            "CampaignDesk_TotalExceeded(uint64,uint64)",
            ["claimed", "total"],
            "Thrown when claims would exceed what was promised: the leaves sum up to more than the"
            + " total."),
        new(
            "CashDesk_AccountNotOpen(address)",
            ["account"],
            "Thrown when a deposit names an address that is neither an open account nor a brand's key."),
        new(
            "CashDesk_IntentMissing()",
            [],
            "Thrown when cash is requested to be paid out outside an intent of its holder."),
        new(
            "CashDesk_NotThePsp(address,address)",
            ["caller", "psp"],
            "Thrown when anyone but the payment provider attests something."),
        new(
            "CashDesk_PayoutClosed(bytes32,uint8)",
            ["payoutId", "state"],
            "Thrown when a payout was paid or returned before."),
        new(
            "CashDesk_PayoutInProgress(uint40,uint40)",
            ["returnableAt", "time"],
            "Thrown when a payout would be returned while the PSP may still pay it. In unix seconds."),
        new(
            "CashDesk_PayoutUnknown(bytes32)",
            ["payoutId"],
            "Thrown for a payout that was never requested."),
        new(
            "CashDesk_ReferenceAlreadyUsed(bytes32)",
            ["reference"],
            "Thrown when a reference was attested before."),
        new(
            "CashDesk_ReferenceMissing()",
            [],
            "Thrown when an attestation comes without a reference."),
        new(
            "ClearingHouse_AlreadyDisputed(uint64,uint8)",
            ["obligationId", "state"],
            "Thrown when an obligation is disputed again: there is one stage."),
        new(
            "ClearingHouse_AmountAboveUnsettled(uint64,uint64)",
            ["amountFen", "unsettledFen"],
            "Thrown when more is attested than a debtor has left to pay, or than a creditor has left to"
            + " receive of what was paid through banks, in fen."),
        new(
            "ClearingHouse_BrandInDefault(uint32)",
            ["brandId"],
            "Thrown when points of a brand would be authorised at a partner while a default of it is"
            + " not cured."),
        new(
            "ClearingHouse_BrandInGoodStanding(uint32)",
            ["brandId"],
            "Thrown when claims are recorded against a brand that is neither in default nor winding"
            + " down."),
        new(
            "ClearingHouse_CapOutOfRange(uint64,uint64)",
            ["netDebitCapFen", "most"],
            "Thrown for a net debit cap beyond the bound, in fen."),
        new(
            "ClearingHouse_CollateralNotFree(uint64,uint256)",
            ["amountFen", "freeFen"],
            "Thrown when more collateral is withdrawn than the brand's exposure leaves free, in fen."),
        new(
            "ClearingHouse_CountOutOfRange(uint256,uint256,uint256)",
            ["count", "least", "most"],
            "Thrown when a step would do nothing, or more than fits a transaction."),
        new(
            "ClearingHouse_CycleAlreadyClosed(uint32)",
            ["cycle"],
            "Thrown when a cycle is closed again."),
        new(
            "ClearingHouse_CycleNotEnded(uint32,uint64,uint64)",
            ["cycle", "endsAt", "time"],
            "Thrown when a cycle is closed that has not ended. In unix seconds."),
        new(
            "ClearingHouse_CycleUnknown(uint32)",
            ["cycle"],
            "Thrown for the cycle 0."),
        new(
            "ClearingHouse_DisputesEnded(uint64,uint64,uint64)",
            ["obligationId", "disputesEndAt", "time"],
            "Thrown when an obligation is disputed after the time for it. In unix seconds."),
        new(
            "ClearingHouse_EvidenceMissing(uint64)",
            ["obligationId"],
            "Thrown when a dispute comes without a reason or evidence, or a ruling without its text."),
        new(
            "ClearingHouse_ModulesOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when the clearing house would serve no module, or more than it can."),
        new(
            "ClearingHouse_NetDebitCapExceeded(uint256,uint256)",
            ["exposureFen", "limitFen"],
            "Thrown when more would be reserved than cap and collateral allow the debtor to owe, in"
            + " fen."),
        new(
            "ClearingHouse_NotABrand(address)",
            ["caller"],
            "Thrown when the caller is not the key of any brand."),
        new(
            "ClearingHouse_NotAParty(uint64,uint32)",
            ["obligationId", "brandId"],
            "Thrown when a brand disputes an obligation it has no part in."),
        new(
            "ClearingHouse_NotDisputed(uint64,uint8)",
            ["obligationId", "state"],
            "Thrown when an obligation that is not in dispute is ruled on."),
        new(
            "ClearingHouse_NotTheModule(address,address)",
            ["caller", "module"],
            "Thrown when anyone but a module that redeems points calls one of its functions; `module`"
            + " is the first."),
        new(
            "ClearingHouse_NotThePsp(address,address)",
            ["caller", "psp"],
            "Thrown when anyone but the payment provider attests a payment."),
        new(
            "ClearingHouse_NothingToCollect(uint32,uint32)",
            ["cycle", "brandId"],
            "Thrown when there is no cash for a brand in a cycle, or none any more."),
        new(
            "ClearingHouse_NothingToSettle(uint32,uint32)",
            ["cycle", "brandId"],
            "Thrown when a brand has nothing to pay in a cycle, or nothing any more."),
        new(
            "ClearingHouse_ObligationUnknown(uint64)",
            ["obligationId"],
            "Thrown for an obligation that was never recorded."),
        new(
            "ClearingHouse_PositionInDefault(uint32,uint32)",
            ["cycle", "brandId"],
            "Thrown when a debtor in default would pay as if nothing had happened: it cures the"
            + " default."),
        new(
            "ClearingHouse_PositionNotInDefault(uint32,uint32)",
            ["cycle", "brandId"],
            "Thrown when a default is cured that was not called, or was cured before."),
        new(
            "ClearingHouse_PositionOutOfRange(uint32,int64,int64)",
            ["brandId", "amountFen", "most"],
            "Thrown when a position would grow beyond what every reader can add up, in fen."),
        new(
            "ClearingHouse_ReferenceAlreadyUsed(bytes32)",
            ["bankReference"],
            "Thrown when a bank reference was attested before."),
        new(
            "ClearingHouse_ReferenceMissing()",
            [],
            "Thrown when a payment is attested without a reference of the bank."),
        new(
            "ClearingHouse_RulingLate(uint64,uint40,uint64)",
            ["obligationId", "rulingDueAt", "time"],
            "Thrown when the arbiter rules after the time for it. In unix seconds."),
        new(
            "ClearingHouse_RulingPending(uint64,uint40,uint64)",
            ["obligationId", "rulingDueAt", "time"],
            "Thrown when a dispute is concluded while the arbiter may still rule. In unix seconds."),
        new(
            "ClearingHouse_SettlementOpen(uint32,uint64,uint64)",
            ["cycle", "settlementEndsAt", "time"],
            "Thrown when a default is called while the debtor may still pay. In unix seconds."),
        new(
            "ClearingHouse_StageWrong(uint32,uint8,uint8)",
            ["cycle", "actual", "expected"],
            "Thrown when a cycle is not at, or not yet at, the stage that this needs."),
        new(
            "ClearingHouse_UnreserveAboveReserved(uint64,uint64)",
            ["amountFen", "reservedFen"],
            "Thrown when more is given up than was reserved, in fen."),
        new(
            "ConversionDesk_AllowanceAboveRate(uint32,uint256,uint64)",
            ["rateId", "allowed", "most"],
            "Thrown when a brand would allow more points at a rate than the rate says."),
        new(
            "ConversionDesk_DeadlinePassed(uint40,uint40)",
            ["deadline", "time"],
            "Thrown when the member's quote has ended. In unix seconds."),
        new(
            "ConversionDesk_DebtAboveMaximum(uint256,uint256)",
            ["owedFen", "most"],
            "Thrown when one conversion would be worth more than every reader can store, in fen."),
        new(
            "ConversionDesk_IntentMissing()",
            [],
            "Thrown when points would be converted without an intent: only a member's own can do that."),
        new(
            "ConversionDesk_NotTheTargetBrand(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand whose points would come into being (0 if it is no"
            + " brand)."),
        new(
            "ConversionDesk_ReceivesTooLittle(uint256,uint64)",
            ["targetPoints", "least"],
            "Thrown when the rate gives fewer points than the member asked for, or none."),
        new(
            "ConversionDesk_TargetAboveAllowance(uint32,uint256,uint64)",
            ["rateId", "requested", "left"],
            "Thrown when more points would come into being at a rate than its brand allowed."),
        new(
            "Council_AlreadyOperator(address)",
            ["operator"],
            "Thrown when a person would become an operator twice."),
        new(
            "Council_AlreadyVoted(uint64,address)",
            ["proposalId", "operator"],
            "Thrown when an operator approves or objects twice: two persons must agree, not one person"
            + " twice."),
        new(
            "Council_DataLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a call has no selector, or is too long to be kept, in bytes."),
        new(
            "Council_Expired(uint64,uint40)",
            ["proposalId", "expiresAt"],
            "Thrown when a proposal's time is over. In unix seconds."),
        new(
            "Council_NotAnOperator(address)",
            ["account"],
            "Thrown when the caller, or who would be removed, is no operator."),
        new(
            "Council_NotPermitted(address,bytes4)",
            ["target", "selector"],
            "Thrown when the council's roles do not permit a call."),
        new(
            "Council_NotReady(uint64,uint40)",
            ["proposalId", "readyAt"],
            "Thrown when a call is made before its delay is over. In unix seconds."),
        new(
            "Council_NotTheCouncil(address)",
            ["caller"],
            "Thrown when anyone but the council itself changes its operators."),
        new(
            "Council_OperatorMissing()",
            [],
            "Thrown when an operator would have no address."),
        new(
            "Council_OperatorsOutOfRange(uint256,uint256,uint256)",
            ["count", "least", "most"],
            "Thrown when there would be too few or too many operators, now or ever."),
        new(
            "Council_ProposalUnknown(uint64)",
            ["proposalId"],
            "Thrown for a proposal that was never made."),
        new(
            "Council_ReasonMissing()",
            [],
            "Thrown when a proposal comes without its reason."),
        new(
            "Council_StateUnexpected(uint64,uint8)",
            ["proposalId", "state"],
            "Thrown when a proposal is not in the state that a step needs."),
        new(
            "Council_ThresholdOutOfRange(uint256,uint256,uint256)",
            ["threshold", "least", "most"],
            "Thrown when fewer than two, or more operators than there are, would have to agree."),
        new(
            "Council_TooFewApprovals(uint64,uint256,uint256)",
            ["proposalId", "approvals", "threshold"],
            "Thrown when operators who approved have been removed and too few are left."),
        new(
            "ERC1155InsufficientBalance(address,uint256,uint256,uint256)",
            ["sender", "balance", "needed", "tokenId"],
            "Indicates an error related to the current `balance` of a `sender`. Used in transfers."),
        new(
            "ERC1155InvalidApprover(address)",
            ["approver"],
            "Indicates a failure with the `approver` of a token to be approved. Used in approvals."),
        new(
            "ERC1155InvalidArrayLength(uint256,uint256)",
            ["idsLength", "valuesLength"],
            "Indicates an array length mismatch between ids and values in a safeBatchTransferFrom"
            + " operation. Used in batch transfers."),
        new(
            "ERC1155InvalidOperator(address)",
            ["operator"],
            "Indicates a failure with the `operator` to be approved. Used in approvals."),
        new(
            "ERC1155InvalidReceiver(address)",
            ["receiver"],
            "Indicates a failure with the token `receiver`. Used in transfers."),
        new(
            "ERC1155InvalidSender(address)",
            ["sender"],
            "Indicates a failure with the token `sender`. Used in transfers."),
        new(
            "ERC1155MissingApprovalForAll(address,address)",
            ["operator", "owner"],
            "Indicates a failure with the `operator`’s approval. Used in transfers."),
        new(
            "EarningDesk_AccountCapExceeded(uint32,uint8,address,uint256,uint64)",
            ["programmeId", "reason", "account", "charged", "cap"],
            "Thrown when one account would get more in a period than the cap; NONE is the cap of all"
            + " reasons."),
        new(
            "EarningDesk_AccountNotOpen(address)",
            ["account"],
            "Thrown when points or a badge would go to an account that is neither open nor waiting, or"
            + " when someone who has no open account takes part in a referral."),
        new(
            "EarningDesk_BadgeAlreadyHeld(address,uint256)",
            ["account", "assetId"],
            "Thrown when an account already has this badge."),
        new(
            "EarningDesk_BatchLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a batch holds no entry, or more than fit into one transaction."),
        new(
            "EarningDesk_BonusAlreadyIssued(address)",
            ["invitee"],
            "Thrown when the bonus for this member was issued before."),
        new(
            "EarningDesk_CapAboveMaximum(uint64,uint64)",
            ["cap", "most"],
            "Thrown when a rule would have a cap that no reader could store."),
        new(
            "EarningDesk_CapMissing(uint32,uint8)",
            ["programmeId", "reason"],
            "Thrown when a rule for referrals comes without a cap for what one account may get."),
        new(
            "EarningDesk_ClawbackAboveGrant(uint64,uint64)",
            ["amount", "left"],
            "Thrown when more would be taken back than is left of a grant, in points."),
        new(
            "EarningDesk_GrantNotProven(uint32,bytes32,uint32)",
            ["programmeId", "batch", "index"],
            "Thrown when a grant is not in the batch it is said to be in, or not of this programme's"
            + " points."),
        new(
            "EarningDesk_GrantOfOtherKind(bytes32,uint64)",
            ["batch", "amountFen"],
            "Thrown when a purchase would be clawed back by points, or another grant by returned goods."),
        new(
            "EarningDesk_IdNotOfProgramme(uint32,uint256)",
            ["programmeId", "assetId"],
            "Thrown when a clawback names something else than points of its programme."),
        new(
            "EarningDesk_IdsOutOfOrder(uint256,uint256,uint256)",
            ["index", "previous", "assetId"],
            "Thrown when a clawback would not take immature points first, then those that expire"
            + " latest."),
        new(
            "EarningDesk_IdsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a clawback names more ids than it may."),
        new(
            "EarningDesk_IssuerWindingDown(uint32)",
            ["issuer"],
            "Thrown when a brand that is winding down would issue or promise points, or award a badge."),
        new(
            "EarningDesk_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand that issues the programme (0 if it is no brand)."),
        new(
            "EarningDesk_PeriodOutOfRange(uint40,uint40,uint40)",
            ["periodSeconds", "least", "most"],
            "Thrown when a rule would have periods outside these bounds, in seconds (0 = calendar"
            + " months)."),
        new(
            "EarningDesk_ProgrammeCapExceeded(uint32,uint8,uint256,uint64)",
            ["programmeId", "reason", "charged", "cap"],
            "Thrown when a programme would issue more in a period than its cap; NONE is the cap of all"
            + " reasons."),
        new(
            "EarningDesk_PurchaseAlreadyMade(address)",
            ["account"],
            "Thrown when a member names who invited them after their first recorded purchase."),
        new(
            "EarningDesk_PurchaseNotValid(address,uint40,uint40)",
            ["invitee", "validFrom", "time"],
            "Thrown while an invited member has no purchase, or none older than its return window."
            + " `validFrom` is in unix seconds, 0 if there is no purchase."),
        new(
            "EarningDesk_PurchaseTooSmall(uint64,uint64)",
            ["amountFen", "least"],
            "Thrown when a receipt is too small to earn a point. Nothing is recorded, and its reference"
            + " stays unused."),
        new(
            "EarningDesk_RateMissing(uint32,uint8)",
            ["programmeId", "reason"],
            "Thrown when points depend on a rate that the programme does not have."),
        new(
            "EarningDesk_RateNotPermitted(uint8,uint32)",
            ["reason", "rate"],
            "Thrown when a rule would measure a reason that is measured by nothing."),
        new(
            "EarningDesk_ReasonMissing()",
            [],
            "Thrown when a grant comes without a reason."),
        new(
            "EarningDesk_ReferenceAlreadyUsed(bytes32)",
            ["reference"],
            "Thrown when the brand has already used this reference."),
        new(
            "EarningDesk_ReferenceMissing()",
            [],
            "Thrown when a grant or a batch comes without a reference."),
        new(
            "EarningDesk_ReferralCircular(address,address)",
            ["account", "referrer"],
            "Thrown when members would invite themselves or each other."),
        new(
            "EarningDesk_ReferralNotProven()",
            [],
            "Thrown when points for an invitation would be issued past `issueReferralBonus`, which"
            + " knows the depth."),
        new(
            "EarningDesk_ReferrerAlreadyBound(address,address)",
            ["account", "referrer"],
            "Thrown when a member has already named who invited them."),
        new(
            "EarningDesk_ReferrerNotBound(uint32,address)",
            ["programmeId", "invitee"],
            "Thrown when a bonus is asked for someone who was not invited under this programme."),
        new(
            "EarningDesk_ReturnAbovePurchase(uint64,uint64)",
            ["amountFen", "left"],
            "Thrown when more would be returned than is left of a purchase, in fen."),
        new(
            "EnglishAuction_ScoreTooLow(uint64,uint256)",
            ["score", "least"],
            "Thrown when a bid weighs less than it must to stand."),
        new(
            "FailedCall()",
            [],
            "A call to an address target failed. The target may have reverted."),
        new(
            "Forwarded_IntentMissing(address)",
            ["caller"],
            "Thrown when someone calls without an intent: sign one and bring it to the forwarder."),
        new(
            "Forwarder_AlreadyExecuted(address,uint48)",
            ["account", "nonce"],
            "Thrown when the intent was executed or refused before, or another one of this account took"
            + " its nonce."),
        new(
            "Forwarder_AlreadyListed(address)",
            ["target"],
            "Thrown when a target would be listed twice: its exits cannot change."),
        new(
            "Forwarder_BatchLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a batch holds no intent or too many."),
        new(
            "Forwarder_BundleLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a bundle holds too few intents or too many."),
        new(
            "Forwarder_DataTooShort(uint256,uint256)",
            ["length", "least"],
            "Thrown when the call has no selector, in bytes."),
        new(
            "Forwarder_DeadlinePassed(uint40,uint40)",
            ["deadline", "time"],
            "Thrown when the intent is no longer valid. In unix seconds."),
        new(
            "Forwarder_ExitsOutOfRange(uint256,uint256)",
            ["length", "most"],
            "Thrown when a target comes with too many exits."),
        new(
            "Forwarder_GasAboveMaximum(uint32,uint32)",
            ["gas", "most"],
            "Thrown when the intent asks for more gas than a transaction can give."),
        new(
            "Forwarder_GasTooLow(uint256,uint256)",
            ["available", "required"],
            "Thrown when the transaction has too little gas left to give what was signed for. Submit it"
            + " with more."),
        new(
            "Forwarder_IntentInProgress(bytes32)",
            ["intentHash"],
            "Thrown when a target calls back while an intent is executing."),
        new(
            "Forwarder_NotPaused(address)",
            ["target"],
            "Thrown when a target would be resumed that is not paused."),
        new(
            "Forwarder_PauseOutOfRange(uint40,uint256,uint256)",
            ["until", "earliest", "latest"],
            "Thrown when a pause would end at once, or later than in 72 hours. In unix seconds."),
        new(
            "Forwarder_PausedTooSoon(address,uint256,bytes32)",
            ["target", "from", "motion"],
            "Thrown when a target is paused again within 7 days of its last pause's end, without the"
            + " brands' quorum for `motion`. In unix seconds."),
        new(
            "Forwarder_ReasonMissing()",
            [],
            "Thrown when a pause comes without the hash of its reason."),
        new(
            "Forwarder_SignatureInvalid(address,bytes32)",
            ["account", "intentHash"],
            "Thrown when the account's signer did not sign this intent."),
        new(
            "Forwarder_SignaturesMissing(uint256,uint256)",
            ["length", "required"],
            "Thrown when a bundle does not bring one signature for each of its intents."),
        new(
            "Forwarder_TargetNotListed(address)",
            ["target"],
            "Thrown when the intent names a contract that is not listed, and when one is paused or"
            + " resumed."),
        new(
            "Forwarder_TargetPaused(address,uint40)",
            ["target", "until"],
            "Thrown when the intent is for a paused target and no exit. In unix seconds, exclusive."),
        new(
            "Forwarder_TargetWithoutCode(address)",
            ["target"],
            "Thrown when a contract would be listed that is not there."),
        new(
            "InsufficientBalance(uint256,uint256)",
            ["balance", "needed"],
            "The ETH balance of the account is not enough to perform the operation."),
        new(
            "InvalidShortString()",
            [],
            ""),
        new(
            "Ledger_AccountIsModule(address)",
            ["account"],
            "Thrown when a fold or a sweep names a module: its escrow keeps the ids its records name."),
        new(
            "Ledger_ApprovalNotPermitted(address)",
            ["operator"],
            "Thrown when a holder approves someone: consent is a signed intent for one movement, never"
            + " an approval."),
        new(
            "Ledger_BalanceOutOfReach(address,address,address)",
            ["account", "module", "executingAccount"],
            "Thrown when a module reaches for a balance that is neither its own nor that of the account"
            + " whose intent is executing (0 if none is)."),
        new(
            "Ledger_ClassNotTransferable(uint8)",
            ["class"],
            "Thrown when a holder would transfer an asset whose class never is: cash and badges."),
        new(
            "Ledger_LengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a list is longer than it may be, or lists that belong together differ in"
            + " length."),
        new(
            "Ledger_MintAboveAllowance(uint32,uint64,uint64)",
            ["programmeId", "requested", "allowance"],
            "Thrown when a module would mint more than a brand let it mint."),
        new(
            "Ledger_MintOutOfReach(uint32,uint32,uint32)",
            ["programmeId", "issuer", "executingBrand"],
            "Thrown when assets would be minted or clawed back of a programme that is not of the brand"
            + " whose intent is executing (0 if the intent is not a brand's), or whose brand is winding"
            + " down, and that no brand let the module mint."),
        new(
            "Ledger_ModuleNotAdmissible(address)",
            ["module"],
            "Thrown when a contract would be admitted that is or was a module, or that is not there."),
        new(
            "Ledger_ModuleNotAdmitted(address,uint8)",
            ["caller", "class"],
            "Thrown when someone who is not a module of this asset class calls a module's function."),
        new(
            "Ledger_NotExpired(uint256,uint48,uint48)",
            ["assetId", "expiresAt", "time"],
            "Thrown when an asset would be swept that has not expired, or never does. In unix seconds."),
        new(
            "Ledger_NotTheAccountRegistry(address,address)",
            ["caller", "registry"],
            "Thrown when anyone but the registry of accounts moves what waits for a member."),
        new(
            "Ledger_NotThePsp(address,address)",
            ["executingAccount", "psp"],
            "Thrown when cash would come into being otherwise than by an intent of the payment"
            + " provider."),
        new(
            "Ledger_PointsExpired(uint256,uint48,uint48)",
            ["assetId", "expiresAt", "time"],
            "Thrown when an asset would leave an account, or come into being, from its expiry on. In"
            + " unix seconds."),
        new(
            "Ledger_PointsNotMature(uint256,uint48,uint48)",
            ["assetId", "maturesAt", "time"],
            "Thrown when points would leave an account before they mature. Times in unix seconds."),
        new(
            "Ledger_PowerNotGiven(address,uint8,uint8)",
            ["module", "power", "powers"],
            "Thrown when a module uses a power it was not given: 1 = mint, 2 = claw back."),
        new(
            "Ledger_QuorumNotReached(bytes32,uint40,uint40)",
            ["motion", "reachedAt", "effectiveAt"],
            "Thrown when brands have not agreed on a motion, or not long enough ago. In unix seconds; 0"
            + " = not agreed."),
        new(
            "Ledger_ReceiverNotOpen(address)",
            ["receiver"],
            "Thrown when a holder would transfer to an address that no member has opened."),
        new(
            "Ledger_SupplyAboveMaximum(uint256,uint256,uint256)",
            ["assetId", "supply", "most"],
            "Thrown when the supply of an id, or an allowance, would exceed what every reader can"
            + " store."),
        new(
            "Marketplace_AssetNotTradable(uint256)",
            ["assetId"],
            "Thrown when an offer would give something else than cash, points or vouchers."),
        new(
            "Marketplace_AssetNotWanted(uint64,uint32,uint40,uint256)",
            ["offerId", "programmeId", "minExpiresAt", "assetId"],
            "Thrown when the offer before gives something that this one does not want, or that expires"
            + " too soon."),
        new(
            "Marketplace_AssetsDiffer(uint256,uint256)",
            ["first", "assetId"],
            "Thrown when the offers of one call do not all give the same."),
        new(
            "Marketplace_CashForCash()",
            [],
            "Thrown when an offer would give cash for cash."),
        new(
            "Marketplace_CashNeverExpires(uint40)",
            ["minExpiresAt"],
            "Thrown when a cash leg asks for an expiry: cash has none."),
        new(
            "Marketplace_EpochChanged(uint64,uint32,uint32)",
            ["offerId", "posted", "current"],
            "Thrown when the maker's account changed its signer since the offer was posted."),
        new(
            "Marketplace_ExpiryOutOfRange(uint40,uint40,uint40)",
            ["expiresAt", "earliest", "latest"],
            "Thrown when an offer would end at once or stand too long. In unix seconds."),
        new(
            "Marketplace_FeeAboveCap(uint16,uint16)",
            ["feeBps", "most"],
            "Thrown when the fee is above what the maker, or the filler, agreed to. In 1/10,000."),
        new(
            "Marketplace_FeeAccountUnfit(address)",
            ["feeAccount"],
            "Thrown when fees would go nowhere, or to a contract, whose balances must mean something"
            + " else."),
        new(
            "Marketplace_FeeOutOfRange(uint16,uint16)",
            ["feeBps", "most"],
            "Thrown for a fee above one in a hundred. In 1/10,000."),
        new(
            "Marketplace_FillOutOfRange(uint64,uint64,uint64,uint64)",
            ["amount", "minimumFill", "lotSize", "remaining"],
            "Thrown when what would be taken is neither a permitted part nor all that remains."),
        new(
            "Marketplace_LegsNotAscending(uint256,uint32,uint32)",
            ["position", "previous", "programmeId"],
            "Thrown when the programmes of the legs do not strictly ascend."),
        new(
            "Marketplace_LegsNotMatchable(uint64,uint256)",
            ["offerId", "legs"],
            "Thrown when an offer with several legs would be matched: one other offer can pay but one."),
        new(
            "Marketplace_LegsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when an offer wants nothing, or too many things."),
        new(
            "Marketplace_LotOutOfRange(uint64,uint64,uint64)",
            ["lotSize", "least", "most"],
            "Thrown when lots are larger than the offer, or empty."),
        new(
            "Marketplace_MatchBelowPrice(uint64,uint64,uint64)",
            ["offerId", "due", "received"],
            "Thrown when a match would give a maker less than the offer's price."),
        new(
            "Marketplace_MinimumFillOutOfRange(uint64,uint64,uint64)",
            ["minimumFill", "least", "most"],
            "Thrown when the least that may be taken is more than the offer, or nothing."),
        new(
            "Marketplace_NotTheCounterparty(address,address)",
            ["counterparty", "filler"],
            "Thrown when the offer is directed to somebody else."),
        new(
            "Marketplace_NotTheMaker(address,address)",
            ["maker", "caller"],
            "Thrown when someone ends an offer of another maker."),
        new(
            "Marketplace_NotTheMatcher(address,address)",
            ["matcher", "caller"],
            "Thrown when anyone but the matcher would exchange offers for each other."),
        new(
            "Marketplace_OfferCancelled(uint64,uint64)",
            ["offerId", "cancelledUpTo"],
            "Thrown when the maker cancelled all offers up to this id."),
        new(
            "Marketplace_OfferClosed(uint64,uint8)",
            ["offerId", "state"],
            "Thrown when nothing is left in escrow: the offer was filled, withdrawn or returned."),
        new(
            "Marketplace_OfferEnded(uint64,uint40,uint40)",
            ["offerId", "expiresAt", "time"],
            "Thrown when an offer would be filled from its end on. In unix seconds."),
        new(
            "Marketplace_OfferOutlivesLot(uint40,uint40)",
            ["expiresAt", "assetExpiresAt"],
            "Thrown when an offer would end later than what it gives. In unix seconds."),
        new(
            "Marketplace_OfferStands(uint64,uint40,uint40)",
            ["offerId", "expiresAt", "time"],
            "Thrown when an offer would be returned that can still be filled. In unix seconds."),
        new(
            "Marketplace_OfferUnknown(uint64)",
            ["offerId"],
            "Thrown for an offer id that was never given."),
        new(
            "Marketplace_OffersOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when no offers are named, or too many."),
        new(
            "Marketplace_PaymentLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a payment names no id, or too many, or not one amount for each."),
        new(
            "Marketplace_PaymentMixed(uint256,uint256)",
            ["first", "last"],
            "Thrown when the ids of a payment are not all of one class and one programme."),
        new(
            "Marketplace_PaymentNotAscending(uint256,uint256,uint256)",
            ["position", "previous", "assetId"],
            "Thrown when the ids of a payment do not strictly ascend."),
        new(
            "Marketplace_PaymentTooLow(uint32,uint64,uint64)",
            ["programmeId", "due", "payable"],
            "Thrown when the ids that may pay a leg do not suffice."),
        new(
            "Marketplace_PaymentsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a filler brings no payment, or too many."),
        new(
            "Marketplace_PriceOutOfBand(uint32,uint256,uint256,uint16)",
            ["programmeId", "given", "wanted", "bandBps"],
            "Thrown when what is wanted is worth too much more or less than what is given, by"
            + " settlement values in 1/1,000 fen. The programme is the one with the narrowest band, in"
            + " 1/10,000 of what is given."),
        new(
            "Marketplace_ReceivedTooLittle(uint64,uint64)",
            ["received", "least"],
            "Thrown when the offers together gave less than the filler asked for."),
        new(
            "Marketplace_Retired()",
            [],
            "Thrown when offers would be matched after brands retired this contract: it only gives"
            + " back."),
        new(
            "Marketplace_SelfTrade(address)",
            ["account"],
            "Thrown when an account would trade with itself."),
        new(
            "Matcher_CashInRing(uint64)",
            ["offerId"],
            "Thrown when an offer of a ring gives cash: rings exchange points, and vouchers, for"
            + " points."),
        new(
            "PaidPoints_Foreign(uint256,uint32)",
            ["assetId", "programmeId"],
            "Thrown when an id is not points of the programme that is to be paid in."),
        new(
            "PaidPoints_LengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a member pays with no id, or with more than eight."),
        new(
            "PaidPoints_LengthsDiffer(uint256,uint256)",
            ["ids", "amounts"],
            "Thrown when there is not one amount for each id."),
        new(
            "PaidPoints_NotAscending(uint256,uint256,uint256)",
            ["position", "previous", "assetId"],
            "Thrown when the ids do not strictly ascend."),
        new(
            "Policy_AuctionNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not be bid in auctions."),
        new(
            "Policy_CashLegNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not change hands for cash, in whole or in part."),
        new(
            "Policy_ConversionNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not be converted into another brand's."),
        new(
            "Policy_GiftNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not be given away."),
        new(
            "Policy_P2pTransferNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's profile lets members pass points to each other in no way"
            + " (D-J1)."),
        new(
            "Policy_PartnerRedemptionNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not be redeemed at other brands."),
        new(
            "Policy_SwapNotPermitted(uint32,uint16)",
            ["programmeId", "profileId"],
            "Thrown when the programme's points may not be swapped for other points."),
        new(
            "RateBook_BrandInactive(uint32,uint32)",
            ["rateId", "brandId"],
            "Thrown when points would be converted while a brand of the rate is suspended or winding"
            + " down."),
        new(
            "RateBook_Ended(uint32,uint40,uint40)",
            ["rateId", "endsAt", "time"],
            "Thrown when points would be converted at a rate after its end. In unix seconds."),
        new(
            "RateBook_NotABrandOf(uint32,uint32,uint32)",
            ["source", "target", "caller"],
            "Thrown when the caller issues neither programme of a direction (0 if it is no brand)."),
        new(
            "RateBook_NotAccepted(uint32,uint8)",
            ["rateId", "state"],
            "Thrown when points would be converted at a rate that was not agreed."),
        new(
            "RateBook_NotPaused(uint32,uint32)",
            ["source", "target"],
            "Thrown when a direction is resumed that is not paused."),
        new(
            "RateBook_NotProposed(uint32,uint8)",
            ["rateId", "state"],
            "Thrown when a rate is accepted or withdrawn that is no open proposal."),
        new(
            "RateBook_NotStarted(uint32,uint40,uint40)",
            ["rateId", "startsAt", "time"],
            "Thrown when points would be converted at a rate before it begins. In unix seconds."),
        new(
            "RateBook_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand that issues the programme (0 if it is no brand)."),
        new(
            "RateBook_NoticeTooShort(uint40,uint40)",
            ["startsAt", "earliest"],
            "Thrown when a worse rate would begin without notice. In unix seconds."),
        new(
            "RateBook_PauseOutOfRange(uint40,uint40,uint40)",
            ["until", "earliest", "latest"],
            "Thrown when a pause would end at once, or last too long. In unix seconds."),
        new(
            "RateBook_Paused(uint32,uint40)",
            ["rateId", "until"],
            "Thrown when points would be converted during a pause. In unix seconds."),
        new(
            "RateBook_PausedRecently(uint40,uint40)",
            ["time", "earliest"],
            "Thrown when a direction is paused again too soon. In unix seconds."),
        new(
            "RateBook_PeriodEmpty(uint40,uint40)",
            ["startsAt", "endsAt"],
            "Thrown when a rate would end before it began. In unix seconds."),
        new(
            "RateBook_ProposalLapsed(uint32,uint40)",
            ["rateId", "lapsedAt"],
            "Thrown when a proposal is accepted too late. In unix seconds."),
        new(
            "RateBook_QuorumMissing(uint32,bytes32)",
            ["rateId", "motion"],
            "Thrown when a rate differs from the last by more than a fifth and the brands have not"
            + " agreed."),
        new(
            "RateBook_RateUnknown(uint32)",
            ["rateId"],
            "Thrown for a rate that was never proposed."),
        new(
            "RateBook_RatioOutOfRange(uint256,uint256,uint256)",
            ["value", "least", "most"],
            "Thrown when one side of a rate lies outside its bounds."),
        new(
            "RateBook_ReasonMissing()",
            [],
            "Thrown when a pause comes without its reason."),
        new(
            "RateBook_SameProgramme(uint32)",
            ["programmeId"],
            "Thrown when points would be converted into points of the same programme."),
        new(
            "RedemptionDesk_AccountErased(address)",
            ["account"],
            "Thrown when points would be refunded to an account that was erased: nobody could ever use"
            + " them."),
        new(
            "RedemptionDesk_AuthorisationClosed(bytes32)",
            ["redemptionId"],
            "Thrown when the redemption has ended: nothing is held any more."),
        new(
            "RedemptionDesk_AuthorisationUnknown(bytes32)",
            ["redemptionId"],
            "Thrown for a redemption that was never authorised."),
        new(
            "RedemptionDesk_BrandSuspended(uint32)",
            ["brandId"],
            "Thrown when points would be held for a brand whose key does not speak for it now: it could"
            + " not capture."),
        new(
            "RedemptionDesk_CaptureAboveAuthorisation(uint64,uint64)",
            ["requested", "remaining"],
            "Thrown when more would be captured than is held."),
        new(
            "RedemptionDesk_DebtAboveMaximum(uint256,uint256)",
            ["owedFen", "most"],
            "Thrown when the issuer would come to owe more than every reader can store, in fen."),
        new(
            "RedemptionDesk_HoldExpired(uint40,uint40)",
            ["holdExpiresAt", "time"],
            "Thrown when the brand captures after the hold ended. In unix seconds."),
        new(
            "RedemptionDesk_HoldNotExpired(uint40,uint40)",
            ["holdExpiresAt", "time"],
            "Thrown when a hold is released that still stands. In unix seconds."),
        new(
            "RedemptionDesk_HoldOutOfRange(uint40,uint40,uint40)",
            ["holdExpiresAt", "earliest", "latest"],
            "Thrown when a hold would end at once or stand too long. In unix seconds."),
        new(
            "RedemptionDesk_IntentMissing()",
            [],
            "Thrown when points would be held without an intent: only a member's own signed intent can"
            + " do that."),
        new(
            "RedemptionDesk_NotTheRedeemingBrand(uint32,uint32)",
            ["expected", "actual"],
            "Thrown when the caller is not the brand that redeems (0 if it is no brand)."),
        new(
            "RedemptionDesk_PartsNotAscending(uint256,uint256,uint256)",
            ["position", "previous", "assetId"],
            "Thrown when the ids that pay do not strictly ascend."),
        new(
            "RedemptionDesk_PartsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a redemption is paid by no id, or by more than eight."),
        new(
            "RedemptionDesk_RefundAboveCapture(uint64,uint64)",
            ["requested", "refundable"],
            "Thrown when more would be refunded than was captured and not refunded yet."),
        new(
            "RedemptionDesk_RefundWindowEnded(uint40,uint40)",
            ["endedAt", "time"],
            "Thrown when a refund comes later than a year after the hold. In unix seconds."),
        new(
            "ReentrancyGuardReentrantCall()",
            [],
            "Unauthorized reentrant call."),
        new(
            "SafeCastOverflowedIntToUint(int256)",
            ["value"],
            "An int value doesn't fit in a uint of `bits` size."),
        new(
            "SafeCastOverflowedUintDowncast(uint8,uint256)",
            ["bits", "value"],
            "Value doesn't fit in a uint of `bits` size."),
        new(
            "SealedAuction_AlreadyCommitted(uint64,address)",
            ["auctionId", "account"],
            "Thrown when the account has committed before."),
        new(
            "SealedAuction_BondWrong(uint64,uint64)",
            ["points", "bondPoints"],
            "Thrown when the bond is not exactly what the auction asks for."),
        new(
            "SealedAuction_CommitmentDiffers(bytes32,bytes32)",
            ["committed", "revealed"],
            "Thrown when what is revealed is not what was committed to."),
        new(
            "SealedAuction_CommitmentMissing()",
            [],
            "Thrown for a commitment of 0: that is no hash of a bid."),
        new(
            "SealedAuction_NoCommitment(uint64,address)",
            ["auctionId", "account"],
            "Thrown when the account has nothing to reveal and no bond at stake."),
        new(
            "SealedAuction_StillSealed(uint40,uint40)",
            ["commitEndsAt", "time"],
            "Thrown when a bid is revealed while others may still commit. In unix seconds."),
        new(
            "StringTooLong(string)",
            ["str"],
            ""),
        new(
            "Text_ByteNotPermitted(string,uint256)",
            ["text", "position"],
            "Thrown for a byte that does not belong into such a text, with its position."),
        new(
            "Text_LengthOutOfRange(string,uint256,uint256,uint256)",
            ["text", "length", "least", "most"],
            "Thrown for a text that is empty or longer than its bound, in bytes."),
        new(
            "UnitAuction_AccountNotOpen(address)",
            ["account"],
            "Thrown when someone bids who has no open account: a voucher must reach a member."),
        new(
            "UnitAuction_AuctionUnknown(uint64)",
            ["auctionId"],
            "Thrown for an auction id that was never given."),
        new(
            "UnitAuction_BidsPlaced(uint64,uint32)",
            ["auctionId", "bids"],
            "Thrown when the seller cancels after somebody bid: bids bind both sides."),
        new(
            "UnitAuction_CountOutOfRange(uint256,uint256,uint256)",
            ["count", "least", "most"],
            "Thrown when a call would settle no winner, or more than fit: `most` is what is left, or"
            + " what fits."),
        new(
            "UnitAuction_EndOutOfRange(uint40,uint40,uint40)",
            ["endsAt", "earliest", "latest"],
            "Thrown when an auction, or a part of it, would end too soon or last too long. In unix"
            + " seconds."),
        new(
            "UnitAuction_Ended(uint40,uint40)",
            ["endsAt", "time"],
            "Thrown when a bid comes too late. In unix seconds."),
        new(
            "UnitAuction_NotClosed(uint64)",
            ["auctionId"],
            "Thrown when winners would be settled of an auction that is not closed."),
        new(
            "UnitAuction_NotEnded(uint40,uint40)",
            ["endsAt", "time"],
            "Thrown when an auction would be closed that still runs. In unix seconds."),
        new(
            "UnitAuction_NotOpen(uint64)",
            ["auctionId"],
            "Thrown when the auction is closed or cancelled already."),
        new(
            "UnitAuction_NotReturnable(uint40,uint40)",
            ["returnableAt", "time"],
            "Thrown when a bid is asked back that may still win or be settled. In unix seconds."),
        new(
            "UnitAuction_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand whose programme it is (0 if it is no brand, or"
            + " suspended)."),
        new(
            "UnitAuction_NotTheSeller(address,address)",
            ["seller", "caller"],
            "Thrown when anyone but the seller cancels, while its brand is not suspended."),
        new(
            "UnitAuction_NothingHeld(uint64,address)",
            ["auctionId", "account"],
            "Thrown when nothing of this account stands in the auction."),
        new(
            "UnitAuction_SellerCannotBid(address)",
            ["seller"],
            "Thrown when the seller bids in its own auction."),
        new(
            "UnitAuction_SettlementOver(uint40,uint40)",
            ["settlementEndsAt", "time"],
            "Thrown when it is too late to close or settle: bids go back instead. In unix seconds."),
        new(
            "UnitAuction_UnitsOutOfRange(uint8,uint8,uint8)",
            ["units", "least", "most"],
            "Thrown when nothing would be sold, or more than one auction can sell."),
        new(
            "UnitAuction_VoucherEndsTooEarly(uint40,uint40)",
            ["voucherExpiresAt", "earliest"],
            "Thrown when the vouchers would expire before every winner can be settled. In unix seconds."),
    ];
}
