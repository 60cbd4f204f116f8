// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IMarketplace} from "../../../contracts/marketplace/IMarketplace.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {CashActions} from "./CashActions.sol";

/// @title MarketActions: makers offer, fillers pay, offers end.
abstract contract MarketActions is CashActions {
    uint256 internal constant OFFERS_MAX = 24;

    /// @dev Offers that hold something, and what was given and taken of each ever (I5).
    uint64[] internal _offers;
    mapping(uint64 offerId => uint256) internal _filled;
    mapping(uint64 offerId => uint256[2]) internal _paid;

    function postOffer(uint256 who, uint256 which, uint256 amount, uint256 price, uint256 how) external step {
        address maker = _member(who);
        uint256 assetId = _spendable(maker, which, 0);
        if (assetId == 0 || _offers.length == OFFERS_MAX) return;

        IMarketplace.OfferTerms memory terms;
        terms.assetId = assetId;
        terms.amount = _amount(amount, _held[assetId][maker]);
        if (terms.amount > 200_000 && amount % 2 == 0) terms.amount = uint64(1 + terms.amount % 200_000);
        _price(terms, price, how);
        terms.lotSize = how % 3 == 0 && terms.amount > 3 ? 3 : 1;
        terms.minimumFill = how % 5 == 0 && terms.amount > 7 ? 7 : 1;
        if (how % 7 == 0) terms.counterparty = _member(who % MEMBERS + 1 + how % (MEMBERS - 1));
        uint256 until = _time + 1 + how % 40 days;
        uint256 expiresAt = AssetId.expiresAt(assetId);
        terms.expiresAt = uint40(expiresAt != 0 && until > expiresAt && how % 4 != 0 ? expiresAt : until);
        terms.maxFeeBps = how % 11 == 0 ? 20 : 100;
        bytes memory data = abi.encodeCall(marketplace.postOffer, (terms));
        Rules memory rules = _spending(assetId, terms.amount);
        if (!_act("postOffer", maker, address(marketplace), data, rules)) return;
        _must(expiresAt == 0 || terms.expiresAt <= expiresAt, "I2: an offer outlives its asset");
        _offers.push(marketplace.offerCount());
    }

    function fillOffer(uint256 which, uint256 who, uint256 amount, uint256 how) external step {
        if (_offers.length == 0) return;

        uint256 place = which % _offers.length;
        IMarketplace.Offer memory offer = marketplace.offer(_offers[place]);
        if (how % 8 != 0 && offer.expiresAt <= _time) return;
        address filler = offer.counterparty != address(0) && how % 4 != 0 ? offer.counterparty : _payer(offer, who);
        if (filler == offer.maker && how % 8 != 0) return;
        (IMarketplace.Payment[] memory payments, Rules memory rules) = _payments(filler, offer);
        uint64 amount_ = _amount(amount, offer.amount - offer.filled);
        if (how % 4 != 0) amount_ = _affordable(offer, amount_, payments);
        if (amount_ == 0 && how % 8 != 0) return;
        uint16 feeMost = how % 16 == 1 ? 20 : 100;
        bytes memory data = abi.encodeCall(marketplace.fillOffer, (_offers[place], amount_, payments, feeMost));
        _fill(place, offer, filler, data, rules);
    }

    function _fill(
        uint256 place,
        IMarketplace.Offer memory offer,
        address filler,
        bytes memory data,
        Rules memory rules
    ) private {
        rules.receivers = new address[](2);
        (rules.receivers[0], rules.receivers[1]) = (offer.maker, TREASURY);
        uint256[4] memory before = _gains(offer);
        uint64 offerId = _offers[place];
        if (!_act("fillOffer", filler, address(marketplace), data, rules)) return;

        _mustBeFillable(offerId, offer, filler);
        uint64 amount_ = marketplace.offer(offerId).filled - offer.filled;
        (uint16 feeBps,,,) = marketplace.fee();
        _must(feeBps <= _capIn(data) && feeBps <= offer.maxFeeBps, "I6: a fee above what both sides signed");
        _must(amount_ == _amountIn(data), "I5: another amount was filled than asked for");
        _filled[offerId] += amount_;
        _mustBePaid(offerId, offer, before);
        _dropIfEnded(place);
    }

    function withdrawOffer(uint256 which, uint256 who) external step {
        if (_offers.length == 0) return;

        uint256 place = which % _offers.length;
        IMarketplace.Offer memory offer = marketplace.offer(_offers[place]);
        address caller = who % 4 == 0 ? _member(who >> 2) : offer.maker;
        bytes memory data = abi.encodeCall(marketplace.withdrawOffer, (_offers[place]));
        bool success = _act("withdrawOffer", caller, address(marketplace), data, _exitTo(offer.maker));
        // I9: whatever is frozen, paused or expired. Who is erased waits for the end.
        bool right = caller == offer.maker && !_erased[caller];
        _must(success == right, "I9: a maker cannot withdraw, or another can");
        if (!success) return;
        _mustNotRepeat(offer.maker, address(marketplace), data);
        _dropIfEnded(place);
    }

    function returnOffer(uint256 which, uint256 when) external step {
        if (_offers.length == 0) return;

        uint256 place = which % _offers.length;
        IMarketplace.Offer memory offer = marketplace.offer(_offers[place]);
        if (when % 4 == 0) _passTo(offer.expiresAt - when / 4 % 2);
        if (when % 4 == 1) {
            bytes memory cancel = abi.encodeCall(marketplace.cancelAllOffers, ());
            _act("cancelAll", offer.maker, address(marketplace), cancel, _nothing());
            if (when % 8 == 1) return; // What is cancelled and not yet back is nobody's to take.
        }
        bool over = offer.expiresAt <= _time || accounts.epochOf(offer.maker) != offer.epoch
            || _offers[place] <= marketplace.cancelledUpTo(offer.maker);
        bytes memory data = abi.encodeCall(marketplace.returnOffer, (_offers[place]));
        bool success = _push("returnOffer", address(marketplace), data, _exitTo(offer.maker));
        _must(success == over, "I9: an offer did not go back when it should");
        if (!success) return;
        _mustNotRepeat(offer.maker, address(marketplace), data);
        _dropIfEnded(place);
    }

    /// @notice Somebody gives all that an offer wants, for what it gives, and a third person matches both.
    function matchOffers(uint256 which, uint256 who, uint256 slack) external step {
        if (_offers.length == 0 || _offers.length == OFFERS_MAX) return;
        uint64 older = _offers[which % _offers.length];
        IMarketplace.Offer memory offer = marketplace.offer(older);
        if (offer.legs.length != 1 || offer.counterparty != address(0)) return;

        uint64 left = offer.amount - offer.filled;
        uint64 wanted = marketplace.duesOf(older, left)[0];
        address taker = _member(who) == offer.maker ? _member(who % MEMBERS + 1) : _member(who);
        uint256 assetId = offer.legs[0].programmeId == 0
            ? CASH_ID
            : _points(taker, offer.legs[0].programmeId, offer.legs[0].minExpiresAt + _time + 1 hours);
        if (assetId == 0 || wanted == 0 || _held[assetId][taker] < wanted || AssetId.class(offer.assetId) == 3) return;

        IMarketplace.OfferTerms memory terms;
        (terms.assetId, terms.amount, terms.lotSize, terms.minimumFill) = (assetId, wanted, 1, 1);
        terms.legs = new IMarketplace.Leg[](1);
        terms.legs[0] = IMarketplace.Leg(_programmeOf(offer.assetId), left - left * uint64(slack % 10) / 100, 0);
        (terms.expiresAt, terms.maxFeeBps) = (uint40(_time + 1 hours), 100);
        bytes memory data = abi.encodeCall(marketplace.postOffer, (terms));
        if (!_act("postOffer", taker, address(marketplace), data, _spending(assetId, wanted))) return;

        uint64 younger = marketplace.offerCount();
        _offers.push(younger);
        Rules memory rules;
        rules.receivers = new address[](3);
        (rules.receivers[0], rules.receivers[1], rules.receivers[2]) = (offer.maker, taker, TREASURY);
        data = abi.encodeCall(matcher.matchOffers, (younger, older, left));
        uint256 position = which % _offers.length;
        if (!_act("matchOffers", _member(slack), address(matcher), data, rules)) return;

        _mustBeFillable(older, offer, taker);
        _filled[older] += left;
        _filled[younger] += marketplace.offer(younger).filled;
        _must(marketplace.offer(younger).filled == wanted, "I6: the older offer's price is another");
        _dropIfEnded(_offers.length - 1);
        position = _placeOf(older);
        _dropIfEnded(position);
    }

    /// @notice I3, I4, I5: for every id the market holds exactly what its open offers have not given.
    function checkOffers() external view {
        uint256[] memory expected = new uint256[](_ids.length);
        for (uint256 i = 0; i < _offers.length; ++i) {
            IMarketplace.Offer memory offer = marketplace.offer(_offers[i]);
            require(offer.state == IMarketplace.State.OPEN, "I5: an offer ended by itself");
            require(offer.filled == _filled[_offers[i]] && offer.filled < offer.amount, "I5: filled by itself");
            expected[_positionOf[offer.assetId] - 1] += offer.amount - offer.filled;
        }
        for (uint256 i = 0; i < _ids.length; ++i) {
            require(_held[_ids[i]][address(marketplace)] == expected[i], "I3: the escrow is not the open offers");
        }
    }

    /// @dev The second and the fourth argument of a call of `fillOffer`.
    function _amountIn(bytes memory data) private pure returns (uint256 amount) {
        assembly ("memory-safe") {
            amount := mload(add(data, 0x44))
        }
    }

    function _capIn(bytes memory data) private pure returns (uint256 feeMost) {
        assembly ("memory-safe") {
            feeMost := mload(add(data, 0x84))
        }
    }

    /// @dev One or two legs near the settlement value, now and then far from it.
    function _price(IMarketplace.OfferTerms memory terms, uint256 price, uint256 how) private pure {
        uint256 given = uint256(terms.amount) * _valueOf(_programmeOf(terms.assetId));
        if (AssetId.class(terms.assetId) == AssetId.VOUCHER) given = uint256(terms.amount) * 100_000;
        uint32 programmeId = uint32(price % (BRANDS + 1));
        if (programmeId == _programmeOf(terms.assetId)) programmeId = programmeId == 0 ? 1 : programmeId - 1;
        if (AssetId.class(terms.assetId) == AssetId.CASH && programmeId == 0) programmeId = 2;
        bool two = how % 4 == 0 && programmeId == 0;
        terms.legs = new IMarketplace.Leg[](two ? 2 : 1);
        uint256 wanted = given * (price % 16 == 0 ? 10 : 80 + price % 40) / 100 / (two ? 2 : 1);
        for (uint256 i = 0; i < terms.legs.length; ++i) {
            uint32 its = i == 0 ? programmeId : 3;
            uint256 amount = wanted / _valueOf(its);
            terms.legs[i] = IMarketplace.Leg(its, uint64(amount == 0 ? 1 : amount > MAX ? MAX : amount), 0);
        }
    }

    /// @dev All that the filler has of what is wanted, one id per leg; never more than the whole price may leave.
    function _payments(address filler, IMarketplace.Offer memory offer)
        internal
        view
        returns (IMarketplace.Payment[] memory payments, Rules memory rules)
    {
        uint256 count = offer.legs.length;
        payments = new IMarketplace.Payment[](count);
        (rules.ids, rules.amounts) = (new uint256[](2 * count), new uint64[](2 * count));
        for (uint256 i = 0; i < count; ++i) {
            uint32 programmeId = offer.legs[i].programmeId;
            uint256 assetId = programmeId == 0 ? CASH_ID : _points(filler, programmeId, _time);
            if (assetId == 0) assetId = AssetId.points(programmeId, type(uint40).max, 0);
            uint64 amount = uint64(_held[assetId][filler]);
            if (amount > offer.legs[i].amount) amount = offer.legs[i].amount;
            payments[i] = IMarketplace.Payment(_one(assetId), _one64(amount));
            // Maker and fee are paid one after the other.
            (rules.ids[2 * i], rules.amounts[2 * i]) = (assetId, amount);
            (rules.ids[2 * i + 1], rules.amounts[2 * i + 1]) = (assetId, amount / 50);
        }
    }

    /// @dev I6: the cumulative price, rounded up once, whatever the split; the maker never gets less.
    function _mustBePaid(uint64 offerId, IMarketplace.Offer memory offer, uint256[4] memory before) private {
        uint256[4] memory now_ = _gains(offer);
        for (uint256 i = 0; i < offer.legs.length; ++i) {
            uint256 fee = now_[2 * i + 1] - before[2 * i + 1];
            uint256 gain = now_[2 * i] - before[2 * i] + fee;
            _paid[offerId][i] += gain;
            uint256 exact = uint256(offer.legs[i].amount) * _filled[offerId];
            _must(_paid[offerId][i] == (exact + offer.amount - 1) / offer.amount, "I6: paid another price");
            _must(fee * 10_000 <= gain * offer.maxFeeBps, "I6: a fee above what the maker signed");
        }
    }

    /// @dev As much of an amount as the payments buy, in whole lots.
    function _affordable(IMarketplace.Offer memory offer, uint64 amount, IMarketplace.Payment[] memory payments)
        private
        pure
        returns (uint64)
    {
        uint256 left = offer.amount - offer.filled;
        uint256 most = amount < left ? amount : left;
        for (uint256 i = 0; i < payments.length; ++i) {
            // One less than exact: each of a leg's fills may cost a unit more.
            uint256 paid = payments[i].amounts[0];
            if (paid < offer.legs[i].amount) paid = paid == 0 ? 0 : paid - 1;
            uint256 bought = paid * offer.amount / offer.legs[i].amount;
            if (bought < most) most = bought;
        }
        return uint64(most == left ? most : most - most % offer.lotSize);
    }

    /// @dev Per leg what the maker and the treasury hold of all that may pay it.
    function _gains(IMarketplace.Offer memory offer) private view returns (uint256[4] memory sums) {
        for (uint256 i = 0; i < offer.legs.length; ++i) {
            for (uint256 k = 0; k < _ids.length; ++k) {
                uint8 class = AssetId.class(_ids[k]);
                if (_programmeOf(_ids[k]) != offer.legs[i].programmeId || class > AssetId.POINTS) continue;
                sums[2 * i] += _held[_ids[k]][offer.maker];
                sums[2 * i + 1] += _held[_ids[k]][TREASURY];
            }
        }
    }

    /// @dev Mostly somebody who has something of what is wanted.
    function _payer(IMarketplace.Offer memory offer, uint256 who) internal view returns (address payer) {
        for (uint256 m = 0; m < MEMBERS; ++m) {
            payer = _member(who % MEMBERS + m);
            uint32 programmeId = offer.legs[offer.legs.length - 1].programmeId;
            bool pays = programmeId == 0 || _points(payer, programmeId, _time) != 0;
            if (who % 8 == 0 || (pays && payer != offer.maker)) return payer;
        }
    }

    function _mustBeFillable(uint64 offerId, IMarketplace.Offer memory offer, address filler) internal {
        _must(marketplace.cancelledUpTo(offer.maker) < offerId, "I9: a cancelled offer was filled");
        _must(offer.state == IMarketplace.State.OPEN && _time < offer.expiresAt, "I2: an ended offer was filled");
        _must(!_hasExpired(offer.assetId), "I2: an expired asset was sold");
        _must(accounts.epochOf(offer.maker) == offer.epoch, "I15: an offer of an old key was filled");
        _must(!_frozen[offer.maker] && !_frozen[filler], "I13: an offer of a frozen account was filled");
        _must(!_erased[offer.maker] && !_erased[filler], "I13: an offer of an erased account was filled");
        _must(filler != offer.maker, "I13: somebody traded alone");
        _must(offer.counterparty == address(0) || offer.counterparty == filler, "I13: filled by another");
    }

    function _placeOf(uint64 offerId) internal view returns (uint256 place) {
        while (_offers[place] != offerId) ++place;
    }

    function _dropIfEnded(uint256 place) internal {
        IMarketplace.Offer memory offer = marketplace.offer(_offers[place]);
        if (offer.state == IMarketplace.State.OPEN) return;
        bool filled = offer.state == IMarketplace.State.FILLED;
        _must(filled == (offer.filled == offer.amount), "I5: ended in the wrong state");
        _must(offer.filled == _filled[_offers[place]], "I5: filled by itself");
        _offers[place] = _offers[_offers.length - 1];
        _offers.pop();
    }
}
