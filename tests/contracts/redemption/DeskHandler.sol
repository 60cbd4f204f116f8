// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBenefitDesk} from "../../../contracts/redemption/IBenefitDesk.sol";
import {IRedemptionDesk} from "../../../contracts/redemption/IRedemptionDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {vm} from "../shared/Vm.sol";
import {DeskWorld} from "./DeskWorld.sol";

/// @title DeskHandler: redeems, refunds, buys, presents and converts in any order, and remembers what must follow.
contract DeskHandler is DeskWorld {
    enum Action {
        AUTHORISE,
        CAPTURE,
        GIVE_BACK,
        REFUND,
        BUY,
        PRESENT,
        END_CODE,
        CONVERT
    }

    /// @dev What happened to a redemption, and what was posted for it.
    struct Known {
        uint40 holdExpiresAt;
        bool ended;
        uint64 captured;
        uint64 returned;
        uint64 refunded;
        int256 owedFen;
    }

    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;

    /// @dev What succeeded although nobody had a right to it; must stay 0.
    uint256 public breaches;

    bytes32[] internal _redemptions;
    mapping(bytes32 redemptionId => Known) internal _known;
    bytes32[] internal _codes;
    mapping(bytes32 code => bool) private _spent;
    uint64 internal _offers = 2;
    mapping(uint256 assetId => uint256) internal _swept;
    mapping(uint32 source => uint256 targetPoints) internal _converted;
    mapping(uint32 source => int256 owedFen) internal _convertedFen;

    function authorise(uint256 who, uint256 brand, uint256 programme, uint256 amount, uint256 hold) external {
        (address account, uint32 programmeId) = (_member(who), uint32(1 + programme % BRANDS));
        uint256 first = _spendableOrIssued(account, programmeId, programme >> 8);
        uint256 second = _spendable(account, programmeId, AssetId.POINTS, programme >> 16);
        if (second <= first || amount % 3 == 0) second = 0;
        IRedemptionDesk.Part[] memory parts = new IRedemptionDesk.Part[](second == 0 ? 1 : 2);
        parts[0] = _part(first, _amount(amount, ledger.balanceOf(account, first)));
        if (second != 0) parts[1] = _part(second, _amount(amount >> 4, ledger.balanceOf(account, second)));
        uint40 end = uint40(_time + (hold % 16 == 0 ? 0 : 1 + hold % 31 days));
        bytes memory data = abi.encodeCall(redemption.authorise, (uint32(1 + brand % BRANDS), programmeId, parts, end));
        bytes32 redemptionId = _count(Action.AUTHORISE, _memberKey(who), address(redemption), data);
        if (redemptionId == 0) return;

        if (end <= _time || end > _time + 30 days) ++breaches;
        _redemptions.push(redemptionId);
        _known[redemptionId].holdExpiresAt = end;
    }

    function capture(uint256 which, uint256 who, uint256 amount) external {
        if (_redemptions.length == 0) return;

        bytes32 redemptionId = _openOf(which);
        IRedemptionDesk.Redemption memory r = redemption.redemption(redemptionId);
        uint256 key = who % 8 == 0 ? _brandKey(who >> 3) : _brandKey(r.brandId - 1);
        uint64 amount_ = _amount(amount, r.authorised - r.captured);
        (uint64 count, uint256 supply) = (clearing.obligationCount(), _pointsOf(r.programmeId));
        bytes memory data = abi.encodeCall(redemption.capture, (redemptionId, amount_));
        if (_count(Action.CAPTURE, key, address(redemption), data) == 0) return;

        bool right = _time < r.holdExpiresAt && r.state == IRedemptionDesk.State.OPEN
            && vm.addr(key) == brands.keyOf(r.brandId) && _pointsOf(r.programmeId) + amount_ == supply;
        if (!right) ++breaches;
        _known[redemptionId].captured += amount_;
        _known[redemptionId].ended = amount_ == r.authorised - r.captured;
        _notePosted(redemptionId, r, count);
    }

    /// @dev The brand voids, or a stranger releases; mostly at the very end of the hold or the second before.
    function giveBack(uint256 which, uint256 who, uint256 when) external {
        if (_redemptions.length == 0) return;

        bytes32 redemptionId = _openOf(which);
        IRedemptionDesk.Redemption memory r = redemption.redemption(redemptionId);
        bool voids = who % 3 == 0;
        uint256 key = who % 16 == 0 ? _brandKey(who >> 4) : _brandKey(r.brandId - 1);
        if (!voids && when % 4 != 0) _passTo(r.holdExpiresAt - (when / 4 % 6 == 0 ? 1 : 0));
        bool done;
        if (voids) {
            bytes memory data = abi.encodeCall(redemption.voidAuthorisation, (redemptionId));
            done = _count(Action.GIVE_BACK, key, address(redemption), data) != 0;
            if (done && vm.addr(key) != brands.keyOf(r.brandId)) ++breaches;
        } else {
            done = _push(Action.GIVE_BACK, address(redemption), abi.encodeCall(redemption.release, (redemptionId)));
            if (done && _time < r.holdExpiresAt) ++breaches;
        }
        if (!done) return;

        _known[redemptionId].returned += r.authorised - r.captured;
        _known[redemptionId].ended = true;
    }

    function refund(uint256 which, uint256 who, uint256 amount) external {
        if (_redemptions.length == 0) return;

        bytes32 redemptionId = _refundableOf(which);
        Known storage known = _known[redemptionId];
        IRedemptionDesk.Redemption memory r = redemption.redemption(redemptionId);
        uint256 key = who % 8 == 0 ? _brandKey(who >> 3) : _brandKey(r.brandId - 1);
        uint64 amount_ = _amount(amount, known.captured - known.refunded);
        (uint64 count, uint256 supply) = (clearing.obligationCount(), _pointsOf(r.programmeId));
        bytes memory data = abi.encodeCall(redemption.refund, (redemptionId, amount_));
        if (_count(Action.REFUND, key, address(redemption), data) == 0) return;

        bool right = _time < uint256(r.holdExpiresAt) + 365 days && vm.addr(key) == brands.keyOf(r.brandId)
            && supply + amount_ == _pointsOf(r.programmeId);
        if (!right) ++breaches;
        known.refunded += amount_;
        _notePosted(redemptionId, r, count);
    }

    /// @dev A new benefit is offered when the last is sold out or its sale has ended, and now and then before.
    function buy(uint256 who, uint256 which, uint256 quantity, uint256 pay) external {
        IBenefitDesk.Benefit memory last = benefits.benefitOf(_offers);
        if (which % 16 == 1 || last.sold == last.terms.stock || last.terms.closesAt <= _time) {
            _offer(which >> 8);
            ++_offers;
        }
        uint64 benefitId = uint64(which % 8 == 0 ? 1 + (which >> 8) % _offers : _offers);
        IBenefitDesk.Benefit memory b = benefits.benefitOf(benefitId);
        address account = _member(who);
        uint256 taken = benefits.takenBy(benefitId, account);
        uint64 pieces = _amount(quantity, quantity % 4 == 0 ? b.terms.perMember - taken : 2);
        if (pieces > 100) pieces = 100;
        uint256[] memory ids = new uint256[](1);
        uint64[] memory amounts = new uint64[](1);
        ids[0] = _spendableOrIssued(account, b.programmeId, which);
        amounts[0] = pieces * b.terms.pricePoints + (pay % 16 == 0 ? 1 : 0);
        bytes memory data = abi.encodeCall(
            benefits.redeemBenefit, (benefitId, ids, amounts, uint32(pieces), uint64(MAX), uint64(MAX))
        );
        if (_count(Action.BUY, _memberKey(who), address(benefits), data) == 0) return;

        bool right = b.terms.opensAt <= _time && _time < b.terms.closesAt && b.sold + pieces <= b.terms.stock
            && taken + pieces <= b.terms.perMember && amounts[0] == pieces * b.terms.pricePoints && pieces > 0;
        if (!right) ++breaches;
    }

    function present(uint256 who, uint256 which, uint256 amount, uint256 end) external {
        address account = _member(who);
        uint32 programmeId = uint32(1 + which % BRANDS);
        uint256 assetId = _spendable(account, programmeId, AssetId.VOUCHER, which >> 8);
        if (assetId == 0) assetId = _spendable(account, 3 - programmeId, AssetId.VOUCHER, which >> 8);
        if (assetId == 0) return;

        uint64 amount_ = _amount(amount, ledger.balanceOf(account, assetId));
        if (amount_ > 1_000) amount_ = 1_000;
        bytes32 code = bytes32(_codes.length + 1);
        if (end % 16 == 0 && _codes.length != 0) code = bytes32(1 + end / 16 % _codes.length);
        bool used = uint256(code) <= _codes.length;
        uint40 endsAt = uint40(_time + (end % 8 == 1 ? 0 : 1 + (end >> 8) % 1 days));
        bytes memory data = abi.encodeCall(
            benefits.presentVoucher, (assetId, uint32(amount_), benefits.codeHashOf(code), endsAt)
        );
        if (_count(Action.PRESENT, _memberKey(who), address(benefits), data) == 0) return;

        if (used || endsAt <= _time) ++breaches;
        if (!used) _codes.push(code);
    }

    /// @dev A brand redeems, the member withdraws, or a stranger does; often at the code's end or a second before.
    function endCode(uint256 which, uint256 how, uint256 when) external {
        if (_codes.length == 0) return;

        bytes32 code = _presentedOf(which);
        bytes32 codeHash = benefits.codeHashOf(code);
        IBenefitDesk.Presentation memory p = benefits.presentationOf(codeHash);
        if (when % 4 == 0) _passTo(p.codeExpiresAt - when / 4 % 2);
        bool stands = _time < p.codeExpiresAt;
        bool held = p.state == IBenefitDesk.State.PRESENTED;
        if (how % 2 == 0) {
            uint256 brand = how % 16 == 0 ? how >> 4 : AssetId.programme(p.assetId) - 1;
            bytes memory data = abi.encodeCall(benefits.redeemVoucher, (code));
            if (_count(Action.END_CODE, _brandKey(brand), address(benefits), data) == 0) return;
            bool right = stands && held && vm.addr(_brandKey(brand)) == brands.keyOf(AssetId.programme(p.assetId));
            if (!right) ++breaches;
            _spent[code] = true;
        } else if (how % 4 == 1) {
            uint256 member = 0;
            while (_member(member) != p.account) ++member;
            if (how % 16 == 1) ++member;
            bytes memory data = abi.encodeCall(benefits.withdrawVoucher, (codeHash));
            if (_count(Action.END_CODE, _memberKey(member), address(benefits), data) == 0) return;
            if (!held || (stands && _member(member) != p.account)) ++breaches;
            _spent[code] = true;
        } else if (_push(Action.END_CODE, address(benefits), abi.encodeCall(benefits.withdrawVoucher, (codeHash)))) {
            if (stands || !held) ++breaches;
            _spent[code] = true;
        }
    }

    function convert(uint256 who, uint256 which, uint256 amount) external {
        uint32 source = uint32(1 + which % BRANDS);
        address account = _member(who);
        uint256[] memory ids = new uint256[](1);
        uint64[] memory amounts = new uint64[](1);
        ids[0] = _spendableOrIssued(account, source, which >> 8);
        amounts[0] = _amount(amount, ledger.balanceOf(account, ids[0]));
        uint256 targetPoints = source == 1 ? uint256(amounts[0]) * 2 / 3 : uint256(amounts[0]) * 3 / 2;
        uint64 least = uint64(which / 8 % 16 == 0 ? targetPoints + 1 : targetPoints);
        (uint64 count, uint256 supply) = (clearing.obligationCount(), _pointsOf(3 - source));
        bytes memory data = abi.encodeCall(conversions.convert, (source, ids, amounts, least, uint40(_time)));
        if (_count(Action.CONVERT, _memberKey(who), address(conversions), data) == 0) return;

        if (least > targetPoints || _pointsOf(3 - source) != supply + targetPoints) ++breaches;
        if (clearing.obligationCount() != count + 1) ++breaches;
        _converted[source] += targetPoints;
        _convertedFen[source] += clearing.obligation(count + 1).amountFen;
    }

    /// @dev Time passes by hours, or to an expiry: a second before, on it, or after. Then someone sweeps an id.
    function pass(uint256 by, uint256 which) external {
        (uint256[] memory ids,) = _idsOf(uint32(1 + which % BRANDS));
        uint256 assetId = ids.length == 0 ? 0 : ids[(which >> 8) % ids.length];
        if (by % 4 == 0 && assetId != 0) {
            _passTo(uint256(AssetId.expiresAt(assetId)) + by / 4 % 3 - 1);
        } else {
            _passTo(_time + by % 2 days);
        }
        address[] memory holders = new address[](MEMBERS);
        for (uint256 i = 0; i < MEMBERS; ++i) {
            holders[i] = _member(i);
        }
        uint64 before = ledger.totalSupply(assetId);
        try ledger.sweepExpired(assetId, holders) {
            if (_time < AssetId.expiresAt(assetId)) ++breaches;
            _swept[assetId] += before - ledger.totalSupply(assetId);
        } catch {}
    }

    /// @dev Caps, freezes and suspensions come and go: they stop new business, and must never stop a return.
    function disturb(uint256 what, uint256 who) external {
        uint32 brandId = uint32(1 + who % BRANDS);
        if (what % 4 == 0) clearing.setNetDebitCap(brandId, who % 3 == 0 ? 0 : 1_000_000_000);
        if (what % 4 == 1) clearing.setNetDebitCap(brandId, 1_000_000_000);
        if (what % 4 == 2) _toggle(abi.encodeCall(accounts.freeze, (_member(who), "case")), address(accounts));
        _toggle(abi.encodeCall(accounts.unfreeze, (_member(who >> 8), "case")), address(accounts));
    }

    function _toggle(bytes memory data, address target) private {
        (bool success,) = target.call(data);
        success; // Already so: nothing changes.
    }

    function _count(Action action, uint256 key, address target, bytes memory data) private returns (bytes32 done) {
        ++calls[action];
        done = _act(key, target, data);
        if (done != 0) ++successes[action];
    }

    function _push(Action action, address target, bytes memory data) private returns (bool success) {
        ++calls[action];
        (success,) = target.call(data);
        if (success) ++successes[action];
    }

    /// @dev D-R4: exactly one obligation for each step between two brands, none at home.
    function _notePosted(bytes32 redemptionId, IRedemptionDesk.Redemption memory r, uint64 count) private {
        if (clearing.obligationCount() - count != (r.brandId == r.issuer ? 0 : 1)) ++breaches;
        if (r.brandId != r.issuer) _known[redemptionId].owedFen += clearing.obligation(count + 1).amountFen;
    }

    function _spendableOrIssued(address account, uint32 programmeId, uint256 which) private returns (uint256 assetId) {
        assetId = _spendable(account, programmeId, AssetId.POINTS, which);
        if (assetId != 0 && which % 5 != 0) return assetId;

        _issue(programmeId - 1, account, uint64(1 + which % 3_000));
        return earning.assetIdOf(programmeId, uint40(_time));
    }

    function _part(uint256 assetId, uint64 amount) private pure returns (IRedemptionDesk.Part memory) {
        return IRedemptionDesk.Part(AssetId.expiresAt(assetId), AssetId.maturesOn(assetId), amount);
    }

    /// @dev The first redemption from a random one on whose hold stands; else, and now and then, any.
    function _openOf(uint256 which) private view returns (bytes32 redemptionId) {
        for (uint256 i = 0; i < _redemptions.length; ++i) {
            redemptionId = _redemptions[((which >> 4) % _redemptions.length + i) % _redemptions.length];
            Known storage known = _known[redemptionId];
            if (which % 16 == 0 || (!known.ended && _time < known.holdExpiresAt)) break;
        }
    }

    function _refundableOf(uint256 which) private view returns (bytes32 redemptionId) {
        for (uint256 i = 0; i < _redemptions.length; ++i) {
            redemptionId = _redemptions[((which >> 4) % _redemptions.length + i) % _redemptions.length];
            if (which % 16 == 0 || _known[redemptionId].captured > _known[redemptionId].refunded) break;
        }
    }

    function _presentedOf(uint256 which) private view returns (bytes32 code) {
        for (uint256 i = 0; i < _codes.length; ++i) {
            code = _codes[((which >> 4) % _codes.length + i) % _codes.length];
            if (which % 16 == 0 || !_spent[code]) break;
        }
    }
}
