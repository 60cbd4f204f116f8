// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {FeeSchedule} from "./FeeSchedule.sol";
import {IMarketplace} from "./IMarketplace.sol";
import {OfferMath} from "./OfferMath.sol";
import {TradeRules} from "./TradeRules.sol";

/// @title OfferBook: keeps what offers hold, and lets their makers have it back whatever else happens.
abstract contract OfferBook is TradeRules, FeeSchedule, ReentrancyGuardTransient {
    uint256 private constant WITHDRAWALS_MAX = 32;

    /// @dev An offer as it is kept: four slots if it has at most two legs and anyone may take it.
    /// Amounts have 56 bits, for they are below 2^53; the epoch has 24, as in the account's own word.
    struct Record {
        address maker;
        uint40 expiresAt;
        uint16 maxFeeBps;
        uint8 legCount;
        bool directed;
        uint256 assetId;
        uint56 amount;
        uint56 filled;
        uint56 lotSize;
        uint56 minimumFill;
        uint24 epoch;
        State state;
        uint128[LEGS_MAX] legs;
        address counterparty;
    }

    IAccountRegistry internal immutable _accounts;
    ILedger internal immutable _ledger;

    uint64 private _lastOfferId;
    mapping(uint64 offerId => Record) internal _records;
    mapping(address maker => uint64 offerId) private _cancelledUpTo;

    constructor(IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger) TradeRules(brands) {
        _accounts = accounts;
        _ledger = ledger;
    }

    /// @inheritdoc IMarketplace
    function postOffer(OfferTerms calldata terms) external nonReentrant returns (uint64 offerId) {
        // Check: the offer can be filled as it stands.
        address maker = _executingAccount();
        _requireSound(terms, maker);
        _requireLegs(terms);
        _feeWithin(terms.maxFeeBps);
        _requireTradable(terms.assetId, terms.amount, terms.legs);

        // Effect: the next id is taken.
        offerId = ++_lastOfferId;
        uint32 epoch = _accounts.epochOf(maker);
        _keep(_records[offerId], terms, maker, epoch);
        emit OfferPosted(offerId, maker, terms.assetId, epoch, terms);

        // Interaction: what is given moves here. The ledger lets it go only by the maker's own executing intent.
        _ledger.move(maker, address(this), terms.assetId, terms.amount);
    }

    /// @inheritdoc IMarketplace
    function withdrawOffer(uint64 offerId) external nonReentrant {
        address caller = _executingAccount();
        Record storage record = _requireOpen(offerId);
        _requireMaker(record, caller);
        _withdraw(offerId, record);
    }

    /// @inheritdoc IMarketplace
    function withdrawAll(uint64[] calldata offerIds) external nonReentrant {
        address caller = _executingAccount();
        uint256 count = offerIds.length;
        require(0 < count && count <= WITHDRAWALS_MAX, Marketplace_OffersOutOfRange(count, 1, WITHDRAWALS_MAX));
        for (uint256 i = 0; i < count; ++i) {
            Record storage record = _requireKnown(offerIds[i]);
            _requireMaker(record, caller);
            if (record.state == State.OPEN) _withdraw(offerIds[i], record);
        }
    }

    /// @inheritdoc IMarketplace
    function cancelAllOffers() external {
        (address maker, uint64 upTo) = (_executingAccount(), _lastOfferId);
        _cancelledUpTo[maker] = upTo;
        emit OffersCancelled(maker, upTo);
    }

    /// @inheritdoc IMarketplace
    function returnOffer(uint64 offerId) external nonReentrant {
        // Check: nobody can fill it any more.
        Record storage record = _requireOpen(offerId);
        address maker = record.maker;
        bool over = record.expiresAt <= block.timestamp || offerId <= _cancelledUpTo[maker]
            || record.epoch != _accounts.epochOf(maker);
        require(over, Marketplace_OfferStands(offerId, record.expiresAt, uint40(block.timestamp)));

        // Effect and interaction: the rest goes back.
        record.state = State.RETURNED;
        uint64 rest = record.amount - record.filled;
        emit OfferReturned(offerId, maker, rest);
        _ledger.move(address(this), maker, record.assetId, rest);
    }

    /// @inheritdoc IMarketplace
    function requireFillable(uint64 offerId) external view {
        _requireFillable(offerId, _load(offerId));
    }

    /// @inheritdoc IMarketplace
    function offer(uint64 offerId) external view returns (Offer memory offer_) {
        return _load(offerId);
    }

    /// @inheritdoc IMarketplace
    function duesOf(uint64 offerId, uint64 amount) external view returns (uint64[] memory dues) {
        Offer memory offer_ = _load(offerId);
        _requireAmount(offer_, amount);
        return _duesOf(offer_, amount);
    }

    /// @inheritdoc IMarketplace
    function offerCount() external view returns (uint64 count) {
        return _lastOfferId;
    }

    /// @inheritdoc IMarketplace
    function cancelledUpTo(address maker) external view returns (uint64 offerId) {
        return _cancelledUpTo[maker];
    }

    /// @dev Everything that must hold of an offer at the moment of a fill, whoever fills it.
    function _requireFillable(uint64 offerId, Offer memory offer_) internal view {
        address maker = offer_.maker;
        require(offer_.state == State.OPEN, Marketplace_OfferClosed(offerId, offer_.state));
        require(
            block.timestamp < offer_.expiresAt,
            Marketplace_OfferEnded(offerId, offer_.expiresAt, uint40(block.timestamp))
        );
        uint64 cancelled = _cancelledUpTo[maker];
        require(cancelled < offerId, Marketplace_OfferCancelled(offerId, cancelled));
        uint32 epoch = _accounts.epochOf(maker);
        require(epoch == offer_.epoch, Marketplace_EpochChanged(offerId, offer_.epoch, epoch));
        _accounts.requireActive(maker);
        _feeWithin(offer_.maxFeeBps);
        _requireTradable(offer_.assetId, offer_.amount, offer_.legs);
    }

    function _requireAmount(Offer memory offer_, uint64 amount) internal pure {
        uint64 remaining = offer_.amount - offer_.filled;
        require(
            OfferMath.isFillable(amount, remaining, offer_.lotSize, offer_.minimumFill),
            Marketplace_FillOutOfRange(amount, offer_.minimumFill, offer_.lotSize, remaining)
        );
    }

    /// @dev The fee now, refused above what somebody agreed to.
    function _feeWithin(uint16 maxFeeBps) internal view returns (uint16 feeBps, address feeAccount) {
        (feeBps, feeAccount) = _feeNow();
        require(feeBps <= maxFeeBps, Marketplace_FeeAboveCap(feeBps, maxFeeBps));
    }

    /// @dev What taking `amount` costs, leg by leg. `amount` is at most what remains.
    function _duesOf(Offer memory offer_, uint64 amount) internal pure returns (uint64[] memory dues) {
        dues = new uint64[](offer_.legs.length);
        for (uint256 i = 0; i < dues.length; ++i) {
            // Safe cast: a part of a leg is not more than the leg.
            dues[i] = uint64(OfferMath.dueUp(offer_.legs[i].amount, offer_.amount, offer_.filled, amount));
        }
    }

    /// @dev Reads no slot that the offer does not use.
    function _load(uint64 offerId) internal view returns (Offer memory offer_) {
        Record storage record = _requireKnown(offerId);
        offer_.maker = record.maker;
        offer_.expiresAt = record.expiresAt;
        offer_.maxFeeBps = record.maxFeeBps;
        offer_.assetId = record.assetId;
        offer_.amount = record.amount;
        offer_.filled = record.filled;
        offer_.lotSize = record.lotSize;
        offer_.minimumFill = record.minimumFill;
        offer_.epoch = record.epoch;
        offer_.state = record.state;
        if (record.directed) offer_.counterparty = record.counterparty;
        uint256 count = record.legCount;
        offer_.legs = new Leg[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint128 leg = record.legs[i];
            // Truncation drops what lies above, as `_keep` put it there.
            offer_.legs[i] = Leg(uint32(leg >> 96), uint56(leg >> 40), uint40(leg));
        }
    }

    /// @dev Amounts were checked: 56 bits hold them all. The epoch comes from 24 bits of the account's word.
    function _keep(Record storage record, OfferTerms calldata terms, address maker, uint32 epoch) private {
        record.maker = maker;
        record.expiresAt = terms.expiresAt;
        record.maxFeeBps = terms.maxFeeBps;
        record.legCount = uint8(terms.legs.length);
        record.directed = terms.counterparty != address(0);
        record.assetId = terms.assetId;
        record.amount = uint56(terms.amount);
        record.lotSize = uint56(terms.lotSize);
        record.minimumFill = uint56(terms.minimumFill);
        record.epoch = uint24(epoch);
        record.state = State.OPEN;
        for (uint256 i = 0; i < terms.legs.length; ++i) {
            Leg calldata leg = terms.legs[i];
            record.legs[i] = uint128(leg.programmeId) << 96 | uint128(leg.amount) << 40 | leg.minExpiresAt;
        }
        if (terms.counterparty != address(0)) record.counterparty = terms.counterparty;
    }

    function _withdraw(uint64 offerId, Record storage record) private {
        record.state = State.WITHDRAWN;
        (address maker, uint64 rest) = (record.maker, record.amount - record.filled);
        emit OfferWithdrawn(offerId, maker, rest);
        _ledger.move(address(this), maker, record.assetId, rest);
    }

    function _requireKnown(uint64 offerId) private view returns (Record storage record) {
        record = _records[offerId];
        require(record.state != State.NONE, Marketplace_OfferUnknown(offerId));
    }

    function _requireOpen(uint64 offerId) private view returns (Record storage record) {
        record = _requireKnown(offerId);
        require(record.state == State.OPEN, Marketplace_OfferClosed(offerId, record.state));
    }

    function _requireMaker(Record storage record, address caller) private view {
        require(record.maker == caller, Marketplace_NotTheMaker(record.maker, caller));
    }
}
