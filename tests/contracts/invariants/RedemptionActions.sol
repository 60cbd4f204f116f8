// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IClearingHouse} from "../../../contracts/clearing/IClearingHouse.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Rounding} from "../../../contracts/shared/Rounding.sol";
import {EarningActions} from "./EarningActions.sol";

/// @title RedemptionActions: members have points held, and convert them; brands capture, give up and refund.
abstract contract RedemptionActions is EarningActions {
    uint256 private constant HOLDS_MAX = 12;

    /// @dev Redemptions that hold something, and the last ones that may be refunded.
    bytes32[] internal _holds;
    bytes32[8] private _captured;
    uint256 private _captures;

    function authorise(uint256 who, uint256 brand, uint256 which, uint256 amount, uint256 hold) external step {
        address member = _member(who);
        uint256 assetId = _spendable(member, which, AssetId.POINTS);
        if (assetId == 0 || _holds.length == HOLDS_MAX) return;

        uint256 second = _nextOf(member, assetId);
        Rules memory rules;
        uint256 count = second != 0 && which % 2 == 0 ? 2 : 1;
        IRedemptionDesk.Part[] memory parts = new IRedemptionDesk.Part[](count);
        (rules.ids, rules.amounts) = (new uint256[](count), new uint64[](count));
        for (uint256 i = 0; i < count; ++i) {
            rules.ids[i] = i == 0 ? assetId : second;
            rules.amounts[i] = _amount(amount >> (9 * i), _held[rules.ids[i]][member]);
            uint256 id = rules.ids[i];
            parts[i] = IRedemptionDesk.Part(AssetId.expiresAt(id), AssetId.maturesOn(id), rules.amounts[i]);
        }
        uint40 holdExpiresAt = uint40(_time + (hold % 16 == 0 ? 0 : 1 + hold % 12 days));
        bytes memory data = abi.encodeCall(
            redemption.authorise, (uint32(1 + brand % BRANDS), _programmeOf(assetId), parts, holdExpiresAt)
        );
        if (_act("authorise", member, address(redemption), data, rules)) _holds.push(_lastHash);
    }

    /// @notice I10, I2: only what is held is captured, by its brand, before the hold's end; its expiry is no hindrance.
    function capture(uint256 which, uint256 who, uint256 amount) external step {
        if (_holds.length == 0) return;

        bytes32 id = _holds[which % _holds.length];
        IRedemptionDesk.Redemption memory before = redemption.redemption(id);
        address caller = who % 8 == 0 ? _brand(who >> 3) : _brand(before.brandId - 1);
        uint64 amount_ = _amount(amount, before.authorised - before.captured);
        bytes memory data = abi.encodeCall(redemption.capture, (id, amount_));
        (,,, uint64 refunded) = redemption.breakdownOf(id);
        Rules memory rules;
        rules.exit = true;
        if (!_act("capture", caller, address(redemption), data, rules)) return;

        bool right = _time < before.holdExpiresAt && caller == _brand(before.brandId - 1)
            && before.captured + amount_ <= before.authorised && amount_ != 0;
        _must(right, "I10: captured too much, too late or by another");
        _must(before.state == IRedemptionDesk.State.OPEN, "I10: captured what had ended");
        uint64 net = before.captured - refunded;
        _mustBeOwed(before, amount_, int256(_owed(before, net + amount_)) - int256(_owed(before, net)));
        _captured[_captures++ % 8] = id;
        _dropIfClosed(which % _holds.length);
    }

    function giveUp(uint256 which, uint256 who) external step {
        if (_holds.length == 0) return;

        bytes32 id = _holds[which % _holds.length];
        IRedemptionDesk.Redemption memory before = redemption.redemption(id);
        address caller = who % 8 == 0 ? _member(who >> 3) : _brand(before.brandId - 1);
        bytes memory data = abi.encodeCall(redemption.voidAuthorisation, (id));
        if (!_act("giveUp", caller, address(redemption), data, _exitTo(before.account))) return;
        _must(caller == _brand(before.brandId - 1), "I16: somebody else gave up a hold");
        _mustNotRepeat(caller, address(redemption), data);
        _dropIfClosed(which % _holds.length);
    }

    function release(uint256 which, uint256 when) external step {
        if (_holds.length == 0) return;

        bytes32 id = _holds[which % _holds.length];
        IRedemptionDesk.Redemption memory before = redemption.redemption(id);
        if (when % 8 < 2) _passTo(before.holdExpiresAt - (when % 8 == 0 ? 1 : 0));
        bytes memory data = abi.encodeCall(redemption.release, (id));
        bool success = _push("release", address(redemption), data, _exitTo(before.account));
        _must(success == (before.holdExpiresAt <= _time), "I9: a hold did not end when it should");
        if (!success) return;
        _mustNotRepeat(before.account, address(redemption), data);
        _dropIfClosed(which % _holds.length);
    }

    function refund(uint256 which, uint256 who, uint256 amount) external step {
        bytes32 id = _captured[which % 8];
        if (id == 0) return;

        IRedemptionDesk.Redemption memory before = redemption.redemption(id);
        (uint64 taken,,, uint64 refunded) = redemption.breakdownOf(id);
        if (taken == refunded && who % 8 != 1) return;
        if (before.holdExpiresAt + 365 days <= _time && who % 8 != 2) return;
        uint64 amount_ = _amount(amount, taken - refunded);
        address caller = who % 8 == 0 ? _member(who) : _brand(before.brandId - 1);
        Rules memory rules = _to(before.account);
        rules.mints = true;
        bytes memory data = abi.encodeCall(redemption.refund, (id, amount_));
        if (!_act("refund", caller, address(redemption), data, rules)) return;
        _must(caller == _brand(before.brandId - 1) && refunded + amount_ <= taken, "I10: more refunded than captured");
        uint64 net = taken - refunded;
        _mustBeOwed(before, amount_, int256(_owed(before, net - amount_)) - int256(_owed(before, net)));
        (,,, taken) = redemption.breakdownOf(id);
        _must(taken == refunded + amount_, "I10: a refund does not count");
    }

    /// @notice Rate 1 leads from programme 1 to 2, rate 2 from 2 to 3.
    function convert(uint256 who, uint256 rate, uint256 which, uint256 amount) external step {
        uint32 rateId = uint32(1 + rate % 2);
        uint256 assetId = _points(_member(who), rateId, _time);
        if (assetId == 0) return;

        uint64 amount_ = _amount(amount, _held[assetId][_member(who)]);
        uint40 deadline = uint40(which % 8 == 0 ? _time - 1 : _time + 60);
        bytes memory data =
            abi.encodeCall(conversions.convert, (rateId, _one(assetId), _one64(amount_), 1, deadline));
        Rules memory rules = _spending(assetId, amount_);
        rules.mints = true;
        _act("convert", _member(who), address(conversions), data, rules);
    }

    /// @notice I10: captured + returned + held = authorised of all holds, and what is held is there, id by id (I3).
    function checkHolds() external view {
        uint256[] memory expected = new uint256[](_ids.length);
        for (uint256 i = 0; i < _holds.length; ++i) {
            IRedemptionDesk.Redemption memory r = redemption.redemption(_holds[i]);
            (uint64 captured, uint64 returned, uint64 held, uint64 refunded) = redemption.breakdownOf(_holds[i]);
            require(captured + returned + held == r.authorised && refunded <= captured, "I10: a hold does not add up");
            require(r.state == IRedemptionDesk.State.OPEN, "I10: a hold ended by itself");
            IRedemptionDesk.Part[] memory parts = redemption.partsOf(_holds[i]);
            uint256 skipped = captured;
            for (uint256 k = 0; k < parts.length; ++k) {
                uint256 taken = skipped < parts[k].amount ? skipped : parts[k].amount;
                skipped -= taken;
                uint256 id = AssetId.points(r.programmeId, parts[k].expiresAt, parts[k].maturesOn);
                expected[_positionOf[id] - 1] += parts[k].amount - taken;
            }
        }
        for (uint256 i = 0; i < _ids.length; ++i) {
            require(_held[_ids[i]][address(redemption)] == expected[i], "I3: the desk does not hold the open holds");
        }
    }

    /// @dev What stays reserved for the open holds of an issuer.
    function _reservedFor(uint32 issuer) internal view returns (uint256 fen) {
        for (uint256 i = 0; i < _holds.length; ++i) {
            IRedemptionDesk.Redemption memory r = redemption.redemption(_holds[i]);
            if (r.issuer == issuer && r.brandId != issuer) fen += _owed(r, r.authorised) - _owed(r, r.captured);
        }
    }

    /// @dev I11: what was captured or refunded is owed, or owed no more, to the fen.
    function _mustBeOwed(IRedemptionDesk.Redemption memory r, uint64 points, int256 fen) private {
        if (r.brandId == r.issuer) return;
        IClearingHouse.Obligation memory last = clearing.obligation(clearing.obligationCount());
        bool sides = last.debtor == r.issuer && last.creditor == r.brandId && last.programmeId == r.programmeId;
        _must(sides && last.points == points && last.amountFen == fen, "I11: another debt than arose was recorded");
    }

    function _owed(IRedemptionDesk.Redemption memory r, uint64 points) private pure returns (uint256) {
        return Rounding.owedFenDown(points, r.settlementValue, r.partnerFeeBps);
    }

    function _dropIfClosed(uint256 place) private {
        if (redemption.redemption(_holds[place]).state == IRedemptionDesk.State.OPEN) return;
        _holds[place] = _holds[_holds.length - 1];
        _holds.pop();
    }

    /// @dev A greater id of the same programme that the account may part with, or 0.
    function _nextOf(address account, uint256 assetId) private view returns (uint256 next) {
        for (uint256 i = 0; i < _ids.length; ++i) {
            next = _ids[i];
            bool fits = next >> 216 == assetId >> 216 && next > assetId && _held[next][account] != 0;
            if (fits && !_hasExpired(next) && _isMature(next)) return next;
        }
        return 0;
    }
}
