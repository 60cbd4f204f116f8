// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IForwarder} from "../../../contracts/forwarding/IForwarder.sol";
import {vm} from "../shared/Vm.sol";
import {AccountWorld} from "./AccountWorld.sol";

/// @title AccountHandler: members, guardians and thieves in any order, and a model that foretells every outcome.
/// @dev A breach is a call that got through though the model says no, or was refused though it says yes.
contract AccountHandler is AccountWorld {
    enum Action {
        SPEND,
        ROTATE,
        ROTATE_IN_BATCH,
        SET_SECOND_KEY,
        APPROVE,
        CANCEL,
        COMPLETE,
        ADMINISTER
    }

    /// @dev Keys are secrets by number; 0 = none.
    struct Model {
        uint256 key;
        uint256 oldKey;
        uint256 openedAt;
        uint256 keySince;
        uint32 epoch;
        bool frozen;
        bool erased;
        uint256 second;
        uint256 next;
        uint256 nextFrom;
        uint256 keylessOffFrom;
        uint256 readyAt;
        uint256 candidate;
        uint32 round;
        uint8 cancels;
    }

    mapping(Action => uint256) public calls;
    mapping(Action => uint256) public successes;
    uint256 public breaches;

    Model[MEMBERS] internal _models;
    mapping(uint256 member => mapping(uint32 round => mapping(uint256 candidate => uint256 bits))) private _approvals;
    mapping(uint256 member => mapping(uint256 day => uint256 fen)) private _spentIn;
    mapping(uint256 member => mapping(uint256 window => uint256 fen)) private _spentInWindow;

    constructor() {
        for (uint256 m = 0; m < MEMBERS; ++m) {
            (_models[m].key, _models[m].openedAt) = (2_000 + m, _time);
        }
    }

    function spend(uint256 who, uint256 value, uint256 how, uint256 clock) external {
        uint256 m = _begin(who, clock);
        Model storage model = _models[m];
        uint256 left = DAILY - _min(DAILY, _spentIn[m][_time / 1 days]);
        uint64 valueFen = uint64(how % 8 == 1 ? left : how % 8 == 2 ? left + 1 : value % 300);
        uint256 key = _someKey(m, how >> 8);

        bool foretold = key == model.key && !model.erased && !model.frozen && model.readyAt == 0
            && model.openedAt + ACCOUNT_HOURS * 1 hours <= _time
            && (model.keySince == 0 || model.keySince + KEY_HOURS * 1 hours <= _time)
            && _spentIn[m][_time / 1 days] + valueFen <= DAILY
            && _spentInWindow[m][_time / 30 days] + valueFen <= MONTHLY;
        bool done = _intend(_member(m), key, address(purse), abi.encodeCall(purse.spend, (valueFen)));
        if (!_compare(Action.SPEND, foretold, done)) return;

        _spentIn[m][_time / 1 days] += valueFen;
        _spentInWindow[m][_time / 30 days] += valueFen;
    }

    function rotate(uint256 who, uint256 which, uint256 how, uint256 clock) external {
        uint256 m = _begin(who, clock);
        uint256 newKey = 3_000 + m * 10 + which % 4;
        uint256 key = _someKey(m, how);
        bytes memory proof = _rotationProof(_member(m), how % 16 == 3 ? key : newKey);

        bool foretold = key == _models[m].key && !_models[m].erased && (how % 16 != 3 || key == newKey);
        bytes memory data = abi.encodeCall(accounts.rotateSigner, (_signerOf(newKey), proof));
        if (_compare(Action.ROTATE, foretold, _intend(_member(m), key, address(accounts), data))) _rekey(m, newKey);
    }

    /// @dev A rotation, then a wish of the old key and one of the new key, in one batch: only the old one's must fail.
    function rotateInBatch(uint256 who, uint256 which, uint256 clock) external {
        uint256 m = _begin(who, clock);
        if (_models[m].erased) return;
        (uint256 oldKey, uint256 newKey) = (_models[m].key, 4_000 + m * 10 + which % 4);
        if (oldKey == newKey) return;

        bytes memory data =
            abi.encodeCall(accounts.rotateSigner, (_signerOf(newKey), _rotationProof(_member(m), newKey)));
        bytes memory harmless = abi.encodeCall(accounts.setKeylessRecovery, (true));
        IForwarder.SignedIntent[] memory batch = new IForwarder.SignedIntent[](3);
        for (uint256 i = 0; i < 3; ++i) {
            batch[i].intent = _intentOf(_member(m), address(accounts), i == 0 ? data : harmless);
            batch[i].signature = _sign(i == 2 ? newKey : oldKey, forwarder.digestOf(batch[i].intent));
        }
        forwarder.executeBatch(batch);
        if (forwarder.isNonceUsed(_member(m), batch[1].intent.nonce)) ++breaches;
        bool foretold = _models[m].readyAt == 0;
        if (forwarder.isNonceUsed(_member(m), batch[2].intent.nonce) != foretold) ++breaches;
        if (foretold) _models[m].keylessOffFrom = 0;
        if (_compare(Action.ROTATE_IN_BATCH, true, forwarder.isNonceUsed(_member(m), batch[0].intent.nonce))) {
            _rekey(m, newKey);
        }
    }

    function setSecondKey(uint256 who, uint256 which, uint256 how, uint256 clock) external {
        uint256 m = _begin(who, clock);
        Model storage model = _models[m];
        uint256 second = which % 8 == 0 ? BRAND_KEY : 5_000 + m * 10 + which % 3;
        uint256 key = _someKey(m, how);

        bool foretold = key == model.key && !model.erased && model.readyAt == 0 && second != BRAND_KEY;
        bytes memory data =
            abi.encodeCall(accounts.setSecondKey, (_signerOf(second), _secondKeyProof(_member(m), second)));
        if (!_compare(Action.SET_SECOND_KEY, foretold, _intend(_member(m), key, address(accounts), data))) return;

        if (model.second == 0) {
            model.second = second;
        } else {
            model.second = _secondInForce(model);
            (model.next, model.nextFrom) = (second, _time + 72 hours);
        }
    }

    function approve(uint256 who, uint256 guardian, uint256 which, uint256 clock) external {
        uint256 m = _begin(who, clock);
        Model storage model = _models[m];
        guardian %= 3;
        uint256 candidate = which % 4 == 0 || model.readyAt == 0 ? 6_000 + m * 10 + which % 2 : model.candidate;
        uint256 given = _approvals[m][model.round][candidate];
        uint256 all = given | 1 << guardian;
        bool keyless = given != 0 && all & 4 == 0;

        bool foretold = !model.erased && (model.readyAt == 0 || model.candidate == candidate)
            && given & 1 << guardian == 0 && (guardian != 2 || _secondInForce(model) != 0)
            && (!keyless || model.keylessOffFrom == 0 || _time < model.keylessOffFrom);
        if (!_compare(Action.APPROVE, foretold, _approveAs(m, guardian, candidate))) return;

        _approvals[m][model.round][candidate] = all;
        if (given == 0) return;
        uint256 readyAt = _time + (keyless ? 30 days : 72 hours);
        if (model.readyAt != 0) readyAt = _min(readyAt, model.readyAt);
        (model.readyAt, model.candidate) = (readyAt, candidate);
        if (keyless) return;
        if (model.keylessOffFrom > _time) model.keylessOffFrom = 0;
        if (_time < model.nextFrom) model.nextFrom = 0;
    }

    function cancel(uint256 who, uint256 how, uint256 clock) external {
        uint256 m = _recovering(_begin(who, clock));
        Model storage model = _models[m];
        uint256 key = _someKey(m, how);

        bool foretold = key == model.key && !model.erased && model.readyAt != 0 && model.cancels < 2;
        bytes memory data = abi.encodeCall(accounts.cancelRecovery, ());
        if (!_compare(Action.CANCEL, foretold, _intend(_member(m), key, address(accounts), data))) return;

        (model.readyAt, model.candidate) = (0, 0);
        ++model.cancels;
        ++model.round;
    }

    function complete(uint256 who, uint256 how, uint256 clock) external {
        uint256 m = _recovering(_begin(who, clock));
        Model storage model = _models[m];
        if (how % 4 != 0 && model.readyAt > _time) _warp(model.readyAt - how % 3 % 2);
        uint256 candidate = how % 16 == 5 ? model.key : model.candidate;

        bool foretold = model.readyAt != 0 && candidate == model.candidate && model.readyAt <= _time;
        bool done = true;
        try accounts.completeRecovery(_member(m), _signerOf(candidate == 0 ? 1 : candidate)) {}
        catch {
            done = false;
        }
        if (!_compare(Action.COMPLETE, foretold, done)) return;

        (model.readyAt, model.candidate, model.cancels) = (0, 0, 0);
        ++model.round;
        _rekey(m, candidate);
    }

    /// @dev Freezes and thaws, switches a path off or on, and seldom erases the last member.
    function administer(uint256 who, uint256 how, uint256 clock) external {
        uint256 m = _begin(who, clock);
        Model storage model = _models[m];
        if (how % 4 < 2) {
            if (model.frozen) accounts.unfreeze(_member(m), "case");
            else if (how % 4 == 0) accounts.freeze(_member(m), "case");
            else return;
            model.frozen = !model.frozen;
            _compare(Action.ADMINISTER, true, true);
            return;
        }
        uint256 key = _someKey(m, how >> 8);
        bool foretold = key == model.key && !model.erased && model.readyAt == 0;
        bool erasing = m == MEMBERS - 1 && how % 64 == 2;
        bool permitted = how % 3 == 0;
        bytes memory data = erasing
            ? abi.encodeCall(accounts.eraseAccount, ("commitment"))
            : abi.encodeCall(accounts.setKeylessRecovery, (permitted));
        if (erasing && model.frozen) foretold = false;
        if (!_compare(Action.ADMINISTER, foretold, _intend(_member(m), key, address(accounts), data))) return;

        if (erasing) model.erased = true;
        else if (permitted) model.keylessOffFrom = 0;
        else if (model.keylessOffFrom == 0) model.keylessOffFrom = _time + 72 hours;
    }

    function _approveAs(uint256 m, uint256 guardian, uint256 candidate) private returns (bool) {
        address account = _member(m);
        bytes memory signer = _signerOf(candidate);
        bytes memory proof = _rotationProof(account, candidate);
        if (guardian == 0) {
            bytes memory data = abi.encodeCall(accounts.requestRecovery, (account, signer, proof));
            return _intend(vm.addr(BRAND_KEY), BRAND_KEY, address(accounts), data);
        }
        if (guardian == 1) {
            try accounts.requestRecoveryAsAlliance(account, signer, proof) {
                return true;
            } catch {
                return false;
            }
        }
        // Whoever has no second key tries the key that speaks for the account.
        uint256 second = _secondInForce(_models[m]);
        if (second == 0) second = _models[m].key;
        bytes memory approval = _approvalOf(account, second, candidate, _models[m].round);
        try accounts.requestRecoveryBySecondKey(account, signer, proof, approval) {
            return true;
        } catch {
            return false;
        }
    }

    /// @dev Counts the call, and a breach if it was not as foretold.
    function _compare(Action action, bool foretold, bool done) private returns (bool) {
        ++calls[action];
        if (done) ++successes[action];
        if (foretold != done) ++breaches;
        return done;
    }

    function _rekey(uint256 m, uint256 newKey) private {
        Model storage model = _models[m];
        (model.oldKey, model.key) = (model.key, newKey);
        model.keySince = _time;
        ++model.epoch;
    }

    function _secondInForce(Model storage model) private view returns (uint256) {
        return model.nextFrom != 0 && model.nextFrom <= _time ? model.next : model.second;
    }

    /// @dev Mostly the right key, else the last one, a guardian's, the recovery's next one or the address's own.
    function _someKey(uint256 m, uint256 how) private view returns (uint256) {
        Model storage model = _models[m];
        uint256[5] memory wrong = [model.oldKey, model.second, model.candidate, BRAND_KEY, 2_000 + m];
        uint256 key = how % 4 == 0 ? wrong[how / 4 % 5] : model.key;
        return key == 0 ? 1 : key;
    }

    /// @dev This member, or the next one whose recovery is under way.
    function _recovering(uint256 m) private view returns (uint256) {
        for (uint256 i = 0; i < MEMBERS; ++i) {
            if (_models[(m + i) % MEMBERS].readyAt != 0) return (m + i) % MEMBERS;
        }
        return m;
    }

    /// @dev Time passes: seconds, hours, days, or to an edge of this member's delays.
    function _begin(uint256 who, uint256 clock) private returns (uint256 m) {
        m = who % MEMBERS;
        Model storage model = _models[m];
        uint256[4] memory edges =
            [model.readyAt, model.nextFrom, model.keylessOffFrom, model.keySince + KEY_HOURS * 1 hours];
        uint256 edge = edges[clock / 8 % 4] - (edges[clock / 8 % 4] == 0 ? 0 : clock / 32 % 2);
        uint256 kind = clock % 8;
        if (kind == 0 && edge > _time && edge < _time + 31 days) _warp(edge);
        else if (kind < 3) _warp(_time + clock / 8 % 48 * 1 hours);
        else _warp(_time + 1 + clock / 8 % 900);
    }

    function _warp(uint256 time) private {
        _time = time;
        vm.warp(time);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
