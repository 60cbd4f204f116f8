// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ILedger} from "../../../contracts/ledger/ILedger.sol";
import {ProbeModule} from "../../../contracts/mocks/ProbeModule.sol";
import {NewcomerActions} from "./NewcomerActions.sol";

/// @title ModuleActions: brands admit a module and retire it; what it may not do, it tries.
abstract contract ModuleActions is NewcomerActions {
    uint256 private constant MODULES_MAX = 3;

    /// @dev Modules admitted one after the other, the last of them perhaps not yet; those before it are retired.
    ProbeModule[] internal _spares;
    bool private _isAdmitted;
    bool private _isRetired;

    /// @notice I16: only after a quorum and thirty days is a module admitted, and once retired it never comes back.
    function swapModule(uint256 how) external step {
        if (_spares.length == 0 || (_isRetired && _spares.length < MODULES_MAX && how % 2 == 0)) {
            _proposeModule();
            return;
        }
        ProbeModule spare = _spares[_spares.length - 1];
        if (!_isAdmitted) {
            _admit(spare, how);
        } else if (!_isRetired && how % 4 == 0) {
            _approve(ledger.retirementOf(address(spare)));
            bool reached = quorum.reachedAt(ledger.retirementOf(address(spare))) != 0;
            bytes memory data = abi.encodeCall(ledger.retireModule, (address(spare)));
            _isRetired = _push("retireModule", address(ledger), data, _nothing());
            _must(_isRetired == reached, "I16: a module was retired without a quorum, or not with one");
        } else if (_isRetired) {
            bytes memory data = abi.encodeCall(ledger.admitModule, (_rightsOf(spare)));
            _must(!_push(0, address(ledger), data, _nothing()), "I16: a retired module came back");
        }
    }

    /// @notice I13: a module takes what its holder's intent gives it, and nothing else, and nothing once it is retired.
    function giveToModule(uint256 who, uint256 which, uint256 amount) external step {
        if (_spares.length == 0) return;
        ProbeModule spare = _spares[_spares.length - 1];
        if ((!_isAdmitted || _isRetired) && who % 16 != 0) return;
        uint256 assetId = _spendable(_member(who), which, 0);
        if (assetId == 0) return;
        uint64 amount_ = uint64(1 + amount % _held[assetId][_member(who)] % 5_000);
        bytes memory data = abi.encodeCall(spare.move, (ledger, _member(who), address(spare), assetId, amount_));
        if (!_act("giveToModule", _member(who), address(spare), data, _spending(assetId, amount_))) return;
        _must(_isAdmitted && !_isRetired, "I16: a module without rights took something");
    }

    /// @notice I9: a module, retired or not, gives back whatever it holds.
    function takeFromModule(uint256 which, uint256 who, uint256 amount) external step {
        if (_spares.length == 0) return;
        ProbeModule spare = _spares[which % _spares.length];
        for (uint256 i = 0; i < _ids.length; ++i) {
            uint256 id = _ids[(which % _ids.length + i) % _ids.length];
            uint256 held = _held[id][address(spare)];
            if (held == 0) continue;
            bool back = _giveBack(spare, id, uint64(1 + amount % held), _member(who));
            _must(back, "I9: a module could not give back what it held");
            return;
        }
    }

    /// @notice I13, I16: a module reaches nobody whose intent is not executing, and mints nothing without its issuer's.
    function misuseModule(uint256 who, uint256 which, uint256 how) external step {
        if (_spares.length == 0) return;
        ProbeModule spare = _spares[_spares.length - 1];
        address victim = _touched[which % _touched.length];
        uint256 id = _ids[which % _ids.length];
        bytes memory data = abi.encodeCall(spare.move, (ledger, victim, address(spare), id, 1));
        if (how % 5 == 1) data = abi.encodeCall(spare.burn, (ledger, victim, id, 1));
        if (how % 5 == 2) data = abi.encodeCall(spare.clawBack, (ledger, victim, id, 1));
        if (how % 5 == 3) data = abi.encodeCall(spare.mint, (ledger, _member(who), id, 1));
        if (how % 5 == 4) data = abi.encodeCall(spare.allowMint, (ledger, 2, 1, 1));
        if (_isRetired && how % 4 == 1) {
            address issuer = _brand(which);
            id = _points(_member(who), uint32(1 + which % BRANDS), _time);
            data = abi.encodeCall(spare.mint, (ledger, _member(who), id, 1));
            bool minted = id != 0 && _act(0, issuer, address(spare), data, _to(_member(who)));
            _must(!minted, "I16: a retired module minted");
            return;
        }
        if (victim == address(spare)) return;
        if (how % 2 == 0) {
            _must(!_push(0, address(spare), data, _nothing()), "I16: a module did what nobody wanted");
            return;
        }
        if (victim == _member(who)) return;
        _must(!_act(0, _member(who), address(spare), data, _nothing()), "I13: a module used another's intent");
    }

    function _proposeModule() internal {
        if (_spares.length != 0) (_isAdmitted, _isRetired) = (false, false);
        _spares.push(new ProbeModule());
        _approve(ledger.admissionOf(_rightsOf(_spares[_spares.length - 1])));
    }

    function _giveBack(ProbeModule spare, uint256 assetId, uint64 amount, address to) internal returns (bool) {
        bytes memory data = abi.encodeCall(spare.move, (ledger, address(spare), to, assetId, amount));
        return _push("takeFromModule", address(spare), data, _exitTo(to));
    }

    function _admit(ProbeModule spare, uint256 how) private {
        bytes32 motion = ledger.admissionOf(_rightsOf(spare));
        if (quorum.reachedAt(motion) == 0) _approve(motion);
        uint256 reachedAt = quorum.reachedAt(motion);
        uint256 due = reachedAt + 30 days;
        if (reachedAt != 0 && how % 32 == 0) _passTo(due - how / 32 % 2);
        if (_time < due && how % 4 != 1) return;

        bytes memory data = abi.encodeCall(ledger.admitModule, (_rightsOf(spare)));
        bool success = _push("admitModule", address(ledger), data, _nothing());
        _must(success == (reachedAt != 0 && due <= _time), "I16: a module was admitted too early, or not at all");
        if (!success) return;
        (_isAdmitted, _isModule[address(spare)]) = (true, true);
        forwarder.listTarget(address(spare), new bytes4[](0));
    }

    /// @dev Every brand that can, and has not yet.
    function _approve(bytes32 motion) private {
        for (uint256 b = 0; b < BRANDS; ++b) {
            if (quorum.reachedAt(motion) != 0) return;
            _act(0, _brand(b), address(quorum), abi.encodeCall(quorum.approve, (motion)), _nothing());
        }
    }

    /// @dev Points and vouchers; it may mint and claw back.
    function _rightsOf(ProbeModule spare) private pure returns (ILedger.ModuleRights memory) {
        return ILedger.ModuleRights(address(spare), 14, 3);
    }
}
