// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {IEarningDesk} from "../../../contracts/earning/IEarningDesk.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {IBenefitDesk} from "../../../contracts/redemption/IBenefitDesk.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Deployment} from "../shared/Deployment.sol";
import {vm} from "../shared/Vm.sol";

/// @title DeskWorld: two brands with a programme each, a rate in either direction, benefits, and three members.
/// @dev Values and fees leave fractions everywhere, and points live for a month or two, so that they often expire.
abstract contract DeskWorld is Deployment {
    uint256 internal constant MAX = 2 ** 53 - 1;
    uint256 internal constant BRANDS = 2;
    uint256 internal constant MEMBERS = 3;
    uint64 internal constant CASH_EACH = 1_000_000;
    uint256 private constant PSP_KEY = 3_000;

    uint256 internal _time = 1_772_323_200; // 1 March 2026.
    uint256 private _nonce;

    constructor() {
        vm.warp(_time);
        deployProtocol(vm.addr(PSP_KEY), type(uint40).max);
        brands.createProfile("SANDBOX", 63, 0, 0, 0, 0, "law");
        brands.setDefaultProfile(2);
        for (uint256 i = 0; i < BRANDS; ++i) {
            _addBrand(i);
        }
        for (uint256 i = 0; i < MEMBERS; ++i) {
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(_memberKey(i), accounts.openingDigestOf(_member(i), 1));
            bytes memory opened = abi.encodeCall(
                accounts.openAccount, (abi.encodePacked(_member(i)), 0, abi.encodePacked(r, s, v))
            );
            _mustAct(_brandKey(0), address(accounts), opened);
            bytes memory paid = abi.encodeCall(cashDesk.deposit, (_member(i), CASH_EACH, bytes32(i + 1)));
            _mustAct(PSP_KEY, address(cashDesk), paid);
        }
        _agree(1, 2, 2, 3);
        _agree(2, 1, 3, 2);
        _offer(0);
        _offer(1);
    }

    function _addBrand(uint256 i) private {
        string memory word = i == 0 ? "LANMU" : "YUNXI";
        string memory slug = i == 0 ? "lanmu" : "yunxi";
        brands.addBrand(slug, slug, slug, vm.addr(_brandKey(i)));
        IBrandRegistry.Terms memory terms = IBrandRegistry.Terms(
            uint32(i == 0 ? 1_000 : 1_333), uint16(i == 0 ? 200 : 0), uint16(1 + i), 0, 28_800, true, "terms"
        );
        _mustAct(_brandKey(i), address(brands), abi.encodeCall(brands.createProgramme, (word, word, word, terms)));
        bytes memory permit = abi.encodeCall(brands.setPolicy, (uint32(1 + i), 2, 63, 5_000, "law"));
        _mustAct(_brandKey(i), address(brands), permit);
    }

    /// @dev A rate's id is that of its source: the first proposed is 1.
    function _agree(uint32 source, uint32 target, uint32 numerator, uint32 denominator) private {
        bytes memory proposed = abi.encodeCall(
            rates.proposeRate, (source, target, numerator, denominator, 0, type(uint40).max, uint64(MAX))
        );
        _mustAct(_brandKey(source - 1), address(rates), proposed);
        _mustAct(_brandKey(target - 1), address(rates), abi.encodeCall(rates.acceptRate, (source)));
        bytes memory allowed = abi.encodeCall(conversions.allowConversion, (source, 1_000_000));
        _mustAct(_brandKey(target - 1), address(conversions), allowed);
    }

    /// @dev A benefit of few pieces, sold for 60 days, whose vouchers live 30 days longer.
    function _offer(uint256 brand) internal {
        IBenefitDesk.Terms memory terms = IBenefitDesk.Terms({
            pricePoints: 7,
            priceFen: brand % 2 == 0 ? 0 : 3,
            stock: 12,
            perMember: 9,
            opensAt: uint40(_time),
            closesAt: uint40(_time + 60 days),
            voucherExpiresAt: uint40(_time + 90 days),
            agent: false,
            termsHash: "terms"
        });
        bytes memory data = abi.encodeCall(benefits.createBenefit, (uint32(1 + brand % BRANDS), terms));
        _mustAct(_brandKey(brand), address(benefits), data);
    }

    function _issue(uint256 programme, address to, uint64 amount) internal {
        bytes memory data = abi.encodeCall(
            earning.issue,
            (uint32(1 + programme % BRANDS), to, amount, IEarningDesk.Reason.PURCHASE, bytes32(_nonce + 1_000))
        );
        _mustAct(_brandKey(programme), address(earning), data);
    }

    /// @dev Signs and submits as a stranger would, so that a refusal reverts. Tells the intent's hash, or 0.
    function _act(uint256 key, address target, bytes memory data) internal returns (bytes32 intentHash) {
        IForwarder.Intent memory intent =
            IForwarder.Intent(vm.addr(key), target, data, uint48(++_nonce), type(uint40).max, 4_000_000);
        intentHash = forwarder.digestOf(intent);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, intentHash);
        try forwarder.execute(intent, abi.encodePacked(r, s, v)) {}
        catch {
            return 0;
        }
    }

    function _mustAct(uint256 key, address target, bytes memory data) private {
        require(_act(key, target, data) != 0, "the world could not be set up");
    }

    function _passTo(uint256 time) internal {
        if (time <= _time) return;
        _time = time;
        vm.warp(time);
    }

    /// @dev Every id of a programme that was ever minted: points and vouchers.
    function _idsOf(uint32 programmeId) internal view returns (uint256[] memory ids, uint64[] memory supplies) {
        (ids, supplies,) = ledger.supplyOf(programmeId, 0, 200);
    }

    function _pointsOf(uint32 programmeId) internal view returns (uint256 sum) {
        (uint256[] memory ids, uint64[] memory supplies) = _idsOf(programmeId);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (AssetId.class(ids[i]) == AssetId.POINTS) sum += supplies[i];
        }
    }

    /// @dev An id of the class that the account can spend, from a random one on; 0 if there is none.
    function _spendable(address account, uint32 programmeId, uint8 class, uint256 which)
        internal
        view
        returns (uint256)
    {
        (uint256[] memory ids,) = _idsOf(programmeId);
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 assetId = ids[(which % ids.length + i) % ids.length];
            if (AssetId.class(assetId) != class || AssetId.expiresAt(assetId) <= _time) continue;
            if (ledger.balanceOf(account, assetId) != 0) return assetId;
        }
        return 0;
    }

    /// @dev Uniform up to `left`, or one of 0, 1, left - 1, left, left + 1, 2^53 - 1.
    function _amount(uint256 seed, uint256 left) internal pure returns (uint64) {
        uint256 edge = seed % 16;
        if (edge == 0) return 0;
        if (edge == 1) return 1;
        if (edge == 2) return uint64(left == 0 ? 0 : left - 1);
        if (edge == 3 || edge == 4) return uint64(left);
        if (edge == 5) return uint64(left + 1);
        if (edge == 6) return uint64(MAX);
        return uint64(left == 0 ? 0 : 1 + (seed >> 8) % left);
    }

    function _brandKey(uint256 seed) internal pure returns (uint256) {
        return 1_000 + seed % BRANDS;
    }

    function _memberKey(uint256 seed) internal pure returns (uint256) {
        return 2_000 + seed % MEMBERS;
    }

    function _member(uint256 seed) internal pure returns (address) {
        return vm.addr(_memberKey(seed));
    }
}
