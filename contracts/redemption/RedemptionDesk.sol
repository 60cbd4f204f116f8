// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IClearingHouse} from "../clearing/IClearingHouse.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Rounding} from "../shared/Rounding.sol";
import {IRedemptionDesk} from "./IRedemptionDesk.sol";

/// @title RedemptionDesk: holds exactly what members authorised and brands have neither captured nor given back.
contract RedemptionDesk is IRedemptionDesk, ERC2771Context, ReentrancyGuardTransient {
    uint256 private constant PARTS_MAX = 8;
    uint40 private constant HOLD_SECONDS_MAX = 30 days;

    IForwarder private immutable _forwarder;
    IBrandRegistry private immutable _brands;
    ILedger private immutable _ledger;
    IClearingHouse private immutable _clearing;

    mapping(bytes32 redemptionId => Redemption) private _redemptions;

    /// @dev As authorised, in the order of capture: what is still held of each follows from `captured`.
    mapping(bytes32 redemptionId => Part[]) private _parts;

    constructor(IForwarder forwarder, IBrandRegistry brands, ILedger ledger, IClearingHouse clearing)
        ERC2771Context(address(forwarder))
    {
        _forwarder = forwarder;
        _brands = brands;
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
        Redemption memory opened = _withTerms(brandId, programmeId);

        // Effect: the redemption is open on the terms of this moment.
        (uint256[] memory ids, uint64[] memory amounts, uint64 total) = _keepParts(redemptionId, programmeId, parts);
        opened.account = _msgSender();
        opened.authorised = total;
        _requireDebtInRange(opened);
        opened.holdExpiresAt = holdExpiresAt;
        opened.state = State.OPEN;
        _redemptions[redemptionId] = opened;
        emit RedemptionAuthorised(
            redemptionId, opened.account, brandId, programmeId, total, holdExpiresAt, ids, amounts
        );

        // Interaction: the points move here. The ledger lets them go only if the executing intent is the holder's.
        for (uint256 i = 0; i < ids.length; ++i) {
            _ledger.move(opened.account, address(this), ids[i], amounts[i]);
        }
    }

    /// @inheritdoc IRedemptionDesk
    function capture(bytes32 redemptionId, uint64 amount) external nonReentrant {
        // Check: the redeeming brand takes no more than is held, while the hold stands.
        Redemption storage redemption_ = _requireOpen(redemptionId);
        _requireRedeemingBrand(redemption_);
        uint40 holdExpiresAt = redemption_.holdExpiresAt;
        require(block.timestamp < holdExpiresAt, RedemptionDesk_HoldExpired(holdExpiresAt, uint40(block.timestamp)));
        Amount.requireValid(amount);
        uint64 before = redemption_.captured;
        uint64 remaining = redemption_.authorised - before;
        require(amount <= remaining, RedemptionDesk_CaptureAboveAuthorisation(amount, remaining));

        // Effect: the points count as captured.
        redemption_.captured = before + amount;
        if (amount == remaining) {
            redemption_.state = State.CLOSED;
        }
        emit RedemptionCaptured(
            redemptionId, redemption_.account, redemption_.brandId, redemption_.programmeId, amount, before + amount
        );

        // Interaction: they are burned, and what the issuer owes another brand is recorded.
        _spend(redemptionId, redemption_.programmeId, before, amount, address(0));
        _recordObligation(redemptionId, redemption_, before, amount);
    }

    /// @inheritdoc IRedemptionDesk
    function voidAuthorisation(bytes32 redemptionId) external nonReentrant {
        // Check: the redeeming brand gives up what is held.
        Redemption storage redemption_ = _requireOpen(redemptionId);
        _requireRedeemingBrand(redemption_);

        // Effect and interaction: the rest goes back.
        uint64 rest = redemption_.authorised - redemption_.captured;
        redemption_.state = State.VOIDED;
        emit RedemptionVoided(redemptionId, redemption_.account, redemption_.brandId, rest);
        _spend(redemptionId, redemption_.programmeId, redemption_.captured, rest, redemption_.account);
    }

    /// @inheritdoc IRedemptionDesk
    function release(bytes32 redemptionId) external nonReentrant {
        // Check: the hold has ended.
        Redemption storage redemption_ = _requireOpen(redemptionId);
        uint40 holdExpiresAt = redemption_.holdExpiresAt;
        require(
            holdExpiresAt <= block.timestamp, RedemptionDesk_HoldNotExpired(holdExpiresAt, uint40(block.timestamp))
        );

        // Effect and interaction: the rest goes back.
        uint64 rest = redemption_.authorised - redemption_.captured;
        redemption_.state = State.RELEASED;
        emit RedemptionReleased(redemptionId, redemption_.account, redemption_.brandId, rest);
        _spend(redemptionId, redemption_.programmeId, redemption_.captured, rest, redemption_.account);
    }

    /// @inheritdoc IRedemptionDesk
    function redemption(bytes32 redemptionId) external view returns (Redemption memory redemption_) {
        redemption_ = _redemptions[redemptionId];
        require(redemption_.state != State.NONE, RedemptionDesk_AuthorisationUnknown(redemptionId));
    }

    /// @inheritdoc IRedemptionDesk
    function partsOf(bytes32 redemptionId) external view returns (Part[] memory parts) {
        return _parts[redemptionId];
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
    function _requireDebtInRange(Redemption memory opened) private pure {
        if (opened.brandId == opened.issuer) return;

        uint256 owedFen = Rounding.owedFenDown(opened.authorised, opened.settlementValue, opened.partnerFeeBps);
        require(owedFen <= Amount.MAX, RedemptionDesk_DebtAboveMaximum(owedFen, Amount.MAX));
    }

    function _requireOpen(bytes32 redemptionId) private view returns (Redemption storage redemption_) {
        redemption_ = _redemptions[redemptionId];
        require(redemption_.state != State.NONE, RedemptionDesk_AuthorisationUnknown(redemptionId));
        require(redemption_.state == State.OPEN, RedemptionDesk_AuthorisationClosed(redemptionId));
    }

    function _requireRedeemingBrand(Redemption storage redemption_) private view {
        uint32 caller = _brands.brandOfKey(_msgSender());
        require(caller == redemption_.brandId, RedemptionDesk_NotTheRedeemingBrand(redemption_.brandId, caller));
    }

    /// @dev A redemption on the terms now in force, refused where the programme does not permit other brands.
    function _withTerms(uint32 brandId, uint32 programmeId) private view returns (Redemption memory redemption_) {
        _brands.keyOf(brandId); // Refuses an unknown brand: its points could never be captured.
        IBrandRegistry.Terms memory terms = _brands.termsOf(programmeId);
        uint32 issuer = _brands.brandOfProgramme(programmeId);
        require(
            brandId == issuer || terms.partnerRedemption,
            RedemptionDesk_PartnerRedemptionNotPermitted(programmeId, brandId)
        );

        redemption_.brandId = brandId;
        redemption_.programmeId = programmeId;
        redemption_.issuer = issuer;
        redemption_.settlementValue = terms.settlementValue;
        redemption_.partnerFeeBps = terms.partnerFeeBps;
    }

    /// @dev Stores the parts, each id once and in ascending order.
    function _keepParts(bytes32 redemptionId, uint32 programmeId, Part[] calldata parts)
        private
        returns (uint256[] memory ids, uint64[] memory amounts, uint64 total)
    {
        uint256 count = parts.length;
        require(0 < count && count <= PARTS_MAX, RedemptionDesk_PartsOutOfRange(count, 1, PARTS_MAX));
        ids = new uint256[](count);
        amounts = new uint64[](count);

        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            Part calldata part = parts[i];
            Amount.requireValid(part.amount);
            ids[i] = AssetId.points(programmeId, part.expiresAt, part.maturesOn);
            require(previous < ids[i], RedemptionDesk_PartsNotAscending(i, previous, ids[i]));
            previous = ids[i];
            amounts[i] = part.amount;
            total += part.amount; // 8 amounts below 2^53 stay below 2^56.
            _parts[redemptionId].push(part);
        }
        Amount.requireValid(total);
    }

    /// @dev Takes `amount` from the parts, after the first `skipped` points, in their order. To 0 means burned.
    function _spend(bytes32 redemptionId, uint32 programmeId, uint64 skipped, uint64 amount, address to) private {
        Part[] storage parts = _parts[redemptionId];
        for (uint256 i = 0; amount > 0; ++i) {
            Part memory part = parts[i];
            if (part.amount <= skipped) {
                skipped -= part.amount;
                continue;
            }

            uint64 left = part.amount - skipped;
            uint64 taken = left < amount ? left : amount;
            skipped = 0;
            amount -= taken;
            uint256 assetId = AssetId.points(programmeId, part.expiresAt, part.maturesOn);
            if (to == address(0)) {
                _ledger.burn(address(this), assetId, taken);
            } else {
                _ledger.move(address(this), to, assetId, taken);
            }
        }
    }

    /// @dev Posts the difference of cumulative debts, so that the fee is rounded once however often a brand captures.
    function _recordObligation(bytes32 redemptionId, Redemption storage redemption_, uint64 before, uint64 amount)
        private
    {
        if (redemption_.brandId == redemption_.issuer) return;

        uint256 value = redemption_.settlementValue;
        uint256 fee = redemption_.partnerFeeBps;
        uint256 owed = Rounding.owedFenDown(before + amount, value, fee) - Rounding.owedFenDown(before, value, fee);
        _clearing.recordObligation(
            redemption_.issuer,
            redemption_.brandId,
            redemption_.programmeId,
            redemptionId,
            amount,
            int64(int256(owed)) // Safe casts: `authorise` bounded the whole debt.
        );
    }
}
