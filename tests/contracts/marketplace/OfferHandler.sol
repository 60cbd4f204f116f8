// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IMarketplace} from "../../../contracts/marketplace/IMarketplace.sol";
import {vm} from "../shared/Vm.sol";
import {MarketBench} from "./MarketBench.sol";

/// @title OfferHandler: makers, fillers, thieves and time in any order, with what must follow remembered.
/// @dev Amounts are uniform half of the time, else at an edge. Makers get frozen, lose keys, and cancel.
contract OfferHandler is MarketBench {
    enum Action {
        POST,
        FILL,
        FILL_BEST,
        MATCH,
        RING,
        WITHDRAW,
        RETURN
    }

    /// @dev What is remembered of an offer: `paid` per leg, before fees, by what its maker and the treasury gained.
    struct Memory {
        uint256 filled;
        uint256 back;
        uint256[4] paid;
        bool matched;
        IMarketplace.State state;
    }

    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;

    /// @dev What nobody had a right to; must stay 0.
    uint256 public breaches;

    mapping(uint64 offerId => Memory) internal _known;
    mapping(uint256 member => bool) private _frozen;

    function postOffer(uint256 who, uint256 what, uint256 amount, uint256 price, uint256 how) external {
        _post(who, what, amount, price, how);
    }

    function fillOffer(uint256 which, uint256 who, uint256 amount, uint256 how) external {
        uint64 offerId = _pickFillable(which);
        if (offerId == 0) return;

        // Mostly somebody else than the maker, and whole lots.
        IMarketplace.Offer memory offer = market.offer(offerId);
        uint256 filler = who % 8 == 0 ? who / 8 : _numberOf(offer.maker) + 1 + who % (MEMBERS - 1);
        uint64 amount_ = _amount(amount, offer.amount - offer.filled);
        if (how % 4 != 0 && amount_ < MAX) amount_ -= amount_ % offer.lotSize;
        IMarketplace.Payment[] memory payments = _payments(_member(filler), how);
        bytes memory data = abi.encodeCall(market.fillOffer, (offerId, amount_, payments, how % 8 == 1 ? 0 : 100));
        uint256[5] memory before = _gains(offer);
        ++calls[Action.FILL];
        if (!_actAs(filler, address(market), data)) return;

        ++successes[Action.FILL];
        _noteFill(offerId, offer, before, amount_);
        if (_member(filler) == offer.maker) ++breaches; // D-T4
        if (offer.counterparty != address(0) && offer.counterparty != _member(filler)) ++breaches;
    }

    function fillBest(uint256 which, uint256 who, uint256 amount, uint256 how) external {
        uint64 first = _pickFillable(which);
        if (first == 0) return;

        // The first offer alone, twice, or with two more of any kind: most do not give the same.
        uint64[] memory offerIds = new uint64[](1 + how % 3);
        for (uint256 i = 0; i < offerIds.length; ++i) {
            offerIds[i] = i == 0 || how % 3 == 1 ? first : _pick(which / 7 + i);
        }
        IMarketplace.Offer memory offer = market.offer(first);
        uint256[5] memory before = _gains(offer);
        uint64 wanted = _amount(amount | 8, offer.amount - offer.filled);
        uint256 filler = _numberOf(offer.maker) + 1 + who % (MEMBERS - 1);
        ++calls[Action.FILL_BEST];
        if (!_fillBest(offerIds, wanted, filler, how | 1)) return;

        ++successes[Action.FILL_BEST];
        if (offerIds.length == 1) {
            uint256 taken = market.offer(first).filled - offer.filled;
            if (taken == 0 || taken > wanted) ++breaches;
            _noteFill(first, offer, before, taken);
            return;
        }

        // Several makers may gain at once, so these fills are counted but not priced.
        uint256 received = 0;
        for (uint256 i = 0; i < offerIds.length; ++i) {
            uint256 taken = market.offer(offerIds[i]).filled - _known[offerIds[i]].filled;
            received += taken;
            if (taken > 0) _noteUnpriced(offerIds[i], taken);
        }
        if (received == 0 || received > wanted) ++breaches;
    }

    function matchOffers(uint256 which, uint256 who, uint256 amount, uint256 slack) external {
        uint64 older = _pickFillable(which);
        if (older == 0) return;
        IMarketplace.Offer memory offer = market.offer(older);
        if (offer.legs.length != 1 || offer.amount - offer.filled < 2) return;

        // Somebody gives all that the older one wants, for as much as it gives or less.
        uint256 younger = _numberOf(offer.maker) + 1 + who % (MEMBERS - 1);
        uint256 wanted = _due(offer, 0, offer.amount - offer.filled);
        uint256 asset = _longestOf(offer.legs[0].programmeId);
        if (wanted == 0 || ledger.balanceOf(_member(younger), asset) < wanted) return;
        uint256 asked = (offer.amount - offer.filled) * (100 - slack % 20) / 100;
        uint64 id = _postOne(younger, asset, wanted, offer.assetId, asked == 0 ? 1 : asked);
        if (id == 0) return;

        uint64 amount_ = _amount(amount | 3, offer.amount - offer.filled);
        bytes memory data = abi.encodeCall(matcher.matchOffers, (id, older, amount_));
        IMarketplace.Offer memory second = market.offer(id);
        ++calls[Action.MATCH];
        if (!_actAs(who, address(matcher), data)) return;

        ++successes[Action.MATCH];
        uint256 taken = market.offer(id).filled;
        if (taken != _due(offer, 0, amount_)) ++breaches; // The older one's price, to the unit.
        if (amount_ < _due(second, 0, taken)) ++breaches; // The younger one gets no less than asked.
        _requireRight(offer);
        _noteUnpriced(older, amount_);
        _noteUnpriced(id, taken);
    }

    function matchRing(uint256 who, uint256 base, uint256 slack, uint256 from) external {
        // Three members, one programme each, the same value; the youngest asks for a little less.
        uint256 value = 1 + base % 2_000;
        who %= MEMBERS;
        uint64[3] memory ids;
        uint256[3] memory amounts = [value * 15, value * 10, value * 3];
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = (i + 2) % 3;
            uint256 wanted = i == 2 ? amounts[before] - slack % (1 + amounts[before] / 4) : amounts[before];
            uint256 asset = _longestOf(uint32(1 + i));
            if (ledger.balanceOf(_member(who + i), asset) < amounts[i]) return;
            ids[i] = _postOne(who + i, asset, amounts[i], _longestOf(uint32(1 + before)), wanted);
            if (ids[i] == 0) return;
        }
        uint64[3] memory turned = [ids[from % 3], ids[(from % 3 + 1) % 3], ids[(from % 3 + 2) % 3]];
        bytes memory data = abi.encodeCall(matcher.matchRing, (turned, uint64(amounts[1])));
        ++calls[Action.RING];
        if (!_actAs(from / 4, address(matcher), data)) return;

        ++successes[Action.RING];
        for (uint256 i = 0; i < 3; ++i) {
            _noteUnpriced(ids[i], amounts[i]);
        }
    }

    function withdrawOffer(uint256 which, uint256 who) external {
        uint64 offerId = _pick(which);
        if (offerId == 0) return;

        IMarketplace.Offer memory offer = market.offer(offerId);
        uint256 caller = who % 4 == 0 ? who / 4 : _numberOf(offer.maker);
        uint64[] memory offerIds = new uint64[](2);
        (offerIds[0], offerIds[1]) = (offerId, offerId);
        bytes memory data = who % 8 < 4
            ? abi.encodeCall(market.withdrawOffer, (offerId))
            : abi.encodeCall(market.withdrawAll, (offerIds));
        uint256 owned = ledger.balanceOf(offer.maker, offer.assetId);
        ++calls[Action.WITHDRAW];
        bool success = _actAs(caller, address(market), data);
        bool own = _member(caller) == offer.maker;
        // I9: the maker always can, nobody else ever; a closed offer is refused alone and passed over among others.
        bool open = offer.state == IMarketplace.State.OPEN;
        if (success != (own && (open || who % 8 >= 4))) ++breaches;
        if (!success || !open) return;

        ++successes[Action.WITHDRAW];
        _noteBack(offerId, offer, owned);
    }

    function returnOffer(uint256 which, uint256 when) external {
        uint64 offerId = _pick(which);
        if (offerId == 0) return;

        IMarketplace.Offer memory offer = market.offer(offerId);
        if (when % 4 == 0) _passTo(offer.expiresAt - (when / 4) % 2);
        uint256 owned = ledger.balanceOf(offer.maker, offer.assetId);
        bool over = offer.expiresAt <= _time || offerId <= market.cancelledUpTo(offer.maker)
            || offer.epoch != accounts.epochOf(offer.maker);
        over = over && offer.state == IMarketplace.State.OPEN;
        ++calls[Action.RETURN];
        try market.returnOffer(offerId) {
            ++successes[Action.RETURN];
            if (!over) ++breaches;
            _noteBack(offerId, offer, owned);
        } catch {
            if (over) ++breaches;
        }
    }

    /// @dev Time, makers' misfortunes, and the operators' fee.
    function disturb(uint256 what, uint256 who, uint256 by) external {
        uint256 member = who % MEMBERS;
        if (what % 8 < 3) _passTo(_time + by % 1 days);
        if (what % 8 == 3 && by % 4 == 0) _passTo(_expiryOf(_ids[1]) + by / 4 % 3 - 1);
        if (what % 8 == 4) _actAs(member, address(market), abi.encodeCall(market.cancelAllOffers, ()));
        if (what % 8 == 5) {
            if (_frozen[member]) accounts.unfreeze(_member(member), "case");
            else if (by % 6 == 0) accounts.freeze(_member(member), "case");
            _frozen[member] = !_frozen[member] && by % 6 == 0;
        }
        if (what % 8 == 6) _rotate(member);
        if (what % 8 == 7) market.setFee(uint16(by % 101), TREASURY);
    }

    /// @dev Nothing but the protocol moves what the marketplace holds.
    function stray(uint256 which, uint256 how) external {
        uint256 assetId = _ids[which % IDS];
        address to = _member(how);
        bytes memory data = how % 3 == 0
            ? abi.encodeCall(ledger.safeTransferFrom, (address(market), to, assetId, 1, ""))
            : how % 3 == 1
                ? abi.encodeCall(ledger.move, (address(market), to, assetId, 1))
                : abi.encodeCall(ledger.fold, (address(market), assetId));
        (bool success,) = address(ledger).call(data);
        if (success) ++breaches;
        uint64[] memory pair = new uint64[](2);
        (bool exchanged,) = address(market).call(abi.encodeCall(market.exchangeOffers, (pair, pair)));
        if (exchanged) ++breaches;
    }

    function _fillBest(uint64[] memory offerIds, uint64 wanted, uint256 filler, uint256 how)
        private
        returns (bool success)
    {
        IMarketplace.Payment[] memory payments = _payments(_member(filler), how);
        bytes memory data = abi.encodeCall(market.fillBest, (offerIds, wanted, payments, 1, 100));
        return _actAs(filler, address(market), data);
    }

    function _post(uint256 who, uint256 what, uint256 amount, uint256 price, uint256 how) private {
        IMarketplace.OfferTerms memory terms;
        terms.assetId = _ids[what % IDS];
        terms.amount = _amount(amount, ledger.balanceOf(_member(who), terms.assetId) / 4);
        terms.legs = _legs(terms.assetId, terms.amount, what >> 8, price);
        terms.lotSize = how % 3 == 0 ? 1 + terms.amount / 20 : 1;
        terms.minimumFill = how % 5 == 0 ? 1 + terms.amount / 10 : 1;
        if (how % 11 == 0) terms.counterparty = _member(who % MEMBERS + 1);
        terms.expiresAt = uint40(_time + 1 + (how >> 8) % 30 days);
        uint40 end = _expiryOf(terms.assetId);
        if (how % 4 != 0 && end != 0 && end < terms.expiresAt) terms.expiresAt = end;
        terms.maxFeeBps = how % 7 == 0 ? 0 : 100;
        ++calls[Action.POST];
        if (!_actAs(who, address(market), abi.encodeCall(market.postOffer, (terms)))) return;

        ++successes[Action.POST];
        if (end != 0 && end <= _time) ++breaches; // I2
        _known[market.offerCount()].state = IMarketplace.State.OPEN;
    }

    /// @dev One leg half of the time, else up to four; most of them within the price band.
    function _legs(uint256 assetId, uint256 amount, uint256 seed, uint256 price)
        private
        pure
        returns (IMarketplace.Leg[] memory legs)
    {
        uint256 mask = seed % 2 == 0 ? 1 << (seed >> 1) % 4 : 1 + (seed >> 1) % 15;
        if (assetId == CASH && (mask & 1 == 1 || mask == 0)) mask = mask & 14 == 0 ? 2 : mask & 14;
        uint256 count = 0;
        for (uint256 p = 0; p < 4; ++p) {
            count += mask >> p & 1;
        }
        legs = new IMarketplace.Leg[](count);
        uint256 given = (amount % (MAX + 1)) * _valueOf(uint32(assetId >> 216));
        uint256 i = 0;
        for (uint32 p = 0; p < 4; ++p) {
            if (mask >> p & 1 == 0) continue;
            uint256 fair = given * (45 + price % 100) / 100 / count / _valueOf(p);
            legs[i++] = IMarketplace.Leg(p, uint64(fair == 0 ? 1 : fair), 0);
        }
    }

    function _postOne(uint256 who, uint256 assetId, uint256 amount, uint256 wantedId, uint256 wanted)
        private
        returns (uint64 offerId)
    {
        IMarketplace.Leg[] memory legs = new IMarketplace.Leg[](1);
        legs[0] = IMarketplace.Leg(uint32(wantedId >> 216), uint64(wanted), 0);
        uint40 expiresAt = uint40(_time + 20 days);
        IMarketplace.OfferTerms memory terms =
            IMarketplace.OfferTerms(assetId, uint64(amount), legs, 1, 1, address(0), expiresAt, 100);
        if (!_actAs(who, address(market), abi.encodeCall(market.postOffer, (terms)))) return 0;
        offerId = market.offerCount();
        _known[offerId].state = IMarketplace.State.OPEN;
    }

    /// @dev Everything unexpired that the filler has, or, now and then, too little of it.
    function _payments(address filler, uint256 how) private view returns (IMarketplace.Payment[] memory payments) {
        payments = new IMarketplace.Payment[](1 + PROGRAMMES);
        payments[0] = IMarketplace.Payment(new uint256[](1), new uint64[](1));
        (payments[0].assetIds[0], payments[0].amounts[0]) = (CASH, uint64(ledger.balanceOf(filler, CASH)));
        for (uint256 p = 1; p <= PROGRAMMES; ++p) {
            uint256 first = 0;
            while (first < VINTAGES - 1 && _expiryOf(_ids[1 + (p - 1) * VINTAGES + first]) <= _time) ++first;
            uint256 count = VINTAGES - first;
            payments[p] = IMarketplace.Payment(new uint256[](count), new uint64[](count));
            for (uint256 v = 0; v < count; ++v) {
                uint256 id = _ids[1 + (p - 1) * VINTAGES + first + v];
                payments[p].assetIds[v] = id;
                payments[p].amounts[v] = how % 16 == 2 ? 1 : uint64(ledger.balanceOf(filler, id));
            }
        }
    }

    /// @dev What the maker and the treasury own of each leg together, and the treasury of the first alone.
    function _gains(IMarketplace.Offer memory offer) private view returns (uint256[5] memory gains) {
        for (uint256 i = 0; i < offer.legs.length; ++i) {
            uint32 p = offer.legs[i].programmeId;
            gains[i] = _held(offer.maker, p) + _held(TREASURY, p);
        }
        gains[4] = _held(TREASURY, offer.legs[0].programmeId);
    }

    /// @dev I6: what was paid is exactly the difference of cumulative prices, fees are part of it and within the cap.
    function _noteFill(uint64 offerId, IMarketplace.Offer memory offer, uint256[5] memory before, uint256 amount)
        private
    {
        uint256[5] memory gains = _gains(offer);
        for (uint256 i = 0; i < offer.legs.length; ++i) {
            uint256 paid = gains[i] - before[i];
            if (paid != _due(offer, i, amount)) ++breaches;
            _known[offerId].paid[i] += paid;
        }
        if ((gains[4] - before[4]) * 10_000 > (gains[0] - before[0]) * offer.maxFeeBps) ++breaches;
        _requireRight(offer);
        _known[offerId].filled += amount;
        _known[offerId].state = market.offer(offerId).state;
    }

    function _noteUnpriced(uint64 offerId, uint256 amount) private {
        _known[offerId].filled += amount;
        _known[offerId].matched = true;
        _known[offerId].state = market.offer(offerId).state;
    }

    function _noteBack(uint64 offerId, IMarketplace.Offer memory offer, uint256 owned) private {
        _known[offerId].back = ledger.balanceOf(offer.maker, offer.assetId) - owned;
        _known[offerId].state = market.offer(offerId).state;
    }

    /// @dev Nothing is filled of a maker who is frozen, cancelled or lost the key, nor from the offer's end on.
    function _requireRight(IMarketplace.Offer memory offer) private {
        bool wrong = offer.state != IMarketplace.State.OPEN || offer.expiresAt <= _time
            || _frozen[_numberOf(offer.maker)] || offer.epoch != accounts.epochOf(offer.maker);
        if (wrong) ++breaches;
    }

    /// @dev As the contract should reckon, in other words: the least whole total that covers the proportion.
    function _due(IMarketplace.Offer memory offer, uint256 i, uint256 amount) private pure returns (uint256) {
        (uint256 price, uint256 total) = (offer.legs[i].amount, offer.amount);
        uint256 then_ = price * offer.filled / total + (price * offer.filled % total == 0 ? 0 : 1);
        uint256 now_ = price * (offer.filled + amount) / total + (price * (offer.filled + amount) % total == 0 ? 0 : 1);
        return now_ - then_;
    }

    function _rotate(uint256 member) private {
        uint256 key = _keys[member] + MEMBERS;
        address account = _member(member);
        bytes memory signer = abi.encodePacked(vm.addr(key));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, accounts.rotationDigestOf(account, signer));
        bytes memory data = abi.encodeCall(accounts.rotateSigner, (signer, abi.encodePacked(r, s, v)));
        if (_actAs(member, address(accounts), data)) _keys[member] = key;
    }

    /// @dev The id of a programme that lasts longest.
    function _longestOf(uint32 programmeId) private view returns (uint256) {
        return programmeId == 0 ? CASH : _ids[programmeId * VINTAGES];
    }

    /// @dev An open offer among the newest, if any; now and then any offer.
    function _pick(uint256 which) private view returns (uint64 offerId) {
        uint64 count = market.offerCount();
        if (count == 0) return 0;
        if (which % 16 == 0) return uint64(1 + which / 16 % count);
        for (uint64 i = 0; i < count && i < 24; ++i) {
            uint64 window = count < 24 ? count : 24;
            offerId = count - uint64((which / 16 + i) % window);
            if (market.offer(offerId).state == IMarketplace.State.OPEN) return offerId;
        }
    }

    /// @dev One that can be filled now, if there is any among the newest; now and then any offer.
    function _pickFillable(uint256 which) private view returns (uint64 offerId) {
        offerId = _pick(which);
        if (which % 16 == 0) return offerId;
        for (uint64 i = 0; i < offerId && i < 12; ++i) {
            try market.requireFillable(offerId - i) {
                return offerId - i;
            } catch {}
        }
    }
}
