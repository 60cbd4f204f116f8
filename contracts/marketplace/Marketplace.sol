// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Governed} from "../forwarding/Governed.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IMarketplace} from "./IMarketplace.sol";
import {OfferBook} from "./OfferBook.sol";
import {OfferMath} from "./OfferMath.sol";

/// @title Marketplace: whoever takes from an offer pays its maker in full, in the same transaction.
contract Marketplace is OfferBook {
    using AssetId for uint256;

    uint256 private constant PAYMENTS_MAX = 8;
    uint256 private constant PAYMENT_IDS_MAX = 8;
    uint256 private constant OFFERS_MAX = 8;
    uint256 private constant MATCH_MAX = 3;

    /// @dev What pays a fill. `dues` is per leg, `ids` and `amounts` tell leg by leg what is moved; `count` of them.
    struct Price {
        uint64[] dues;
        uint256[] ids;
        uint64[] amounts;
        uint256 count;
    }

    address private immutable _matcher;

    constructor(
        address authority,
        IForwarder forwarder,
        IBrandRegistry brands,
        IAccountRegistry accounts,
        ILedger ledger,
        address matcher
    ) Governed(authority, forwarder) OfferBook(brands, accounts, ledger) {
        _matcher = matcher;
    }

    /// @inheritdoc IMarketplace
    function fillOffer(uint64 offerId, uint64 amount, Payment[] memory payments, uint16 maxFeeBps)
        external
        nonReentrant
    {
        address filler = _executingAccount();
        _requirePayments(payments);
        _feeWithin(maxFeeBps);
        Offer memory offer_ = _load(offerId);
        _requireFillable(offerId, offer_);
        _fill(offerId, offer_, filler, amount, payments);
    }

    /// @inheritdoc IMarketplace
    function fillBest(
        uint64[] calldata offerIds,
        uint64 amountWanted,
        Payment[] memory payments,
        uint64 minReceive,
        uint16 maxFeeBps
    ) external nonReentrant returns (uint64 received) {
        address filler = _executingAccount();
        uint256 count = offerIds.length;
        require(0 < count && count <= OFFERS_MAX, Marketplace_OffersOutOfRange(count, 1, OFFERS_MAX));
        Amount.requireValid(amountWanted);
        _requirePayments(payments);
        _feeWithin(maxFeeBps);

        uint256 assetId = _load(offerIds[0]).assetId;
        for (uint256 i = 0; i < count && received < amountWanted; ++i) {
            received += _fillUpTo(offerIds[i], assetId, filler, amountWanted - received, payments);
        }
        require(minReceive <= received, Marketplace_ReceivedTooLittle(received, minReceive));
    }

    /// @inheritdoc IMarketplace
    function exchangeOffers(uint64[] calldata offerIds, uint64[] calldata amounts) external nonReentrant {
        // Check: only by the matcher, each offer can be filled and gets no less than its price.
        // A match moves nothing but escrow, so the ledger would let it pass for ever.
        require(msg.sender == _matcher, Marketplace_NotTheMatcher(_matcher, msg.sender));
        require(_ledger.classesOf(address(this)) != 0, Marketplace_Retired());
        uint256 count = offerIds.length;
        require(1 < count && count <= MATCH_MAX, Marketplace_OffersOutOfRange(count, 2, MATCH_MAX));
        require(amounts.length == count, Marketplace_OffersOutOfRange(amounts.length, count, count));
        Offer[] memory offers = new Offer[](count);
        for (uint256 i = 0; i < count; ++i) {
            offers[i] = _load(offerIds[i]);
            _requireFillable(offerIds[i], offers[i]);
            uint256 legs = offers[i].legs.length;
            require(legs == 1, Marketplace_LegsNotMatchable(offerIds[i], legs));
            _requireAmount(offers[i], amounts[i]);
        }

        // Effect: all of them are filled.
        for (uint256 i = 0; i < count; ++i) {
            uint256 before = (i + count - 1) % count;
            (uint256 assetId, uint64 paid) = (offers[before].assetId, amounts[before]);
            Price memory price = _priceInKind(offerIds[i], offers[i], amounts[i], assetId, paid);
            _noteFill(offerIds[i], offers[i], offers[(i + 1) % count].maker, amounts[i], price);
        }

        // Interaction: each escrow goes to the maker of the next offer.
        for (uint256 i = 0; i < count; ++i) {
            _pay(address(this), offers[(i + 1) % count].maker, offers[i].assetId, amounts[i]);
        }
    }

    /// @dev Fills what is still wanted of one offer, or passes over it and says why.
    function _fillUpTo(
        uint64 offerId,
        uint256 assetId,
        address filler,
        uint64 wanted,
        Payment[] memory payments
    ) private returns (uint64 amount) {
        try this.requireFillable(offerId) {}
        catch (bytes memory reason) {
            emit OfferSkipped(offerId, filler, reason);
            return 0;
        }

        Offer memory offer_ = _load(offerId);
        bool same = offer_.assetId >> 216 == assetId >> 216 && offer_.assetId.item() == assetId.item();
        require(same, Marketplace_AssetsDiffer(assetId, offer_.assetId));
        // Safe cast: no more than is wanted.
        uint64 remaining = offer_.amount - offer_.filled;
        amount = uint64(OfferMath.largestFillDown(wanted, remaining, offer_.lotSize));
        if (OfferMath.isFillable(amount, remaining, offer_.lotSize, offer_.minimumFill)) {
            _fill(offerId, offer_, filler, amount, payments);
            return amount;
        }
        bytes memory tooLittle = abi.encodeWithSelector(
            Marketplace_FillOutOfRange.selector, wanted, offer_.minimumFill, offer_.lotSize, remaining
        );
        emit OfferSkipped(offerId, filler, tooLittle);
        return 0;
    }

    /// @dev Fills an offer that can be filled, for the account whose intent is executing.
    function _fill(
        uint64 offerId,
        Offer memory offer_,
        address filler,
        uint64 amount,
        Payment[] memory payments
    ) private {
        // Check: a permitted part, and payments that suffice.
        _requireAmount(offer_, amount);
        Price memory price = _priceOf(offer_, amount, payments);
        // A part that costs nothing passes none of the ledger's checks of the filler.
        if (price.count == 0) _accounts.requireActive(filler);

        // Effect: the part is gone.
        _noteFill(offerId, offer_, filler, amount, price);

        // Interaction: the filler pays, and gets it. The ledger lets payments go only by the filler's own intent.
        for (uint256 i = 0; i < price.count; ++i) {
            _pay(filler, offer_.maker, price.ids[i], price.amounts[i]);
        }
        _ledger.move(address(this), filler, offer_.assetId, amount);
    }

    /// @dev The fill counts, whoever pays it.
    function _noteFill(uint64 offerId, Offer memory offer_, address filler, uint64 amount, Price memory price) private {
        require(filler != offer_.maker, Marketplace_SelfTrade(filler));
        address counterparty = offer_.counterparty;
        require(
            counterparty == address(0) || counterparty == filler,
            Marketplace_NotTheCounterparty(counterparty, filler)
        );

        uint64 filled = offer_.filled + amount;
        Record storage record = _records[offerId];
        record.filled = uint56(filled); // Safe cast: not more than the offer's amount.
        if (filled == offer_.amount) record.state = State.FILLED;

        (uint16 feeBps,) = _feeNow();
        emit OfferFilled(
            offerId, offer_.maker, filler, amount, filled, feeBps, price.dues, price.ids, price.amounts
        );
    }

    /// @dev Pays a maker, less the fee on what is paid.
    function _pay(address from, address to, uint256 assetId, uint64 amount) private {
        (uint16 feeBps, address feeAccount) = _feeNow();
        uint64 fee_ = uint64(OfferMath.feeDown(amount, feeBps)); // Safe cast: less than the amount.
        if (fee_ > 0) _ledger.move(from, feeAccount, assetId, fee_);
        _ledger.move(from, to, assetId, amount - fee_);
    }

    /// @dev What the offer before pays for this one in a match.
    function _priceInKind(uint64 offerId, Offer memory offer_, uint64 amount, uint256 assetId, uint64 paid)
        private
        pure
        returns (Price memory price)
    {
        Leg memory leg = offer_.legs[0];
        require(
            _pays(assetId, leg),
            Marketplace_AssetNotWanted(offerId, leg.programmeId, leg.minExpiresAt, assetId)
        );
        uint64 due = _duesOf(offer_, amount)[0];
        require(due <= paid, Marketplace_MatchBelowPrice(offerId, due, paid));

        price = Price(new uint64[](1), new uint256[](1), new uint64[](1), 1);
        (price.dues[0], price.ids[0], price.amounts[0]) = (paid, assetId, paid);
    }

    /// @dev Takes what is due from the payments, whose amounts fall by what was taken.
    function _priceOf(Offer memory offer_, uint64 amount, Payment[] memory payments)
        private
        pure
        returns (Price memory price)
    {
        Leg[] memory legs = offer_.legs;
        price.dues = _duesOf(offer_, amount);
        price.ids = new uint256[](legs.length * PAYMENT_IDS_MAX);
        price.amounts = new uint64[](legs.length * PAYMENT_IDS_MAX);
        for (uint256 i = 0; i < legs.length; ++i) {
            _take(legs[i], price.dues[i], payments, price);
        }
        (uint256[] memory ids, uint64[] memory amounts, uint256 count) = (price.ids, price.amounts, price.count);
        assembly ("memory-safe") {
            // Both lists are cut to what was taken.
            mstore(ids, count)
            mstore(amounts, count)
        }
    }

    function _take(Leg memory leg, uint64 due, Payment[] memory payments, Price memory price) private pure {
        uint64 left = due;
        for (uint256 k = 0; k < payments.length && left > 0; ++k) {
            (uint256[] memory ids, uint64[] memory amounts) = (payments[k].assetIds, payments[k].amounts);
            for (uint256 i = 0; i < ids.length && left > 0; ++i) {
                if (amounts[i] == 0 || !_pays(ids[i], leg)) continue;
                uint64 taken = amounts[i] < left ? amounts[i] : left;
                left -= taken;
                amounts[i] -= taken;
                (price.ids[price.count], price.amounts[price.count]) = (ids[i], taken);
                ++price.count;
            }
        }
        require(left == 0, Marketplace_PaymentTooLow(leg.programmeId, due, due - left));
    }

    /// @dev Points of the leg's programme that last long enough, or cash for a cash leg. Vouchers never pay.
    function _pays(uint256 assetId, Leg memory leg) private pure returns (bool) {
        uint8 class = leg.programmeId == 0 ? AssetId.CASH : AssetId.POINTS;
        return assetId.class() == class && assetId.programme() == leg.programmeId
            && leg.minExpiresAt <= assetId.expiresAt();
    }

    function _requirePayments(Payment[] memory payments) private pure {
        uint256 count = payments.length;
        require(0 < count && count <= PAYMENTS_MAX, Marketplace_PaymentsOutOfRange(count, 1, PAYMENTS_MAX));
        uint256 previous = 0;
        for (uint256 k = 0; k < count; ++k) {
            uint256[] memory ids = payments[k].assetIds;
            uint256 length = ids.length;
            require(
                0 < length && length <= PAYMENT_IDS_MAX,
                Marketplace_PaymentLengthOutOfRange(length, 1, PAYMENT_IDS_MAX)
            );
            uint256 amounts = payments[k].amounts.length;
            require(amounts == length, Marketplace_PaymentLengthOutOfRange(amounts, length, length));
            for (uint256 i = 1; i < length; ++i) {
                require(ids[i - 1] < ids[i], Marketplace_PaymentNotAscending(i, ids[i - 1], ids[i]));
            }
            // Class and programme are the topmost bits: what lies between two ids of a programme belongs to it.
            require(ids[0] >> 216 == ids[length - 1] >> 216, Marketplace_PaymentMixed(ids[0], ids[length - 1]));
            require(previous < ids[0] >> 216, Marketplace_PaymentNotAscending(k, previous << 216, ids[0]));
            previous = ids[0] >> 216;
        }
    }
}
