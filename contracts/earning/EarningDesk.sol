// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Rounding} from "../shared/Rounding.sol";
import {Clawbacks} from "./Clawbacks.sol";
import {EarnRules} from "./EarnRules.sol";
import {Grants} from "./Grants.sol";
import {IEarningDesk} from "./IEarningDesk.sol";
import {Issuer} from "./Issuer.sol";

/// @title EarningDesk: every point that comes into being has an issuer, a reason and a reference used once.
contract EarningDesk is EarnRules, Clawbacks {
    uint256 private constant BATCH_MAX = 500;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        Issuer(forwarder, brands, accounts, ledger)
    {}

    /// @inheritdoc IEarningDesk
    function issue(uint32 programmeId, address account, uint64 amount, Reason reason, bytes32 reference_)
        external
        nonReentrant
    {
        // Check: the issuer gives a fresh reference, a reason and a storable amount to an account.
        uint32 issuer = _requireIssuing(programmeId);
        _requireUnused(issuer, reference_);
        Entry memory entry = Entry(account, amount, reason, reference_);
        _requireValid(entry);
        require(reason != Reason.REFERRAL, EarningDesk_ReferralNotProven());

        // Effect and interaction: the points come into being.
        uint256 assetId = _assetIdNow(programmeId);
        _grant(issuer, assetId, entry, Grants.leafOf(0, account, assetId, amount, reason, reference_));
    }

    /// @inheritdoc IEarningDesk
    function issueBatch(uint32 programmeId, bytes32 reference_, Entry[] calldata entries) external nonReentrant {
        // Check: the issuer gives a fresh reference and a batch that fits into a transaction, each entry in bounds.
        uint32 issuer = _requireIssuing(programmeId);
        _requireUnused(issuer, reference_);
        uint256 count = entries.length;
        require(0 < count && count <= BATCH_MAX, EarningDesk_BatchLengthOutOfRange(count, 1, BATCH_MAX));
        (address[] memory to, uint64[] memory amounts, uint256[8] memory points, bool valid) = Grants.read(entries);
        if (!valid) _requireAllValid(entries);
        require(points[uint256(Reason.REFERRAL)] == 0, EarningDesk_ReferralNotProven());
        bool anyIndebted = Grants.requireReceivers(_accounts, to);

        // Effect: the reference is used for all entries, and the caps are charged.
        uint256 assetId = _assetIdNow(programmeId);
        for (uint256 i = 1; i < 6; ++i) {
            points[0] += points[i];
        }
        _chargeAll(assetId, entries, points);
        bytes32[] memory nodes =
            anyIndebted ? _announceNet(assetId, entries, to, amounts) : Grants.announce(programmeId, assetId, entries);
        bytes32 root = Grants.rootOf(nodes);
        _roots[issuer][reference_] = root;

        // Safe casts: count is at most 500, and 500 amounts below 2^53 stay below 2^62.
        emit BatchIssued(programmeId, reference_, root, uint32(count), uint64(points[0]));

        // Interaction: the points come into being, all or none.
        if (!anyIndebted) Grants.mintBatch(_ledger, to, assetId);
        else if (to.length != 0) _ledger.mintBatch(to, assetId, amounts);
    }

    /// @inheritdoc IEarningDesk
    function recordPurchase(uint32 programmeId, address account, uint64 amountFen, bytes32 reference_)
        external
        nonReentrant
    {
        // Check: the issuer gives a fresh reference of a receipt that earns points by the rule in force.
        uint32 issuer = _requireIssuing(programmeId);
        _requireUnused(issuer, reference_);
        Amount.requireValid(amountFen);
        uint32 rate = _requireRate(programmeId, Reason.PURCHASE);
        uint256 points = Rounding.earnedPointsDown(amountFen, rate);
        require(points != 0, EarningDesk_PurchaseTooSmall(amountFen, Rounding.FEN_PER_YUAN));
        Amount.requireValid(points);
        Entry memory entry = Entry(account, uint64(points), Reason.PURCHASE, reference_); // Safe: checked just now.
        _requireReceiver(account);

        // Effect: the receipt is recorded; a member's first one begins a return window.
        emit PurchaseRecorded(programmeId, account, reference_, amountFen, rate, entry.amount);
        _notePurchase(programmeId, account, _grantId(issuer, reference_, 0));

        // Effect and interaction: the points come into being.
        uint256 assetId = _assetIdNow(programmeId);
        bytes32 leaf = Grants.purchaseLeafOf(account, assetId, entry.amount, reference_, amountFen, rate);
        _grant(issuer, assetId, entry, leaf);
    }

    /// @inheritdoc IEarningDesk
    function issueReferralBonus(uint32 programmeId, address invitee, bytes32 reference_) external nonReentrant {
        // Check and effect: the issuer gives a fresh reference, and an invitation has come true.
        uint32 issuer = _requireIssuing(programmeId);
        _requireUnused(issuer, reference_);
        uint64 bonus = _requireRate(programmeId, Reason.REFERRAL);
        address referrer = _useReferral(programmeId, invitee);
        _requireReceiver(referrer);
        emit ReferralBonusIssued(programmeId, referrer, invitee, reference_);

        // Effect and interaction: the points come into being.
        uint256 assetId = _assetIdNow(programmeId);
        Entry memory entry = Entry(referrer, bonus, Reason.REFERRAL, reference_);
        _grant(issuer, assetId, entry, Grants.leafOf(0, referrer, assetId, bonus, Reason.REFERRAL, reference_));
    }

    /// @inheritdoc IEarningDesk
    function awardBadge(uint32 programmeId, address account, uint152 item, bytes32 reference_) external nonReentrant {
        // Check: the issuer gives a fresh reference and a badge that the account does not have.
        uint32 issuer = _requireIssuing(programmeId);
        _requireUnused(issuer, reference_);
        _requireReceiver(account);
        uint256 assetId = AssetId.badge(programmeId, item);
        require(_ledger.balanceOf(account, assetId) == 0, EarningDesk_BadgeAlreadyHeld(account, assetId));

        // Effect: the reference is used. No clawback proves this leaf: it is not of points.
        _roots[issuer][reference_] = Grants.leafOf(0, account, assetId, 1, Reason.NONE, reference_);
        emit BadgeAwarded(programmeId, account, reference_, assetId);

        // Interaction: the badge comes into being.
        _ledger.mint(account, assetId, 1);
    }

    /// @inheritdoc IEarningDesk
    function chargeBudget(uint32 programmeId, Reason reason, uint64 amount) external returns (uint256 assetId) {
        // Check: the issuer's intent is executing, whichever module it has asked.
        uint32 issuer = _brands.brandOfProgramme(programmeId);
        uint32 executing = _brands.brandOfKey(_forwarder.executingAccount());
        require(issuer == executing, EarningDesk_NotTheIssuer(programmeId, issuer, executing));
        require(!_brands.isWindingDown(issuer), EarningDesk_IssuerWindingDown(issuer));
        require(reason != Reason.NONE, EarningDesk_ReasonMissing());
        require(reason != Reason.REFERRAL, EarningDesk_ReferralNotProven());
        Amount.requireValid(amount);

        // Effect: the caps are charged at once, for members yet unknown.
        assetId = _assetIdNow(programmeId);
        _charge(assetId, reason, address(0), amount);
    }

    /// @dev One grant under a reference of its own: a batch of one.
    function _grant(uint32 issuer, uint256 assetId, Entry memory entry, bytes32 leaf) private {
        // Effect: the reference is used, the caps are charged, and debts are paid first.
        uint32 programmeId = AssetId.programme(assetId);
        _roots[issuer][entry.reference_] = leaf;
        _charge(assetId, entry.reason, entry.account, entry.amount);
        uint64 left = _accounts.isIndebted(entry.account) ? _offset(assetId, entry) : entry.amount;
        if (left != 0) {
            emit PointsIssued(programmeId, entry.account, entry.reference_, assetId, left, uint8(entry.reason));
        }
        emit BatchIssued(programmeId, entry.reference_, leaf, 1, entry.amount);

        // Interaction: the rest comes into being.
        if (left != 0) _ledger.mint(entry.account, assetId, left);
    }

    /// @dev What `Grants.announce` does, where someone has debts. Shortens `to` and `amounts` to what is to be minted.
    function _announceNet(
        uint256 assetId,
        Entry[] calldata entries,
        address[] memory to,
        uint64[] memory amounts
    ) private returns (bytes32[] memory leaves) {
        uint256 minted = 0;
        leaves = new bytes32[](entries.length);
        for (uint256 i = 0; i < leaves.length; ++i) {
            Entry memory entry = entries[i];
            leaves[i] = Grants.leafOf(i, entry.account, assetId, entry.amount, entry.reason, entry.reference_);
            uint64 left = _offset(assetId, entry);
            if (left == 0) continue;

            emit PointsIssued(
                AssetId.programme(assetId), entry.account, entry.reference_, assetId, left, uint8(entry.reason)
            );
            (to[minted], amounts[minted]) = (entry.account, left);
            ++minted;
        }
        Grants.shorten(to, amounts, minted);
    }

    function _requireAllValid(Entry[] calldata entries) private view {
        for (uint256 i = 0; i < entries.length; ++i) {
            _requireValid(entries[i]);
        }
    }

    function _requireValid(Entry memory entry) private view {
        Amount.requireValid(entry.amount);
        require(entry.reason != Reason.NONE, EarningDesk_ReasonMissing());
        require(entry.reference_ != 0, EarningDesk_ReferenceMissing());
        _requireReceiver(entry.account);
    }
}
