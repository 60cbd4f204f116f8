// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title ClearingHouse: what brands owe each other, obligation by obligation, netted per cycle and paid.
/// @notice Every second belongs to one cycle: cycle 1 ends at a moment fixed at deployment, each later one a week on.
/// After its end anyone closes a cycle, which publishes one position per brand; positions always sum to 0. For 2 days
/// after the end either side may dispute a single obligation, which then stands in no cycle until it is ruled on.
/// Then debtors pay, in cash or through their banks, until 5 days after the end; from there on anyone calls the
/// default of who has not. A default is covered in this order: what the brand paid, its collateral, and last the
/// cycle's creditors in proportion to their credits. Creditors are paid once nothing is outstanding any more.
/// A brand's exposure is what it owes in cycles not yet paid, and what is reserved: open authorisations and disputed
/// obligations. It is kept within cap and collateral when points are authorised, and never later: no capture, refund
/// or redemption at home depends on it.
/// The cash held here is the collateral and what was paid in and not yet collected, to the fen.
interface IClearingHouse {
    /// @notice One debt between brands, from one capture, refund or conversion.
    /// @param debtor the brand that issued the points
    /// @param creditor the brand that redeemed them
    /// @param cycle the clearing cycle it belongs to; what is disputed or dismissed belongs to none, and this tells
    /// the last one
    /// @param programmeId the programme of the points
    /// @param points how many were captured
    /// @param amountFen what is owed, in fen; negative if it takes back an earlier debt
    struct Obligation {
        uint32 debtor;
        uint32 creditor;
        uint32 cycle;
        uint32 programmeId;
        uint56 points;
        int64 amountFen;
    }

    /// @notice NONE: never disputed. DISPUTED: in suspense. UPHELD: owed, in the cycle then open. DISMISSED: not owed.
    enum DisputeState {
        NONE,
        DISPUTED,
        UPHELD,
        DISMISSED
    }

    /// @notice Where a cycle stands. OPEN: debts gather. ENDED: to be closed. DISPUTABLE: closed, positions may still
    /// change. CALLED: positions are final, debtors pay. SHARING: a shortfall is to be shared. FUNDED: creditors
    /// collect.
    enum Stage {
        OPEN,
        ENDED,
        DISPUTABLE,
        CALLED,
        SHARING,
        FUNDED
    }

    /// @notice What is known of a cycle, in fen.
    /// @param stage see `Stage`
    /// @param grossFen all obligations of the cycle
    /// @param movedFen what netting leaves to be paid: the sum of all debits, which is the sum of all credits
    /// @param unpaidFen debits neither paid nor called in default
    /// @param cashFen paid in cash and not yet collected
    /// @param bankFen paid through banks and not yet attested as received
    /// @param shortfallFen what defaults left, and creditors lost
    /// @param recoveredFen what of it was paid later
    /// @param positionsHash see `CycleClosed`
    struct CycleRecord {
        Stage stage;
        int64 grossFen;
        uint64 movedFen;
        uint64 unpaidFen;
        uint64 cashFen;
        uint64 bankFen;
        uint64 shortfallFen;
        uint64 recoveredFen;
        bytes32 positionsHash;
    }

    /// @notice One brand in one cycle, in fen.
    /// @param netFen what it is owed (positive) or owes (negative)
    /// @param owedFen its obligations as a debtor, before netting
    /// @param settledFen what it paid, collateral taken included, or received
    /// @param lossFen what it lost by others' defaults
    /// @param inDefault whether its default was called and not cured
    struct Position {
        int64 netFen;
        int64 owedFen;
        uint64 settledFen;
        uint64 lossFen;
        bool inDefault;
    }

    /// @notice How far a brand's points may go at partners, in fen.
    /// @param debitFen its unpaid debits of all cycles, the open one included
    /// @param reservedFen reserved by open authorisations, and disputed obligations
    /// @param collateralFen its cash held here
    /// @param netDebitCapFen its credit beyond that
    /// @param defaults how many of its defaults are not cured
    struct Standing {
        uint64 debitFen;
        uint64 reservedFen;
        uint64 collateralFen;
        uint64 netDebitCapFen;
        uint16 defaults;
    }

    /// @notice A debt between two brands arose in the open cycle.
    event ObligationRecorded(
        uint64 indexed obligationId,
        uint32 indexed debtor,
        uint32 indexed creditor,
        uint32 cycle,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    );

    /// @notice The position of a brand in a cycle; published again if a dispute changes it, and the last one holds.
    event PositionNetted(uint32 indexed cycle, uint32 indexed brandId, int64 netFen);

    /// @notice A cycle is closed. `positionsHash` is h(n) of its n positions in the order in which brands first came
    /// to have an obligation in it: h(0) = 0, h(i) = keccak256(abi.encode(h(i - 1), cycle, brandId, netFen)).
    event CycleClosed(
        uint32 indexed cycle, int64 grossFen, uint64 movedFen, uint32 positions, bytes32 positionsHash
    );

    /// @notice A dispute changed a cycle that was closed already.
    event CycleAmended(uint32 indexed cycle, int64 grossFen, uint64 movedFen);

    /// @notice One side disputes an obligation: it left its cycle and stands in suspense until it is ruled on.
    event ObligationDisputed(
        uint64 indexed obligationId,
        uint32 indexed cycle,
        uint32 indexed brandId,
        uint8 reasonCode,
        bytes32 evidenceHash,
        uint40 rulingDueAt
    );

    /// @notice A dispute ended. Upheld: the obligation is owed in `cycle`, which was open then; dismissed: in none,
    /// and `cycle` is 0. Without a ruling in time `rulingHash` is 0.
    event DisputeResolved(
        uint64 indexed obligationId, uint32 indexed cycle, bool upheld, bytes32 rulingHash
    );

    /// @notice A debtor paid: in cash, or, if `bankReference` is not 0, through its bank.
    event PositionPaid(
        uint32 indexed cycle, uint32 indexed brandId, uint64 amountFen, uint64 leftFen, bytes32 bankReference
    );

    /// @notice A creditor received: in cash, or, if `bankReference` is not 0, through its bank.
    event PositionCollected(
        uint32 indexed cycle, uint32 indexed brandId, uint64 amountFen, uint64 leftFen, bytes32 bankReference
    );

    /// @notice A brand put cash here as collateral.
    event CollateralPosted(uint32 indexed brandId, uint64 amountFen, uint64 collateralFen);

    /// @notice A brand took collateral back.
    event CollateralWithdrawn(uint32 indexed brandId, uint64 amountFen, uint64 collateralFen);

    /// @notice A brand's credit beyond its collateral changed.
    event NetDebitCapSet(uint32 indexed brandId, uint64 netDebitCapFen);

    /// @notice A debtor did not pay in time. Its collateral paid `collateralFen`; `shortfallFen` remains. Its points
    /// are blocked at partners from here on.
    event BrandDefaulted(uint32 indexed cycle, uint32 indexed brandId, uint64 collateralFen, uint64 shortfallFen);

    /// @notice What a creditor lost by the defaults of a cycle.
    event ShortfallShared(uint32 indexed cycle, uint32 indexed brandId, uint64 lossFen);

    /// @notice A brand paid what it had missed: `shortfallFen` to the creditors and `collateralFen` as collateral.
    event DefaultCured(uint32 indexed cycle, uint32 indexed brandId, uint64 shortfallFen, uint64 collateralFen);

    /// @notice What holders of one id claim from an issuer in default or winding down, in points.
    event ClaimRecorded(uint32 indexed programmeId, uint256 indexed assetId, uint64 supply, uint40 recordedAt);

    /// @notice Thrown when anyone but a module that redeems points calls one of its functions; `module` is the first.
    error ClearingHouse_NotTheModule(address caller, address module);

    /// @notice Thrown when the clearing house would serve no module, or more than it can.
    error ClearingHouse_ModulesOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when the caller is not the key of any brand.
    error ClearingHouse_NotABrand(address caller);

    /// @notice Thrown when anyone but the payment provider attests a payment.
    error ClearingHouse_NotThePsp(address caller, address psp);

    /// @notice Thrown for an obligation that was never recorded.
    error ClearingHouse_ObligationUnknown(uint64 obligationId);

    /// @notice Thrown for the cycle 0.
    error ClearingHouse_CycleUnknown(uint32 cycle);

    /// @notice Thrown when a position would grow beyond what every reader can add up, in fen.
    error ClearingHouse_PositionOutOfRange(uint32 brandId, int64 amountFen, int64 most);

    /// @notice Thrown when more would be reserved than cap and collateral allow the debtor to owe, in fen.
    error ClearingHouse_NetDebitCapExceeded(uint256 exposureFen, uint256 limitFen);

    /// @notice Thrown when more is given up than was reserved, in fen.
    error ClearingHouse_UnreserveAboveReserved(uint64 amountFen, uint64 reservedFen);

    /// @notice Thrown when points of a brand would be authorised at a partner while a default of it is not cured.
    error ClearingHouse_BrandInDefault(uint32 brandId);

    /// @notice Thrown when more collateral is withdrawn than the brand's exposure leaves free, in fen.
    error ClearingHouse_CollateralNotFree(uint64 amountFen, uint256 freeFen);

    /// @notice Thrown for a net debit cap beyond the bound, in fen.
    error ClearingHouse_CapOutOfRange(uint64 netDebitCapFen, uint64 most);

    /// @notice Thrown when a step would do nothing, or more than fits a transaction.
    error ClearingHouse_CountOutOfRange(uint256 count, uint256 least, uint256 most);

    /// @notice Thrown when a cycle is closed that has not ended. In unix seconds.
    error ClearingHouse_CycleNotEnded(uint32 cycle, uint64 endsAt, uint64 time);

    /// @notice Thrown when a cycle is closed again.
    error ClearingHouse_CycleAlreadyClosed(uint32 cycle);

    /// @notice Thrown when a cycle is not at, or not yet at, the stage that this needs.
    error ClearingHouse_StageWrong(uint32 cycle, Stage actual, Stage expected);

    /// @notice Thrown when a default is called while the debtor may still pay. In unix seconds.
    error ClearingHouse_SettlementOpen(uint32 cycle, uint64 settlementEndsAt, uint64 time);

    /// @notice Thrown when a brand disputes an obligation it has no part in.
    error ClearingHouse_NotAParty(uint64 obligationId, uint32 brandId);

    /// @notice Thrown when an obligation is disputed after the time for it. In unix seconds.
    error ClearingHouse_DisputesEnded(uint64 obligationId, uint64 disputesEndAt, uint64 time);

    /// @notice Thrown when an obligation is disputed again: there is one stage.
    error ClearingHouse_AlreadyDisputed(uint64 obligationId, DisputeState state);

    /// @notice Thrown when an obligation that is not in dispute is ruled on.
    error ClearingHouse_NotDisputed(uint64 obligationId, DisputeState state);

    /// @notice Thrown when a dispute comes without a reason or evidence, or a ruling without its text.
    error ClearingHouse_EvidenceMissing(uint64 obligationId);

    /// @notice Thrown when the arbiter rules after the time for it. In unix seconds.
    error ClearingHouse_RulingLate(uint64 obligationId, uint40 rulingDueAt, uint64 time);

    /// @notice Thrown when a dispute is concluded while the arbiter may still rule. In unix seconds.
    error ClearingHouse_RulingPending(uint64 obligationId, uint40 rulingDueAt, uint64 time);

    /// @notice Thrown when a brand has nothing to pay in a cycle, or nothing any more.
    error ClearingHouse_NothingToSettle(uint32 cycle, uint32 brandId);

    /// @notice Thrown when there is no cash for a brand in a cycle, or none any more.
    error ClearingHouse_NothingToCollect(uint32 cycle, uint32 brandId);

    /// @notice Thrown when a debtor in default would pay as if nothing had happened: it cures the default.
    error ClearingHouse_PositionInDefault(uint32 cycle, uint32 brandId);

    /// @notice Thrown when a default is cured that was not called, or was cured before.
    error ClearingHouse_PositionNotInDefault(uint32 cycle, uint32 brandId);

    /// @notice Thrown when more is attested than a debtor has left to pay, or than a creditor has left to receive of
    /// what was paid through banks, in fen.
    error ClearingHouse_AmountAboveUnsettled(uint64 amountFen, uint64 unsettledFen);

    /// @notice Thrown when a payment is attested without a reference of the bank.
    error ClearingHouse_ReferenceMissing();

    /// @notice Thrown when a bank reference was attested before.
    error ClearingHouse_ReferenceAlreadyUsed(bytes32 bankReference);

    /// @notice Thrown when claims are recorded against a brand that is neither in default nor winding down.
    error ClearingHouse_BrandInGoodStanding(uint32 brandId);

    /// @notice Counts towards the debtor's exposure what it may come to owe. Only for modules that redeem points.
    /// @param debtor the brand that issued the points
    /// @param creditor the brand that may capture them
    /// @param amountFen what all of them would make it owe, in fen
    function reserve(uint32 debtor, uint32 creditor, uint64 amountFen) external;

    /// @notice Gives up a reservation, whole or in part. Only for modules that redeem points.
    /// @param amountFen in fen, up to what is reserved
    function unreserve(uint32 debtor, uint64 amountFen) external;

    /// @notice Records what `debtor` owes `creditor`. Only for modules that redeem points.
    /// @param debtor the brand that issued the points
    /// @param creditor the brand that redeemed them
    /// @param programmeId the programme of the points
    /// @param redemptionId the redemption, or the intent of the conversion, it arose from
    /// @param points how many were captured, or refunded; up to 2^53 - 1
    /// @param amountFen what is owed, in fen; negative if it takes back an earlier debt
    function recordObligation(
        uint32 debtor,
        uint32 creditor,
        uint32 programmeId,
        bytes32 redemptionId,
        uint64 points,
        int64 amountFen
    ) external returns (uint64 obligationId);

    /// @notice Closes a cycle after its end, as far as `count` positions go; repeat until it is closed. For anyone.
    /// A dispute in between begins the closing anew.
    /// @param count positions, 1 to 1,000
    function closeCycle(uint32 cycle, uint256 count) external;

    /// @notice Puts an obligation of the calling brand in suspense, until 2 days after the end of its cycle.
    /// @param reasonCode as agreed between brands, never 0
    /// @param evidenceHash the hash of what is brought forward, never 0
    function dispute(uint64 obligationId, uint8 reasonCode, bytes32 evidenceHash) external;

    /// @notice Rules on a dispute within 14 days. Only for the arbiter.
    /// @param upheld whether the obligation is owed; it is then owed in the open cycle
    /// @param rulingHash the hash of the ruling, never 0
    function resolveDispute(uint64 obligationId, bool upheld, bytes32 rulingHash) external;

    /// @notice Ends a dispute that nobody ruled on in time: the obligation is upheld, since the redemption it came
    /// from stands on the chain, and silence must not pay the one who disputes. For anyone.
    function concludeDispute(uint64 obligationId) external;

    /// @notice Pays all that the calling brand still owes in a cycle, in cash, once its positions are final. A
    /// suspended brand pays through its bank.
    function settlePosition(uint32 cycle) external;

    /// @notice Attests a payment outside: by a debtor, in default or not, or, of what debtors paid so, to a creditor.
    /// Only for the payment provider.
    /// @param amountFen in fen, up to what is unsettled
    /// @param bankReference the bank's name of the payment, as a keyed hash; used once, never 0
    function attestSettlement(uint32 cycle, uint32 brandId, uint64 amountFen, bytes32 bankReference) external;

    /// @notice Pays a creditor in cash what a cycle holds for it, to its brand's key. For anyone.
    function collect(uint32 cycle, uint32 brandId) external;

    /// @notice Puts cash of the calling brand here as collateral.
    /// @param amountFen in fen, 1 to 2^53 - 1
    function postCollateral(uint64 amountFen) external;

    /// @notice Gives back collateral that the exposure of the calling brand leaves free. The net debit cap does not
    /// count here: collateral is what pays when credit has failed. A suspended brand may call it too.
    /// @param amountFen in fen, 1 to what is free
    function withdrawCollateral(uint64 amountFen) external;

    /// @notice Sets how far beyond its collateral a brand may come to owe; 100,000,000 fen until then. Only for
    /// operators of the alliance.
    /// @param netDebitCapFen in fen, 0 to 2^43 - 1
    function setNetDebitCap(uint32 brandId, uint64 netDebitCapFen) external;

    /// @notice Calls the default of a debtor who has not paid 5 days after the end of a cycle. For anyone.
    function callDefault(uint32 cycle, uint32 brandId) external;

    /// @notice Shares what defaults left unpaid among a cycle's creditors, as far as `count` positions go; repeat until
    /// the cycle is funded. For anyone. The k-th creditor loses floor(c(k) · s / c) - floor(c(k - 1) · s / c), where
    /// c(k) is the sum of the first k credits, c of all, and s the shortfall: losses sum to it exactly.
    /// @param count positions, 1 to 1,000
    function shareShortfall(uint32 cycle, uint256 count) external;

    /// @notice Pays in cash what the calling brand missed in a cycle: what is left of the shortfall to the creditors,
    /// in proportion to their losses, and what its collateral had paid back into its collateral.
    function cureDefault(uint32 cycle) external;

    /// @notice Records what is outstanding of a programme, id by id, whose issuer is in default or winding down. Ids
    /// without supply are left out. For anyone.
    /// @param from the position of the first id, in the order of `ILedger.supplyOf`
    /// @param count ids, 1 to 50
    function snapshotClaims(uint32 programmeId, uint256 from, uint256 count) external;

    /// @notice The cycle in which debts gather now.
    function openCycle() external view returns (uint32 cycle);

    /// @notice When a cycle ends, until when its obligations may be disputed, and from when on defaults are called; all
    /// exclusive, in unix seconds.
    function calendarOf(uint32 cycle)
        external
        view
        returns (uint64 endsAt, uint64 disputesEndAt, uint64 settlementEndsAt);

    /// @notice An obligation by its id.
    function obligation(uint64 obligationId) external view returns (Obligation memory obligation_);

    /// @notice Whether an obligation is or was disputed, and until when the arbiter may rule (0 if it never was).
    function disputeOf(uint64 obligationId) external view returns (DisputeState state, uint40 rulingDueAt);

    /// @notice How many obligations there are; ids run from 1 to this.
    function obligationCount() external view returns (uint64 count);

    /// @notice What a brand is owed (positive) or owes (negative) in a cycle, in fen.
    function netOf(uint32 cycle, uint32 brandId) external view returns (int128 netFen);

    /// @notice All that is known of a brand in a cycle.
    function positionOf(uint32 cycle, uint32 brandId) external view returns (Position memory position);

    /// @notice The brands that have or had obligations in a cycle, in the order in which they first did, from position
    /// `from`.
    /// @param count how many at most; up to 1,000
    /// @return brandIds those of this page
    /// @return total how many there are in all
    function participantsOf(uint32 cycle, uint256 from, uint256 count)
        external
        view
        returns (uint32[] memory brandIds, uint256 total);

    /// @notice All that is known of a cycle. What it counts is complete once it is closed.
    function cycleOf(uint32 cycle) external view returns (CycleRecord memory record);

    /// @notice How far a brand's points may go at partners.
    function standingOf(uint32 brandId) external view returns (Standing memory standing);

    /// @notice Whether a bank reference was attested.
    function isReferenceUsed(bytes32 bankReference) external view returns (bool used);
}
