// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBenefitDesk} from "../../../contracts/redemption/IBenefitDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {RedemptionActions} from "./RedemptionActions.sol";

/// @title VoucherActions: brands sell benefits, members present vouchers, brands redeem them once.
abstract contract VoucherActions is RedemptionActions {
    uint64 private _benefits;

    /// @dev Codes whose vouchers lie at the desk, and the last ones that were spent.
    bytes32[] internal _codes;
    bytes32[4] private _spent;
    mapping(uint256 voucherId => uint256) internal _redeemed;

    function createBenefit(uint256 programme, uint256 price, uint256 stock, uint256 until) external step {
        _createOne(programme, price, stock, until);
    }

    function _createOne(uint256 programme, uint256 price, uint256 stock, uint256 until) private {
        IBenefitDesk.Terms memory terms;
        terms.pricePoints = uint64(1 + price % 500);
        terms.priceFen = uint64(price % 3 == 0 ? 0 : 1 + price % 5_000);
        terms.stock = uint32(1 + stock % 20);
        terms.perMember = uint32(1 + stock % 4 % terms.stock);
        terms.closesAt = uint40(_time + 1 + until % 30 days);
        terms.voucherExpiresAt = uint40(terms.closesAt + until % 20 days);
        terms.termsHash = "terms";
        if (until % 16 == 0) terms.voucherExpiresAt = uint40(_time);
        bytes memory data = abi.encodeCall(benefits.createBenefit, (uint32(1 + programme % BRANDS), terms));
        if (_act("createBenefit", _brand(programme), address(benefits), data, _nothing())) ++_benefits;
    }

    function redeemBenefit(uint256 who, uint256 which, uint256 quantity, uint256 pay) external step {
        uint64 benefitId = _onSale(which);
        if (benefitId == 0) {
            _createOne(which, pay, quantity, who);
            benefitId = _onSale(which);
            if (benefitId == 0) return;
        }
        IBenefitDesk.Benefit memory benefit = benefits.benefitOf(benefitId);
        uint256 assetId = _points(_member(who), benefit.programmeId, _time);
        if (assetId == 0 || benefit.terms.closesAt <= _time) return;

        uint32 quantity_ = uint32(quantity % 8 == 0 ? quantity % 64 : 1);
        bool left = benefit.sold < benefit.terms.stock && benefit.terms.pricePoints <= _held[assetId][_member(who)]
            && benefits.takenBy(benefitId, _member(who)) < benefit.terms.perMember;
        if (quantity % 8 != 0 && !left) return;
        if (!_buy(_member(who), benefitId, assetId, quantity_, pay)) return;

        benefit = benefits.benefitOf(benefitId);
        _must(benefit.sold <= benefit.terms.stock, "I22: more was sold than there is");
        _must(benefits.takenBy(benefitId, _member(who)) <= benefit.terms.perMember, "I22: one member took too many");
    }

    function presentVoucher(uint256 who, uint256 which, uint256 amount, uint256 until) external step {
        address member = _member(who);
        uint256 voucherId = 0;
        for (uint256 m = 0; m < MEMBERS && voucherId == 0; ++m) {
            member = _member(who % MEMBERS + m);
            voucherId = _spendable(member, which, AssetId.VOUCHER);
        }
        if (voucherId == 0 || _codes.length >= 12) return;

        bytes32 code = until % 8 == 0 ? _spent[until / 8 % 4] : _reference(who);
        uint64 amount_ = uint64(uint32(_amount(amount, _held[voucherId][member])));
        if (until % 4 == 3) amount_ = 1;
        if (!_present(member, voucherId, amount_, code, until)) return;
        _must(until % 8 != 0 || code == 0, "I22: a spent code came back");
        // Another of the same stays at the desk while the first is redeemed.
        if (until % 4 == 3 && _held[voucherId][member] != 0) {
            if (_present(member, voucherId, 1, _reference(amount), until)) _redeem(_codes.length - 2, which, who);
        }
        if (until % 4 == 1) _redeem(_codes.length - 1, which, who);
    }

    function _present(address member, uint256 voucherId, uint64 amount, bytes32 code, uint256 until)
        private
        returns (bool success)
    {
        bytes memory data = abi.encodeCall(
            benefits.presentVoucher,
            (voucherId, uint32(amount), benefits.codeHashOf(code), uint40(_time + 1 + until % 24 hours))
        );
        success = _act("presentVoucher", member, address(benefits), data, _spending(voucherId, amount));
        if (success) _codes.push(code);
    }

    /// @notice I22: a code is redeemed at most once, by the issuer, before it ends.
    function redeemVoucher(uint256 which, uint256 who) external step {
        if (_codes.length != 0) _redeem(which % _codes.length, which, who);
    }

    function _redeem(uint256 place, uint256 which, uint256 who) private {
        bool again = who % 8 == 0;
        bytes32 code = again ? _spent[which % 4] : _codes[place];
        if (again && code == 0) return;
        IBenefitDesk.Presentation memory p = benefits.presentationOf(benefits.codeHashOf(code));
        address issuer = _brand(_programmeOf(p.assetId) - 1);
        address caller = who % 8 == 1 ? _brand(who >> 3) : issuer;
        Rules memory rules;
        rules.exit = true;
        bytes memory data = abi.encodeCall(benefits.redeemVoucher, (code));
        if (!_act("redeemVoucher", caller, address(benefits), data, rules)) return;

        _must(!again, "I22: a code was redeemed twice");
        _mustNotRepeat(issuer, address(benefits), data);
        _must(caller == issuer && _time < p.codeExpiresAt, "I22: redeemed by another, or too late");
        _redeemed[p.assetId] += p.amount;
        _spend(place);
    }

    function withdrawVoucher(uint256 which, uint256 who, uint256 when) external step {
        if (_codes.length == 0) return;

        uint256 place = which % _codes.length;
        bytes32 codeHash = benefits.codeHashOf(_codes[place]);
        IBenefitDesk.Presentation memory p = benefits.presentationOf(codeHash);
        if (when % 4 == 0) _passTo(p.codeExpiresAt - when / 4 % 2);
        bytes memory data = abi.encodeCall(benefits.withdrawVoucher, (codeHash));
        bool byMember = who % 2 == 0;
        bool success = byMember
            ? _act("withdrawVoucher", p.account, address(benefits), data, _exitTo(p.account))
            : _push("withdrawVoucher", address(benefits), data, _exitTo(p.account));
        // By anyone once the code has ended; a plain call before that says nothing about who it is.
        _must(byMember || success == (p.codeExpiresAt <= _time), "I9: vouchers did not go back when they should");
        if (!success) return;
        _mustNotRepeat(p.account, address(benefits), data);
        _spend(place);
    }

    /// @notice I22: of every voucher, issued = redeemed + live + expired; and what is presented lies at the desk (I3).
    function checkVouchers() external view {
        uint256[] memory expected = new uint256[](_ids.length);
        for (uint256 i = 0; i < _codes.length; ++i) {
            IBenefitDesk.Presentation memory p = benefits.presentationOf(benefits.codeHashOf(_codes[i]));
            require(p.state == IBenefitDesk.State.PRESENTED, "I22: a code ended by itself");
            expected[_positionOf[p.assetId] - 1] += p.amount;
        }
        for (uint256 i = 0; i < _ids.length; ++i) {
            uint256 id = _ids[i];
            require(_held[id][address(benefits)] == expected[i], "I3: the desk does not hold the presented vouchers");
            if (AssetId.class(id) != AssetId.VOUCHER) continue;
            require(_burned[id] == _redeemed[id], "I22: vouchers ended without being redeemed");
            (uint64 presented, uint64 redeemed) = benefits.tallyOf(id);
            require(redeemed == _redeemed[id] && presented == expected[i], "I22: the desk counts otherwise");
            uint256 live = ledger.totalSupply(id);
            require(_minted[id] == _redeemed[id] + live + _expired[id], "I22: vouchers do not add up");
        }
    }

    /// @dev Mostly for the price; now and then for a point more, or with less cash than it costs.
    function _buy(address member, uint64 benefitId, uint256 assetId, uint32 quantity, uint256 pay)
        private
        returns (bool success)
    {
        IBenefitDesk.Benefit memory benefit = benefits.benefitOf(benefitId);
        uint64 points = benefit.terms.pricePoints * quantity + uint64(pay % 16 == 0 ? 1 : 0);
        uint64 fen = benefit.terms.priceFen * quantity;
        Rules memory rules = _to(_brand(benefit.programmeId - 1));
        rules.mints = true;
        (rules.ids, rules.amounts) = (new uint256[](2), new uint64[](2));
        (rules.ids[0], rules.amounts[0], rules.ids[1], rules.amounts[1]) = (assetId, points, CASH_ID, fen);
        bytes memory data = abi.encodeCall(
            benefits.redeemBenefit,
            (benefitId, _one(assetId), _one64(points), quantity, points, pay % 8 == 1 ? 0 : fen)
        );
        return _act("redeemBenefit", member, address(benefits), data, rules);
    }

    /// @dev One of the last benefits that is still sold; now and then one that is not; or 0.
    function _onSale(uint256 which) private view returns (uint64 benefitId) {
        uint64 count = _benefits < 4 ? _benefits : 4;
        for (uint256 i = 0; i < count; ++i) {
            benefitId = uint64(_benefits - (which % 1_024 + i) % count);
            if (which % 16 == 0 || _time < benefits.benefitOf(benefitId).terms.closesAt) return benefitId;
        }
        return 0;
    }

    function _spend(uint256 place) private {
        _spent[steps % 4] = _codes[place];
        _codes[place] = _codes[_codes.length - 1];
        _codes.pop();
    }
}
