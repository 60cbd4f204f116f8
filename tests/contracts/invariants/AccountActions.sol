// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {vm} from "../shared/Vm.sol";
import {ClearingActions} from "./ClearingActions.sol";

/// @title AccountActions: keys change hands, accounts are frozen, brands suspended, targets paused, and time passes.
abstract contract AccountActions is ClearingActions {
    mapping(address account => uint256 key) internal _removedKey;

    /// @notice I15: what the old key signed before, and what it signs later, has no effect any more.
    function rotateSigner(uint256 who, uint256 how) external step {
        address account = how % 8 == 0 ? _psp() : how % 8 == 1 ? _brand(who) : _member(who);
        uint256 old = _keyOf[account];
        IForwarder.Intent memory early = _cancelling(account);
        bytes memory signature = _sign(old, forwarder.digestOf(early));

        uint256 key = 1_000_000 + steps;
        bytes memory proof = _sign(how % 16 == 3 ? old : key, _rotationDigest(account, key));
        bytes memory data = abi.encodeCall(accounts.rotateSigner, (abi.encodePacked(vm.addr(key)), proof));
        if (!_act("rotateSigner", account, address(accounts), data, _nothing())) return;

        (_keyOf[account], _removedKey[account], _keySince[account]) = (key, old, _time);
        bytes memory late = abi.encodeCall(forwarder.execute, (early, signature));
        _must(!_outsider.reach(address(forwarder), late), "I15: a removed key still acted");
    }

    /// @notice I15: a removed key never acts again.
    function useRemovedKey(uint256 who, uint256 how) external step {
        address account = how % 8 == 0 ? _psp() : how % 8 == 1 ? _brand(who) : _member(who);
        if (how % 8 < 4 && _gone.length != 0) account = _gone[who % _gone.length];
        if (_removedKey[account] == 0) return;

        IForwarder.Intent memory intent = _cancelling(account);
        bytes memory signature = _sign(_removedKey[account], forwarder.digestOf(intent));
        bytes memory data = abi.encodeCall(forwarder.execute, (intent, signature));
        bool relayed = _relayer.reach(address(forwarder), data);
        _must(!relayed && !forwarder.isNonceUsed(account, intent.nonce), "I15: a removed key still acted");
    }

    function freeze(uint256 who) external step {
        // Nobody stays frozen for long, and one at a time is.
        for (uint256 m = 0; m < MEMBERS; ++m) {
            if (!_frozen[_member(m)]) continue;
            accounts.unfreeze(_member(m), "case");
            _frozen[_member(m)] = false;
            return;
        }
        accounts.freeze(_member(who), "case");
        _frozen[_member(who)] = true;
    }

    function suspend(uint256 which, uint256 how) external step {
        for (uint32 brandId = 1; brandId <= BRANDS; ++brandId) {
            if (!brands.statusOf(brandId).suspended) continue;
            brands.reinstateBrand(brandId, "case");
            return;
        }
        if (how % 4 == 0) brands.suspendBrand(uint32(1 + which % BRANDS), "case");
    }

    function pause(uint256 which, uint256 until) external step {
        if (until % 4 != 0) return;
        address[12] memory targets = _targets();
        try forwarder.pauseTarget(targets[which % 12], uint40(_time + 1 + until % 1 hours), "reason") {} catch {}
    }

    function setFee(uint256 bps) external step {
        marketplace.setFee(uint16(bps % 101), TREASURY);
    }

    /// @notice Time passes by seconds, or to an expiry: a second before, on it, or after.
    function pass(uint256 by) external step {
        if (by % 16 == 0) {
            uint256 next = type(uint40).max;
            for (uint256 i = 0; i < _ids.length; ++i) {
                uint256 expiresAt = uint40(_ids[i] >> 176);
                if (expiresAt > _time + 1 && expiresAt < next) next = expiresAt;
            }
            if (next != type(uint40).max) _passTo(next + by / 16 % 3 - 1);
        }
        _passTo(_time + by % (by % 8 == 1 ? 1 days : 1 hours));
    }

    /// @notice I15: exactly the key that is remembered speaks for each account.
    function checkKeys() external view {
        for (uint256 i = 0; i < MEMBERS + BRANDS + 1; ++i) {
            address account = i < MEMBERS ? _member(i) : i < MEMBERS + BRANDS ? _brand(i - MEMBERS) : _psp();
            (address key, bytes memory signer) = accounts.speakerOf(account);
            require(signer.length == 0 && key == vm.addr(_keyOf[account]), "I15: another key speaks");
            require(accounts.recoveryOf(account).readyAt == _recoveryReadyAt[account], "I15: another recovery stands");
        }
        for (uint256 i = 0; i < _gone.length; ++i) {
            (address key, bytes memory signer) = accounts.speakerOf(_gone[i]);
            require(key == address(0) && signer.length == 0, "I15: a key speaks for an erased account");
        }
    }

    function _targets() internal view returns (address[12] memory) {
        return [
            address(marketplace),
            address(redemption),
            address(benefits),
            address(cashDesk),
            address(english),
            address(sealedAuction),
            address(clearing),
            address(ledger),
            address(earning),
            address(campaigns),
            address(conversions),
            address(accounts)
        ];
    }

    function _cancelling(address account) private returns (IForwarder.Intent memory) {
        bytes memory data = abi.encodeCall(marketplace.cancelAllOffers, ());
        return IForwarder.Intent(account, address(marketplace), data, uint48(++_nonce), type(uint40).max, 500_000);
    }

    function _rotationDigest(address account, uint256 key) internal view returns (bytes32) {
        return accounts.rotationDigestOf(account, abi.encodePacked(vm.addr(key)));
    }
}
