// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IAccountRecovery} from "../../../contracts/accounts/IAccountRecovery.sol";
import {vm} from "../shared/Vm.sol";
import {AccountActions} from "./AccountActions.sol";

/// @title GuardianActions: members name second keys, and two guardians of three bring a lost account back.
abstract contract GuardianActions is AccountActions {
    bytes32 private constant SECOND_KEY = keccak256("SecondKey(address account,bytes32 signerHash)");
    bytes32 private constant APPROVAL =
        keccak256("RecoveryApproval(address account,bytes32 signerHash,uint32 round)");

    /// @dev `next` counts from `nextFrom` on; 0 = there is none.
    struct Second {
        uint256 key;
        uint256 next;
        uint256 nextFrom;
    }

    mapping(address account => Second) private _seconds;
    mapping(address account => uint256 time) private _keylessOffFrom;
    mapping(address account => uint256 key) private _recoveryKey;

    function setSecondKey(uint256 who, uint256 how) external step {
        address account = _member(who);
        uint256 key = 4_000_000 + steps;
        uint256 signing = how % 8 == 0 ? _keyOf[account] : key;
        bytes32 structHash = keccak256(abi.encode(SECOND_KEY, account, keccak256(_signer(key))));
        bytes memory proof = _sign(signing, _accountsDigest(structHash));
        bytes memory data = abi.encodeCall(accounts.setSecondKey, (_signer(key), proof));
        if (!_act("setSecondKey", account, address(accounts), data, _nothing())) return;

        _must(signing == key && _recoveryReadyAt[account] == 0, "I15: a second key did not agree");
        Second storage second = _seconds[account];
        if (second.key == 0) {
            second.key = key;
            return;
        }
        second.key = _secondOf(account);
        (second.next, second.nextFrom) = (key, _time + 72 hours);
    }

    function setKeylessRecovery(uint256 who, uint256 how) external step {
        address account = _member(who);
        bool permitted = how % 2 == 0;
        bytes memory data = abi.encodeCall(accounts.setKeylessRecovery, (permitted));
        if (!_act("setKeyless", account, address(accounts), data, _nothing())) return;
        if (permitted) _keylessOffFrom[account] = 0;
        else if (_keylessOffFrom[account] == 0) _keylessOffFrom[account] = _time + 72 hours;
    }

    /// @notice I15: two guardians start a recovery; it never ends too early, nor after it was cancelled.
    function recover(uint256 who, uint256 how) external step {
        address account = _member(who);
        uint256 key = _recoveryKey[account];
        if (_recoveryReadyAt[account] == 0) {
            if (how % 2 == 0) _startRecovery(account, _brand(who % MEMBERS), how >> 1);
            return;
        }
        if (how % 3 == 0) {
            bytes memory cancel = abi.encodeCall(accounts.cancelRecovery, ());
            if (_act("cancelRecovery", account, address(accounts), cancel, _nothing())) _recoveryReadyAt[account] = 0;
        }
        uint256 readyAt = _recoveryReadyAt[account];
        // Thirty days are long for everybody else.
        bool soon = readyAt < _time + 4 days || how % 32 == 1;
        if (how % 8 == 1 && readyAt != 0 && soon) _passTo(readyAt - how / 8 % 2);
        if (readyAt != 0 && readyAt > _time && how % 4 != 2) return;
        bytes memory data = abi.encodeCall(accounts.completeRecovery, (account, _signer(key)));
        bool success = _push(readyAt == 0 ? bytes32(0) : bytes32("recover"), address(accounts), data, _nothing());
        _must(success == (readyAt != 0 && readyAt <= _time), "I15: a recovery ended when it should not");
        if (!success) return;
        (_removedKey[account], _keyOf[account], _recoveryReadyAt[account]) = (_keyOf[account], key, 0);
        _keySince[account] = _time;
    }

    /// @notice I15: the second key that counts is the one named first, or long enough ago.
    function checkSecondKeys() external view {
        for (uint256 m = 0; m < MEMBERS; ++m) {
            uint256 key = _secondOf(_member(m));
            bytes memory expected = key == 0 ? bytes("") : _signer(key);
            bool same = keccak256(accounts.secondKeyOf(_member(m))) == keccak256(expected);
            require(same, "I15: another second key counts");
            uint256 off = accounts.recoveryOf(_member(m)).keylessOffFrom;
            require(off == _keylessOffFrom[_member(m)], "I15: recovery without the second key stands otherwise");
        }
    }

    /// @dev Home brand and alliance, or one of them and the second key; now and then what the second key never signed.
    function _startRecovery(address account, address homeBrand, uint256 how) private {
        uint256 key = 2_000_000 + steps;
        bytes memory proof = _sign(key, _rotationDigest(account, key));
        uint256 second = _secondOf(account);
        bool keyless = how % 3 == 0 || second == 0;
        if (keyless || how % 3 == 1) {
            bytes memory data = abi.encodeCall(accounts.requestRecovery, (account, _signer(key), proof));
            if (!_act("requestRecovery", homeBrand, address(accounts), data, _nothing())) return;
        } else {
            accounts.requestRecoveryAsAlliance(account, _signer(key), proof);
        }
        _must(accounts.recoveryOf(account).readyAt == 0, "I15: one guardian started a recovery");
        if (keyless) _joinAsAlliance(account, key, proof);
        else _joinBySecondKey(account, key, proof, how % 8 == 0 ? key : second);
    }

    function _joinAsAlliance(address account, uint256 key, bytes memory proof) private {
        uint256 off = _keylessOffFrom[account];
        try accounts.requestRecoveryAsAlliance(account, _signer(key), proof) {
            _must(off == 0 || _time < off, "I15: recovered without the second key, which is off");
            (_recoveryKey[account], _recoveryReadyAt[account]) = (key, _time + 30 days);
        } catch {
            _must(off != 0 && off <= _time, "I15: two guardians could not start a recovery");
        }
    }

    function _joinBySecondKey(address account, uint256 key, bytes memory proof, uint256 signing) private {
        uint32 round = accounts.recoveryOf(account).round;
        bytes32 structHash = keccak256(abi.encode(APPROVAL, account, keccak256(_signer(key)), round));
        bytes memory data = abi.encodeCall(
            IAccountRecovery.requestRecoveryBySecondKey,
            (account, _signer(key), proof, _sign(signing, _accountsDigest(structHash)))
        );
        bool success = _push("bySecondKey", address(accounts), data, _nothing());
        _must(success == (signing == _secondOf(account)), "I15: approved otherwise than the second key signed");
        if (!success) return;
        (_recoveryKey[account], _recoveryReadyAt[account]) = (key, _time + 72 hours);
        // What the signer alone set in motion against it stands no more.
        if (_keylessOffFrom[account] > _time) _keylessOffFrom[account] = 0;
        if (_seconds[account].nextFrom > _time) _seconds[account].nextFrom = 0;
    }

    function _secondOf(address account) private view returns (uint256) {
        Second storage second = _seconds[account];
        return second.nextFrom != 0 && second.nextFrom <= _time ? second.next : second.key;
    }

    function _signer(uint256 key) internal pure returns (bytes memory) {
        return abi.encodePacked(vm.addr(key));
    }

    function _accountsDigest(bytes32 structHash) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Exchange Accounts"),
                keccak256("1"),
                block.chainid,
                address(accounts)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }
}
