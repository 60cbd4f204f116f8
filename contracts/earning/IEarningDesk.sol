// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title EarningDesk: brands issue points of their programmes to members, under rules that the chain keeps.
/// @notice A brand acts through the forwarder. One reference is used once per brand, whatever it names, so that a
/// repeated request can never issue twice. A grant is pending until it matures; what is taken back of it after a return
/// never exceeds it. Points that a member owes are kept back from the next grants of the same programme.
interface IEarningDesk {
    /// @notice Why points come into being. As an argument of rules, NONE stands for all reasons together.
    enum Reason {
        NONE,
        PURCHASE,
        REFERRAL,
        KNOWLEDGE,
        WELCOME,
        COMPENSATION
    }

    /// @notice One grant of a batch.
    /// @param account an open or waiting account
    /// @param amount points, 1 to 2^53 - 1
    /// @param reason any but NONE; REFERRAL only by `issueReferralBonus`
    /// @param reference_ the brand's own name of the source, as a keyed hash; never 0
    struct Entry {
        address account;
        uint64 amount;
        Reason reason;
        bytes32 reference_;
    }

    /// @notice What limits and measures one reason of a programme; version 0 means that no rule was ever set.
    /// @param version counts the rules of this programme and reason from 1 on: with both, the id of the budget
    /// @param rate points per whole yuan (PURCHASE) or per invited member (REFERRAL); 0 for all other reasons
    /// @param capPerAccount points that one account may get in a period; 0 = no cap
    /// @param capPerProgramme points that all accounts together may get in a period; 0 = no cap
    /// @param periodSeconds length of the periods, counted from 1970 in the programme's time zone; 0 = calendar months
    struct EarnRule {
        uint32 version;
        uint32 rate;
        uint64 capPerAccount;
        uint64 capPerProgramme;
        uint40 periodSeconds;
    }

    /// @notice A grant as its leaf tells it, and the way from the leaf to the root of its batch.
    /// @param batch the reference under which the batch was issued; a single issue is a batch of one
    /// @param index the grant's position in the batch; 0 for a single issue
    /// @param account who got the points
    /// @param assetId the id the points were issued under
    /// @param amount points granted, whether minted or kept back for a debt
    /// @param reason why
    /// @param reference_ the grant's own reference
    /// @param amountFen what was paid, if the grant came from `recordPurchase`; else 0
    /// @param pointsPerYuan the rate at that moment, if the grant came from `recordPurchase`; else 0
    /// @param proof the siblings from the leaf upwards
    struct Grant {
        bytes32 batch;
        uint32 index;
        address account;
        uint256 assetId;
        uint64 amount;
        Reason reason;
        bytes32 reference_;
        uint64 amountFen;
        uint32 pointsPerYuan;
        bytes32[] proof;
    }

    /// @notice Who invited a member, and how far the reward for it has come.
    /// @param referrer who invited; 0 if nobody is bound
    /// @param programmeId the programme in which the referrer is rewarded
    /// @param validFrom when the member's first recorded purchase has outlived its return window; 0 before it
    /// @param bonusIssued whether the referrer was rewarded
    struct Referral {
        address referrer;
        uint32 programmeId;
        uint40 validFrom;
        bool bonusIssued;
    }

    /// @notice Points were issued to an account: what was minted of one grant. A debt's part of it is `DebtOffset`.
    event PointsIssued(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint256 assetId,
        uint64 amount,
        uint8 reason
    );

    /// @notice A reference was used for `count` grants of `total` points. `root` is the Merkle root of their leaves;
    /// a single issue is a batch of one.
    event BatchIssued(
        uint32 indexed programmeId, bytes32 indexed reference_, bytes32 root, uint32 count, uint64 total
    );

    /// @notice A reason of a programme (NONE = all together) has a new rule. It holds from this block on.
    event EarnRuleSet(
        uint32 indexed programmeId,
        uint8 indexed reason,
        uint32 version,
        uint32 rate,
        uint64 capPerAccount,
        uint64 capPerProgramme,
        uint40 periodSeconds
    );

    /// @notice A receipt earned points: `points` = whole yuan of `amountFen`, rounded down once, times `pointsPerYuan`.
    event PurchaseRecorded(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint64 amountFen,
        uint32 pointsPerYuan,
        uint64 points
    );

    /// @notice Goods of a recorded purchase came back. `points` of its grant are taken back for it, 0 if the receipt's
    /// own rounding had swallowed them; `returnedFen` counts all returns of this purchase so far.
    event PurchaseReturned(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint64 amountFen,
        uint64 returnedFen,
        uint64 points
    );

    /// @notice A brand took back `amount` points of a grant: `taken` from the balances of the account (or of the one it
    /// waited for, see `PointsClawedBack`), the rest as a debt.
    event GrantClawedBack(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        bytes32 batch,
        uint32 index,
        uint8 reason,
        uint64 amount,
        uint64 taken
    );

    /// @notice Points ended by a clawback of a grant that had been issued for `reason`.
    event PointsClawedBack(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint256 assetId,
        uint64 amount,
        uint8 reason
    );

    /// @notice An account owes `amount` more points of a programme, `debt` in all. Its next grants pay them.
    event DebtRecorded(
        uint32 indexed programmeId, address indexed account, bytes32 indexed reference_, uint64 amount, uint64 debt
    );

    /// @notice `amount` points of a grant paid a debt and were never minted; `debt` is left.
    event DebtOffset(
        uint32 indexed programmeId,
        address indexed account,
        bytes32 indexed reference_,
        uint256 assetId,
        uint64 amount,
        uint8 reason,
        uint64 debt
    );

    /// @notice A member named who invited them, before their first purchase and for good.
    event ReferrerBound(uint32 indexed programmeId, address indexed account, address indexed referrer);

    /// @notice A referrer was rewarded for the first valid purchase of `invitee`. The points are a grant of their own.
    event ReferralBonusIssued(
        uint32 indexed programmeId, address indexed account, address indexed invitee, bytes32 reference_
    );

    /// @notice Whoever invited the referrer gets nothing for `invitee`: rewards end at the depth `most`.
    event ReferralDepthExceeded(
        uint32 indexed programmeId, address indexed beneficiary, address indexed invitee, uint8 depth, uint8 most
    );

    /// @notice A badge was awarded. It never leaves the account.
    event BadgeAwarded(
        uint32 indexed programmeId, address indexed account, bytes32 indexed reference_, uint256 assetId
    );

    /// @notice Thrown when the caller is not the brand that issues the programme (0 if it is no brand).
    error EarningDesk_NotTheIssuer(uint32 programmeId, uint32 issuer, uint32 caller);

    /// @notice Thrown when a brand that is winding down would issue or promise points, or award a badge.
    error EarningDesk_IssuerWindingDown(uint32 issuer);

    /// @notice Thrown when points or a badge would go to an account that is neither open nor waiting, or when someone
    /// who has no open account takes part in a referral.
    error EarningDesk_AccountNotOpen(address account);

    /// @notice Thrown when the brand has already used this reference.
    error EarningDesk_ReferenceAlreadyUsed(bytes32 reference_);

    /// @notice Thrown when a grant or a batch comes without a reference.
    error EarningDesk_ReferenceMissing();

    /// @notice Thrown when a grant comes without a reason.
    error EarningDesk_ReasonMissing();

    /// @notice Thrown when points for an invitation would be issued past `issueReferralBonus`, which knows the depth.
    error EarningDesk_ReferralNotProven();

    /// @notice Thrown when a batch holds no entry, or more than fit into one transaction.
    error EarningDesk_BatchLengthOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when a rule would have periods outside these bounds, in seconds (0 = calendar months).
    error EarningDesk_PeriodOutOfRange(uint40 periodSeconds, uint40 least, uint40 most);

    /// @notice Thrown when a rule would have a cap that no reader could store.
    error EarningDesk_CapAboveMaximum(uint64 cap, uint64 most);

    /// @notice Thrown when a rule for referrals comes without a cap for what one account may get.
    error EarningDesk_CapMissing(uint32 programmeId, Reason reason);

    /// @notice Thrown when a rule would measure a reason that is measured by nothing.
    error EarningDesk_RateNotPermitted(Reason reason, uint32 rate);

    /// @notice Thrown when points depend on a rate that the programme does not have.
    error EarningDesk_RateMissing(uint32 programmeId, Reason reason);

    /// @notice Thrown when a programme would issue more in a period than its cap; NONE is the cap of all reasons.
    error EarningDesk_ProgrammeCapExceeded(uint32 programmeId, Reason reason, uint256 charged, uint64 cap);

    /// @notice Thrown when one account would get more in a period than the cap; NONE is the cap of all reasons.
    error EarningDesk_AccountCapExceeded(
        uint32 programmeId, Reason reason, address account, uint256 charged, uint64 cap
    );

    /// @notice Thrown when a receipt is too small to earn a point. Nothing is recorded, and its reference stays unused.
    error EarningDesk_PurchaseTooSmall(uint64 amountFen, uint64 least);

    /// @notice Thrown when members would invite themselves or each other.
    error EarningDesk_ReferralCircular(address account, address referrer);

    /// @notice Thrown when a member has already named who invited them.
    error EarningDesk_ReferrerAlreadyBound(address account, address referrer);

    /// @notice Thrown when a member names who invited them after their first recorded purchase.
    error EarningDesk_PurchaseAlreadyMade(address account);

    /// @notice Thrown when a bonus is asked for someone who was not invited under this programme.
    error EarningDesk_ReferrerNotBound(uint32 programmeId, address invitee);

    /// @notice Thrown when the bonus for this member was issued before.
    error EarningDesk_BonusAlreadyIssued(address invitee);

    /// @notice Thrown while an invited member has no purchase, or none older than its return window. `validFrom` is in
    /// unix seconds, 0 if there is no purchase.
    error EarningDesk_PurchaseNotValid(address invitee, uint40 validFrom, uint40 time);

    /// @notice Thrown when a grant is not in the batch it is said to be in, or not of this programme's points.
    error EarningDesk_GrantNotProven(uint32 programmeId, bytes32 batch, uint32 index);

    /// @notice Thrown when a purchase would be clawed back by points, or another grant by returned goods.
    error EarningDesk_GrantOfOtherKind(bytes32 batch, uint64 amountFen);

    /// @notice Thrown when more would be taken back than is left of a grant, in points.
    error EarningDesk_ClawbackAboveGrant(uint64 amount, uint64 left);

    /// @notice Thrown when more would be returned than is left of a purchase, in fen.
    error EarningDesk_ReturnAbovePurchase(uint64 amountFen, uint64 left);

    /// @notice Thrown when a clawback names more ids than it may.
    error EarningDesk_IdsOutOfRange(uint256 length, uint256 least, uint256 most);

    /// @notice Thrown when a clawback names something else than points of its programme.
    error EarningDesk_IdNotOfProgramme(uint32 programmeId, uint256 assetId);

    /// @notice Thrown when a clawback would not take immature points first, then those that expire latest.
    error EarningDesk_IdsOutOfOrder(uint256 index, uint256 previous, uint256 assetId);

    /// @notice Thrown when an account already has this badge.
    error EarningDesk_BadgeAlreadyHeld(address account, uint256 assetId);

    /// @notice Sets the rule of a reason of the calling brand's programme, for grants from now on. Without a rule a
    /// reason is not capped. What the running period has been charged stays charged, unless its length changes.
    /// @param reason NONE for all reasons together
    /// @param rate PURCHASE: points per whole yuan; REFERRAL: points per invited member; 0 for all others
    /// @param capPerAccount points per account and period, up to 2^53 - 1; 0 = none. Referrals need one. It takes a
    /// slot per account, so that a batch under it holds about 250 entries
    /// @param capPerProgramme points per period, up to 2^53 - 1; 0 = none
    /// @param periodSeconds 3,600 to 31,622,400 (366 days), or 0 for calendar months in the programme's time zone
    function setEarnRule(
        uint32 programmeId,
        Reason reason,
        uint32 rate,
        uint64 capPerAccount,
        uint64 capPerProgramme,
        uint40 periodSeconds
    ) external;

    /// @notice Issues points of the calling brand's programme. They expire and mature by the programme's terms.
    /// @param account an open or waiting account
    /// @param amount points, 1 to 2^53 - 1
    /// @param reason any but NONE and REFERRAL
    /// @param reference_ never used before by this brand; never 0
    function issue(uint32 programmeId, address account, uint64 amount, Reason reason, bytes32 reference_) external;

    /// @notice Issues all entries or none.
    /// @param reference_ of the batch; never used before by this brand; never 0
    /// @param entries 1 to 500 grants
    function issueBatch(uint32 programmeId, bytes32 reference_, Entry[] calldata entries) external;

    /// @notice Issues the points of one receipt: its whole yuan, rounded down once, times the rate of PURCHASE.
    /// The first one of a member begins the return window after which whoever invited them is rewarded.
    /// @param account an open or waiting account
    /// @param amountFen the receipt's total, 1 to 2^53 - 1; it must earn at least one point
    /// @param reference_ never used before by this brand; never 0
    function recordPurchase(uint32 programmeId, address account, uint64 amountFen, bytes32 reference_) external;

    /// @notice The calling member names who invited them: once, before their first recorded purchase.
    /// @param programmeId whose brand rewards the referrer
    /// @param referrer another member, not invited by the caller
    function bindReferrer(uint32 programmeId, address referrer) external;

    /// @notice Rewards whoever invited `invitee` with the points that the rule of REFERRAL names, once per invitee and
    /// after a first purchase that has outlived its return window and was not returned in full. Nobody is rewarded for
    /// the invitations of those they invited.
    /// @param programmeId the calling brand's programme under which the referrer was named
    /// @param reference_ never used before by this brand; never 0
    function issueReferralBonus(uint32 programmeId, address invitee, bytes32 reference_) external;

    /// @notice Takes back points of a grant that did not come from `recordPurchase`, as often as needed until all is.
    /// @param amount points, 1 to what is left of the grant
    /// @param assetIds up to 16 ids of the account's points of this programme, in the order in which they are taken:
    /// immature before mature, then later expiry first, then later maturity. Each is taken fully before the next; what
    /// they do not hold becomes a debt. Where a waiting account was claimed, it is the claimant's points and debt.
    /// Nothing is ever taken from anybody else
    function clawBack(uint32 programmeId, Grant calldata grant, uint64 amount, uint256[] calldata assetIds) external;

    /// @notice Takes back what a recorded purchase earned for goods that came back. All returns together take what the
    /// receipt had earned for them: its own rounding, reversed.
    /// @param amountFen the price of what came back now, 1 to what is left of the purchase
    /// @param assetIds as for `clawBack`
    function returnPurchase(uint32 programmeId, Grant calldata grant, uint64 amountFen, uint256[] calldata assetIds)
        external;

    /// @notice Awards a badge of the calling brand's programme, once per account.
    /// @param item the badge, from 1 on
    /// @param reference_ never used before by this brand; never 0
    function awardBadge(uint32 programmeId, address account, uint152 item, bytes32 reference_) external;

    /// @notice Charges points to the caps of a programme that will come into being later. Takes effect only while an
    /// intent of the issuer is executing: for a module that the issuer has asked to promise points.
    /// @return assetId the id of points issued now
    function chargeBudget(uint32 programmeId, Reason reason, uint64 amount) external returns (uint256 assetId);

    /// @notice The id that points issued at `issuedAt` (unix seconds) get: expiry by the calendar, maturity by the day.
    function assetIdOf(uint32 programmeId, uint40 issuedAt) external view returns (uint256 assetId);

    /// @notice The Merkle root of what a brand issued under a reference, or 0 if nothing. Leaves are
    /// `keccak256(bytes.concat(keccak256(abi.encode(index, account, assetId, amount, reason, reference))))`, all as
    /// 32-byte words; those of recorded purchases end in two more words, amountFen and pointsPerYuan. Pairs are hashed
    /// in ascending order; a node without a partner moves up unchanged. `amount` is what was granted: minted or offset.
    function rootOf(uint32 brandId, bytes32 reference_) external view returns (bytes32 root);

    /// @notice The rule of a reason of a programme; NONE is that of all reasons together.
    function earnRuleOf(uint32 programmeId, Reason reason) external view returns (EarnRule memory rule);

    /// @notice What the running period has been charged, for a reason or for all (NONE); 0 where nothing is capped.
    function chargedOf(uint32 programmeId, Reason reason) external view returns (uint64 points);

    /// @notice What the running period has been charged for one account; 0 where accounts are not capped.
    function chargedToAccount(uint32 programmeId, Reason reason, address account)
        external
        view
        returns (uint64 points);

    /// @notice Points of a programme that the next grants to an account pay back.
    function debtOf(uint32 programmeId, address account) external view returns (uint64 points);

    /// @notice What was taken back of a grant so far: points, and for a recorded purchase the returned fen.
    function clawedBackOf(uint32 brandId, bytes32 batch, uint32 index)
        external
        view
        returns (uint64 points, uint64 returnedFen);

    /// @notice Who invited an account, and how far the reward for it has come.
    function referralOf(address account) external view returns (Referral memory referral);
}
