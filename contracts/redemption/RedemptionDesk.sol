// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IClearingHouse} from "../clearing/IClearingHouse.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {MonthEnd} from "../shared/MonthEnd.sol";
import {Policy} from "../shared/Policy.sol";
import {Rounding} from "../shared/Rounding.sol";
import {HeldParts} from "./HeldParts.sol";
import {IRedemptionDesk} from "./IRedemptionDesk.sol";

/// @title RedemptionDesk: holds exactly what members authorised and brands have neither captured nor given back.
contract RedemptionDesk is IRedemptionDesk, Forwarded, ReentrancyGuardTransient {
    using HeldParts for HeldParts.Held[8];

    uint40 private constant HOLD_SECONDS_MAX = 30 days;
    uint40 private constant REFUND_SECONDS = 365 days;
    uint40 private constant GRACE_SECONDS = 30 days;

    /// @dev A redemption in two words. Amounts are below 2^53; the registry keeps settlement values up to 1,000,000.
    struct Record {
        address account;
        uint32 brandId;
        uint32 programmeId;
        uint32 issuer;
        uint24 settlementValue;
        uint16 partnerFeeBps;
        uint56 authorised;
        uint56 captured;
        uint56 refunded;
        uint40 holdExpiresAt;
        State state;
    }

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    ILedger private immutable _ledger;
    IClearingHouse private immutable _clearing;

    mapping(bytes32 redemptionId => Record) private _records;
    mapping(bytes32 redemptionId => HeldParts.Held[8]) private _parts;

    constructor(
        IForwarder forwarder,
        IBrandRegistry brands,
        IAccountRegistry accounts,
        ILedger ledger,
        IClearingHouse clearing
    ) Forwarded(forwarder) {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
        _clearing = clearing;
    }

    /// @inheritdoc IRedemptionDesk
    function authorise(uint32 brandId, uint32 programmeId, Part[] calldata parts, uint40 holdExpiresAt)
        external
        nonReentrant
        returns (bytes32 redemptionId)
    {
        // Check: a member's intent is executing, the hold is bounded, and this brand may redeem this programme.
        redemptionId = _forwarder.executingIntent();
        require(redemptionId != 0, RedemptionDesk_IntentMissing());
        _requireHoldInRange(holdExpiresAt);
        Record memory opened = _withTerms(brandId, programmeId);

        // Effect: the redemption is open on the terms of this moment.
        (uint256[] memory ids, uint64[] memory amounts, uint64 total) =
            _parts[redemptionId].keep(programmeId, parts);
        opened.account = _executingAccount();
        opened.authorised = uint56(total); // Safe cast: `keep` bounded it.
        uint256 owedFen = _requireDebtInRange(opened);
        opened.holdExpiresAt = holdExpiresAt;
        opened.state = State.OPEN;
        _records[redemptionId] = opened;
        emit RedemptionAuthorised(
            redemptionId, opened.account, brandId, programmeId, total, holdExpiresAt, ids, amounts
        );

        // Interaction: the debt is covered before it can arise, and the points move here. The ledger lets them go
        // only if the executing intent is the holder's.
        if (brandId != opened.issuer) {
            _clearing.reserve(opened.issuer, brandId, uint64(owedFen)); // Safe cast: just bounded.
        }
        for (uint256 i = 0; i < ids.length; ++i) {
            _ledger.move(opened.account, address(this), ids[i], amounts[i]);
        }
    }

    /// @inheritdoc IRedemptionDesk
    function capture(bytes32 redemptionId, uint64 amount) external nonReentrant {
        // Check: the redeeming brand takes no more than is held, while the hold stands.
        Record memory record = _requireOpen(redemptionId);
        _requireRedeemingBrand(record);
        uint40 holdExpiresAt = record.holdExpiresAt;
        require(block.timestamp < holdExpiresAt, RedemptionDesk_HoldExpired(holdExpiresAt, uint40(block.timestamp)));
        Amount.requireValid(amount);
        uint64 remaining = record.authorised - record.captured;
        require(amount <= remaining, RedemptionDesk_CaptureAboveAuthorisation(amount, remaining));

        // Effect: the points count as captured.
        uint64 total = record.captured + amount;
        Record storage kept = _records[redemptionId];
        kept.captured = uint56(total); // Safe cast: at most what was authorised.
        if (amount == remaining) {
            kept.state = State.CLOSED;
        }
        emit RedemptionCaptured(
            redemptionId, record.account, record.brandId, record.programmeId, amount, total
        );

        // Interaction: they are burned, and what was reserved for them is owed.
        _spend(redemptionId, record, amount, address(0));
        uint64 net = record.captured - record.refunded;
        _recordObligation(redemptionId, record, amount, net, net + amount);
        _unreserve(record, record.captured, total);
    }

    /// @inheritdoc IRedemptionDesk
    function voidAuthorisation(bytes32 redemptionId) external nonReentrant {
        // Check: the redeeming brand gives up what is held.
        Record memory record = _requireOpen(redemptionId);
        _requireRedeemingBrand(record);

        // Effect and interaction: the rest goes back.
        uint64 rest = record.authorised - record.captured;
        _records[redemptionId].state = State.VOIDED;
        emit RedemptionVoided(redemptionId, record.account, record.brandId, rest);
        _giveBack(redemptionId, record, rest);
    }

    /// @inheritdoc IRedemptionDesk
    function release(bytes32 redemptionId) external nonReentrant {
        // Check: the hold has ended.
        Record memory record = _requireOpen(redemptionId);
        uint40 holdExpiresAt = record.holdExpiresAt;
        require(
            holdExpiresAt <= block.timestamp, RedemptionDesk_HoldNotExpired(holdExpiresAt, uint40(block.timestamp))
        );

        // Effect and interaction: the rest goes back.
        uint64 rest = record.authorised - record.captured;
        _records[redemptionId].state = State.RELEASED;
        emit RedemptionReleased(redemptionId, record.account, record.brandId, rest);
        _giveBack(redemptionId, record, rest);
    }

    /// @inheritdoc IRedemptionDesk
    function refund(bytes32 redemptionId, uint64 amount) external nonReentrant {
        // Check: the redeeming brand gives back no more than it captured, in time, to someone who is still there.
        Record memory record = _requireKnown(redemptionId);
        _requireRedeemingBrand(record);
        uint40 endsAt = record.holdExpiresAt + REFUND_SECONDS;
        require(block.timestamp < endsAt, RedemptionDesk_RefundWindowEnded(endsAt, uint40(block.timestamp)));
        Amount.requireValid(amount);
        uint64 net = record.captured - record.refunded;
        require(amount <= net, RedemptionDesk_RefundAboveCapture(amount, net));
        require(_accounts.mayReceive(record.account), RedemptionDesk_AccountErased(record.account));

        // Effect: the points count as refunded.
        uint64 total = record.refunded + amount;
        _records[redemptionId].refunded = uint56(total); // Safe cast: at most what was captured.
        emit RedemptionRefunded(redemptionId, record.account, record.brandId, record.programmeId, amount, total);

        // Interaction: they come into being again, and the issuer owes less.
        _restore(redemptionId, record, amount);
        _recordObligation(redemptionId, record, amount, net, net - amount);
    }

    /// @inheritdoc IRedemptionDesk
    function redemption(bytes32 redemptionId) external view returns (Redemption memory redemption_) {
        Record memory record = _requireKnown(redemptionId);
        return Redemption({
            account: record.account,
            brandId: record.brandId,
            programmeId: record.programmeId,
            issuer: record.issuer,
            settlementValue: record.settlementValue,
            partnerFeeBps: record.partnerFeeBps,
            authorised: record.authorised,
            captured: record.captured,
            holdExpiresAt: record.holdExpiresAt,
            state: record.state
        });
    }

    /// @inheritdoc IRedemptionDesk
    function breakdownOf(bytes32 redemptionId)
        external
        view
        returns (uint64 captured, uint64 returned, uint64 held, uint64 refunded)
    {
        Record memory record = _requireKnown(redemptionId);
        uint64 rest = record.authorised - record.captured;
        (returned, held) = record.state == State.OPEN ? (uint64(0), rest) : (rest, uint64(0));
        return (record.captured, returned, held, record.refunded);
    }

    /// @inheritdoc IRedemptionDesk
    function partsOf(bytes32 redemptionId) external view returns (Part[] memory parts) {
        return _parts[redemptionId].list();
    }

    function _requireHoldInRange(uint40 holdExpiresAt) private view {
        uint40 earliest = uint40(block.timestamp) + 1; // Safe casts until the year 36,000.
        uint40 latest = uint40(block.timestamp) + HOLD_SECONDS_MAX;
        require(
            earliest <= holdExpiresAt && holdExpiresAt <= latest,
            RedemptionDesk_HoldOutOfRange(holdExpiresAt, earliest, latest)
        );
    }

    /// @dev Checked before anything is held, so that no capture can fail for it later.
    function _requireDebtInRange(Record memory opened) private pure returns (uint256 owedFen) {
        if (opened.brandId == opened.issuer) return 0;

        owedFen = _owedFenDown(opened, opened.authorised);
        require(owedFen <= Amount.MAX, RedemptionDesk_DebtAboveMaximum(owedFen, Amount.MAX));
    }

    function _requireKnown(bytes32 redemptionId) private view returns (Record memory record) {
        record = _records[redemptionId];
        require(record.state != State.NONE, RedemptionDesk_AuthorisationUnknown(redemptionId));
    }

    function _requireOpen(bytes32 redemptionId) private view returns (Record memory record) {
        record = _requireKnown(redemptionId);
        require(record.state == State.OPEN, RedemptionDesk_AuthorisationClosed(redemptionId));
    }

    function _requireRedeemingBrand(Record memory record) private view {
        uint32 caller = _brands.brandOfKey(_executingAccount());
        require(caller == record.brandId, RedemptionDesk_NotTheRedeemingBrand(record.brandId, caller));
    }

    /// @dev A redemption on the terms now in force, refused where the programme does not permit other brands.
    function _withTerms(uint32 brandId, uint32 programmeId) private view returns (Record memory record) {
        // An unknown or suspended brand could never capture, and never give back.
        address key = _brands.keyOf(brandId);
        require(_brands.brandOfKey(key) == brandId, RedemptionDesk_BrandSuspended(brandId));
        uint256 policy = _brands.policyOf(programmeId);
        uint32 issuer = Policy.brandId(policy);
        if (brandId != issuer) {
            Policy.requirePermitted(policy, Policy.PARTNER_REDEMPTION, programmeId);
        }

        record.brandId = brandId;
        record.programmeId = programmeId;
        record.issuer = issuer;
        record.settlementValue = uint24(Policy.settlementValue(policy)); // Safe cast: up to 1,000,000.
        record.partnerFeeBps = _brands.termsOf(programmeId).partnerFeeBps;
    }

    /// @dev Ends (`to` = 0) or gives back the next `amount` points that are held, at most eight ids.
    function _spend(bytes32 redemptionId, Record memory record, uint64 amount, address to) private {
        uint64 position = record.captured;
        uint64 end = position + amount;
        while (position < end) {
            (uint256 assetId, uint64 taken) = _parts[redemptionId].partAt(record.programmeId, position, end - position);
            position += taken;
            if (to == address(0)) {
                _ledger.burnRefundable(address(this), assetId, taken);
            } else {
                _ledger.move(address(this), to, assetId, taken);
            }
        }
    }

    /// @dev The rest returns to the member, and nothing more can come to be owed.
    function _giveBack(bytes32 redemptionId, Record memory record, uint64 rest) private {
        _spend(redemptionId, record, rest, record.account);
        _unreserve(record, record.captured, record.authorised);
    }

    /// @dev Mints what is refunded, the last captured first and at most eight ids: each under its own id, or under one
    /// with a new expiry where that has passed.
    function _restore(bytes32 redemptionId, Record memory record, uint64 amount) private {
        uint64 left = amount;
        while (left > 0) {
            (uint256 assetId, uint64 taken) =
                _parts[redemptionId].refundLast(record.programmeId, record.authorised, record.captured, left);
            left -= taken;
            if (AssetId.expiresAt(assetId) <= block.timestamp) {
                uint256 graceId = _graceIdOf(record.programmeId);
                emit PointsRedated(redemptionId, assetId, graceId, taken);
                assetId = graceId;
            }
            _ledger.mint(record.account, assetId, taken);
        }
    }

    /// @dev Mature points that expire at the first month end which is a whole grace period away.
    function _graceIdOf(uint32 programmeId) private view returns (uint256 assetId) {
        // The second before the grace ends decides the month: a month that ends with the grace is long enough.
        uint40 within = uint40(block.timestamp) + GRACE_SECONDS - 1; // Safe cast until the year 36,000.
        int32 offset = _brands.termsOf(programmeId).utcOffsetSeconds;
        return AssetId.points(programmeId, MonthEnd.endOfMonth(within, 0, offset), 0);
    }

    /// @dev Posts the difference of cumulative debts: the fee is rounded once, however often a brand captures and
    /// refunds, and a refund of everything takes back all that was posted.
    /// @param before points captured and not refunded, before
    /// @param after_ points captured and not refunded, from now on
    function _recordObligation(
        bytes32 redemptionId,
        Record memory record,
        uint64 points,
        uint64 before,
        uint64 after_
    ) private {
        if (record.brandId == record.issuer) return;

        int256 owed = int256(_owedFenDown(record, after_)) - int256(_owedFenDown(record, before));
        _clearing.recordObligation(
            record.issuer,
            record.brandId,
            record.programmeId,
            redemptionId,
            points,
            int64(owed) // Safe casts: `authorise` bounded the whole debt.
        );
    }

    /// @dev Frees what was reserved for the points from position `from` to position `to`.
    function _unreserve(Record memory record, uint64 from, uint64 to) private {
        if (record.brandId == record.issuer) return;

        // Safe cast: `authorise` bounded the whole debt.
        uint64 freed = uint64(_owedFenDown(record, to) - _owedFenDown(record, from));
        if (freed > 0) _clearing.unreserve(record.issuer, freed);
    }

    function _owedFenDown(Record memory record, uint64 points) private pure returns (uint256) {
        return Rounding.owedFenDown(points, record.settlementValue, record.partnerFeeBps);
    }
}
