// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {AssetId} from "../../../contracts/shared/AssetId.sol";
import {Vm, vm} from "../shared/Vm.sol";
import {Limits} from "./Limits.sol";

/// @title Outsider: calls whatever it is told to, and is nobody: no brand, no member, no operator.
contract Outsider {
    function reach(address target, bytes calldata data) external returns (bool success) {
        (success,) = target.call(data);
    }
}

/// @title World: whatever is done, every movement of every asset is looked at, and must have its reason.
/// @dev The ledger's own events are the only source of the remembered balances; checks compare both.
abstract contract World is Limits {
    uint32 private constant INTENT_GAS = 4_000_000;

    struct Count {
        uint64 calls;
        uint64 successes;
        uint64 gasMost;
    }

    /// @dev The first thing that happened and must not; empty as long as all is well.
    string public breach;

    bytes32[] public names;
    mapping(bytes32 name => Count) public countOf;
    uint256 public steps;
    mapping(address account => bool) private _isTouched;

    mapping(bytes32 intentHash => uint256 times) internal _executed;
    /// @dev Whether every module was retired, as the drain does.
    bool internal _retired;
    uint256 internal _nonce;

    Outsider internal _outsider = new Outsider();
    Outsider internal _relayer = new Outsider();
    address internal _executing;
    /// @dev Who else's intent executes, in a bundle of two.
    address internal _partner;
    bytes32 internal _lastHash;

    IForwarder.Intent[8] internal _sent;
    bytes[8] internal _signatures;

    modifier step() {
        ++steps;
        _;
    }

    function idCount() external view returns (uint256) {
        return _ids.length;
    }

    function nameCount() external view returns (uint256) {
        return names.length;
    }

    /// @dev Signs with the account's key of now and submits: one time in four as the relayer, else as a stranger.
    function _act(bytes32 name, address account, address target, bytes memory data, Rules memory rules)
        internal
        returns (bool success)
    {
        IForwarder.Intent memory intent = IForwarder.Intent(
            account, target, data, uint48(++_nonce), uint40(_time + 2_000), INTENT_GAS
        );
        bytes memory signature = _sign(_keyOf[account], forwarder.digestOf(intent));
        uint256 place = _nonce % 8;
        (_sent[place], _signatures[place]) = (intent, signature);
        _executing = account;
        success = _submit(name, intent, signature, rules);
        _executing = address(0);
    }

    /// @dev A plain call of nobody in particular.
    function _push(bytes32 name, address target, bytes memory data, Rules memory rules)
        internal
        returns (bool success)
    {
        Count storage count = _count(name);
        vm.recordLogs();
        uint256 gasBefore = gasleft();
        success = _outsider.reach(target, data);
        _measure(count, gasBefore - gasleft(), success);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (success) _explain(logs, rules);
    }

    /// @dev What goes back, or ends, does so once: whoever asks again, or anyone else, gets nothing.
    function _mustNotRepeat(address account, address target, bytes memory data) internal {
        if (account != address(0)) _must(!_act(0, account, target, data, _nothing()), "I9: done again by its owner");
        _must(!_push(0, target, data, _nothing()), "I9: done again by a stranger");
    }

    function _submit(bytes32 name, IForwarder.Intent memory intent, bytes memory signature, Rules memory rules)
        private
        returns (bool success)
    {
        Count storage count = _count(name);
        bytes memory data = abi.encodeCall(forwarder.execute, (intent, signature));
        Outsider submitter = _nonce % 4 == 0 ? _relayer : _outsider;
        vm.recordLogs();
        uint256 gasBefore = gasleft();
        success = submitter.reach(address(forwarder), data);
        uint256 gasUsed = gasBefore - gasleft();
        Vm.Log[] memory logs = vm.getRecordedLogs();

        // A relayer's refused intent is no failure of the call: only `IntentExecuted` says that it had effects.
        success = success && logs.length != 0 && logs[logs.length - 1].topics[0] == IForwarder.IntentExecuted.selector;
        _measure(count, gasUsed, success);
        if (success) _explain(logs, rules);
    }

    function _measure(Count storage count, uint256 gasUsed, bool success) private {
        ++count.calls;
        if (success) ++count.successes;
        if (gasUsed > count.gasMost) count.gasMost = uint64(gasUsed);
        // I24: three million are a tenth of a block.
        _must(gasUsed < 3_000_000, "I24: a call takes more than a tenth of a block");
    }

    function _explain(Vm.Log[] memory logs, Rules memory rules) private {
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            if (logs[i].emitter == address(forwarder) && topic == IForwarder.IntentExecuted.selector) {
                _lastHash = logs[i].topics[1];
                _must(++_executed[_lastHash] == 1, "I14: an intent had effects twice");
            }
            if (logs[i].emitter != address(ledger)) continue;
            _must(topic != IERC1155.TransferBatch.selector, "I1: a movement is not told singly");
            if (topic != IERC1155.TransferSingle.selector) continue;

            (uint256 assetId, uint256 value) = abi.decode(logs[i].data, (uint256, uint256));
            address operator = address(uint160(uint256(logs[i].topics[1])));
            address from = address(uint160(uint256(logs[i].topics[2])));
            address to = address(uint160(uint256(logs[i].topics[3])));
            if (from == address(0)) _noteMint(operator, assetId, value, rules);
            else _noteLeaving(operator, from, to, assetId, value, rules);
            if (to == address(0)) _noteEnd(assetId, value, rules);
            else _noteArrival(operator, from, to, assetId, value, rules);
        }
    }

    /// @dev I13, I2: an intent of the account that names it, a module's own escrow, or a listed rule.
    function _noteLeaving(
        address operator,
        address from,
        address to,
        uint256 assetId,
        uint256 value,
        Rules memory rules
    ) private {
        bool module = _isModule[from];
        bool expired = _hasExpired(assetId);
        bool explained;
        if (module) {
            explained = operator == from;
        } else if (rules.cause == Cause.INTENT) {
            explained = from != address(0) && (from == _executing || from == _partner);
            explained = explained && !expired && _isMature(assetId) && _isNamed(assetId, value, rules);
            bool barred = _frozen[from] || _recoveryReadyAt[from] != 0 || _erased[from];
            _must(!barred, "I13: a frozen, recovering or erased account parted with something");
            _must(_isWithinLimits(from, assetId, value), "I13: more left an account than its limits let");
        } else if (rules.cause == Cause.SWEEP) {
            explained = to == address(0) && expired;
        } else if (rules.cause == Cause.FOLD) {
            explained = to == address(0) && from == rules.subject && !expired && _isMature(assetId);
        } else if (rules.cause == Cause.CLAIM) {
            explained = from == rules.subject && operator == address(accounts) && to == rules.receivers[0];
        } else {
            explained = to == address(0) && from == rules.subject && operator == address(earning) && !expired
                && _brand(_programmeOf(assetId) - 1) == _executing;
        }
        _must(explained, "I13: a balance fell without a reason");
        _must(!expired || !module || rules.exit, "I2: something expired was used");
        _must(_held[assetId][from] >= value, "I1: more left an account than it held");
        unchecked {
            _held[assetId][from] -= value;
        }
    }

    /// @dev Cash by the PSP's intent; all else by the issuer's, or by what the issuer let a module mint.
    function _noteMint(address operator, uint256 assetId, uint256 value, Rules memory rules) private {
        bool permitted = rules.cause == Cause.FOLD;
        if (assetId == CASH_ID) permitted = _executing == vm.addr(PSP_KEY) && operator == address(cashDesk);
        else if (!permitted) {
            permitted = _isModule[operator] && (rules.mints || _executing == _brand(_programmeOf(assetId) - 1));
        }
        _must(permitted, "I1: something came into being that nobody wanted");
        _must(!_hasExpired(assetId), "I2: something came into being that had expired");
        _minted[assetId] += value;
        if (_positionOf[assetId] == 0) {
            _ids.push(assetId);
            _positionOf[assetId] = _ids.length;
        }
    }

    function _noteEnd(uint256 assetId, uint256 value, Rules memory rules) private {
        if (rules.cause == Cause.SWEEP) _expired[assetId] += value;
        else _burned[assetId] += value;
    }

    function _noteArrival(
        address operator,
        address from,
        address to,
        uint256 assetId,
        uint256 value,
        Rules memory rules
    ) private {
        bool expected = to == _executing || to == operator || to == rules.subject;
        for (uint256 i = 0; i < rules.receivers.length; ++i) {
            expected = expected || to == rules.receivers[i];
        }
        _must(expected, "I13: something arrived where nobody sent it");
        // What was theirs goes back, and what they had won is theirs.
        _must(!_erased[to] || _isModule[from] || rules.exit, "I13: an erased account received something");
        _held[assetId][to] += value;
        if (_isTouched[to]) return;
        _isTouched[to] = true;
        _touched.push(to);
    }

    /// @dev What an intent names may leave once.
    function _isNamed(uint256 assetId, uint256 value, Rules memory rules) private pure returns (bool) {
        for (uint256 i = 0; i < rules.ids.length; ++i) {
            if (rules.ids[i] != assetId || rules.amounts[i] < value) continue;
            rules.amounts[i] -= uint64(value);
            return true;
        }
        return false;
    }

    function _reference(uint256 seed) internal view returns (bytes32) {
        return keccak256(abi.encode(seed, _nonce, steps));
    }

    function _must(bool holds, string memory what) internal {
        if (!holds && bytes(breach).length == 0) breach = what;
    }

    /// @dev What nobody should ever get through with has no name.
    function _count(bytes32 name) internal returns (Count storage count) {
        count = countOf[name];
        if (count.calls == 0 && name != 0) names.push(name);
    }
}
