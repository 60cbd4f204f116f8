// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {IMarketplace} from "../../../contracts/marketplace/IMarketplace.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {MarketActions} from "./MarketActions.sol";

/// @title BookActions: several offers, or several people, at once: the best ones filled, three in a ring, two gifts for
/// each other.
abstract contract BookActions is MarketActions {
    /// @notice I6: fills of several offers give no more than was wanted, and each costs its own cumulative price.
    function fillBest(uint256 which, uint256 who, uint256 wanted, uint256 how) external step {
        if (_offers.length == 0) return;
        IMarketplace.Offer memory first = marketplace.offer(_offers[which % _offers.length]);
        if (first.legs.length != 1 || (how % 8 != 0 && first.expiresAt <= _time)) return;
        address filler = _payer(first, who);
        bool barred = filler == first.maker || (first.counterparty != address(0) && first.counterparty != filler);
        if (barred && how % 8 != 0) return;
        uint64[] memory ids = _alike(which, how, filler);
        if (ids.length == 1 && how % 2 == 1) ids = _withAnother(ids[0], first, filler, who);

        _takeBest(ids, first, filler, wanted, how);
    }

    function _takeBest(
        uint64[] memory ids,
        IMarketplace.Offer memory first,
        address filler,
        uint256 wanted,
        uint256 how
    ) private {
        (IMarketplace.Payment[] memory payments,) = _payments(filler, first);
        uint256 paying = payments[0].assetIds[0];
        payments[0].amounts[0] = uint64(_held[paying][filler]);
        if (payments[0].amounts[0] == 0) return;
        uint64 most = _wanted(first, wanted, payments[0].amounts[0], how);
        if (ids.length > 1 && how % 4 != 0) {
            // More than the first one has left, and less than all, if that can be paid.
            uint256 more = first.amount - first.filled + 1 + wanted % marketplace.offer(ids[1]).amount;
            uint256 bought = uint256(payments[0].amounts[0]) * first.amount / first.legs[0].amount;
            if (more <= bought * 9 / 10) most = uint64(more);
        }
        Rules memory rules = _rulesFor(ids, paying, payments[0].amounts[0]);
        bytes memory data =
            abi.encodeCall(marketplace.fillBest, (ids, most, payments, how % 16 == 5 ? most : 1, 100));
        uint256 paid = _held[paying][filler];
        if (!_act("fillBest", filler, address(marketplace), data, rules)) return;
        _mustCost(ids, filler, most, paid - _held[paying][filler]);
    }

    /// @dev Every part that leaves may be as much as all that was allowed to leave.
    function _rulesFor(uint64[] memory ids, uint256 paying, uint64 amount) private view returns (Rules memory rules) {
        rules = _parts(paying, amount, 2 * ids.length);
        rules.receivers = new address[](ids.length + 1);
        rules.receivers[ids.length] = TREASURY;
        for (uint256 i = 0; i < ids.length; ++i) {
            rules.receivers[i] = marketplace.offer(ids[i]).maker;
        }
    }

    /// @notice Three makers each give what the next one wants; a fourth matches them (I6: nobody gets less than asked,
    /// and what each gives follows from the older ones' prices, to the unit).
    function matchRing(uint256 who, uint256 worth, uint256 how) external step {
        if (_offers.length + 3 > OFFERS_MAX) return;
        uint64[3] memory ids;
        uint64[3] memory wanted;
        uint256 turn = how % 3;
        for (uint256 k = 0; k < 3; ++k) {
            uint256 i = (turn + k) % 3; // The youngest is each of the three in turn.
            uint256 gives = 1 + i;
            uint32 wants = uint32(1 + (i + 2) % 3);
            uint256 fen = 2_000_000 + worth % 10_000_000;
            wanted[i] = uint64(fen * 95 / 100 / _valueOf(wants));
            address maker = _member(who % MEMBERS + i);
            gives = _points(maker, uint32(gives), _time + 1 hours);
            uint64 amount = uint64(fen / _valueOf(1 + i));
            ids[i] = _postFor(maker, gives, amount, IMarketplace.Leg(wants, wanted[i], 0));
            if (ids[i] == 0) return;
        }
        _match(ids, wanted, (turn + 2) % 3, how);
    }

    /// @notice I14: two gifts for each other happen both or not at all, and neither signature moves anything alone.
    function bundle(uint256 who, uint256 which, uint256 amount, uint256 how) external step {
        (address one, address other) = (_member(who), _member(who % MEMBERS + 1 + how % (MEMBERS - 1)));
        uint256 given = _spendable(one, which, AssetId.POINTS);
        uint256 taken = _points(other, uint32(1 + which % BRANDS), _time);
        if (given == 0 || taken == 0 || given == taken) return;

        Rules memory rules = _to(one);
        rules.receivers = new address[](2);
        (rules.receivers[0], rules.receivers[1]) = (one, other);
        (rules.ids, rules.amounts) = (new uint256[](2), new uint64[](2));
        (rules.ids[0], rules.amounts[0]) = (given, uint64(1 + amount % _held[given][one] % 10_000));
        (rules.ids[1], rules.amounts[1]) = (taken, uint64(1 + (amount >> 8) % _held[taken][other] % 10_000));
        if (how % 8 == 1) rules.amounts[1] = uint64(MAX);

        IForwarder.Intent[] memory intents = new IForwarder.Intent[](2);
        intents[0] = _gift(one, other, given, rules.amounts[0]);
        intents[1] = _gift(other, one, taken, rules.amounts[1]);
        _exchange(intents, rules, how);
    }

    /// @dev Mostly what the filler can pay at the first offer's price, be it more than that one has left.
    function _wanted(IMarketplace.Offer memory first, uint256 seed, uint64 paid, uint256 how)
        private
        pure
        returns (uint64)
    {
        uint256 most = uint256(paid) * first.amount / first.legs[0].amount;
        if (how % 8 == 0 || most == 0) return _amount(seed, first.amount - first.filled);
        if (most > 2 * first.amount) most = 2 * first.amount;
        return uint64(1 + seed % most);
    }

    function _exchange(IForwarder.Intent[] memory intents, Rules memory rules, uint256 how) private {
        bytes32[] memory hashes = new bytes32[](2);
        (hashes[0], hashes[1]) = (forwarder.digestOf(intents[0]), forwarder.digestOf(intents[1]));
        bytes32 digest = forwarder.bundleDigestOf(hashes);
        bytes[] memory signatures = new bytes[](2);
        signatures[0] = _sign(_keyOf[intents[0].account], digest);
        signatures[1] = _sign(_keyOf[intents[how % 8 == 0 ? 0 : 1].account], digest);
        bytes memory alone = abi.encodeCall(forwarder.execute, (intents[how % 2], signatures[how % 2]));
        _must(!_outsider.reach(address(forwarder), alone), "I14: half of a bundle was executed");

        (_executing, _partner) = (intents[0].account, intents[1].account);
        bytes memory data = abi.encodeCall(forwarder.executeBundle, (intents, signatures));
        bool success = _push("bundle", address(forwarder), data, rules);
        (_executing, _partner) = (address(0), address(0));
        bool both = _executed[hashes[0]] == 1 && _executed[hashes[1]] == 1;
        _must(!success || (how % 8 > 1 && both), "I14: a bundle was executed in part, or unsigned");
        for (uint256 i = 0; i < 2; ++i) {
            bool used = forwarder.isNonceUsed(intents[i].account, intents[i].nonce);
            _must(used == success, "I14: a bundle used a nonce without effect");
        }
        if (success) _must(!_push(0, address(forwarder), data, _nothing()), "I14: a bundle was executed twice");
    }

    function _gift(address from, address to, uint256 assetId, uint64 amount)
        private
        returns (IForwarder.Intent memory)
    {
        bytes memory data = abi.encodeCall(ledger.safeTransferFrom, (from, to, assetId, amount, ""));
        return IForwarder.Intent(from, address(ledger), data, uint48(++_nonce), uint40(_time + 60), 1_000_000);
    }

    /// @dev Up to three open offers of different makers that give the same and want the same.
    function _alike(uint256 which, uint256 how, address filler) private view returns (uint64[] memory ids) {
        uint64[] memory found = new uint64[](3);
        found[0] = _offers[which % _offers.length];
        IMarketplace.Offer memory first = marketplace.offer(found[0]);
        uint256 count = 1;
        for (uint256 i = 0; i < _offers.length && count < 3; ++i) {
            IMarketplace.Offer memory other = marketplace.offer(_offers[i]);
            bool same = other.assetId >> 216 == first.assetId >> 216
                && AssetId.item(other.assetId) == AssetId.item(first.assetId);
            if (!same || other.legs.length != 1 || other.legs[0].programmeId != first.legs[0].programmeId) continue;
            bool known = other.maker == first.maker || other.maker == filler || other.counterparty != address(0);
            for (uint256 k = 1; k < count; ++k) {
                known = known || marketplace.offer(found[k]).maker == other.maker;
            }
            if (!known) found[count++] = _offers[i];
        }
        ids = new uint64[](how % 4 == 0 ? 1 : count);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = found[i];
        }
    }

    /// @dev What each offer gave since, and what that costs; whatever was passed over gave nothing.
    function _mustCost(uint64[] memory ids, address filler, uint64 wanted, uint256 paid) private {
        (uint256 given, uint256 due) = (0, 0);
        for (uint256 i = 0; i < ids.length; ++i) {
            IMarketplace.Offer memory offer = marketplace.offer(ids[i]);
            uint256 part = offer.filled - _filled[ids[i]];
            if (part == 0) continue;
            (offer.filled, offer.state) = (uint64(_filled[ids[i]]), IMarketplace.State.OPEN);
            _mustBeFillable(ids[i], offer, filler);
            given += part;
            _filled[ids[i]] += part;
            uint256 exact = uint256(offer.legs[0].amount) * _filled[ids[i]];
            uint256 now_ = (exact + offer.amount - 1) / offer.amount;
            due += now_ - _paid[ids[i]][0];
            _paid[ids[i]][0] = now_;
            _dropIfEnded(_placeOf(ids[i]));
        }
        _must(given <= wanted, "I6: more was filled than was wanted");
        _must(paid == due, "I6: paid another price for several offers");
    }

    /// @dev The second half of a ring: the one before the youngest gives, and the prices tell the rest.
    function _match(uint64[3] memory ids, uint64[3] memory wanted, uint256 youngest, uint256 how) private {
        uint256 giver = (youngest + 2) % 3;
        uint256 before = (youngest + 1) % 3;
        uint64[3] memory amounts;
        IMarketplace.Offer memory offer = marketplace.offer(ids[giver]);
        amounts[giver] = how % 4 == 0 ? uint64(1 + how % offer.amount) : offer.amount;
        amounts[before] = _dueOf(ids[giver], wanted[giver], amounts[giver]);
        amounts[youngest] = _dueOf(ids[before], wanted[before], amounts[before]);
        Rules memory rules;
        rules.receivers = new address[](4);
        for (uint256 i = 0; i < 3; ++i) {
            rules.receivers[i] = marketplace.offer(ids[i]).maker;
        }
        rules.receivers[3] = TREASURY;
        bytes memory data = abi.encodeCall(matcher.matchRing, (ids, amounts[giver]));
        if (!_act("matchRing", rules.receivers[how % 3], address(matcher), data, rules)) return;
        for (uint256 i = 0; i < 3; ++i) {
            _must(marketplace.offer(ids[i]).filled == amounts[i], "I6: a ring took another amount");
            _filled[ids[i]] = amounts[i];
            // What a maker got above the price is a gift; later fills go on from the price.
            _paid[ids[i]][0] = _dueOf(ids[i], wanted[i], amounts[i]);
            _must(amounts[(i + 2) % 3] >= _paid[ids[i]][0], "I6: a maker got too little");
            _dropIfEnded(_placeOf(ids[i]));
        }
    }

    /// @dev What the first `amount` of an offer that wants `wanted` for all costs, rounded up.
    function _dueOf(uint64 offerId, uint64 wanted, uint64 amount) private view returns (uint64) {
        uint256 total = marketplace.offer(offerId).amount;
        return uint64((uint256(wanted) * amount + total - 1) / total);
    }

    /// @dev The same at the same price from somebody else, so that there are two to take from.
    function _withAnother(uint64 offerId, IMarketplace.Offer memory first, address filler, uint256 who)
        private
        returns (uint64[] memory ids)
    {
        ids = new uint64[](1);
        ids[0] = offerId;
        if (_offers.length == OFFERS_MAX) return ids;
        for (uint256 m = 0; m < MEMBERS; ++m) {
            address maker = _member(who % MEMBERS + m);
            uint256 assetId = AssetId.class(first.assetId) == AssetId.POINTS
                ? _points(maker, _programmeOf(first.assetId), _time + 1 hours)
                : first.assetId;
            if (maker == first.maker || maker == filler || assetId == 0 || _held[assetId][maker] == 0) continue;
            uint256 amount = first.amount - first.filled;
            if (_held[assetId][maker] < amount) amount = _held[assetId][maker];
            uint256 wanted = (uint256(first.legs[0].amount) * amount + first.amount - 1) / first.amount;
            uint64 another = _postFor(
                maker, assetId, uint64(amount), IMarketplace.Leg(first.legs[0].programmeId, uint64(wanted), 0)
            );
            if (another == 0) return ids;
            ids = new uint64[](2);
            (ids[0], ids[1]) = (offerId, another);
            return ids;
        }
    }

    function _postFor(address maker, uint256 assetId, uint64 amount, IMarketplace.Leg memory wanted)
        private
        returns (uint64 offerId)
    {
        if (assetId == 0 || _held[assetId][maker] < amount) return 0;

        IMarketplace.OfferTerms memory terms;
        (terms.assetId, terms.amount, terms.lotSize, terms.minimumFill) = (assetId, amount, 1, 1);
        terms.legs = new IMarketplace.Leg[](1);
        terms.legs[0] = wanted;
        (terms.expiresAt, terms.maxFeeBps) = (uint40(_time + 1 hours), 100);
        bytes memory data = abi.encodeCall(marketplace.postOffer, (terms));
        if (!_act("postOffer", maker, address(marketplace), data, _spending(assetId, amount))) return 0;
        offerId = marketplace.offerCount();
        _offers.push(offerId);
    }

    function _parts(uint256 assetId, uint64 amount, uint256 count) private pure returns (Rules memory rules) {
        (rules.ids, rules.amounts) = (new uint256[](count), new uint64[](count));
        for (uint256 i = 0; i < count; ++i) {
            (rules.ids[i], rules.amounts[i]) = (assetId, amount);
        }
    }
}
